import { describe, expect, it } from 'vitest';
import { client, fonts, letter, letterInput } from '../../test/unit/letters/letter-fixtures.ts';
import { makeLetter } from '../letter/make-letter.ts';
import type { LetterPaper } from '../letter/paper.ts';
import { typesetPaper } from './typeset.ts';

const named = (firstName: string, surname: string): LetterPaper => letter({ client: client({ firstName, surname }) });

describe('wat niet goed op papier kan, wordt geweigerd', () => {
  it.each([
    ['فاطمة', ['ف', 'ا', 'ط', 'م', 'ة']],
    ['Jan 😀', ['😀']],
    ['דוד', ['ד', 'ו']],
    ['李', ['李']],
    ['Jan\u202eVoorbeeld', ['\u202e']],
  ])('%s: geen stil vakje, de tekens worden genoemd', async (surname, characters) => {
    expect(await typesetPaper(named('', surname), fonts)).toEqual({
      ok: false,
      error: { type: 'noGlyph', characters },
    });
  });

  it('iets anders in het venster wordt geweigerd: een merk boven een te hoog venster', async () => {
    const paper: LetterPaper = {
      ...letter({ mark: { type: 'concept' } }),
      window: { envelope: 'dl', left: 105, top: 22, width: 90, height: 45 },
      addressee: { type: 'address', label: '', lines: ['De Opstap', 'Verzonnenlaan 7', '8600 DIKSMUIDE'] },
    };
    expect(await typesetPaper(paper, fonts)).toMatchObject({ ok: false, error: { type: 'inWindow' } });
    const lower = { ...paper, window: { ...paper.window, top: 34.5 } };
    expect(await typesetPaper(lower, fonts)).toMatchObject({ ok: true });
  });

  it('een naam van 400 tekens zonder spatie past niet, en loopt niet over de rand', async () => {
    const made = await typesetPaper(named('', 'x'.repeat(400)), fonts);
    expect(made).toMatchObject({ ok: false, error: { type: 'tooLong' } });
  });

  it('900 tekens in woorden, in elke vrije tekst tegelijk, past niet', async () => {
    const long = 'Voorbeeld '.repeat(90).trim();
    const made = await typesetPaper(
      letter({ client: client({ firstName: long, surname: long }), reasonSentence: long }),
      fonts,
    );
    expect(made).toMatchObject({ ok: false, error: { type: 'tooLong' } });
  });

  it('een adres dat ook in kleine letters niet in het venster past, wordt geweigerd', async () => {
    const paper: LetterPaper = {
      ...letter(),
      addressee: { type: 'address', label: '', lines: Array.from({ length: 9 }, (_, line) => `Adreslijn ${line}`) },
    };
    expect(await typesetPaper(paper, fonts)).toEqual({ ok: false, error: { type: 'addressTooLong' } });
    const seven = { ...paper, addressee: { ...paper.addressee, lines: paper.addressee.lines.slice(0, 7) } };
    expect(await typesetPaper(seven, fonts)).toMatchObject({ ok: true });
  });

  it.each(['undefined', 'Dag {{client.naam}}', '[object Object]', 'null', 'NaN', ' ', ''])(
    'een plaats die niet ingevuld is: "%s"',
    async (text) => {
      const paper: LetterPaper = { ...letter(), blocks: [{ type: 'paragraph', text }] };
      expect(await typesetPaper(paper, fonts)).toEqual({ ok: false, error: { type: 'unresolved', where: text } });
    },
  );

  it('iemand die Null of Undefined heet, krijgt wel een brief', async () => {
    expect(await typesetPaper(named('Jan', 'Null'), fonts)).toMatchObject({ ok: true });
  });
});

describe('een waarde is nooit opmaak', () => {
  it('a text that looks like a layout object or a path stays text', async () => {
    const paper = named('{"text":"x","fontSize":40}', 'file:///etc/hostname');
    expect(await typesetPaper(paper, fonts)).toMatchObject({ ok: true });
  });

  it('a value that is not a string cannot be drawn as layout', async () => {
    const made = makeLetter(letterInput());
    if (!made.ok) throw new Error(made.error.type);
    const subject = { text: 'groot', link: 'https://voorbeeld.test', fontSize: 40 } as unknown as string;
    await expect(typesetPaper({ ...made.value, subject }, fonts)).rejects.toThrow();
  });

  it('one paper that fails does not stop the next', async () => {
    const [bad, good] = await Promise.all([typesetPaper(named('', '😀'), fonts), typesetPaper(letter(), fonts)]);
    expect([bad.ok, good.ok]).toEqual([false, true]);
  });
});
