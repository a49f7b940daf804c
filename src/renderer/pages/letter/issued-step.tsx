import { useEffect, useMemo, useState } from 'react';
import { sha256Hex } from '../../../crypto/bytes.ts';
import { makeLetter } from '../../../letter/make-letter.ts';
import { readLetterPaper } from '../../../letter/paper-schema.ts';
import { decideReprint, type Reprint } from '../../../letter/reprint.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { letterFileName } from '../../app/letter-file-name.ts';
import { letterInputOf } from '../../app/letter-of-referral.ts';
import { PaperActions } from '../../components/paper-actions.tsx';
import { useLaidOut } from '../../components/use-laid-out.ts';
import { letterTexts } from '../../texts/letter.ts';
import type { LetterStepProps } from './letter-step-props.ts';
import { OutcomeForm } from './outcome-form.tsx';
import { PartnerCopy } from './partner-copy.tsx';
import type { LetterFile } from './read-letter-file.ts';

/** A duplicate where the text is the same; else the bytes as they left. In practice always those: OEFENING never comes off. */
const reprintOf = (file: LetterFile, isPractice: boolean): Reprint => {
  const { kept, records } = file;
  const date = kept === null ? null : (readLetterPaper(kept.value)?.day ?? null);
  if (kept === null || date === null || isPractice) return { type: 'storedBytes' };
  const now = makeLetter(letterInputOf(records, { date, mark: { type: 'none' }, approver: null }));
  return decideReprint(kept.value, now.ok ? now.value : null);
};

interface ReprintBytes {
  readonly bytes: Uint8Array;
  readonly isDuplicate: boolean;
}

/** The duplicate of a gated letter may leave only as the social worker released it, byte for byte. */
const useReprint = (file: LetterFile): ReprintBytes | null => {
  const { vault } = useApp();
  const decided = useMemo(() => reprintOf(file, vault.isPractice), [file, vault.isPractice]);
  const duplicate = useLaidOut(decided.type === 'layOut' ? decided.paper : null);
  const [chosen, setChosen] = useState<ReprintBytes | null>(null);
  const stored = file.kept?.bytes ?? null;
  const released = file.release?.duplicateSha256 ?? null;
  useEffect(() => {
    let isOver = false;
    const choose = async (): Promise<ReprintBytes | null> => {
      const asStored = stored === null ? null : { bytes: stored, isDuplicate: false };
      if (decided.type === 'storedBytes' || duplicate.type === 'failed') return asStored;
      if (duplicate.type === 'laying') return null;
      const isReleased = !decided.needsRelease || (await sha256Hex(new Uint8Array(duplicate.bytes))) === released;
      return isReleased ? { bytes: duplicate.bytes, isDuplicate: true } : asStored;
    };
    void choose().then((bytes) => {
      if (!isOver) setChosen(bytes);
    });
    return () => {
      isOver = true;
    };
  }, [decided, duplicate, stored, released]);
  return chosen;
};

const ReprintPart = ({ file, changes }: LetterStepProps) => {
  const reprint = useReprint(file);
  const { referral } = file.records;
  if (reprint === null) return null;
  return (
    <section className="stack">
      <h2>{letterTexts.reprintTitle}</h2>
      <p className="muted small">{reprint.isDuplicate ? letterTexts.reprintDuplicate : letterTexts.reprintStored}</p>
      <PaperActions
        bytes={reprint.bytes}
        fileName={letterFileName(referral.reference)}
        isSecondary
        onPrintNote={(note) => void changes.write((referrals) => referrals.notePrint(referral.id, note))}
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
      <PartnerCopy file={props.file} />
    </>
  );
};
