import type { Mutant } from './mutants.ts';

/** Deliberate bugs in how the signed list and its keys travel: each makes two offices, locks somebody out or lets somebody in, sometimes. */
export const peopleMutants: readonly Mutant[] = [
  {
    name: 'a change of the list is written here before the server says yes',
    file: 'src/store/list-change.ts',
    from: 'const claimed = await server.claim(pushRowsOf(travelling));',
    to: 'const early = await write(tools, extended.value, { travelling, wrapsSeen }, attempts); if (early.ok) { await server.claim(pushRowsOf(travelling)); return early; } const claimed = await server.claim(pushRowsOf(travelling));',
  },
  {
    name: 'no answer to a change of the list counts as a yes',
    file: 'src/sync/list-server.ts',
    from: "return isSilent(answer.error) ? 'noAnswer' : 'notReached';",
    to: 'return { isThere: true };',
  },
  {
    name: 'access that the listed key of a member did not sign is believed',
    file: 'src/store/access.ts',
    from: 'return rosterCrypto.verify(member.signingKey, statementOf(office, member.memberId, access), access.signature);',
    to: 'return rosterCrypto !== undefined && statementOf(office, member.memberId, access) !== access.signature;',
  },
  {
    name: 'keys that the list replaced stay where they are',
    file: 'src/store/derive-wraps.ts',
    from: 'const isReplaced = row !== undefined && recipientOfWrap(office, roster, row) === null;',
    to: 'const isReplaced = row !== undefined && row.kind !== "member";',
  },
  {
    name: 'a data key that nobody sealed to a renewed receiving key is not sealed later',
    file: 'src/store/take-keys.ts',
    from: 'if (!(await list.isShared())) return;\n  await list.inTurn(',
    to: 'if (list !== undefined) return;\n  await list.inTurn(',
  },
  {
    name: 'the new data key does not go along with the change of the list',
    file: 'src/store/list-change.ts',
    from: 'const grants = [...grantsOfWraps(session, extended), ...sealed];',
    to: 'const grants = sealed.slice(sealed.length).concat(grantsOfWraps(session, extended));',
  },
  {
    name: 'whoever is revoked gets the new data key too',
    file: 'src/store/list-change.ts',
    from: '  const { rows, grants, access } = await readSources(session, next);\n  const sealedTo',
    to: '  next = session.roster();\n  const { rows, grants, access } = await readSources(session, next);\n  const sealedTo',
  },
  {
    name: 'rows of a server that was put back stay aside when their key is destroyed',
    file: 'src/store/arrival.ts',
    from: "opened.error === 'keyMissing' && isUnderEndedKey(session, row);",
    to: "opened.error === 'keyMissing' && isUnderEndedKey(session, row) && row.rev === '';",
  },
  {
    name: 'an order to erase that came is not carried out here',
    file: 'src/store/erasure.ts',
    from: 'entries.slice(done).flatMap(',
    to: 'entries.slice(entries.length).flatMap(',
  },
  {
    name: 'a place of the list that was taken counts as ours',
    file: 'src/sync/list-server.ts',
    from: "return isThere ? 'taken' : 'behind';",
    to: "return isThere || rows.length > 0 ? 'taken' : 'behind';",
  },
  {
    name: 'another passphrase stays on the laptop where it was chosen',
    file: 'src/store/own-passphrase.ts',
    from: 'const records = isShared ?',
    to: 'const records = isShared && next === "" ?',
  },
  {
    name: 'new keys for a colleague go without their way in',
    file: 'src/store/list-change.ts',
    from: 'change.accessFor === undefined ? [] :',
    to: 'change.accessFor === undefined || change.added === undefined ? [] :',
  },
  {
    name: 'of a change only its first entry travels',
    file: 'src/store/list-change.ts',
    from: 'const entries = added.map(({ entry }) => entry);',
    to: 'const entries = added.map(({ entry }) => entry).slice(0, 1);',
  },
  {
    name: 'a longer list is in force before its data key is here',
    file: 'src/store/arrive-list.ts',
    from: 'if (next.epochs.size > epochs.size) return',
    to: 'if (next.epochs.size > epochs.size + entries.length) return',
  },
  {
    name: 'a way in that a lost change left stays in the place of the right one',
    file: 'src/store/arrival.ts',
    from: "if (typeof ours !== 'object' || ours.x !== undefined || isListWaiting) return held('corrupt');",
    to: "if (typeof ours !== 'object' || ours.x === undefined || isListWaiting) return held('corrupt');",
  },
  {
    name: 'whoever is revoked elsewhere works on',
    file: 'src/store/arrive-list.ts',
    from: 'if (company?.isMineGone) session.lock();',
    to: '',
  },
];
