import type { ReferralId } from '../../../domain/ids.ts';

export const LetterPage = ({ referralId }: { readonly referralId: ReferralId }) => <p>{referralId}</p>;
