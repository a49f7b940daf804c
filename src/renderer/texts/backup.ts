/** Writing a backup and trying it. */
export const backupTexts = {
  title: 'Back-up',
  lead: 'Eén verzegeld bestand met alle dossiers, brieven en medewerkers van dit toestel. Zet het op een USB-stick en leg die in de kluis. Zonder wachtzin of herstelsleutel kan niemand het lezen. Maak elke week een nieuwe en wis een back-up na 30 dagen.',
  elsewhere: 'Op een ander toestel heb je daarvoor de herstelsleutel nodig: jouw wachtzin hoort bij dit toestel.',
  make: 'Back-up maken',
  check: 'Controleer deze back-up',
  checkHelp: 'Kies een back-up. Doorwijzer leest alles na en wijzigt niets.',
  busy: {
    writing: (rows: number) => `Bezig: ${rows} stukken weggeschreven`,
    checking: (rows: number) => `Bezig: ${rows} stukken nagekeken`,
  },
  waiting: (done: number, total: number) =>
    total === 0
      ? 'Na het wissen krijgt alles eerst een nieuwe sleutel. Daarna begint de back-up vanzelf.'
      : `Na het wissen krijgt alles eerst een nieuwe sleutel: ${done} van ${total} stukken. Daarna begint de back-up vanzelf.`,
  written: {
    saved: 'De back-up is opgeslagen. Controleer hem nu ook.',
    downloaded: 'De back-up staat bij je downloads. Zet hem op een stick en controleer hem ook.',
  },
  failures: {
    unreachable: 'De toesteldiensten zijn nu niet bereikbaar. Sluit Doorwijzer, start het opnieuw en probeer nog eens.',
    cannotWrite:
      'De back-up kon niet weggeschreven worden. Is de stick vol of uitgetrokken? Er staat geen half bestand.',
  },
  checkedTitle: 'Deze back-up is heel en gaat open met jouw sleutel',
  earlierTitle: 'Deze back-up is heel en is van vóór er iets gewist werd',
  underEarlierKey: (count: number) =>
    `${count === 1 ? '1 stuk zit' : `${count} stukken zitten`} onder een sleutel die hier na het wissen vernietigd is. De back-up heeft die sleutel nog: na het terugzetten gaan ze open. Wis deze back-up zodra je een nieuwere hebt.`,
  closedTitle: 'Deze back-up is heel, maar niet alles gaat open',
  madeBy: (name: string, moment: string) => `Gemaakt door ${name}, ${moment}.`,
  formerColleague: 'iemand die hier niet meer werkt',
  holds: (records: number, papers: number) =>
    `Er zitten ${records} stukken in (mensen, bezoeken, brieven, instellingen en logregels) en ${papers} bewaarde brieven.`,
  closed: (count: number) =>
    count === 1
      ? '1 stuk gaat niet open en was wellicht al beschadigd.'
      : `${count} stukken gaan niet open en waren wellicht al beschadigd.`,
} as const;
