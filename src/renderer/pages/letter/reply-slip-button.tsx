import { useState } from 'react';
import { contactOf } from '../../../domain/catalogue/contact.ts';
import { endStates } from '../../../domain/referral/legal-moves.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import { makeReplySlip } from '../../../letter/reply-slip.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { SheetDialog } from '../../components/sheet-dialog.tsx';
import { letterTexts } from '../../texts/letter.ts';
import { replyFileName } from './letter-file-name.ts';

/** A blank answer for the recipient, as long as an answer can still come. */
export const ReplySlipButton = ({ referral }: { readonly referral: Referral }) => {
  const { vault, organisation, today } = useApp();
  const [isOpen, setOpen] = useState(false);
  const { recipient, reference, state } = referral;
  if (endStates.includes(state)) return null;
  return (
    <section className="stack">
      <h2>{letterTexts.replyTitle}</h2>
      <p className="muted small">{letterTexts.replyText(contactOf(organisation, recipient).name)}</p>
      <div>
        <Button onPress={() => setOpen(true)}>{letterTexts.replyShow}</Button>
      </div>
      {isOpen ? (
        <SheetDialog
          fileName={replyFileName(reference)}
          onClose={() => setOpen(false)}
          sheet={makeReplySlip({
            recipient,
            reference,
            organisation,
            date: today(),
            mark: { type: vault.isPractice ? 'practice' : 'none' },
          })}
          title={letterTexts.replyTitle}
        />
      ) : null}
    </section>
  );
};
