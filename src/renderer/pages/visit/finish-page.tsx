import type { VisitScreen } from './visit-screen.ts';

export const FinishPage = ({ visit }: VisitScreen) => <p>{visit.step}</p>;
