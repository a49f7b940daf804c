import { isRestricted } from '../../../domain/dossier/file-decisions.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { RestrictedNote } from '../../components/restricted-note.tsx';
import { visitTexts } from '../../texts/visit.ts';
import type { VisitScreen } from './visit-screen.ts';

/** Says when the visit is paused or closed, and how to go on; and that a discreet person is never called. */
export const VisitStanding = ({ visit, client, change }: VisitScreen) => {
  const mayGoOn = client === null || !isRestricted(client);
  return (
    <>
      <RestrictedNote client={client} />
      {client?.discreet === true ? <Note tone="attention">{visitTexts.discreet}</Note> : null}
      {visit.state === 'paused' && mayGoOn ? (
        <Note title={visitTexts.pausedTitle} tone="attention">
          {visit.nextStep === '' ? null : <p>{visitTexts.pausedNextStep(visit.nextStep)}</p>}
          <Button onPress={() => void change(() => ({ state: 'open' }))}>{visitTexts.resume}</Button>
        </Note>
      ) : null}
      {visit.state === 'closed' && mayGoOn ? (
        <Note title={visitTexts.closedTitle} tone="info">
          <Button onPress={() => void change(() => ({ state: 'open', outcome: null }))}>{visitTexts.reopen}</Button>
        </Note>
      ) : null}
    </>
  );
};
