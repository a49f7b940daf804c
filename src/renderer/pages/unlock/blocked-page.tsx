import { Door } from '../../components/door.tsx';
import { unlockTexts } from '../../texts/unlock.ts';
import { PractiseOffer } from './practise-offer.tsx';

/** The database stays shut, and why. */
export const BlockedPage = (props: {
  readonly why: 'tooNew' | 'otherOrganisation';
  readonly onPractise: () => void;
}) => (
  <Door title={props.why === 'tooNew' ? unlockTexts.tooNewTitle : unlockTexts.otherOrganisationTitle}>
    <p>{props.why === 'tooNew' ? unlockTexts.tooNewText : unlockTexts.otherOrganisationText}</p>
    <PractiseOffer onPractise={props.onPractise} />
  </Door>
);
