import { Button } from '../../components/button.tsx';
import { renewRecoveryKeyTexts } from '../../texts/renew-recovery-key.ts';

/** Where an administrator replaces the paper in the safe. */
export const RecoveryKeySettings = (props: { readonly onRenew: () => void }) => (
  <section className="stack">
    <h2>{renewRecoveryKeyTexts.sectionTitle}</h2>
    <p className="muted">{renewRecoveryKeyTexts.sectionText}</p>
    <div>
      <Button onPress={props.onRenew}>{renewRecoveryKeyTexts.open}</Button>
    </div>
  </section>
);
