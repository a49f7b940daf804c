import type { LetterInput } from '../../letter/letter-input.ts';
import { describeLetter } from '../../letter/what-is-in-it.ts';
import { referralTexts } from '../texts/referral.ts';
import './letter-contents.css';

/** The facts exactly as they are printed. */
export const LetterFacts = ({ input }: { readonly input: LetterInput }) => (
  <dl className="letter-facts">
    {describeLetter(input).inIt.map((fact) => (
      <div key={fact.field}>
        <dt>{fact.label}</dt>
        <dd>{fact.value}</dd>
      </div>
    ))}
  </dl>
);

/** "Wat staat er in deze brief, en wat niet." */
export const LetterContents = ({ input }: { readonly input: LetterInput }) => (
  <div className="letter-contents stack">
    <section>
      <h2>{referralTexts.inLetter}</h2>
      <LetterFacts input={input} />
    </section>
    <section>
      <h2>{referralTexts.notInLetter}</h2>
      <ul className="letter-absent">
        {describeLetter(input).notInIt.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  </div>
);
