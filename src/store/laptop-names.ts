/** Under which setting the name lies that people gave a laptop; the signed list knows its id alone. */
export const laptopNameKey = (device: string): string => `laptop:${device}`;

/** A laptop of the office, by the signed list. */
export interface ListedLaptop {
  readonly device: string;
  /** What people call it; '' where nobody said. */
  readonly name: string;
  readonly isRevoked: boolean;
}

/** In the order of the list: those that are in, then those that were taken out. */
export const laptopsOn = (
  { devices, revokedDevices }: { readonly devices: ReadonlySet<string>; readonly revokedDevices: ReadonlySet<string> },
  settings: ReadonlyMap<string, string>,
): readonly ListedLaptop[] =>
  [...devices, ...revokedDevices].map((device) => ({
    device,
    name: settings.get(laptopNameKey(device)) ?? '',
    isRevoked: revokedDevices.has(device),
  }));
