import { useMemo } from 'react';
import { makeLetter } from '../../../letter/make-letter.ts';
import { decideReprint, type Reprint } from '../../../letter/reprint.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { letterInputOf } from '../../app/letter-of-referral.ts';
import { PaperActions } from '../../components/paper-actions.tsx';
import { useLaidOut } from '../../components/use-laid-out.ts';
import { letterTexts } from '../../texts/letter.ts';
import { letterDayOf } from './letter-day.ts';
import { letterFileName } from './letter-file-name.ts';
import type { LetterStepProps } from './letter-step-props.ts';
import { OutcomeForm } from './outcome-form.tsx';
import type { LetterFile } from './read-letter-file.ts';

/**
 * A duplicate where the text is the same and no new release is asked; else the bytes as they left. In practice always those,
 * so that OEFENING never comes off.
 */
const reprintOf = (file: LetterFile, isPractice: boolean): Reprint => {
  const { kept, records } = file;
  const { issued } = records.referral;
  const date = kept === null ? null : letterDayOf(kept.value);
  if (kept === null || issued === null || date === null || isPractice) return { type: 'storedBytes' };
  const now = makeLetter(letterInputOf(records, { date, mark: { type: 'none' }, approver: null }));
  const decided = decideReprint(kept.value, now.ok ? now.value : null, issued.day);
  return decided.type === 'layOut' && decided.needsRelease ? { type: 'storedBytes' } : decided;
};

const ReprintPart = ({ file }: LetterStepProps) => {
  const { vault } = useApp();
  const { referral } = file.records;
  const decided = useMemo(() => reprintOf(file, vault.isPractice), [file, vault.isPractice]);
  const duplicate = useLaidOut(decided.type === 'layOut' ? decided.paper : null);
  const isDuplicate = decided.type === 'layOut' && duplicate.type === 'ready';
  const bytes = isDuplicate ? duplicate.bytes : decided.type === 'storedBytes' ? file.kept?.bytes : undefined;
  if (bytes === undefined) return null;
  return (
    <section className="stack">
      <h2>{letterTexts.reprintTitle}</h2>
      <p className="muted small">{isDuplicate ? letterTexts.reprintDuplicate : letterTexts.reprintStored}</p>
      <PaperActions
        bytes={bytes}
        fileName={letterFileName(referral.reference)}
        isSecondary
        printLabel={letterTexts.reprint}
        release={file.release}
      />
    </section>
  );
};

/** A letter that left: when and how, what came of it, and printing it again. */
export const IssuedStep = (props: LetterStepProps) => {
  const { today } = useApp();
  const { issued } = props.file.records.referral;
  return (
    <>
      {issued === null ? null : <p>{letterTexts.issuedWays[issued.way](formatMoment(issued.at, today()))}</p>}
      <OutcomeForm changes={props.changes} referral={props.file.records.referral} />
      <ReprintPart {...props} />
    </>
  );
};
