export const approvalsTexts = {
  title: 'Brieven goedkeuren',
  lead: 'Lees de brief, keur hem goed of geef hem terug.',
  emptyTitle: 'Er wacht geen brief op goedkeuring',
  emptyText: 'Zodra een collega aan het onthaal een brief klaarzet, komt hij hier.',
  read: 'Brief lezen',
  preparedBy: (name: string, moment: string) => `klaargezet door ${name}, ${moment}`,
  notForYouTitle: 'Alleen voor maatschappelijk werkers',
  notForYouText: 'Een brief goedkeuren kan alleen wie aangemeld is als maatschappelijk werker.',
  waiting: 'wacht op goedkeuring',
} as const;
