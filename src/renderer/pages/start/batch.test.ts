import { describe, expect, it } from 'vitest';
import { asSocialWorker, atTheDesk } from '../../../../test/store/desk.ts';
import { aPaper } from '../../../../test/store/laptop.ts';
import * as the from '../../../../test/unit/letters/letter-fixtures.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Host } from '../../../host/port.ts';
import type { OpenVault } from '../../../store/vault.ts';
import { typesetPaper } from '../../../typeset/typeset.ts';
import { watchWrites } from '../../app/pending-writes.ts';
import type { SlipApp } from '../../app/print-reply-slip.ts';
import { type BatchOutcome, type BatchOutcomes, lettersLeft, printBatch } from './batch.ts';

type Answer = Awaited<ReturnType<Host['printPaper']>>;
const queued: Answer = ok({ type: 'queued' });
const stopped: Answer = err({ type: 'printerStopped' });
const onPaper: Pick<SlipApp, 'typeset' | 'organisation' | 'today'> = {
  typeset: (paper) => typesetPaper(paper, the.fonts),
  organisation: the.organisation(),
  today: () => the.today,
};

/** One approved letter in a real office; a printer that counts the letters, and gives the answers to them and to the slips in turn. */
const approvedLetter = async (...answers: readonly (Answer | Promise<Answer>)[]) => {
  const office = await atTheDesk();
  const vault = await asSocialWorker(office);
  const { id } = office.referral;
  await vault.referrals.move(id, { to: 'awaitingApproval', note: '' });
  const approved = await vault.referrals.approve(id, aPaper());
  if (!approved.ok) throw new Error(`approve failed: ${approved.error.type}`);
  const letters = [{ referral: approved.value, name: 'Voorbeeld, Jan' }];
  const jobs: string[] = [];
  const slipAnswers: Answer[] = [];
  const lettersOf = (names: readonly string[]) => names.filter((name) => name.startsWith('brief-')).length;
  const printPaper: Host['printPaper'] = async ({ fileName }) => {
    jobs.push(fileName);
    const isLetter = fileName.startsWith('brief-');
    return (isLetter ? await answers[lettersOf(jobs) - 1] : slipAnswers.shift()) ?? queued;
  };
  const host = { printPaper } as Host;
  let asked = 0;
  const print = async (
    outcomes: BatchOutcomes = {},
    {
      open = vault,
      paperHost = host,
      list = letters,
      isThere = async () => true,
      isStopped = (): boolean => false,
    } = {},
  ): Promise<BatchOutcome | undefined> => {
    let outcome: BatchOutcome | undefined;
    const ask = () => {
      asked += 1;
      return isThere();
    };
    const deps = { app: { vault: open, host: paperHost, ...onPaper }, queue: null, isThere: ask, isStopped };
    await printBatch(list, outcomes, deps, (result) => {
      outcome = result.outcome;
    });
    return outcome;
  };
  const standing = async () => {
    const now = await vault.referrals.get(id);
    const papers = lettersOf(jobs);
    return { state: now?.state, last: now?.history.at(-1)?.note, papers, slips: jobs.length - papers, asked };
  };
  return { vault, id, letters, host, print, standing, jobs, slipAnswers };
};

const withReferrals = (vault: OpenVault, patch: Partial<OpenVault['referrals']>): OpenVault => ({
  ...vault,
  referrals: { ...vault.referrals, ...patch },
});
const refused = async () => err({ type: 'diskRefused', reason: 'full' } as never);
/** Until the printer has been asked; a person may then lock, close or never answer. */
const printerAsked = async (standing: () => Promise<{ readonly papers: number }>): Promise<void> => {
  while ((await standing()).papers === 0) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('alle goedgekeurde brieven afdrukken', () => {
  it('wat eruit kwam maar niet bewaard raakte, wordt alleen nog genoteerd', async () => {
    const { vault, letters, id, print, standing } = await approvedLetter();
    expect(await print({}, { open: withReferrals(vault, { issue: refused }) })).toBe('notKept');
    expect(lettersLeft(letters, { [id]: 'notKept' })).toHaveLength(1);
    expect(await print({ [id]: 'notKept' })).toBe('printed');
    expect(await standing()).toMatchObject({ state: 'issued', papers: 1, slips: 1, asked: 0 });
    expect(lettersLeft(letters, { [id]: 'printed' })).toEqual([]);
  });

  it('een brief die een collega intussen meegaf of terugnam, wordt niet meer afgedrukt', async () => {
    const gone = await approvedLetter();
    await gone.vault.referrals.issue(gone.id, 'carried', null);
    expect(await gone.print()).toBe('leftMeanwhile');
    expect(await gone.standing()).toMatchObject({ state: 'issued', papers: 0, slips: 0 });

    const other = await approvedLetter();
    await other.vault.referrals.move(other.id, { to: 'draft', note: '' });
    await other.vault.referrals.move(other.id, { to: 'awaitingApproval', note: '' });
    const again = await other.vault.referrals.approve(other.id, aPaper('andere brief'));
    expect(again.ok).toBe(true);
    expect(await other.print()).toBe('leftMeanwhile');
    expect(await other.standing()).toMatchObject({ state: 'approved', papers: 0 });
  });

  it('wie wegging voor het antwoord, krijgt eerst de vraag of het papier er ligt', async () => {
    const office = await approvedLetter(ok({ type: 'dialogClosed' }));
    void office.print({}, { isThere: () => new Promise(() => {}) });
    await printerAsked(office.standing);
    expect(await office.standing()).toMatchObject({ state: 'approved', last: 'Afdrukken begonnen.', papers: 1 });
    expect(await office.print()).toBe('printed');
    expect(await office.standing()).toMatchObject({ state: 'issued', papers: 1 });
  });

  it('kwam er toen niets, dan wordt hij alsnog afgedrukt', async () => {
    const office = await approvedLetter(err({ type: 'unreachable' }));
    expect(await office.print()).toBe('unreachable');
    const last = 'Niet zeker of er papier kwam: de toesteldiensten antwoordden niet.';
    expect(await office.standing()).toMatchObject({ state: 'approved', last, asked: 0 });
    expect(await office.print({}, { isThere: async () => false })).toBe('printed');
    expect(await office.standing()).toMatchObject({ state: 'issued', papers: 2, asked: 1 });
  });

  it('kan er niets genoteerd worden, dan gaat er niets naar de printer; na een stop ook niet', async () => {
    const { vault, print, standing } = await approvedLetter();
    expect(await print({}, { open: withReferrals(vault, { notePrint: refused }) })).toBe('diskRefuses');
    expect(await print({}, { isStopped: () => true })).toBeUndefined();
    expect(await standing()).toMatchObject({ state: 'approved', papers: 0 });
  });

  it('achter elke brief komt zijn antwoordblad, en dat staat in de geschiedenis', async () => {
    const { letters, print, standing, jobs } = await approvedLetter();
    expect(await print()).toBe('printed');
    const reference = letters[0]?.referral.reference;
    expect(jobs).toEqual([`brief-${reference}.pdf`, `antwoord-${reference}.pdf`]);
    expect(await standing()).toMatchObject({ state: 'issued', last: 'Antwoordblad naar de printer.' });
  });

  it('kwam het antwoordblad niet mee, dan is de brief toch weg, en komt alleen het blad nog', async () => {
    const { letters, id, print, standing, slipAnswers } = await approvedLetter();
    slipAnswers.push(stopped);
    // A letter behind it would wait in the same queue: the batch ends here.
    expect(await print({}, { list: [...letters, ...letters] })).toBe('slipMissing');
    const last = 'Antwoordblad niet afgedrukt: de printer stond stil.';
    expect(await standing()).toMatchObject({ state: 'issued', last, papers: 1, slips: 1 });
    expect(lettersLeft(letters, { [id]: 'slipMissing' })).toHaveLength(1);
    expect(await print({ [id]: 'slipMissing' })).toBe('printed');
    expect(await standing()).toMatchObject({ last: 'Antwoordblad naar de printer.', papers: 1, slips: 2, asked: 0 });
  });

  it.each<readonly [Answer, BatchOutcome, string]>([
    [ok({ type: 'unsure' }), 'slipUnsure', 'Niet zeker of het antwoordblad uit de printer kwam.'],
    [err({ type: 'unreachable' }), 'slipUnsure', 'Niet zeker of het antwoordblad uit de printer kwam.'],
    [ok({ type: 'cancelled' }), 'slipCancelled', 'Antwoordblad niet afgedrukt: geannuleerd.'],
    [ok({ type: 'dialogClosed' }), 'printed', 'Antwoordblad naar de printer.'],
  ])('van een antwoordblad dat %j zegt, is %s bekend, en er komt geen tweede', async (answer, outcome, last) => {
    const { letters, id, print, standing, slipAnswers } = await approvedLetter();
    slipAnswers.push(answer);
    expect(await print()).toBe(outcome);
    expect(await standing()).toMatchObject({ state: 'issued', last, papers: 1, slips: 1 });
    expect(lettersLeft(letters, { [id]: outcome })).toEqual([]);
  });

  it('waar geen brief kwam, komt ook geen antwoordblad', async () => {
    const { print, standing } = await approvedLetter(stopped);
    expect(await print()).toBe('printerStopped');
    expect(await standing()).toMatchObject({ state: 'approved', papers: 1, slips: 0 });
  });

  it('het slot wacht tot een brief die bij de printer is, genoteerd staat', async () => {
    let release = (_: Answer) => {};
    const answer = new Promise<Answer>((resolve) => {
      release = resolve;
    });
    const { vault, host, print, standing } = await approvedLetter(answer);
    const watched = watchWrites(vault);
    const printing = print({}, { open: watched.vault, paperHost: watched.watchPaper(host) });
    await printerAsked(standing);
    const atTheLock = watched.settled(60_000).then(standing);
    await new Promise((resolve) => setTimeout(resolve, 20));
    release(queued);
    expect(await atTheLock).toMatchObject({
      state: 'issued',
      last: 'Antwoordblad naar de printer.',
      papers: 1,
      slips: 1,
    });
    await printing;
  });
});
