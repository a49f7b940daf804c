import { z } from 'zod';
import { fromBase64, fromBase64OrEmpty, textOf, toBase64, utf8 } from '../crypto/bytes.ts';
import {
  type JoiningSecrets,
  joiningSecrets,
  openHello,
  openWelcome,
  parseJoiningCode,
  sealHello,
} from '../crypto/joining.ts';
import { newSealingKey } from '../crypto/sealing.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { deviceIdSchema } from '../domain/roster/roster.ts';
import { rowsIn } from './backup-format.ts';
import { openDatabase } from './database.ts';
import { isOfCode, laptopFileRows } from './laptop-file.ts';
import type { BackupFile, Progress, PutBackFailure } from './lost-office.ts';
import { asPutBack, putBackOffice, surveyRows } from './put-back.ts';
import { metaKeys, newNodeName, type OfficeMeta } from './rows.ts';
import { sealSignInNames, signInNamesSchema } from './sign-in-names.ts';
import type { StoredRow } from './stored-row.ts';
import { storedVersion } from './stored-version.ts';
import type { VaultDeps } from './vault-deps.ts';

export const laptopNameLength = 40;

/** What a new laptop says of itself: a name that people gave it, the id under which the server knows it, its key of this once. */
export const helloSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(laptopNameLength),
    device: deviceIdSchema,
    publicKey: z.string().max(60),
  })
  .readonly();
export type Hello = z.infer<typeof helloSchema>;

/** What somebody says in the mailbox that only two laptops can read (base64); undefined for what is not of this code. */
export const helloIn = async (secrets: JoiningSecrets, body: string): Promise<Hello | undefined> => {
  try {
    const opened = await openHello(secrets, fromBase64(body));
    return opened.ok ? helloSchema.safeParse(JSON.parse(textOf(opened.value))).data : undefined;
  } catch {
    // Not base64, or no JSON.
    return undefined;
  }
};

const inOrder = async function* (rows: readonly StoredRow[]): AsyncGenerator<StoredRow> {
  yield* rows;
};

/** A laptop that is about to become one of an office: it holds the code and a key of its own, in memory only. */
export interface Joining {
  /** Opens the server, once. */
  readonly invitationCode: string;
  readonly mailbox: string;
  /** What it says first, sealed (base64, as everything in the mailbox). */
  readonly hello: string;
  /** Whether another laptop came with the same code; this one may have said something itself before it was started anew. */
  readonly isOfAnother: (body: string) => Promise<boolean>;
  /**
   * Makes the office here from the answer, in one commit; what was here before goes. Nothing is written for an answer that was
   * not meant for this laptop.
   */
  readonly finish: (body: string) => Promise<Result<null, PutBackFailure | { readonly type: 'notAuthentic' }>>;
  /** Forgets code and key. */
  readonly end: () => void;
}

export type BeginJoining = (
  typedCode: string,
  laptop: { readonly name: string; readonly device: string },
) => Promise<Result<Joining, { readonly type: 'noCode' }>>;

/** For the lock screen; without them the first sign-in is by number. */
const keepNames = async (deps: VaultDeps, office: OfficeMeta, staff: unknown): Promise<void> => {
  const names = signInNamesSchema.safeParse(staff);
  if (!names.success) return;
  const db = openDatabase(deps.databaseName, deps);
  try {
    await db.setMeta(metaKeys.signInNames, await sealSignInNames(db, office, names.data));
  } finally {
    db.close();
  }
};

/**
 * Makes the office on this laptop from rows that another one gave, under a name of its own in clocks and logs. `device`: the id
 * under which it asked to come in; a file has it among its rows.
 */
const officeFromRows = (
  deps: VaultDeps,
  rows: () => AsyncIterable<StoredRow>,
  onProgress: Progress,
  device?: string,
): Promise<Result<null, PutBackFailure>> =>
  asPutBack<null, PutBackFailure>(async () => {
    const survey = await surveyRows(rows());
    if (!survey.ok) return survey;
    if ((await storedVersion(deps.databaseName, deps.indexedDB ?? indexedDB)) !== 'absent')
      return err({ type: 'otherOffice' });
    const office = { ...survey.value.office, node: newNodeName(deps.newId()) };
    const ownLaptop = device ?? deviceIdSchema.safeParse(survey.value.meta.get(metaKeys.ownLaptop)).data;
    await putBackOffice(deps, { ...survey.value, office, ...(ownLaptop && { ownLaptop }) }, rows(), onProgress);
    await keepNames(deps, office, survey.value.meta.get(metaKeys.signInNames));
    return ok(null);
  });

const officeFromWelcome = async (
  deps: VaultDeps,
  welcome: Uint8Array,
  device: string,
): Promise<Result<null, PutBackFailure>> => {
  const rows = rowsIn(welcome);
  return rows === null
    ? err({ type: 'incomplete' })
    : officeFromRows(
        deps,
        () => inOrder(rows),
        () => undefined,
        device,
      );
};

/** The new laptop's side. */
export const createBeginJoining =
  (deps: VaultDeps): BeginJoining =>
  async (typedCode, { name, device }) => {
    const code = parseJoiningCode(typedCode);
    if (!code.ok) return code;
    const secrets = await joiningSecrets(code.value);
    code.value.fill(0);
    const key = newSealingKey();
    const hello: Hello = helloSchema.parse({ name, device, publicKey: key.publicKey });
    return ok({
      invitationCode: secrets.invitationCode,
      mailbox: secrets.mailbox,
      hello: toBase64(await sealHello(secrets, utf8(JSON.stringify(hello)))),
      isOfAnother: async (body) => {
        const said = await helloIn(secrets, body);
        return said !== undefined && said.device !== device;
      },
      finish: async (body) => {
        const opened = await openWelcome(secrets, key, fromBase64OrEmpty(body));
        return opened.ok ? officeFromWelcome(deps, opened.value, device) : opened;
      },
      end: () => {
        key.secret.fill(0);
        secrets.channelKey.fill(0);
      },
    });
  };

/** The office out of a file that another laptop of it wrote. Nothing is written before all of it was looked through. */
export type JoinByFile = (
  typedCode: string,
  file: BackupFile,
  onProgress: Progress,
) => Promise<Result<null, PutBackFailure | { readonly type: 'noCode' | 'notAuthentic' }>>;

export const createJoinByFile =
  (deps: VaultDeps): JoinByFile =>
  async (typedCode, file, onProgress) => {
    const code = parseJoiningCode(typedCode);
    if (!code.ok) return code;
    const secrets = await joiningSecrets(code.value);
    code.value.fill(0);
    try {
      const isOurs = await isOfCode(file, secrets);
      if (!isOurs.ok) return isOurs;
      if (!isOurs.value) return err({ type: 'notAuthentic' });
      return await officeFromRows(deps, () => laptopFileRows(file, secrets), onProgress);
    } finally {
      secrets.channelKey.fill(0);
    }
  };
