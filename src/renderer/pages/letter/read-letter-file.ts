import { isMandateMissing } from '../../../domain/dossier/situation-of-visit.ts';
import type { ReferralId } from '../../../domain/ids.ts';
import { acceptedBy } from '../../../domain/referral/accepted-findings.ts';
import { isAgreed } from '../../../domain/referral/consent.ts';
import { isGated } from '../../../domain/referral/gate.ts';
import { type MissingItem, missingForRelease } from '../../../domain/referral/missing-for-release.ts';
import type { Release } from '../../../host/port.ts';
import type { FreeTextFinding } from '../../../letter/free-text-check.ts';
import type { LetterInput } from '../../../letter/letter-input.ts';
import type { Mark } from '../../../letter/paper.ts';
import { readLetterPaper } from '../../../letter/paper-schema.ts';
import { describeKeptLetter, describeLetter, type LetterDescription } from '../../../letter/what-is-in-it.ts';
import type { KeptPaper } from '../../../store/vault.ts';
import type { App } from '../../app/app-context.ts';
import { findingsFor, type LetterRecords, letterInputOf } from '../../app/letter-of-referral.ts';
import { withWindowInUse } from '../../app/letter-window.ts';
import { readOfficeTemplates } from '../../app/office-templates.ts';
import { contentOfLetter } from '../../app/read-letter.ts';

/** Everything that the letter screen shows and decides with, read at one moment. */
export interface LetterFile {
  readonly records: LetterRecords;
  /** What the letter is made from today, with the mark it would carry now. */
  readonly input: LetterInput;
  /** Of a kept letter what that letter says, else what it would say now; null where the kept one cannot be read. */
  readonly contents: LetterDescription | null;
  readonly isGated: boolean;
  readonly isMandateMissing: boolean;
  readonly missing: readonly MissingItem[];
  /** Approved, but the file says something else by now: it goes back before it can leave. */
  readonly isStale: boolean;
  readonly findings: readonly FreeTextFinding[];
  /** Findings that who is signed in did not let stand on purpose. */
  readonly openFindings: readonly FreeTextFinding[];
  /** The bytes that were approved or that left; null for a draft. */
  readonly kept: KeptPaper | null;
  readonly release: Release | null;
}

/** Nothing stands in the way of this letter but, where there is a gate, a social worker's release. */
export const isComplete = (file: Pick<LetterFile, 'missing' | 'openFindings' | 'isMandateMissing'>): boolean =>
  file.missing.length === 0 && file.openFindings.length === 0 && !file.isMandateMissing;

const readRecords = async (app: App, id: ReferralId): Promise<Omit<LetterRecords, 'templates'> | null> => {
  const { vault } = app;
  const referral = await vault.referrals.get(id);
  const visit = referral === null ? null : await vault.visits.get(referral.visitId);
  const client = visit?.clientId == null ? null : await vault.clients.get(visit.clientId);
  if (referral === null || visit === null || client === null) return null;
  return { referral, visit, client, staff: await vault.staff(), organisation: await withWindowInUse(app) };
};

const keptPaper = async ({ vault }: App, { referral }: Pick<LetterRecords, 'referral'>): Promise<KeptPaper | null> => {
  const id = referral.issued?.paperId ?? referral.approval?.paperId ?? null;
  return id === null ? null : vault.referrals.paper(id);
};

const contentsOf = (input: LetterInput, kept: KeptPaper | null): LetterDescription | null => {
  if (kept === null) return describeLetter(input);
  const letter = readLetterPaper(kept.value);
  return letter === null ? null : describeKeptLetter(letter, input.ticked);
};

/** The letter's file; null when a record that it needs is not there. */
export const readLetterFile = async (app: App, id: ReferralId): Promise<LetterFile | null> => {
  const read = await readRecords(app, id);
  if (read === null) return null;
  const [kept, release] = await Promise.all([keptPaper(app, read), app.vault.referrals.release(id)]);
  const templates = await readOfficeTemplates(app, kept === null ? null : readLetterPaper(kept.value));
  const records = { ...read, templates };
  const { referral, visit, client } = records;
  const gated = isGated(referral);
  const about = { date: app.today(), approver: app.vault.may('approveLetter') ? app.vault.me : null };
  const findings = findingsFor(records, about.approver);
  const content = contentOfLetter(records, records.organisation);
  const accepted = acceptedBy(referral.acceptedFindings, app.vault.me.id);
  const facts = {
    isMandateMissing: isMandateMissing(visit),
    missing: missingForRelease({
      answers: visit.answers,
      birthDate: client.birthDate,
      referral,
      hasName: client.surname.trim() !== '',
      content,
    }),
    openFindings: findings.filter((finding) => !accepted.includes(finding.id)),
  };
  const mayLeave = !gated && isComplete(facts);
  const mark: Mark = { type: app.vault.isPractice ? 'practice' : mayLeave ? 'none' : 'concept' };
  const input = letterInputOf(records, { ...about, mark });
  return {
    records,
    input,
    contents: contentsOf(input, kept),
    isGated: gated,
    isStale: referral.state === 'approved' && !isAgreed(referral, content),
    findings,
    kept,
    release,
    ...facts,
  };
};
