import { clientName } from '../domain/dossier/client-name.ts';
import { readBirthDate } from './facts-of-visit.ts';
import type { LetterClient } from './letter-input.ts';
import type { Fact } from './paper.ts';
import { type ClientPaper, mayPrint } from './whitelist.ts';

const labels = { name: 'Naam', birthDate: 'Geboortedatum' } as const;

/** Who a paper of the client is about: of the file only what its column names. */
export const personRows = (paper: ClientPaper, client: LetterClient): readonly Fact[] => {
  const letter = { discreet: client.discreet, ticked: [] };
  const values = { name: clientName(client), birthDate: readBirthDate({ client }) ?? '' };
  return (['name', 'birthDate'] as const)
    .filter((field) => mayPrint(paper, field, letter) && values[field] !== '')
    .map((field) => ({ field, label: labels[field], value: values[field] }));
};
