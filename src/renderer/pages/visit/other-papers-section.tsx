import type { Advice } from '../../../domain/advice/advice.ts';
import type { PathwayId } from '../../../domain/catalogue/pathways.ts';
import { makeCoachSheet } from '../../../letter/coach-sheet.ts';
import { useApp } from '../../app/app-context.ts';
import { PaperButton } from '../../components/paper-button.tsx';
import { finishTexts } from '../../texts/finish.ts';
import type { VisitScreen } from './visit-screen.ts';

/** Papers of the pathways that are not ruled out; nothing where there is none. */
export const OtherPapersSection = ({ advice }: VisitScreen & { readonly advice: Advice }) => {
  const { organisation } = useApp();
  const isOpen = (id: PathwayId): boolean =>
    advice.pathways.some(({ pathway, verdict }) => pathway === id && (verdict === 'fits' || verdict === 'fitsIf'));
  if (!isOpen('workCoach')) return null;
  return (
    <section className="stack">
      <h2>{finishTexts.otherPapers}</h2>
      <div className="stacked-actions">
        <PaperButton
          fileName="werkcoach.pdf"
          label={finishTexts.coachShow}
          make={(about) => makeCoachSheet({ organisation, ...about })}
          title={finishTexts.coach}
        />
      </div>
    </section>
  );
};
