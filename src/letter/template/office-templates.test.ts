import { describe, expect, it } from 'vitest';
import { letterInput, organisation, staffId, today } from '../../../test/unit/letters/letter-fixtures.ts';
import { type Instant, instantSchema } from '../../domain/dates.ts';
import { faultsInWording } from '../../domain/plain-language.ts';
import { makeLetter } from '../make-letter.ts';
import { paperStrings } from '../paper-strings.ts';
import { decideReprint } from '../reprint.ts';
import type { LetterTemplates } from './choose-templates.ts';
import { ownTemplateText, withText } from './edit-template.ts';
import { exampleIds, exampleLetter } from './example-letters.ts';
import type { LetterTemplate } from './letter-template.ts';
import {
  choiceAsSetting,
  type TemplateChoice,
  templateChoices,
  templateOfLetter,
  templatesInUse,
} from './office-templates.ts';
import { readTemplate } from './read-template.ts';
import { textsOfTemplate } from './template-faults.ts';

const { templates: shipped } = letterInput();
const digest = (text: string): string => `digest ${text}`;
const read = (text: string): LetterTemplate | null => {
  const template = readTemplate(text, digest);
  return template.ok ? template.value : null;
};
const at = (minute: number): Instant => instantSchema.parse(`2026-11-25T10:0${minute}:00.000Z`);
const greeting = (text: string, earlier: readonly LetterTemplate[] = []): string => {
  const { sha256: _, ...words } = shipped.vdab;
  return ownTemplateText(withText(words, ['salutation'], text), shipped.vdab, earlier);
};
const choice = (minute: number, text: string | null): TemplateChoice => ({
  recipient: 'vdab',
  at: at(minute),
  by: staffId,
  text,
});
const kept = (...choices: readonly TemplateChoice[]) => templateChoices(new Map(choices.map(choiceAsSetting)));
const salutation = (templates: LetterTemplates): string => templates.vdab.salutation;

describe('de eigen woorden van een huis', () => {
  it('de nieuwste keuze telt, alleen voor die brief, en de vroegere blijven', () => {
    const choices = kept(choice(1, greeting('Beste,')), choice(3, greeting('Dag collega,')), choice(2, null));
    expect(choices.map((one) => one.at)).toEqual([at(3), at(2), at(1)]);
    const inUse = templatesInUse(shipped, choices, read);
    expect(salutation(inUse)).toBe('Dag collega,');
    expect(inUse.deOpstap).toBe(shipped.deOpstap);
  });

  it('terug naar de meegeleverde tekst is ook een keuze', () => {
    const choices = kept(choice(1, greeting('Beste,')), choice(2, null));
    expect(templatesInUse(shipped, choices, read)).toEqual(shipped);
  });

  it('een keuze die niet te lezen is, of voor een andere brief, telt niet: dan geldt de meegeleverde', () => {
    for (const text of ['{', greeting('Beste,').replace('"vdab"', '"deOpstap"')])
      expect(templatesInUse(shipped, kept(choice(1, text)), read)).toEqual(shipped);
    const odd = new Map([
      ['letterTemplate:vdab:gisteren', '{}'],
      ['letterTemplate:rva:2026-11-25T10:01:00.000Z', JSON.stringify({ by: staffId, text: null })],
      [`letterTemplate:vdab:${at(1)}`, 'geen json'],
      ['idleMinutes', '5'],
    ]);
    expect(templateChoices(odd)).toEqual([]);
  });

  it('elke nieuwe tekst heeft een eigen nummer en een volgende versie', () => {
    const first = read(greeting('Beste,'));
    const second = read(greeting('Dag,', first === null ? [] : [first]));
    expect(first).toMatchObject({ id: 'brief-vdab-eigen', version: 1, salutation: 'Beste,' });
    expect(second).toMatchObject({ id: 'brief-vdab-eigen', version: 2 });
  });

  it('elke tekst is te wijzigen, en niets anders', () => {
    const { sha256: _, ...words } = shipped.deOpstap;
    for (const { path } of textsOfTemplate(words)) {
      const changed = withText(words, path, 'Iets anders.');
      const before = textsOfTemplate(words).map(({ text }) => text);
      const after = textsOfTemplate(changed).map(({ text }) => text);
      expect(after.filter((text, index) => text !== before[index])).toEqual(['Iets anders.']);
    }
    expect(() => withText(words, ['recipient', 'x'], 'rva')).toThrow('no text of a template there');
    expect(() => withText(words, ['blocks', 0, '__proto__'], 'x')).toThrow('no text of a template there');
  });
});

describe('een brief die vertrok', () => {
  const letterWith = (templates: LetterTemplates) => {
    const made = makeLetter(letterInput({ recipient: 'vdab', templates }));
    if (!made.ok) throw new Error(made.error.type);
    return made.value;
  };
  const old = kept(choice(1, greeting('Beste,')));
  const now = kept(choice(1, greeting('Beste,')), choice(2, greeting('Dag,')));
  const issued = letterWith(templatesInUse(shipped, old, read));

  it('wordt met de woorden van toen gelegd naast wat er nu zou staan', () => {
    const itsOwn = templateOfLetter(issued, shipped, now, read);
    expect(itsOwn?.salutation).toBe('Beste,');
    const again = letterWith({ ...shipped, vdab: itsOwn ?? shipped.vdab });
    expect(decideReprint(JSON.stringify(issued), again).type).toBe('layOut');
    const inNewWords = letterWith(templatesInUse(shipped, now, read));
    expect(decideReprint(JSON.stringify(issued), inNewWords).type).toBe('storedBytes');
  });

  it('vindt ook de meegeleverde tekst terug, en geeft niets als de tekst er niet meer is', () => {
    expect(templateOfLetter(letterWith(shipped), shipped, now, read)).toBe(shipped.vdab);
    expect(templateOfLetter({ recipient: 'vdab', templateSha256: '' }, shipped, now, read)).toBeNull();
    expect(templateOfLetter(issued, shipped, [], read)).toBeNull();
  });
});

describe('de voorbeelden waarin een sjabloon getoond wordt', () => {
  for (const recipient of ['deOpstap', 'vdab'] as const) {
    it(`${recipient}: drie verzonnen brieven, elk met OEFENING, van lang naar kort`, () => {
      const sizes = exampleIds.map((id) => {
        const about = { recipient, organisation: organisation(), templates: shipped, date: today };
        const made = makeLetter(exampleLetter(id, about));
        if (!made.ok) throw new Error(made.error.type);
        expect(made.value.mark).toEqual({ type: 'practice' });
        expect(paperStrings(made.value).flatMap((text) => faultsInWording(text, 'u'))).toEqual([]);
        return paperStrings(made.value).join('').length;
      });
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    });
  }
});
