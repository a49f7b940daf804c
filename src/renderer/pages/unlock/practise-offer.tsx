import { Button } from '../../components/button.tsx';
import { unlockTexts } from '../../texts/unlock.ts';

export const PractiseOffer = (props: { readonly onPractise: () => void }) => (
  <section aria-labelledby="practise-title" className="door-aside">
    <div>
      <h2 id="practise-title">{unlockTexts.practiseTitle}</h2>
      <p className="small muted">{unlockTexts.practiseText}</p>
    </div>
    <Button onPress={props.onPractise}>{unlockTexts.practise}</Button>
  </section>
);
