import type { FileNote } from '../../src/domain/dossier/file-note.ts';
import { type ClientId, clientIdSchema, noteIdSchema } from '../../src/domain/ids.ts';
import type { OpenVault } from '../../src/store/vault.ts';
import { aClient } from '../store/laptop.ts';
import { fail, same } from './oracles.ts';
import { revsAt } from './records-of.ts';
import type { OfficeServer, Seat } from './three-laptops.ts';

const byId = (notes: Iterable<FileNote>): readonly FileNote[] =>
  [...notes].sort((one, other) => one.id.localeCompare(other.id));

/** What was noted in a story: a note that was once acknowledged is everywhere, once, and says what it said. */
export const newNoteBook = () => {
  const written = new Map<string, FileNote>();

  return {
    /** In a file that is on this laptop, or a new one; whether it was kept. */
    write: async ({ laptop, vault }: Seat): Promise<boolean> => {
      const here = await vault.clients.all();
      const known = here[written.size % Math.max(1, here.length)];
      const file = known ?? aClient({ id: clientIdSchema.parse(laptop.deps.newId()), surname: 'Genoteerd' });
      if (known === undefined) await vault.clients.add(file);
      const id = noteIdSchema.parse(laptop.deps.newId());
      const done = await vault.notes.add({ id, clientId: file.id, text: `Nota ${written.size}.\nTweede lijn.` });
      if (done.ok) written.set(id, done.value);
      return done.ok;
    },
    /** What of it does not wait here is on the server; answers how many that are. */
    checkAcknowledged: async ({ vault }: Seat, server: OfficeServer, waiting: ReadonlySet<string>): Promise<number> => {
      const there = new Set((await revsAt(server)).map((row) => row.split(' ')[0] ?? ''));
      const settled = (await vault.notes.all()).map(({ id }) => `note/${id}`).filter((name) => !waiting.has(name));
      if (settled.some((name) => !there.has(name)))
        fail('a note was acknowledged to a laptop, and is not on the server');
      return settled.length;
    },
    /** `gone`: whose file was erased, and whose perhaps. */
    check: async (vault: OpenVault, gone: (client: ClientId) => boolean = () => false): Promise<void> => {
      const wanted = [...written.values()].filter(({ clientId }) => !gone(clientId));
      const shown = (await vault.notes.all()).filter(({ clientId }) => !gone(clientId));
      same(byId(shown), byId(wanted), 'the notes on a laptop are not those that were written');
    },
  };
};
export type NoteBook = ReturnType<typeof newNoteBook>;
