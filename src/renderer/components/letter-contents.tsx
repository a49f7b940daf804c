import type { LetterDescription } from '../../letter/what-is-in-it.ts';
import { referralTexts } from '../texts/referral.ts';
import './letter-contents.css';

/** The facts exactly as they are printed. */
export const LetterFacts = ({ facts }: { readonly facts: LetterDescription['inIt'] }) => (
  <dl className="letter-facts">
    {facts.map((fact) => (
      <div key={fact.field}>
        <dt>{fact.label}</dt>
        <dd>{fact.value}</dd>
      </div>
    ))}
  </dl>
);

/** "Wat staat er in deze brief, en wat niet." */
export const LetterContents = ({ contents }: { readonly contents: LetterDescription }) => (
  <div className="letter-contents stack">
    <section>
      <h2>{referralTexts.inLetter}</h2>
      <LetterFacts facts={contents.inIt} />
    </section>
    <section>
      <h2>{referralTexts.notInLetter}</h2>
      <ul className="letter-absent">
        {contents.notInIt.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  </div>
);
