import type { ClientId } from '../../../domain/ids.ts';

export const ClientPage = ({ clientId }: { readonly clientId: ClientId }) => <p>{clientId}</p>;
