/** A new recovery key in place of the one in the safe. */
export const renewRecoveryKeyTexts = {
  sectionTitle: 'Herstelsleutel',
  sectionText:
    'Het papier in de kluis opent alle dossiers. Maak een nieuwe herstelsleutel als iemand het papier gezien of gekopieerd kan hebben, of als wie het bewaarde weggaat.',
  open: 'Nieuwe herstelsleutel maken',
  renewed:
    'De nieuwe herstelsleutel geldt vanaf nu. Maak eerst een nieuwe back-up en controleer die. Vernietig pas daarna het vorige papier, en wis de vorige back-ups: die horen nog bij het vorige papier.',
  title: 'Nieuwe herstelsleutel',
  lead: 'Neem het papier dat nu geldt uit de kluis en typ de acht groepen over. Daarna krijg je een nieuw papier.',
  mineHelp: 'Ter bevestiging: alleen een beheerder kan een nieuwe herstelsleutel maken.',
  save: 'Verder',
  saving: 'Bezig',
  cancel: 'Niet wijzigen',
  paperTitle: 'De nieuwe herstelsleutel van het huis',
  hint: 'Het vorige papier blijft gelden tot je op het volgende scherm twee groepen hebt overgetypt. Vergrendelt het scherm vóór die tijd, gooi het nieuwe papier dan weg en begin opnieuw.',
  finish: 'Nieuwe herstelsleutel gebruiken',
  renewedMeanwhile:
    'Op een andere laptop werd intussen ook een nieuwe herstelsleutel gemaakt. Dat andere papier geldt. Dit papier opent niets: vernietig het en keer terug.',
  serverSilent:
    'De server gaf geen antwoord. Gooi geen papier weg, niet het vorige en niet het nieuwe. Probeer het hier opnieuw zodra er verbinding is: dan weet je welk papier geldt.',
  notKept:
    'De nieuwe herstelsleutel kon niet bewaard worden. Het vorige papier blijft gelden. Controleer of de schijf niet vol is en probeer opnieuw.',
} as const;
