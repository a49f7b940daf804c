import type { OfficeId } from '../../domain/ids.ts';
import type { SafetyFiles, Sentinel } from '../../host/port.ts';
import type { Here } from '../../store/lost-office.ts';
import type { SignInName } from '../../store/sign-in-name.ts';
import type { Outside } from './outside.ts';

/** What is known about an office that should be on this laptop and is not. */
export interface LostOffice {
  readonly why: 'absent' | 'damaged' | 'otherOffice';
  /** What the sentinel remembers; null where it does not read, or the machine cannot be asked. */
  readonly sentinel: Sentinel | null;
  /** The office whose journal can be read here, with its size. */
  readonly journal: { readonly officeId: OfficeId; readonly bytes: number } | null;
}

/** Where somebody stands before anybody is signed in. */
export type DoorStage =
  | { readonly type: 'setup' }
  | { readonly type: 'locked'; readonly names: readonly SignInName[] }
  | {
      readonly type: 'blocked';
      readonly why: 'tooNew' | 'otherOrganisation' | 'machineAway' | 'littleRoom' | 'closedFolder';
    }
  | { readonly type: 'recovery'; readonly lost: LostOffice };

const lostOf = (why: LostOffice['why'], files: SafetyFiles | null): LostOffice => {
  const sentinel = files?.sentinel === 'unreadable' ? null : (files?.sentinel ?? null);
  const journals = files?.journals ?? [];
  const named = journals.find(({ officeId }) => officeId === sentinel?.officeId);
  // Without a sentinel the only journal is the one that is meant; of several none can be chosen for somebody.
  const only = sentinel === null && journals.length === 1 ? journals[0] : undefined;
  return { why, sentinel, journal: named ?? only ?? null };
};

/**
 * A first run is only where nothing says that there was an office before: no database, and a machine that answers that it
 * has neither sentinel nor journal. `files` is null where the machine cannot be asked.
 */
export const doorOf = (
  here: Here,
  files: SafetyFiles | null,
): 'setup' | 'locked' | Exclude<DoorStage, { type: 'setup' | 'locked' }> => {
  if (here.type === 'tooNew') return { type: 'blocked', why: 'tooNew' };
  if (here.type === 'damaged') return { type: 'recovery', lost: lostOf('damaged', files) };
  if (here.type === 'office') {
    const known = files?.sentinel ?? 'unreadable';
    const isOther = known !== 'unreadable' && known.officeId !== here.officeId;
    return isOther ? { type: 'recovery', lost: lostOf('otherOffice', files) } : 'locked';
  }
  if (files === null) return { type: 'blocked', why: 'machineAway' };
  const wasHere = files.sentinel !== null || files.journals.length > 0;
  return wasHere ? { type: 'recovery', lost: lostOf('absent', files) } : 'setup';
};

export const lockedStage = async (outside: Outside): Promise<DoorStage> => ({
  type: 'locked',
  names: await outside.vault.signInNames(),
});

/** Which door the laptop opens on. */
export const firstStage = async (outside: Outside): Promise<DoorStage> => {
  const disk = await outside.disk.look();
  // The engine cannot even read where it may not write.
  if (disk.type === 'closedFolder') return { type: 'blocked', why: disk.type };
  const files = await outside.host.readSafetyFiles();
  const door = doorOf(await outside.vault.recovery.here(), files.ok ? files.value : null);
  if (door === 'locked') return lockedStage(outside);
  if (door !== 'setup' && door.type === 'blocked') return door;
  // Neither a first run nor putting back begins without room; and what does not open may open again with it.
  if (disk.type === 'littleRoom') return { type: 'blocked', why: disk.type };
  return door === 'setup' ? { type: 'setup' } : door;
};
