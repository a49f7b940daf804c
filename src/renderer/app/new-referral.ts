import type { OpstapForm, RecipientId } from '../../domain/catalogue/pathways.ts';
import type { Visit } from '../../domain/dossier/records.ts';
import { referralIdSchema } from '../../domain/ids.ts';
import type { Answers } from '../../domain/intake/answers.ts';
import { hasChosen } from '../../domain/intake/said.ts';
import { makeReference } from '../../domain/referral/reference.ts';
import type { Referral } from '../../domain/referral/referral.ts';
import { defaultVdabPurpose } from '../../letter/default-vdab-purpose.ts';
import type { App } from './app-context.ts';
import { officeAddress } from './office-address.ts';
import { randomBelow } from './random-below.ts';

const namedForms = (answers: Answers): readonly OpstapForm[] => [
  ...(hasChosen(answers, 'requestForHelp', 'meaningfulActivity') ? (['socialContacts'] as const) : []),
  ...(hasChosen(answers, 'requestForHelp', 'volunteering') ? (['volunteering'] as const) : []),
  ...(hasChosen(answers, 'requestForHelp', 'trainingOrInternship') ? (['werkervaringsstage'] as const) : []),
  ...(hasChosen(answers, 'requestForHelp', 'doKlus') ? (['wijkWerken'] as const) : []),
];

/** What the client came for says which forms fit; a person changes it where that is not so. */
const formsOf = (answers: Answers): readonly OpstapForm[] => {
  const forms = namedForms(answers);
  return forms.length === 0 && hasChosen(answers, 'requestForHelp', 'somethingElse') ? ['otherActivation'] : forms;
};

/** A draft of a letter, with what the answers already say. The client carries it until somebody chooses the post. */
export const newReferral = async (app: App, visit: Visit, recipient: RecipientId): Promise<Referral> => ({
  id: referralIdSchema.parse(app.newId()),
  visitId: visit.id,
  recipient,
  reference: makeReference(randomBelow),
  state: 'draft',
  forms: recipient === 'deOpstap' ? formsOf(visit.answers) : [],
  vdabPurpose: recipient === 'vdab' ? defaultVdabPurpose(visit.answers) : null,
  reasonSentence: '',
  ticked: [],
  delivery: 'carried',
  addressCheck: await officeAddress(app.vault, recipient),
  consent: null,
  acceptedFindings: [],
  preparedBy: app.vault.me.id,
  approval: null,
  issued: null,
  changedAt: app.now(),
  history: [{ state: 'draft', by: app.vault.me.id, at: app.now(), note: '' }],
});
