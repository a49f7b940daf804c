import { MissingLine, stepOfPlace } from '../../components/missing-list.tsx';
import type { MissingText } from '../../texts/referral.ts';
import type { VisitScreen } from './visit-screen.ts';

/** Why there is no paper yet: opens the place where that is mended, or words alone while the visit is closed. */
export const Obstacle = ({ visit, change, text, at }: Pick<VisitScreen, 'visit' | 'change'> & MissingText) => (
  <MissingLine
    at={visit.state === 'closed' ? null : at}
    onOpen={(place) => void change(() => stepOfPlace(place))}
    text={text}
  />
);
