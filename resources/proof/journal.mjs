/** The journal: every entry against its hash and the one before, every record against the entry that vouches for it. */
import { bytesOf, canonical, continued, fromBase64, sha256 } from './sha256.mjs';

const PUBLIC_KEY = 'Khóa công khai';

/** What the chain says. @returns digests by "table:id", as at the sealing and at the end; keys and names of people */
export function readJournal({ journal, sealed }, fault) {
  const found = {
    entries: [],
    hashes: new Set(),
    digests: new Map(),
    digestsAtSeal: new Map(),
    order: new Map(),
    keys: new Map(),
    names: new Map(),
    sealedBy: null,
  };
  let previous = '0'.repeat(64);
  journal.forEach((stored, index) => {
    const place = `nhật ký, mục ${index + 1}`;
    const entry = 'rest' in stored ? reducedEntry(stored) : stored;
    const { hash, ...content } = stored;
    const own =
      'rest' in stored
        ? continued(stored.state, stored.bytes, fromBase64(stored.rest))
        : sha256(canonical(content));
    if ('rest' in stored && !isPlain(stored)) fault(place, 'không viết đúng cách');
    if (own !== hash) fault(place, 'nội dung không khớp với mã băm của mục');
    if (entry.sequence !== index + 1) fault(place, 'số thứ tự không liên tục');
    if (entry.previous !== previous) fault(place, 'không nối với mục đứng trước');
    previous = hash;
    found.hashes.add(hash);
    takeEntry(found, entry, sealed);
  });
  if (found.sealedBy === null) fault('nhật ký', 'không có mục khóa phụ lục');
  return found;
}

/** Of an entry that tells of other things only what stands from `previous` on is known. */
function reducedEntry({ rest }) {
  // The first letter may have been cut in two; what stands behind it is whole.
  const text = new TextDecoder().decode(fromBase64(rest));
  return JSON.parse(`{${text.slice(text.indexOf(',"previous":"') + 1)}`);
}

/** One way of writing a state and bytes, so that no letter can be changed that means nothing. */
function isPlain({ state, bytes, rest }) {
  return /^[0-9a-f]{64}$/.test(state) && bytes % 64 === 0 && btoa(atob(rest)) === rest;
}

function takeEntry(found, entry, sealed) {
  const records = JSON.parse(entry.records);
  found.entries.push({ ...entry, records, beforeSeal: found.sealedBy === null });
  for (const { table, id, digest } of records) {
    const key = `${table}:${id}`;
    if (!found.order.has(key)) found.order.set(key, entry.sequence);
    found.digests.set(key, digest);
    if (found.sealedBy === null) found.digestsAtSeal.set(key, digest);
    const given = table === 'person' && entry.after ? JSON.parse(entry.after)[PUBLIC_KEY] : undefined;
    if (given !== undefined) add(found.keys, id, given);
    if (table === 'annex_version' && id === sealed.id) found.sealedBy = entry;
  }
  if (entry.person_id && entry.person) add(found.names, entry.person_id, entry.person);
}

function add(sets, key, value) {
  if (!sets.has(key)) sets.set(key, new Set());
  sets.get(key).add(value);
}

/** Every record of the proof must be what the journal vouches for. */
export function checkRecords({ records, sealed, inputs }, { digests }, { content, readings }, fault) {
  const check = (table, id, hash, place) => {
    if (digests.get(`${table}:${id}`) !== hash) fault(place, 'không còn như lúc ghi nhật ký');
  };
  records.forEach(({ table, id, row }) => {
    if (row.id !== id) fault(`proof.json, ${table} ${id}`, 'tên và nội dung bản ghi không khớp');
    check(table, id, sha256(canonical(row)), `proof.json, ${NAMES[table] ?? table} ${id}`);
  });
  inputs.forEach(({ submission, reading }) => {
    check('submission', submission, sha256(readings.get(submission) ?? ''), `số liệu đã đọc ${reading}`);
  });
  check('annex_version', sealed.id, sha256(canonical({ ...sealed, content })), 'bản phụ lục đã khóa');
}

const NAMES = {
  step: 'bước đối soát',
  reconciliation: 'bảng đối soát',
  period: 'kỳ báo cáo',
  indicator_set: 'bộ chỉ tiêu',
  agency: 'cơ quan',
  annex_event: 'việc soát xét',
};

/** What was signed when the annex was sealed: see DOC-TRUOC.txt. */
export function sealedHash(row) {
  return sha256(
    canonical({
      version: {
        id: row.id,
        annex: row.annex_id,
        number: row.version,
        replaces: row.replaces,
        reason: row.reason,
        name: row.name,
      },
      content: row.content_hash,
      spec: sha256(row.spec),
      rules: row.rules,
      approval: row.approval,
      files: row.files,
      sealed: { by: row.person_id, at: row.sealed_at },
    }),
  );
}

/** Whether an Ed25519 key (SPKI, base64) signed a hash; null where this browser cannot tell. */
export async function isSigned(subtle, publicKey, hash, signature) {
  let key;
  try {
    key = await subtle.importKey('spki', fromBase64(publicKey), { name: 'Ed25519' }, false, ['verify']);
  } catch (error) {
    return error?.name === 'NotSupportedError' ? null : false;
  }
  try {
    return await subtle.verify({ name: 'Ed25519' }, key, fromBase64(signature), bytesOf(hash));
  } catch {
    return false;
  }
}
