import { advise } from '../domain/advice/advise.ts';
import type { Organisation } from '../domain/catalogue/organisation.ts';
import { recipientOfPathway } from '../domain/catalogue/pathway-texts.ts';
import { type RecipientId, recipientIds } from '../domain/catalogue/pathways.ts';
import type { LocalDate } from '../domain/dates.ts';
import type { Phone } from '../domain/dossier/records.ts';
import { parsePhone } from '../domain/identity/phone.ts';
import { hasChosen } from '../domain/intake/said.ts';
import { situationOfFile } from '../domain/intake/situation.ts';
import type { VisitFile } from '../domain/intake/visit-file.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { defaultVdabPurpose } from '../letter/default-vdab-purpose.ts';
import type { LetterClient, LetterInput } from '../letter/letter-input.ts';

/** A concept has no reference of its own: nobody may answer to it. */
const conceptReference = 'VOORBEELD';

/** No staff member runs a command, so nobody signs. */
const openSignatory = { name: 'Naam nog in te vullen', function: 'Functie nog in te vullen', phone: '' } as const;

const phoneOf = (typed: string | undefined): Phone | null => {
  if (typed === undefined) return null;
  const parsed = parsePhone(typed);
  return { typed, e164: parsed.ok ? parsed.value.e164 : null };
};

const recipientsOf = (visit: VisitFile, organisation: Organisation, date: LocalDate): readonly RecipientId[] => {
  const { pathways } = advise(situationOfFile(visit), organisation, date);
  const open = pathways.filter(({ verdict }) => verdict === 'fits' || verdict === 'fitsIf');
  const found = open.map(({ pathway }) => recipientOfPathway(pathway));
  return recipientIds.filter((id) => found.includes(id));
};

/** The recipient that was asked for, or the only one that the advice gives; else one Dutch line that lists them. */
export const chooseRecipient = (
  asked: string | undefined,
  visit: VisitFile,
  organisation: Organisation,
  date: LocalDate,
): Result<RecipientId, string> => {
  if (asked !== undefined) {
    const known = recipientIds.find((id) => id === asked);
    return known === undefined
      ? err(`Deze bestemmeling is er niet. Mogelijk zijn: ${recipientIds.join(', ')}.`)
      : ok(known);
  }
  const [only, ...others] = recipientsOf(visit, organisation, date);
  if (only === undefined)
    return err(`Het advies geeft geen bestemmeling. Kies zelf met --to: ${recipientIds.join(', ')}.`);
  return others.length === 0
    ? ok(only)
    : err(`Het advies geeft meer dan één bestemmeling. Kies met --to: ${[only, ...others].join(', ')}.`);
};

const clientOf = (visit: VisitFile): LetterClient | null =>
  visit.client === undefined
    ? null
    : {
        surname: visit.client.surname,
        firstName: visit.client.firstName,
        formOfAddress: visit.client.formOfAddress,
        birthDate: visit.birthDate ?? null,
        phone: phoneOf(visit.client.phone),
        address: visit.client.address ?? null,
        discreet: visit.client.discreet,
      };

/** The same letter input as the app makes (without its templates), always a concept: no staff member, so no consent, no signature, no release. */
export const letterInputOfVisit = (
  visit: VisitFile,
  recipient: RecipientId,
  organisation: Organisation,
  date: LocalDate,
): Result<Omit<LetterInput, 'templates'>, string> => {
  const client = clientOf(visit);
  if (client === null) return err('Zonder naam is er geen brief: in het bestand ontbreekt "client".');
  if (hasChosen(visit.answers, 'aboutSelf', 'someoneElse')) {
    return err(
      'Voor iemand anders is er pas een brief als die zelf toestemming geeft, en dat kan niet in een bestand staan.',
    );
  }
  const { referral } = visit;
  return ok({
    recipient,
    client,
    situation: situationOfFile(visit),
    forms: referral?.forms ?? [],
    vdabPurpose: referral?.vdabPurpose ?? defaultVdabPurpose(visit.answers),
    reasonSentence: referral?.reasonSentence ?? '',
    ticked: referral?.ticked ?? [],
    delivery: referral?.delivery ?? 'carried',
    addressCheck: null,
    reference: conceptReference,
    consent: null,
    organisation,
    signatory: openSignatory,
    date,
    mark: { type: 'concept' },
  });
};
