import { clientName } from '../domain/dossier/client-name.ts';
import { readBirthDate } from './facts-of-visit.ts';
import type { LetterClient } from './letter-input.ts';
import type { Fact } from './paper.ts';
import { type ClientPaper, mayPrint } from './whitelist.ts';

const labels = { name: 'Naam', birthDate: 'Geboortedatum', reference: 'Kenmerk' } as const;

/** Who a paper of the client is about: of the file only what its column names. `reference`: of the letter it goes with. */
export const personRows = (
  paper: ClientPaper,
  client: LetterClient,
  reference: string | null = null,
): readonly Fact[] => {
  const letter = { discreet: client.discreet, ticked: [] };
  const values = { name: clientName(client), birthDate: readBirthDate({ client }) ?? '', reference: reference ?? '' };
  return (['name', 'birthDate', 'reference'] as const)
    .filter((field) => mayPrint(paper, field, letter) && values[field] !== '')
    .map((field) => ({ field, label: labels[field], value: values[field] }));
};
