import { clientName } from '../../domain/dossier/client-name.ts';
import { formatShortDay } from '../../domain/dutch-date.ts';
import {
  clientIdSchema,
  klusRequestIdSchema,
  noteIdSchema,
  referralIdSchema,
  visitIdSchema,
} from '../../domain/ids.ts';
import type { OpenVault } from '../../store/vault.ts';
import { adviceTexts } from '../texts/advice.ts';
import { klusTexts } from '../texts/klus.ts';
import { visitTexts } from '../texts/visit.ts';
import { visitName } from './visit-name.ts';

/** Whom it is about. */
const readNoteName = async (vault: OpenVault, id: string): Promise<string | null> => {
  const note = await vault.notes.get(noteIdSchema.parse(id));
  return note === null ? null : readRecordName(vault, 'client', note.clientId);
};

/** "Bezoek van di 24 november, Jan Voorbeeld": what a record is to people; null for one that is not there or has no name. */
export const readRecordName = async (vault: OpenVault, table: string, id: string): Promise<string | null> => {
  switch (table) {
    case 'client': {
      const client = await vault.clients.get(clientIdSchema.parse(id));
      return client === null ? null : clientName(client) || visitTexts.nameless;
    }
    case 'visit': {
      const visit = await vault.visits.get(visitIdSchema.parse(id));
      if (visit === null) return null;
      const client = visit.clientId === null ? null : await vault.clients.get(visit.clientId);
      return `${visitName(visit, client)}, ${formatShortDay(visit.day)}`;
    }
    case 'referral': {
      const referral = await vault.referrals.get(referralIdSchema.parse(id));
      if (referral === null) return null;
      const visit = await readRecordName(vault, 'visit', referral.visitId);
      return `${adviceTexts.recipients[referral.recipient]}, ${visit ?? referral.reference}`;
    }
    case 'klusRequest': {
      const klus = await vault.klusRequests.get(klusRequestIdSchema.parse(id));
      return klus === null ? null : klus.name || klus.task || klusTexts.title;
    }
    case 'note':
      return readNoteName(vault, id);
    default:
      return null;
  }
};
