import { useState } from 'react';
import { legalMoves } from '../../../domain/referral/legal-moves.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import type { ReferralChanges } from '../../app/use-change-referral.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { letterTexts } from '../../texts/letter.ts';

/** Takes a letter back, with a reason. Says what is lost; asks no "are you sure". */
export const WithdrawButton = (props: { readonly referral: Referral; readonly changes: ReferralChanges }) => {
  const { referral, changes } = props;
  const [isOpen, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  if (!legalMoves.some((move) => move.from === referral.state && move.to === 'withdrawn')) return null;
  const withdraw = async () => {
    if (await changes.move({ to: 'withdrawn', note: why })) setOpen(false);
  };
  return (
    <>
      <Button onPress={() => setOpen(true)} variant="quiet">
        {letterTexts.withdraw}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={letterTexts.withdrawTitle}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void withdraw();
          }}
        >
          <p>{letterTexts.withdrawText}</p>
          <TextField autoFocus label={letterTexts.withdrawWhy} maxLength={280} onChange={setWhy} value={why} />
          <Button isDisabled={why.trim() === ''} type="submit" variant="danger">
            {letterTexts.withdrawDo}
          </Button>
        </form>
      </Dialog>
    </>
  );
};
