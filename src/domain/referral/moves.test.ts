import { describe, expect, it } from 'vitest';
import { instantSchema, localDateSchema } from '../dates.ts';
import { roles as allRoles, type Role } from '../dossier/records.ts';
import { referralIdSchema, staffMemberIdSchema, visitIdSchema } from '../ids.ts';
import { type EditContext, editReferral } from './edit-referral.ts';
import { isGated } from './gate.ts';
import { legalMoves } from './legal-moves.ts';
import { type MoveContext, moveReferral } from './moves.ts';
import { type Referral, type ReferralState, referralSchema, referralStates } from './referral.ts';

const by = staffMemberIdSchema.parse('00000000-0000-4000-8000-000000000001');
const at = instantSchema.parse('2026-11-22T09:00:00.000Z');
const later = instantSchema.parse('2026-11-22T09:30:00.000Z');

const referral = (patch: Partial<Referral> = {}): Referral => ({
  id: referralIdSchema.parse('00000000-0000-4000-8000-0000000000bb'),
  visitId: visitIdSchema.parse('00000000-0000-4000-8000-0000000000cc'),
  recipient: 'deOpstap',
  reference: '7K3M-92X-QT4',
  state: 'draft',
  forms: ['volunteering'],
  vdabPurpose: null,
  reasonSentence: 'Zij zoekt een zinvolle bezigheid.',
  ticked: [],
  delivery: 'carried',
  addressCheck: null,
  consent: { given: true, explainedBy: by, at, how: 'spoken', content: '' },
  acceptedFindings: [],
  preparedBy: by,
  approval: null,
  issued: null,
  changedAt: at,
  history: [],
  ...patch,
});
const context = (patch: Partial<MoveContext> = {}): MoveContext => ({
  by,
  roles: ['frontDesk'],
  at: later,
  day: localDateSchema.parse('2026-11-22'),
  gated: true,
  mandateMissing: false,
  ...patch,
});
const refusal = (start: Referral, to: ReferralState, patch: Partial<MoveContext> = {}, note = 'omdat') => {
  const result = moveReferral(start, { to, note }, context(patch));
  return result.ok ? null : result.error;
};

const roleSets: readonly (readonly Role[])[] = [[], ...allRoles.map((role) => [role]), [...allRoles]];
const cases = referralStates.flatMap((from) =>
  referralStates.flatMap((to) =>
    roleSets.flatMap((roles) => [true, false].map((gated) => ({ from, to, roles, gated }))),
  ),
);

const expected = (rule: (typeof legalMoves)[number] | undefined, roles: readonly Role[], gated: boolean) => {
  if (rule === undefined || (rule.needs === 'ungated' && gated)) return 'illegalMove';
  return rule.needs === 'socialWorker' && !roles.includes('socialWorker') ? 'roleMissing' : null;
};

describe('de stappen van een doorverwijzing', () => {
  it('elk paar toestanden, elke rol, met en zonder poort: alleen wat in de tabel staat', () => {
    for (const { from, to, roles, gated } of cases) {
      const rule = legalMoves.find((legal) => legal.from === from && legal.to === to);
      const label = `${from} -> ${to} [${roles.join()}] ${gated ? 'gated' : 'ungated'}`;
      const got = refusal(referral({ state: from }), to, { roles, gated })?.type ?? null;
      expect(got, label).toBe(expected(rule, roles, gated));
    }
    expect(cases).toHaveLength(13 * 13 * 5 * 2);
  });

  // Written out by hand, so that a slip in the table itself is seen.
  it('niemand zonder de rol maatschappelijk werker maakt iets goedgekeurd', () => {
    const into = legalMoves.filter(({ to }) => to === 'approved');
    expect(into).toEqual([{ from: 'awaitingApproval', to: 'approved', needs: 'socialWorker' }]);
    for (const roles of [[], ['frontDesk'], ['administrator'], ['frontDesk', 'administrator']] as const) {
      expect(refusal(referral({ state: 'awaitingApproval' }), 'approved', { roles })).toEqual({
        type: 'roleMissing',
        role: 'socialWorker',
      });
    }
  });

  it('een brief vertrekt alleen goedgekeurd, of uit ontwerp zonder poort', () => {
    expect(legalMoves.filter(({ to }) => to === 'issued')).toEqual([
      { from: 'draft', to: 'issued', needs: 'ungated' },
      { from: 'approved', to: 'issued', needs: null },
    ]);
  });

  it('wat over is, blijft over', () => {
    const ends = referralStates.filter((state) => !legalMoves.some(({ from }) => from === state));
    expect(ends).toEqual(['refused', 'finished', 'stopped', 'clientDeclined', 'withdrawn']);
  });

  it('elke toestand is te bereiken vanaf ontwerp', () => {
    const reached = new Set<ReferralState>(['draft']);
    for (const _ of referralStates) for (const { from, to } of legalMoves) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([...referralStates].sort());
  });

  it('zonder akkoord gaat niets de deur uit; weigeren is een uitkomst, geen fout', () => {
    const refused = { given: false, explainedBy: by, at, how: 'spoken', content: '' } as const;
    for (const consent of [null, refused]) {
      expect(refusal(referral({ consent }), 'awaitingApproval')).toEqual({ type: 'consentMissing' });
      expect(refusal(referral({ consent }), 'issued', { gated: false })).toEqual({ type: 'consentMissing' });
      expect(
        refusal(referral({ consent, state: 'awaitingApproval' }), 'approved', { roles: ['socialWorker'] }),
      ).toEqual({ type: 'consentMissing' });
      expect(refusal(referral({ consent, state: 'approved' }), 'issued')).toEqual({ type: 'consentMissing' });
      expect(refusal(referral({ consent }), 'clientDeclined')).toBeNull();
    }
  });

  it('voor iemand anders is een volmacht nodig', () => {
    expect(refusal(referral(), 'awaitingApproval', { mandateMissing: true })).toEqual({ type: 'mandateMissing' });
    expect(refusal(referral(), 'issued', { mandateMissing: true, gated: false })).toEqual({ type: 'mandateMissing' });
    expect(refusal(referral(), 'clientDeclined', { mandateMissing: true })).toBeNull();
  });

  it('intrekken vraagt een reden', () => {
    expect(refusal(referral({ state: 'issued' }), 'withdrawn', {}, '  ')).toEqual({
      type: 'incomplete',
      missing: ['note'],
    });
    expect(refusal(referral({ state: 'issued' }), 'withdrawn')).toBeNull();
  });

  it('terug naar ontwerp laat de goedkeuring vallen; elke stap blijft in de geschiedenis', () => {
    const approval = {
      by,
      at,
      paperId: crypto.randomUUID(),
      sha256: 'a'.repeat(64),
      duplicateSha256: 'b'.repeat(64),
      signature: 'x',
    };
    const approved = referralSchema.parse({ ...referral({ state: 'approved' }), approval });
    const result = moveReferral(approved, { to: 'draft', note: ' fout adres ' }, context());
    expect(result).toEqual({
      ok: true,
      value: {
        ...approved,
        state: 'draft',
        approval: null,
        changedAt: later,
        history: [{ state: 'draft', by, at: later, note: 'fout adres' }],
      },
    });
  });
});

const colleague = staffMemberIdSchema.parse('00000000-0000-4000-8000-000000000002');
const editor = (roles: readonly Role[] = ['frontDesk']): EditContext => ({ by, roles, at: later });

describe('wijzigen', () => {
  it('kan in een ontwerp, en daarna niet meer', () => {
    for (const state of referralStates) {
      const result = editReferral(referral({ state }), { reasonSentence: 'Anders.' }, editor());
      expect(result.ok, state).toBe(state === 'draft');
    }
  });

  it('wie vrijgeeft, aanvaardt een woord of een adres nog terwijl de brief wacht', () => {
    for (const state of referralStates) {
      const result = editReferral(referral({ state }), { acceptedFindings: [{ id: 'x', by, at }] }, editor());
      expect(result.ok, state).toBe(state === 'draft' || state === 'awaitingApproval');
    }
  });

  it('laat toestand, goedkeuring, kenmerk en geschiedenis met rust', () => {
    for (const patch of [{ state: 'approved' }, { approval: null }, { reference: 'x' }, { history: [] }] as const) {
      expect(editReferral(referral(), patch, editor()).ok).toBe(false);
    }
    expect(editReferral(referral(), { ticked: ['address'] }, editor())).toEqual({
      ok: true,
      value: { ...referral(), ticked: ['address'], changedAt: later },
    });
  });

  it('een brief naar VDAB gaat mee met de cliënt, nooit met de post', () => {
    const isAllowed = (recipient: Referral['recipient'], delivery: Referral['delivery']) =>
      editReferral(referral({ recipient }), { delivery }, editor()).ok;
    expect(isAllowed('vdab', 'post')).toBe(false);
    expect(isAllowed('vdab', 'carried')).toBe(true);
    expect(isAllowed('deOpstap', 'post')).toBe(true);
  });

  it('niemand aanvaardt een woord in andermans naam of wist wat een collega aanvaardde', () => {
    const mine = { id: 'x', by, at };
    const theirs = { id: 'y', by: colleague, at };
    const start = referral({ acceptedFindings: [mine, theirs] });
    const isAllowed = (acceptedFindings: Referral['acceptedFindings']) =>
      editReferral(start, { acceptedFindings }, editor()).ok;
    expect(isAllowed([mine, theirs, { id: 'z', by, at }])).toBe(true);
    expect(isAllowed([theirs])).toBe(true);
    expect(isAllowed([mine])).toBe(false);
    expect(isAllowed([mine, { ...theirs, at: later }])).toBe(false);
    expect(isAllowed([mine, theirs, { id: 'z', by: colleague, at }])).toBe(false);
  });

  it('een adres bevestigt iedereen voor deze brief en in eigen naam, voor het hele huis alleen wie dat mag', () => {
    const address = { street: 'Fictiestraat', houseNumber: '1', box: '', postcode: '8600', place: 'X', country: '' };
    const check = { address, checkedAt: 'gebeld', by, at, scope: 'letter' } as const;
    const isAllowed = (addressCheck: Referral['addressCheck'], roles: readonly Role[], start = referral()) =>
      editReferral(start, { addressCheck }, editor(roles)).ok;
    expect(isAllowed(check, ['frontDesk'])).toBe(true);
    expect(isAllowed(null, ['frontDesk'], referral({ addressCheck: check }))).toBe(true);
    expect(isAllowed({ ...check, by: colleague }, ['frontDesk', 'socialWorker', 'administrator'])).toBe(false);
    const forOffice = { ...check, scope: 'office' } as const;
    expect(isAllowed(forOffice, ['frontDesk'])).toBe(false);
    expect(isAllowed(forOffice, ['socialWorker'])).toBe(true);
    expect(isAllowed(forOffice, ['administrator'])).toBe(true);
    const confirmed = { ...forOffice, by: colleague };
    expect(isAllowed(confirmed, ['frontDesk'], referral({ addressCheck: confirmed }))).toBe(true);
  });
});

describe('de poort', () => {
  it('staat voor De Opstap altijd, voor VDAB zodra een vraagteken-veld is aangevinkt', () => {
    expect(isGated({ recipient: 'deOpstap', ticked: [] })).toBe(true);
    expect(isGated({ recipient: 'vdab', ticked: [] })).toBe(false);
    expect(isGated({ recipient: 'vdab', ticked: ['incomeStatus'] })).toBe(true);
  });
});
