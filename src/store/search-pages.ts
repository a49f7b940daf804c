import { z } from 'zod';
import { openJson, sealJson } from '../crypto/envelope.ts';
import { partialDateSchema } from '../domain/dates.ts';
import type { ClientSummary } from '../domain/identity/client-summary.ts';
import { clientIdSchema } from '../domain/ids.ts';
import { metaKeys, type PageRow, pageRowSchema, schemaVersion } from './rows.ts';
import type { Session } from './session.ts';

/** What search needs of one client, and the rev of the row that it was taken from. */
export interface Summary {
  readonly rev: string;
  readonly client: ClientSummary;
}

export interface SearchPages {
  /** Summaries per page, or null when one is missing, stale or does not open: then they are made again from the rows. */
  readonly load: () => Promise<readonly (readonly Summary[])[] | null>;
  /** Ids of clients written after the last page; null when the mark cannot be read. */
  readonly dirtyClients: () => Promise<readonly string[] | null>;
  /** `gone`: client id -> rev of who was erased since; `rebuilt`: all pages that there are. */
  readonly write: (
    pages: ReadonlyMap<number, readonly Summary[]>,
    how: { readonly rebuilt: boolean; readonly gone: ReadonlyMap<string, string> },
  ) => Promise<void>;
}

/** Columns in place of objects: names of fields, a thousand times over, are most of what there would be to open. */
const pageSchema = z
  .object({
    rev: z.array(z.string()),
    id: z.array(clientIdSchema),
    surname: z.array(z.string()),
    firstName: z.array(z.string()),
    birthDate: z.array(partialDateSchema.nullable()),
    place: z.array(z.string()),
    nationalDigits: z.array(z.string().nullable()),
  })
  .refine((page) => Object.values(page).every(({ length }) => length === page.rev.length));
type Page = z.infer<typeof pageSchema>;

const asColumns = (summaries: readonly Summary[]): Page => ({
  rev: summaries.map(({ rev }) => rev),
  id: summaries.map(({ client }) => client.id),
  surname: summaries.map(({ client }) => client.surname),
  firstName: summaries.map(({ client }) => client.firstName),
  birthDate: summaries.map(({ client }) => client.birthDate),
  place: summaries.map(({ client }) => client.place),
  nationalDigits: summaries.map(({ client }) => client.nationalDigits),
});

const asSummaries = ({ rev: revs, id, surname, firstName, birthDate, place, nationalDigits }: Page): Summary[] =>
  revs.flatMap((rev, i) => {
    const clientId = id[i];
    if (clientId === undefined) return [];
    const client = {
      id: clientId,
      surname: surname[i] ?? '',
      firstName: firstName[i] ?? '',
      birthDate: birthDate[i] ?? null,
      place: place[i] ?? '',
      nationalDigits: nationalDigits[i] ?? null,
    };
    return [{ rev, client }];
  });

const revsSchema = z.array(z.string());
const dirtySchema = z.record(z.string(), z.string());

/** The sealed pages on disk. Their revs stand in `meta`, so an older copy of a page is not taken for the page. */
export const createSearchPages = (session: Session): SearchPages => {
  const { db, deps } = session;
  let revs: readonly string[] = [];

  const open = async (found: unknown, n: number): Promise<readonly Summary[] | null> => {
    const row = pageRowSchema.safeParse(found);
    if (!row.success || row.data.n !== n || row.data.rev !== revs[n]) return null;
    const place = session.placeOf('page', String(n), row.data.rev, row.data.sv);
    const opened = await openJson(session.keyring(), place, row.data.c);
    const page = opened.ok ? pageSchema.safeParse(opened.value).data : undefined;
    return page === undefined ? null : asSummaries(page);
  };

  return {
    load: async () => {
      const known = revsSchema.safeParse(await db.meta(metaKeys.pages));
      const rows = await db.pages();
      if (!known.success || rows.length !== known.data.length) return null;
      revs = known.data;
      const pages = await Promise.all(rows.map(open));
      const whole = pages.filter((page) => page !== null);
      return whole.length === pages.length ? whole : null;
    },
    dirtyClients: async () => {
      const dirty = dirtySchema.safeParse((await db.meta(metaKeys.dirtyClients)) ?? {});
      return dirty.success ? Object.keys(dirty.data) : null;
    },
    write: async (pages, { rebuilt, gone }) => {
      const revsBefore = revs;
      const revsAfter = rebuilt ? [] : [...revs];
      const rows: PageRow[] = [];
      const written = new Map<string, string>(gone);
      for (const [n, summaries] of pages) {
        for (const { client, rev } of summaries) written.set(client.id, rev);
        const rev = deps.newId();
        const c = await sealJson(session.dataKey(), session.placeOf('page', String(n), rev), asColumns(summaries));
        rows.push({ n, rev, sv: schemaVersion, c });
        revsAfter[n] = rev;
      }
      session.throwIfLocked();
      await db.commitPages({ rows, revsBefore, revsAfter, written, rebuilt });
      revs = revsAfter;
    },
  };
};
