import type { PermissionGiver } from '../../domain/advice/ama-permission.ts';
import type { AskedForPermission } from '../../letter/permission-request.ts';

/** Words about the permission that AMA needs beforehand. */
export const permissionTexts = {
  title: 'Toelating voor arbeidsmatige activiteiten (AMA)',
  needed: {
    ocmw: 'Het OCMW dat het leefloon betaalt, geeft vooraf toelating. Daarvoor is er geen vaste brief: bespreek het met de maatschappelijk werker.',
    vdab: 'VDAB geeft vooraf toelating. De cliënt tekent de aanvraag en geeft ze af bij VDAB.',
    advisingPhysician:
      'De adviserend arts van het ziekenfonds geeft vooraf toelating. De cliënt tekent de aanvraag en geeft ze af bij het ziekenfonds.',
  } satisfies Record<PermissionGiver, string>,
  given: {
    ocmw: 'De toelating van het OCMW is er al.',
    vdab: 'De toelating van VDAB is er al. Loopt ze af, dan kan de cliënt opnieuw vragen.',
    advisingPhysician: 'De toelating van de adviserend arts is er al. Loopt ze af, dan kan de cliënt opnieuw vragen.',
  } satisfies Record<PermissionGiver, string>,
  notNeeded: 'Met een tegemoetkoming voor wie een handicap heeft, is er geen toelating nodig.',
  groeipakket: 'Krijgt de cliënt nog een Groeipakket, dan is er geen toelating nodig.',
  notKnown:
    'Voor dit inkomen kennen we geen toelating die vooraf nodig is. Vraag het na bij de maatschappelijk werker.',
  needsName: 'Zonder naam kan er geen aanvraag zijn. Vul bij "Wie" een naam in.',
  show: {
    vdab: 'Aanvraag aan VDAB tonen',
    advisingPhysician: 'Aanvraag aan de adviserend arts tonen',
  } satisfies Record<AskedForPermission, string>,
  paper: {
    vdab: 'Aanvraag van toelating aan VDAB',
    advisingPhysician: 'Aanvraag van toelating aan de adviserend arts',
  } satisfies Record<AskedForPermission, string>,
  activity: 'Wat doet de cliënt er?',
  activityHelp:
    'In een paar woorden, zonder reden. Laat je dit leeg, dan komt er een lijn om het met de hand te schrijven.',
  socialWorker: 'Welke maatschappelijk werker helpt?',
  byHand: 'Met de hand invullen',
  found: (words: string) => `Dit hoort niet op dit blad: ${words}. Daarom komt er een lijn in de plaats.`,
} as const;
