import { describe, expect, it } from 'vitest';
import { asSocialWorker, atTheDesk } from '../../../../test/store/desk.ts';
import { aPaper } from '../../../../test/store/laptop.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Host } from '../../../host/port.ts';
import type { OpenVault } from '../../../store/vault.ts';
import { watchWrites } from '../../app/pending-writes.ts';
import { type BatchOutcome, type BatchOutcomes, lettersLeft, printBatch } from './batch.ts';

type Answer = Awaited<ReturnType<Host['printPaper']>>;
const queued: Answer = ok({ type: 'queued' });

/** One approved letter in a real office; a printer that counts, and gives the answers in turn. */
const approvedLetter = async (...answers: readonly (Answer | Promise<Answer>)[]) => {
  const office = await atTheDesk();
  const vault = await asSocialWorker(office);
  const { id } = office.referral;
  await vault.referrals.move(id, { to: 'awaitingApproval', note: '' });
  const approved = await vault.referrals.approve(id, aPaper());
  if (!approved.ok) throw new Error(`approve failed: ${approved.error.type}`);
  const letters = [{ referral: approved.value, name: 'Voorbeeld, Jan' }];
  let papers = 0;
  const printPaper: Host['printPaper'] = async () => {
    papers += 1;
    return (await answers[papers - 1]) ?? queued;
  };
  const host = { printPaper } as Host;
  let asked = 0;
  const print = async (
    outcomes: BatchOutcomes = {},
    { open = vault, paperHost = host, isThere = async () => true, isStopped = (): boolean => false } = {},
  ): Promise<BatchOutcome | undefined> => {
    let outcome: BatchOutcome | undefined;
    const ask = () => {
      asked += 1;
      return isThere();
    };
    const deps = { app: { vault: open, host: paperHost }, queue: null, isThere: ask, isStopped };
    await printBatch(letters, outcomes, deps, (result) => {
      outcome = result.outcome;
    });
    return outcome;
  };
  const standing = async () => {
    const now = await vault.referrals.get(id);
    return { state: now?.state, last: now?.history.at(-1)?.note, papers, asked };
  };
  return { vault, id, letters, host, print, standing };
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
    expect(await standing()).toMatchObject({ state: 'issued', papers: 1, asked: 0 });
    expect(lettersLeft(letters, { [id]: 'printed' })).toEqual([]);
  });

  it('een brief die een collega intussen meegaf of terugnam, wordt niet meer afgedrukt', async () => {
    const gone = await approvedLetter();
    await gone.vault.referrals.issue(gone.id, 'carried', null);
    expect(await gone.print()).toBe('leftMeanwhile');
    expect(await gone.standing()).toMatchObject({ state: 'issued', papers: 0 });

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
    expect(await atTheLock).toMatchObject({ state: 'issued', papers: 1 });
    await printing;
  });
});
