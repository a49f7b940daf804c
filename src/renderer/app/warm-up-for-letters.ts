import type { Outside } from './outside.ts';

/**
 * Prepares for the first letter while somebody still types a passphrase: papers about nobody are laid out, and the last is
 * drawn. It needs no key. What cannot start says so to the first real paper.
 */
export const warmUpForLetters = async ({ typesetClient }: Pick<Outside, 'typesetClient'>): Promise<void> => {
  const sample = await typesetClient.warmUp();
  const { warmUpPreview } = await import('../workers/pdf-pages.ts');
  await warmUpPreview(sample);
};
