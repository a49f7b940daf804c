import { clientName } from '../../../domain/dossier/client-name.ts';
import { isRestricted } from '../../../domain/dossier/file-decisions.ts';
import type { ReferralId } from '../../../domain/ids.ts';
import { howToReachUs } from '../../../letter/how-to-reach-us.ts';
import type { TypesetFailure } from '../../../typeset/typeset.ts';
import { useApp } from '../../app/app-context.ts';
import { backKey } from '../../app/step-keys.ts';
import { useChangeReferral } from '../../app/use-change-referral.ts';
import { useLive } from '../../app/use-live.ts';
import { useShortcuts } from '../../app/use-shortcuts.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LetterContents } from '../../components/letter-contents.tsx';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { PaperPreview } from '../../components/paper-preview.tsx';
import { toneOfReferral } from '../../components/referral-lines.tsx';
import { RestrictedNote } from '../../components/restricted-note.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { VersionsNote } from '../../components/versions-note.tsx';
import { adviceTexts } from '../../texts/advice.ts';
import { letterTexts } from '../../texts/letter.ts';
import { letterFaultText, paperTexts, typesetFailureText } from '../../texts/paper.ts';
import { referralRefusalText, referralTexts } from '../../texts/referral.ts';
import { referralStateTexts } from '../../texts/start.ts';
import { visitTexts } from '../../texts/visit.ts';
import './letter.css';
import { GoesAlong } from './goes-along.tsx';
import { LetterHistory } from './letter-history.tsx';
import { useOpenVisitAt } from './letter-obstacles.tsx';
import { LetterStep } from './letter-step.tsx';
import { type LetterFile, readLetterFile } from './read-letter-file.ts';
import { SlipNote } from './slip-note.tsx';
import { useReplySlip } from './use-reply-slip.ts';
import { type ShownPaper, useShownPaper } from './use-shown-paper.ts';
import { WithdrawButton } from './withdraw-button.tsx';

/** A paper that cannot be made, with the way to where the text stands that it cannot show. */
const NotMade = ({ failure, file }: { readonly failure: TypesetFailure; readonly file: LetterFile }) => {
  const openVisitAt = useOpenVisitAt({ file });
  const name = clientName(file.records.client).normalize('NFC');
  const isInName = failure.type === 'noGlyph' && failure.characters.some((character) => name.includes(character));
  return (
    <Note tone="problem">
      <p>{typesetFailureText(failure)}</p>
      {failure.type === 'noGlyph' ? (
        <Button onPress={() => void openVisitAt(isInName ? 'identity' : 'referral')}>
          {isInName ? letterTexts.changeName : letterTexts.changeText}
        </Button>
      ) : null}
    </Note>
  );
};

const Shown = ({ paper, file }: { readonly paper: ShownPaper; readonly file: LetterFile }) => {
  switch (paper.type) {
    case 'laying':
      return <Loading text={paperTexts.laying} />;
    case 'failed':
      return <NotMade failure={paper.failure} file={file} />;
    case 'fault':
      return <Note tone="problem">{letterFaultText(paper.fault)}</Note>;
    case 'ready':
      return <PaperPreview bytes={paper.bytes} />;
  }
};

/** Said once it is known who signs; a number can be written on the paper before it leaves. */
const ReachNote = ({ file }: { readonly file: LetterFile }) =>
  file.input.signatory.name !== '' && howToReachUs(file.input) === null ? (
    <Note tone="info">{letterTexts.noWayToReachUs}</Note>
  ) : null;

const Letter = ({ file }: { readonly file: LetterFile }) => {
  const { go } = useApp();
  const { referral, visit, client } = file.records;
  const changes = useChangeReferral(referral.id);
  const shown = useShownPaper(file);
  const slip = useReplySlip(referral);
  // What came of it leads once the letter is out; before, what stands in it.
  const hasLeft = referral.issued !== null;
  const contents = file.contents === null ? null : <LetterContents contents={file.contents} />;
  const toVisit = () => go({ page: 'visit', visitId: visit.id });
  useShortcuts([backKey({ label: letterTexts.toVisit, act: toVisit })]);
  return (
    <div className="letter-page">
      <PageHeading
        actions={
          <>
            <StatusTag tone={toneOfReferral[referral.state]}>{referralStateTexts[referral.state]}</StatusTag>
            <Button onPress={toVisit} shortcut="Esc" variant="quiet">
              {letterTexts.toVisit}
            </Button>
          </>
        }
        lead={letterTexts.lead(clientName(client), referral.reference)}
      >
        {referralTexts.title(adviceTexts.recipients[referral.recipient])}
      </PageHeading>
      <RestrictedNote client={client} />
      <VersionsNote records={[{ table: 'referral', id: referral.id }]} />
      <div className="letter-columns">
        <div className="letter-preview">
          <Shown file={file} paper={shown} />
        </div>
        <aside aria-label={referralTexts.inLetter} className="letter-side">
          {hasLeft ? null : contents}
          <section aria-label={letterTexts.nextStep} className={hasLeft ? 'stack' : 'letter-step stack'}>
            {changes.failure === null ? null : <Note tone="problem">{referralRefusalText(changes.failure)}</Note>}
            {hasLeft ? null : <ReachNote file={file} />}
            <SlipNote slip={slip} />
            <LetterStep changes={changes} file={file} shown={shown} slip={slip} />
          </section>
          <GoesAlong file={file} />
          {hasLeft ? contents : null}
          <div className="letter-end">
            <LetterHistory referral={referral} staff={file.records.staff} />
            {isRestricted(client) ? null : <WithdrawButton changes={changes} referral={referral} />}
          </div>
        </aside>
      </div>
    </div>
  );
};

/** One letter: as it will be printed, what stands in it and what does not, and the one step that follows. */
export const LetterPage = ({ referralId }: { readonly referralId: ReferralId }) => {
  const app = useApp();
  const file = useLive(() => readLetterFile(app, referralId), [referralId]);
  if (file === undefined) return <Loading />;
  if (file === null)
    return (
      <EmptyState
        action={<Button onPress={() => app.go({ page: 'start' })}>{visitTexts.toStart}</Button>}
        text={letterTexts.goneHelp}
        title={letterTexts.gone}
      />
    );
  return <Letter file={file} />;
};
