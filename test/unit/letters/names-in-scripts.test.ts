import { describe, expect, it } from 'vitest';
import { clientName } from '../../../src/domain/dossier/client-name.ts';
import type { Client } from '../../../src/domain/dossier/records.ts';
import { makeClientSheet } from '../../../src/letter/client-sheet.ts';
import { makeKlusSheet } from '../../../src/letter/klus-sheet.ts';
import type { Paper } from '../../../src/letter/paper.ts';
import { typesetPaper } from '../../../src/typeset/typeset.ts';
import { permissionRequest } from './activation-papers.ts';
import { attendanceCertificate, consentRecord, receipt } from './every-paper.ts';
import * as the from './letter-fixtures.ts';
import { proofOf, reads } from './pdf-tools.ts';
import { mlpSheet, selfEmployedSheet, wijkWerkNote } from './visit-papers.ts';

/** Every paper that names a person or a place, about this person. */
const papersAbout = (client: Client): Readonly<Record<string, Paper>> => {
  const { street, place } = client.address ?? { street: '', place: '' };
  return {
    deOpstap: the.letter({ client, ticked: ['address'] }),
    vdab: the.letter({ recipient: 'vdab', client }),
    clientSheet: makeClientSheet({
      clientName: clientName(client),
      situation: the.situation(),
      advice: the.advice({ vdab: 'fits' }),
      organisation: the.organisation(),
      date: the.today,
      mark: { type: 'none' },
    }),
    klusSheet: makeKlusSheet(
      the.klusRequest({ name: clientName(client), place: `${street}, ${place}` }),
      the.organisation(),
      the.today,
    ),
    receipt: receipt({ client }),
    attendanceCertificate: attendanceCertificate({ client }),
    permissionRequest: permissionRequest({ client }),
    consentRecord: consentRecord({ clientName: clientName(client) }, { client }),
    selfEmployedSheet: selfEmployedSheet({ client }),
    mlpSheet: mlpSheet({ client }),
    wijkWerkNote: wijkWerkNote({ client }),
  };
};

const livingAt = (street: string, place: string): Client['address'] => ({
  street,
  houseNumber: '1',
  box: '',
  postcode: '8610',
  place,
  country: '',
});

const ukrainianAndGreek = the.client({
  firstName: 'Олена Ελένη',
  surname: 'Приклад',
  address: livingAt('Вулиця Тестова', 'Αθήνα'),
});
const arabicName = the.client({ firstName: 'محمد', surname: 'علي' });
const arabicPlace = the.client({ address: livingAt('شارع', 'Kortemark') });

/** Papers on which the address of the client stands. */
const withPlace: readonly string[] = ['deOpstap', 'vdab', 'mlpSheet', 'wijkWerkNote'];

describe('namen van personen en plaatsen in een ander schrift', () => {
  it.each(Object.entries(papersAbout(ukrainianAndGreek)))(
    'Cyrillisch en Grieks staan erop (%s)',
    async (paper, made) => {
      const bytes = await typesetPaper(made, the.fonts);
      if (!bytes.ok) throw new Error(JSON.stringify(bytes.error));
      const proof = proofOf(bytes.value);
      const places = withPlace.includes(paper) ? ['Вулиця Тестова', 'Αθήνα'] : [];
      for (const text of ['Олена Ελένη Приклад', ...places]) expect([text, reads(proof, text)]).toEqual([text, true]);
    },
  );

  it.each(Object.entries(papersAbout(arabicName)))(
    'geen leeg vakje voor een Arabische naam: welke tekens, en dan geen papier (%s)',
    async (_, made) => {
      const refused = await typesetPaper(made, the.fonts);
      expect(refused).toMatchObject({ ok: false, error: { type: 'noGlyph' } });
      if (!refused.ok && refused.error.type === 'noGlyph')
        expect(refused.error.characters).toEqual(expect.arrayContaining(['م', 'ح', 'د', 'ع', 'ل', 'ي']));
    },
  );

  it.each(withPlace)('ook niet voor een Arabische straat (%s)', async (paper) => {
    const made = papersAbout(arabicPlace)[paper];
    if (made === undefined) throw new Error(`no paper ${paper}`);
    expect(await typesetPaper(made, the.fonts)).toMatchObject({ ok: false, error: { type: 'noGlyph' } });
  });
});
