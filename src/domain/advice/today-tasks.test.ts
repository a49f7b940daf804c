import { describe, expect, it } from 'vitest';
import { kortemark, type SaidAnswers, situationFrom, today } from '../../../test/fixtures/situations.ts';
import type { Organisation } from '../catalogue/organisation.ts';
import { advise } from './advise.ts';

const tasksOf = (said: SaidAnswers, born?: string) => advise(situationFrom(said, born), kortemark, today).todayTasks;
const idsOf = (said: SaidAnswers, born?: string) => tasksOf(said, born).map(({ id }) => id);
const letter = (date: { year: number | null; month: number | null; day: number | null } | 'unknown') =>
  tasksOf({ requestForHelp: 'rvaLetter', rvaEndDate: date });

interface TaskRow {
  readonly name: string;
  readonly said: SaidAnswers;
  readonly born?: string;
  readonly tasks: readonly string[];
}

const rows: readonly TaskRow[] = [
  {
    name: 'wie geld of leefloon vraagt: registreren met ontvangstbewijs en naar de maatschappelijk werker',
    said: { requestForHelp: 'moneyOrLeefloon' },
    tasks: ['registerApplication', 'socialWorkerForMoney'],
  },
  {
    name: 'beslag: eerst de maatschappelijk werker',
    said: { requestForHelp: 'selfEmployedProblems', urgentSigns: 'seizure' },
    tasks: ['socialWorkerNow', 'selfEmployedLeefloon'],
  },
  {
    name: 'afsluiting van energie staat bovenaan',
    said: { requestForHelp: 'moneyOrLeefloon', urgentSigns: ['energyCut', 'noIncome'] },
    tasks: ['socialWorkerNow', 'registerApplication', 'socialWorkerForMoney'],
  },
  {
    name: 'geen inkomen is dringend',
    said: { requestForHelp: 'findWork', income: 'none' },
    tasks: ['socialWorkerNow'],
  },
  {
    name: 'niets dringends geeft geen dringende taak',
    said: { requestForHelp: 'rvaLetter', urgentSigns: 'noneOfThese', rvaEndDate: { year: 2027, month: 6, day: 1 } },
    tasks: ['rvaUnion', 'rvaVdab', 'rvaSocialWorker'],
  },
  {
    name: 'een andere gemeente: noteren en doorsturen',
    said: { requestForHelp: 'findWork', residence: 'otherMunicipality' },
    tasks: ['forwardRequest'],
  },
  {
    name: 'leefloon en niet ingeschreven: naar VDAB',
    said: { requestForHelp: 'findWork', income: 'leefloon', vdabRegistered: 'no' },
    tasks: ['registerAtVdab'],
  },
  {
    name: 'leefloon en klusjes: het OCMW maakt het afsprakenblad',
    said: { requestForHelp: 'doKlus', income: 'leefloon', vdabRegistered: 'yes' },
    tasks: ['afsprakenblad'],
  },
  {
    name: 'wie zelfstandige was en geen inkomen heeft: ook nakijken of er recht is op een leefloon',
    said: { requestForHelp: 'findWork', selfEmployed: 'stopped', income: 'none' },
    tasks: ['socialWorkerNow', 'selfEmployedLeefloon'],
  },
  {
    name: 'een zelfstandige die werk zoekt en niets dringends heeft: geen taak',
    said: { requestForHelp: 'findWork', selfEmployed: 'active', income: 'wages' },
    tasks: [],
  },
  {
    name: 'vrijwilligerswerk met een uitkering van de RVA: formulier C45B',
    said: { requestForHelp: 'volunteering', income: 'unemploymentBenefit' },
    tasks: ['volunteeringC45b'],
  },
  {
    name: 'vrijwilligerswerk met een leefloon: melden aan het OCMW',
    said: { requestForHelp: 'volunteering', income: 'leefloon' },
    tasks: ['volunteeringOcmw'],
  },
  {
    name: 'vrijwilligerswerk met het ziekenfonds: de adviserend arts',
    said: { requestForHelp: 'volunteering', income: 'healthFund' },
    tasks: ['volunteeringPhysician'],
  },
  {
    name: 'vrijwilligerswerk met het ziekenfonds en de toelating van de adviserend arts: geen taak meer',
    said: { requestForHelp: 'volunteering', income: 'healthFund', permission: 'advisingPhysician' },
    tasks: [],
  },
  {
    name: 'vrijwilligerswerk met een leefloon en een toelating: melden blijft',
    said: { requestForHelp: 'volunteering', income: 'leefloon', permission: 'ocmw' },
    tasks: ['volunteeringOcmw'],
  },
  {
    name: 'vrijwilligerswerk met een loon: geen plicht',
    said: { requestForHelp: 'volunteering', income: 'wages' },
    tasks: [],
  },
  {
    name: 'voor iemand anders: eerst een volmacht',
    said: { aboutSelf: 'someoneElse', requestForHelp: 'findWork' },
    tasks: ['mandate'],
  },
  {
    name: 'een tolk wordt geregeld',
    said: { requestForHelp: 'findWork', language: 'arabic', interpreter: 'yes' },
    tasks: ['interpreter'],
  },
  {
    name: 'onder 18: eerst een maatschappelijk werker',
    said: { requestForHelp: 'findWork' },
    born: '2010',
    tasks: ['minorToSocialWorker'],
  },
  {
    name: 'alleen een klusje laten doen: geen taak',
    said: { requestForHelp: 'haveKlusDone' },
    born: '2010',
    tasks: [],
  },
];

describe('taken voor vandaag', () => {
  it.each(rows)('$name', ({ said, born, tasks }) => {
    expect(idsOf(said, born)).toEqual(tasks);
  });

  it('doorsturen kan tot vijf dagen later', () => {
    const [task] = tasksOf({ requestForHelp: 'findWork', residence: 'otherMunicipality' });
    expect(task).toMatchObject({ before: '2026-11-27', by: 'frontDesk' });
    expect(task?.text).toContain('binnen 5 dagen');
  });

  it('een aanvraag wordt dezelfde dag geregistreerd', () => {
    const [task] = tasksOf({ requestForHelp: 'moneyOrLeefloon' });
    expect(task).toMatchObject({ before: '2026-11-22', urgency: 'today', by: 'frontDesk' });
    expect(task?.text).toContain('ontvangstbewijs');
    expect(task?.text).toContain('binnen 30 dagen');
  });

  it('wie in een andere gemeente woont, krijgt hier geen termijn voor de beslissing', () => {
    const [task] = tasksOf({ requestForHelp: 'moneyOrLeefloon', residence: 'otherMunicipality' });
    expect(task?.id).toBe('registerApplication');
    expect(task?.text).toMatch(/ontvangstbewijs\.$/);
  });
});

describe('formulier C45B', () => {
  it('noemt hoeveel werkdagen de RVA heeft, waar de gegevens dat zeggen', () => {
    const said: SaidAnswers = { requestForHelp: 'volunteering', income: 'unemploymentBenefit' };
    const textAt = (organisation: Organisation) => advise(situationFrom(said), organisation, today).todayTasks[0]?.text;
    expect(textAt(kortemark)).toMatch(/vóór je begint\. De RVA heeft dan 12 werkdagen om te weigeren\.$/);
    const parameters = kortemark.parameters.filter(({ id }) => id !== 'c45bDays');
    expect(textAt({ ...kortemark, parameters })).toMatch(/vóór je begint\.$/);
  });
});

describe('het afsprakenblad', () => {
  const textFor = (payer: string) =>
    tasksOf({ requestForHelp: 'doKlus', income: 'leefloon', leefloonPayer: payer }).find(
      ({ id }) => id === 'afsprakenblad',
    )?.text;

  it('wordt ingevuld door het OCMW dat het leefloon betaalt', () => {
    expect(textFor('thisOcmw')).toMatch(/^Vul met de cliënt/);
    expect(textFor('otherOcmw')).toContain('het OCMW dat betaalt');
    expect(textFor('unknown')).toContain('het OCMW dat betaalt');
  });
});

describe('een brief van de RVA', () => {
  const last = (tasks: ReturnType<typeof letter>) => tasks.find(({ id }) => id === 'rvaSocialWorker');

  it('telt de dagen tot de uitkering stopt', () => {
    expect(last(letter({ year: 2026, month: 12, day: 15 }))).toMatchObject({ urgency: 'today', before: '2026-12-14' });
    expect(last(letter({ year: 2026, month: 12, day: 15 }))?.text).toMatch(/^De uitkering stopt over 23 dagen\./);
    expect(last(letter({ year: 2026, month: 11, day: 23 }))?.text).toMatch(/^De uitkering stopt over 1 dag\./);
  });

  it('is dringend als de uitkering vandaag stopt of al gestopt is', () => {
    expect(last(letter({ year: 2026, month: 11, day: 22 }))).toMatchObject({ urgency: 'now' });
    expect(last(letter({ year: 2026, month: 11, day: 22 }))?.text).toContain('stopt vandaag');
    expect(last(letter({ year: 2026, month: 10, day: 1 }))?.text).toContain('al gestopt');
  });

  it('heeft tijd als het einde verder weg ligt', () => {
    expect(last(letter({ year: 2026, month: 12, day: 22 }))?.urgency).toBe('today');
    expect(last(letter({ year: 2026, month: 12, day: 23 }))?.urgency).toBe('soon');
  });

  it('rekent met de eerste dag van de maand als de dag niet geweten is', () => {
    expect(last(letter({ year: 2027, month: 2, day: null }))?.before).toBe('2027-01-31');
  });

  it('zegt niet dat de uitkering gestopt is als alleen deze maand geweten is', () => {
    expect(last(letter({ year: 2026, month: 11, day: null }))?.text).toMatch(/^De uitkering stopt deze maand of is al/);
    expect(last(letter({ year: 2026, month: 10, day: null }))?.text).toContain('al gestopt');
    expect(last(letter({ year: 2026, month: 12, day: null }))?.text).toMatch(/op zijn vroegst over 9 dagen\./);
  });

  it('geeft de cliënt nooit een dag die voorbij is', () => {
    for (const day of [1, 21, 22]) {
      const tasks = letter({ year: 2026, month: 11, day });
      expect(tasks.filter(({ by }) => by === 'client').map(({ before }) => before)).toEqual([undefined, undefined]);
      expect(last(tasks)).toMatchObject({ urgency: 'now', before: '2026-11-22' });
    }
    expect(letter({ year: 2026, month: 11, day: 23 }).map(({ before }) => before)).toEqual(Array(3).fill('2026-11-22'));
  });

  it('zoekt eerst de datum als die niet geweten is', () => {
    expect(letter('unknown').map(({ id }) => id)).toEqual(['rvaEndUnknown', 'rvaUnion', 'rvaVdab', 'rvaSocialWorker']);
    expect(letter({ year: 2027, month: null, day: null })[0]?.id).toBe('rvaEndUnknown');
  });

  it('gaat eerst langs vakbond of RVA, dan VDAB, dan de maatschappelijk werker', () => {
    expect(letter({ year: 2027, month: 6, day: 1 }).map(({ by }) => by)).toEqual(['client', 'client', 'socialWorker']);
  });
});
