import { describe, expect, it } from 'vitest';
import {
  aClient,
  addLetter,
  aPaper,
  aReferral,
  aVisit,
  enrol,
  newLaptop,
  newOffice,
  pagesWritten,
  passphrase,
  unlock,
} from '../../test/store/laptop.ts';
import { noteIdSchema } from '../domain/ids.ts';

/** Every byte of every key and value, whatever its type, one after the other. */
const everyByte = (value: unknown, out: Uint8Array[]): void => {
  if (typeof value === 'string') {
    out.push(new TextEncoder().encode(value));
    out.push(Uint8Array.from([...value].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])));
  } else if (value instanceof Uint8Array) out.push(value);
  else if (value instanceof ArrayBuffer) out.push(new Uint8Array(value));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      everyByte(key, out);
      everyByte(inner, out);
    }
  } else out.push(new TextEncoder().encode(String(value)));
};

const spellings = (canary: string): readonly Buffer[] => {
  const swapped = Buffer.from(canary, 'utf16le').swap16();
  const texts = [Buffer.from(canary, 'utf8'), Buffer.from(canary, 'latin1'), Buffer.from(canary, 'utf16le'), swapped];
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.from('x'.repeat(shift) + canary)
        .toString('base64')
        .slice(shift === 0 ? 0 : 4, -4),
    ),
  );
  return [...texts, ...base64.filter(({ length }) => length > 4)];
};

describe('plaintext scan', () => {
  it('finds no name, number, note, answer, staff name or setting in any key or value, and finds a planted one', async () => {
    const laptop = newLaptop();
    const { vault, recoveryKey } = await newOffice(laptop);
    const social = await enrol(vault, 'Kanarie Medewerker', ['socialWorker', 'frontDesk']);
    const client = aClient({
      surname: 'Kanarieveer',
      firstName: 'Çélestine-Kanarie',
      phone: { typed: '0499 11 22 33', e164: '+32499112233' },
      email: 'kanarie@voorbeeld.example',
    });
    const visit = aVisit(vault.me.id, client, { nextStep: 'kanarienotitie terugbellen' });
    const referral = aReferral(visit, { recipient: 'vdab', reasonSentence: 'kanariereden', reference: '9K3M-92X-QT4' });
    await vault.clients.add(client);
    await vault.visits.add(visit);
    await vault.notes.add({ id: noteIdSchema.parse(crypto.randomUUID()), clientId: client.id, text: 'kanarienota' });
    await addLetter(vault, referral);
    const issued = await vault.referrals.issue(referral.id, 'printed', aPaper('kanariebrief', referral));
    expect(issued.ok).toBe(true);
    await vault.settings.set('kanariesleutel', 'kanariewaarde');
    await vault.clients.change(client.id, { surname: 'Kanarietwee' });
    await pagesWritten(laptop);
    vault.lock();
    const again = await unlock(laptop, social);
    expect(again.search('kanarietwee')).toHaveLength(1);
    again.lock();

    const dump = () =>
      laptop.onDisk(async (db) => {
        const out: Uint8Array[] = [];
        for (const table of db.tables) {
          for (const key of await table.toCollection().primaryKeys()) everyByte(key, out);
          for (const row of await table.toArray()) everyByte(row, out);
        }
        return Buffer.concat(out);
      });
    const canaries = [
      'Kanarie',
      'kanarie',
      'Çélestine',
      '022999990',
      '88.02.29',
      '99112233',
      'Fictiestraat',
      'Zarren',
      'meaningfulActivity',
      'leefloon',
      'Bea Beheer',
      'Sociaal Huis',
      '9K3M-92X',
      'surname',
      passphrase,
      ...passphrase.split(' '),
      ...recoveryKey.split(' '),
    ];
    const disk = await dump();
    expect(disk.length).toBeGreaterThan(5000);
    for (const canary of canaries) {
      for (const spelling of spellings(canary)) expect(disk.includes(spelling), canary).toBe(false);
    }
    await laptop.onDisk((db) => db.table('meta').put({ k: 'planted', v: { deep: ['Kanarie'] } }));
    expect((await dump()).includes(Buffer.from('Kanarie'))).toBe(true);
  });
});
