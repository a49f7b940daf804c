import { isRestricted } from '../domain/dossier/file-decisions.ts';
import type { Client, StaffMember, Visit } from '../domain/dossier/records.ts';
import { isMandateMissing } from '../domain/dossier/situation-of-visit.ts';
import { localDateOf } from '../domain/dutch-date.ts';
import { acceptedBy } from '../domain/referral/accepted-findings.ts';
import { isGated } from '../domain/referral/gate.ts';
import { missingForRelease } from '../domain/referral/missing-for-release.ts';
import type { MoveContext } from '../domain/referral/moves.ts';
import type { Referral } from '../domain/referral/referral.ts';
import { type LetterOfVisit, signatoryIdOf } from '../letter/letter-of-visit.ts';
import { clientKind, staffKind, visitKind } from './record-codec.ts';
import type { SealedRecords } from './sealed-records.ts';
import type { Session, Signer } from './session.ts';
import type { LetterReading } from './vault-deps.ts';

export type ReferralContext = ReturnType<typeof createReferralContext>;

/** What the rules need to know about a referral: from the stored records and the verified list, nothing from the screen. */
export const createReferralContext = (session: Session, records: SealedRecords) => {
  const { deps } = session;

  const contextOf = async (
    referral: Referral,
    { memberId, roles }: Signer = session.asSigner(),
  ): Promise<{ context: MoveContext; visit: Visit | null; client: Client | null }> => {
    const visit = (await records.get(visitKind, referral.visitId))?.item ?? null;
    const clientId = visit?.clientId ?? null;
    const client = clientId === null ? null : ((await records.get(clientKind, clientId))?.item ?? null);
    const at = deps.now();
    const context = {
      by: memberId,
      roles,
      at,
      day: localDateOf(at),
      gated: isGated(referral),
      mandateMissing: visit !== null && isMandateMissing(visit),
    };
    return { context, visit, client };
  };

  const readingOf = (
    letter: LetterOfVisit,
    signatory: Pick<StaffMember, 'function'> = { function: '' },
  ): LetterReading => deps.readLetter(letter, session.office.organisation, signatory);

  /** What the letter says of the client now; null where a record that it is made from is not there. */
  const contentOf = async (referral: Referral): Promise<string | null> => {
    const { visit, client } = await contextOf(referral);
    return visit === null || client === null ? null : readingOf({ referral, visit, client }).content;
  };

  /**
   * Each word that usually does not belong in a letter was let stand by this very person, who releases it. What leaves after
   * an approval are the approved bytes: the social worker answered for those words then.
   */
  const areAllAccepted = async (letter: LetterOfVisit, { memberId }: Signer): Promise<boolean> => {
    if (letter.referral.approval !== null) return true;
    const accepted = acceptedBy(letter.referral.acceptedFindings, memberId);
    const signs = (await records.get(staffKind, signatoryIdOf(letter.referral, memberId) ?? memberId))?.item;
    return readingOf(letter, signs).sensitive.every((id) => accepted.includes(id));
  };

  /** A letter leaves, or is released to leave, only when nothing that its reader needs is missing. */
  const missingFor = async (referral: Referral, signer = session.asSigner()): Promise<readonly string[]> => {
    const { visit, client } = await contextOf(referral, signer);
    if (visit === null) return ['visit'];
    const birthDate = client?.birthDate ?? visit.birthDate;
    const hasName = client !== null && client.surname.trim() !== '';
    const content = client === null ? '' : readingOf({ referral, visit, client }).content;
    const missing = missingForRelease({ answers: visit.answers, birthDate, referral, hasName, content });
    const isAccepted = client === null || (await areAllAccepted({ referral, visit, client }, signer));
    return isAccepted ? missing : [...missing, 'acceptedFindings'];
  };

  /** Nothing new is done for this person now (GDPR art. 18): no letter is made, changed or leaves. */
  const isOfRestrictedFile = async (referral: Referral): Promise<boolean> => {
    const { client } = await contextOf(referral);
    return client !== null && isRestricted(client);
  };

  return { contextOf, contentOf, missingFor, isOfRestrictedFile };
};
