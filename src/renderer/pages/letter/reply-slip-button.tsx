import { contactOf } from '../../../domain/catalogue/contact.ts';
import { endStates } from '../../../domain/referral/legal-moves.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import { makeReplySlip } from '../../../letter/reply-slip.ts';
import { useApp } from '../../app/app-context.ts';
import { PaperButton } from '../../components/paper-button.tsx';
import { letterTexts } from '../../texts/letter.ts';
import { replyFileName } from './letter-file-name.ts';

/** A blank answer for the recipient, as long as an answer can still come. */
export const ReplySlipButton = ({ referral }: { readonly referral: Referral }) => {
  const { organisation } = useApp();
  const { recipient, reference, state } = referral;
  if (endStates.includes(state)) return null;
  return (
    <section className="stack">
      <h2>{letterTexts.replyTitle}</h2>
      <p className="muted small">{letterTexts.replyText(contactOf(organisation, recipient).name)}</p>
      <div>
        <PaperButton
          fileName={replyFileName(reference)}
          label={letterTexts.replyShow}
          make={(about) => makeReplySlip({ recipient, reference, organisation, ...about })}
          title={letterTexts.replyTitle}
        />
      </div>
    </section>
  );
};
