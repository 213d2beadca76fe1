/** The whole check of a proof: hashes and signatures, the journal, every printed text derived anew, the files. */
import { compareAnnex, derive } from './compare.mjs';
import { approvedContent, foldSteps, standingPairs } from './decisions.mjs';
import { checkFiles } from './files.mjs';
import { checkRecords, isSigned, readJournal, sealedHash } from './journal.mjs';
import { giveKeys, readSubmission } from './readings.mjs';
import { canonical, sha256, textOf } from './sha256.mjs';

/**
 * @param files a map from name to bytes, as the ZIP holds them
 * @param env `inflate(bytes, zlib)` and `subtle` (WebCrypto)
 * @returns {ok, faults: [{place, message}], notes: [text], figures, cells, title, version, head}
 */
export async function checkProof(files, env) {
  const faults = [];
  const notes = [];
  const fault = (place, message) => faults.push({ place, message });
  const result = {
    faults,
    notes,
    figures: 0,
    cells: 0,
    title: '',
    version: 0,
    entries: 0,
    inputs: [],
    sealedFiles: [],
  };
  try {
    if (sha256('abc') !== 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
      throw new Error('SHA-256');
    await checkAll(files, env, result, fault);
  } catch (error) {
    fault('bằng chứng', `không đọc được (${error instanceof Error ? error.message : error})`);
  }
  return { ...result, ok: faults.length === 0 };
}

async function checkAll(files, env, result, fault) {
  const read = (name) => {
    if (!files.has(name)) throw new Error(`thiếu tệp ${name}`);
    return textOf(files.get(name));
  };
  const proof = JSON.parse(read('proof.json'));
  if (proof.kind !== 'doi-soat/proof' || proof.version !== 1)
    throw new Error('không phải bằng chứng của phiên bản này');
  refuseSurplus(proof, fault);
  const content = read('noi-dung.json');
  const { sealed } = proof;
  const model = JSON.parse(content);
  const spec = JSON.parse(sealed.spec);
  Object.assign(result, {
    title: model.documentTitle,
    name: sealed.name,
    version: sealed.version,
    sealedAt: sealed.sealed_at,
    content: sealed.content_hash,
  });
  result.sealedFiles = JSON.parse(sealed.files);
  const readings = new Map(proof.inputs.map(({ submission, reading }) => [submission, read(reading)]));
  const journal = readJournal(proof, fault);
  Object.assign(result, {
    entries: journal.entries.length,
    head: proof.journal.at(-1)?.hash,
    sealedBy: journal.sealedBy?.person,
  });
  if (sha256(content) !== sealed.content_hash)
    fault('noi-dung.json', 'mã băm SHA-256 không khớp với nội dung đã khóa');
  if (canonical(model) !== content) fault('noi-dung.json', 'không phải JSON chuẩn tắc');
  if (sealed.rules !== model.rules) fault('noi-dung.json', 'quy tắc đọc số liệu khác với bản khóa');
  checkRecords(proof, journal, { content, readings }, fault);
  checkInputs(proof, readings, files, result, fault);
  const world = worldOf(proof, journal, readings, fault);
  await checkSignatures(proof, journal, world, { env, result }, fault);
  world.differences = globalThis.doiSoatDifferences;
  const derived = derive(spec, model, world);
  checkPairs(world, result, fault);
  result.figures = compareAnnex(spec, model, derived, world, fault);
  result.rows = model.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  result.cells = await checkFiles({ proof, sealed, model, files, env }, fault);
}

const PARTS = {
  '': ['kind', 'version', 'sealed', 'files', 'inputs', 'records', 'journal'],
  files: ['file', 'sha256'],
  inputs: ['submission', 'reading', 'sha256', 'fileName', 'file'],
  records: ['table', 'id', 'row'],
};

/** Nothing stands in the proof that no hash vouches for. */
function refuseSurplus(proof, fault) {
  const check = (value, names, place) => {
    if (Object.keys(value).some((name) => !names.includes(name)))
      fault(place, 'có phần không thuộc bằng chứng');
  };
  check(proof, PARTS[''], 'proof.json');
  for (const part of ['files', 'inputs', 'records'])
    for (const item of proof[part]) check(item, PARTS[part], `proof.json, ${part}`);
  for (const entry of proof.journal)
    if ('rest' in entry) check(entry, ['state', 'bytes', 'rest', 'hash'], 'proof.json, journal');
}

/** The reports' own files, where they are there: in the proof, or put into the folder "dau-vao" beside it. */
function checkInputs({ inputs }, readings, files, result, fault) {
  const beside = new Map(
    [...files].filter(([name]) => name.startsWith('dau-vao/')).map(([name, bytes]) => [name, sha256(bytes)]),
  );
  for (const { submission, reading, sha256: hash, fileName, file } of inputs) {
    const head = JSON.parse(readings.get(submission).split('\n')[0]);
    if (head.id !== submission || head.sha256 !== hash || head.file_name !== fileName)
      fault(`proof.json, inputs, ${reading}`, 'không khớp với báo cáo đã nhập');
    if (file !== null && beside.get(file) !== hash)
      fault(`tệp ${file}`, 'mã băm SHA-256 không khớp với báo cáo đã nhập');
    result.inputs.push({ fileName, sha256: hash, present: [...beside.values()].includes(hash) });
  }
}

/** Everything as it stood when the annex was sealed. */
function worldOf({ records, inputs }, journal, readings, fault) {
  const then = journal.digestsAtSeal;
  const rows = (table) =>
    records.filter((one) => one.table === table && then.has(`${table}:${one.id}`)).map(({ row }) => row);
  const all = inputs.map(({ submission }) => readSubmission(readings.get(submission)));
  const stands = ({ id }) => then.get(`replacement:${id}`) === sha256(canonical({ id, replaced_by: null }));
  const standing = all
    .filter(stands)
    .sort((a, b) => journal.order.get(`submission:${a.id}`) - journal.order.get(`submission:${b.id}`));
  const submissionsOf = (set, period) =>
    standing.filter((one) => one.set_id === set && one.period_id === period);
  const tables = new Map();
  const tablesOf = (set, period) => {
    const key = `${set} ${period}`;
    if (!tables.has(key)) {
      tables.set(
        key,
        submissionsOf(set, period).flatMap((one) => one.tables),
      );
      giveKeys(tables.get(key));
    }
    return tables.get(key);
  };
  const keyed = (set, period) =>
    new Map(
      tablesOf(set, period)
        .flatMap((table) => table.rows)
        .filter(({ key }) => key)
        .map((row) => [row.key, row]),
    );
  const names = new Map(
    ['indicator_set', 'period', 'agency'].flatMap((table) =>
      rows(table).map(({ id, name }) => [`${table} ${id}`, name]),
    ),
  );
  const nameOf = (table, id) => names.get(`${table} ${id}`) ?? id;
  const byTime = (a, b) => (a.created_at < b.created_at ? -1 : 1);
  const comparisons = rows('reconciliation')
    .sort(byTime)
    .map((one) => {
      const steps = rows('step')
        .filter(({ reconciliation_id }) => reconciliation_id === one.id)
        .sort((a, b) => a.sequence - b.sequence);
      const folded = foldSteps(steps);
      const [base, later] = [
        [one.set_id, one.base_period_id],
        [one.against_set_id, one.against_period_id],
      ];
      const pairs = standingPairs(folded, keyed(...base), keyed(...later));
      const hashes = (side, place) => submissionsOf(...place).map((own) => `${side}:${own.sha256}`);
      return {
        row: one,
        folded,
        pairs,
        steps,
        files: [...hashes('base', base), ...hashes('against', later)],
      };
    });
  refuseMissingSteps(records, comparisons, { journal, nameOf }, fault);
  return {
    tablesOf,
    nameOf,
    comparisons,
    names: journal.names,
    told: [],
    comparisonsOf: (set, period) =>
      comparisons.filter(({ row }) => row.against_set_id === set && row.against_period_id === period),
    submissions: new Map(all.map((one) => [one.id, one])),
    decisions: comparisons.flatMap(({ pairs }) => [...pairs.values()]),
  };
}

/** A step left out could hide that a decision was undone: the journal names each, and what it was done to. */
function refuseMissingSteps(records, comparisons, { journal, nameOf }, fault) {
  const known = new Set(records.map(({ table, id }) => `${table}:${id}`));
  for (const { sequence, subject, records: told, beforeSeal } of journal.entries) {
    const missing = told.some(({ table, id }) => table === 'step' && !known.has(`step:${id}`));
    if (!missing || !beforeSeal) continue;
    for (const { row } of comparisons) {
      const [set, base, later] = [
        nameOf('indicator_set', row.set_id),
        nameOf('period', row.base_period_id),
        nameOf('period', row.against_period_id),
      ];
      if (subject.includes(`${set}: ${base} – ${later}`))
        fault(`nhật ký, mục ${sequence}`, 'bước đối soát này không có trong bằng chứng');
    }
  }
}

async function checkSignatures({ sealed }, journal, { comparisons }, { env, result }, fault) {
  const check = async (person, key, hash, signature, place) => {
    const signed = await isSigned(env.subtle, key, hash, signature);
    if (signed === null) result.notes.push(`${place}: trình duyệt này không kiểm tra được chữ ký Ed25519`);
    else if (!signed) fault(place, 'chữ ký không khớp');
    if (!journal.keys.get(person)?.has(key))
      fault(place, 'khóa công khai không phải khóa mà nhật ký ghi cho người ký');
  };
  await check(
    sealed.person_id,
    sealed.public_key,
    sealedHash(sealed),
    sealed.signature,
    'chữ ký khóa phụ lục',
  );
  const approvals = JSON.parse(sealed.approval ?? '[]');
  for (const { row, folded, pairs, files } of comparisons) {
    const own = approvals.find(({ reconciliation }) => reconciliation === row.id);
    const step = folded.approvals.find((one) => one.step === own?.step);
    const place = `duyệt bảng đối soát ${own?.compared ?? row.id}`;
    if (folded.decisions.size === 0 && own === undefined) continue;
    if (step === undefined) {
      fault(place, 'không có lần duyệt nào của bản này');
      continue;
    }
    await check(step.by, step.publicKey, step.content, step.signature, place);
    if (!journal.hashes.has(step.head)) fault(place, 'nhật ký không có mục đứng trước lần duyệt');
    if (step.content !== own.hash || step.at !== own.at) fault(place, 'không phải lần duyệt mà bản khóa ghi');
    const again = approvedContent(row, { pairs, folded, files }, step.head);
    if (again !== step.content) fault(place, 'nội dung được duyệt tính lại không khớp với nội dung đã ký');
    result.notes.push(`${place}: ${pairs.size} cặp dòng, người duyệt đã ký đúng nội dung này`);
  }
}

/** Rows that stand beside each other must be those that were decided as one pair; of the others it is said how many. */
function checkPairs(world, result, fault) {
  for (const { pairs, base, period, alone } of world.told) {
    const decided = world.comparisons.find(
      ({ row }) => row.base_period_id === base && row.against_period_id === period,
    );
    const partner = new Map(
      [...(decided?.pairs.values() ?? [])]
        .filter(({ against }) => against)
        .map((one) => [one.against.key, one.base]),
    );
    const used = new Set();
    let open = 0;
    for (const [key, row] of pairs) {
      if (used.has(row) || alone.includes(row))
        fault('ghép dòng hai kỳ', `dòng “${row.texts.name ?? ''}” của kỳ trước được dùng hai lần`);
      used.add(row);
      if (!partner.has(key)) open += 1;
      else if (partner.get(key) !== row)
        fault('ghép dòng hai kỳ', `dòng “${row.texts.name ?? ''}” không phải cặp đã được quyết định`);
    }
    if (open > 0)
      result.notes.push(
        `${open} cặp dòng do phần mềm ghép, chưa có quyết định của người: hãy xem lại bằng mắt`,
      );
  }
}
