import { useState } from 'react';
import { contactOf } from '../../../domain/catalogue/contact.ts';
import { isGated } from '../../../domain/referral/gate.ts';
import type { LetterPaper } from '../../../letter/paper.ts';
import { readLetterPaper } from '../../../letter/paper-schema.ts';
import { partnerCopyOf } from '../../../letter/referral-data.ts';
import { type App, useApp } from '../../app/app-context.ts';
import { letterFileName } from '../../app/letter-file-name.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { letterTexts } from '../../texts/letter.ts';
import { paperTexts, printFailureText, typesetFailureText } from '../../texts/paper.ts';
import type { LetterFile } from './read-letter-file.ts';

type Standing =
  | { readonly type: 'idle' | 'working' | 'saved' | 'downloaded' }
  | { readonly type: 'failed'; readonly text: string };

const save = async ({ host, typeset }: App, letter: LetterPaper, { release }: LetterFile): Promise<Standing> => {
  const copy = await typeset(partnerCopyOf(letter));
  if (!copy.ok) return { type: 'failed', text: typesetFailureText(copy.error) };
  const fileName = letterFileName(`${letter.reference}-gegevens`);
  const saved = await host.savePaper({ bytes: copy.value, fileName, release });
  if (!saved.ok) return { type: 'failed', text: printFailureText(saved.error) };
  return { type: saved.value.type === 'cancelled' ? 'idle' : saved.value.type };
};

/** Only where it may leave: a gated letter whose copy was released with it. Never in practice. */
const mayCopy = ({ records, release }: LetterFile): boolean =>
  !isGated(records.referral) || release?.partnerCopySha256 !== undefined;

/** A copy of a letter that left, with its facts as data inside: made only when somebody asks for it. */
export const PartnerCopy = ({ file }: { readonly file: LetterFile }) => {
  const app = useApp();
  const [standing, setStanding] = useState<Standing>({ type: 'idle' });
  const recipient = contactOf(app.organisation, file.records.referral.recipient).name;
  const letter = file.kept === null ? null : readLetterPaper(file.kept.value);
  if (letter === null || app.appInfo === null || app.vault.isPractice || !mayCopy(file)) return null;
  return (
    <details className="letter-copy">
      <summary>{letterTexts.partnerCopyTitle(recipient)}</summary>
      <div className="stack">
        <p className="muted small">{letterTexts.partnerCopyText(recipient)}</p>
        {standing.type === 'failed' ? <Note tone="problem">{standing.text}</Note> : null}
        {standing.type === 'saved' ? <Note tone="good">{paperTexts.saved}</Note> : null}
        {standing.type === 'downloaded' ? <Note tone="info">{letterTexts.partnerCopyDownloaded}</Note> : null}
        <div>
          <Button
            isDisabled={standing.type === 'working'}
            onPress={() => {
              setStanding({ type: 'working' });
              void save(app, letter, file).then(setStanding);
            }}
          >
            {letterTexts.partnerCopySave}
          </Button>
        </div>
      </div>
    </details>
  );
};
