import { useState } from 'react';
import { z } from 'zod';
import { legalMoves } from '../../../domain/referral/legal-moves.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import type { ReferralChanges } from '../../app/use-change-referral.ts';
import { useHalfTyped, useIsHalfTyped } from '../../app/use-half-typed.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { letterTexts } from '../../texts/letter.ts';

/** Takes a letter back, with a reason. Says what is lost; asks no "are you sure". */
export const WithdrawButton = (props: { readonly referral: Referral; readonly changes: ReferralChanges }) => {
  const { referral, changes } = props;
  const place = `letter/${referral.id}/withdraw`;
  const [isOpen, setOpen] = useState(useIsHalfTyped(place));
  const why = useHalfTyped(place, z.string(), '');
  if (!legalMoves.some((move) => move.from === referral.state && move.to === 'withdrawn')) return null;
  const close = () => {
    why.done();
    setOpen(false);
  };
  const withdraw = async () => {
    if (await changes.move({ to: 'withdrawn', note: why.value })) close();
  };
  return (
    <>
      <Button onPress={() => setOpen(true)} variant="quiet">
        {letterTexts.withdraw}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={letterTexts.withdrawTitle}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void withdraw();
          }}
        >
          <p>{letterTexts.withdrawText}</p>
          <TextField autoFocus label={letterTexts.withdrawWhy} maxLength={280} onChange={why.set} value={why.value} />
          <Button isDisabled={why.value.trim() === ''} type="submit" variant="danger">
            {letterTexts.withdrawDo}
          </Button>
        </form>
      </Dialog>
    </>
  );
};
