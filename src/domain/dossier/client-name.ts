import type { Client } from './records.ts';

/** "Jan Voorbeeld": first name, then surname, as on screen and in a letter. */
export const clientName = (client: Pick<Client, 'firstName' | 'surname'>): string =>
  [client.firstName, client.surname]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
