(function() {
	// shared/domain/fields.ts
	/**
	* The columns an annex can have. A reader maps every Vietnamese header to one of these; everything after
	* it (readings, comparison, annex) speaks of fields, never of column letters.
	*/
	var BASE_FIELDS = [
		"ordinal",
		"name",
		"target",
		"lead",
		"supporting",
		"result",
		"evaluation",
		"note",
		"deadline",
		"output",
		"activity",
		"scoring",
		"targetPoints",
		"maxPoints"
	];
	/** What each field is called in the interface, in messages and in the exported lists. */
	var FIELD_LABELS = {
		ordinal: "STT",
		name: "Chỉ tiêu",
		target: "Mục tiêu",
		lead: "Cơ quan chủ trì",
		supporting: "Cơ quan phối hợp",
		result: "Kết quả thực hiện",
		evaluation: "Đánh giá",
		note: "Ghi chú",
		deadline: "Thời hạn",
		output: "Sản phẩm",
		activity: "Nội dung thực hiện",
		scoring: "Cách tính điểm",
		targetPoints: "Điểm phấn đấu",
		maxPoints: "Điểm tối đa"
	};
	/** Whether a text names a field (`name`, `target@2030`, `other1`). */
	function isField(text) {
		if (NAMED.has(text)) return true;
		return text.startsWith("target@") ? /^target@\S+$/.test(text) : /^other\d+$/.test(text);
	}
	var NAMED = new Set(BASE_FIELDS);
	/** The label of any field: `target@2030` → "Mục tiêu 2030", `other1` → "Cột khác 1". */
	function fieldLabel(field) {
		if (field.startsWith("target@")) return `Mục tiêu ${field.slice(7)}`;
		if (field.startsWith("other")) return `Cột khác ${field.slice(5)}`;
		return FIELD_LABELS[field];
	}
	// shared/domain/text/expansions.ts
	/**
	* What two spellings of one name may differ in. Keys and values are NFC and lower case, and no value holds
	* a key, so that replacing twice changes nothing.
	*
	* Left out on purpose, because a name may mean either: DN (doanh nghiệp, Đà Nẵng, Đồng Nai), CP (chính phủ,
	* cổ phần), XH, BC, KH alone. "kinh số" of the 2024 plan is left as it is: nothing proves what was meant.
	*/
	/**
	* Abbreviations as the reports of An Giang use them (9-month 2024 report, annex of the 2025 plan, letter on
	* DTI 2026), and the usual short names of departments and ministries.
	*/
	var ABBREVIATIONS = {
		atttm: "an toàn thông tin mạng",
		attt: "an toàn thông tin",
		bhxh: "bảo hiểm xã hội",
		btttt: "bộ thông tin và truyền thông",
		cbcc: "cán bộ, công chức",
		cbccvc: "cán bộ, công chức, viên chức",
		ccvc: "công chức, viên chức",
		cđs: "chuyển đổi số",
		cntt: "công nghệ thông tin",
		cpđt: "chính phủ điện tử",
		cqđt: "chính quyền điện tử",
		cqnn: "cơ quan nhà nước",
		csdl: "cơ sở dữ liệu",
		dvc: "dịch vụ công",
		dvctt: "dịch vụ công trực tuyến",
		hđnd: "hội đồng nhân dân",
		httt: "hệ thống thông tin",
		"kt-xh": "kinh tế - xã hội",
		"kt - xh": "kinh tế - xã hội",
		ktxh: "kinh tế - xã hội",
		qlnn: "quản lý nhà nước",
		tmđt: "thương mại điện tử",
		tthc: "thủ tục hành chính",
		tw: "trung ương",
		ubnd: "ủy ban nhân dân",
		vpubnd: "văn phòng ủy ban nhân dân",
		"tp.": "thành phố",
		tp: "thành phố",
		"gd&đt": "giáo dục và đào tạo",
		"kh&cn": "khoa học và công nghệ",
		"kh&đt": "kế hoạch và đầu tư",
		"nn&mt": "nông nghiệp và môi trường",
		"nn&ptnt": "nông nghiệp và phát triển nông thôn",
		"tn&mt": "tài nguyên và môi trường",
		"tt&tt": "thông tin và truyền thông",
		skhcn: "sở khoa học và công nghệ",
		stttt: "sở thông tin và truyền thông"
	};
	/** Misprints of which the meaning is certain: the annex of the 2025 plan prints "tỉnh n Giang" throughout. */
	var MISPRINTS = { "tỉnh n giang": "tỉnh an giang" };
	/** Both spellings are right; reports mix them ("tỉ lệ 97,69%" in the report of March 2025). */
	var SPELLINGS = {
		"tỉ lệ": "tỷ lệ",
		"tỉ trọng": "tỷ trọng",
		"kĩ năng": "kỹ năng",
		"kĩ thuật": "kỹ thuật",
		"quản lí": "quản lý",
		"xử lí": "xử lý"
	};
	// shared/domain/text/normalise.ts
	/**
	* Forms of one text. `squeeze` is what is stored and shown, `fold` what is searched in, `compareKey` what
	* two names are compared by. Only `squeeze` may ever be shown to a person.
	*/
	/** Marks without width that files carry inside words: zero-width spaces and joiners, byte order mark. */
	var INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;
	/** Letters that a normalisation may change: most texts hold none, for those of Vietnamese are not among them. */
	var UNSETTLED = /[\u0300-\u1E9F\u1EFA-\u200F\u2028\u2029\u205F-\u2263\u2266-\uFFFF]/;
	/** Unicode NFC. Official files mix NFC and "tổ hợp" (NFD) in one line. */
	function nfc(text) {
		return UNSETTLED.test(text) ? text.normalize("NFC") : text;
	}
	/** Drops marks without width, which would split numbers and words that look whole. */
	function dropInvisible(text) {
		return text.replace(INVISIBLE, "");
	}
	/** White space that `squeeze` changes: any but single spaces and line ends between words. */
	var SPACED = /^\s|\s$|[^\S \n]|\s\s|\u2028|\u2029/;
	/**
	* The stored form of a cell: NFC, `\n` between lines, any other run of white space (tabs, U+00A0, …) one
	* space, lines trimmed, empty lines dropped.
	*/
	function squeeze(text) {
		if (!SPACED.test(text)) return nfc(text);
		return nfc(text).replace(/\r\n?|[\u2028\u2029]/g, "\n").split("\n").map((line) => line.replace(/\s+/g, " ").trim()).filter((line) => line !== "").join("\n");
	}
	/**
	* The form for search: lower case, no marks, đ → d, single spaces: "Chuyển đổi số" → "chuyen doi so".
	* `đ` does not decompose, and U+00D0 (Icelandic Ð) stands for Đ in many converted files.
	*/
	function fold(text) {
		return dropInvisible(text).toLowerCase().normalize("NFD").replace(/[\u0300-\u036F]/g, "").replace(/[đð]/g, "d").replace(/\s+/g, " ").trim();
	}
	/** Open syllables in which the tone mark may stand on either vowel, in the new style. The key uses the old. */
	var TONE_STYLES = /* @__PURE__ */ new Map([
		["oà", "òa"],
		["oá", "óa"],
		["oả", "ỏa"],
		["oã", "õa"],
		["oạ", "ọa"],
		["oè", "òe"],
		["oé", "óe"],
		["oẻ", "ỏe"],
		["oẽ", "õe"],
		["oẹ", "ọe"],
		["uỳ", "ùy"],
		["uý", "úy"],
		["uỷ", "ủy"],
		["uỹ", "ũy"],
		["uỵ", "ụy"]
	]);
	/** After q the u belongs to the consonant: "quý" has one right spelling, and "qúy" is a slip for it. */
	var SLIPS_AFTER_Q = new Map([...TONE_STYLES].map(([second, first]) => [first, second]));
	function unifyTones(lower) {
		return lower.replace(/(?<=q)[ùúủũụ]y(?![\p{L}\p{M}])/gu, (pair) => SLIPS_AFTER_Q.get(pair) ?? pair).replace(/(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu, (pair) => TONE_STYLES.get(pair) ?? pair);
	}
	/** A hyphen joins words with a space on each side; a minus stays on its number ("tăng -5%", "(-5%)"). */
	function spaceHyphen(hyphen, at, whole) {
		const loose = hyphen.startsWith(" ") || at === 0 || whole.charAt(at - 1) === "(";
		const afterNumber = /\d/.test(whole.charAt(at - 1));
		return loose && !afterNumber && hyphen.endsWith("-") && /\d/.test(whole.charAt(at + hyphen.length)) ? hyphen : " - ";
	}
	/** Most texts are letters, figures and single spaces: nothing to be made alike. */
	var PUNCTUATED = /[^0-9A-Za-z \u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02AF\u1EA0-\u1EF9]| {2}/;
	function unifyPunctuation(lower) {
		if (!PUNCTUATED.test(lower)) return lower;
		return lower.replace(/[\u2010-\u2015\u2212]/g, "-").replace(/[“”„‟«»″]/g, "\"").replace(/[‘’‚‛′`´]/g, "'").replace(/…/g, "...").replace(/\s+/g, " ").replace(/ ?- ?/g, spaceHyphen).replace(/(?<=\d) - (?=\d)/g, "-").replace(/ ?\/ ?/g, "/").replace(/ ?([,;:)]) ?/g, "$1 ").replace(/ ?\( ?/g, " (").replace(/ {2,}/g, " ").replace(/ (?=[,;:.)])/g, "");
	}
	var REPLACEMENTS = new Map([
		ABBREVIATIONS,
		MISPRINTS,
		SPELLINGS
	].flatMap((table) => Object.entries(table)));
	/** Longest first, so that "dvctt" is not read as "dvc" and "tp." takes its dot along. */
	var REPLACEABLE = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${[...REPLACEMENTS.keys()].sort((a, b) => b.length - a.length).map((key) => key.replace(/[.]/g, "\\$&")).join("|")})(?![\\p{L}\\p{N}\\p{M}])`, "gu");
	function keyOnce(text) {
		return unifyPunctuation(unifyTones(nfc(dropInvisible(nfc(text).toLowerCase())).replace(/ð/g, "đ"))).replace(REPLACEABLE, (found) => REPLACEMENTS.get(found) ?? found).replace(/ ?& ?/g, " và ").replace(/^ ?(?:[-+•*] )+/, "").replace(/[\s.;:,]+$/, "").trim();
	}
	/**
	* The form by which two names are compared: NFC, lower case, single spaces; dashes, quotes, spaces around
	* punctuation and a closing mark made alike; tone marks in one style (hoá → hóa); abbreviations written
	* out; known misprints set right. Marks are kept: "số" and "sổ" differ. Applying it twice changes nothing.
	*/
	function compareKey(text) {
		let key = keyOnce(text);
		if (!PUNCTUATED.test(text) && !PUNCTUATED.test(key)) return key;
		for (let pass = 0; pass < 8; pass += 1) {
			const next = keyOnce(key);
			if (next === key) break;
			key = next;
		}
		return key;
	}
	// shared/domain/text/syllable.ts
	/**
	* Whether a word can be a Vietnamese syllable: an onset, a rime and a tone that fit each other.
	*
	*     isSyllable('chuyển') → true · isSyllable('Giang') → true · isSyllable('số') → true
	*     isSyllable('cafộ') → false · isSyllable('n') → false · isSyllable('đươc') → false (no level tone before c)
	*
	* It knows spelling, not meaning: "tàm" passes although no one writes it. Both styles of the tone's place pass
	* (hoá, hóa).
	*/
	/** Before any rime. */
	var ONSETS = "b ch d đ h kh l m n nh p ph r s t th tr v x".split(" ");
	/** Before rimes that begin with e, ê, i or y alone, and before all the others: c and k share their sound. */
	var FRONT_ONSETS = [
		"k",
		"gh",
		"ngh"
	];
	var BACK_ONSETS = [
		"c",
		"ng",
		"gi"
	];
	var RIMES = new Set([
		"a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
		"e ec em en eng eo ep et ê êch êm ên ênh êp êt êu",
		"i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu",
		"o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt",
		"oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt",
		"u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uơ uy uya uych uyn uynh uyp uyt uyu",
		"uyên uyêt uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu"
	].flatMap((line) => line.split(" ")));
	/** What follows "qu", which is one consonant. */
	var RIMES_AFTER_QU = new Set("a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et ê êch ên ênh êt êu i ich in inh it y ych ynh yt yên yêt ôc ơ ơi".split(" "));
	var TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
	var STOP = /[ckpt]$|ch$/;
	/** Grave, tilde, hook: tones that no syllable ending in c, ch, p or t carries; such a one is never level. */
	var NOT_BEFORE_STOP = /* @__PURE__ */ new Set([
		"",
		"̀",
		"̃",
		"̉"
	]);
	function rimeFits(onset, rime) {
		if (!RIMES.has(rime)) return false;
		const front = /^[eêiy]/.test(rime);
		if (FRONT_ONSETS.includes(onset)) return front;
		if (onset === "g") return !/^[eêy]/.test(rime);
		if (BACK_ONSETS.includes(onset)) return !front || onset === "gi" && /^[eê]/.test(rime);
		if (onset !== "") return ONSETS.includes(onset) && !rime.startsWith("yê");
		return !rime.startsWith("iê");
	}
	/** A lower-case word without tones. */
	function isSpelling(plain) {
		if (plain.startsWith("qu")) return RIMES_AFTER_QU.has(plain.slice(2));
		for (let length = 0; length <= 3 && length < plain.length; length += 1) if (rimeFits(plain.slice(0, length), plain.slice(length))) return true;
		return false;
	}
	/**
	* @param word one word, NFC, in any case
	* @param anyTone pass a stop with a tone that does not go with it ("đươc"): a slip, but Vietnamese
	*/
	function isSyllable(word, anyTone = false) {
		if (word.length > 7 || word === "") return false;
		const known = anyTone ? KNOWN$3.anyTone : KNOWN$3.strict;
		const before = known.get(word);
		if (before !== void 0) return before;
		if (known.size >= MOST_KNOWN$3) known.clear();
		const answer = judge(word, anyTone);
		known.set(word, answer);
		return answer;
	}
	/** Answers given before: a table has a million words and few different ones. */
	var KNOWN$3 = {
		strict: /* @__PURE__ */ new Map(),
		anyTone: /* @__PURE__ */ new Map()
	};
	var MOST_KNOWN$3 = 2e4;
	function judge(word, anyTone) {
		const apart = word.toLowerCase().normalize("NFD");
		const tones = apart.match(TONES);
		if (tones !== null && tones.length > 1) return false;
		const plain = apart.replace(TONES, "").normalize("NFC");
		if (!isSpelling(plain)) return false;
		return anyTone || !STOP.test(plain) || !NOT_BEFORE_STOP.has(tones?.[0] ?? "");
	}
	// shared/domain/text/doubts/places.ts
	/** Names of provinces with one letter lost from the first word: "n Giang" → "An Giang". */
	/** Provinces and cities, those before the mergers of 2025 among them. */
	var PROVINCES = "An Giang|Bà Rịa|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái".split("|");
	damagedNames();
	function damagedNames() {
		const found = /* @__PURE__ */ new Map();
		const doubtful = /* @__PURE__ */ new Set();
		for (const name of PROVINCES) {
			const [first = "", second = ""] = name.split(" ");
			for (let at = 0; at < first.length; at += 1) {
				const left = first.slice(0, at) + first.slice(at + 1);
				if (left === "" || isSyllable(left)) continue;
				const damaged = `${left} ${second}`;
				if (found.has(damaged) && found.get(damaged) !== name) doubtful.add(damaged);
				found.set(damaged, name);
			}
		}
		for (const damaged of doubtful) found.delete(damaged);
		return found;
	}
	var SECOND_WORDS = [...new Set(PROVINCES.map((name) => name.split(" ")[1] ?? ""))];
	new RegExp(String.raw`(?<![\p{L}\p{M}])(?<before>(?:[\p{L}\p{M}]{1,8} )?)(?<first>[\p{L}\p{M}]{1,5}) (?<second>${SECOND_WORDS.join("|")})(?![\p{L}\p{M}])`, "gu");
	new RegExp(` (?:${SECOND_WORDS.join("|")})`);
	// shared/domain/pairing/words.ts
	var WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu;
	/**
	* The words and numbers of a text, lower case, tone marks kept: "Mạng 4G/5G, 7,18%" →
	* ["mạng", "4", "g", "5", "g", "7,18"].
	*/
	function words(text) {
		return nfc(text).toLowerCase().match(WORD) ?? [];
	}
	/** Whether a word is a number. */
	function isNumber(word) {
		return /^\d/.test(word);
	}
	/** A number as a value rather than a way of writing it: "04" → "4", "605.172" → "605172", "7,10" → "7,1". */
	function numberKey(word) {
		const ungrouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(word) ? word.replaceAll(".", "") : word;
		return (/^\d+,\d+$/.test(ungrouped) ? ungrouped.replace(/,?0+$/, "") : ungrouped).replace(/^0+(?=\d)/, "");
	}
	// shared/domain/pairing/slips.ts
	/** Whether two words are one word that was misspelt. */
	/** Whether two sequences are word for word the same, slips aside. */
	function sameUpToSlips(a, b) {
		return a.length === b.length && a.every((word, index) => isSameWord(word, b[index] ?? ""));
	}
	/** Whether two words are one word, at most one of them with a slip. Numbers must be equal. */
	function isSameWord(a, b) {
		if (a === b) return true;
		if (Math.abs(a.length - b.length) > 1 || !maySlip(a, b)) return false;
		if (isNumber(a) || isNumber(b)) return isNumber(a) && isNumber(b) && numberKey(a) === numberKey(b);
		return a.length === b.length ? lostMarks(a, b) : true;
	}
	/** The cheap part of the test: it runs for every two words of every two names. */
	function maySlip(a, b) {
		if (a.length !== b.length) return a.length < b.length ? isSubsequence(a, b) : isSubsequence(b, a);
		for (let index = 0; index < a.length; index++) if (a[index] !== b[index] && a.charCodeAt(index) < 128 && b.charCodeAt(index) < 128) return false;
		return true;
	}
	/** All marks gone, as broken files lose them; "thuê" with a mark left is another word than "thuế". */
	function lostMarks(a, b) {
		const [fewer, more] = [decomposed(a), decomposed(b)].sort((x, y) => x.length - y.length);
		if (fewer === void 0 || more === void 0 || fewer.length === more.length) return false;
		return fewer === letters(more);
	}
	/** The stroke of đ counts as a mark like the others; Unicode does not take it apart. */
	function decomposed(word) {
		return word.normalize("NFD").replaceAll("đ", "d̵");
	}
	function letters(text) {
		return text.replace(/\p{M}/gu, "");
	}
	function isSubsequence(short, long) {
		let found = 0;
		for (const letter of long) if (letter === short[found]) found++;
		return found === short.length;
	}
	// shared/domain/pairing/wording.ts
	/**
	* What is left of a name when everything is taken away that may come and go without another thing being
	* measured: "Tỷ lệ (%) hộ gia đình trên địa bàn tỉnh có kết nối Internet" → "hộ gia đình kết nối internet".
	*/
	/**
	* Words and turns of phrase that say the same in the name of an indicator, by the one that stands for both.
	* Abbreviations among them are those that mean one thing only in such a name, though not elsewhere.
	*/
	var SAME = {
		dn: "doanh nghiệp",
		dnnvv: "doanh nghiệp nhỏ và vừa",
		cb: "cán bộ",
		hgđ: "hộ gia đình",
		nsnn: "ngân sách nhà nước",
		cqs: "chính quyền số",
		kts: "kinh tế số",
		xhs: "xã hội số",
		attt: "an toàn thông tin",
		anm: "an ninh mạng",
		dvcttt: "dịch vụ công trực tuyến toàn trình",
		"dịch vụ công trực tuyến tt": "dịch vụ công trực tuyến toàn trình",
		đtdđ: "điện thoại di động",
		qppl: "quy phạm pháp luật",
		smartphone: "điện thoại thông minh",
		"mạng internet": "internet",
		"trực tuyến (online)": "trực tuyến",
		online: "trực tuyến",
		dùng: "sử dụng",
		"công dân": "người dân",
		"dân số": "người dân",
		"thông qua": "qua",
		"đảm bảo": "bảo đảm",
		"triển khai": "thực hiện",
		"tiến hành": "thực hiện",
		"thủ tục hành chính công": "thủ tục hành chính",
		"giải quyết": "xử lý"
	};
	var EDGE = {
		before: "(?<![\\p{L}\\p{M}\\d])",
		after: "(?![\\p{L}\\p{M}\\d])"
	};
	var SAYING_SAME = new RegExp(`${EDGE.before}(?:${Object.keys(SAME).sort((a, b) => b.length - a.length).map((key) => key.replace(/[()]/g, "\\$&")).join("|")})${EDGE.after}`, "gu");
	var PROVINCE_NAMES = PROVINCES.map((name) => name.toLowerCase());
	/** With a letter lost in the first word, as in "tỉnh Kin Giang", it is the name of the province still. */
	var PROVINCE = `[\\p{L}\\p{M}]{1,5} (?:${[...new Set(PROVINCE_NAMES.map((name) => name.split(" ")[1] ?? ""))].join("|")})`;
	var NAMED_PROVINCE = new RegExp(`(?:tỉnh|thành phố) (?<name>${PROVINCE})(?![\\p{L}\\p{M}\\d])`, "gu");
	/** Where, said of the whole table: "trên địa bàn tỉnh An Giang", "trong toàn tỉnh". */
	var SCOPES = new RegExp(`${EDGE.before}(?:(?:(?:trên|trong|tại|ở|thuộc|của) )?(?:toàn )?địa bàn(?: (?:toàn )?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu))?(?: (?:${PROVINCE}))?|(?:(?:trên|trong|tại|ở|của) )?toàn tỉnh(?: (?:${PROVINCE}))?|(?:(?:trong|tại|ở|của|thuộc) )?tỉnh (?:${PROVINCE}))${EDGE.after}`, "gu");
	var SCOPE_HINT = /địa bàn|tỉnh/u;
	new RegExp(`^(?:(?:phấn đấu|đạt|chỉ tiêu|tỷ lệ phần trăm|tỷ lệ|phần trăm)${EDGE.after}[ :]*)+`, "u");
	new RegExp(`${EDGE.before}(?:(?:trong )?(?:kỳ báo cáo|kỳ)|hiện nay|hiện có|trong năm|hằng năm|hàng năm)$`, "u");
	/** The provinces that a key names, sorted. */
	function provincesOf(key) {
		if (!key.includes("tỉnh ") && !key.includes("thành phố ")) return [];
		const found = [...key.matchAll(NAMED_PROVINCE)].map(({ groups }) => provinceOf(groups?.name ?? ""));
		return [...new Set(found)].sort();
	}
	function provinceOf(name) {
		if (PROVINCE_NAMES.includes(name)) return name;
		const like = PROVINCE_NAMES.filter((province) => sameUpToSlips(province.split(" "), name.split(" ")));
		return like.length === 1 ? like[0] ?? name : name;
	}
	/** "Tỷ lệ" set in front of a name that says itself what is measured: "Tỷ lệ tỷ trọng kinh tế số". */
	var SET_BEFORE = /^tỷ lệ (?=tỷ trọng|số lượng|mức độ|chỉ số|tổng |doanh thu|năng suất)/u;
	/** A key without the places that a whole table is about. */
	function withoutScope(key) {
		const plain = key.replace(SET_BEFORE, "");
		if (!SCOPE_HINT.test(plain)) return plain;
		return plain.replace(SCOPES, " ").replace(/\s+/g, " ").trim();
	}
	/** The same, and turns of phrase and abbreviations by the one that stands for all: marks are looked for in it. */
	function inOneWording(key) {
		return withoutScope(key).replace(SAYING_SAME, (found) => SAME[found] ?? found);
	}
	// shared/domain/pairing/discriminators.ts
	/**
	* Words that make two indicators different however alike their names are otherwise. A pair that differs in
	* one of them is never automatic.
	*
	* Every group lists its values with the ways each is written. Two names agree in a group when they name
	* the same set of values. In a `whenBoth` group a name that says nothing agrees with every other.
	*/
	/** Matches whole words of a text in which words are separated by single spaces. */
	function whole(pattern) {
		return new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${pattern})(?![\\p{L}\\p{M}\\d])`, "gu");
	}
	function group(name, values, whenBoth) {
		const list = Object.entries(values).map(([value, pattern]) => ({
			value,
			pattern: whole(pattern)
		}));
		return whenBoth === void 0 ? {
			name,
			values: list
		} : {
			name,
			values: list,
			whenBoth
		};
	}
	var GROUPS$1 = [
		group("cấp hành chính", {
			"trung ương": "trung ương",
			tỉnh: "tỉnh",
			"thành phố": "thành phố",
			huyện: "huyện|quận|thị xã",
			xã: "(?<!(?:thị|hợp tác) )xã(?! hội)|phường|thị trấn|đặc khu",
			"thôn, ấp": "(?<!nông )thôn|ấp|khóm|tổ dân phố"
		}),
		group("thế hệ mạng", Object.fromEntries([
			"2",
			"3",
			"4",
			"5",
			"6"
		].map((n) => [`${n}G`, `${n} g`]))),
		group("loại đường truyền", {
			"cố định": "cố định",
			"di động": "di động",
			"cáp quang": "cáp quang|quang băng rộng"
		}),
		group("mức độ trực tuyến", {
			"toàn trình": "toàn trình",
			"một phần": "một phần"
		}),
		group("hình thức", {
			"trực tuyến": "trực tuyến",
			"trực tiếp": "trực tiếp",
			"bưu chính": "bưu chính công ích",
			"bản giấy": "bản giấy"
		}),
		group("đối tượng", {
			"người dân": "người dân|công dân|dân số",
			"doanh nghiệp": "doanh nghiệp",
			"hộ gia đình": "hộ gia đình|gia đình",
			"hộ kinh doanh": "hộ kinh doanh",
			"hợp tác xã": "hợp tác xã",
			"cơ quan": "cơ quan",
			"cán bộ": "cán bộ",
			"công chức": "công chức",
			"viên chức": "viên chức",
			"học sinh": "học sinh",
			"sinh viên": "sinh viên",
			"giáo viên": "giáo viên",
			"cá nhân": "cá nhân",
			"tổ chức": "tổ chức"
		}),
		group("trụ cột", {
			"chính quyền số": "chính quyền số",
			"chính phủ số": "chính phủ số",
			"kinh tế số": "kinh tế số",
			"xã hội số": "xã hội số"
		}),
		group("chiều tăng giảm", {
			tăng: "tăng",
			giảm: "giảm"
		}),
		group("mức chặn", {
			"tối thiểu": "tối thiểu|ít nhất|trở lên",
			"tối đa": "tối đa|nhiều nhất|trở xuống|không quá",
			trên: "trên(?= \\d)",
			dưới: "dưới(?= \\d)"
		}),
		group("giới", {
			nam: "nam giới",
			nữ: "nữ|phụ nữ"
		}),
		group("địa bàn", {
			"thành thị": "thành thị|đô thị",
			"nông thôn": "nông thôn",
			"vùng sâu, vùng xa": "vùng sâu|vùng xa|biên giới|hải đảo"
		}),
		group("khu vực", {
			"công lập": "(?<!ngoài )công lập",
			"ngoài công lập": "ngoài công lập|tư thục|tư nhân"
		}),
		group("chiều giao dịch", {
			gửi: "gửi",
			nhận: "(?<!(?:tiếp|chứng|công|xác|ghi) )nhận",
			"xuất khẩu": "xuất khẩu",
			"nhập khẩu": "nhập khẩu"
		}),
		group("quy mô", {
			"nhỏ và vừa": "nhỏ (?:và )?vừa",
			"siêu nhỏ": "siêu nhỏ",
			lớn: "quy mô lớn"
		}),
		group("đại lượng", {
			"tỷ lệ": "^(?:phấn đấu )?t[ỷỉ] lệ",
			"tỷ trọng": "^(?:phấn đấu )?t[ỷỉ] trọng",
			"số lượng": "^(?:số lượng|tổng số)",
			"mức độ": "^mức độ",
			"chỉ số": "^chỉ số"
		}, true)
	];
	var SCOPE_LEVELS = Object.entries({
		tỉnh: "tỉnh",
		"thành phố": "thành phố",
		huyện: "huyện|quận|thị xã",
		xã: "xã|phường|thị trấn|đặc khu"
	}).map(([value, pattern]) => ({
		value,
		pattern: whole(`(?:địa bàn |toàn )(?:toàn )?(?:${pattern})`)
	}));
	var NEGATIONS = whole("không|chưa|chẳng|trừ|ngoại trừ|phi");
	var NUMBER_WORDS = whole("một|hai|ba|bốn|sáu|bảy|tám|chín|mười|trăm|nghìn|ngàn|triệu|tỷ(?! lệ| trọng)");
	var RANKS = whole("(?<=(?:cấp|cấp độ|mức|mức độ|loại|hạng|bậc|nhóm|quý|đợt|giai đoạn|phần) )[ivx]+");
	/** The discriminating words of a name, given by its `compareKey`; each list sorted. */
	function marksOf(key) {
		const list = words(inOneWording(key));
		const text = list.join(" ");
		const digits = list.filter(isNumber).map(numberKey);
		return {
			groups: [
				...GROUPS$1.map(({ values }) => values.filter(({ pattern }) => text.search(pattern) !== -1).map(({ value }) => value)),
				scopesOf(key),
				provincesOf(key)
			],
			numbers: [
				...digits,
				...text.match(NUMBER_WORDS) ?? [],
				...text.match(RANKS) ?? []
			].sort(),
			negations: [...text.match(NEGATIONS) ?? []].sort()
		};
	}
	/** The level of the area that a name is about; most names leave it out. */
	function scopesOf(key) {
		if (!key.includes("địa bàn") && !key.includes("toàn ")) return [];
		return SCOPE_LEVELS.filter(({ pattern }) => key.search(pattern) !== -1).map(({ value }) => value);
	}
	/** Every group in which two names differ; empty when nothing forbids that they are the same indicator. */
	function compareMarks(base, against) {
		const found = [];
		const check = (about, a, b) => {
			if (a.join("\n") !== b.join("\n")) found.push({
				about,
				base: a,
				against: b
			});
		};
		GROUPS$1.forEach(({ name, whenBoth }, index) => {
			const a = base.groups[index] ?? [];
			const b = against.groups[index] ?? [];
			if (whenBoth === void 0 || a.length > 0 && b.length > 0) check(name, a, b);
		});
		["địa bàn hành chính", "tên tỉnh"].forEach((about, index) => {
			const a = base.groups[GROUPS$1.length + index] ?? [];
			const b = against.groups[GROUPS$1.length + index] ?? [];
			if (a.length > 0 && b.length > 0) check(about, a, b);
		});
		check("con số", base.numbers, against.numbers);
		check("từ phủ định", base.negations, against.negations);
		return found;
	}
	/** The same for two names at once. */
	function differingWords(base, against) {
		return compareMarks(marksOf(compareKey(base)), marksOf(compareKey(against)));
	}
	// shared/domain/pairing/spelling.ts
	/**
	* Tells a slip of the pen from a change. Only slips that leave the meaning no room are known: other spaces
	* or tone style, a lost letter ("tỉnh n Giang" for "tỉnh An Giang"), lost marks ("Uy ban" for "Ủy ban").
	*/
	/** How two texts of one field stand to each other. */
	function textRelation(a, b) {
		if (a === b || squeezed(a) === squeezed(b)) return "same";
		if (differingWords(a, b).length > 0 || !sameNumbers$1(a, b) || signs(a) !== signs(b)) return "different";
		const keyA = compareKey(a);
		const keyB = compareKey(b);
		if (keyA === keyB || unspaced(keyA) === unspaced(keyB)) return "spelling";
		return sameUpToSlips(words(keyA), words(keyB)) ? "spelling" : "different";
	}
	function sameNumbers$1(a, b) {
		return numbersOf$1(a) === numbersOf$1(b);
	}
	function numbersOf$1(text) {
		return words(text).filter(isNumber).map(numberKey).join(" ");
	}
	/** Signs that turn a condition round are no matter of spelling. */
	function signs(text) {
		return (text.match(/[<>≤≥=±+%‰]/g) ?? []).join("");
	}
	function unspaced(text) {
		return text.replaceAll(" ", "");
	}
	function squeezed(text) {
		return squeeze(nfc(text));
	}
	// shared/domain/differences/agencies.ts
	/**
	* How two lists of agencies stand to each other. Agencies are separated by `;` or lines, because their names
	* hold commas ("Sở, ban, ngành tỉnh; UBND huyện, thị xã, thành phố"). Their order does not matter.
	*/
	function agencyRelation(a, b) {
		if (a === b) return "same";
		const left = agenciesOf(a);
		const right = agenciesOf(b);
		if (left.length !== right.length) return "different";
		let relation = "same";
		for (const wanted of ["same", "spelling"]) for (const agency of [...left]) {
			const index = right.findIndex((other) => textRelation(agency, other) === wanted);
			if (index === -1) continue;
			right.splice(index, 1);
			left.splice(left.indexOf(agency), 1);
			relation = wanted;
		}
		return left.length === 0 ? relation : "different";
	}
	function agenciesOf(text) {
		const list = text.split(/[;\n]/).map((item) => item.replace(/^[\s\-–+•*]+|[\s.,]+$/g, ""));
		return [...new Set(list.filter((item) => item !== ""))];
	}
	// shared/domain/differences/texts.ts
	var COMPARED$1 = [
		{
			field: "target",
			kind: "target",
			relate: textRelation
		},
		{
			field: "lead",
			kind: "lead",
			relate: agencyRelation
		},
		{
			field: "supporting",
			kind: "supporting",
			relate: agencyRelation
		},
		{
			field: "name",
			kind: "renamed",
			relate: textRelation
		},
		{
			field: "note",
			kind: "note",
			relate: textRelation
		}
	];
	/** The differences in the fields that are compared word by word. A column that one table lacks is no change. */
	function compareTexts(base, against) {
		const found = [];
		for (const { field, kind, relate } of COMPARED$1) {
			const [from, to] = [base[field], against[field]];
			if (from === void 0 || to === void 0 || from === to) continue;
			if (relate(from, to) === "different") found.push({
				kind,
				field,
				from: shown(from),
				to: shown(to)
			});
		}
		found.push(...compareYearTargets(base, against));
		return found;
	}
	/** A change of the evaluation. Words that are none of the four are compared as they stand. */
	function compareEvaluations(base, against) {
		const [from, to] = [base.texts.evaluation, against.texts.evaluation];
		if (from === void 0 || to === void 0 || from === to) return [];
		const [before, after] = [base.reading.evaluation, against.reading.evaluation];
		return (before === null && after === null ? textRelation(from, to) === "different" : before !== after) ? [{
			kind: "evaluation",
			field: "evaluation",
			from: shown(from),
			to: shown(to)
		}] : [];
	}
	function compareYearTargets(base, against) {
		const fields = [];
		for (const field in against) if (field.startsWith("target@") && isField(field)) fields.push(field);
		if (fields.length === 0) return [];
		return fields.flatMap((field, index) => {
			const [from, to] = [base[field], against[field]];
			if (from === void 0 || to === void 0 || textRelation(from, to) !== "different") return [];
			const part = {
				index,
				label: fieldLabel(field)
			};
			return [{
				kind: "target",
				field,
				from: shown(from),
				to: shown(to),
				part
			}];
		});
	}
	/** The text of a side as a difference shows it: null where there is none. */
	function shown(text) {
		const squeezed = squeeze(text);
		return squeezed === "" ? null : squeezed;
	}
	// node_modules/decimal.js/decimal.mjs
	/*!
	*  decimal.js v10.6.0
	*  An arbitrary-precision Decimal type for JavaScript.
	*  https://github.com/MikeMcl/decimal.js
	*  Copyright (c) 2025 Michael Mclaughlin <M8ch88l@gmail.com>
	*  MIT Licence
	*/
	var EXP_LIMIT = 9e15;
	var MAX_DIGITS = 1e9;
	var NUMERALS = "0123456789abcdef";
	var LN10 = "2.3025850929940456840179914546843642076011014886287729760333279009675726096773524802359972050895982983419677840422862486334095254650828067566662873690987816894829072083255546808437998948262331985283935053089653777326288461633662222876982198867465436674744042432743651550489343149393914796194044002221051017141748003688084012647080685567743216228355220114804663715659121373450747856947683463616792101806445070648000277502684916746550586856935673420670581136429224554405758925724208241314695689016758940256776311356919292033376587141660230105703089634572075440370847469940168269282808481184289314848524948644871927809676271275775397027668605952496716674183485704422507197965004714951050492214776567636938662976979522110718264549734772662425709429322582798502585509785265383207606726317164309505995087807523710333101197857547331541421808427543863591778117054309827482385045648019095610299291824318237525357709750539565187697510374970888692180205189339507238539205144634197265287286965110862571492198849978748873771345686209167058";
	var PI = "3.1415926535897932384626433832795028841971693993751058209749445923078164062862089986280348253421170679821480865132823066470938446095505822317253594081284811174502841027019385211055596446229489549303819644288109756659334461284756482337867831652712019091456485669234603486104543266482133936072602491412737245870066063155881748815209209628292540917153643678925903600113305305488204665213841469519415116094330572703657595919530921861173819326117931051185480744623799627495673518857527248912279381830119491298336733624406566430860213949463952247371907021798609437027705392171762931767523846748184676694051320005681271452635608277857713427577896091736371787214684409012249534301465495853710507922796892589235420199561121290219608640344181598136297747713099605187072113499999983729780499510597317328160963185950244594553469083026425223082533446850352619311881710100031378387528865875332083814206171776691473035982534904287554687311595628638823537875937519577818577805321712268066130019278766111959092164201989380952572010654858632789";
	var DEFAULTS = {
		precision: 20,
		rounding: 4,
		modulo: 1,
		toExpNeg: -7,
		toExpPos: 21,
		minE: -EXP_LIMIT,
		maxE: EXP_LIMIT,
		crypto: false
	};
	var inexact;
	var quadrant;
	var external = true;
	var decimalError = "[DecimalError] ";
	var invalidArgument = decimalError + "Invalid argument: ";
	var precisionLimitExceeded = decimalError + "Precision limit exceeded";
	var cryptoUnavailable = decimalError + "crypto unavailable";
	var tag = "[object Decimal]";
	var mathfloor = Math.floor;
	var mathpow = Math.pow;
	var isBinary = /^0b([01]+(\.[01]*)?|\.[01]+)(p[+-]?\d+)?$/i;
	var isHex = /^0x([0-9a-f]+(\.[0-9a-f]*)?|\.[0-9a-f]+)(p[+-]?\d+)?$/i;
	var isOctal = /^0o([0-7]+(\.[0-7]*)?|\.[0-7]+)(p[+-]?\d+)?$/i;
	var isDecimal = /^(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
	var BASE = 1e7;
	var LOG_BASE = 7;
	var MAX_SAFE_INTEGER = 9007199254740991;
	var LN10_PRECISION = LN10.length - 1;
	var PI_PRECISION = PI.length - 1;
	var P = { toStringTag: tag };
	P.absoluteValue = P.abs = function() {
		var x = new this.constructor(this);
		if (x.s < 0) x.s = 1;
		return finalise(x);
	};
	P.ceil = function() {
		return finalise(new this.constructor(this), this.e + 1, 2);
	};
	P.clampedTo = P.clamp = function(min, max) {
		var k, x = this, Ctor = x.constructor;
		min = new Ctor(min);
		max = new Ctor(max);
		if (!min.s || !max.s) return new Ctor(NaN);
		if (min.gt(max)) throw Error(invalidArgument + max);
		k = x.cmp(min);
		return k < 0 ? min : x.cmp(max) > 0 ? max : new Ctor(x);
	};
	P.comparedTo = P.cmp = function(y) {
		var i, j, xdL, ydL, x = this, xd = x.d, yd = (y = new x.constructor(y)).d, xs = x.s, ys = y.s;
		if (!xd || !yd) return !xs || !ys ? NaN : xs !== ys ? xs : xd === yd ? 0 : !xd ^ xs < 0 ? 1 : -1;
		if (!xd[0] || !yd[0]) return xd[0] ? xs : yd[0] ? -ys : 0;
		if (xs !== ys) return xs;
		if (x.e !== y.e) return x.e > y.e ^ xs < 0 ? 1 : -1;
		xdL = xd.length;
		ydL = yd.length;
		for (i = 0, j = xdL < ydL ? xdL : ydL; i < j; ++i) if (xd[i] !== yd[i]) return xd[i] > yd[i] ^ xs < 0 ? 1 : -1;
		return xdL === ydL ? 0 : xdL > ydL ^ xs < 0 ? 1 : -1;
	};
	P.cosine = P.cos = function() {
		var pr, rm, x = this, Ctor = x.constructor;
		if (!x.d) return new Ctor(NaN);
		if (!x.d[0]) return new Ctor(1);
		pr = Ctor.precision;
		rm = Ctor.rounding;
		Ctor.precision = pr + Math.max(x.e, x.sd()) + LOG_BASE;
		Ctor.rounding = 1;
		x = cosine(Ctor, toLessThanHalfPi(Ctor, x));
		Ctor.precision = pr;
		Ctor.rounding = rm;
		return finalise(quadrant == 2 || quadrant == 3 ? x.neg() : x, pr, rm, true);
	};
	P.cubeRoot = P.cbrt = function() {
		var e, m, n, r, rep, s, sd, t, t3, t3plusx, x = this, Ctor = x.constructor;
		if (!x.isFinite() || x.isZero()) return new Ctor(x);
		external = false;
		s = x.s * mathpow(x.s * x, 1 / 3);
		if (!s || Math.abs(s) == 1 / 0) {
			n = digitsToString(x.d);
			e = x.e;
			if (s = (e - n.length + 1) % 3) n += s == 1 || s == -2 ? "0" : "00";
			s = mathpow(n, 1 / 3);
			e = mathfloor((e + 1) / 3) - (e % 3 == (e < 0 ? -1 : 2));
			if (s == 1 / 0) n = "5e" + e;
			else {
				n = s.toExponential();
				n = n.slice(0, n.indexOf("e") + 1) + e;
			}
			r = new Ctor(n);
			r.s = x.s;
		} else r = new Ctor(s.toString());
		sd = (e = Ctor.precision) + 3;
		for (;;) {
			t = r;
			t3 = t.times(t).times(t);
			t3plusx = t3.plus(x);
			r = divide(t3plusx.plus(x).times(t), t3plusx.plus(t3), sd + 2, 1);
			if (digitsToString(t.d).slice(0, sd) === (n = digitsToString(r.d)).slice(0, sd)) {
				n = n.slice(sd - 3, sd + 1);
				if (n == "9999" || !rep && n == "4999") {
					if (!rep) {
						finalise(t, e + 1, 0);
						if (t.times(t).times(t).eq(x)) {
							r = t;
							break;
						}
					}
					sd += 4;
					rep = 1;
				} else {
					if (!+n || !+n.slice(1) && n.charAt(0) == "5") {
						finalise(r, e + 1, 1);
						m = !r.times(r).times(r).eq(x);
					}
					break;
				}
			}
		}
		external = true;
		return finalise(r, e, Ctor.rounding, m);
	};
	P.decimalPlaces = P.dp = function() {
		var w, d = this.d, n = NaN;
		if (d) {
			w = d.length - 1;
			n = (w - mathfloor(this.e / LOG_BASE)) * LOG_BASE;
			w = d[w];
			if (w) for (; w % 10 == 0; w /= 10) n--;
			if (n < 0) n = 0;
		}
		return n;
	};
	P.dividedBy = P.div = function(y) {
		return divide(this, new this.constructor(y));
	};
	P.dividedToIntegerBy = P.divToInt = function(y) {
		var x = this, Ctor = x.constructor;
		return finalise(divide(x, new Ctor(y), 0, 1, 1), Ctor.precision, Ctor.rounding);
	};
	P.equals = P.eq = function(y) {
		return this.cmp(y) === 0;
	};
	P.floor = function() {
		return finalise(new this.constructor(this), this.e + 1, 3);
	};
	P.greaterThan = P.gt = function(y) {
		return this.cmp(y) > 0;
	};
	P.greaterThanOrEqualTo = P.gte = function(y) {
		var k = this.cmp(y);
		return k == 1 || k === 0;
	};
	P.hyperbolicCosine = P.cosh = function() {
		var k, n, pr, rm, len, x = this, Ctor = x.constructor, one = new Ctor(1);
		if (!x.isFinite()) return new Ctor(x.s ? 1 / 0 : NaN);
		if (x.isZero()) return one;
		pr = Ctor.precision;
		rm = Ctor.rounding;
		Ctor.precision = pr + Math.max(x.e, x.sd()) + 4;
		Ctor.rounding = 1;
		len = x.d.length;
		if (len < 32) {
			k = Math.ceil(len / 3);
			n = (1 / tinyPow(4, k)).toString();
		} else {
			k = 16;
			n = "2.3283064365386962890625e-10";
		}
		x = taylorSeries(Ctor, 1, x.times(n), new Ctor(1), true);
		var cosh2_x, i = k, d8 = new Ctor(8);
		for (; i--;) {
			cosh2_x = x.times(x);
			x = one.minus(cosh2_x.times(d8.minus(cosh2_x.times(d8))));
		}
		return finalise(x, Ctor.precision = pr, Ctor.rounding = rm, true);
	};
	P.hyperbolicSine = P.sinh = function() {
		var k, pr, rm, len, x = this, Ctor = x.constructor;
		if (!x.isFinite() || x.isZero()) return new Ctor(x);
		pr = Ctor.precision;
		rm = Ctor.rounding;
		Ctor.precision = pr + Math.max(x.e, x.sd()) + 4;
		Ctor.rounding = 1;
		len = x.d.length;
		if (len < 3) x = taylorSeries(Ctor, 2, x, x, true);
		else {
			k = 1.4 * Math.sqrt(len);
			k = k > 16 ? 16 : k | 0;
			x = x.times(1 / tinyPow(5, k));
			x = taylorSeries(Ctor, 2, x, x, true);
			var sinh2_x, d5 = new Ctor(5), d16 = new Ctor(16), d20 = new Ctor(20);
			for (; k--;) {
				sinh2_x = x.times(x);
				x = x.times(d5.plus(sinh2_x.times(d16.times(sinh2_x).plus(d20))));
			}
		}
		Ctor.precision = pr;
		Ctor.rounding = rm;
		return finalise(x, pr, rm, true);
	};
	P.hyperbolicTangent = P.tanh = function() {
		var pr, rm, x = this, Ctor = x.constructor;
		if (!x.isFinite()) return new Ctor(x.s);
		if (x.isZero()) return new Ctor(x);
		pr = Ctor.precision;
		rm = Ctor.rounding;
		Ctor.precision = pr + 7;
		Ctor.rounding = 1;
		return divide(x.sinh(), x.cosh(), Ctor.precision = pr, Ctor.rounding = rm);
	};
	P.inverseCosine = P.acos = function() {
		var x = this, Ctor = x.constructor, k = x.abs().cmp(1), pr = Ctor.precision, rm = Ctor.rounding;
		if (k !== -1) return k === 0 ? x.isNeg() ? getPi(Ctor, pr, rm) : new Ctor(0) : new Ctor(NaN);
		if (x.isZero()) return getPi(Ctor, pr + 4, rm).times(.5);
		Ctor.precision = pr + 6;
		Ctor.rounding = 1;
		x = new Ctor(1).minus(x).div(x.plus(1)).sqrt().atan();
		Ctor.precision = pr;
		Ctor.rounding = rm;
		return x.times(2);
	};
	P.inverseHyperbolicCosine = P.acosh = function() {
		var pr, rm, x = this, Ctor = x.constructor;
		if (x.lte(1)) return new Ctor(x.eq(1) ? 0 : NaN);
		if (!x.isFinite()) return new Ctor(x);
		pr = Ctor.precision;
		rm = Ctor.rounding;
		Ctor.precision = pr + Math.max(Math.abs(x.e), x.sd()) + 4;
		Ctor.rounding = 1;
		external = false;
		x = x.times(x).minus(1).sqrt().plus(x);
		external = true;
		Ctor.precision = pr;
		Ctor.rounding = rm;
		return x.ln();
	};
	P.inverseHyperbolicSine = P.asinh = function() {
		var pr, rm, x = this, Ctor = x.constructor;
		if (!x.isFinite() || x.isZero()) return new Ctor(x);
		pr = Ctor.precision;
		rm = Ctor.rounding;
		Ctor.precision = pr + 2 * Math.max(Math.abs(x.e), x.sd()) + 6;
		Ctor.rounding = 1;
		external = false;
		x = x.times(x).plus(1).sqrt().plus(x);
		external = true;
		Ctor.precision = pr;
		Ctor.rounding = rm;
		return x.ln();
	};
	P.inverseHyperbolicTangent = P.atanh = function() {
		var pr, rm, wpr, xsd, x = this, Ctor = x.constructor;
		if (!x.isFinite()) return new Ctor(NaN);
		if (x.e >= 0) return new Ctor(x.abs().eq(1) ? x.s / 0 : x.isZero() ? x : NaN);
		pr = Ctor.precision;
		rm = Ctor.rounding;
		xsd = x.sd();
		if (Math.max(xsd, pr) < 2 * -x.e - 1) return finalise(new Ctor(x), pr, rm, true);
		Ctor.precision = wpr = xsd - x.e;
		x = divide(x.plus(1), new Ctor(1).minus(x), wpr + pr, 1);
		Ctor.precision = pr + 4;
		Ctor.rounding = 1;
		x = x.ln();
		Ctor.precision = pr;
		Ctor.rounding = rm;
		return x.times(.5);
	};
	P.inverseSine = P.asin = function() {
		var halfPi, k, pr, rm, x = this, Ctor = x.constructor;
		if (x.isZero()) return new Ctor(x);
		k = x.abs().cmp(1);
		pr = Ctor.precision;
		rm = Ctor.rounding;
		if (k !== -1) {
			if (k === 0) {
				halfPi = getPi(Ctor, pr + 4, rm).times(.5);
				halfPi.s = x.s;
				return halfPi;
			}
			return new Ctor(NaN);
		}
		Ctor.precision = pr + 6;
		Ctor.rounding = 1;
		x = x.div(new Ctor(1).minus(x.times(x)).sqrt().plus(1)).atan();
		Ctor.precision = pr;
		Ctor.rounding = rm;
		return x.times(2);
	};
	P.inverseTangent = P.atan = function() {
		var i, j, k, n, px, t, r, wpr, x2, x = this, Ctor = x.constructor, pr = Ctor.precision, rm = Ctor.rounding;
		if (!x.isFinite()) {
			if (!x.s) return new Ctor(NaN);
			if (pr + 4 <= PI_PRECISION) {
				r = getPi(Ctor, pr + 4, rm).times(.5);
				r.s = x.s;
				return r;
			}
		} else if (x.isZero()) return new Ctor(x);
		else if (x.abs().eq(1) && pr + 4 <= PI_PRECISION) {
			r = getPi(Ctor, pr + 4, rm).times(.25);
			r.s = x.s;
			return r;
		}
		Ctor.precision = wpr = pr + 10;
		Ctor.rounding = 1;
		k = Math.min(28, wpr / LOG_BASE + 2 | 0);
		for (i = k; i; --i) x = x.div(x.times(x).plus(1).sqrt().plus(1));
		external = false;
		j = Math.ceil(wpr / LOG_BASE);
		n = 1;
		x2 = x.times(x);
		r = new Ctor(x);
		px = x;
		for (; i !== -1;) {
			px = px.times(x2);
			t = r.minus(px.div(n += 2));
			px = px.times(x2);
			r = t.plus(px.div(n += 2));
			if (r.d[j] !== void 0) for (i = j; r.d[i] === t.d[i] && i--;);
		}
		if (k) r = r.times(2 << k - 1);
		external = true;
		return finalise(r, Ctor.precision = pr, Ctor.rounding = rm, true);
	};
	P.isFinite = function() {
		return !!this.d;
	};
	P.isInteger = P.isInt = function() {
		return !!this.d && mathfloor(this.e / LOG_BASE) > this.d.length - 2;
	};
	P.isNaN = function() {
		return !this.s;
	};
	P.isNegative = P.isNeg = function() {
		return this.s < 0;
	};
	P.isPositive = P.isPos = function() {
		return this.s > 0;
	};
	P.isZero = function() {
		return !!this.d && this.d[0] === 0;
	};
	P.lessThan = P.lt = function(y) {
		return this.cmp(y) < 0;
	};
	P.lessThanOrEqualTo = P.lte = function(y) {
		return this.cmp(y) < 1;
	};
	P.logarithm = P.log = function(base) {
		var isBase10, d, denominator, k, inf, num, sd, r, arg = this, Ctor = arg.constructor, pr = Ctor.precision, rm = Ctor.rounding, guard = 5;
		if (base == null) {
			base = new Ctor(10);
			isBase10 = true;
		} else {
			base = new Ctor(base);
			d = base.d;
			if (base.s < 0 || !d || !d[0] || base.eq(1)) return new Ctor(NaN);
			isBase10 = base.eq(10);
		}
		d = arg.d;
		if (arg.s < 0 || !d || !d[0] || arg.eq(1)) return new Ctor(d && !d[0] ? -1 / 0 : arg.s != 1 ? NaN : d ? 0 : 1 / 0);
		if (isBase10) {
			if (d.length > 1) inf = true;
			else {
				for (k = d[0]; k % 10 === 0;) k /= 10;
				inf = k !== 1;
			}
		}
		external = false;
		sd = pr + guard;
		num = naturalLogarithm(arg, sd);
		denominator = isBase10 ? getLn10(Ctor, sd + 10) : naturalLogarithm(base, sd);
		r = divide(num, denominator, sd, 1);
		if (checkRoundingDigits(r.d, k = pr, rm)) do {
			sd += 10;
			num = naturalLogarithm(arg, sd);
			denominator = isBase10 ? getLn10(Ctor, sd + 10) : naturalLogarithm(base, sd);
			r = divide(num, denominator, sd, 1);
			if (!inf) {
				if (+digitsToString(r.d).slice(k + 1, k + 15) + 1 == 0x5af3107a4000) r = finalise(r, pr + 1, 0);
				break;
			}
		} while (checkRoundingDigits(r.d, k += 10, rm));
		external = true;
		return finalise(r, pr, rm);
	};
	P.minus = P.sub = function(y) {
		var d, e, i, j, k, len, pr, rm, xd, xe, xLTy, yd, x = this, Ctor = x.constructor;
		y = new Ctor(y);
		if (!x.d || !y.d) {
			if (!x.s || !y.s) y = new Ctor(NaN);
			else if (x.d) y.s = -y.s;
			else y = new Ctor(y.d || x.s !== y.s ? x : NaN);
			return y;
		}
		if (x.s != y.s) {
			y.s = -y.s;
			return x.plus(y);
		}
		xd = x.d;
		yd = y.d;
		pr = Ctor.precision;
		rm = Ctor.rounding;
		if (!xd[0] || !yd[0]) {
			if (yd[0]) y.s = -y.s;
			else if (xd[0]) y = new Ctor(x);
			else return new Ctor(rm === 3 ? -0 : 0);
			return external ? finalise(y, pr, rm) : y;
		}
		e = mathfloor(y.e / LOG_BASE);
		xe = mathfloor(x.e / LOG_BASE);
		xd = xd.slice();
		k = xe - e;
		if (k) {
			xLTy = k < 0;
			if (xLTy) {
				d = xd;
				k = -k;
				len = yd.length;
			} else {
				d = yd;
				e = xe;
				len = xd.length;
			}
			i = Math.max(Math.ceil(pr / LOG_BASE), len) + 2;
			if (k > i) {
				k = i;
				d.length = 1;
			}
			d.reverse();
			for (i = k; i--;) d.push(0);
			d.reverse();
		} else {
			i = xd.length;
			len = yd.length;
			xLTy = i < len;
			if (xLTy) len = i;
			for (i = 0; i < len; i++) if (xd[i] != yd[i]) {
				xLTy = xd[i] < yd[i];
				break;
			}
			k = 0;
		}
		if (xLTy) {
			d = xd;
			xd = yd;
			yd = d;
			y.s = -y.s;
		}
		len = xd.length;
		for (i = yd.length - len; i > 0; --i) xd[len++] = 0;
		for (i = yd.length; i > k;) {
			if (xd[--i] < yd[i]) {
				for (j = i; j && xd[--j] === 0;) xd[j] = BASE - 1;
				--xd[j];
				xd[i] += BASE;
			}
			xd[i] -= yd[i];
		}
		for (; xd[--len] === 0;) xd.pop();
		for (; xd[0] === 0; xd.shift()) --e;
		if (!xd[0]) return new Ctor(rm === 3 ? -0 : 0);
		y.d = xd;
		y.e = getBase10Exponent(xd, e);
		return external ? finalise(y, pr, rm) : y;
	};
	P.modulo = P.mod = function(y) {
		var q, x = this, Ctor = x.constructor;
		y = new Ctor(y);
		if (!x.d || !y.s || y.d && !y.d[0]) return new Ctor(NaN);
		if (!y.d || x.d && !x.d[0]) return finalise(new Ctor(x), Ctor.precision, Ctor.rounding);
		external = false;
		if (Ctor.modulo == 9) {
			q = divide(x, y.abs(), 0, 3, 1);
			q.s *= y.s;
		} else q = divide(x, y, 0, Ctor.modulo, 1);
		q = q.times(y);
		external = true;
		return x.minus(q);
	};
	P.naturalExponential = P.exp = function() {
		return naturalExponential(this);
	};
	P.naturalLogarithm = P.ln = function() {
		return naturalLogarithm(this);
	};
	P.negated = P.neg = function() {
		var x = new this.constructor(this);
		x.s = -x.s;
		return finalise(x);
	};
	P.plus = P.add = function(y) {
		var carry, d, e, i, k, len, pr, rm, xd, yd, x = this, Ctor = x.constructor;
		y = new Ctor(y);
		if (!x.d || !y.d) {
			if (!x.s || !y.s) y = new Ctor(NaN);
			else if (!x.d) y = new Ctor(y.d || x.s === y.s ? x : NaN);
			return y;
		}
		if (x.s != y.s) {
			y.s = -y.s;
			return x.minus(y);
		}
		xd = x.d;
		yd = y.d;
		pr = Ctor.precision;
		rm = Ctor.rounding;
		if (!xd[0] || !yd[0]) {
			if (!yd[0]) y = new Ctor(x);
			return external ? finalise(y, pr, rm) : y;
		}
		k = mathfloor(x.e / LOG_BASE);
		e = mathfloor(y.e / LOG_BASE);
		xd = xd.slice();
		i = k - e;
		if (i) {
			if (i < 0) {
				d = xd;
				i = -i;
				len = yd.length;
			} else {
				d = yd;
				e = k;
				len = xd.length;
			}
			k = Math.ceil(pr / LOG_BASE);
			len = k > len ? k + 1 : len + 1;
			if (i > len) {
				i = len;
				d.length = 1;
			}
			d.reverse();
			for (; i--;) d.push(0);
			d.reverse();
		}
		len = xd.length;
		i = yd.length;
		if (len - i < 0) {
			i = len;
			d = yd;
			yd = xd;
			xd = d;
		}
		for (carry = 0; i;) {
			carry = (xd[--i] = xd[i] + yd[i] + carry) / BASE | 0;
			xd[i] %= BASE;
		}
		if (carry) {
			xd.unshift(carry);
			++e;
		}
		for (len = xd.length; xd[--len] == 0;) xd.pop();
		y.d = xd;
		y.e = getBase10Exponent(xd, e);
		return external ? finalise(y, pr, rm) : y;
	};
	P.precision = P.sd = function(z) {
		var k, x = this;
		if (z !== void 0 && z !== !!z && z !== 1 && z !== 0) throw Error(invalidArgument + z);
		if (x.d) {
			k = getPrecision(x.d);
			if (z && x.e + 1 > k) k = x.e + 1;
		} else k = NaN;
		return k;
	};
	P.round = function() {
		var x = this, Ctor = x.constructor;
		return finalise(new Ctor(x), x.e + 1, Ctor.rounding);
	};
	P.sine = P.sin = function() {
		var pr, rm, x = this, Ctor = x.constructor;
		if (!x.isFinite()) return new Ctor(NaN);
		if (x.isZero()) return new Ctor(x);
		pr = Ctor.precision;
		rm = Ctor.rounding;
		Ctor.precision = pr + Math.max(x.e, x.sd()) + LOG_BASE;
		Ctor.rounding = 1;
		x = sine(Ctor, toLessThanHalfPi(Ctor, x));
		Ctor.precision = pr;
		Ctor.rounding = rm;
		return finalise(quadrant > 2 ? x.neg() : x, pr, rm, true);
	};
	P.squareRoot = P.sqrt = function() {
		var m, n, sd, r, rep, t, x = this, d = x.d, e = x.e, s = x.s, Ctor = x.constructor;
		if (s !== 1 || !d || !d[0]) return new Ctor(!s || s < 0 && (!d || d[0]) ? NaN : d ? x : 1 / 0);
		external = false;
		s = Math.sqrt(+x);
		if (s == 0 || s == 1 / 0) {
			n = digitsToString(d);
			if ((n.length + e) % 2 == 0) n += "0";
			s = Math.sqrt(n);
			e = mathfloor((e + 1) / 2) - (e < 0 || e % 2);
			if (s == 1 / 0) n = "5e" + e;
			else {
				n = s.toExponential();
				n = n.slice(0, n.indexOf("e") + 1) + e;
			}
			r = new Ctor(n);
		} else r = new Ctor(s.toString());
		sd = (e = Ctor.precision) + 3;
		for (;;) {
			t = r;
			r = t.plus(divide(x, t, sd + 2, 1)).times(.5);
			if (digitsToString(t.d).slice(0, sd) === (n = digitsToString(r.d)).slice(0, sd)) {
				n = n.slice(sd - 3, sd + 1);
				if (n == "9999" || !rep && n == "4999") {
					if (!rep) {
						finalise(t, e + 1, 0);
						if (t.times(t).eq(x)) {
							r = t;
							break;
						}
					}
					sd += 4;
					rep = 1;
				} else {
					if (!+n || !+n.slice(1) && n.charAt(0) == "5") {
						finalise(r, e + 1, 1);
						m = !r.times(r).eq(x);
					}
					break;
				}
			}
		}
		external = true;
		return finalise(r, e, Ctor.rounding, m);
	};
	P.tangent = P.tan = function() {
		var pr, rm, x = this, Ctor = x.constructor;
		if (!x.isFinite()) return new Ctor(NaN);
		if (x.isZero()) return new Ctor(x);
		pr = Ctor.precision;
		rm = Ctor.rounding;
		Ctor.precision = pr + 10;
		Ctor.rounding = 1;
		x = x.sin();
		x.s = 1;
		x = divide(x, new Ctor(1).minus(x.times(x)).sqrt(), pr + 10, 0);
		Ctor.precision = pr;
		Ctor.rounding = rm;
		return finalise(quadrant == 2 || quadrant == 4 ? x.neg() : x, pr, rm, true);
	};
	P.times = P.mul = function(y) {
		var carry, e, i, k, r, rL, t, xdL, ydL, x = this, Ctor = x.constructor, xd = x.d, yd = (y = new Ctor(y)).d;
		y.s *= x.s;
		if (!xd || !xd[0] || !yd || !yd[0]) return new Ctor(!y.s || xd && !xd[0] && !yd || yd && !yd[0] && !xd ? NaN : !xd || !yd ? y.s / 0 : y.s * 0);
		e = mathfloor(x.e / LOG_BASE) + mathfloor(y.e / LOG_BASE);
		xdL = xd.length;
		ydL = yd.length;
		if (xdL < ydL) {
			r = xd;
			xd = yd;
			yd = r;
			rL = xdL;
			xdL = ydL;
			ydL = rL;
		}
		r = [];
		rL = xdL + ydL;
		for (i = rL; i--;) r.push(0);
		for (i = ydL; --i >= 0;) {
			carry = 0;
			for (k = xdL + i; k > i;) {
				t = r[k] + yd[i] * xd[k - i - 1] + carry;
				r[k--] = t % BASE | 0;
				carry = t / BASE | 0;
			}
			r[k] = (r[k] + carry) % BASE | 0;
		}
		for (; !r[--rL];) r.pop();
		if (carry) ++e;
		else r.shift();
		y.d = r;
		y.e = getBase10Exponent(r, e);
		return external ? finalise(y, Ctor.precision, Ctor.rounding) : y;
	};
	P.toBinary = function(sd, rm) {
		return toStringBinary(this, 2, sd, rm);
	};
	P.toDecimalPlaces = P.toDP = function(dp, rm) {
		var x = this, Ctor = x.constructor;
		x = new Ctor(x);
		if (dp === void 0) return x;
		checkInt32(dp, 0, MAX_DIGITS);
		if (rm === void 0) rm = Ctor.rounding;
		else checkInt32(rm, 0, 8);
		return finalise(x, dp + x.e + 1, rm);
	};
	P.toExponential = function(dp, rm) {
		var str, x = this, Ctor = x.constructor;
		if (dp === void 0) str = finiteToString(x, true);
		else {
			checkInt32(dp, 0, MAX_DIGITS);
			if (rm === void 0) rm = Ctor.rounding;
			else checkInt32(rm, 0, 8);
			x = finalise(new Ctor(x), dp + 1, rm);
			str = finiteToString(x, true, dp + 1);
		}
		return x.isNeg() && !x.isZero() ? "-" + str : str;
	};
	P.toFixed = function(dp, rm) {
		var str, y, x = this, Ctor = x.constructor;
		if (dp === void 0) str = finiteToString(x);
		else {
			checkInt32(dp, 0, MAX_DIGITS);
			if (rm === void 0) rm = Ctor.rounding;
			else checkInt32(rm, 0, 8);
			y = finalise(new Ctor(x), dp + x.e + 1, rm);
			str = finiteToString(y, false, dp + y.e + 1);
		}
		return x.isNeg() && !x.isZero() ? "-" + str : str;
	};
	P.toFraction = function(maxD) {
		var d, d0, d1, d2, e, k, n, n0, n1, pr, q, r, x = this, xd = x.d, Ctor = x.constructor;
		if (!xd) return new Ctor(x);
		n1 = d0 = new Ctor(1);
		d1 = n0 = new Ctor(0);
		d = new Ctor(d1);
		e = d.e = getPrecision(xd) - x.e - 1;
		k = e % LOG_BASE;
		d.d[0] = mathpow(10, k < 0 ? LOG_BASE + k : k);
		if (maxD == null) maxD = e > 0 ? d : n1;
		else {
			n = new Ctor(maxD);
			if (!n.isInt() || n.lt(n1)) throw Error(invalidArgument + n);
			maxD = n.gt(d) ? e > 0 ? d : n1 : n;
		}
		external = false;
		n = new Ctor(digitsToString(xd));
		pr = Ctor.precision;
		Ctor.precision = e = xd.length * LOG_BASE * 2;
		for (;;) {
			q = divide(n, d, 0, 1, 1);
			d2 = d0.plus(q.times(d1));
			if (d2.cmp(maxD) == 1) break;
			d0 = d1;
			d1 = d2;
			d2 = n1;
			n1 = n0.plus(q.times(d2));
			n0 = d2;
			d2 = d;
			d = n.minus(q.times(d2));
			n = d2;
		}
		d2 = divide(maxD.minus(d0), d1, 0, 1, 1);
		n0 = n0.plus(d2.times(n1));
		d0 = d0.plus(d2.times(d1));
		n0.s = n1.s = x.s;
		r = divide(n1, d1, e, 1).minus(x).abs().cmp(divide(n0, d0, e, 1).minus(x).abs()) < 1 ? [n1, d1] : [n0, d0];
		Ctor.precision = pr;
		external = true;
		return r;
	};
	P.toHexadecimal = P.toHex = function(sd, rm) {
		return toStringBinary(this, 16, sd, rm);
	};
	P.toNearest = function(y, rm) {
		var x = this, Ctor = x.constructor;
		x = new Ctor(x);
		if (y == null) {
			if (!x.d) return x;
			y = new Ctor(1);
			rm = Ctor.rounding;
		} else {
			y = new Ctor(y);
			if (rm === void 0) rm = Ctor.rounding;
			else checkInt32(rm, 0, 8);
			if (!x.d) return y.s ? x : y;
			if (!y.d) {
				if (y.s) y.s = x.s;
				return y;
			}
		}
		if (y.d[0]) {
			external = false;
			x = divide(x, y, 0, rm, 1).times(y);
			external = true;
			finalise(x);
		} else {
			y.s = x.s;
			x = y;
		}
		return x;
	};
	P.toNumber = function() {
		return +this;
	};
	P.toOctal = function(sd, rm) {
		return toStringBinary(this, 8, sd, rm);
	};
	P.toPower = P.pow = function(y) {
		var e, k, pr, r, rm, s, x = this, Ctor = x.constructor, yn = +(y = new Ctor(y));
		if (!x.d || !y.d || !x.d[0] || !y.d[0]) return new Ctor(mathpow(+x, yn));
		x = new Ctor(x);
		if (x.eq(1)) return x;
		pr = Ctor.precision;
		rm = Ctor.rounding;
		if (y.eq(1)) return finalise(x, pr, rm);
		e = mathfloor(y.e / LOG_BASE);
		if (e >= y.d.length - 1 && (k = yn < 0 ? -yn : yn) <= MAX_SAFE_INTEGER) {
			r = intPow(Ctor, x, k, pr);
			return y.s < 0 ? new Ctor(1).div(r) : finalise(r, pr, rm);
		}
		s = x.s;
		if (s < 0) {
			if (e < y.d.length - 1) return new Ctor(NaN);
			if ((y.d[e] & 1) == 0) s = 1;
			if (x.e == 0 && x.d[0] == 1 && x.d.length == 1) {
				x.s = s;
				return x;
			}
		}
		k = mathpow(+x, yn);
		e = k == 0 || !isFinite(k) ? mathfloor(yn * (Math.log("0." + digitsToString(x.d)) / Math.LN10 + x.e + 1)) : new Ctor(k + "").e;
		if (e > Ctor.maxE + 1 || e < Ctor.minE - 1) return new Ctor(e > 0 ? s / 0 : 0);
		external = false;
		Ctor.rounding = x.s = 1;
		k = Math.min(12, (e + "").length);
		r = naturalExponential(y.times(naturalLogarithm(x, pr + k)), pr);
		if (r.d) {
			r = finalise(r, pr + 5, 1);
			if (checkRoundingDigits(r.d, pr, rm)) {
				e = pr + 10;
				r = finalise(naturalExponential(y.times(naturalLogarithm(x, e + k)), e), e + 5, 1);
				if (+digitsToString(r.d).slice(pr + 1, pr + 15) + 1 == 0x5af3107a4000) r = finalise(r, pr + 1, 0);
			}
		}
		r.s = s;
		external = true;
		Ctor.rounding = rm;
		return finalise(r, pr, rm);
	};
	P.toPrecision = function(sd, rm) {
		var str, x = this, Ctor = x.constructor;
		if (sd === void 0) str = finiteToString(x, x.e <= Ctor.toExpNeg || x.e >= Ctor.toExpPos);
		else {
			checkInt32(sd, 1, MAX_DIGITS);
			if (rm === void 0) rm = Ctor.rounding;
			else checkInt32(rm, 0, 8);
			x = finalise(new Ctor(x), sd, rm);
			str = finiteToString(x, sd <= x.e || x.e <= Ctor.toExpNeg, sd);
		}
		return x.isNeg() && !x.isZero() ? "-" + str : str;
	};
	P.toSignificantDigits = P.toSD = function(sd, rm) {
		var x = this, Ctor = x.constructor;
		if (sd === void 0) {
			sd = Ctor.precision;
			rm = Ctor.rounding;
		} else {
			checkInt32(sd, 1, MAX_DIGITS);
			if (rm === void 0) rm = Ctor.rounding;
			else checkInt32(rm, 0, 8);
		}
		return finalise(new Ctor(x), sd, rm);
	};
	P.toString = function() {
		var x = this, Ctor = x.constructor, str = finiteToString(x, x.e <= Ctor.toExpNeg || x.e >= Ctor.toExpPos);
		return x.isNeg() && !x.isZero() ? "-" + str : str;
	};
	P.truncated = P.trunc = function() {
		return finalise(new this.constructor(this), this.e + 1, 1);
	};
	P.valueOf = P.toJSON = function() {
		var x = this, Ctor = x.constructor, str = finiteToString(x, x.e <= Ctor.toExpNeg || x.e >= Ctor.toExpPos);
		return x.isNeg() ? "-" + str : str;
	};
	function digitsToString(d) {
		var i, k, ws, indexOfLastWord = d.length - 1, str = "", w = d[0];
		if (indexOfLastWord > 0) {
			str += w;
			for (i = 1; i < indexOfLastWord; i++) {
				ws = d[i] + "";
				k = LOG_BASE - ws.length;
				if (k) str += getZeroString(k);
				str += ws;
			}
			w = d[i];
			ws = w + "";
			k = LOG_BASE - ws.length;
			if (k) str += getZeroString(k);
		} else if (w === 0) return "0";
		for (; w % 10 === 0;) w /= 10;
		return str + w;
	}
	function checkInt32(i, min, max) {
		if (i !== ~~i || i < min || i > max) throw Error(invalidArgument + i);
	}
	function checkRoundingDigits(d, i, rm, repeating) {
		var di, k = d[0], r, rd;
		for (; k >= 10; k /= 10) --i;
		if (--i < 0) {
			i += LOG_BASE;
			di = 0;
		} else {
			di = Math.ceil((i + 1) / LOG_BASE);
			i %= LOG_BASE;
		}
		k = mathpow(10, LOG_BASE - i);
		rd = d[di] % k | 0;
		if (repeating == null) {
			if (i < 3) {
				if (i == 0) rd = rd / 100 | 0;
				else if (i == 1) rd = rd / 10 | 0;
				r = rm < 4 && rd == 99999 || rm > 3 && rd == 49999 || rd == 5e4 || rd == 0;
			} else r = (rm < 4 && rd + 1 == k || rm > 3 && rd + 1 == k / 2) && (d[di + 1] / k / 100 | 0) == mathpow(10, i - 2) - 1 || (rd == k / 2 || rd == 0) && (d[di + 1] / k / 100 | 0) == 0;
		} else if (i < 4) {
			if (i == 0) rd = rd / 1e3 | 0;
			else if (i == 1) rd = rd / 100 | 0;
			else if (i == 2) rd = rd / 10 | 0;
			r = (repeating || rm < 4) && rd == 9999 || !repeating && rm > 3 && rd == 4999;
		} else r = ((repeating || rm < 4) && rd + 1 == k || !repeating && rm > 3 && rd + 1 == k / 2) && (d[di + 1] / k / 1e3 | 0) == mathpow(10, i - 3) - 1;
		return r;
	}
	function convertBase(str, baseIn, baseOut) {
		var j, arr = [0], arrL, i = 0, strL = str.length;
		for (; i < strL;) {
			for (arrL = arr.length; arrL--;) arr[arrL] *= baseIn;
			arr[0] += NUMERALS.indexOf(str.charAt(i++));
			for (j = 0; j < arr.length; j++) if (arr[j] > baseOut - 1) {
				if (arr[j + 1] === void 0) arr[j + 1] = 0;
				arr[j + 1] += arr[j] / baseOut | 0;
				arr[j] %= baseOut;
			}
		}
		return arr.reverse();
	}
	function cosine(Ctor, x) {
		var k, len, y;
		if (x.isZero()) return x;
		len = x.d.length;
		if (len < 32) {
			k = Math.ceil(len / 3);
			y = (1 / tinyPow(4, k)).toString();
		} else {
			k = 16;
			y = "2.3283064365386962890625e-10";
		}
		Ctor.precision += k;
		x = taylorSeries(Ctor, 1, x.times(y), new Ctor(1));
		for (var i = k; i--;) {
			var cos2x = x.times(x);
			x = cos2x.times(cos2x).minus(cos2x).times(8).plus(1);
		}
		Ctor.precision -= k;
		return x;
	}
	var divide = (function() {
		function multiplyInteger(x, k, base) {
			var temp, carry = 0, i = x.length;
			for (x = x.slice(); i--;) {
				temp = x[i] * k + carry;
				x[i] = temp % base | 0;
				carry = temp / base | 0;
			}
			if (carry) x.unshift(carry);
			return x;
		}
		function compare(a, b, aL, bL) {
			var i, r;
			if (aL != bL) r = aL > bL ? 1 : -1;
			else for (i = r = 0; i < aL; i++) if (a[i] != b[i]) {
				r = a[i] > b[i] ? 1 : -1;
				break;
			}
			return r;
		}
		function subtract(a, b, aL, base) {
			var i = 0;
			for (; aL--;) {
				a[aL] -= i;
				i = a[aL] < b[aL] ? 1 : 0;
				a[aL] = i * base + a[aL] - b[aL];
			}
			for (; !a[0] && a.length > 1;) a.shift();
		}
		return function(x, y, pr, rm, dp, base) {
			var cmp, e, i, k, logBase, more, prod, prodL, q, qd, rem, remL, rem0, sd, t, xi, xL, yd0, yL, yz, Ctor = x.constructor, sign = x.s == y.s ? 1 : -1, xd = x.d, yd = y.d;
			if (!xd || !xd[0] || !yd || !yd[0]) return new Ctor(!x.s || !y.s || (xd ? yd && xd[0] == yd[0] : !yd) ? NaN : xd && xd[0] == 0 || !yd ? sign * 0 : sign / 0);
			if (base) {
				logBase = 1;
				e = x.e - y.e;
			} else {
				base = BASE;
				logBase = LOG_BASE;
				e = mathfloor(x.e / logBase) - mathfloor(y.e / logBase);
			}
			yL = yd.length;
			xL = xd.length;
			q = new Ctor(sign);
			qd = q.d = [];
			for (i = 0; yd[i] == (xd[i] || 0); i++);
			if (yd[i] > (xd[i] || 0)) e--;
			if (pr == null) {
				sd = pr = Ctor.precision;
				rm = Ctor.rounding;
			} else if (dp) sd = pr + (x.e - y.e) + 1;
			else sd = pr;
			if (sd < 0) {
				qd.push(1);
				more = true;
			} else {
				sd = sd / logBase + 2 | 0;
				i = 0;
				if (yL == 1) {
					k = 0;
					yd = yd[0];
					sd++;
					for (; (i < xL || k) && sd--; i++) {
						t = k * base + (xd[i] || 0);
						qd[i] = t / yd | 0;
						k = t % yd | 0;
					}
					more = k || i < xL;
				} else {
					k = base / (yd[0] + 1) | 0;
					if (k > 1) {
						yd = multiplyInteger(yd, k, base);
						xd = multiplyInteger(xd, k, base);
						yL = yd.length;
						xL = xd.length;
					}
					xi = yL;
					rem = xd.slice(0, yL);
					remL = rem.length;
					for (; remL < yL;) rem[remL++] = 0;
					yz = yd.slice();
					yz.unshift(0);
					yd0 = yd[0];
					if (yd[1] >= base / 2) ++yd0;
					do {
						k = 0;
						cmp = compare(yd, rem, yL, remL);
						if (cmp < 0) {
							rem0 = rem[0];
							if (yL != remL) rem0 = rem0 * base + (rem[1] || 0);
							k = rem0 / yd0 | 0;
							if (k > 1) {
								if (k >= base) k = base - 1;
								prod = multiplyInteger(yd, k, base);
								prodL = prod.length;
								remL = rem.length;
								cmp = compare(prod, rem, prodL, remL);
								if (cmp == 1) {
									k--;
									subtract(prod, yL < prodL ? yz : yd, prodL, base);
								}
							} else {
								if (k == 0) cmp = k = 1;
								prod = yd.slice();
							}
							prodL = prod.length;
							if (prodL < remL) prod.unshift(0);
							subtract(rem, prod, remL, base);
							if (cmp == -1) {
								remL = rem.length;
								cmp = compare(yd, rem, yL, remL);
								if (cmp < 1) {
									k++;
									subtract(rem, yL < remL ? yz : yd, remL, base);
								}
							}
							remL = rem.length;
						} else if (cmp === 0) {
							k++;
							rem = [0];
						}
						qd[i++] = k;
						if (cmp && rem[0]) rem[remL++] = xd[xi] || 0;
						else {
							rem = [xd[xi]];
							remL = 1;
						}
					} while ((xi++ < xL || rem[0] !== void 0) && sd--);
					more = rem[0] !== void 0;
				}
				if (!qd[0]) qd.shift();
			}
			if (logBase == 1) {
				q.e = e;
				inexact = more;
			} else {
				for (i = 1, k = qd[0]; k >= 10; k /= 10) i++;
				q.e = i + e * logBase - 1;
				finalise(q, dp ? pr + q.e + 1 : pr, rm, more);
			}
			return q;
		};
	})();
	function finalise(x, sd, rm, isTruncated) {
		var digits, i, j, k, rd, roundUp, w, xd, xdi, Ctor = x.constructor;
		out: if (sd != null) {
			xd = x.d;
			if (!xd) return x;
			for (digits = 1, k = xd[0]; k >= 10; k /= 10) digits++;
			i = sd - digits;
			if (i < 0) {
				i += LOG_BASE;
				j = sd;
				w = xd[xdi = 0];
				rd = w / mathpow(10, digits - j - 1) % 10 | 0;
			} else {
				xdi = Math.ceil((i + 1) / LOG_BASE);
				k = xd.length;
				if (xdi >= k) {
					if (isTruncated) {
						for (; k++ <= xdi;) xd.push(0);
						w = rd = 0;
						digits = 1;
						i %= LOG_BASE;
						j = i - LOG_BASE + 1;
					} else break out;
				} else {
					w = k = xd[xdi];
					for (digits = 1; k >= 10; k /= 10) digits++;
					i %= LOG_BASE;
					j = i - LOG_BASE + digits;
					rd = j < 0 ? 0 : w / mathpow(10, digits - j - 1) % 10 | 0;
				}
			}
			isTruncated = isTruncated || sd < 0 || xd[xdi + 1] !== void 0 || (j < 0 ? w : w % mathpow(10, digits - j - 1));
			roundUp = rm < 4 ? (rd || isTruncated) && (rm == 0 || rm == (x.s < 0 ? 3 : 2)) : rd > 5 || rd == 5 && (rm == 4 || isTruncated || rm == 6 && (i > 0 ? j > 0 ? w / mathpow(10, digits - j) : 0 : xd[xdi - 1]) % 10 & 1 || rm == (x.s < 0 ? 8 : 7));
			if (sd < 1 || !xd[0]) {
				xd.length = 0;
				if (roundUp) {
					sd -= x.e + 1;
					xd[0] = mathpow(10, (LOG_BASE - sd % LOG_BASE) % LOG_BASE);
					x.e = -sd || 0;
				} else xd[0] = x.e = 0;
				return x;
			}
			if (i == 0) {
				xd.length = xdi;
				k = 1;
				xdi--;
			} else {
				xd.length = xdi + 1;
				k = mathpow(10, LOG_BASE - i);
				xd[xdi] = j > 0 ? (w / mathpow(10, digits - j) % mathpow(10, j) | 0) * k : 0;
			}
			if (roundUp) for (;;) if (xdi == 0) {
				for (i = 1, j = xd[0]; j >= 10; j /= 10) i++;
				j = xd[0] += k;
				for (k = 1; j >= 10; j /= 10) k++;
				if (i != k) {
					x.e++;
					if (xd[0] == BASE) xd[0] = 1;
				}
				break;
			} else {
				xd[xdi] += k;
				if (xd[xdi] != BASE) break;
				xd[xdi--] = 0;
				k = 1;
			}
			for (i = xd.length; xd[--i] === 0;) xd.pop();
		}
		if (external) {
			if (x.e > Ctor.maxE) {
				x.d = null;
				x.e = NaN;
			} else if (x.e < Ctor.minE) {
				x.e = 0;
				x.d = [0];
			}
		}
		return x;
	}
	function finiteToString(x, isExp, sd) {
		if (!x.isFinite()) return nonFiniteToString(x);
		var k, e = x.e, str = digitsToString(x.d), len = str.length;
		if (isExp) {
			if (sd && (k = sd - len) > 0) str = str.charAt(0) + "." + str.slice(1) + getZeroString(k);
			else if (len > 1) str = str.charAt(0) + "." + str.slice(1);
			str = str + (x.e < 0 ? "e" : "e+") + x.e;
		} else if (e < 0) {
			str = "0." + getZeroString(-e - 1) + str;
			if (sd && (k = sd - len) > 0) str += getZeroString(k);
		} else if (e >= len) {
			str += getZeroString(e + 1 - len);
			if (sd && (k = sd - e - 1) > 0) str = str + "." + getZeroString(k);
		} else {
			if ((k = e + 1) < len) str = str.slice(0, k) + "." + str.slice(k);
			if (sd && (k = sd - len) > 0) {
				if (e + 1 === len) str += ".";
				str += getZeroString(k);
			}
		}
		return str;
	}
	function getBase10Exponent(digits, e) {
		var w = digits[0];
		for (e *= LOG_BASE; w >= 10; w /= 10) e++;
		return e;
	}
	function getLn10(Ctor, sd, pr) {
		if (sd > LN10_PRECISION) {
			external = true;
			if (pr) Ctor.precision = pr;
			throw Error(precisionLimitExceeded);
		}
		return finalise(new Ctor(LN10), sd, 1, true);
	}
	function getPi(Ctor, sd, rm) {
		if (sd > PI_PRECISION) throw Error(precisionLimitExceeded);
		return finalise(new Ctor(PI), sd, rm, true);
	}
	function getPrecision(digits) {
		var w = digits.length - 1, len = w * LOG_BASE + 1;
		w = digits[w];
		if (w) {
			for (; w % 10 == 0; w /= 10) len--;
			for (w = digits[0]; w >= 10; w /= 10) len++;
		}
		return len;
	}
	function getZeroString(k) {
		var zs = "";
		for (; k--;) zs += "0";
		return zs;
	}
	function intPow(Ctor, x, n, pr) {
		var isTruncated, r = new Ctor(1), k = Math.ceil(pr / LOG_BASE + 4);
		external = false;
		for (;;) {
			if (n % 2) {
				r = r.times(x);
				if (truncate$1(r.d, k)) isTruncated = true;
			}
			n = mathfloor(n / 2);
			if (n === 0) {
				n = r.d.length - 1;
				if (isTruncated && r.d[n] === 0) ++r.d[n];
				break;
			}
			x = x.times(x);
			truncate$1(x.d, k);
		}
		external = true;
		return r;
	}
	function isOdd(n) {
		return n.d[n.d.length - 1] & 1;
	}
	function maxOrMin(Ctor, args, n) {
		var k, y, x = new Ctor(args[0]), i = 0;
		for (; ++i < args.length;) {
			y = new Ctor(args[i]);
			if (!y.s) {
				x = y;
				break;
			}
			k = x.cmp(y);
			if (k === n || k === 0 && x.s === n) x = y;
		}
		return x;
	}
	function naturalExponential(x, sd) {
		var denominator, guard, j, pow, sum, t, wpr, rep = 0, i = 0, k = 0, Ctor = x.constructor, rm = Ctor.rounding, pr = Ctor.precision;
		if (!x.d || !x.d[0] || x.e > 17) return new Ctor(x.d ? !x.d[0] ? 1 : x.s < 0 ? 0 : 1 / 0 : x.s ? x.s < 0 ? 0 : x : NaN);
		if (sd == null) {
			external = false;
			wpr = pr;
		} else wpr = sd;
		t = new Ctor(.03125);
		while (x.e > -2) {
			x = x.times(t);
			k += 5;
		}
		guard = Math.log(mathpow(2, k)) / Math.LN10 * 2 + 5 | 0;
		wpr += guard;
		denominator = pow = sum = new Ctor(1);
		Ctor.precision = wpr;
		for (;;) {
			pow = finalise(pow.times(x), wpr, 1);
			denominator = denominator.times(++i);
			t = sum.plus(divide(pow, denominator, wpr, 1));
			if (digitsToString(t.d).slice(0, wpr) === digitsToString(sum.d).slice(0, wpr)) {
				j = k;
				while (j--) sum = finalise(sum.times(sum), wpr, 1);
				if (sd == null) {
					if (rep < 3 && checkRoundingDigits(sum.d, wpr - guard, rm, rep)) {
						Ctor.precision = wpr += 10;
						denominator = pow = t = new Ctor(1);
						i = 0;
						rep++;
					} else return finalise(sum, Ctor.precision = pr, rm, external = true);
				} else {
					Ctor.precision = pr;
					return sum;
				}
			}
			sum = t;
		}
	}
	function naturalLogarithm(y, sd) {
		var c, c0, denominator, e, numerator, rep, sum, t, wpr, x1, x2, n = 1, guard = 10, x = y, xd = x.d, Ctor = x.constructor, rm = Ctor.rounding, pr = Ctor.precision;
		if (x.s < 0 || !xd || !xd[0] || !x.e && xd[0] == 1 && xd.length == 1) return new Ctor(xd && !xd[0] ? -1 / 0 : x.s != 1 ? NaN : xd ? 0 : x);
		if (sd == null) {
			external = false;
			wpr = pr;
		} else wpr = sd;
		Ctor.precision = wpr += guard;
		c = digitsToString(xd);
		c0 = c.charAt(0);
		if (Math.abs(e = x.e) < 0x5543df729c000) {
			while (c0 < 7 && c0 != 1 || c0 == 1 && c.charAt(1) > 3) {
				x = x.times(y);
				c = digitsToString(x.d);
				c0 = c.charAt(0);
				n++;
			}
			e = x.e;
			if (c0 > 1) {
				x = new Ctor("0." + c);
				e++;
			} else x = new Ctor(c0 + "." + c.slice(1));
		} else {
			t = getLn10(Ctor, wpr + 2, pr).times(e + "");
			x = naturalLogarithm(new Ctor(c0 + "." + c.slice(1)), wpr - guard).plus(t);
			Ctor.precision = pr;
			return sd == null ? finalise(x, pr, rm, external = true) : x;
		}
		x1 = x;
		sum = numerator = x = divide(x.minus(1), x.plus(1), wpr, 1);
		x2 = finalise(x.times(x), wpr, 1);
		denominator = 3;
		for (;;) {
			numerator = finalise(numerator.times(x2), wpr, 1);
			t = sum.plus(divide(numerator, new Ctor(denominator), wpr, 1));
			if (digitsToString(t.d).slice(0, wpr) === digitsToString(sum.d).slice(0, wpr)) {
				sum = sum.times(2);
				if (e !== 0) sum = sum.plus(getLn10(Ctor, wpr + 2, pr).times(e + ""));
				sum = divide(sum, new Ctor(n), wpr, 1);
				if (sd == null) {
					if (checkRoundingDigits(sum.d, wpr - guard, rm, rep)) {
						Ctor.precision = wpr += guard;
						t = numerator = x = divide(x1.minus(1), x1.plus(1), wpr, 1);
						x2 = finalise(x.times(x), wpr, 1);
						denominator = rep = 1;
					} else return finalise(sum, Ctor.precision = pr, rm, external = true);
				} else {
					Ctor.precision = pr;
					return sum;
				}
			}
			sum = t;
			denominator += 2;
		}
	}
	function nonFiniteToString(x) {
		return String(x.s * x.s / 0);
	}
	function parseDecimal(x, str) {
		var e, i, len;
		if ((e = str.indexOf(".")) > -1) str = str.replace(".", "");
		if ((i = str.search(/e/i)) > 0) {
			if (e < 0) e = i;
			e += +str.slice(i + 1);
			str = str.substring(0, i);
		} else if (e < 0) e = str.length;
		for (i = 0; str.charCodeAt(i) === 48; i++);
		for (len = str.length; str.charCodeAt(len - 1) === 48; --len);
		str = str.slice(i, len);
		if (str) {
			len -= i;
			x.e = e = e - i - 1;
			x.d = [];
			i = (e + 1) % LOG_BASE;
			if (e < 0) i += LOG_BASE;
			if (i < len) {
				if (i) x.d.push(+str.slice(0, i));
				for (len -= LOG_BASE; i < len;) x.d.push(+str.slice(i, i += LOG_BASE));
				str = str.slice(i);
				i = LOG_BASE - str.length;
			} else i -= len;
			for (; i--;) str += "0";
			x.d.push(+str);
			if (external) {
				if (x.e > x.constructor.maxE) {
					x.d = null;
					x.e = NaN;
				} else if (x.e < x.constructor.minE) {
					x.e = 0;
					x.d = [0];
				}
			}
		} else {
			x.e = 0;
			x.d = [0];
		}
		return x;
	}
	function parseOther(x, str) {
		var base, Ctor, divisor, i, isFloat, len, p, xd, xe;
		if (str.indexOf("_") > -1) {
			str = str.replace(/(\d)_(?=\d)/g, "$1");
			if (isDecimal.test(str)) return parseDecimal(x, str);
		} else if (str === "Infinity" || str === "NaN") {
			if (!+str) x.s = NaN;
			x.e = NaN;
			x.d = null;
			return x;
		}
		if (isHex.test(str)) {
			base = 16;
			str = str.toLowerCase();
		} else if (isBinary.test(str)) base = 2;
		else if (isOctal.test(str)) base = 8;
		else throw Error(invalidArgument + str);
		i = str.search(/p/i);
		if (i > 0) {
			p = +str.slice(i + 1);
			str = str.substring(2, i);
		} else str = str.slice(2);
		i = str.indexOf(".");
		isFloat = i >= 0;
		Ctor = x.constructor;
		if (isFloat) {
			str = str.replace(".", "");
			len = str.length;
			i = len - i;
			divisor = intPow(Ctor, new Ctor(base), i, i * 2);
		}
		xd = convertBase(str, base, BASE);
		xe = xd.length - 1;
		for (i = xe; xd[i] === 0; --i) xd.pop();
		if (i < 0) return new Ctor(x.s * 0);
		x.e = getBase10Exponent(xd, xe);
		x.d = xd;
		external = false;
		if (isFloat) x = divide(x, divisor, len * 4);
		if (p) x = x.times(Math.abs(p) < 54 ? mathpow(2, p) : Decimal.pow(2, p));
		external = true;
		return x;
	}
	function sine(Ctor, x) {
		var k, len = x.d.length;
		if (len < 3) return x.isZero() ? x : taylorSeries(Ctor, 2, x, x);
		k = 1.4 * Math.sqrt(len);
		k = k > 16 ? 16 : k | 0;
		x = x.times(1 / tinyPow(5, k));
		x = taylorSeries(Ctor, 2, x, x);
		var sin2_x, d5 = new Ctor(5), d16 = new Ctor(16), d20 = new Ctor(20);
		for (; k--;) {
			sin2_x = x.times(x);
			x = x.times(d5.plus(sin2_x.times(d16.times(sin2_x).minus(d20))));
		}
		return x;
	}
	function taylorSeries(Ctor, n, x, y, isHyperbolic) {
		var j, t, u, x2, i = 1, pr = Ctor.precision, k = Math.ceil(pr / LOG_BASE);
		external = false;
		x2 = x.times(x);
		u = new Ctor(y);
		for (;;) {
			t = divide(u.times(x2), new Ctor(n++ * n++), pr, 1);
			u = isHyperbolic ? y.plus(t) : y.minus(t);
			y = divide(t.times(x2), new Ctor(n++ * n++), pr, 1);
			t = u.plus(y);
			if (t.d[k] !== void 0) {
				for (j = k; t.d[j] === u.d[j] && j--;);
				if (j == -1) break;
			}
			j = u;
			u = y;
			y = t;
			t = j;
			i++;
		}
		external = true;
		t.d.length = k + 1;
		return t;
	}
	function tinyPow(b, e) {
		var n = b;
		while (--e) n *= b;
		return n;
	}
	function toLessThanHalfPi(Ctor, x) {
		var t, isNeg = x.s < 0, pi = getPi(Ctor, Ctor.precision, 1), halfPi = pi.times(.5);
		x = x.abs();
		if (x.lte(halfPi)) {
			quadrant = isNeg ? 4 : 1;
			return x;
		}
		t = x.divToInt(pi);
		if (t.isZero()) quadrant = isNeg ? 3 : 2;
		else {
			x = x.minus(t.times(pi));
			if (x.lte(halfPi)) {
				quadrant = isOdd(t) ? isNeg ? 2 : 3 : isNeg ? 4 : 1;
				return x;
			}
			quadrant = isOdd(t) ? isNeg ? 1 : 4 : isNeg ? 3 : 2;
		}
		return x.minus(pi).abs();
	}
	function toStringBinary(x, baseOut, sd, rm) {
		var base, e, i, k, len, roundUp, str, xd, y, Ctor = x.constructor, isExp = sd !== void 0;
		if (isExp) {
			checkInt32(sd, 1, MAX_DIGITS);
			if (rm === void 0) rm = Ctor.rounding;
			else checkInt32(rm, 0, 8);
		} else {
			sd = Ctor.precision;
			rm = Ctor.rounding;
		}
		if (!x.isFinite()) str = nonFiniteToString(x);
		else {
			str = finiteToString(x);
			i = str.indexOf(".");
			if (isExp) {
				base = 2;
				if (baseOut == 16) sd = sd * 4 - 3;
				else if (baseOut == 8) sd = sd * 3 - 2;
			} else base = baseOut;
			if (i >= 0) {
				str = str.replace(".", "");
				y = new Ctor(1);
				y.e = str.length - i;
				y.d = convertBase(finiteToString(y), 10, base);
				y.e = y.d.length;
			}
			xd = convertBase(str, 10, base);
			e = len = xd.length;
			for (; xd[--len] == 0;) xd.pop();
			if (!xd[0]) str = isExp ? "0p+0" : "0";
			else {
				if (i < 0) e--;
				else {
					x = new Ctor(x);
					x.d = xd;
					x.e = e;
					x = divide(x, y, sd, rm, 0, base);
					xd = x.d;
					e = x.e;
					roundUp = inexact;
				}
				i = xd[sd];
				k = base / 2;
				roundUp = roundUp || xd[sd + 1] !== void 0;
				roundUp = rm < 4 ? (i !== void 0 || roundUp) && (rm === 0 || rm === (x.s < 0 ? 3 : 2)) : i > k || i === k && (rm === 4 || roundUp || rm === 6 && xd[sd - 1] & 1 || rm === (x.s < 0 ? 8 : 7));
				xd.length = sd;
				if (roundUp) for (; ++xd[--sd] > base - 1;) {
					xd[sd] = 0;
					if (!sd) {
						++e;
						xd.unshift(1);
					}
				}
				for (len = xd.length; !xd[len - 1]; --len);
				for (i = 0, str = ""; i < len; i++) str += NUMERALS.charAt(xd[i]);
				if (isExp) {
					if (len > 1) {
						if (baseOut == 16 || baseOut == 8) {
							i = baseOut == 16 ? 4 : 3;
							for (--len; len % i; len++) str += "0";
							xd = convertBase(str, base, baseOut);
							for (len = xd.length; !xd[len - 1]; --len);
							for (i = 1, str = "1."; i < len; i++) str += NUMERALS.charAt(xd[i]);
						} else str = str.charAt(0) + "." + str.slice(1);
					}
					str = str + (e < 0 ? "p" : "p+") + e;
				} else if (e < 0) {
					for (; ++e;) str = "0" + str;
					str = "0." + str;
				} else if (++e > len) for (e -= len; e--;) str += "0";
				else if (e < len) str = str.slice(0, e) + "." + str.slice(e);
			}
			str = (baseOut == 16 ? "0x" : baseOut == 2 ? "0b" : baseOut == 8 ? "0o" : "") + str;
		}
		return x.s < 0 ? "-" + str : str;
	}
	function truncate$1(arr, len) {
		if (arr.length > len) {
			arr.length = len;
			return true;
		}
	}
	function abs(x) {
		return new this(x).abs();
	}
	function acos(x) {
		return new this(x).acos();
	}
	function acosh(x) {
		return new this(x).acosh();
	}
	function add(x, y) {
		return new this(x).plus(y);
	}
	function asin(x) {
		return new this(x).asin();
	}
	function asinh(x) {
		return new this(x).asinh();
	}
	function atan(x) {
		return new this(x).atan();
	}
	function atanh(x) {
		return new this(x).atanh();
	}
	function atan2(y, x) {
		y = new this(y);
		x = new this(x);
		var r, pr = this.precision, rm = this.rounding, wpr = pr + 4;
		if (!y.s || !x.s) r = new this(NaN);
		else if (!y.d && !x.d) {
			r = getPi(this, wpr, 1).times(x.s > 0 ? .25 : .75);
			r.s = y.s;
		} else if (!x.d || y.isZero()) {
			r = x.s < 0 ? getPi(this, pr, rm) : new this(0);
			r.s = y.s;
		} else if (!y.d || x.isZero()) {
			r = getPi(this, wpr, 1).times(.5);
			r.s = y.s;
		} else if (x.s < 0) {
			this.precision = wpr;
			this.rounding = 1;
			r = this.atan(divide(y, x, wpr, 1));
			x = getPi(this, wpr, 1);
			this.precision = pr;
			this.rounding = rm;
			r = y.s < 0 ? r.minus(x) : r.plus(x);
		} else r = this.atan(divide(y, x, wpr, 1));
		return r;
	}
	function cbrt(x) {
		return new this(x).cbrt();
	}
	function ceil(x) {
		return finalise(x = new this(x), x.e + 1, 2);
	}
	function clamp(x, min, max) {
		return new this(x).clamp(min, max);
	}
	function config(obj) {
		if (!obj || typeof obj !== "object") throw Error(decimalError + "Object expected");
		var i, p, v, useDefaults = obj.defaults === true, ps = [
			"precision",
			1,
			MAX_DIGITS,
			"rounding",
			0,
			8,
			"toExpNeg",
			-EXP_LIMIT,
			0,
			"toExpPos",
			0,
			EXP_LIMIT,
			"maxE",
			0,
			EXP_LIMIT,
			"minE",
			-EXP_LIMIT,
			0,
			"modulo",
			0,
			9
		];
		for (i = 0; i < ps.length; i += 3) {
			if (p = ps[i], useDefaults) this[p] = DEFAULTS[p];
			if ((v = obj[p]) !== void 0) {
				if (mathfloor(v) === v && v >= ps[i + 1] && v <= ps[i + 2]) this[p] = v;
				else throw Error(invalidArgument + p + ": " + v);
			}
		}
		if (p = "crypto", useDefaults) this[p] = DEFAULTS[p];
		if ((v = obj[p]) !== void 0) {
			if (v === true || v === false || v === 0 || v === 1) {
				if (v) {
					if (typeof crypto != "undefined" && crypto && (crypto.getRandomValues || crypto.randomBytes)) this[p] = true;
					else throw Error(cryptoUnavailable);
				} else this[p] = false;
			} else throw Error(invalidArgument + p + ": " + v);
		}
		return this;
	}
	function cos(x) {
		return new this(x).cos();
	}
	function cosh(x) {
		return new this(x).cosh();
	}
	function clone(obj) {
		var i, p, ps;
		function Decimal(v) {
			var e, i, t, x = this;
			if (!(x instanceof Decimal)) return new Decimal(v);
			x.constructor = Decimal;
			if (isDecimalInstance(v)) {
				x.s = v.s;
				if (external) {
					if (!v.d || v.e > Decimal.maxE) {
						x.e = NaN;
						x.d = null;
					} else if (v.e < Decimal.minE) {
						x.e = 0;
						x.d = [0];
					} else {
						x.e = v.e;
						x.d = v.d.slice();
					}
				} else {
					x.e = v.e;
					x.d = v.d ? v.d.slice() : v.d;
				}
				return;
			}
			t = typeof v;
			if (t === "number") {
				if (v === 0) {
					x.s = 1 / v < 0 ? -1 : 1;
					x.e = 0;
					x.d = [0];
					return;
				}
				if (v < 0) {
					v = -v;
					x.s = -1;
				} else x.s = 1;
				if (v === ~~v && v < 1e7) {
					for (e = 0, i = v; i >= 10; i /= 10) e++;
					if (external) {
						if (e > Decimal.maxE) {
							x.e = NaN;
							x.d = null;
						} else if (e < Decimal.minE) {
							x.e = 0;
							x.d = [0];
						} else {
							x.e = e;
							x.d = [v];
						}
					} else {
						x.e = e;
						x.d = [v];
					}
					return;
				}
				if (v * 0 !== 0) {
					if (!v) x.s = NaN;
					x.e = NaN;
					x.d = null;
					return;
				}
				return parseDecimal(x, v.toString());
			}
			if (t === "string") {
				if ((i = v.charCodeAt(0)) === 45) {
					v = v.slice(1);
					x.s = -1;
				} else {
					if (i === 43) v = v.slice(1);
					x.s = 1;
				}
				return isDecimal.test(v) ? parseDecimal(x, v) : parseOther(x, v);
			}
			if (t === "bigint") {
				if (v < 0) {
					v = -v;
					x.s = -1;
				} else x.s = 1;
				return parseDecimal(x, v.toString());
			}
			throw Error(invalidArgument + v);
		}
		Decimal.prototype = P;
		Decimal.ROUND_UP = 0;
		Decimal.ROUND_DOWN = 1;
		Decimal.ROUND_CEIL = 2;
		Decimal.ROUND_FLOOR = 3;
		Decimal.ROUND_HALF_UP = 4;
		Decimal.ROUND_HALF_DOWN = 5;
		Decimal.ROUND_HALF_EVEN = 6;
		Decimal.ROUND_HALF_CEIL = 7;
		Decimal.ROUND_HALF_FLOOR = 8;
		Decimal.EUCLID = 9;
		Decimal.config = Decimal.set = config;
		Decimal.clone = clone;
		Decimal.isDecimal = isDecimalInstance;
		Decimal.abs = abs;
		Decimal.acos = acos;
		Decimal.acosh = acosh;
		Decimal.add = add;
		Decimal.asin = asin;
		Decimal.asinh = asinh;
		Decimal.atan = atan;
		Decimal.atanh = atanh;
		Decimal.atan2 = atan2;
		Decimal.cbrt = cbrt;
		Decimal.ceil = ceil;
		Decimal.clamp = clamp;
		Decimal.cos = cos;
		Decimal.cosh = cosh;
		Decimal.div = div;
		Decimal.exp = exp;
		Decimal.floor = floor;
		Decimal.hypot = hypot;
		Decimal.ln = ln;
		Decimal.log = log;
		Decimal.log10 = log10;
		Decimal.log2 = log2;
		Decimal.max = max;
		Decimal.min = min;
		Decimal.mod = mod;
		Decimal.mul = mul;
		Decimal.pow = pow;
		Decimal.random = random;
		Decimal.round = round;
		Decimal.sign = sign;
		Decimal.sin = sin;
		Decimal.sinh = sinh;
		Decimal.sqrt = sqrt;
		Decimal.sub = sub;
		Decimal.sum = sum;
		Decimal.tan = tan;
		Decimal.tanh = tanh;
		Decimal.trunc = trunc;
		if (obj === void 0) obj = {};
		if (obj) {
			if (obj.defaults !== true) {
				ps = [
					"precision",
					"rounding",
					"toExpNeg",
					"toExpPos",
					"maxE",
					"minE",
					"modulo",
					"crypto"
				];
				for (i = 0; i < ps.length;) if (!obj.hasOwnProperty(p = ps[i++])) obj[p] = this[p];
			}
		}
		Decimal.config(obj);
		return Decimal;
	}
	function div(x, y) {
		return new this(x).div(y);
	}
	function exp(x) {
		return new this(x).exp();
	}
	function floor(x) {
		return finalise(x = new this(x), x.e + 1, 3);
	}
	function hypot() {
		var i, n, t = new this(0);
		external = false;
		for (i = 0; i < arguments.length;) {
			n = new this(arguments[i++]);
			if (!n.d) {
				if (n.s) {
					external = true;
					return new this(1 / 0);
				}
				t = n;
			} else if (t.d) t = t.plus(n.times(n));
		}
		external = true;
		return t.sqrt();
	}
	function isDecimalInstance(obj) {
		return obj instanceof Decimal || obj && obj.toStringTag === tag || false;
	}
	function ln(x) {
		return new this(x).ln();
	}
	function log(x, y) {
		return new this(x).log(y);
	}
	function log2(x) {
		return new this(x).log(2);
	}
	function log10(x) {
		return new this(x).log(10);
	}
	function max() {
		return maxOrMin(this, arguments, -1);
	}
	function min() {
		return maxOrMin(this, arguments, 1);
	}
	function mod(x, y) {
		return new this(x).mod(y);
	}
	function mul(x, y) {
		return new this(x).mul(y);
	}
	function pow(x, y) {
		return new this(x).pow(y);
	}
	function random(sd) {
		var d, e, k, n, i = 0, r = new this(1), rd = [];
		if (sd === void 0) sd = this.precision;
		else checkInt32(sd, 1, MAX_DIGITS);
		k = Math.ceil(sd / LOG_BASE);
		if (!this.crypto) for (; i < k;) rd[i++] = Math.random() * 1e7 | 0;
		else if (crypto.getRandomValues) {
			d = crypto.getRandomValues(new Uint32Array(k));
			for (; i < k;) {
				n = d[i];
				if (n >= 429e7) d[i] = crypto.getRandomValues(/* @__PURE__ */ new Uint32Array(1))[0];
				else rd[i++] = n % 1e7;
			}
		} else if (crypto.randomBytes) {
			d = crypto.randomBytes(k *= 4);
			for (; i < k;) {
				n = d[i] + (d[i + 1] << 8) + (d[i + 2] << 16) + ((d[i + 3] & 127) << 24);
				if (n >= 214e7) crypto.randomBytes(4).copy(d, i);
				else {
					rd.push(n % 1e7);
					i += 4;
				}
			}
			i = k / 4;
		} else throw Error(cryptoUnavailable);
		k = rd[--i];
		sd %= LOG_BASE;
		if (k && sd) {
			n = mathpow(10, LOG_BASE - sd);
			rd[i] = (k / n | 0) * n;
		}
		for (; rd[i] === 0; i--) rd.pop();
		if (i < 0) {
			e = 0;
			rd = [0];
		} else {
			e = -1;
			for (; rd[0] === 0; e -= LOG_BASE) rd.shift();
			for (k = 1, n = rd[0]; n >= 10; n /= 10) k++;
			if (k < LOG_BASE) e -= LOG_BASE - k;
		}
		r.e = e;
		r.d = rd;
		return r;
	}
	function round(x) {
		return finalise(x = new this(x), x.e + 1, this.rounding);
	}
	function sign(x) {
		x = new this(x);
		return x.d ? x.d[0] ? x.s : 0 * x.s : x.s || NaN;
	}
	function sin(x) {
		return new this(x).sin();
	}
	function sinh(x) {
		return new this(x).sinh();
	}
	function sqrt(x) {
		return new this(x).sqrt();
	}
	function sub(x, y) {
		return new this(x).sub(y);
	}
	function sum() {
		var i = 0, args = arguments, x = new this(args[i]);
		external = false;
		for (; x.s && ++i < args.length;) x = x.plus(args[i]);
		external = true;
		return finalise(x, this.precision, this.rounding);
	}
	function tan(x) {
		return new this(x).tan();
	}
	function tanh(x) {
		return new this(x).tanh();
	}
	function trunc(x) {
		return finalise(x = new this(x), x.e + 1, 1);
	}
	P[Symbol.for("nodejs.util.inspect.custom")] = P.toString;
	P[Symbol.toStringTag] = "Decimal";
	var Decimal = P.constructor = clone(DEFAULTS);
	LN10 = new Decimal(LN10);
	PI = new Decimal(PI);
	// shared/domain/figures/decimal.ts
	/** Decimal numbers with 60 significant digits: sums and products of figures stay exact, ratios nearly so. */
	var Exact = Decimal.clone({
		precision: 60,
		rounding: Decimal.ROUND_HALF_UP
	});
	/** A decimal as the text that is stored and sent: no exponent, no grouping, no "-0". */
	function decimalText(value) {
		return value.isZero() ? "0" : value.toFixed();
	}
	/** Up to here a float keeps every digit. */
	var LARGEST = 0x38d7ea4c68000;
	/** Below this many digits a scaled decimal is an exact integer of JavaScript. */
	var MOST_DIGITS = 15;
	/** `to` less `from`, exact, without closing zeros. */
	function differenceOf(from, to) {
		if (from === to) return "0";
		const decimals = Math.max(decimalsOf$1(from), decimalsOf$1(to));
		if (from.length + decimals > MOST_DIGITS || to.length + decimals > MOST_DIGITS) return decimalText(new Exact(to).minus(from));
		return unscaled(scaled(to, decimals) - scaled(from, decimals), decimals);
	}
	/** The sum, exact, without closing zeros. */
	function sumOf(a, b) {
		const decimals = Math.max(decimalsOf$1(a), decimalsOf$1(b));
		if (a.length + decimals > MOST_DIGITS || b.length + decimals > MOST_DIGITS) return decimalText(new Exact(a).plus(b));
		return unscaled(scaled(a, decimals) + scaled(b, decimals), decimals);
	}
	/** Below zero where `a` is less than `b`, zero where they are equal in value ("1.50", "1.5"), else above. */
	function compareDecimals(a, b) {
		if (a.length <= MOST_DIGITS && b.length <= MOST_DIGITS) return Number(a) - Number(b);
		return new Exact(a).comparedTo(b);
	}
	/** An integer over a power of ten, without closing zeros: 150, 2 → "1.5". */
	function unscaled(value, decimals) {
		if (typeof value === "number" && decimals < 7) {
			if (value === 0) return "0";
			if (Math.abs(value) < LARGEST) return String(value / 10 ** decimals);
		}
		const digits = String(value).replace("-", "").padStart(decimals + 1, "0");
		if (/^0*$/.test(digits)) return "0";
		const whole = digits.slice(0, digits.length - decimals);
		const fraction = digits.slice(digits.length - decimals).replace(/0+$/, "");
		return `${value < 0 ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
	}
	function decimalsOf$1(value) {
		const point = value.indexOf(".");
		return point === -1 ? 0 : value.length - point - 1;
	}
	/** "1.5" at 2 decimals → 150. */
	function scaled(value, decimals) {
		return Number(value.replace(".", "") + "0".repeat(decimals - decimalsOf$1(value)));
	}
	// shared/domain/figures/format.ts
	/** Writing numbers the Vietnamese way (1.234.567,89) and the few computations that figures need. */
	/** A number that is written as it stands, but for its marks. */
	var PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;
	var GROUPS = /\B(?=(?:\d{3})+$)/g;
	/** "1234567.89" → "1.234.567,89". Throws on a text that is no decimal number. */
	function formatDecimal(value, options = {}) {
		if (options.decimals === void 0 && options.grouping !== false && PLAIN.test(value)) {
			const [digits = "0", decimals] = value.split(".");
			const whole = digits.length <= 3 ? digits : digits.replace(GROUPS, ".");
			return decimals === void 0 ? whole : `${whole},${decimals}`;
		}
		const number = new Exact(value);
		const written = options.decimals ?? /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
		const [whole = "0", fraction] = number.abs().toFixed(written, Decimal.ROUND_HALF_UP).split(".");
		const grouped = options.grouping === false ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
		const text = fraction === void 0 ? grouped : `${grouped},${fraction}`;
		return number.isNegative() && /[1-9]/.test(text) ? `-${text}` : text;
	}
	/** "88.18" → "88,18%". */
	function formatPercent(value, options = {}) {
		return `${formatDecimal(value, options)}%`;
	}
	/** A change of a percentage: "0.22" → "+0,22 điểm %". Always signed; no change is "+0 điểm %". */
	function formatPoints(value, options = {}) {
		const text = formatDecimal(value, options);
		return `${text.startsWith("-") ? "" : "+"}${text} điểm %`;
	}
	/** Rounds half away from zero: "77.965" at 2 decimals is "77.97". All decimals asked for are written. */
	function roundHalfUp(value, decimals) {
		const short = roundShort(value, decimals);
		if (short !== null) return short;
		return withoutNegativeZero(new Exact(value).toFixed(decimals, Decimal.ROUND_HALF_UP));
	}
	/** The same in whole numbers that a float holds exactly; null for longer ones. */
	function roundShort(value, decimals) {
		const found = value.length + decimals > 15 ? null : SIGNED.exec(value);
		if (found === null) return null;
		const [, sign = "", whole = "", fraction = ""] = found;
		const digits = Number(`${whole}${fraction}`);
		const excess = fraction.length - decimals;
		const unit = 10 ** Math.abs(excess);
		const rest = excess > 0 ? digits % unit : 0;
		const rounded = excess > 0 ? (digits - rest) / unit + (rest * 2 >= unit ? 1 : 0) : digits * unit;
		const text = String(rounded).padStart(decimals + 1, "0");
		const point = text.length - decimals;
		return `${rounded === 0 ? "" : sign}${text.slice(0, point)}${decimals === 0 ? "" : `.${text.slice(point)}`}`;
	}
	var SIGNED = /^(-?)(\d+)(?:\.(\d+))?$/;
	/** Cuts off without rounding: "77.97" at 1 decimal is "77.9". */
	function truncate(value, decimals) {
		return withoutNegativeZero(new Exact(value).toFixed(decimals, Decimal.ROUND_DOWN));
	}
	function withoutNegativeZero(text) {
		return /[1-9]/.test(text) ? text : text.replace("-", "");
	}
	/**
	* 100 × numerator / denominator: "605172", "686283" → "88.1811031309…" (60 significant digits), or rounded half
	* up to `decimals`. Null when the denominator is zero.
	*/
	function ratioPercent(numerator, denominator, decimals) {
		const divisor = new Exact(denominator);
		if (divisor.isZero()) return null;
		const ratio = decimalText(new Exact(numerator).times(100).dividedBy(divisor));
		return decimals === void 0 ? ratio : roundHalfUp(ratio, decimals);
	}
	// shared/domain/differences/partText.ts
	/** "118 doanh nghiệp", "605.172" when there is no unit. */
	function countText(value, unit) {
		return unit === void 0 ? formatDecimal(value) : `${formatDecimal(value)} ${unit}`;
	}
	/** "179/188", numbers grouped; undefined where the part is no fraction. */
	function fractionText(part) {
		if (part.numerator === void 0 || part.denominator === void 0) return void 0;
		return `${formatDecimal(part.numerator)}/${formatDecimal(part.denominator)}`;
	}
	/** "8 – 9%"; undefined where the part is no range. */
	function rangeText(part) {
		if (part.low === void 0 || part.high === void 0) return void 0;
		const range = `${formatDecimal(part.low)} – ${formatDecimal(part.high)}`;
		if (part.unit === void 0) return range;
		return part.unit === "%" ? `${range}%` : `${range} ${part.unit}`;
	}
	/**
	* What a part comes to, in words: "12.105 hồ sơ (1,50%)", "88,18%", "Ước đạt 8 – 9%", else its fraction.
	* That it is an estimate is said only where its figure is given.
	*/
	function partText(part, figure) {
		const percent = part.percent === void 0 ? void 0 : formatPercent(part.percent);
		const count = part.quantity === void 0 ? void 0 : countText(part.quantity, part.unit);
		const value = count !== void 0 && percent !== void 0 ? `${count} (${percent})` : count ?? percent ?? rangeText(part) ?? fractionText(part) ?? "";
		const change = part.change === void 0 ? "" : part.change === "increase" ? "tăng " : "giảm ";
		return `${figure?.status === "estimated" ? "Ước đạt " : ""}${change}${value}`;
	}
	// shared/domain/differences/rounding.ts
	/** Percentages that are one value written to more and to fewer decimals. */
	/**
	* How a percentage with fewer decimals came from one with more: "88,2%" is 88,18% rounded, "88,1%" is 88,18% cut off.
	* Null where it did not. All and nothing are no roundings: "100%" says more than 99,6%.
	*/
	function roundingOf(a, b) {
		const [inA, inB] = [decimalsOf(a), decimalsOf(b)];
		if (inA === inB) return null;
		const [coarse, fine, decimals] = inA < inB ? [
			a,
			b,
			inA
		] : [
			b,
			a,
			inB
		];
		if (/^-?(?:0|100)(?:\.0*)?$/.test(coarse)) return null;
		if (roundHalfUp(fine, decimals) === coarse) return "rounded";
		return truncate(fine, decimals) === coarse ? "truncated" : null;
	}
	function decimalsOf(value) {
		const point = value.indexOf(".");
		return point === -1 ? 0 : value.length - point - 1;
	}
	// shared/domain/differences/explain.ts
	/**
	* Says in one sentence what changed in a value and what it came from. Percentages change by points ("điểm %"), counts by
	* their unit; what the numerator and the denominator did is told from the fractions, which may not be what is printed.
	*/
	/** What kind of figure a part of a cell is. An estimated range is an estimate. */
	function natureOf(part, figure) {
		if (part === null) return "none";
		if (figure.status === "estimated") return "estimate";
		if (part.low !== void 0 && part.high !== void 0) return "range";
		return part.bound === void 0 ? "figure" : "bound";
	}
	var NATURES = {
		figure: "số thực hiện",
		estimate: "số ước",
		range: "một khoảng",
		bound: "một mức chặn",
		none: "không có số liệu"
	};
	/** A change of a printed percentage may differ from that of its fractions by the rounding of both. */
	var ROUNDING = "0.02";
	var DECIMALS$1 = 2;
	/** The change of a value between two parts about one thing. */
	function explainChange(base, against, difference) {
		const told = [
			natureChange$1(difference.nature),
			roundingText(base, against),
			rangeChange(base, against)
		];
		const { percentagePoints, fromNumerator, fromDenominator, quantityChange } = difference;
		if (quantityChange !== void 0) told.push(countChange(base, against, quantityChange));
		if (percentagePoints !== void 0 && percentagePoints !== "0") {
			const points = pointsText(percentagePoints, quantityChange === void 0 ? "" : "tỷ lệ ");
			const whole = fromNumerator === void 0 || fromDenominator === void 0;
			told.push(whole ? points : `${points}${sharesText(percentagePoints, fromNumerator, fromDenominator)}`);
		}
		return sentence(told);
	}
	/** A figure that only one of the two cells has. */
	function explainOneSided(part, figure, side) {
		return side === "against" ? `Kỳ sau có thêm số liệu ${partText(part, figure)}.` : `Kỳ sau không còn số liệu ${partText(part, figure)} của kỳ trước.`;
	}
	/** A cell that had a figure and has none, or the reverse, or whose estimate became the figure it was. */
	function explainWhole(before, after) {
		const [from, to] = [before, after].map((figure) => ({
			text: figure.parts.map((part) => partText(part, figure)).join("; "),
			nature: natureOf(figure.parts[0] ?? null, figure)
		}));
		if (from === void 0 || to === void 0) return "";
		if (from.nature === "none" && to.nature === "none") return "Hai kỳ đều không có số liệu, lý do ghi khác nhau.";
		if (from.nature === "none") return `Kỳ trước không có số liệu, kỳ sau có ${NATURES[to.nature]}: ${to.text}.`;
		if (to.nature === "none") return `Kỳ trước có ${NATURES[from.nature]}: ${from.text}, kỳ sau không có số liệu.`;
		return `${capital(NATURES[from.nature])} kỳ trước thành ${NATURES[to.nature]} ở kỳ sau, con số không đổi.`;
	}
	/** The sentence for two percentages that only rounding tells apart; null where it is more. */
	function explainRounding(base, against) {
		if (base.percent === void 0 || against.percent === void 0) return null;
		if (roundingOf(base.percent, against.percent) !== "rounded") return null;
		return `${formatPercent(base.percent)} và ${formatPercent(against.percent)} bằng nhau sau khi làm tròn; không phải là thay đổi.`;
	}
	function natureChange$1(nature) {
		if (nature === void 0 || nature.from === "none" || nature.to === "none") return null;
		return nature.from === "estimate" && nature.to === "figure" ? "số ước được thay bằng số thực hiện" : `kỳ trước là ${NATURES[nature.from]}, kỳ sau là ${NATURES[nature.to]}`;
	}
	function roundingText(base, against) {
		if (base.percent === void 0 || against.percent === void 0) return null;
		if (roundingOf(base.percent, against.percent) !== "truncated") return null;
		const [coarse, fine] = base.percent.length < against.percent.length ? [base.percent, against.percent] : [against.percent, base.percent];
		return `${formatPercent(coarse)} là ${formatPercent(fine)} bỏ bớt chữ số thập phân, không làm tròn`;
	}
	function rangeChange(base, against) {
		const value = against.percent ?? against.quantity;
		if (base.low !== void 0 && base.high !== void 0 && value !== void 0 && against.low === void 0) return `${new Exact(value).greaterThanOrEqualTo(base.low) && new Exact(value).lessThanOrEqualTo(base.high) ? "nằm trong" : "nằm ngoài"} khoảng đã ước`;
		if (base.low === void 0 || against.low === void 0 || base.high === void 0 || against.high === void 0) return null;
		const unit = base.unit === "%" && against.unit === "%" ? " điểm %" : "";
		return [{
			name: "cận dưới",
			by: new Exact(against.low).minus(base.low)
		}, {
			name: "cận trên",
			by: new Exact(against.high).minus(base.high)
		}].filter(({ by }) => !by.isZero()).map(({ name, by }) => `${name} ${moved(by.toFixed())} ${amount(by.toFixed())}${unit}`).join(", ");
	}
	function countChange(base, against, change) {
		const unit = against.unit ?? base.unit;
		const from = new Exact(base.quantity ?? "0");
		const relative = from.isZero() ? "" : ` (${formatPercent(new Exact(change).abs().times(100).div(from.abs()).toFixed(1))})`;
		return `${moved(change)} ${amount(change)}${unit === void 0 ? "" : ` ${unit}`}${relative}`;
	}
	function pointsText(change, what) {
		return `${what}${moved(change)} ${amount(change)} điểm %`;
	}
	function sharesText(printed, fromNumerator, fromDenominator) {
		const shares = [{
			name: "tử số",
			by: fromNumerator
		}, {
			name: "mẫu số",
			by: fromDenominator
		}].filter(({ by }) => compareDecimals(by, "0") !== 0).map(({ name, by }) => `${name} làm ${moved(by)} ${amount(shortened(by))}`);
		const computed = sumOf(fromNumerator, fromDenominator);
		if (compareDecimals(differenceOf(printed, computed).replace("-", ""), ROUNDING) <= 0) return shares.length === 0 ? "" : `: ${shares.join(", ")}`;
		const told = shares.length === 0 ? "" : ` (${shares.join(", ")})`;
		const by = shortened(computed);
		return computed === "0" ? ", nhưng tử số và mẫu số không đổi" : `, nhưng tính từ tử số và mẫu số thì ${moved(by)} ${amount(by)} điểm %${told}`;
	}
	/** Two decimals at most. */
	function shortened(change) {
		return sumOf(roundHalfUp(change, DECIMALS$1), "0");
	}
	function moved(change) {
		return change.startsWith("-") ? "giảm" : "tăng";
	}
	function amount(change) {
		return formatDecimal(change.replace(/^-/, ""));
	}
	function capital(text) {
		return text.charAt(0).toUpperCase() + text.slice(1);
	}
	function sentence(parts) {
		const said = parts.filter((part) => part !== null && part !== "").join("; ");
		return said === "" ? "" : `${capital(said)}.`;
	}
	// shared/domain/differences/parts.ts
	/**
	* Matches parts by administrative level, then by label, and what is left by position where both sides have
	* equally many left, else by equal numbers. Every part is in exactly one match; the order is that of the later figure.
	*/
	function matchParts(base, against) {
		if (last === null || last.base !== base || last.against !== against) last = {
			base,
			against,
			matches: matchAll(base, against)
		};
		return last.matches;
	}
	/** The comparison and several rules ask about the same two figures, one after the other. */
	var last = null;
	function matchAll(base, against) {
		const [one, other] = [base.parts[0], against.parts[0]];
		if (base.parts.length === 1 && against.parts.length === 1 && one !== void 0 && other !== void 0) {
			if (!otherLevel(one, other)) return [{
				index: 0,
				base: one,
				against: other,
				relabelled: relabelled(one, other)
			}];
		}
		const partner = /* @__PURE__ */ new Map();
		const openBase = () => base.parts.filter((part) => !partner.has(part));
		const taken = /* @__PURE__ */ new Set();
		const openAgainst = () => against.parts.filter((part) => !taken.has(part));
		const join = (one, other) => {
			partner.set(one, other);
			taken.add(other);
		};
		for (const same of [sameLevel, sameLabel]) for (const part of openBase()) {
			const others = openAgainst().filter((other) => same(part, other));
			const rivals = openBase().filter((rival) => others[0] !== void 0 && same(rival, others[0]));
			if (others[0] !== void 0 && others.length === 1 && rivals.length === 1) join(part, others[0]);
		}
		const left = openBase();
		const right = openAgainst();
		if (left.length === right.length) left.forEach((part, index) => {
			const other = right[index];
			if (other !== void 0 && !otherLevel(part, other)) join(part, other);
		});
		else for (const part of left) {
			const other = openAgainst().find((one) => sameNumbers(part, one) && !otherLevel(part, one));
			if (other !== void 0) join(part, other);
		}
		const baseOf = new Map([...partner].map(([one, other]) => [other, one]));
		return [...against.parts.map((part, index) => {
			const one = baseOf.get(part) ?? null;
			return {
				index,
				base: one,
				against: part,
				relabelled: one !== null && relabelled(one, part)
			};
		}), ...base.parts.flatMap((part, index) => partner.has(part) ? [] : [{
			index,
			base: part,
			against: null,
			relabelled: false
		}])];
	}
	/** Whether two parts hold the same numbers, however they are written. */
	function sameNumbers(base, against) {
		return base.change === against.change && [
			"percent",
			"numerator",
			"denominator",
			"quantity",
			"low",
			"high"
		].every((key) => sameDecimal(base[key], against[key]));
	}
	/** Whether two decimals are equal in value; absent equals absent only. */
	function sameDecimal(a, b) {
		if (a === b) return true;
		if (a === void 0 || b === void 0) return false;
		return a.length < 16 && b.length < 16 ? Number(a) === Number(b) : shortest(a) === shortest(b);
	}
	/** A decimal without the zeros that say nothing: "01.50" → "1.5". */
	function shortest(value) {
		return (value.includes(".") ? value.replace(/\.?0+$/, "") : value).replace(/^(-?)0+(?=\d)/, "$1").replace(/^-0$/, "0");
	}
	/** Whether two units name the same thing. A unit left out does not contradict one that is given. */
	function sameUnit(a, b) {
		return a === void 0 || b === void 0 || compareKey(a) === compareKey(b);
	}
	function sameLevel(a, b) {
		return a.level !== void 0 && a.level === b.level;
	}
	function sameLabel(a, b) {
		if (a.label === void 0 || b.label === void 0 || otherLevel(a, b)) return false;
		return textRelation(a.label, b.label) !== "different";
	}
	function otherLevel(a, b) {
		return a.level !== void 0 && b.level !== void 0 && a.level !== b.level;
	}
	function relabelled(a, b) {
		return a.label !== void 0 && b.label !== void 0 && textRelation(a.label, b.label) === "different";
	}
	// shared/domain/differences/split.ts
	var DECIMALS = 4;
	/**
	* Splits the change of a ratio between its numerator and its denominator: each is changed once before and
	* once after the other, and the mean of both orders is taken (the Shapley split), so that neither order is
	* favoured. Four decimals; the two add up exactly to the change of the ratio rounded to four decimals. That
	* change is of the fractions, so it differs from the change of the printed percentages by their rounding,
	* and by more where a printed percentage does not fit its fraction. Undefined without two fractions.
	*
	* @example 179/188 → 180/188: 0.5319 from the numerator, 0 from the denominator
	*/
	function splitRatioChange(base, against) {
		const whole = inIntegers(base, against);
		if (whole !== void 0) return whole;
		const one = fractionOf(base);
		const other = fractionOf(against);
		if (one === void 0 || other === void 0) return void 0;
		const [n0, d0] = one;
		const [n1, d1] = other;
		const total = n1.div(d1).minus(n0.div(d0)).times(100).toDecimalPlaces(DECIMALS);
		const numerator = n1.minus(n0).times(new Exact(1).div(d0).plus(new Exact(1).div(d1))).times(50).toDecimalPlaces(DECIMALS);
		return {
			fromNumerator: decimalText(numerator),
			fromDenominator: decimalText(total.minus(numerator))
		};
	}
	var WHOLE = /^\d{1,18}$/;
	/** 100 percent with four decimals. */
	var SCALE = 1000000n;
	/** The same in whole numbers, which counts are; undefined where one is not. */
	function inIntegers(base, against) {
		const { numerator: n0 = "", denominator: d0 = "" } = base;
		const { numerator: n1 = "", denominator: d1 = "" } = against;
		if (!WHOLE.test(n0) || !WHOLE.test(d0) || !WHOLE.test(n1) || !WHOLE.test(d1)) return void 0;
		const [a, b, c, d] = [
			BigInt(n0),
			BigInt(d0),
			BigInt(n1),
			BigInt(d1)
		];
		if (b === 0n || d === 0n) return void 0;
		const total = rounded((c * b - a * d) * SCALE, b * d);
		const numerator = rounded((c - a) * (b + d) * SCALE, 2n * b * d);
		return {
			fromNumerator: unscaled(numerator, DECIMALS),
			fromDenominator: unscaled(total - numerator, DECIMALS)
		};
	}
	/** Rounds half away from zero, as decimal.js does. */
	function rounded(dividend, divisor) {
		const quotient = (2n * (dividend < 0n ? -dividend : dividend) + divisor) / (2n * divisor);
		return dividend < 0n ? -quotient : quotient;
	}
	function fractionOf(part) {
		if (part.numerator === void 0 || part.denominator === void 0) return void 0;
		const denominator = new Exact(part.denominator);
		return denominator.isZero() ? void 0 : [new Exact(part.numerator), denominator];
	}
	// shared/domain/differences/values.ts
	/** Differences in figures: value, numerator, denominator, unit, and the words of a result. */
	/** Decimals of a percentage that had to be computed because only its fraction is printed. */
	var COMPUTED_DECIMALS = 2;
	var LEVELS$1 = {
		province: "Cấp tỉnh",
		district: "Cấp huyện",
		commune: "Cấp xã"
	};
	/**
	* The differences of two results. A column that one table lacks is no change. From "Chưa có số liệu" to a
	* figure, or back, is one value change of the whole cell.
	*/
	function compareResults(base, against) {
		const [from, to] = [base.texts.result, against.texts.result];
		if (from === void 0 || to === void 0 || from === to) return [];
		const [before, after] = [base.reading.figure, against.reading.figure];
		const found = compareFigures(before, after, from, to);
		if (found.length > 0 || resultRelation(from, to) !== "different") return found;
		const rounding = matchParts(before, after).flatMap(({ base: one, against: other }) => one === null || other === null ? [] : explainRounding(one, other) ?? []);
		const explanation = rounding.length === 0 ? {} : { explanation: rounding.join(" ") };
		return [{
			kind: "wording",
			field: "result",
			from: shown(from),
			to: shown(to),
			...explanation
		}];
	}
	/**
	* How the words of two results stand to each other, whatever notation their numbers are in. A number that
	* is part of a word ("3G", "Quyết định số 998") counts as word.
	*/
	function resultRelation(a, b) {
		return numbersOf(a) === numbersOf(b) ? textRelation(withoutNumbers(a), withoutNumbers(b)) : "different";
	}
	function compareFigures(before, after, from, to) {
		const whole = () => ({
			kind: "value",
			field: "result",
			from: shown(from),
			to: shown(to),
			...natureChange(before.parts[0] ?? null, after.parts[0] ?? null, before, after),
			explanation: explainWhole(before, after)
		});
		if (before.parts.length === 0 && after.parts.length === 0) {
			const [one, other] = [shown(from), shown(to)];
			return (before.status !== after.status || one === null || other === null) && one !== other ? [whole()] : [];
		}
		if (before.parts.length === 0 || after.parts.length === 0) return [whole()];
		const found = matchParts(before, after).flatMap((match) => comparePart(match, before, after));
		return found.length === 0 && before.status !== after.status ? [whole()] : found;
	}
	function comparePart(match, before, after) {
		const { base, against, index } = match;
		const level = against?.level ?? base?.level;
		const label = against?.label ?? base?.label ?? (level === void 0 ? void 0 : LEVELS$1[level]);
		const common = {
			field: "result",
			...before.parts.length > 1 || after.parts.length > 1 ? { part: {
				index,
				...label === void 0 ? {} : { label }
			} } : {}
		};
		if (base === null || against === null) {
			const from = base === null ? null : partText(base, before);
			const to = against === null ? null : partText(against, after);
			const [only, figure, side] = base === null ? [
				against,
				after,
				"against"
			] : [
				base,
				before,
				"base"
			];
			const explanation = only === null ? "" : explainOneSided(only, figure, side);
			return [{
				kind: "value",
				from,
				to,
				...common,
				...natureChange(base, against, before, after),
				explanation
			}];
		}
		const change = splitRatioChange(base, against);
		const found = [];
		if (valueChanged(base, against)) {
			const value = {
				kind: "value",
				from: named(base, before, match.relabelled),
				to: named(against, after, match.relabelled),
				...common,
				...percentChange(base, against),
				...change ?? {},
				...quantityChange(base.quantity, against.quantity),
				...natureChange(base, against, before, after)
			};
			value.explanation = explainChange(base, against, value);
			found.push(value);
		}
		for (const kind of ["numerator", "denominator"]) {
			if (sameDecimal(base[kind], against[kind])) continue;
			const from = numberText(base[kind]);
			const to = numberText(against[kind]);
			const share = change === void 0 ? {} : shareOf(kind, change);
			found.push({
				kind,
				from,
				to,
				...common,
				...quantityChange(base[kind], against[kind]),
				...share
			});
		}
		if (!sameUnit(base.unit, against.unit)) found.push({
			kind: "unit",
			from: base.unit ?? null,
			to: against.unit ?? null,
			...common
		});
		return found;
	}
	/** Numerator and denominator have kinds of their own; a percentage that is only implied by them counts here. */
	function valueChanged(base, against) {
		const [one, other] = [percentOf(base), percentOf(against)];
		const rounded = base.percent !== void 0 && against.percent !== void 0 && sameFraction(base, against) && roundingOf(base.percent, against.percent) === "rounded";
		return base.bound !== against.bound || !sameDecimal(one, other) && !rounded || !sameDecimal(base.quantity, against.quantity) || !sameDecimal(base.low, against.low) || !sameDecimal(base.high, against.high) || base.change !== against.change;
	}
	/** Whether nothing in the fractions speaks against two percentages being one. */
	function sameFraction(base, against) {
		return ["numerator", "denominator"].every((key) => base[key] === void 0 || against[key] === void 0 || sameDecimal(base[key], against[key]));
	}
	function natureChange(base, against, before, after) {
		const [from, to] = [natureOf(base, before), natureOf(against, after)];
		return from === to ? {} : { nature: {
			from,
			to
		} };
	}
	function percentOf(part) {
		if (part.percent !== void 0) return part.percent;
		if (part.numerator === void 0 || part.denominator === void 0) return void 0;
		return ratioPercent(part.numerator, part.denominator, COMPUTED_DECIMALS) ?? void 0;
	}
	function percentChange(base, against) {
		const [one, other] = [percentOf(base), percentOf(against)];
		if (one === void 0 || other === void 0 || base.change !== against.change) return {};
		return { percentagePoints: differenceOf(one, other) };
	}
	function quantityChange(base, against) {
		if (base === void 0 || against === void 0 || sameDecimal(base, against)) return {};
		return { quantityChange: differenceOf(base, against) };
	}
	function shareOf(kind, change) {
		return kind === "numerator" ? { fromNumerator: change.fromNumerator } : { fromDenominator: change.fromDenominator };
	}
	function named(part, figure, withLabel) {
		const text = partText(part, figure);
		return withLabel && part.label !== void 0 ? `${part.label}: ${text}` : text;
	}
	function numberText(value) {
		return value === void 0 ? null : formatDecimal(value);
	}
	function numbersOf(text) {
		return words(text).filter(isNumber).map((word) => numberKey(word).replace(".", ",")).join(" ");
	}
	function withoutNumbers(text) {
		return words(text).filter((word) => !isNumber(word)).join(" ");
	}
	// shared/domain/differences/compare.ts
	/**
	* The differences of a pair, figures first. Percentages that are equal in value and texts that differ only
	* in spelling are no differences (the latter are the finding `SPELLING_VARIANT`).
	*
	* @example "94,2% (179/188 cơ quan)" → "95,74% (180/188 cơ quan)": value +1.54 points, numerator +1
	*/
	function compareRows(base, against) {
		return [
			...compareResults(base, against),
			...compareEvaluations(base, against),
			...compareTexts(base.texts, against.texts)
		];
	}
	var UNCHANGED = "không đổi";
	var LEVELS = {
		province: "Cấp tỉnh",
		district: "Cấp huyện",
		commune: "Cấp xã"
	};
	/** The printed difference of one field, a line for each figure where a cell holds several. */
	function differenceText(base, period, field) {
		const [from, to] = [shown(base.texts[field] ?? ""), shown(period.texts[field] ?? "")];
		if (from === null || to === null) return "–";
		if (from === to && field !== "result") return UNCHANGED;
		const differences = compareRows(base, period).filter((difference) => difference.field === field);
		if (field === "result") return figuresText(base, period, differences);
		return COMPARED.test(field) && differences.length === 0 ? UNCHANGED : `${from} → ${to}`;
	}
	var COMPARED = /^(name|target(@.*)?|lead|supporting|evaluation|note)$/;
	function figuresText(base, period, differences) {
		const [before, after] = [base.reading.figure, period.reading.figure];
		if (before.parts.length === 0 || after.parts.length === 0) return differences.length === 0 ? UNCHANGED : "–";
		const told = matchParts(before, after).map((match) => ({
			label: labelOf$1(match),
			text: partDifference(match, differences)
		}));
		if (told.every(({ text }) => text === "không đổi")) return UNCHANGED;
		return told.map(({ label, text }) => told.length > 1 && label !== null ? `${label}: ${text}` : text).join("\n");
	}
	function partDifference(match, differences) {
		const { base, against, index } = match;
		if (base === null || against === null || match.relabelled) return "–";
		const own = differences.filter(({ kind, part, from, to }) => kind !== "wording" && (part?.index ?? index) === index && from !== null && to !== null);
		if (own.length === 0) return UNCHANGED;
		if (!isComparable(base, against)) return "–";
		const value = own.find(({ kind }) => kind === "value");
		const { quantityChange } = value ?? {};
		const percentagePoints = base.percent !== void 0 && against.percent !== void 0 ? value?.percentagePoints : void 0;
		const told = [quantityChange === void 0 ? [] : signed(quantityChange, against.unit ?? base.unit), percentagePoints === void 0 || percentagePoints === "0" && quantityChange !== void 0 ? [] : formatPoints(percentagePoints)].flat();
		if (told.length > 0) return told.join("; ");
		const fraction = own.flatMap(({ kind, quantityChange }) => quantityChange === void 0 || kind !== "numerator" && kind !== "denominator" ? [] : `${kind === "numerator" ? "tử số" : "mẫu số"} ${signed(quantityChange)}`);
		return fraction.length === 0 ? "–" : fraction.join(", ");
	}
	/** Only figures of one thing, both exact: "trên 90%" and "92%", 5 hồ sơ and 6%, are no two such figures. */
	function isComparable(base, period) {
		return base.bound === void 0 && period.bound === void 0 && base.low === void 0 && period.low === void 0 && base.change === period.change && sameUnit(base.unit, period.unit) && ![...base.doubts ?? [], ...period.doubts ?? []].some(({ kind }) => kind === "ambiguous");
	}
	function signed(change, unit) {
		const text = formatDecimal(change);
		return `${text.startsWith("-") ? "" : "+"}${text}${unit === void 0 ? "" : ` ${unit}`}`;
	}
	function labelOf$1({ base, against }) {
		const level = against?.level ?? base?.level;
		return against?.label ?? base?.label ?? (level === void 0 ? null : LEVELS[level]);
	}
	// shared/domain/figures/evaluation.ts
	var WORDS = /* @__PURE__ */ new Map([
		["đạt", "met"],
		["chưa đạt", "notMet"],
		["không đạt", "notMet"],
		["ước đạt", "estimatedMet"],
		["chưa đánh giá", "notAssessed"]
	]);
	var WORDS_WITHOUT_MARKS = new Map([...WORDS].map(([word, evaluation]) => [fold(word), evaluation]));
	/**
	* Reads an evaluation, whatever its case, spaces and line breaks, and also typed wholly without marks ("chua
	* dat"). Anything else is null: "Chưa đạt (tỷ lệ 44%)" says more than the word, "Đất" is another word.
	*/
	function parseEvaluation(text) {
		const known = KNOWN$2.get(text);
		if (known !== void 0) return known;
		const key = compareKey(text);
		const found = WORDS.get(key) ?? WORDS_WITHOUT_MARKS.get(key) ?? null;
		if (KNOWN$2.size >= MOST_KNOWN$2) KNOWN$2.clear();
		KNOWN$2.set(text, found);
		return found;
	}
	/** A table has few different ones. */
	var KNOWN$2 = /* @__PURE__ */ new Map();
	var MOST_KNOWN$2 = 1e3;
	// shared/domain/figures/comparison.ts
	/** The first that fits decides, so "không dưới" goes before "dưới". */
	var COMPARING = [
		["atLeast", /(?:không (?:dưới|thấp hơn|ít hơn|nhỏ hơn)|ít nhất|tối thiểu|≥|>=)/iu],
		["atMost", /(?:không (?:quá|vượt quá|vượt|trên|cao hơn|lớn hơn)|tối đa|chậm nhất|trong (?:vòng|thời hạn)|≤|<=)/iu],
		["lessThan", /(?:dưới|thấp hơn|nhỏ hơn|ít hơn|gần|chưa (?:đến|tới)|<)/iu],
		["moreThan", /(?:trên|hơn|vượt|>)/iu]
	];
	/** Only the words that touch the number count: "trên địa bàn tỉnh đạt 80%" is not "more than 80%". */
	var TOUCHING = /(?:(?:^|[\s(])(?:không|dưới|thấp|ít|nhỏ|cao|lớn|hơn|nhất|tối|thiểu|đa|quá|vượt|trên|gần|chưa|đến|tới|từ|là|đạt|khoảng|mức|chậm|trong|vòng|thời|hạn)(?=\s|$)|\s|[:≥≤<>=])+$/iu;
	/** The bound that the words before and behind a number state, if they state one. */
	function boundOf(before, after) {
		if (/^\s*trở lên/iu.test(after)) return "atLeast";
		if (/^\s*trở xuống/iu.test(after)) return "atMost";
		const near = before.slice(-60);
		const touching = TOUCHING.exec(near)?.[0] ?? "";
		const found = COMPARING.find(([, words]) => words.test(touching));
		if (found) return found[0];
		return /(?<!\p{L})giảm[^.;,\n]* (?:còn|xuống|xuống còn) ?$/iu.test(near) ? "atMost" : void 0;
	}
	var NOT_AFTER_WORD = String.raw`(?<![\p{L}\p{M}\p{N}])`;
	var NOT_BEFORE_WORD = String.raw`(?![\p{L}\p{M}\p{N}])`;
	var YEAR$1 = String.raw`(?:19|20)\d{2}`;
	/** Not the beginning of a percentage or of a longer number. */
	var NO_FIGURE = String.raw`(?![\d%％]|[.,]\d| ?[%％]| phần trăm)`;
	/** Documents, versions, steps and the like that are known by a number: "lần 01", "Điều 5", "mức độ 4". */
	var NUMBERED = [
		`lần(?: thứ)?`,
		"thứ",
		String.raw`mức(?: độ)?(?= [1-5](?!\d))`,
		"cấp độ",
		"phiên bản",
		`(?:khóa|khoá|đợt|giai đoạn|điều|khoản|mục|biểu|mẫu|phụ lục|bước|nhóm)`,
		`(?:nghị quyết|nghị định|quyết định|thông tư|kế hoạch|công văn|chỉ thị|báo cáo|đề án|chương trình|văn bản)(?: số)?`,
		`(?:iso|tcvn|qcvn)`
	].join("|");
	function pattern(source, flags = "giu") {
		return new RegExp(source, flags);
	}
	var PATTERNS = [
		pattern(String.raw`(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+`),
		pattern(String.raw`${NOT_AFTER_WORD}ngày \d{0,2} ?tháng \d{0,2}(?: ?năm(?: ${YEAR$1})?)?`),
		pattern(String.raw`(?<![\d.,/])(?:ngày )?\d{1,2} ?([/.-]) ?\d{1,2} ?\1 ?${YEAR$1}(?!\d)`),
		pattern(String.raw`${NOT_AFTER_WORD}ngày \d{1,2}(?:\/\d{1,2})?(?![\d.,%])`),
		pattern(String.raw`${NOT_AFTER_WORD}\d{1,2} tháng(?: (?:đầu|cuối) năm| của năm| năm|\/)(?: ?${YEAR$1})?|${NOT_AFTER_WORD}\d{1,2} tháng(?= ?:| ${YEAR$1}| đầu| cuối| đạt| là| ước| qua| thực hiện)(?: ${YEAR$1})?`),
		pattern(String.raw`${NOT_AFTER_WORD}tháng \d{1,2}(?:(?: ?\/ ?| năm | )${YEAR$1})?(?![\d.,%])`),
		pattern(String.raw`${NOT_AFTER_WORD}quý (?:[1-4]|iv|i{1,3})${NOT_BEFORE_WORD}(?: ?(?:\/|năm|-)* ?${YEAR$1})?`),
		pattern(String.raw`(?:${NOT_AFTER_WORD}(?:năm|giai đoạn) )?(?<![\d.,/])${YEAR$1} ?[-–—] ?${YEAR$1}(?![\d.,/])`),
		pattern(String.raw`${NOT_AFTER_WORD}năm ${YEAR$1}(?!\d)`),
		pattern(String.raw`(?<![\d.,])\d+(?:\/+${YEAR$1})?\/+ ?[\p{Lu}][\p{L}\p{M}\d]*(?:-+ ?[\p{Lu}][\p{L}\p{M}\d]*|\/[\p{Lu}\d]+)*`, "gu"),
		pattern(String.raw`(?<![\d.,/])24 ?\/ ?(?:7(?![\d.,/])|24(?= ?(?:giờ|h)${NOT_BEFORE_WORD}))`),
		pattern(String.raw`(?<![\d.,:])\d{1,2}:\d{2}(?::\d{2})?(?![\d.,:%/])`),
		pattern(String.raw`${NOT_AFTER_WORD}\d{1,3}(?: ?(?:-|–|đến) ?\d{1,3})? ?tuổi`),
		pattern(String.raw`${NOT_AFTER_WORD}(?:${NUMBERED}) \d+(?:\.\d+)*${NO_FIGURE}${NOT_BEFORE_WORD}`),
		pattern(String.raw`^(?:\d{1,2}\.)*\d{1,2}[.)] (?=[\p{L}(])`, "gmu"),
		pattern(String.raw`\(\d{1,2}\) (?=\p{L})`, "gu"),
		pattern(String.raw`(?<![\d.,])[1-9]\d{0,2}(?: \d{3})+(?![\d]|[.,]\d)`),
		pattern(String.raw`(?<=\p{L} ?)\/ ?10+(?:[.,]000)*(?![\d.,]*\d)`, "gu")
	];
	/** 12/2023, and a percent with its bracket before it, which may make it a fraction after all. */
	var MONTH_OR_FRACTION = pattern(String.raw`(?:(?<!\d)(\d+(?:[.,]\d+)?) ?%\s*\(?\s*)?(?<![\d.,/])((?:0?[1-9]|1[0-2]) ?\/ ?${YEAR$1})(?![\d/]|[.,]\d)`);
	function hide(text) {
		return "".repeat(text.length);
	}
	/** "0,15%\n(3/2000)" states its own ratio: there 3/2000 is a fraction, not March 2000. */
	function statesItsRatio(percent, fraction) {
		const [part = "", whole = ""] = fraction.split("/");
		return Math.abs(Number(percent.replace(",", ".")) - 100 * Number(part) / Number(whole)) < .01;
	}
	/** Words that mix letters and digits (3G/4G, l08.122, Q3/2024) go whole, with the numbers that hang on them. */
	function hideMixedWords(text) {
		return text.replace(/[\p{L}\p{M}\p{N}]+(?:[.,/][\p{L}\p{M}\p{N}]+)*/gu, (word) => {
			const segments = word.split(/[.,/]/);
			return segments.some((segment, index) => {
				if (!/\p{L}/u.test(segment) || !/\p{N}/u.test(segment)) return false;
				return index < segments.length - 1 || !/^\d+\p{Ll}[\p{Ll}\p{M}]+$/u.test(segment);
			}) ? hide(word) : word;
		});
	}
	/** Answers the text, of the same length, with everything hidden that must not be read as a figure. */
	function maskNonFigures(text) {
		let masked = text;
		for (const expression of PATTERNS) masked = masked.replace(expression, (found) => hide(found));
		masked = masked.replace(MONTH_OR_FRACTION, (found, percent, month) => {
			if (percent !== void 0 && statesItsRatio(percent, month)) return found;
			return found.slice(0, found.length - month.length) + hide(month);
		});
		return hideMixedWords(masked);
	}
	// shared/domain/figures/numbers.ts
	function decimal(whole, fraction) {
		const digits = whole.replace(/[.,]/g, "").replace(/^0+(?=\d)/, "");
		return fraction === void 0 ? digits : `${digits}.${fraction}`;
	}
	function foreign(raw, whole, fraction) {
		return {
			value: decimal(whole, fraction),
			doubt: {
				kind: "foreignNotation",
				raw
			}
		};
	}
	function split(raw, mark) {
		const at = raw.lastIndexOf(mark);
		return [raw.slice(0, at), raw.slice(at + 1)];
	}
	/** Reads digits with separators and no sign, or answers null where neither notation allows the form. */
	function readNumber(raw, role) {
		if (/^\d+$/.test(raw)) return { value: decimal(raw) };
		if (/^[1-9]\d{0,2}\.\d{3}$/.test(raw)) {
			const value = decimal(raw);
			if (role === "count") return { value };
			return {
				value,
				doubt: {
					kind: "ambiguous",
					raw,
					alternative: decimal(...split(raw, "."))
				}
			};
		}
		if (/^[1-9]\d{0,2},\d{3}$/.test(raw)) {
			const value = decimal(...split(raw, ","));
			if (role === "percent") return { value };
			return {
				value,
				doubt: {
					kind: "ambiguous",
					raw,
					alternative: decimal(raw)
				}
			};
		}
		if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(raw)) return { value: decimal(raw) };
		if (/^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+),\d+$/.test(raw)) return { value: decimal(...split(raw, ",")) };
		if (/^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(raw)) return foreign(raw, raw);
		if (/^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)\.\d+$/.test(raw)) return foreign(raw, ...split(raw, "."));
		return null;
	}
	/**
	* Finds the runs of digits in a text, with their separators. Runs that touch a letter are left out, and so
	* are those behind a hyphen that hangs on a word ("Covid-19"): both are parts of names.
	*/
	function scanNumbers(text) {
		const spans = [];
		for (const match of text.matchAll(/\d+(?:[.,]\d+)*/g)) {
			const raw = match[0];
			const start = match.index;
			const end = start + raw.length;
			if (/(?:[\p{L}\p{M}\p{N}_]|[\p{L}\p{M}]-)$/u.test(text.slice(Math.max(0, start - 3), start))) continue;
			const after = text.slice(end, end + 4);
			if (/^(?:[\p{L}\p{M}_]|-\p{Lu})/u.test(after) && !/^\p{Ll}{2}/u.test(after)) continue;
			spans.push({
				raw,
				start,
				end
			});
		}
		return spans;
	}
	// shared/domain/figures/words.ts
	/** The words around a figure: what it is about, its unit, its level. */
	var LEVEL_WORDS = [
		[
			"province",
			/\bcap tinh\b/,
			"tinh"
		],
		[
			"district",
			/\bcap huyen\b/,
			"huyen"
		],
		[
			"commune",
			/\bcap xa\b/,
			"xa"
		]
	];
	/**
	* The one administrative level that a text names ("CQNN cấp tỉnh"), or undefined when it names none or
	* several. The bare word ("Xã: 65%") counts only in a label: elsewhere it is the thing counted ("100% xã").
	*/
	function levelOf(text, where) {
		const folded = fold(text).replace(/^[-+•*:;,. ]+|[:;,. ]+$/g, "");
		const found = LEVEL_WORDS.filter(([, words, bare]) => words.test(folded) || where === "label" && folded === bare);
		return found.length === 1 ? found[0]?.[0] : void 0;
	}
	var RANKING = /(?<!\p{L})(?:xếp hạng|thứ hạng|xếp thứ|vị thứ)(?!\p{L})/iu;
	/** Whether a text speaks of a place in a ranking, where less is better: "Xếp hạng DTI: 10/34". */
	function isRanking(text) {
		return RANKING_HINT.test(text) && RANKING.test(text);
	}
	/** Cheaper by far, and found in hardly any text. */
	var RANKING_HINT = /[xX][ếẾ][pP] [hHtT]|[tT][hH][ứỨ] [hH]|[vV][ịỊ] [tT]/;
	/** Words between a label and its number, which belong to neither. */
	var CONNECTORS = /(?:^|\s)(?:là|đạt|được|ước|ước tính|ước thực hiện|dự kiến|khoảng|chiếm|có|bằng|tỷ lệ|tỉ lệ|từ|trên|hơn|dưới|ít nhất|tối thiểu|tối đa|không quá|không dưới|tăng|giảm|thêm|trong đó|và|còn|gồm|với|tổng số|lên|xuống|đến|đã|mức|vượt|gần|chưa|tới|đúng|không|thấp|cao|nhỏ|lớn|ít)$/iu;
	var GENERIC = /* @__PURE__ */ new Set([
		"",
		"kết quả",
		"số liệu",
		"tổng số",
		"tổng",
		"trong đó",
		"cụ thể",
		"mục tiêu",
		"chỉ tiêu",
		"phấn đấu",
		"hoàn thành"
	]);
	/** What stands before a number, cleaned of bullets and connecting words; undefined when nothing is left. */
	function labelOf(before) {
		let label = before.replace(/^[\s\-–+•*.,;:)/]+/u, "").replace(/^[a-zđ]\) /iu, "");
		for (;;) {
			const shorter = label.replace(/[\s:=,;(–\-≥≤<>]+$/u, "").replace(CONNECTORS, "");
			if (shorter === label) break;
			label = shorter;
		}
		label = label.replace(/^(?:và|còn|trong đó)\s+/iu, "");
		if (GENERIC.has(compareKey(label))) return void 0;
		return /^(?:cấp )?(?:tỉnh|huyện|xã)$/iu.test(label) ? void 0 : label;
	}
	/** A unit does not begin with these: what follows is the rest of the sentence. */
	var NO_UNIT = /^(?:và|hoặc|là|đạt|so|tăng|giảm|thì|trên|tại|trong|của|được|đã|đang|đến|từ|với|do|vào|theo|tính|tương|cho|ở|nên|để|trở|điểm phần)(?!\p{L})/iu;
	/** Where a unit ends and place, time or predicate begins. */
	var UNIT_END = /\s(?:trên địa bàn|trên toàn|trên cổng|trên tổng|tại|ở|đạt|chiếm|tính đến|so với|là|lên|theo|trở lên|trở xuống|trong đó|\/)(?!\p{L})/iu;
	/**
	* The counted thing right behind a number ("hồ sơ", "doanh nghiệp công nghệ số") and where it ends, or null.
	* `text` begins behind the number.
	*/
	function unitAt(text) {
		const perMille = /^ ?‰/u.exec(text)?.[0];
		if (perMille !== void 0) return {
			unit: "‰",
			length: perMille.length
		};
		const words = /^ ?(?=\p{L})[^\n,;:.()=%\d\u2013\u2014"“”[\]]+/u.exec(text.slice(0, 300))?.[0];
		if (words === void 0 || NO_UNIT.test(words.trim())) return null;
		const masked = words.indexOf("");
		const whole = masked < 0 ? words : words.slice(0, masked);
		const end = UNIT_END.exec(whole)?.index ?? whole.length;
		const unit = whole.slice(0, end).replace(/[\s\-/]+$/u, "");
		return unit.trim() === "" ? null : {
			unit: unit.trim(),
			length: unit.length
		};
	}
	// shared/domain/figures/items.ts
	/**
	* The figures of a text in the order they stand: percentages, fractions, ranges, quantities. Which of them
	* belong together is decided in `parts.ts`.
	*/
	var PERCENT = /^ ?(?:[%％]|phần trăm)/u;
	/** Percent of the plan: measured against 100, not against the target. */
	var OF_PLAN = /^ ?(?:so với )?(?:kế hoạch|chỉ tiêu|mục tiêu)(?!\p{L})(?! (?:là|đề ra là) )/iu;
	var RANGE = /^ ?[%％]? ?(?:[-–—−]|đến|tới) ?$/u;
	function bulleted(source) {
		return source.split("\n").filter((line) => /^[-−]/.test(line)).length > 1;
	}
	/** A minus hangs on its number. One that opens a line is a bullet where several lines open so. */
	function isNegative(source, start, bullets) {
		if (!/[-−]/.test(source.charAt(start - 1))) return false;
		const before = source.charAt(start - 2);
		if (before === "" || before === "\n") return !bullets;
		return before === " " || before === "(";
	}
	function read(raw, role, negative = false) {
		const reading = readNumber(raw, role);
		if (!reading) return null;
		return {
			value: `${negative && /[1-9]/.test(reading.value) ? "-" : ""}${reading.value}`,
			doubts: reading.doubt ? [reading.doubt] : []
		};
	}
	/** Marks of a list, and words or signs of a bound: "≤ 9,8", "Trên 90", "Từ 11 trở lên". */
	var OPENING$1 = /^[\s(\-−–+•*]*(?:(?:[≥≤<>]=?|trên|dưới|từ|hơn|tối thiểu|tối đa|ít nhất|nhiều nhất|không (?:quá|dưới)) *)?$/iu;
	/** A number without unit counts when it is the line, or the line ends with it ("…: 118", "… là 77"). */
	function standsAlone(masked, start, end, raw) {
		const before = masked.slice(masked.lastIndexOf("\n", start - 1) + 1, start);
		const after = masked.slice(end);
		if (OPENING$1.test(before) && /^(?: trở (?:lên|xuống))?[ ).;,]*(?:\n|$)/iu.test(after)) return true;
		if (/^\d+\.\d{1,2}$/.test(raw)) return false;
		return /(?:là|đạt|có|[:=])\s*$/iu.test(before.slice(-8)) && /^ *(?:[.;,)\n]|$)/u.test(after);
	}
	function range(first, second, masked) {
		const between = masked.slice(first.end, second.start);
		if (!RANGE.test(between)) return null;
		const after = masked.slice(second.end);
		const percent = PERCENT.exec(after)?.[0];
		if (percent === void 0 && /[%％]/.test(between)) return null;
		const role = percent === void 0 ? "count" : "percent";
		const low = read(first.raw, role);
		const high = read(second.raw, role);
		if (!low || !high || new Exact(low.value).greaterThan(high.value)) return null;
		const unit = percent === void 0 ? unitAt(after) : {
			unit: "%",
			length: percent.length
		};
		return {
			kind: "range",
			start: first.start,
			end: second.end + (unit?.length ?? 0),
			low: low.value,
			high: high.value,
			...unit ? { unit: unit.unit } : {},
			doubts: [...low.doubts, ...high.doubts]
		};
	}
	function fraction(first, second, masked) {
		const numerator = read(first.raw, "count");
		const denominator = read(second.raw, "count");
		if (!numerator || !denominator) return null;
		const unit = unitAt(masked.slice(second.end, second.end + 300));
		const named = unit?.unit ?? unitAt(masked.slice(first.end, second.start))?.unit;
		return {
			kind: "fraction",
			start: first.start,
			end: second.end + (unit?.length ?? 0),
			numerator: numerator.value,
			denominator: denominator.value,
			...named === void 0 ? {} : { unit: named },
			doubts: [...numerator.doubts, ...denominator.doubts]
		};
	}
	function single(span, source, masked, bullets) {
		const negative = isNegative(source, span.start, bullets);
		const start = negative ? span.start - 1 : span.start;
		const after = masked.slice(span.end, span.end + 300);
		const percent = PERCENT.exec(after)?.[0];
		if (percent !== void 0) {
			const reading = read(span.raw, "percent", negative);
			if (!reading) return null;
			const end = span.end + percent.length;
			const ofPlan = OF_PLAN.exec(masked.slice(end, end + 40))?.[0];
			if (ofPlan !== void 0) return {
				kind: "quantity",
				start,
				end: end + ofPlan.length,
				...reading,
				unit: "% kế hoạch"
			};
			return {
				kind: "percent",
				start,
				end,
				...reading
			};
		}
		if (/^ ?điểm (?:[%％]|phần trăm)/iu.test(after)) return null;
		const reading = read(span.raw, "count", negative);
		if (!reading) return null;
		const unit = unitAt(after);
		if (unit) return {
			kind: "quantity",
			start,
			end: span.end + unit.length,
			...reading,
			unit: unit.unit
		};
		return standsAlone(masked, start, span.end, span.raw) ? {
			kind: "quantity",
			start,
			end: span.end,
			...reading
		} : null;
	}
	/** "180/188", "180 cơ quan/188 cơ quan", "180/tổng số 188", "180 trên 188". */
	var FRACTION = /^\s*(?:[\p{L}\p{M} ]{0,40}\/\s*(?:tổng số )?|trên (?:tổng số )?)$/iu;
	/** How many numbers, from `index` on, are strung together by slashes: 1 for a number by itself. */
	function slashRun(spans, index, masked) {
		let length = 1;
		for (;;) {
			const last = spans[index + length - 1];
			const next = spans[index + length];
			if (!last || !next || !FRACTION.test(masked.slice(last.end, next.start))) return length;
			length += 1;
		}
	}
	/** Finds every figure of a text. */
	function scanItems(text) {
		const source = squeeze(dropInvisible(text)).replace(/(?<=[\d%)])[¹²³⁰-⁹]+/gu, "");
		const masked = maskNonFigures(source);
		const spans = scanNumbers(masked);
		const bullets = bulleted(source);
		const items = [];
		for (let index = 0; index < spans.length;) {
			const span = spans[index];
			if (!span) break;
			const joined = slashRun(spans, index, masked);
			const second = spans[index + 1];
			const between = joined === 1 && second ? range(span, second, masked) : null;
			let item = between;
			if (joined === 1) item ??= single(span, source, masked, bullets);
			if (joined === 2 && second) item = fraction(span, second, masked);
			if (item) items.push(item);
			index += between ? 2 : joined;
		}
		return {
			source,
			masked,
			items
		};
	}
	// shared/domain/figures/parts.ts
	/**
	* Joins the figures of a text into parts: "88,18%\n(605.172/686.283)" is one part, "96%\n92%\n89%" are three.
	* What joins is the text between two figures (the glue) and that they complete each other.
	*/
	/** Brackets, commas, one line break and the words that equate two figures. */
	var TIGHT_GLUE = /^[\s(),:=[\]–-]*(?:(?:tương ứng|tương đương|tức là|tức|đạt|chiếm|với|tỷ lệ|tỉ lệ|là|bằng|khoảng)[\s(:,=]*)*$/iu;
	/** The rest of the sentence, then the share in brackets or named as one: "… có mặt trên sàn (57,14%)". */
	var SENTENCE_GLUE = /^[^.;\n\d]*?(?:\(|tỷ lệ|tỉ lệ|chiếm)[\s(:]*(?:(?:đạt|tỷ lệ|tỉ lệ|là|chiếm)[\s:(]*)*$/iu;
	var BRACKET_GLUE = /^[^.;\n\d()]*\([\s:]*$/u;
	var NEW_BULLET = /\n[-+•*]/;
	/** A bracket or an equals sign right before the second figure: the writer says that the two are one. */
	var ANCHORED = /[(=:][\s(:=]*$/;
	/** Percentage points within which a percentage beside a fraction is taken for that fraction's own. */
	var NEAR = 5;
	/** "3/5 xã đạt 100%" are two figures, "37/39 hệ thống đạt tỷ lệ 94,8%" is one: only the numbers tell. */
	function isNear(percent, fraction) {
		if (percent.kind !== "percent" || fraction.kind !== "fraction") return false;
		const { numerator, denominator } = fraction;
		return [ratioPercent(numerator, denominator), ratioPercent(denominator, numerator)].some((ratio) => ratio !== null && new Exact(ratio).minus(percent.value).abs().lessThan(NEAR));
	}
	function belongTogether(first, second, glue) {
		if (NEW_BULLET.test(glue) || glue.includes("")) return false;
		const kinds = `${first.kind} ${second.kind}`;
		if (kinds === "percent fraction") return (TIGHT_GLUE.test(glue) || BRACKET_GLUE.test(glue)) && (ANCHORED.test(glue) || isNear(first, second));
		if (kinds === "fraction percent") return (TIGHT_GLUE.test(glue) || SENTENCE_GLUE.test(glue)) && (ANCHORED.test(glue) || isNear(second, first));
		if (kinds === "quantity percent") return TIGHT_GLUE.test(glue) && /[(\n]|\p{L}/u.test(glue) || SENTENCE_GLUE.test(glue);
		return kinds === "percent quantity" && TIGHT_GLUE.test(glue) && glue.includes("(");
	}
	function valuesOf(item) {
		switch (item.kind) {
			case "percent": return { percent: item.value };
			case "fraction": return {
				numerator: item.numerator,
				denominator: item.denominator,
				...unitOf(item)
			};
			case "range": return {
				low: item.low,
				high: item.high,
				...unitOf(item)
			};
			case "quantity": return {
				quantity: item.value,
				...unitOf(item)
			};
		}
	}
	function unitOf(item) {
		return item.unit === void 0 ? {} : { unit: item.unit };
	}
	var CHANGE = /(?<!\p{L})(tăng|giảm)(?: (?:thêm|khoảng|bình quân|ít nhất|tối thiểu|trên|hơn|từ))* ?$/iu;
	/** Whether the words before a figure make it a change ("giảm 1,54%"); "tăng lên 90%" tells a level. */
	function changeBefore(before) {
		const word = CHANGE.exec(before.slice(-60))?.[1]?.toLowerCase();
		if (word === void 0) return void 0;
		return word === "tăng" ? "increase" : "decrease";
	}
	/** "98,5% (vượt 8,5% so với chỉ tiêu)": the distance to the plan, not a result. */
	function beyondPlan(part, before) {
		if (part.unit !== "% kế hoạch") return void 0;
		if (/(?:vượt|cao hơn) ?$/iu.test(before.slice(-10))) return "increase";
		return /(?:hụt|thấp hơn) ?$/iu.test(before.slice(-10)) ? "decrease" : void 0;
	}
	/** Where the sentence that a figure stands in begins: behind a line break, ". ", "; " or an open bracket. */
	function sentenceStart(source, from, to) {
		const text = source.slice(from, to).replace(/(?<!\p{L})(?:TP|TX|TT|[QPHX])\. /giu, (short) => "_".repeat(short.length));
		const stop = Math.max(text.lastIndexOf("\n") + 1, text.lastIndexOf(". ") + 2, text.lastIndexOf("; ") + 2);
		const start = stop > 1 || text.startsWith("\n") ? stop : 0;
		const open = text.lastIndexOf("(");
		return from + (open >= start && text.indexOf(")", open) < 0 ? open + 1 : start);
	}
	/** The line above a figure that opens its own line: "CQNN cấp tỉnh\n90%". A bracket there belongs higher up. */
	function lineAbove(source, from, start) {
		const lineStart = source.lastIndexOf("\n", start - 1);
		if (lineStart < from || !/^[\s(]*$/.test(source.slice(lineStart + 1, start))) return "";
		const above = source.slice(Math.max(from, source.lastIndexOf("\n", lineStart - 1) + 1), lineStart).trim();
		return /[().]$/.test(above) || /^[().,;:]/.test(above) ? "" : above;
	}
	/** What a figure says of itself behind its number: "90% cấp huyện", "90% (cấp huyện)", not an open bracket. */
	var AFTER = /^[^\n.;,()]*(?:\([^()\n]*\))?/;
	/** Joins the items of a scan and gives each part its label and level. */
	function joinParts(scan) {
		const { source, masked, items } = scan;
		const groups = [];
		for (const item of items) {
			const group = groups.at(-1);
			const previous = group?.at(-1);
			const alone = group?.length === 1;
			if (previous && alone && belongTogether(previous, item, masked.slice(previous.end, item.start))) group?.push(item);
			else groups.push([item]);
		}
		return groups.flatMap((group, index) => {
			const first = group[0];
			const last = group.at(-1);
			if (!first || !last) return [];
			const from = groups[index - 1]?.at(-1)?.end ?? 0;
			const to = groups[index + 1]?.[0]?.start ?? source.length;
			const start = sentenceStart(source, from, first.start);
			const before = source.slice(start, first.start);
			const after = AFTER.exec(source.slice(last.end, to))?.[0] ?? "";
			const part = Object.assign({}, ...group.map(valuesOf));
			const above = lineAbove(source, from, first.start).slice(-600);
			const own = groups[index - 1] && start === from ? before.slice(before.lastIndexOf(",") + 1) : before;
			const levelBefore = levelOf(own, "label") ?? levelOf(above, "label");
			const level = levelBefore ?? levelOf(part.unit ?? "", "text") ?? levelOf(after, "text");
			const label = labelOf((levelBefore === void 0 && level !== void 0 ? own : before).slice(-600)) ?? labelOf(above);
			const change = changeBefore(before) ?? beyondPlan(part, before);
			const doubts = group.flatMap((item) => item.doubts);
			return [{
				part: {
					...label === void 0 ? {} : { label },
					...level === void 0 ? {} : { level },
					...part,
					...change === void 0 ? {} : { change },
					...doubts.length > 0 ? { doubts } : {}
				},
				start: first.start,
				before,
				after,
				maskedBefore: masked.slice(start, first.start)
			}];
		});
	}
	// shared/domain/figures/usual.ts
	var COUNT = String.raw`0|[1-9]\d{0,8}|[1-9]\d{0,2}(?:\.\d{3}){1,4}`;
	var USUAL = new RegExp(String.raw`^(?:(\d{1,9})(?:,(\d{1,9}))? ?%(?:[ \n]?\((${COUNT})\/(${COUNT})\))?|(${COUNT})(?:\/(${COUNT}))?)$`);
	/** Longer texts are of no such form. */
	var LONGEST = 60;
	/** "12/2023" may be a month. */
	var MONTH = /^(?:[1-9]|1[0-2])$/;
	var YEAR = /^(?:19|20)\d\d$/;
	/**
	* The parts of a figure in one of the usual forms, just as `parseFigure` would find them by scanning; null for any
	* other text, and for those that may be no figure: months ("3/2024"), round-the-clock service ("24/7").
	*/
	function usualParts(text) {
		if (text === "") return [];
		if (text.length > LONGEST) return null;
		const found = USUAL.exec(text);
		if (found === null) return null;
		const [, whole, decimals, part, all, count, of] = found;
		if (whole !== void 0) {
			const digits = withoutLeadingZeros(whole);
			const percent = decimals === void 0 ? digits : `${digits}.${decimals}`;
			if (part === void 0 || all === void 0) return [{ percent }];
			return isNoFraction(part, all) ? null : [{
				percent,
				numerator: ungrouped(part),
				denominator: ungrouped(all)
			}];
		}
		if (count === void 0) return null;
		if (of === void 0) return [{ quantity: ungrouped(count) }];
		return isNoFraction(count, of) ? null : [{
			numerator: ungrouped(count),
			denominator: ungrouped(of)
		}];
	}
	function isNoFraction(part, all) {
		return part === "24" && (all === "7" || all === "24") || MONTH.test(part) && YEAR.test(all);
	}
	function ungrouped(count) {
		return count.length < 5 ? count : count.replaceAll(".", "");
	}
	/** "007" → "7", "000" → "0". */
	function withoutLeadingZeros(digits) {
		return digits.charCodeAt(0) === 48 ? digits.replace(/^0+(?=\d)/, "") : digits;
	}
	// shared/domain/figures/figure.ts
	/**
	* Reading what an agency wrote as a result. Example: "12.105 hồ sơ\n(Tỷ lệ 1,50%)" is one part with
	* quantity 12105, unit "hồ sơ" and percent 1.50. Never throws, and never reads a date, a document number or
	* a code as a figure; what it does not understand stays in `raw` alone.
	*/
	/** "Không có dữ liệu bị lộ" is a result, and a good one: "không" says so only where the sentence ends. */
	var NONE_ENDS = "(?= *(?:$|[.,;:()]|nam |thang |quy |thong ke))";
	var NO_DATA = new RegExp(`^(?:hien |hien tai |tinh |den nay )*(?:van )?(?:chua (?:co |thong ke |cap nhat )?(?:so lieu|du lieu|thong ke|bao cao|ket qua)|khong (?:co |thong ke |cap nhat )?(?:so lieu|du lieu|thong ke|bao cao|ket qua)${NONE_ENDS})`);
	var NOT_STARTED = new RegExp(`^(?:hien |hien tai |den nay )*(?:van )?(?:chua (?:duoc )?(?:to chuc )?(?:thuc hien|trien khai|bat dau)|khong (?:duoc )?(?:to chuc )?(?:thuc hien|trien khai|bat dau)${NONE_ENDS})`);
	/** Dashes, dots, n/a: filled in to say that there is nothing. "Không" may be a count of zero, "x" a tick. */
	var NOTHING = /^(?:[-–—…./]|n\/a|chua co)+$/i;
	var ESTIMATE = /(?:^|[^\p{L}])(?:ước|dự kiến|ƯTH)(?!\p{L})/iu;
	/** A number given for comparison only: "so với 90%", "kế hoạch: 90%", "cả nước 60%", "còn lại 18%". */
	var REFERENCE = new RegExp(`(?:so với|chỉ tiêu|mục tiêu|kế hoạch|cùng kỳ|cả nước|toàn quốc|còn lại)(?:[ ]|đề ra|được giao|giao|là|đạt|năm|chung|của tỉnh|tối thiểu|trên|ít nhất|:)*$`, "iu");
	function statusOf(text, found) {
		const folded = fold(text).replace(/^[-+•*( ]+(?=\p{L})/u, "");
		if (NO_DATA.test(folded) || NOTHING.test(folded)) return "noData";
		if (NOT_STARTED.test(folded)) return "notStarted";
		const first = found[0];
		return first && ESTIMATE.test(first.before) ? "estimated" : void 0;
	}
	/** A fraction is exact whatever the words before it; "giảm còn 5%" tells what was reached. */
	function withBound({ part, before, after }) {
		const bound = part.numerator === void 0 && !part.change ? boundOf(before, after) : void 0;
		return bound && !/(?:còn|xuống) ?$/iu.test(before) ? {
			...part,
			bound
		} : part;
	}
	/**
	* Reads a result. `status` is `estimated` when the first figure is ("Ước đạt 90%"); `noData` and
	* `notStarted` when the text opens so, even if it goes on to name figures of another year. An empty text has
	* neither parts nor status. Changes ("giảm 1,54% so với tháng 02/2025") and numbers given for comparison
	* ("kế hoạch 90%") are left out where the text also says what was reached.
	*/
	function parseFigure(text) {
		const usual = usualParts(text);
		if (usual !== null) return {
			raw: text,
			parts: usual
		};
		const known = KNOWN$1.get(text);
		if (known !== void 0) return known;
		const figure = readFigure(text);
		if (text.length > LONGEST_KNOWN) return figure;
		if (KNOWN$1.size >= MOST_KNOWN$1) KNOWN$1.clear();
		KNOWN$1.set(text, figure);
		return figure;
	}
	/** "Chưa có số liệu", "Đạt 100%": what stands in many rows is read once. */
	var KNOWN$1 = /* @__PURE__ */ new Map();
	var MOST_KNOWN$1 = 5e3;
	var LONGEST_KNOWN = 200;
	function readFigure(text) {
		const all = joinParts(scanItems(text));
		const reached = all.filter(({ part, maskedBefore }) => !part.change && !REFERENCE.test(maskedBefore));
		const found = reached.length > 0 ? reached : all;
		const status = statusOf(squeeze(text), found);
		return {
			raw: text,
			parts: found.map(withBound),
			...status ? { status } : {}
		};
	}
	// shared/domain/figures/target.ts
	/**
	* Reading what is to be reached. Example: "- Cấp tỉnh: 90%.\n- Cấp huyện: 80%." is two conditions "at least",
	* one a level; "Trên 50%" is one condition "more than".
	*/
	function boundsOf({ part }, comparator) {
		const sign = part.change === "decrease" ? "-" : "";
		const compared = part.change ? "increaseBy" : comparator;
		const unit = part.unit === void 0 ? {} : { unit: part.unit };
		if (part.low !== void 0 && part.high !== void 0) {
			if (part.change) return [{
				comparator: "increaseBy",
				value: `${sign}${part.low}`,
				...unit
			}];
			return [{
				comparator: "between",
				low: part.low,
				high: part.high,
				...unit
			}];
		}
		if (part.percent !== void 0 && part.quantity === void 0) return [{
			comparator: compared,
			value: `${sign}${part.percent}`,
			unit: "%"
		}];
		const count = part.quantity ?? part.numerator;
		const counted = count === void 0 ? [] : [{
			comparator: compared,
			value: `${sign}${count}`,
			...unit
		}];
		const share = part.percent === void 0 ? [] : [{
			comparator: compared,
			value: part.percent,
			unit: "%"
		}];
		return [...counted, ...share];
	}
	/** "Tăng từ 50% lên 70%": the first number is where it starts. */
	function isStart({ part, after }) {
		return part.change !== void 0 && /^\s*(?:lên|xuống|đến)(?!\p{L})/iu.test(after);
	}
	/** Words that may stand before the percentage that opens a name: "Chỉ tiêu 60% doanh nghiệp …". */
	var OPENING = /^[\s\-–+•*]*(?:(?:chỉ tiêu|mục tiêu|phấn đấu|bảo đảm|đảm bảo|đạt|có) ?)*$/iu;
	var NEXT_IN_LIST = /(?:[,;\n]|(?<!\p{L})và) *$/iu;
	var CLOSING = /(?<!\p{L})đạt(?: (?:tỷ lệ|tỉ lệ|mức))? *$/iu;
	/**
	* A name that is a target itself opens or closes with a percentage: "100% hồ sơ cấp tỉnh, 90% cấp huyện …",
	* "Tỷ lệ số hóa hồ sơ đạt 80%". Elsewhere in a name a percentage may be about anything.
	*/
	function isNamedTarget(all, index) {
		const found = all[index];
		if (found === void 0 || found.part.percent === void 0 || found.part.change) return false;
		if (OPENING.test(all[0]?.before ?? "") && (index === 0 || NEXT_IN_LIST.test(found.before))) return true;
		return index === all.length - 1 && CLOSING.test(found.before) && /^[ .;]*$/.test(found.after);
	}
	function conditionsOf(found, inName, ranked, namedTarget, previous) {
		if (isStart(found)) return [];
		const falling = previous !== void 0 && isStart(previous) && previous.part.change === "decrease";
		const stated = boundOf(found.before, found.after) ?? (falling ? "atMost" : void 0);
		const { label, level, doubts, percent } = found.part;
		const bare = ranked && percent === void 0 ? "atMost" : "atLeast";
		const comparator = stated ?? (/(?:đúng|bằng|=)\s*$/iu.test(found.before) ? "equal" : bare);
		if (inName && !namedTarget) {
			if (stated === void 0 || found.part.change) return [];
			if (stated === "moreThan" && percent === void 0) return [];
		}
		return boundsOf(found, comparator).map((bound) => ({
			...bound,
			...level ? { level } : {},
			...label === void 0 || inName ? {} : { label },
			...doubts ? { doubts } : {}
		}));
	}
	/**
	* Reads a target. A bare number means "at least", in a ranking "at most". Where the cell is empty, the indicator's `name` is looked
	* in for a stated bound ("Có ít nhất 04 …") or a percentage that opens or closes it ("100% hồ sơ …"), and `fromName` is set when one is found. "Giảm 10%" is
	* `increaseBy` "-10". A text without numbers ("Hoàn thành") gives no conditions. Never throws.
	*/
	function parseTarget(text, name) {
		const inName = (text === "" || squeeze(text) === "") && name !== void 0;
		const ranked = isRanking(name ?? "") || isRanking(text);
		if (inName) return readTarget(text, name, true, ranked);
		const known = ranked ? KNOWN.ranked : KNOWN.plain;
		let target = known.get(text);
		if (target === void 0) {
			target = readTarget(text, text, false, ranked);
			if (known.size >= MOST_KNOWN) known.clear();
			known.set(text, target);
		}
		return target;
	}
	var KNOWN = {
		plain: /* @__PURE__ */ new Map(),
		ranked: /* @__PURE__ */ new Map()
	};
	var MOST_KNOWN = 1e3;
	function readTarget(text, read, inName, ranked) {
		const found = joinParts(scanItems(read));
		const conditions = found.flatMap((part, index) => conditionsOf(part, inName, ranked, inName && isNamedTarget(found, index), found[index - 1]));
		return {
			raw: text,
			conditions,
			...inName && conditions.length > 0 ? { fromName: true } : {}
		};
	}
	// shared/domain/figures/reading.ts
	/**
	* Reads a row's texts: its result, its target and its evaluation. An absent field reads as an empty one.
	* Where a table has one target column with a year ("Mục tiêu 2030") that is the target; among several the
	* reading takes none, because nothing in the row says which of them is meant.
	*/
	function readingOf(texts) {
		return {
			figure: parseFigure(texts.result ?? ""),
			target: targetOf(texts),
			evaluation: parseEvaluation(texts.evaluation ?? "")
		};
	}
	function targetOf(texts) {
		if (texts.target !== void 0) return parseTarget(texts.target, texts.name);
		const stated = Object.keys(texts).filter((field) => field.startsWith("target@")).map((field) => texts[field] ?? "");
		if (stated.length < 2) return parseTarget(stated[0] ?? "", texts.name);
		return parseTarget("", stated.every((text) => text === "") ? texts.name : void 0);
	}
	// resources/proof/differences.ts
	/** What the check of a proof needs of the application to put a difference into words. */
	Object.assign(globalThis, { doiSoatDifferences: {
		differenceText,
		readingOf
	} });
})();
