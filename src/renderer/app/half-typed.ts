import type { OpenVault } from '../../store/vault.ts';

/** What stands on screen and is in no record yet, by place ("visit/ID/pause"). Sealed at lock, back after unlock; never a passphrase. */
export interface HalfTyped {
  readonly read: (place: string) => unknown;
  readonly hold: (place: string, value: unknown) => void;
  /** Saved, or given up. What an earlier lock sealed of it goes from the disk too. */
  readonly drop: (place: string) => void;
  /** Seals what is held; called at lock, before the screen goes. */
  readonly seal: () => void;
}

/** `sealed`: what the last lock of this person left. */
export const createHalfTyped = (vault: OpenVault, sealed: ReadonlyMap<string, unknown>): HalfTyped => {
  const held = new Map(sealed);
  const onDisk = new Set(sealed.keys());
  const changed = new Set<string>();
  const keep = (places: ReadonlySet<string>): void => {
    // A disk that refuses costs half a sentence; every record is written by itself.
    if (places.size > 0) void vault.halfTyped.keep(new Map([...places].map((place) => [place, held.get(place)])));
  };
  return {
    read: (place) => held.get(place),
    hold: (place, value) => {
      held.set(place, value);
      changed.add(place);
    },
    drop: (place) => {
      held.delete(place);
      changed.delete(place);
      if (onDisk.delete(place)) keep(new Set([place]));
    },
    seal: () => keep(changed),
  };
};
