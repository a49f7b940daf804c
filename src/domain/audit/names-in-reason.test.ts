import { describe, expect, it } from 'vitest';
import { namesSomebody } from './names-in-reason.ts';

const names = ["D'Hondt-Voorbeeld", 'Zoë'];

describe('een reden voor het logboek', () => {
  it.each([
    ['Zoë belt zelf', true],
    ['mevrouw d’hondt voorbeeld vraagt het', true],
    ['vraag van Voorbeeld', true],
    ['de persoon belt zelf over schulden', false],
    ['zoekt een brief', false],
    ['', false],
  ])('"%s" noemt de persoon: %s', (reason, isNamed) => {
    expect(namesSomebody(reason, names)).toBe(isNamed);
  });

  it('wie geen naam heeft in het dossier, kan niet genoemd worden', () => {
    expect(namesSomebody('de persoon belt', ['', ''])).toBe(false);
  });
});
