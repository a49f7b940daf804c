/** Words of the advice page. */
export const adviceTexts = {
  title: 'Advies',
  lead: 'Een maatschappelijk werker beslist. Dit advies volgt uit wat we nu weten.',
  conditions: 'Voorwaarden',
  makeLetter: (recipient: string) => `Maak brief voor ${recipient}`,
  openLetter: (recipient: string) => `Open brief voor ${recipient}`,
  recipients: { deOpstap: 'De Opstap', vdab: 'VDAB' },
  noLetterNameless: 'Zonder naam kan er geen brief zijn. Vul bij "Wie" een naam in als de persoon toch een brief wil.',
  noLetterMandate: 'Er is nog geen toestemming van de persoon zelf. Een brief kan pas als die bij "Wie" staat.',
  nextLabel: 'Wat nu',
  papers: 'Wat nu',
  sheet: 'Blad voor de cliënt',
  showSheet: 'Blad voor de cliënt tonen',
  backToQuestions: 'Terug naar de vragen',
  finish: 'Bezoek afronden',
} as const;
