import { useState } from 'react';
import { z } from 'zod';
import { contactOf } from '../../../domain/catalogue/contact.ts';
import { legalMoves } from '../../../domain/referral/legal-moves.ts';
import { type Referral, type ReferralState, referralStateSchema } from '../../../domain/referral/referral.ts';
import { useApp } from '../../app/app-context.ts';
import type { ReferralChanges } from '../../app/use-change-referral.ts';
import { useHalfTyped } from '../../app/use-half-typed.ts';
import { Button } from '../../components/button.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { letterTexts, outcomeChoices } from '../../texts/letter.ts';

/** What can be heard from here, in the order of the table. */
const outcomesFrom = (state: ReferralState) =>
  legalMoves.flatMap((move) => {
    const label = move.from === state ? outcomeChoices[move.to] : undefined;
    return label === undefined ? [] : [{ value: move.to, label }];
  });

const typedSchema = z.object({ chosen: referralStateSchema.nullable(), note: z.string() });

/** Records what became of the letter. Silence and refusal are answers too. */
export const OutcomeForm = (props: { readonly referral: Referral; readonly changes: ReferralChanges }) => {
  const { organisation } = useApp();
  const { referral, changes } = props;
  const typed = useHalfTyped(`letter/${referral.id}/outcome`, typedSchema, { chosen: null, note: '' });
  const { chosen, note } = typed.value;
  const [hasTried, setTried] = useState(false);
  const options = outcomesFrom(referral.state);
  if (options.length === 0) return null;
  const keep = async () => {
    setTried(true);
    if (chosen === null) return;
    if (await changes.move({ to: chosen, note })) {
      typed.done();
      setTried(false);
    }
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h2>{letterTexts.outcomeTitle}</h2>
      <RadioGroup
        error={hasTried && chosen === null ? letterTexts.outcomeMissing : undefined}
        label={letterTexts.outcome}
        onChange={(state) => typed.set({ chosen: state, note })}
        options={options}
        value={chosen}
      />
      <TextField
        help={letterTexts.outcomeNoteHelp}
        label={letterTexts.outcomeNote(contactOf(organisation, referral.recipient).name)}
        maxLength={280}
        onChange={(text) => typed.set({ chosen, note: text })}
        value={note}
      />
      <div>
        <Button type="submit" variant="primary">
          {letterTexts.outcomeKeep}
        </Button>
      </div>
    </form>
  );
};
