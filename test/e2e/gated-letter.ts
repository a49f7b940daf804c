import type { JSHandle } from '@playwright/test';
import { readFontFiles } from '../../src/cli/font-files.ts';
import type { ReferralId } from '../../src/domain/ids.ts';
import type { Referral } from '../../src/domain/referral/referral.ts';
import { makeLetter } from '../../src/letter/make-letter.ts';
import type { App } from '../../src/renderer/app/app-context.ts';
import { letterInputOf } from '../../src/renderer/app/letter-of-referral.ts';
import { typesetPaper } from '../../src/typeset/typeset.ts';

/** The letter as it would leave, without CONCEPT: laid out here, outside the app and without anybody's release. */
export interface UnreleasedLetter {
  readonly value: string;
  readonly bytes: Uint8Array;
}

/** The records as the signed-in person reads them. */
const recordsOf = (app: JSHandle<App>, id: ReferralId) =>
  app.evaluate(async ({ vault, organisation, shippedTemplates: templates, today }, referralId) => {
    const referral = await vault.referrals.get(referralId);
    const visit = referral === null ? null : await vault.visits.get(referral.visitId);
    const client = visit?.clientId == null ? null : await vault.clients.get(visit.clientId);
    if (referral === null || visit === null || client === null) throw new Error('no such letter');
    return { date: today(), records: { referral, visit, client, staff: await vault.staff(), organisation, templates } };
  }, id);

/** Lays out the very letter of this referral with its final stamp, as somebody with the source code could. */
export const layOutUnreleased = async (app: JSHandle<App>, id: ReferralId): Promise<UnreleasedLetter> => {
  const { records, date } = await recordsOf(app, id);
  const approver = records.staff.find((member) => member.roles.includes('socialWorker')) ?? null;
  const letter = makeLetter(letterInputOf(records, { date, mark: { type: 'none' }, approver }));
  if (!letter.ok) throw new Error(letter.error.type);
  const laidOut = await typesetPaper(letter.value, readFontFiles());
  if (!laidOut.ok) throw new Error(laidOut.error.type);
  return { value: JSON.stringify(letter.value), bytes: laidOut.value };
};

/** The only referral of this office with the reference; the newest where there are more. */
export const referralWith = (app: JSHandle<App>, reference: string): Promise<Referral> =>
  app.evaluate(async ({ vault }, wanted) => {
    const found = (await vault.referrals.all()).find((referral) => referral.reference === wanted);
    if (found === undefined) throw new Error(`no letter ${wanted}`);
    return found;
  }, reference);

/** Every way in which the store could be asked to release it, and whether it did. */
export const tryToRelease = (app: JSHandle<App>, id: ReferralId, letter: UnreleasedLetter) =>
  app.evaluate(
    async ({ vault, now, newId }, { referralId, value, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const paper = { value, bytes, duplicateBytes: bytes };
      const { referrals, me } = vault;
      const draft = await referrals.get(referralId);
      if (draft === null) throw new Error('no such letter');
      const hashes = { sha256: '0'.repeat(64), duplicateSha256: '0'.repeat(64) };
      const approval = { by: me.id, at: now(), paperId: newId(), ...hashes, signature: 'AAAA' };
      const issued = { by: me.id, at: now(), day: draft.history[0]?.at.slice(0, 10), way: 'printed', paperId: newId() };
      // What a person types in a console is not checked by a compiler.
      const forged = (patch: object) => patch as Parameters<typeof referrals.edit>[1];
      const another = (patch: object) => ({ ...draft, id: newId(), ...patch }) as typeof draft;
      const tries = {
        approve: () => referrals.approve(referralId, paper),
        issuePrinted: () => referrals.issue(referralId, 'printed', paper),
        issueSaved: () => referrals.issue(referralId, 'saved', paper),
        issueCarried: () => referrals.issue(referralId, 'carried', null),
        moveToApproved: () => referrals.move(referralId, { to: 'approved', note: '' }),
        moveToIssued: () => referrals.move(referralId, { to: 'issued', note: '' }),
        editState: () => referrals.edit(referralId, { state: 'approved' }),
        editIssued: () => referrals.edit(referralId, forged({ state: 'issued', issued })),
        editApproval: () => referrals.edit(referralId, forged({ approval })),
        editRecipient: () => referrals.edit(referralId, { recipient: 'vdab' }),
        addApproved: () => referrals.add(another({ state: 'approved', approval })),
        addIssued: () => referrals.add(another({ state: 'issued', approval, issued })),
      };
      const outcome: Record<string, boolean> = {};
      for (const [name, attempt] of Object.entries(tries)) outcome[name] = (await attempt()).ok;
      return outcome;
    },
    { referralId: id, value: letter.value, base64: Buffer.from(letter.bytes).toString('base64') },
  );
