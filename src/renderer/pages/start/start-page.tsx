import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { startKlus, startVisit } from '../../app/new-records.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { frameTexts } from '../../texts/frame.ts';
import { startTexts } from '../../texts/start.ts';
import { AnswerList } from './answer-list.tsx';
import { KlusList } from './klus-list.tsx';
import { LetterList } from './letter-list.tsx';
import { RecoveryKeyNote } from './recovery-key-note.tsx';
import { SetAsideNote } from './set-aside-note.tsx';
import { OpenVisits, VisitList } from './visit-list.tsx';
import { readWaiting, type Waiting } from './waiting.ts';

const StartActions = (props: { readonly onRefused: () => void }) => {
  const app = useApp();
  const run = (start: typeof startVisit | typeof startKlus) => () =>
    void start(app).then((result) => {
      if (!result.ok) props.onRefused();
    });
  return (
    <>
      <Button onPress={run(startKlus)}>{startTexts.newKlus}</Button>
      <Button onPress={run(startVisit)} shortcut="Alt N" variant="primary">
        {startTexts.newVisit}
      </Button>
    </>
  );
};

/** In one column: who is here, then the letters, then the rest. Beside each other the letters stand on the right. */
const Lists = ({ waiting }: { readonly waiting: Waiting }) => (
  <div className="start-lists">
    <OpenVisits rows={waiting.openVisits} />
    <div className="start-letters stack-wide">
      <AnswerList rows={waiting.answers} />
      <LetterList rows={waiting.letters} />
    </div>
    <div className="stack-wide">
      {waiting.klusRequests.length === 0 ? null : <KlusList requests={waiting.klusRequests} />}
      {waiting.closedToday.length === 0 ? null : (
        <VisitList rows={waiting.closedToday} title={startTexts.todayClosed} />
      )}
    </div>
  </div>
);

/** Today first: who is at the desk, which letters wait, and one key to a new visit. */
export const StartPage = () => {
  const app = useApp();
  const [isRefused, setRefused] = useState(false);
  const waiting = useLive(() => readWaiting(app), [app]);
  return (
    <div className="page stack">
      <PageHeading actions={<StartActions onRefused={() => setRefused(true)} />}>{startTexts.title}</PageHeading>
      {isRefused ? (
        <Note tone="problem">
          <p>{frameTexts.notKept}</p>
        </Note>
      ) : null}
      <RecoveryKeyNote />
      <SetAsideNote />
      {waiting === undefined ? <Loading /> : <Lists waiting={waiting} />}
    </div>
  );
};
