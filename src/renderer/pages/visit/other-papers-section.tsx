import type { Advice } from '../../../domain/advice/advice.ts';
import type { Client } from '../../../domain/dossier/records.ts';
import { situationOfVisit } from '../../../domain/dossier/situation-of-visit.ts';
import { makeCoachSheet } from '../../../letter/coach-sheet.ts';
import { otherNamesIn } from '../../../letter/letter-of-visit.ts';
import { makeMlpSheet } from '../../../letter/mlp-sheet.ts';
import { makeSelfEmployedSheet } from '../../../letter/self-employed-sheet.ts';
import { makeWijkWerkNote } from '../../../letter/wijk-werk-note.ts';
import { useApp } from '../../app/app-context.ts';
import { PaperButton } from '../../components/paper-button.tsx';
import { finishTexts } from '../../texts/finish.ts';
import { type OtherPaper, otherPapers } from './other-papers.ts';
import type { VisitScreen } from './visit-screen.ts';
import { letterOfVisit, whoFollowsUp } from './who-follows-up.ts';

type Screen = VisitScreen & { readonly client: Client };

/** The papers that name the person. */
const usePersonPapers = ({ visit, client, staff, referrals }: Screen) => {
  const { vault, organisation } = useApp();
  const about = {
    client,
    situation: situationOfVisit(visit, client),
    organisation,
    otherNames: otherNamesIn(visit),
    reference: letterOfVisit(referrals)?.reference ?? '',
  };
  const socialWorker = whoFollowsUp({ staff, me: vault.me.id, referrals, answers: visit.answers });
  return { about, socialWorker, askedBy: vault.me };
};

const PersonPapers = ({ shown, ...screen }: Screen & { readonly shown: readonly OtherPaper[] }) => {
  const { about, socialWorker, askedBy } = usePersonPapers(screen);
  return (
    <>
      {shown.includes('selfEmployedSheet') ? (
        <PaperButton
          fileName="zelfstandigen.pdf"
          label={finishTexts.selfEmployedShow}
          make={(made) => makeSelfEmployedSheet({ ...about, socialWorker, ...made })}
          title={finishTexts.selfEmployed}
        />
      ) : null}
      {shown.includes('mlpSheet') ? (
        <PaperButton
          fileName="inzagerecht.pdf"
          label={finishTexts.mlpShow}
          make={(made) => makeMlpSheet({ ...about, askedBy, ...made })}
          title={finishTexts.mlp}
        />
      ) : null}
      {shown.includes('wijkWerkNote') ? (
        <PaperButton
          fileName="nota-wijk-werken.pdf"
          label={finishTexts.wijkWerkNoteShow}
          make={(made) => makeWijkWerkNote({ ...about, ...made })}
          title={finishTexts.wijkWerkNote}
        />
      ) : null}
    </>
  );
};

/** Papers of the pathways that are not ruled out; nothing where there is none. */
export const OtherPapersSection = ({ advice, ...screen }: VisitScreen & { readonly advice: Advice }) => {
  const { organisation } = useApp();
  const { client, visit } = screen;
  const shown = otherPapers(advice, visit, client);
  if (shown.length === 0) return null;
  return (
    <section className="stack">
      <h2>{finishTexts.otherPapers}</h2>
      <div className="stacked-actions">
        {shown.includes('coachSheet') ? (
          <PaperButton
            fileName="werkcoach.pdf"
            label={finishTexts.coachShow}
            make={(made) => makeCoachSheet({ organisation, ...made })}
            title={finishTexts.coach}
          />
        ) : null}
        {client === null ? null : <PersonPapers {...screen} client={client} shown={shown} />}
      </div>
    </section>
  );
};
