import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { cleanText } from '../../../domain/identity/clean-text.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import { useApp } from '../../app/app-context.ts';
import type { ReferralChanges } from '../../app/use-change-referral.ts';
import { useHalfTyped, useIsHalfTyped } from '../../app/use-half-typed.ts';
import { Button, type ButtonProps } from '../../components/button.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { letterTexts } from '../../texts/letter.ts';

interface BackToDraftProps {
  readonly referral: Referral;
  readonly changes: ReferralChanges;
  readonly variant?: ButtonProps['variant'];
  readonly children?: ReactNode;
}

const placeOf = ({ referral }: BackToDraftProps): string => `letter/${referral.id}/what-to-change`;

const WhatToChange = (props: BackToDraftProps & { readonly onClose: () => void }) => {
  const note = useHalfTyped(placeOf(props), z.string(), '');
  const send = async () => {
    const words = cleanText(note.value.replaceAll('\n', ' ')).text.trim();
    if (await props.changes.move({ to: 'draft', note: words })) note.done();
  };
  return (
    <form
      aria-label={letterTexts.backToDraft}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        autoFocus
        help={letterTexts.whatToChangeHelp}
        label={letterTexts.whatToChange}
        maxLength={280}
        onChange={note.set}
        value={note.value}
      />
      <div className="actions">
        <Button type="submit" variant="primary">
          {letterTexts.backToDraft}
        </Button>
        <Button
          onPress={() => {
            note.done();
            props.onClose();
          }}
        >
          {letterTexts.keepAsIs}
        </Button>
      </div>
    </form>
  );
};

/** The way back to a draft, beside the other actions. A social worker can say what has to change: whoever prepared it reads that. */
export const BackToDraft = (props: BackToDraftProps) => {
  const { vault } = useApp();
  const [isOpen, setOpen] = useState(useIsHalfTyped(placeOf(props)));
  if (isOpen) return <WhatToChange {...props} onClose={() => setOpen(false)} />;
  return (
    <div className="actions">
      {props.children}
      <Button
        onPress={() =>
          vault.may('approveLetter') ? setOpen(true) : void props.changes.move({ to: 'draft', note: '' })
        }
        variant={props.variant}
      >
        {letterTexts.backToDraft}
      </Button>
    </div>
  );
};
