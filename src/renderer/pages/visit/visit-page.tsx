import type { VisitId } from '../../../domain/ids.ts';

export const VisitPage = ({ visitId }: { readonly visitId: VisitId }) => <p>{visitId}</p>;
