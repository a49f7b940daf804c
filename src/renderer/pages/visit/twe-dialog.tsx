import { useState } from 'react';
import type { Client } from '../../../domain/dossier/records.ts';
import { situationOfVisit } from '../../../domain/dossier/situation-of-visit.ts';
import { makeArtikel60Note } from '../../../letter/artikel60-note.ts';
import { makeArtikel61Note } from '../../../letter/artikel61-note.ts';
import { makeEmployerCard } from '../../../letter/employer-card.ts';
import { otherNamesIn } from '../../../letter/letter-of-visit.ts';
import type { TweInput } from '../../../letter/twe-input.ts';
import type { TwePaper } from '../../../letter/whitelist.ts';
import type { WriteFailure } from '../../../store/failures.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Note } from '../../components/note.tsx';
import { SheetDialog } from '../../components/sheet-dialog.tsx';
import { tweTexts } from '../../texts/twe.ts';
import { visitTexts } from '../../texts/visit.ts';
import { type Article, TweFields } from './twe-fields.tsx';
import { emptyTweForm, readTweForm, type TweForm } from './twe-form.ts';
import type { VisitScreen } from './visit-screen.ts';
import { letterOfTraject } from './who-follows-up.ts';

const papersOf = {
  artikel60: ['artikel60Note'],
  artikel61: ['artikel61Note', 'employerCard'],
} as const satisfies Readonly<Record<Article, readonly TwePaper[]>>;

const make = {
  artikel60Note: makeArtikel60Note,
  artikel61Note: makeArtikel61Note,
  employerCard: makeEmployerCard,
} as const;

const fileNames: Readonly<Record<TwePaper, string>> = {
  artikel60Note: 'nota-artikel-60.pdf',
  artikel61Note: 'nota-artikel-61.pdf',
  employerCard: 'kaart-werkgever.pdf',
};

interface Props extends Pick<VisitScreen, 'visit' | 'referrals'> {
  readonly article: Article;
  readonly client: Client;
  readonly onClose: () => void;
}

interface Shown {
  readonly paper: TwePaper;
  readonly input: TweInput;
}

/** Asks what the papers of one article need, and shows each of them once the log knows that it was made. */
export const TweDialog = ({ article, client, visit, referrals, onClose }: Props) => {
  const { vault, organisation, today } = useApp();
  const [form, setForm] = useState<TweForm>(emptyTweForm);
  const [wanted, setWanted] = useState<TwePaper | null>(null);
  const [failure, setFailure] = useState<WriteFailure | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const otherNames = otherNamesIn(visit);
  const mistakes = wanted === null ? [] : readTweForm(form, wanted, today()).mistakes;

  const show = async (paper: TwePaper) => {
    setWanted(paper);
    const { decidedOn, mistakes: found } = readTweForm(form, paper, today());
    if (decidedOn === null || found.length > 0) return;
    const noted = await vault.rights.noteTwePaper(client.id, paper);
    setFailure(noted.ok ? null : noted.error);
    if (!noted.ok) return;
    setShown({
      paper,
      input: {
        client,
        situation: situationOfVisit(visit, client),
        reference: letterOfTraject(referrals)?.reference ?? '',
        decidedOn,
        placement: form.placement,
        otherNames,
        socialWorker: vault.me,
        organisation,
        date: today(),
        mark: { type: vault.isPractice ? 'practice' : 'none' },
      },
    });
  };

  if (shown !== null)
    return (
      <SheetDialog
        fileName={fileNames[shown.paper]}
        onClose={() => setShown(null)}
        sheet={make[shown.paper](shown.input)}
        title={tweTexts.paper[shown.paper]}
      />
    );
  return (
    <Dialog isOpen onClose={onClose} title={tweTexts.open[article]}>
      <div className="stack">
        <p>{tweTexts.lead}</p>
        <ErrorSummary errors={mistakes} />
        {failure === null ? null : <Note tone="problem">{visitTexts.notSaved[failure.type]}</Note>}
        <TweFields
          article={article}
          form={form}
          mistakes={mistakes}
          onChange={(next) => {
            setWanted(null);
            setForm(next);
          }}
          otherNames={otherNames}
        />
        <div className="actions">
          {papersOf[article].map((paper, index) => (
            <Button key={paper} onPress={() => void show(paper)} variant={index === 0 ? 'primary' : 'secondary'}>
              {tweTexts.show[paper]}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  );
};
