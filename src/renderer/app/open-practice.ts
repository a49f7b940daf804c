import type { Organisation } from '../../domain/catalogue/organisation.ts';
import type { LocalDate } from '../../domain/dates.ts';
import { makeLetter } from '../../letter/make-letter.ts';
import type { LetterPaper } from '../../letter/paper.ts';
import type { LetterTemplates } from '../../letter/template/choose-templates.ts';
import { createPracticeVault } from '../../store/create-vault.ts';
import { addPracticeClients, type PracticeDeps } from '../../store/practice-clients.ts';
import type { OpenVault } from '../../store/vault.ts';
import type { VaultDeps } from '../../store/vault-deps.ts';
import type { TypesetClient } from '../workers/typeset-client.ts';
import { letterInputOf } from './letter-of-referral.ts';

export interface PracticeOutside {
  readonly vaultDeps: VaultDeps;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly templatesOf: (organisation: string) => LetterTemplates;
  readonly typesetClient: TypesetClient;
  readonly today: () => LocalDate;
  readonly randomBelow: (max: number) => number;
}

type MakePaper = PracticeDeps['makePaper'];

/** A paper of an invented person cannot fail for a reason that somebody could mend: it is a bug of ours. */
const orBug = <Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly error: { readonly type: string } },
): Value => {
  if (!result.ok) throw new Error(`practice office: ${result.error.type}`);
  return result.value;
};

/** Letters as the app makes them, with OEFENING on every page. */
const paperMaker =
  (outside: PracticeOutside, vault: OpenVault, organisation: Organisation): MakePaper =>
  async (referral, visit, client) => {
    const staff = await vault.staff();
    const templates = outside.templatesOf(organisation.id);
    const input = letterInputOf(
      { referral, visit, client, staff, organisation, templates },
      { date: outside.today(), mark: { type: 'practice' }, approver: vault.me },
    );
    const paper: LetterPaper = orBug(makeLetter(input));
    const bytes = orBug(await outside.typesetClient.typeset(paper));
    // A practice paper stays one: no duplicate without OEFENING.
    return { value: JSON.stringify(paper), bytes, duplicateBytes: bytes };
  };

/** A fresh practice office with invented people in every state. */
export const openPractice = async (outside: PracticeOutside): Promise<OpenVault> => {
  const { vaultDeps, today, randomBelow } = outside;
  const vault = await createPracticeVault(vaultDeps);
  const organisation = outside.organisations.get(vault.organisation);
  const section = organisation?.sections[0];
  if (organisation === undefined || section === undefined) return vault;
  const { postcode } = organisation;
  const makePaper = paperMaker(outside, vault, organisation);
  const { now, newId } = vaultDeps;
  orBug(await addPracticeClients(vault, { now, today, newId, random: randomBelow, section, postcode, makePaper }));
  return vault;
};
