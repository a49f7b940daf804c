import { clientName } from '../../domain/dossier/client-name.ts';
import type { Client, Visit } from '../../domain/dossier/records.ts';
import { visitTexts } from '../texts/visit.ts';

/** The visit has a file of a person, and that file does not open (set aside): nobody is nameless by damage. */
export const isFileUnreadable = (visit: Visit | null, client: Client | null): boolean =>
  client === null && (visit === null || visit.clientId !== null);

/** Who a visit, or a letter of it, is about, as lists and headings say it. `visit` null: its row does not open. */
export const visitName = (visit: Visit | null, client: Client | null): string => {
  const name = client === null ? '' : clientName(client);
  if (name !== '') return name;
  if (isFileUnreadable(visit, client)) return visitTexts.unreadable;
  return visit?.step === 'identity' ? visitTexts.notNamedYet : visitTexts.nameless;
};
