import { describe, expect, it } from 'vitest';
import { clientName } from './client-name.ts';
import { compareForDisplay } from './compare-clients.ts';
import { untouchedFile } from './file-decisions.ts';
import { type Client, clientSchema } from './records.ts';

const client = (patch: Partial<Client> = {}): Client =>
  clientSchema.parse({
    id: crypto.randomUUID(),
    surname: 'Voorbeeld',
    firstName: 'Jan',
    birthDate: { year: 1985, month: 7, day: null },
    formOfAddress: 'none',
    phone: null,
    email: null,
    address: null,
    nationalNumber: null,
    discreet: false,
    createdAt: '2026-11-22T09:00:00.000Z',
    ...untouchedFile,
    ...patch,
  });

describe('client', () => {
  it('heet zoals in een brief', () => {
    expect(clientName(client())).toBe('Jan Voorbeeld');
    expect(clientName(client({ firstName: ' ' }))).toBe('Voorbeeld');
    expect(clientName(client({ firstName: '', surname: '' }))).toBe('');
  });

  it('twee dossiers naast elkaar: wat verschilt, in de volgorde van het scherm', () => {
    expect(compareForDisplay(client(), client())).toEqual([]);
    const other = client({
      discreet: true,
      birthDate: { year: 1985, month: 7, day: 30 },
      phone: { typed: '0476 04 63 24', e164: '+32476046324' },
    });
    expect(compareForDisplay(client(), other)).toEqual(['birthDate', 'phone', 'discreet']);
  });

  it('hetzelfde nummer, anders getypt, is geen verschil', () => {
    const a = client({ phone: { typed: '0476 04 63 24', e164: '+32476046324' } });
    const b = client({ phone: { typed: '+32 476046324', e164: '+32476046324' } });
    expect(compareForDisplay(a, b)).toEqual([]);
    expect(compareForDisplay(a, client({ phone: { typed: '0476', e164: null } }))).toEqual(['phone']);
  });
});
