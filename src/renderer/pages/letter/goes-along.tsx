import { contactOf } from '../../../domain/catalogue/contact.ts';
import { placeLanguage } from '../../../domain/catalogue/place-language.ts';
import { isRestricted } from '../../../domain/dossier/file-decisions.ts';
import { endStates } from '../../../domain/referral/legal-moves.ts';
import { makeLetter } from '../../../letter/make-letter.ts';
import type { LetterPaper } from '../../../letter/paper.ts';
import { readLetterPaper } from '../../../letter/paper-schema.ts';
import { makeReplySlip } from '../../../letter/reply-slip.ts';
import { makeTranslation } from '../../../letter/translation.ts';
import { useApp } from '../../app/app-context.ts';
import { replyFileName, translationFileName } from '../../app/letter-file-name.ts';
import { translationWords } from '../../app/load-translations.ts';
import { PaperButton } from '../../components/paper-button.tsx';
import { letterTexts } from '../../texts/letter.ts';
import { replySlipTexts } from '../../texts/reply-slip.ts';
import { isComplete, type LetterFile } from './read-letter-file.ts';

/** As it was kept, else as it would leave now. */
const letterOf = ({ kept, input }: LetterFile): LetterPaper | null => {
  if (kept !== null) return readLetterPaper(kept.value);
  const made = makeLetter(input);
  return made.ok ? made.value : null;
};

/** Asked for this letter alone: no file keeps that it was. */
const Translation = ({ file }: { readonly file: LetterFile }) => {
  const { organisation } = useApp();
  const { visit, client, referral } = file.records;
  const language = placeLanguage(visit.answers, organisation);
  const letter = letterOf(file);
  if (language === null || letter === null) return null;
  return (
    <section className="stack">
      <h2>{letterTexts.translationTitle}</h2>
      <p className="muted small">{letterTexts.translationText[language]}</p>
      <div>
        <PaperButton
          fileName={translationFileName(referral.reference)}
          label={letterTexts.translationShow[language]}
          make={(about) =>
            makeTranslation({
              letter,
              vdabPurpose: referral.vdabPurpose,
              consent: file.input.consent,
              isDiscreet: client.discreet,
              words: translationWords(language),
              organisation,
              ...about,
            })
          }
          title={letterTexts.translationTitle}
        />
      </div>
    </section>
  );
};

/** A blank answer for the recipient. */
const ReplySlip = ({ file }: { readonly file: LetterFile }) => {
  const { organisation } = useApp();
  const { recipient, reference, issued } = file.records.referral;
  const { name } = contactOf(organisation, recipient);
  return (
    <section className="stack">
      <h2>{replySlipTexts.title}</h2>
      <p className="muted small">{issued === null ? replySlipTexts.goesAlong(name) : replySlipTexts.wentAlong(name)}</p>
      <div>
        <PaperButton
          fileName={replyFileName(reference)}
          label={replySlipTexts.show}
          make={(about) => makeReplySlip({ recipient, reference, organisation, ...about })}
          title={replySlipTexts.title}
        />
      </div>
    </section>
  );
};

/** It may leave as it is, or left and can still be answered. */
const mayGoAlong = (file: LetterFile): boolean => {
  const { referral, client } = file.records;
  if (isRestricted(client) || endStates.includes(referral.state)) return false;
  if (referral.state === 'draft') return !file.isGated && isComplete(file);
  return referral.state === 'approved' ? !file.isStale : referral.issued !== null;
};

/** The papers that go along with a letter. Below its one next step, which stays in sight while the letter is read. */
export const GoesAlong = ({ file }: { readonly file: LetterFile }) =>
  mayGoAlong(file) ? (
    <>
      <ReplySlip file={file} />
      <Translation file={file} />
    </>
  ) : null;
