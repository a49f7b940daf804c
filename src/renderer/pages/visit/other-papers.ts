import type { Advice } from '../../../domain/advice/advice.ts';
import type { PathwayId } from '../../../domain/catalogue/pathways.ts';
import type { Client, Visit } from '../../../domain/dossier/records.ts';
import { isMandateMissing } from '../../../domain/dossier/situation-of-visit.ts';
import { hasChosen } from '../../../domain/intake/said.ts';

export type OtherPaper = 'coachSheet' | 'selfEmployedSheet' | 'mlpSheet' | 'wijkWerkNote';

/** The papers that this visit can give beside its letters and proofs; one that names the person only with their own word. */
export const otherPapers = (
  advice: Advice,
  visit: Pick<Visit, 'answers' | 'mandate'>,
  client: Client | null,
): readonly OtherPaper[] => {
  const { answers } = visit;
  const isOpen = (id: PathwayId): boolean =>
    advice.pathways.some(({ pathway, verdict }) => pathway === id && (verdict === 'fits' || verdict === 'fitsIf'));
  const mayName = client !== null && client.surname !== '' && !isMandateMissing(visit);
  const isPaidElsewhere = hasChosen(answers, 'leefloonPayer', 'otherOcmw');
  const leadsHere = hasChosen(answers, 'income', 'leefloon') && !isPaidElsewhere;
  const when = (paper: OtherPaper, applies: boolean): readonly OtherPaper[] => (applies ? [paper] : []);
  return [
    ...when('coachSheet', isOpen('workCoach')),
    ...when('selfEmployedSheet', mayName && isOpen('selfEmployed')),
    ...when('mlpSheet', mayName && hasChosen(answers, 'vdabRegistered', 'yes')),
    ...when('wijkWerkNote', mayName && leadsHere && isOpen('wijkWerkenWorker')),
  ];
};
