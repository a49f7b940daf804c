import type { KlusRequestId } from '../../../domain/ids.ts';

export const KlusPage = ({ klusRequestId }: { readonly klusRequestId: KlusRequestId }) => <p>{klusRequestId}</p>;
