import type { VisitScreen } from './visit-screen.ts';

export const ReferralPage = ({ visit }: VisitScreen) => <p>{visit.step}</p>;
