import type { NameFault } from '../../domain/identity/clean-text.ts';
import type { NationalNumberFault } from '../../domain/identity/national-number.ts';
import type { PartialDateFault } from '../../domain/identity/partial-date.ts';
import type { PhoneFault } from '../../domain/identity/phone.ts';

const parts = { day: 'De dag', month: 'De maand', year: 'Het jaar' } as const;

const dateFaults: Readonly<Record<Exclude<PartialDateFault['type'], 'notANumber'>, string>> = {
  impossibleDay: 'Deze dag bestaat niet in die maand. Kijk de dag en de maand na.',
  impossibleMonth: 'Een maand is een getal van 1 tot 12.',
  twoDigitYear: 'Typ het jaar met vier cijfers, bijvoorbeeld 1985.',
  tooLongAgo: 'Dit jaar ligt te ver in het verleden. Kijk het na.',
  future: 'Deze datum ligt in de toekomst. Kijk ze na.',
  monthMissing: 'Vul ook de maand in, of laat de dag leeg.',
  yearMissing: 'Vul ook het jaar in, of laat de hele datum leeg.',
  notADate: 'Dit is geen datum. Typ bijvoorbeeld 30 7 1985.',
};

export const dateFaultText = (fault: PartialDateFault): string =>
  fault.type === 'notANumber' ? `${parts[fault.part]} is een getal: typ alleen cijfers.` : dateFaults[fault.type];

const phoneFaults: Readonly<Record<PhoneFault['type'], string>> = {
  empty: 'Vul een nummer in.',
  letters: 'In een telefoonnummer staan geen letters. Typ alleen cijfers, bijvoorbeeld 0476 12 34 56.',
  tooShort: 'Dit nummer is te kort. Kijk of er een cijfer ontbreekt.',
  tooLong: 'Dit nummer is te lang. Kijk of er een cijfer te veel staat.',
  shortCode: 'Dit is een kort dienstnummer, geen nummer van een persoon.',
  notANumber: 'Dit telefoonnummer bestaat niet. Kijk het na, bijvoorbeeld 0476 12 34 56.',
};

export const phoneFaultText = (fault: PhoneFault): string => phoneFaults[fault.type];

const nationalNumberFaults: Readonly<Record<NationalNumberFault['type'], string>> = {
  format: 'Een rijksregisternummer heeft 11 cijfers, bijvoorbeeld 88.02.29-999.90.',
  checksum: 'Dit nummer klopt niet: de laatste twee cijfers passen niet bij de rest. Kijk het cijfer voor cijfer na.',
  month: 'Dit nummer klopt niet: de maand erin bestaat niet.',
  future: 'Dit nummer klopt niet: de geboortedatum erin ligt in de toekomst.',
};

export const nationalNumberFaultText = (fault: NationalNumberFault): string => nationalNumberFaults[fault.type];

const nameFaults: Readonly<Record<NameFault, string>> = {
  empty: 'Hier staat niets leesbaars. Typ de naam opnieuw.',
  tooLong: 'Deze naam is te lang om te bewaren. Kort hem in tot 400 tekens.',
  hasPictograph: 'In een naam staan geen tekeningetjes. Haal ze weg.',
  hasHiddenCharacters: 'Er stonden onzichtbare tekens in deze naam. Die zijn weggelaten.',
};

export const nameFaultText = (fault: NameFault): string => nameFaults[fault];
