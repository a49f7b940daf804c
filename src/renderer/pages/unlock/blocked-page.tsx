import { Door } from '../../components/door.tsx';
import { unlockTexts } from '../../texts/unlock.ts';
import { PractiseOffer } from './practise-offer.tsx';

/** The database stays shut, and why. */
export const BlockedPage = (props: {
  readonly why: keyof typeof unlockTexts.blocked;
  readonly onPractise: () => void;
}) => (
  <Door title={unlockTexts.blocked[props.why].title}>
    <p>{unlockTexts.blocked[props.why].text}</p>
    <PractiseOffer onPractise={props.onPractise} />
  </Door>
);
