import type { Advice } from '../../../domain/advice/advice.ts';
import { clientName } from '../../../domain/dossier/client-name.ts';
import { situationOfVisit } from '../../../domain/dossier/situation-of-visit.ts';
import { makeClientSheet } from '../../../letter/client-sheet.ts';
import { useApp } from '../../app/app-context.ts';
import { PaperButton } from '../../components/paper-button.tsx';
import { adviceTexts } from '../../texts/advice.ts';
import { openLetterTo } from './open-letter.ts';
import type { VisitScreen } from './visit-screen.ts';

/** The sheet that every visit ends with: who, where, when, bring what. */
export const ClientSheetButton = (
  props: VisitScreen & { readonly advice: Advice; readonly variant?: 'primary' | 'secondary' },
) => {
  const { organisation } = useApp();
  const { visit, client, referrals, advice } = props;
  return (
    <PaperButton
      fileName="blad.pdf"
      label={adviceTexts.showSheet}
      make={(about) =>
        makeClientSheet({
          clientName: client === null ? null : clientName(client),
          situation: situationOfVisit(visit, client),
          advice,
          organisation,
          vdabPurpose: openLetterTo(referrals, 'vdab')?.vdabPurpose ?? null,
          ...about,
        })
      }
      title={adviceTexts.sheet}
      variant={props.variant}
    />
  );
};
