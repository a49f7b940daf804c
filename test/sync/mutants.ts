/** A deliberate bug in the protocol: in this file, this text becomes that one. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Each of these loses, doubles or revives something, sometimes. */
export const mutants: readonly Mutant[] = [
  {
    name: 'the place is saved before the rows are in',
    file: 'src/sync/sync-once.ts',
    from: 'const absorbed = await store.absorb(page.rows, next);',
    to: 'await store.absorb([], next); const absorbed = await store.absorb(page.rows, next);',
  },
  {
    name: 'no join: what came replaces what is here',
    file: 'src/store/arrival.ts',
    from: 'isOurs ? joinStates(ours, theirs) : came',
    to: 'came',
  },
  {
    name: 'the last writer wins the whole record',
    file: 'src/protocol/merge.ts',
    from: '  const fields = new Map(Object.entries(a.f));',
    to: '  const [m, n] = [latestClock(a) ?? "", latestClock(b) ?? ""]; if (m !== n) return m > n ? a : b;\n  const fields = new Map(Object.entries(a.f));',
  },
  {
    name: 'another server epoch is taken for a continuation',
    file: 'src/sync/sync-once.ts',
    from: 'if (page.epoch !== place.epoch) {',
    to: 'if (place.epoch === null) {',
  },
  {
    name: 'the server writes without comparing',
    file: 'src/server/records.ts',
    from: "return stored.rev === row.base && (stored.del === 0 || row.del === 1) ? 'write' : 'conflict';",
    to: "return 'write';",
  },
  {
    name: 'rows are put without comparing what was read',
    file: 'src/store/write-commit.ts',
    from: "return isAsThen ? null : 'changedMeanwhile';",
    to: 'return isAsThen || true ? null : "changedMeanwhile";',
  },
  {
    name: 'a new record takes the place of one that came meanwhile',
    file: 'src/store/write-commit.ts',
    from: "db.table('rec').bulkAdd(added.map(",
    to: "db.table('rec').bulkPut(added.map(",
  },
  {
    name: 'the clock does not follow what it reads',
    file: 'src/store/session.ts',
    from: 'if (followed.ok) clock = followed.value;',
    to: '',
  },
  {
    name: 'a live edit beats an erasure',
    file: 'src/protocol/merge.ts',
    from: 'if (a.x !== undefined || b.x !== undefined) {',
    to: 'if (a.x !== undefined && b.x !== undefined) {',
  },
  {
    name: 'an acknowledgement takes a newer edit out of the outbox',
    file: 'src/store/sync-tables.ts',
    from: "known.filter(({ one, row }) => fieldOf(row, 'rev') === one.rev)",
    to: 'known',
  },
  {
    name: 'a joined record is not outgoing',
    file: 'src/store/absorb.ts',
    from: '.filter(({ arrival }) => arrival.inStep)',
    to: '',
  },
  {
    name: 'a row that came strikes every name from its row of the outbox',
    file: 'src/store/sync-tables.ts',
    from: 'records: namesIn(row).filter((name) => !struck.has(nameOf(...name)))',
    to: 'records: namesIn(row).filter(() => struck.size === 0)',
  },
  {
    name: 'a joined record keeps the base of before',
    file: 'src/store/arrival.ts',
    from: 'return { t, id, rev, base, sv: schemaVersion,',
    to: "return { t, id, rev, base: base === '' ? '' : '', sv: schemaVersion,",
  },
  {
    name: 'in a new epoch only what waited already is outgoing',
    file: 'src/store/sync-tables.ts',
    from: 'const rows = Array.from({ length: Math.ceil(names.length / namesPerRow) }',
    to: 'const rows = Array.from({ length: 0 }',
  },
  {
    name: 'a row that the server has otherwise is pushed over it',
    file: 'src/sync/sync-once.ts',
    from: 'const absorbed = await store.absorb(met, null);',
    to: 'await store.acknowledge(sent.flatMap((row, i) => (results[i]?.row ? [{ ...row, rev: results[i].row.rev }] : [])), null); const absorbed = await store.absorb([], null);',
  },
  {
    name: 'after a push everything of the server counts as seen',
    file: 'src/sync/sync-once.ts',
    from: 'seq - rows.length === place.cursor ?',
    to: 'seq >= place.cursor ?',
  },
  {
    name: 'the server takes a push that was to come after everything though somebody wrote since',
    file: 'src/server/records.ts',
    from: 'return found.every((row) => row.seq === since && (rev === null || row.rev === rev));',
    to: 'return found.length >= 0;',
  },
  {
    name: 'erased or not is what the server says',
    file: 'src/store/arrival.ts',
    from: 'const next = inStep ? asCame(row, state.x !== undefined) :',
    to: 'const next = inStep ? asCame(row, false) :',
  },
  {
    name: 'the time of the server is not learnt',
    file: 'src/store/sync-store.ts',
    from: 'session.setClockOffset(offset);',
    to: '',
  },
  {
    name: 'of two values that met only the later one is kept',
    file: 'src/protocol/merge.ts',
    from: 'ours === undefined ? theirs : joinRegisters(ours, theirs)',
    to: 'ours === undefined || theirs[1] > ours[1] ? theirs : ours',
  },
  {
    name: 'who wrote last counts as having seen everything before',
    file: 'src/protocol/register.ts',
    from: "return clock <= (other.seen.get(nodeOf(clock)) ?? '') ? [] : [version];",
    to: "return clock <= ([...other.seen.values()].sort().at(-1) ?? '') ? [] : [version];",
  },
  {
    name: 'a write takes away what it was not made from',
    file: 'src/protocol/register.ts',
    from: 'staying(reading, before[0], takes).slice(0, mostOthers);',
    to: 'staying(reading, before[0], takes).slice(0, 0 * mostOthers);',
  },
  {
    name: 'what was written over is not remembered',
    file: 'src/protocol/register.ts',
    from: 'const elsewhere = [...seen.values()].filter((clock) => !clocks.has(clock)).sort();',
    to: 'const elsewhere = [...seen.values()].filter((clock) => !clocks.has(clock) && clock === undefined);',
  },
  {
    name: 'a note of another laptop counts as here already',
    file: 'src/store/arrival.ts',
    from: "if (content.type === 'state') return recordArrival(",
    to: "if (content.type === 'state') return row.t === noteKind.table ? { type: 'echo' } : recordArrival(",
  },
];
