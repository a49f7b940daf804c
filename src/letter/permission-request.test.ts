import { describe, expect, it } from 'vitest';
import { permissionRequest } from '../../test/unit/letters/activation-papers.ts';
import * as the from '../../test/unit/letters/letter-fixtures.ts';
import { paperStrings } from './paper-strings.ts';
import type { AskedForPermission, PermissionRequestInput } from './permission-request.ts';

const textOf = (change: Partial<PermissionRequestInput>): string => paperStrings(permissionRequest(change)).join('\n');

const linesOf = (change: Partial<PermissionRequestInput>): readonly string[] =>
  permissionRequest(change).blocks.flatMap((block) => (block.type === 'fillIn' ? block.labels : []));

/** What tells of each body that it pays, or that somebody is ill. */
const tells = {
  vdab: /VDAB|RVA|werkloos|inschakeling/i,
  advisingPhysician: /ziek|arts|arbeidsongeschikt|invalid/i,
  other: /leefloon|OCMW|handicap|IVT|gezondheid|medisch|psych|pensioen/i,
} as const;

describe('de aanvraag van toelating', () => {
  it.each(['vdab', 'advisingPhysician'] as const)(
    'aan %s zegt niets van een andere dienst, ook niet in de titel',
    (asked) => {
      const sheet = permissionRequest({ asked });
      const text = `${textOf({ asked })}\n${sheet.title}\n${sheet.footer}`;
      for (const [body, sign] of Object.entries(tells)) expect([body, sign.test(text)]).toEqual([body, body === asked]);
    },
  );

  it('zegt wie, wat en wie helpt', () => {
    const text = textOf({});
    for (const part of [
      'Fatima Voorbeeld',
      '29 februari 1988',
      the.reference,
      'Helpen in een moestuin',
      '051 00 00 02',
    ])
      expect(text).toContain(part);
    expect(text).toContain('De bemiddelaar van VDAB Diksmuide');
    expect(textOf({ asked: 'advisingPhysician' })).toContain('niet-bezoldigde activiteit');
  });

  it('laat de naam van het ziekenfonds met de hand schrijven, en alleen daar', () => {
    const lines = (asked: AskedForPermission) => linesOf({ asked }).includes('Mijn ziekenfonds');
    expect([lines('advisingPhysician'), lines('vdab')]).toEqual([true, false]);
  });

  it.each([
    ['Tuinieren om zijn depressie', []],
    ['Helpen, nummer 88.02.29-999.90', []],
    ['Samen met Buurman Voorbeeld', ['Buurman Voorbeeld']],
    ['', []],
  ])('zet %j niet op papier: dan komt er een lijn', (activity, otherNames) => {
    expect(linesOf({ activity, otherNames })).toContain('Wat ik er doe');
    if (activity !== '') expect(textOf({ activity, otherNames })).not.toContain(activity);
  });

  it('een naam waarin iets anders staat, schrijft de cliënt zelf; wie zo heet, heet zo', () => {
    const named = (surname: string) => textOf({ client: the.client({ surname }) });
    expect(named('Voorbeeld 88022999990')).not.toContain('88022999990');
    expect(linesOf({ client: the.client({ surname: 'Voorbeeld 88022999990' }) })).toContain('Mijn naam');
    expect(named('De Blind')).toContain('Fatima De Blind');
  });

  it('zonder brief of maatschappelijk werker blijft dat open', () => {
    expect(linesOf({ reference: null, socialWorker: null })).toContain('Maatschappelijk werker');
    expect(textOf({ reference: null })).not.toContain('kenmerk');
    expect(textOf({ socialWorker: { name: 'Wies Werker', phone: '' } })).not.toContain('Telefoon');
  });
});
