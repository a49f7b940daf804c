import type { VisitScreen } from './visit-screen.ts';

export const AdvicePage = ({ visit }: VisitScreen) => <p>{visit.step}</p>;
