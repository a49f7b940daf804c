import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantSchema } from '../dates.ts';
import { staffMemberIdSchema } from '../ids.ts';
import { type AuditEntry, auditEntryId, auditStatement, chainOf } from './audit-entry.ts';
import { auditHash, type ChainCrypto, checkChain } from './check-chain.ts';

const me = staffMemberIdSchema.parse('00000000-0000-4000-8000-000000000001');
const colleague = staffMemberIdSchema.parse('00000000-0000-4000-8000-000000000002');
const at = instantSchema.parse('2026-11-25T09:00:00.000Z');
const chain = chainOf('abc123', me);

/** A key per person; here a code under a secret does what a signature does. */
const signed = (by: string, statement: string): string => createHmac('sha256', by).update(statement).digest('base64');
const crypto: ChainCrypto = {
  sha256Hex: (text) => createHash('sha256').update(text).digest('hex'),
  isSignedBy: (by, statement, signature) => signed(by, statement) === signature,
};

const line = (seq: number, previous: string, patch: Partial<AuditEntry> = {}): AuditEntry => {
  const subject = { table: 'client', id: `id-${seq}`, of: '' } as const;
  const unsigned = { id: auditEntryId(chain, seq), seq, previous, at, by: me, action: 'opened', subject } as const;
  const entry = { ...unsigned, fields: [], reason: '', ...patch };
  return { ...entry, signature: signed(entry.by, auditStatement(entry)) };
};

const linesOf = (length: number): readonly AuditEntry[] => {
  const lines: AuditEntry[] = [];
  for (let seq = 0; seq < length; seq++) {
    const before = lines.at(-1);
    lines.push(line(seq, before === undefined ? '' : auditHash(before, crypto)));
  }
  return lines;
};

const headOf = (lines: readonly AuditEntry[]) => {
  const last = lines.at(-1);
  return last === undefined ? null : { seq: last.seq, hash: auditHash(last, crypto) };
};

const faults = (lines: readonly AuditEntry[], head = headOf(lines)) => [...checkChain(chain, lines, head, crypto)];

describe('een keten van het logboek', () => {
  it('klopt zoals ze geschreven is', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), (length) => faults(linesOf(length)).length === 0));
  });

  it('een weggehaalde regel wordt gezien, waar hij ook stond, ook aan het einde', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), (length, where) => {
        const lines = linesOf(length);
        const cut = lines.filter((_, i) => i !== where % length);
        expect(faults(cut, headOf(lines))).toContain('linesMissing');
      }),
    );
    const lines = linesOf(5);
    expect(faults(lines.slice(0, 2), headOf(lines))).toEqual(['linesMissing']);
    expect(faults([], headOf(lines))).toEqual(['linesMissing']);
    expect(faults(lines, null)).toEqual(['linesMissing']);
  });

  it('elk gewijzigd veld wordt gezien, ook als de handtekening van een ander is', () => {
    const changes: readonly Partial<AuditEntry>[] = [
      { at: instantSchema.parse('2026-11-25T10:00:00.000Z') },
      { action: 'added' },
      { subject: { table: 'client', id: 'iemand-anders', of: '' } },
      { subject: null },
      { fields: ['surname'] },
      { reason: 'een andere reden' },
      { by: colleague },
      { previous: 'f'.repeat(64) },
      { signature: 'AAAA' },
      { approver: colleague },
    ];
    for (const change of changes)
      for (const where of [0, 2, 4]) {
        const lines = linesOf(5);
        const altered = lines.map((entry, i) => (i === where ? { ...entry, ...change } : entry));
        expect(faults(altered, headOf(lines)), JSON.stringify(change)).toContain('lineAltered');
      }
  });

  it('een regel zonder wie goedkeurde, wordt getekend zoals voorheen', () => {
    const { signature: _, ...unsigned } = line(0, '');
    expect(auditStatement(unsigned)).toBe(
      `doorwijzer-audit/1\n["${unsigned.id}",0,"","${at}","${me}","opened",["client","id-0",""],[],""]`,
    );
  });

  it('wie een eigen regel herschrijft en tekent, breekt wat erna komt', () => {
    const lines = linesOf(5);
    const rewritten = lines.map((entry, i) => (i === 2 ? line(2, entry.previous, { reason: 'later bedacht' }) : entry));
    expect(faults(rewritten, headOf(lines))).toEqual(['lineAltered']);
    const last = lines.map((entry, i) => (i === 4 ? line(4, entry.previous, { reason: 'later bedacht' }) : entry));
    expect(faults(last, headOf(lines))).toEqual(['lineAltered']);
  });

  it('een regel van een collega hoort niet in deze keten, ook als die echt getekend is', () => {
    const lines = linesOf(3);
    const strange = line(3, headOf(lines)?.hash ?? '', { by: colleague });
    expect(faults([...lines, strange])).toContain('lineAltered');
  });

  it('een regel meer dan het bekende einde is geen fout: het einde wordt samen met de regel bewaard', () => {
    const lines = linesOf(4);
    expect(faults(lines, headOf(lines.slice(0, 3)))).toEqual([]);
  });
});
