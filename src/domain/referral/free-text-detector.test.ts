import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, findSensitiveText } from './free-text-detector.ts';
import { sensitivePhrases, sensitiveWords } from './sensitive-words.ts';

const found = (text: string, names: readonly string[] = []) =>
  findSensitiveText(text, names).map(({ kind, match }) => `${kind}:${match}`);

const caught: readonly (readonly [string, Finding['kind'], string])[] = [
  ['Zij is depressief.', 'health', 'depressief'],
  ['Na een depressieve periode', 'health', 'depressieve'],
  ['DEPRESSIE!', 'health', 'DEPRESSIE'],
  ['een angststoornis', 'health', 'angststoornis'],
  ['hij heeft suikerziekte', 'health', 'suikerziekte'],
  ['epilepsie en meer', 'health', 'epilepsie'],
  ['herstelt van borstkanker', 'health', 'borstkanker'],
  ['na een burn-out', 'health', 'burn-out'],
  ['na een burn out', 'health', 'burn out'],
  ['na een burnout', 'health', 'burnout'],
  ['een alcoholverslaving', 'health', 'alcoholverslaving'],
  ['om medische redenen', 'health', 'medische redenen'],
  ['een mentale beperking', 'health', 'mentale beperking'],
  ['langdurig ziek', 'health', 'langdurig ziek'],
  ['hij lag lang in het ziekenhuis', 'health', 'lag lang in het ziekenhuis'],
  ['krijgt geld van het ziekenfonds', 'health', 'ziekenfonds'],
  ['diagnose: ADHD', 'health', 'diagnose'],
  ['neemt Sipralexa', 'medication', 'Sipralexa'],
  ['neemt Rilatine', 'medication', 'Rilatine'],
  ['antidepressiva', 'medication', 'antidepressiva'],
  ['op medicatie', 'medication', 'medicatie'],
  ['zware schuldenlast', 'debt', 'schuldenlast'],
  ['in schuldbemiddeling', 'debt', 'schuldbemiddeling'],
  ['collectieve schuldenregeling', 'debt', 'collectieve schuldenregeling'],
  ['de gerechtsdeurwaarder', 'debt', 'gerechtsdeurwaarder'],
  ['er ligt beslag op het loon', 'debt', 'beslag'],
  ['loonbeslag', 'debt', 'loonbeslag'],
  ['kwam uit de gevangenis', 'justice', 'gevangenis'],
  ['heeft een enkelband', 'justice', 'enkelband'],
  ['zijn strafregister', 'justice', 'strafregister'],
  ['werd veroordeeld', 'justice', 'veroordeeld'],
  ['probatievoorwaarden', 'justice', 'probatievoorwaarden'],
  ['de politie kwam', 'justice', 'politie'],
  ['na een hersentumor', 'health', 'hersentumor'],
  ['aangesloten bij de ziekenkas', 'health', 'ziekenkas'],
  ['heeft ASS', 'health', 'ASS'],
  ['een jongere met ASS-diagnose', 'health', 'ASS'],
  ['zij heeft MS.', 'health', 'MS'],
  ['in OBASI', 'health', 'OBASI'],
  ['volgt gesprekken bij CGG', 'health', 'CGG'],
  ['lag in paaz', 'health', 'paaz'],
  ['hij is blind', 'health', 'blind'],
  ['omdat mevrouw blind is', 'health', 'blind'],
  ['zit depri thuis', 'health', 'depri'],
  ['ging naar de psych', 'health', 'psych'],
  ['is zwakbegaafd', 'health', 'zwakbegaafd'],
  ['zat aan de drank', 'health', 'aan de drank'],
  ['hij drinkt veel', 'health', 'drinkt veel'],
  ['zij is in verwachting van een tweede kind', 'health', 'in verwachting'],
  ['mentaal zwakker', 'health', 'mentaal zwakker'],
  ['hij heeft een beperking', 'health', 'een beperking'],
  ['zit in de collectieve en zoekt werk', 'debt', 'in de collectieve'],
  ['zit in de collectieve schuldenregeling', 'debt', 'in de collectieve schuldenregeling'],
  ['kwam uit voorarrest', 'justice', 'voorarrest'],
  ['een asielzoeker', 'origin', 'asielzoeker'],
  ['leeft zonder papieren', 'origin', 'zonder papieren'],
  ['kwam als vluchteling', 'origin', 'vluchteling'],
  ['oorlogsvluchtelingen', 'origin', 'oorlogsvluchtelingen'],
  ['van Verzonnen afkomst', 'origin', 'van Verzonnen afkomst'],
  ['na haar echtscheiding', 'family', 'echtscheiding'],
  ['een vechtscheiding', 'family', 'vechtscheiding'],
  ['huiselijk geweld', 'family', 'huiselijk geweld'],
  ['partnergeweld', 'family', 'partnergeweld'],
  ['onder elektronisch toezicht', 'justice', 'elektronisch toezicht'],
];

const harmless = [
  'Zij wil graag in de zorg werken.',
  'Hij schuldert graag en is vriendelijk.',
  'Zij zoekt een zinvolle bezigheid en wil graag mensen ontmoeten.',
  'Hij wil werkervaring opdoen in de tuinbouw of de bouw.',
  'Zij heeft interesse in politiek en geschiedenis.',
  'Hij wil stap voor stap opnieuw een dagritme vinden.',
  'Zij is geweldig met kinderen en volgt de opleiding verpleegkunde.',
  'Zij werkte in een ziekenhuis en wil daar opnieuw beginnen.',
  'Hij heeft ervaring als operator en als schilder.',
  'Dat neemt veel tijd in beslag.',
  'De rechterhand van de baas, in een autozaak met een dealer.',
  'Hij legt parket en tegels.',
  'Zij wil als dokterssecretaresse of medisch secretaresse werken.',
  'Zij wil dranken serveren in een cafetaria.',
  'Zij spreekt Spaans en Frans en leert Nederlands.',
  'Hij werkt halftijds tot 30/06/2027 en zoekt ander werk vanaf 01/07/2027.',
  'Onschuldige vraag: mag zij ook zonder afspraak komen?',
  'De uitkering stopt door de beperking in de tijd.',
  'Hij is te bereiken op 0476 04 63 24 of 051 51 93 56.',
  'Zij is doorgestuurd omdat zij trajectbegeleiding vraagt.',
  'Hij wil strafschoppen leren nemen en de ploeg trainen.',
  'Hij kan blindelings typen, in minder dan 5 ms, en kent MS Office en MS-Teams.',
  'Zij wil als klassenassistent werken en haalde een pass.',
  'Mevrouw Blind zoekt werk.',
  'Zij wil met mensen met een beperking werken en hij met jongeren met een beperking.',
  'Er is een beperking in de tijd.',
  'Hij drinkt veel koffie met de buren.',
  'In verwachting van een antwoord van het bedrijf.',
  'Zij helpt in de collectieve moestuin.',
  'Hij haalde gescheiden afval op.',
  'Dat werk was aan de kust, met veel verantwoordelijkheid.',
];

describe('woorden die niet in een brief horen', () => {
  it.each(caught)('%s', (text, kind, match) => expect(found(text)).toContain(`${kind}:${match}`));

  it.each(harmless)('gewone zin: %s', (text) => expect(found(text)).toEqual([]));

  it('elk woord en elke woordgroep van de lijst wordt gevonden, ook in hoofdletters', () => {
    for (const kind of ['health', 'medication', 'debt', 'justice', 'family', 'origin'] as const) {
      for (const term of [...sensitiveWords[kind].trim().split(/\s+/), ...sensitivePhrases[kind]]) {
        const text = term.replaceAll('*', '');
        expect(found(`x ${text.toUpperCase()} y`), `${kind} ${term}`).not.toEqual([]);
      }
    }
  });

  it('let niet op accenten en onzichtbare tekens, en wijst de juiste plaats aan', () => {
    const text = 'Straße: zij nam cocaïne, psy\u200bchose\u0301 en Œuvre; dépressie.';
    const findings = findSensitiveText(text, []);
    expect(findings.map(({ match }) => match)).toEqual(['cocaïne', 'psy\u200bchose\u0301', 'dépressie']);
    for (const { start, end, match } of findings) expect(text.slice(start, end)).toBe(match);
  });
});

describe('nummers van elf cijfers', () => {
  it.each([
    '88022999990',
    '88.02.29-999.90',
    '88 02 29 999 90',
    '88/02/29 - 999/90',
    '8.8.0.2.2.9.9.9.9.9.0',
    '٨٨٠٢٢٩٩٩٩٩٠',
  ])('%s', (number) => expect(found(`nummer (${number}).`)).toEqual([`number:${number}`]));

  it('tien of twaalf cijfers niet', () => {
    expect(found('8802299999')).toEqual([]);
    expect(found('880229999901')).toEqual([]);
  });
});

describe('namen van anderen in het dossier', () => {
  const names = ['Marie Testpersoon', 'An Van den Berghe', 'Wil De Öz'];

  it('voornaam, achternaam en volledige naam, in elke schrijfwijze', () => {
    expect(found('Samen met Marie Testpersoon.', names)).toEqual(['otherPerson:Marie Testpersoon']);
    expect(found('Haar zus marie helpt.', names)).toEqual(['otherPerson:marie']);
    expect(found('Maries kinderen, Marie’s huis', names)).toEqual(['otherPerson:Maries', 'otherPerson:Marie’s']);
    expect(found('mevrouw TESTPERSOON', names)).toEqual(['otherPerson:TESTPERSOON']);
    expect(found('an van den berghe', names)).toEqual(['otherPerson:an van den berghe']);
  });

  it('een korte naam telt alleen met een hoofdletter; tussenvoegsels tellen niet', () => {
    expect(found('Zij wil aan de slag en an is van de partij.', names)).toEqual([]);
    expect(found('Met hulp van An en Öz.', names)).toEqual(['otherPerson:An', 'otherPerson:Öz']);
  });

  it('tekens in een naam zijn geen patroon', () => {
    expect(found('x (.*) y', ['(.*)', '', '[a-z]+', '\\'])).toEqual([]);
  });
});

describe('het nummer van een vondst', () => {
  it('blijft gelijk als de tekst eromheen verandert, en bevat het woord niet', () => {
    const [one, two] = findSensitiveText('Schulden en nog eens schulden.', []);
    const [shifted] = findSensitiveText('Zij heeft schulden.', []);
    expect(one?.id).toBe(shifted?.id);
    expect(two?.id).not.toBe(one?.id);
    expect(one?.id).toMatch(/^debt-[0-9a-f]{8}-0$/);
    expect(findSensitiveText('Zij heeft een schuld.', [])[0]?.id).not.toBe(one?.id);
  });

  it('findings are in reading order, apart from each other and cut out exactly', () => {
    const words = fc.constantFrom(
      'schulden',
      'gevangenis',
      'depressief',
      '88.02.29-999.90',
      'Marie',
      'werk',
      'é',
      '😀',
      'ß',
    );
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom(' ', ', ', '-', ''), (parts, between) => {
        const text = parts.join(between);
        let last = 0;
        for (const { start, end, match } of findSensitiveText(text, ['Marie Test'])) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(match);
          last = end;
        }
      }),
    );
  });
});
