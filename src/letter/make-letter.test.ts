import { describe, expect, it } from 'vitest';
import {
  client,
  letter,
  letterInput,
  organisation,
  situation,
  staffId,
  today,
} from '../../test/unit/letters/letter-fixtures.ts';
import { instantSchema } from '../domain/dates.ts';
import type { LetterInput } from './letter-input.ts';
import { makeLetter } from './make-letter.ts';
import { paperStrings } from './paper-strings.ts';

const check = {
  address: { street: 'Verzonnenlaan', houseNumber: '7', box: '', postcode: '8600', place: 'Diksmuide', country: '' },
  checkedAt: 'website',
  by: staffId,
  at: instantSchema.parse('2026-11-22T09:00:00.000Z'),
  scope: 'letter',
} as const;

describe('de brief als waarde', () => {
  it('heeft de Belgische vorm: afzender, bestemmeling, kenmerk en datum, onderwerp, aanhef, groet, ondertekenaar', () => {
    const made = letter({ delivery: 'post', addressCheck: check });
    expect(made.sender[0]).toBe('Sociaal Huis Kortemark');
    expect(made.addressee).toEqual({
      type: 'address',
      label: '',
      lines: ['De Opstap', 'Verzonnenlaan 7', '8600 DIKSMUIDE'],
    });
    expect(made.referenceLine.map(({ label, value }) => [label, value])).toEqual([
      ['uw bericht van', ''],
      ['uw kenmerk', ''],
      ['ons kenmerk', '7K3M-92'],
      ['datum', '22 november 2026'],
    ]);
    expect(made.subject).toBe('Doorverwijzing voor trajectbegeleiding: mevrouw Fatima Voorbeeld');
    expect(made.salutation).toBe('Geachte collega,');
    expect(made.closing).toBe('Met vriendelijke groeten,');
    expect(made.signatory).toEqual(['Wies Werker', 'maatschappelijk werker', 'Telefoon 051 00 00 02']);
    expect(made.mark).toEqual({ type: 'none' });
    expect(made.day).toBe(today);
  });

  it('zegt dat de cliënt akkoord ging, wanneer, en wie het uitlegde', () => {
    expect(paperStrings(letter()).join('\n')).toContain(
      'Mevrouw Fatima Voorbeeld ging er op 22 november 2026 mee akkoord dat u deze gegevens krijgt. Lies Onthaal legde vooraf uit wat er in deze brief staat.',
    );
    expect(paperStrings(letter({ consent: null })).join('\n')).not.toContain('akkoord');
  });

  it('vraagt bij VDAB wat de cliënt er gaat doen', () => {
    const first = (purpose: 'register' | 'talk' | 'wijkWerken'): string =>
      JSON.stringify(letter({ recipient: 'vdab', vdabPurpose: purpose }).blocks[0]);
    expect(first('register')).toContain('om zich in te schrijven als werkzoekende');
    const second = (purpose: 'register' | 'talk' | 'wijkWerken') =>
      JSON.stringify(letter({ recipient: 'vdab', vdabPurpose: purpose }).blocks[1]);
    expect(second('register')).toContain('Een verwijzing is daarvoor niet nodig.');
    for (const purpose of ['talk', 'wijkWerken'] as const) expect(second(purpose)).toContain('geen verwijzing.');
    expect(first('talk')).toContain('voor een gesprek over werk of opleiding');
    expect(first('wijkWerken')).toContain('en als het kan het afsprakenblad opmaken?');
  });

  it('zegt hoe de lezer ons bereikt: wie tekent, anders het huis, en anders niets', () => {
    const nobody = { name: 'Wies Werker', function: 'maatschappelijk werker', phone: ' ' };
    const office = organisation();
    const houseWith = (change: Partial<(typeof office.contacts)[number]>) => ({
      ...office,
      contacts: office.contacts.map((one) => (one.id === 'sociaalHuis' ? { ...one, ...change } : one)),
    });
    const phones = [{ label: '', number: '051 00 00 09' }];
    const email = 'huis@voorbeeld.test';
    for (const recipient of ['deOpstap', 'vdab'] as const) {
      const asks = (change: Partial<LetterInput>) =>
        /Hebt u nog vragen\? ([^.]*)/.exec(paperStrings(letter({ recipient, ...change })).join('\n'))?.[1];
      const silent = { signatory: nobody };
      expect(asks({})).toBe('Bel mij op 051 00 00 02 en vermeld ons kenmerk');
      expect(asks({ ...silent, organisation: houseWith({ phones, email }) })).toMatch(/^Bel ons op 051 00 00 09/);
      expect(asks({ ...silent, organisation: houseWith({ email }) })).toMatch(/^Mail ons op huis@voorbeeld/);
      expect(asks({ ...silent, organisation: houseWith({ phones: [], email: '' }) })).toBeUndefined();
    }
  });

  it('noemt wie geen aanspreking koos gewoon bij de naam', () => {
    const made = letter({ client: client({ formOfAddress: 'none' }) });
    expect(made.subject).toBe('Doorverwijzing voor trajectbegeleiding: Fatima Voorbeeld');
  });

  it('zet geen naam in titel of trefwoorden', () => {
    expect(letter().title).toBe('Brief aan De Opstap, kenmerk 7K3M-92');
  });

  it('bestaat niet zonder naam, en niet voor VDAB zonder doel', () => {
    expect(makeLetter(letterInput({ situation: situation({ isNamed: false }) }))).toEqual({
      ok: false,
      error: { type: 'noName' },
    });
    expect(makeLetter(letterInput({ client: client({ firstName: '', surname: ' ' }) })).ok).toBe(false);
    expect(makeLetter(letterInput({ recipient: 'vdab', vdabPurpose: null }))).toEqual({
      ok: false,
      error: { type: 'noPurpose' },
    });
  });

  it('is altijd voor de maatschappelijk werker bij De Opstap, en bij VDAB zodra er iets aangevinkt is', () => {
    expect(letter().gated).toBe(true);
    expect(letter({ recipient: 'vdab' }).gated).toBe(false);
    expect(letter({ recipient: 'vdab', ticked: ['canWorkNow'] }).gated).toBe(true);
  });
});

describe('CONCEPT en het adres', () => {
  it('een brief met de post naar een adres dat niemand bevestigde, blijft CONCEPT', () => {
    const made = letter({ delivery: 'post' });
    expect(made.mark).toEqual({ type: 'concept' });
    expect(made.addressee).toEqual({ type: 'carried', label: 'Adres nog in te vullen', lines: ['De Opstap'] });
  });

  it('een gevonden adres dat nog te bevestigen is, maakt de brief nog niet vrij', () => {
    const office = organisation();
    const contacts = office.contacts.map((contact) =>
      contact.id === 'deOpstap' ? { ...contact, address: check.address } : contact,
    );
    expect(letter({ delivery: 'post', organisation: { ...office, contacts } }).mark).toEqual({ type: 'concept' });
    const confirmed = contacts.map((contact) => ({ ...contact, standing: 'confirmed' as const }));
    expect(letter({ delivery: 'post', organisation: { ...office, contacts: confirmed } }).mark).toEqual({
      type: 'none',
    });
  });

  it('een brief die meegaat, heeft geen adres en geen bevestiging nodig', () => {
    expect(letter().mark).toEqual({ type: 'none' });
    expect(letter().addressee).toEqual({ type: 'carried', label: 'Af te geven aan', lines: ['De Opstap'] });
  });

  it('een brief naar VDAB gaat altijd mee, ook als er ooit post gekozen was', () => {
    const made = letter({ recipient: 'vdab', delivery: 'post', addressCheck: check });
    expect(made.addressee).toEqual({ type: 'carried', label: 'Af te geven aan', lines: ['VDAB Diksmuide'] });
    expect(made.mark).toEqual({ type: 'none' });
  });

  it('een discreet dossier gaat altijd mee, ook als er post gekozen was', () => {
    const made = letter({ delivery: 'post', client: client({ discreet: true }) });
    expect(made.addressee.label).toBe('Af te geven aan');
    expect(made.mark).toEqual({ type: 'none' });
  });

  it('oefening en concept blijven wat ze zijn', () => {
    expect(letter({ mark: { type: 'practice' }, delivery: 'post' }).mark).toEqual({ type: 'practice' });
    expect(letter({ mark: { type: 'concept' } }).mark).toEqual({ type: 'concept' });
  });
});
