import { createContext, useContext } from 'react';
import type { Organisation } from '../../domain/catalogue/organisation.ts';
import type { Instant, LocalDate } from '../../domain/dates.ts';
import type { ClientId, KlusRequestId, ReferralId, VisitId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { AppInfo, Host } from '../../host/port.ts';
import type { Paper } from '../../letter/paper.ts';
import type { LetterTemplates } from '../../letter/template/choose-templates.ts';
import type { DiskWatch } from '../../store/disk-watch.ts';
import type { VersionedTable } from '../../store/record-versions.ts';
import type { OpenVault } from '../../store/vault.ts';
import type { TypesetFailure } from '../../typeset/typeset.ts';
import type { HalfTyped } from './half-typed.ts';
import type { OfficeSync } from './office-sync.ts';

/** Where the signed-in person is. One window, no URL: nothing personal in an address bar or history. */
export type Route =
  | { readonly page: 'start' }
  | { readonly page: 'visit'; readonly visitId: VisitId }
  | { readonly page: 'klus'; readonly klusRequestId: KlusRequestId }
  | { readonly page: 'client'; readonly clientId: ClientId }
  | { readonly page: 'letter'; readonly referralId: ReferralId }
  | { readonly page: 'approvals' }
  | { readonly page: 'staff' }
  | { readonly page: 'log' }
  | { readonly page: 'exchange' }
  | { readonly page: 'versions'; readonly table: VersionedTable; readonly id: string }
  | { readonly page: 'settings' }
  | { readonly page: 'retention' }
  | { readonly page: 'templates' };

/** Everything a page may use. Made once per unlock, dropped at lock. */
export interface App {
  readonly vault: OpenVault;
  readonly host: Host;
  readonly disk: DiskWatch;
  /** The exchange with the server of the office. */
  readonly sync: OfficeSync;
  readonly appInfo: AppInfo | null;
  readonly organisation: Organisation;
  /** The letter templates that came with the app; those in use: app/office-templates.ts. */
  readonly shippedTemplates: LetterTemplates;
  readonly now: () => Instant;
  readonly today: () => LocalDate;
  readonly newId: () => string;
  readonly route: Route;
  readonly go: (route: Route) => void;
  readonly halfTyped: HalfTyped;
  /** Locks the screen at once. */
  readonly lock: () => void;
  /** Lays out a paper in the worker. */
  readonly typeset: (paper: Paper) => Promise<Result<Uint8Array, TypesetFailure>>;
  /** The characters of this text that no paper can show. */
  readonly missingCharacters: (text: string) => Promise<readonly string[]>;
}

export const AppContext = createContext<App | null>(null);

/** The app of the signed-in person; a page outside it is a bug. */
export const useApp = (): App => {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp outside AppContext');
  return app;
};
