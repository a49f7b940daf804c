import { describe, expect, it } from 'vitest';
import * as the from '../../test/unit/letters/letter-fixtures.ts';
import type { Advice } from '../domain/advice/advice.ts';
import { advise } from '../domain/advice/advise.ts';
import type { Organisation } from '../domain/catalogue/organisation.ts';
import { pathwayTextOf } from '../domain/catalogue/pathway-texts.ts';
import { pathwayIds } from '../domain/catalogue/pathways.ts';
import { localDateSchema } from '../domain/dates.ts';
import type { Answers } from '../domain/intake/answers.ts';
import type { Situation } from '../domain/intake/situation.ts';
import { makeClientSheet } from './client-sheet.ts';
import { makeKlusSheet } from './klus-sheet.ts';
import type { Block, Fact, SheetPaper } from './paper.ts';
import { makeRecoverySheet } from './recovery-sheet.ts';

const sheetOf = (advice: Advice, clientName: string | null = null, organisation = the.organisation()): SheetPaper =>
  makeClientSheet({
    clientName,
    situation: the.situation(),
    advice,
    organisation,
    date: the.today,
    mark: { type: 'none' },
  });

const steps = (sheet: SheetPaper): readonly (Block & { readonly type: 'step' })[] =>
  sheet.blocks.filter((block) => block.type === 'step');

const rowsOf = (sheet: SheetPaper, title: string): readonly Fact[] =>
  steps(sheet).find((step) => step.title.startsWith(title))?.rows ?? [];

const valueIn = (rows: readonly Fact[], label: string): string | undefined =>
  rows.find((row) => row.label === label)?.value;

describe('het blad voor de cliënt', () => {
  it.each(pathwayIds.flatMap((id) => [[id, 'fits'] as const, [id, 'fitsIf'] as const]))(
    '%s staat erop als het past (%s)',
    (id, verdict) => {
      const text = JSON.stringify(sheetOf(the.advice({ [id]: verdict })));
      const { name, summary } = pathwayTextOf(id, the.organisation());
      expect(text.includes(name) || text.includes(summary)).toBe(true);
    },
  );

  it.each(pathwayIds.flatMap((id) => [[id, 'doesNotFit'] as const, [id, 'unknown'] as const]))(
    '%s staat er niet op bij %s',
    (id, verdict) => {
      const text = JSON.stringify(sheetOf(the.advice({ [id]: verdict })));
      expect(text).not.toContain(pathwayTextOf(id, the.organisation()).summary);
      expect(text).toContain('We vonden vandaag nog geen dienst die zeker past.');
      expect(text).toContain('maatschappelijk werker');
    },
  );

  it('zegt wie, waar, wanneer, wat je meebrengt en wanneer het nagekeken is', () => {
    const rows = rowsOf(sheetOf(the.advice({ vdab: 'fits' })), 'VDAB');
    expect(rows.map(({ label }) => label)).toEqual([
      'Waarvoor',
      'Waar',
      'Telefoon',
      'Online',
      'Breng mee',
      'Nagekeken op',
    ]);
    expect(valueIn(rows, 'Telefoon')).toBe('gratis nummer VDAB: 0800 30 700');
    expect(valueIn(rows, 'Breng mee')).toContain('de brief van de Rijksdienst voor Arbeidsvoorziening (RVA)');
    expect(valueIn(rows, 'Nagekeken op')).toBe('22 november 2026 (nog te bevestigen)');
  });

  it.each([
    ['register', 'je gsm en e-mailadres', 'een lijstje met klusjes'],
    ['talk', 'je cv', 'je gsm'],
    ['wijkWerken', 'een lijstje met klusjes', 'je cv'],
  ] as const)('VDAB: wat je meebrengt volgt uit waarvoor je gaat (%s)', (vdabPurpose, there, absent) => {
    const sheet = makeClientSheet({
      clientName: null,
      situation: the.situation(),
      advice: the.advice({ vdab: 'fits' }),
      organisation: the.organisation(),
      vdabPurpose,
      date: the.today,
      mark: { type: 'none' },
    });
    const bring = valueIn(rowsOf(sheet, 'VDAB'), 'Breng mee');
    expect(bring).toContain(there);
    expect(bring).not.toContain(absent);
    expect(bring).toMatch(
      /^Je identiteitskaart .*, de brief van de Rijksdienst voor Arbeidsvoorziening \(RVA\) .*, de brief van ons/,
    );
  });

  it('verzint geen adres: wat niet gevonden is, is nog in te vullen', () => {
    const rows = rowsOf(sheetOf(the.advice({ vdab: 'fits' })), 'VDAB');
    expect(valueIn(rows, 'Waar')).toBe('Nog in te vullen. Vraag het aan het onthaal.');
  });

  it('stuurt niemand rechtstreeks naar De Opstap', () => {
    const rows = rowsOf(sheetOf(the.advice({ deOpstap: 'fitsIf' })), 'De Opstap');
    expect(valueIn(rows, 'Eerst')).toContain('maatschappelijk werker van het Sociaal Huis');
    expect(valueIn(rows, 'Wie beslist')).toBe('Of het kan, beslist een maatschappelijk werker.');
    expect(valueIn(rows, 'Wanneer')).toBe('elke dinsdag in De Roende');
  });

  it('zet een prijs altijd met de datum van nakijken, die er één keer staat', () => {
    const rows = rowsOf(sheetOf(the.advice({ wijkWerkenGebruiker: 'fits' })), 'Wijk-werken Westhoek');
    expect(valueIn(rows, 'Je betaalt')).toBe('7,45 euro per uur dat begint');
    expect(valueIn(rows, 'Nagekeken op')).toBe('22 november 2026 (nog te bevestigen)');
  });

  it('zegt hoeveel wijk-werken hoogstens mag; een getal dat op een andere dag nagekeken is, zegt dat zelf', () => {
    const advice = the.advice({ wijkWerkenWorker: 'fitsIf' });
    const limits = (organisation?: Organisation): string | undefined =>
      valueIn(rowsOf(sheetOf(advice, null, organisation), 'VDAB'), 'Hoogstens');
    expect(limits()).toBe('60 uur per maand\n630 uur per jaar\n12 maanden');
    const office = the.organisation();
    const parameters = office.parameters.map((parameter) =>
      parameter.id === 'wijkWerkHoursPerYear'
        ? { ...parameter, sure: true, source: { ...parameter.source, checkedOn: localDateSchema.parse('2026-03-01') } }
        : parameter,
    );
    expect(limits({ ...office, parameters })).toBe(
      '60 uur per maand\n630 uur per jaar (nagekeken op 1 maart 2026)\n12 maanden',
    );
  });

  it('toont alleen de taken die de cliënt zelf doet, met de laatste dag', () => {
    const own = { ...the.clientTask, id: 'own' };
    const staff = { ...the.clientTask, id: 'staff', by: 'frontDesk', text: 'Schrijf het in het register.' } as const;
    const text = JSON.stringify(sheetOf(the.advice({}, [own, staff])));
    expect(text).toContain(
      'Vraag eerst uitleg aan je vakbond of aan de Rijksdienst voor Arbeidsvoorziening (RVA). Doe dit uiterlijk op 31 januari 2027.',
    );
    expect(text).not.toContain('register');
  });

  it('werkt zonder naam, en zet een naam alleen in de eerste zin', () => {
    expect(sheetOf(the.advice({})).intro).toMatch(/^Hier lees je/);
    const named = sheetOf(the.advice({}), 'Fatima Voorbeeld');
    expect(named.intro).toMatch(/^Voor Fatima Voorbeeld\. Hier/);
    expect(JSON.stringify({ ...named, intro: '' })).not.toContain('Fatima');
  });
});

describe('een taak van de maatschappelijk werker', () => {
  const forWorker = (id: string) => ({ ...the.clientTask, id, by: 'socialWorker', text: 'Voor het team.' }) as const;

  it.each([
    ['socialWorkerForMoney', 'Je vraag om geld of een leefloon.'],
    ['socialWorkerNow', 'Vandaag nog een gesprek over wat dringend is.'],
    ['rvaSocialWorker', 'Een gesprek over het einde van je uitkering.'],
    ['minorToSocialWorker', 'Een eerste gesprek, omdat je nog geen 18 bent.'],
  ])('%s zet het Sociaal Huis als eerste deur op het blad, met waarvoor', (id, words) => {
    const sheet = sheetOf(the.advice({ vdab: 'fits' }, [forWorker(id)]));
    expect(steps(sheet)[0]?.title).toMatch(/^Sociaal Huis/);
    expect(valueIn(rowsOf(sheet, 'Sociaal Huis'), 'Waarvoor')).toBe(words);
    expect(JSON.stringify(sheet)).not.toContain('Voor het team.');
  });
});

describe('wie in een andere gemeente woont', () => {
  const sheetFor = (change: Partial<Situation> = {}, more: Answers = {}) => {
    const answers: Answers = {
      requestForHelp: { type: 'choices', choices: ['moneyOrLeefloon'] },
      residence: { type: 'choices', choices: ['otherMunicipality'] },
      ...more,
    };
    const situation = the.situation({ answers, ...change });
    const organisation = the.organisation();
    const advice = advise(situation, organisation, the.today);
    const mark = { type: 'none' } as const;
    return makeClientSheet({ clientName: null, situation, advice, organisation, date: the.today, mark });
  };
  const ocmw = 'Het OCMW van jouw gemeente';

  it('wordt voor geld of leefloon naar het eigen OCMW gestuurd, niet naar dit huis', () => {
    const sheet = sheetFor();
    expect(steps(sheet).map(({ title }) => title)).toEqual([ocmw]);
    expect(rowsOf(sheet, ocmw).map(({ value }) => value)).toEqual([
      'Je vraag om geld of een leefloon.',
      'Wij sturen je vraag door, uiterlijk op 27 november 2026. Het OCMW daar neemt een beslissing.',
      expect.stringContaining('identiteitskaart'),
    ]);
  });

  it('ziet wat dringend is nog wel hier, en daarna het eigen OCMW', () => {
    const urgent = { urgentSigns: { type: 'choices', choices: ['energyCut'] } } as const;
    const sheet = sheetFor({}, urgent);
    expect(steps(sheet).map(({ title }) => title)).toEqual([expect.stringMatching(/^Sociaal Huis/), ocmw]);
    expect(valueIn(rowsOf(sheet, 'Sociaal Huis'), 'Waarvoor')).toBe('Vandaag nog een gesprek over wat dringend is.');
  });

  it('zonder naam valt er niets door te sturen', () => {
    expect(valueIn(rowsOf(sheetFor({ isNamed: false }), ocmw), 'Wat nu')).toBe(
      'Ga er zelf langs met je vraag. Het OCMW daar neemt een beslissing.',
    );
  });
});

describe('wijk-werken op het blad', () => {
  const doorWith = (income: string) => {
    const situation = the.situation({ answers: { income: { type: 'choices', choices: [income] } } });
    const advice = the.advice({ wijkWerkenWorker: 'fitsIf' });
    const organisation = the.organisation();
    const mark = { type: 'none' } as const;
    return steps(makeClientSheet({ clientName: null, situation, advice, organisation, date: the.today, mark }))[0]
      ?.title;
  };

  it('begint met een leefloon bij het OCMW, en anders bij VDAB', () => {
    expect(doorWith('leefloon')).toMatch(/^Sociaal Huis/);
    expect(doorWith('unemploymentBenefit')).toBe('VDAB Diksmuide');
  });

  it.each([
    ['thisOcmw', 'Wijk-werken: zelf klusjes doen'],
    ['otherOcmw', 'Wijk-werken: zelf klusjes doen (via het OCMW dat je leefloon betaalt)'],
  ])('zegt via welk OCMW (%s)', (payer, words) => {
    const answers = {
      income: { type: 'choices', choices: ['leefloon'] },
      leefloonPayer: { type: 'choices', choices: [payer] },
    } as const;
    const sheet = makeClientSheet({
      clientName: null,
      situation: the.situation({ answers }),
      advice: the.advice({ wijkWerkenWorker: 'fitsIf' }),
      organisation: the.organisation(),
      date: the.today,
      mark: { type: 'none' },
    });
    expect(valueIn(rowsOf(sheet, 'Sociaal Huis'), 'Waarvoor')).toBe(words);
  });
});

describe('het blad voor een klusje', () => {
  it('heeft de vraag, de stappen, het contact en de prijs met datum', () => {
    const sheet = makeKlusSheet(the.klusRequest(), the.organisation(), the.today);
    expect(rowsOf(sheet, 'Jouw vraag').map(({ value }) => value)).toEqual([
      'Gras afrijden en de haag knippen',
      'Teststraat 5, Zarren',
      'een voormiddag in april',
      'Omer Voorbeeld',
      '051 00 00 03',
    ]);
    const contact = rowsOf(sheet, 'Wijk-werken Westhoek');
    expect(valueIn(contact, 'Waar')).toBe('Woumenweg 100, 8600 Diksmuide');
    expect(valueIn(contact, 'Inschrijving')).toContain('7,50 euro per jaar');
    expect(sheet.blocks.some(({ type }) => type === 'numbered')).toBe(true);
  });

  it('laat weg wat niet gezegd is', () => {
    const empty = the.klusRequest({ name: '', phone: null, task: ' ', place: '', wishedMoment: '' });
    expect(rowsOf(makeKlusSheet(empty, the.organisation(), the.today), 'Jouw vraag')).toEqual([]);
  });
});

describe('het blad met de herstelsleutel', () => {
  it('heeft elke groep apart, hoe ze ook gescheiden zijn', () => {
    const groups = (recoveryKey: string): Block | undefined =>
      makeRecoverySheet({ officeName: 'Sociaal Huis Voorbeeld', recoveryKey, date: the.today }).blocks[0];
    expect(groups('7K3M92A-BCDEFGH')).toEqual({ type: 'keyGroups', groups: ['7K3M92A', 'BCDEFGH'] });
    expect(groups(' 7K3M92A  BCDEFGH ')).toEqual({ type: 'keyGroups', groups: ['7K3M92A', 'BCDEFGH'] });
  });
});
