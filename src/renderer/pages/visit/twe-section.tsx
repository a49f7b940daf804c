import { useState } from 'react';
import { isMandateMissing } from '../../../domain/dossier/situation-of-visit.ts';
import { mayComeToTwe, missingForTwe } from '../../../domain/referral/missing-for-twe.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { tweTexts } from '../../texts/twe.ts';
import { Obstacle } from './obstacle.tsx';
import { TweDialog } from './twe-dialog.tsx';
import type { Article } from './twe-fields.tsx';
import type { VisitScreen } from './visit-screen.ts';

const articles: readonly Article[] = ['artikel60', 'artikel61'];

/** All that stands between this visit and the papers, in the order in which it is asked. */
const lacking = ({ client, visit }: VisitScreen) => [
  ...(client === null || client.surname === '' ? (['name'] as const) : []),
  ...(isMandateMissing(visit) ? (['mandate'] as const) : []),
  ...missingForTwe(visit.answers),
];

const Lacking = ({ missing, ...screen }: VisitScreen & { readonly missing: ReturnType<typeof lacking> }) => (
  <>
    <p>{screen.visit.state === 'closed' ? tweTexts.waitsClosed : tweTexts.waits}</p>
    <ul className="bulleted">
      {missing.map((one) => (
        <li key={one}>
          <Obstacle {...screen} {...tweTexts.missing[one]} />
        </li>
      ))}
    </ul>
  </>
);

const Papers = (screen: VisitScreen) => {
  const { client } = screen;
  const [open, setOpen] = useState<Article | null>(null);
  const missing = lacking(screen);
  if (client === null || missing.length > 0) return <Lacking {...screen} missing={missing} />;
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
