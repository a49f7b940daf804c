import { useState } from 'react';
import type { Advice } from '../../../domain/advice/advice.ts';
import { clientName } from '../../../domain/dossier/client-name.ts';
import { situationOfVisit } from '../../../domain/dossier/situation-of-visit.ts';
import { makeClientSheet } from '../../../letter/client-sheet.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { SheetDialog } from '../../components/sheet-dialog.tsx';
import { adviceTexts } from '../../texts/advice.ts';
import type { VisitScreen } from './visit-screen.ts';

/** The sheet that every visit ends with: who, where, when, bring what. */
export const ClientSheetButton = (
  props: VisitScreen & { readonly advice: Advice; readonly variant?: 'primary' | 'secondary' },
) => {
  const { vault, organisation, today } = useApp();
  const [isOpen, setOpen] = useState(false);
  const { visit, client } = props;
  return (
    <>
      <Button onPress={() => setOpen(true)} variant={props.variant}>
        {adviceTexts.showSheet}
      </Button>
      {isOpen ? (
        <SheetDialog
          fileName="blad.pdf"
          onClose={() => setOpen(false)}
          sheet={makeClientSheet({
            clientName: client === null ? null : clientName(client),
            situation: situationOfVisit(visit, client),
            advice: props.advice,
            organisation,
            date: today(),
            mark: { type: vault.isPractice ? 'practice' : 'none' },
          })}
          title={adviceTexts.sheet}
        />
      ) : null}
    </>
  );
};
