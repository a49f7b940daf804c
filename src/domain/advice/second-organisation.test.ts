import { describe, expect, it } from 'vitest';
import { organisationNamed, situationFrom, today } from '../../../test/fixtures/situations.ts';
import { contactOf } from '../catalogue/contact.ts';
import { questionsFor } from '../intake/questions.ts';
import { advise } from './advise.ts';

const second = organisationNamed('voorbeeldgemeente');
const verdictOf = (pathway: string, advice: ReturnType<typeof advise>) =>
  advice.pathways.find((each) => each.pathway === pathway)?.verdict;

describe('een tweede gemeente is een tweede map', () => {
  it('vraagt haar eigen deelgemeenten en geeft advies', () => {
    expect(questionsFor(second).find(({ id }) => id === 'residence')?.text).toBe('Woon je in Voorbeeldgemeente?');
    const advice = advise(situationFrom({ requestForHelp: 'findWork', residence: 'testdorp' }), second, today);
    expect(verdictOf('deOpstap', advice)).toBe('fitsIf');
    expect(contactOf(second, 'vdab').name).toContain('Voorbeeld');
  });

  it('heeft haar eigen buurgemeente met een werkcoach', () => {
    const said = {
      requestForHelp: 'doKlus',
      residence: 'otherMunicipality',
      otherMunicipality: 'verzonnenstad',
    } as const;
    expect(verdictOf('workCoach', advise(situationFrom({ ...said, vdabRegistered: 'yes' }), second, today))).toBe(
      'fitsIf',
    );
  });

  it('opent een onzekere route alleen als haar gegevens dat zeggen', () => {
    const equivalent = { requestForHelp: 'findWork', residence: 'testdorp', income: 'equivalentLeefloon' } as const;
    expect(verdictOf('artikel60', advise(situationFrom(equivalent), second, today))).toBe('doesNotFit');
    const sick = {
      requestForHelp: 'doKlus',
      residence: 'testdorp',
      income: 'healthFund',
      vdabRegistered: 'unknown',
    } as const;
    expect(verdictOf('wijkWerkenWorker', advise(situationFrom(sick), second, today))).toBe('unknown');
  });
});
