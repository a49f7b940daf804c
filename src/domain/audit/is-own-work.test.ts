import { describe, expect, it } from 'vitest';
import { aClient, aReferral, aVisit } from '../../../test/store/laptop.ts';
import { localDateSchema } from '../dates.ts';
import { staffMemberIdSchema } from '../ids.ts';
import { type FileWork, isOwnWork } from './is-own-work.ts';

const me = staffMemberIdSchema.parse('00000000-0000-4000-8000-000000000001');
const colleague = staffMemberIdSchema.parse('00000000-0000-4000-8000-000000000002');
const today = localDateSchema.parse('2026-12-20');
const old = aVisit(colleague, aClient(), { state: 'closed' });
const letter = aReferral(old, { preparedBy: colleague, state: 'issued' });

const work = (patch: Partial<FileWork>): FileWork => ({
  me,
  roles: ['frontDesk'],
  today,
  visits: [old],
  referrals: [],
  ...patch,
});

describe('eigen werk', () => {
  it.each<[string, Partial<FileWork>, boolean]>([
    ['een afgesloten dossier van een collega', {}, false],
    ['met een brief van een collega', { referrals: [letter] }, false],
    ['een eigen bezoek, ook van lang geleden', { visits: [{ ...old, owner: me }] }, true],
    [
      'een lopend bezoek van een collega: aan de balie neemt iedereen over',
      { visits: [{ ...old, state: 'open' }] },
      true,
    ],
    ['een bezoek op pauze', { visits: [{ ...old, state: 'paused' }] }, true],
    ['een bezoek van vandaag', { visits: [{ ...old, day: today }] }, true],
    ['een brief die ik klaarzette', { referrals: [{ ...letter, preparedBy: me }] }, true],
    [
      'een brief die wacht, voor wie goedkeurt',
      { roles: ['socialWorker'], referrals: [{ ...letter, state: 'awaitingApproval' }] },
      true,
    ],
    ['een brief die wacht, voor het onthaal', { referrals: [{ ...letter, state: 'awaitingApproval' }] }, false],
    ['een beheerder kijkt niet zomaar mee', { roles: ['administrator'] }, false],
    ['een dossier waar nog niets gebeurde', { visits: [] }, true],
  ])('%s', (_, patch, expected) => {
    expect(isOwnWork(work(patch))).toBe(expected);
  });
});
