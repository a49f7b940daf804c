import { describe, expect, it } from 'vitest';
import { stampOf } from '../../../../src/letter/stamp.ts';
import { attachmentOf } from '../../../../src/typeset/document-definition.ts';
import type { WholeFile } from './canary-file.ts';
import { changesOf } from './changes-of-file.ts';
import { type PaperName, papersOfFile } from './leak-papers.ts';
import { letters, rowRules } from './leak-table.ts';

const paperNames = Object.keys(papersOfFile) as readonly PaperName[];

/** All that the bytes of a paper are made from: the same gives the same bytes (pdf-proofs.test.ts). */
const saidBy = (name: PaperName, file: WholeFile): string => {
  const made = papersOfFile[name].make(file);
  if (made === null) return 'no paper';
  try {
    return JSON.stringify([made, stampOf(made.paper), attachmentOf(made.paper)]);
  } catch (refused) {
    return String(refused);
  }
};

describe('wat een papier niet mag weten, verandert er geen letter aan', () => {
  it.each(paperNames)('%s', (name) => {
    const { base } = papersOfFile[name];
    const plain = saidBy(name, base);
    const changes = changesOf(base);
    expect(changes.length).toBeGreaterThan(500);
    const changed = changes.filter(({ file }) => saidBy(name, file) !== plain);
    const may = ({ rule }: (typeof changes)[number]): boolean =>
      [...(rule.shown ?? []), ...(rule.shapes ?? [])].includes(name);
    expect([...new Set(changed.filter((one) => !may(one)).map(({ path }) => path))]).toEqual([]);
    // A line of the table that nothing in the paper answers to would hide a leak. Which answers make an advice is proven
    // elsewhere (advise.test.ts): one answer alone need not change the client's sheet.
    if (name === 'clientSheet') return;
    const silent = changes.filter((one) => may(one) && !changed.some(({ path }) => path === one.path));
    expect([...new Set(silent.map(({ path }) => path))]).toEqual([]);
  });
});

/** Answers between which no letter may let anybody tell. */
const alike = [
  ['unemploymentBenefit', 'integrationBenefit', 'healthFund', 'incomeReplacementAllowance', 'pension'],
  ['leefloon', 'equivalentLeefloon'],
] as const;

describe('welke uitkering het is, hoort niemand', () => {
  it.each(letters)('%s', (name) => {
    const { base } = papersOfFile[name];
    const withIncome = (...choices: readonly string[]): string => {
      const requestForHelp = { type: 'choices', choices: ['findWork', 'rvaLetter'] } as const;
      const answers = { ...base.visit.answers, requestForHelp, income: { type: 'choices', choices } as const };
      return saidBy(name, { ...base, visit: { ...base.visit, answers } });
    };
    for (const group of alike) expect(new Set(group.map((one) => withIncome(one))).size).toBe(1);
    const [benefits, leefloon] = alike.map((group) => withIncome(...group));
    const isTold = rowRules['income']?.shown?.includes(name) === true;
    expect(benefits !== leefloon).toBe(isTold);
    expect(JSON.stringify([benefits, leefloon]).includes('andere uitkering')).toBe(isTold);
  });
});
