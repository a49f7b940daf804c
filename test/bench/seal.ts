import { openJson, sealJson } from '../../src/crypto/envelope.ts';
import type { Figure } from './figure.ts';

const rows = 500;
const record = { text: 'Testpersoon Voorbeeld vraagt hulp bij het zoeken naar werk. '.repeat(28) };

/** Sealing and opening records of about 1.7 KB, against JSON alone. */
export const sealFigures = async (): Promise<readonly Figure[]> => {
  const handle = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const key = { epoch: 1, handle };
  const keyring = new Map([[1, handle]]);
  const place = { office: 'office', table: 'visits', id: 'id', rev: 'rev', schemaVersion: 1 };
  return [
    {
      figure: 'seal+open/500',
      ours: async () => {
        for (let row = 0; row < rows; row += 1) await openJson(keyring, place, await sealJson(key, place, record));
      },
      to: 'JSON to bytes and back',
      theirs: () => {
        for (let row = 0; row < rows; row += 1) {
          JSON.parse(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(record))));
        }
      },
    },
  ];
};
