import type { DevicesAnswer } from '../../../protocol/sync-messages.ts';
import type { ListedLaptop } from '../../../store/laptop-names.ts';

/** A laptop as the page of laptops shows it. */
export interface ShownLaptop extends ListedLaptop {
  /** On the signed list; one that came to the server with the operator's code is not. */
  readonly isListed: boolean;
  readonly isHere: boolean;
  /** What the server says of it, where it knows it. */
  readonly atServer: DevicesAnswer['devices'][number] | undefined;
}

/**
 * Every laptop of the house: those of the signed list and, behind them, those that only the server knows, so that nobody has access
 * who stands nowhere. `here`: the id of this laptop, if it has one.
 */
export const laptopsTogether = (
  listed: readonly ListedLaptop[],
  devices: DevicesAnswer['devices'],
  here: string | null,
): readonly ShownLaptop[] => {
  const names = new Set(listed.map(({ device }) => device));
  const others = devices
    .filter(({ device }) => !names.has(device))
    .map(({ device }) => ({ device, name: '', isRevoked: false, isListed: false }));
  return [...listed.map((laptop) => ({ ...laptop, isListed: true })), ...others].map((laptop) => ({
    ...laptop,
    isHere: laptop.device === here,
    atServer: devices.find(({ device }) => device === laptop.device),
  }));
};
