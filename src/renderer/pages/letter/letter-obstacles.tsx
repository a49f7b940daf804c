import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { OwnFindingList } from '../../components/finding-list.tsx';
import { MissingList, type MissingPlace, stepOfPlace } from '../../components/missing-list.tsx';
import { Note } from '../../components/note.tsx';
import { ResidenceNote } from '../../components/residence-note.tsx';
import { letterTexts } from '../../texts/letter.ts';
import type { LetterStepProps } from './letter-step-props.ts';

/** Opens the visit where something is mended; one that is closed has to be opened again first, which it says itself. */
export const useOpenVisitAt = ({ file }: Pick<LetterStepProps, 'file'>) => {
  const { vault, go, now } = useApp();
  const { visit } = file.records;
  return async (at: MissingPlace | 'referral') => {
    const open = () => go({ page: 'visit', visitId: visit.id });
    if (visit.state === 'closed') return open();
    const changed = await vault.visits.change(visit.id, { ...stepOfPlace(at), changedAt: now() });
    if (changed.ok) open();
  };
};

/** What stands in the way of the letter, each with the way to mend it. */
export const LetterObstacles = (props: LetterStepProps & { readonly withoutFindings?: boolean }) => {
  const { vault } = useApp();
  const { file, changes } = props;
  const openVisitAt = useOpenVisitAt(props);
  const mayAccept = vault.may('approveLetter') || !file.isGated;
  return (
    <>
      {file.isMandateMissing ? (
        <Note tone="attention">
          <p>{letterTexts.mandateMissing}</p>
          <Button onPress={() => void openVisitAt('identity')}>{letterTexts.toVisit}</Button>
        </Note>
      ) : null}
      <ResidenceNote {...file.records} onOpen={(at) => void openVisitAt(at)} />
      <MissingList missing={file.missing} onOpen={(at) => void openVisitAt(at)} />
      {props.withoutFindings === true ? null : (
        <OwnFindingList
          changes={changes}
          findings={file.findings}
          mayAccept={mayAccept}
          referral={file.records.referral}
        />
      )}
    </>
  );
};
