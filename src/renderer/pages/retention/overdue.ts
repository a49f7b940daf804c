import type { LocalDate } from '../../../domain/dates.ts';
import { clientName } from '../../../domain/dossier/client-name.ts';
import {
  type KeptRecords,
  type Retained,
  type RetentionRules,
  retentionOf,
} from '../../../domain/retention/retention.ts';
import { type DestructionLine, shortId } from '../../../letter/destruction-list.ts';
import { formatDay } from '../../app/format.ts';
import { destructionTexts, retentionCategoryTexts, termText } from '../../texts/retention.ts';

/** A file past its term, as the list shows it. */
export interface Overdue {
  readonly retained: Retained & { readonly dueOn: LocalDate };
  readonly name: string;
  readonly what: string;
  readonly rule: string;
}

export interface OverdueFiles {
  readonly going: readonly Overdue[];
  /** Under a term that nobody of the office confirmed. */
  readonly proposed: readonly Overdue[];
  readonly kept: readonly Overdue[];
}

const nameOf = ({ subject }: Retained, { clients, visits, klusRequests }: KeptRecords): string => {
  const visit = visits.find(({ id }) => id === subject.id);
  if (visit !== undefined) return destructionTexts.visitOf(formatDay(visit.day));
  const client = clients.find(({ id }) => id === subject.id);
  const klus = klusRequests.find(({ id }) => id === subject.id);
  const name = client === undefined ? (klus?.name ?? '') : clientName(client);
  return name.trim() === '' ? destructionTexts.number(shortId(subject.id)) : name;
};

const whatOf = ({ subject, category }: Retained, { klusRequests }: KeptRecords): string => {
  if (subject.table === 'visit') return destructionTexts.namelessVisit;
  const klus = klusRequests.find(({ id }) => id === subject.id);
  return klus?.state === 'open' ? destructionTexts.openKlus : retentionCategoryTexts[category];
};

/** The dry run: what is past its term, what since, under which rule. Drafts go by themselves and are not on it. */
export const overdueFiles = (records: KeptRecords, rules: RetentionRules): OverdueFiles => {
  const all = retentionOf(records, rules).flatMap((retained): readonly Overdue[] => {
    const { dueOn, term, standing, category } = retained;
    if (dueOn === null || term === null || standing !== 'due' || category === 'draft') return [];
    return [
      {
        retained: { ...retained, dueOn },
        name: nameOf(retained, records),
        what: whatOf(retained, records),
        rule: `${termText(term)}, ${term.source}`,
      },
    ];
  });
  const oldestFirst = all.toSorted((a, b) => a.retained.dueOn.localeCompare(b.retained.dueOn));
  const free = oldestFirst.filter(({ retained }) => retained.keptBy === null);
  return {
    going: free.filter(({ retained }) => retained.term?.by !== null),
    proposed: free.filter(({ retained }) => retained.term?.by === null),
    kept: oldestFirst.filter(({ retained }) => retained.keptBy !== null),
  };
};

export const destructionLine = ({ retained, what, rule }: Overdue): DestructionLine => ({
  id: retained.subject.id,
  what,
  since: retained.since,
  dueOn: retained.dueOn,
  rule,
  kept: retained.keptBy === null ? '' : destructionTexts.kept[retained.keptBy],
});
