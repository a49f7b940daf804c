import type { JSHandle, Page } from '@playwright/test';
import type { FileNote } from '../../src/domain/dossier/file-note.ts';
import type { Client } from '../../src/domain/dossier/records.ts';
import type { App } from '../../src/renderer/app/app-context.ts';

/** What the page told before the power went: what the store had acknowledged, and what was about to be asked. */
export type Acknowledged =
  | { readonly type: 'begun' }
  | { readonly type: 'added'; readonly ids: readonly string[] }
  /** The record now holds this number; it only goes up. */
  | { readonly type: 'changed'; readonly id: string; readonly to: number }
  | { readonly type: 'noted'; readonly id: string; readonly text: string }
  | { readonly type: 'enrolled' | 'leaving' | 'revoked'; readonly member: string }
  | { readonly type: 'erased'; readonly id: string };

/** Under this name the page tells it. */
export const tellName = 'tellAcknowledged';

interface Order {
  readonly template: Client;
  readonly passphrase: string;
}

/** Each of them goes on until the power goes. They run in the page and stand on nothing outside themselves. */
const inPage = {
  writes: async ({ app, order }: { readonly app: App; readonly order: Order }): Promise<void> => {
    const tell: (what: Acknowledged) => Promise<void> = Reflect.get(globalThis, 'tellAcknowledged');
    const { clients, notes } = app.vault;
    await tell({ type: 'begun' });
    for (;;) {
      const id = crypto.randomUUID() as Client['id'];
      const added = await clients.add({ ...order.template, id, email: 'n0@voorbeeld.example' });
      if (added.ok) await tell({ type: 'added', ids: [id] });
      for (let to = 1; to <= 3; to += 1) {
        const changed = await clients.change(id, { email: `n${to}@voorbeeld.example` });
        if (changed.ok) await tell({ type: 'changed', id, to });
        const note = { id: crypto.randomUUID() as FileNote['id'], clientId: id, text: `Nota ${to} van ${id}.` };
        const noted = await notes.add(note);
        if (noted.ok) await tell({ type: 'noted', id: note.id, text: note.text });
      }
    }
  },
  imports: async ({ app, order }: { readonly app: App; readonly order: Order }): Promise<void> => {
    const tell: (what: Acknowledged) => Promise<void> = Reflect.get(globalThis, 'tellAcknowledged');
    await tell({ type: 'begun' });
    for (;;) {
      const many = Array.from({ length: 40 }, () => ({
        ...order.template,
        id: crypto.randomUUID() as Client['id'],
        email: 'n0@voorbeeld.example',
      }));
      const done = await app.vault.importClients(many);
      if (done.ok) await tell({ type: 'added', ids: many.map(({ id }) => id) });
    }
  },
  /** A colleague comes and goes: a new data key for what is written from then on, with writes beside it. */
  keys: async ({ app, order }: { readonly app: App; readonly order: Order }): Promise<void> => {
    const tell: (what: Acknowledged) => Promise<void> = Reflect.get(globalThis, 'tellAcknowledged');
    const { vault } = app;
    const { passphrase } = order;
    const write = async (): Promise<void> => {
      for (;;) {
        const id = crypto.randomUUID() as Client['id'];
        const added = await vault.clients.add({ ...order.template, id, email: 'n0@voorbeeld.example' });
        if (added.ok) await tell({ type: 'added', ids: [id] });
      }
    };
    await tell({ type: 'begun' });
    void write();
    for (;;) {
      const facts = {
        name: 'Tijdelijke Testpersoon',
        function: 'medewerker',
        phone: '',
        roles: ['frontDesk' as const],
      };
      const enrolled = await vault.enrol(facts, `${passphrase} tijdelijk`, passphrase);
      if (!enrolled.ok) throw new Error(enrolled.error.type);
      await tell({ type: 'enrolled', member: enrolled.value.id });
      await tell({ type: 'leaving', member: enrolled.value.id });
      const revoked = await vault.revoke(enrolled.value.id, 'proef', passphrase);
      if (!revoked.ok) throw new Error(revoked.error.type);
      await tell({ type: 'revoked', member: enrolled.value.id });
    }
  },
  /** Somebody is erased: a new data key, every other row sealed anew, the old key destroyed. */
  erasure: async ({ app, order }: { readonly app: App; readonly order: Order }): Promise<void> => {
    const tell: (what: Acknowledged) => Promise<void> = Reflect.get(globalThis, 'tellAcknowledged');
    const { vault } = app;
    await tell({ type: 'begun' });
    for (;;) {
      const id = crypto.randomUUID() as Client['id'];
      const added = await vault.clients.add({ ...order.template, id, email: 'n0@voorbeeld.example' });
      if (!added.ok) throw new Error(added.error.type);
      const note = { id: crypto.randomUUID() as FileNote['id'], clientId: id, text: 'Gaat mee.' };
      const noted = await vault.notes.add(note);
      if (!noted.ok) throw new Error(noted.error.type);
      const subjects = { clients: [id], visits: [], klusRequests: [] };
      const erased = await vault.erasure.erase(subjects, 'proef', order.passphrase);
      if (!erased.ok) throw new Error(erased.error.type);
      await tell({ type: 'erased', id });
      await vault.erasure.settled();
    }
  },
} as const;

export type ActName = keyof typeof inPage;

/** Begins an act in the page; it ends with the page. */
export const beginAct = (page: Page, app: JSHandle<App>, name: ActName, order: Order): void => {
  page.evaluate(inPage[name], { app, order } as never).catch(() => undefined);
};

/** What is on the laptop, read through the vault as a screen reads it. */
export interface Found {
  /** Id -> the number that its record holds. */
  readonly clients: readonly (readonly [id: string, at: number])[];
  readonly notes: readonly (readonly [id: string, text: string, client: string])[];
  readonly members: readonly string[];
  readonly setAside: number;
  readonly logFaults: number | null;
}

export const readOffice = (page: Page, app: JSHandle<App>, withLog: boolean): Promise<Found> =>
  page.evaluate(
    async ({ app: here, log }) => {
      const { vault } = here as unknown as App;
      const clients = await vault.clients.all();
      const report = log ? await vault.audit.all() : null;
      if (report !== null && !report.ok) throw new Error(report.error.type);
      return {
        clients: clients.map(({ id, email }) => [id, Number(/\d+/.exec(email ?? '')?.[0] ?? -1)] as const),
        notes: (await vault.notes.all()).map(({ id, text, clientId }) => [id, text, clientId] as const),
        members: (await vault.staff()).map(({ id }) => id),
        setAside: (await vault.setAside()).length,
        logFaults: report === null ? null : report.value.faults.length + (report.value.endsWereLost ? 1 : 0),
      };
    },
    { app, log: withLog } as never,
  );
