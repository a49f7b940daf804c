import type { Referral } from './referral.ts';

/** The letter to VDAB says that the client brings it along and chose to: it never goes by post. */
export const isOnlyCarried = ({ recipient }: Pick<Referral, 'recipient'>): boolean => recipient === 'vdab';
