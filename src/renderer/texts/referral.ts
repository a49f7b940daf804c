import type { Answers } from '../../domain/intake/answers.ts';
import { findingKindTexts } from '../../domain/referral/finding-kinds.ts';
import type { MissingItem } from '../../domain/referral/missing-for-release.ts';
import type { MoveRefusal } from '../../domain/referral/moves.ts';
import type { OptionalFieldId, Referral } from '../../domain/referral/referral.ts';
import type { WriteFailure } from '../../store/failures.ts';
import { visitTexts } from './visit.ts';

/** Words of preparing a letter. */
export const referralTexts = {
  title: (recipient: string) => `Brief voor ${recipient}`,
  reference: (reference: string) => `Kenmerk ${reference}`,
  choose: 'Brieven van dit bezoek',
  sentBack: (name: string, moment: string) => `${name} vraagt een wijziging, ${moment}`,
  formsTitle: 'Waarvoor gaat de cliënt naar De Opstap?',
  formsHelp: 'Meer dan één mag.',
  purposeTitle: 'Waarvoor gaat de cliënt naar VDAB?',
  purposes: {
    register: 'Inschrijven als werkzoekende',
    talk: 'Een gesprek over werk of opleiding',
    wijkWerken: 'Beginnen met wijk-werken',
  },
  optionalTitle: 'Wat mag er nog in de brief?',
  optionalHelp: 'Alleen als de cliënt het zelf wil. Staat het niet aangevinkt, dan komt het niet in de brief.',
  optionalGates: 'Gevolg: een maatschappelijk werker moet deze brief goedkeuren.',
  reason: 'De reden in één zin',
  reasonHelp:
    'Neutraal, zonder ziekte, schulden, justitie, familie, herkomst of namen van anderen. Bijvoorbeeld: "zoekt werk en wil eerst ervaring opdoen".',
  findingsTitle: 'Dit hoort meestal niet in een brief',
  findingKinds: findingKindTexts,
  findingAccept: (match: string) => `"${match}" bewust laten staan`,
  findingOnlyReleaser: 'Haal het weg, of laat een maatschappelijk werker beslissen of het mag blijven.',
  consentHeading: 'Akkoord van de cliënt',
  consentTitle: (recipient: string) => `Mogen we dit aan ${recipient} bezorgen?`,
  consentHelp: 'Overloop deze lijst met de cliënt. Er staat niets anders in de brief.',
  consentYes: 'Ja',
  consentNo: 'Nee',
  consentHow: 'Hoe gaf de cliënt akkoord?',
  consentRecord: 'Bewijs van het akkoord',
  consentRecordShow: 'Bewijs van het akkoord tonen',
  consentKept: (name: string, moment: string) => `Akkoord gevraagd door ${name}, ${moment}.`,
  consentAgain: 'De inhoud van de brief is veranderd. Vraag opnieuw of het mag.',
  declinedTitle: 'Dat is in orde',
  declinedText: 'Dan maken we geen brief. De cliënt kan later altijd terugkomen. Het blad voor thuis kan wel mee.',
  declinedDo: 'Zonder brief verder',
  deliveryTitle: 'Hoe vertrekt de brief?',
  carried: 'De cliënt neemt de brief mee',
  carriedHelp: 'Er is geen adres nodig.',
  post: 'Met de post',
  postHelp: 'Het adres moet nagekeken zijn.',
  discreetCarried: 'Dit dossier is discreet: de brief gaat alleen mee met de cliënt.',
  addressTitle: (recipient: string) => `Adres van ${recipient}`,
  addressEmpty: 'Geen bron gaf een adres. Vul het in, of geef de brief mee.',
  addressChecked: (where: string) => `Nagekeken: ${where}.`,
  checkedAt: 'Waar heb je het adres nagekeken?',
  checkedAtHelp: 'Bijvoorbeeld: "gebeld naar De Opstap" of "website van VDAB".',
  confirmLetter: 'Adres bevestigen voor deze brief',
  confirmOffice: 'Adres bevestigen voor het hele huis',
  addressIncomplete: 'Vul straat, nummer, postcode en gemeente in, en waar je het nagekeken hebt.',
  changeAddress: 'Ander adres',
  missingTitle: 'Nog nodig voordat de brief kan vertrekken',
  residenceTitle: 'De woonplaats is niet overal dezelfde',
  residenceText: (address: string, answer: string) =>
    `In het adres staat "${address}", bij de vragen "${answer}". Vraag na wat juist is. De brief kan ook zo vertrekken.`,
  toQuestion: (label: string) => `Vraag: ${label}`,
  submit: 'Klaarzetten voor goedkeuring',
  submitHelp: 'Alleen een maatschappelijk werker kan deze brief vrijgeven.',
  toLetter: 'Brief bekijken',
  inLetter: 'Wat staat er in deze brief',
  notInLetter: 'Wat staat er niet in',
  notDraft: 'Deze brief is geen ontwerp meer. Bekijk hem om verder te gaan.',
  back: 'Terug naar het advies',
} as const;

export const optionalFieldTexts: Readonly<Record<OptionalFieldId, string>> = {
  address: 'Het adres van de cliënt',
  incomeStatus: 'Het soort inkomen',
  rvaEndDate: 'De dag waarop de werkloosheidsuitkering stopt',
  canWorkNow: 'Of de cliënt nu kan werken',
};

export interface MissingText {
  readonly text: string;
  /** The question or page where it is mended; null: on this page. */
  readonly at: keyof Answers | 'identity' | null;
}

export const missingTexts: Readonly<Record<MissingItem, MissingText>> = {
  name: { text: 'De familienaam', at: 'identity' },
  birthDate: { text: 'De geboortedatum, minstens het jaar', at: 'identity' },
  residence: { text: 'Waar de cliënt woont', at: 'residence' },
  income: { text: 'Waarvan de cliënt leeft', at: 'income' },
  workNow: { text: 'Of de cliënt nu kan werken', at: 'workNow' },
  socialWorker: { text: 'Of de cliënt hier een maatschappelijk werker heeft', at: 'socialWorker' },
  vdabRegistered: { text: 'Of de cliënt ingeschreven is bij VDAB', at: 'vdabRegistered' },
  consent: { text: 'Het akkoord van de cliënt', at: null },
  reasonSentence: { text: 'De reden in één zin', at: null },
  forms: { text: 'Waarvoor de cliënt naar De Opstap gaat', at: null },
  vdabPurpose: { text: 'Waarvoor de cliënt naar VDAB gaat', at: null },
  addressMissing: { text: 'Het nagekeken adres, of laat de cliënt de brief meenemen', at: null },
};

export const suggestedPurposeOrder: readonly NonNullable<Referral['vdabPurpose']>[] = [
  'register',
  'talk',
  'wijkWerken',
];

/** Why a change of a referral was not taken. */
export const referralRefusalText = (refusal: WriteFailure | MoveRefusal): string => {
  switch (refusal.type) {
    case 'gone':
    case 'lockedMeanwhile':
    case 'diskRefused':
    case 'readOnly':
    case 'notAllowed':
    case 'restricted':
    case 'visitClosed':
    case 'reasonMissing':
      return visitTexts.notSaved[refusal.type];
    case 'roleMissing':
      return 'Dit kan alleen een maatschappelijk werker.';
    case 'consentMissing':
      return 'De cliënt gaf nog geen akkoord. Vraag het bij de brief van dit bezoek.';
    case 'mandateMissing':
      return 'De persoon zelf gaf nog geen toestemming. Noteer die bij "Wie".';
    case 'incomplete':
      return refusal.missing.includes('note') ? 'Schrijf kort waarom.' : 'Er ontbreekt nog iets in de brief.';
    case 'illegalMove':
      return 'Dit kan niet meer: de brief staat ondertussen anders. Bekijk hem opnieuw.';
    case 'notEditable':
      return 'Deze brief kan niet meer gewijzigd worden. Zet hem eerst terug naar ontwerp.';
  }
};
