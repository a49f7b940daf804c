import { useState } from 'react';
import { isMandateMissing } from '../../../domain/dossier/situation-of-visit.ts';
import { mayComeToTwe, missingForTwe } from '../../../domain/referral/missing-for-twe.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { letterTexts } from '../../texts/letter.ts';
import { tweTexts } from '../../texts/twe.ts';
import { TweDialog } from './twe-dialog.tsx';
import type { Article } from './twe-fields.tsx';
import type { VisitScreen } from './visit-screen.ts';

const articles: readonly Article[] = ['artikel60', 'artikel61'];

const Papers = (screen: VisitScreen) => {
  const { client, visit } = screen;
  const [open, setOpen] = useState<Article | null>(null);
  const missing = missingForTwe(visit.answers);
  if (client === null || client.surname === '') return <p className="muted">{tweTexts.needsName}</p>;
  if (isMandateMissing(visit)) return <p className="muted">{letterTexts.mandateMissing}</p>;
  if (missing.length > 0)
    return (
      <>
        <p>{tweTexts.waits}</p>
        <ul>
          {missing.map((one) => (
            <li key={one}>{tweTexts.missing[one]}</li>
          ))}
        </ul>
      </>
    );
  return (
    <div className="stacked-actions">
      {articles.map((article) => (
        <Button key={article} onPress={() => setOpen(article)}>
          {tweTexts.open[article]}
        </Button>
      ))}
      {open === null ? null : <TweDialog {...screen} article={open} client={client} onClose={() => setOpen(null)} />}
    </div>
  );
};

/** The papers of artikel 60 and 61, by a social worker only; nothing where nobody lives on a leefloon. */
export const TweSection = (screen: VisitScreen) => {
  const { vault } = useApp();
  if (!mayComeToTwe(screen.visit.answers)) return null;
  return (
    <section className="stack">
      <h2>{tweTexts.title}</h2>
      {vault.may('makeTwePapers') ? <Papers {...screen} /> : <p className="muted">{tweTexts.onlySocialWorker}</p>}
    </section>
  );
};
