import type { Condition } from './advice.ts';

const list = [
  {
    id: 'approved',
    text: 'Een maatschappelijk werker van het Sociaal Huis verwijst je door.',
    settledBy: 'socialWorker',
  },
  { id: 'socialWorkerFirst', text: 'Je praat eerst met een maatschappelijk werker.', settledBy: 'socialWorker' },
  { id: 'adult', text: 'Je bent 18 jaar of ouder.', settledBy: 'client' },
  { id: 'competentOcmw', text: 'Het OCMW van deze gemeente is bevoegd voor jou.', settledBy: 'socialWorker' },
  { id: 'registerAtVdab', text: 'Je schrijft je eerst in bij VDAB.', settledBy: 'client' },
  {
    id: 'suitableInternship',
    text: 'VDAB of een organisatie die met VDAB werkt, vindt een werkervaringsstage zinvol voor jou.',
    settledBy: 'vdab',
  },
  { id: 'domicileInFlanders', text: 'Je hebt een officieel adres in Vlaanderen.', settledBy: 'socialWorker' },
  { id: 'notReadyVdab', text: 'VDAB vindt dat je nog niet klaar bent voor een gewone job.', settledBy: 'vdab' },
  { id: 'worksAloneVdab', text: 'VDAB vindt dat je alleen kunt werken.', settledBy: 'vdab' },
  {
    id: 'notReadyOcmw',
    text: 'Het OCMW vindt dat je nog niet klaar bent voor een gewone job.',
    settledBy: 'socialWorker',
  },
  { id: 'worksAloneOcmw', text: 'Het OCMW vindt dat je alleen kunt werken.', settledBy: 'socialWorker' },
  {
    id: 'incapacitatedAccepted',
    text: 'VDAB bevestigt dat wijk-werken kan naast je uitkering van het ziekenfonds.',
    settledBy: 'vdab',
  },
  {
    id: 'physicianAgrees',
    text: 'De adviserend arts van het ziekenfonds geeft vooraf toelating.',
    settledBy: 'partner',
  },
  { id: 'isWijkWerker', text: 'Je werkt als wijk-werker.', settledBy: 'vdab' },
  {
    id: 'paidWorkNotPossible',
    text: 'De maatschappelijk werker vindt dat betaald werk nu niet kan, ook niet met steun.',
    settledBy: 'socialWorker',
  },
  {
    id: 'noSocialEconomyAma',
    text: 'Je volgt geen arbeidsmatige activiteiten in de sociale economie.',
    settledBy: 'socialWorker',
  },
  { id: 'olderThan18', text: 'Het moet nog bevestigd worden dat het kan als je 18 bent.', settledBy: 'partner' },
  { id: 'olderThan65', text: 'Het moet nog bevestigd worden dat het kan na je 65ste.', settledBy: 'partner' },
  { id: 'ocmwAgrees', text: 'Het OCMW geeft vooraf toelating.', settledBy: 'socialWorker' },
  { id: 'vdabAgrees', text: 'VDAB geeft vooraf toelating.', settledBy: 'vdab' },
  {
    id: 'equivalentCounts',
    text: 'Het OCMW bevestigt dat een equivalent leefloon volstaat.',
    settledBy: 'socialWorker',
  },
  { id: 'halfTime', text: 'Je kunt minstens halftijds werken.', settledBy: 'socialWorker' },
  {
    id: 'needsCompetences',
    text: 'Je hebt werkervaring en algemene vaardigheden nodig.',
    settledBy: 'socialWorker',
  },
  { id: 'feasibleIn24Months', text: 'Een gewone job is haalbaar binnen 24 maanden.', settledBy: 'socialWorker' },
  { id: 'notSocialEconomy', text: 'Je kunt meer aan dan werk in de sociale economie.', settledBy: 'vdab' },
  {
    id: 'artikel60Or61',
    text: 'De maatschappelijk werker kiest tussen artikel 60 en artikel 61.',
    settledBy: 'socialWorker',
  },
  { id: 'employerFound', text: 'Er is een privébedrijf dat je wil aannemen.', settledBy: 'partner' },
  { id: 'difficulties', text: 'Je hebt moeilijkheden met je zaak of met geld.', settledBy: 'client' },
] as const satisfies readonly Condition[];

export type ConditionId = (typeof list)[number]['id'];

/** Who settles a condition, in words. */
export const settledByTexts: Readonly<Record<Condition['settledBy'], string>> = {
  socialWorker: 'te beoordelen door een maatschappelijk werker',
  vdab: 'te beoordelen door VDAB',
  client: 'te doen of te bevestigen door de cliënt',
  partner: 'te bevestigen door een andere dienst of het bedrijf',
};

/** The named conditions that no question at the desk settles: they give `fitsIf`, never `unknown`, never `fits`. */
export const conditions = new Map<ConditionId, Condition>(list.map((condition) => [condition.id, condition]));
