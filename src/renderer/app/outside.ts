import type { Organisation } from '../../domain/catalogue/organisation.ts';
import type { Instant, LocalDate } from '../../domain/dates.ts';
import type { HostEvents } from '../../host/events.ts';
import type { Host } from '../../host/port.ts';
import type { LetterTemplates } from '../../letter/template/choose-templates.ts';
import type { DiskWatch } from '../../store/disk-watch.ts';
import type { ClosedVault, OpenVault } from '../../store/vault.ts';
import type { TypesetClient } from '../workers/typeset-client.ts';

/** Everything that exists before somebody signs in. Made once by main.tsx. */
export interface Outside {
  readonly host: Host;
  readonly hostEvents: HostEvents;
  /** Whether there is room for what is written. */
  readonly disk: DiskWatch;
  readonly vault: ClosedVault;
  /** A fresh practice office, emptied at each opening. */
  readonly openPractice: () => Promise<OpenVault>;
  /** By folder name; never empty. */
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** The letter templates that came with the app for an organisation, by its folder name. */
  readonly templatesOf: (organisation: string) => LetterTemplates;
  readonly typesetClient: TypesetClient;
  readonly now: () => Instant;
  readonly today: () => LocalDate;
  readonly newId: () => string;
  /** A whole number from 0 up to, not including, `max`, from the system's random source. */
  readonly randomBelow: (max: number) => number;
  /** Starts the page anew: the dependable way to free every string that was on screen. */
  readonly reload: () => void;
}
