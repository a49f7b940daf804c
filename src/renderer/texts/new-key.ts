/** A new data key that came from another laptop. */
export const newKeyTexts = {
  title: 'Er is een nieuwe sleutel',
  text: 'Een collega wiste iets, nam iemands toegang weg of sloot een laptop af. Daarom is er een nieuwe sleutel. Typ je wachtzin, dan gaat ook hier open wat collega’s sindsdien schreven.',
  open: 'Nieuwe sleutel gebruiken',
  opening: 'Bezig…',
  line: 'nieuwe sleutel: typ je wachtzin',
} as const;
