import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { newKdfParameters } from '../../../src/crypto/kdf-parameters.ts';
import type { LetterPaper } from '../../../src/letter/paper.ts';
import { warmUpForLetters } from '../../../src/renderer/app/warm-up-for-letters.ts';
import { PaperPreview } from '../../../src/renderer/components/paper-preview.tsx';
import { deriveKey } from '../../../src/renderer/workers/key-client.ts';
import { createTypesetClient } from '../../../src/renderer/workers/typeset-client.ts';

/** From the lock screen to the first page of a letter, in a real Chromium, with the workers and the preview of the product. */

const typesetClient = createTypesetClient();

const LetterScreen = ({ paper }: { readonly paper: LetterPaper }) => {
  const [bytes, setBytes] = useState<Uint8Array | null>(null);
  const layOut = async () => {
    const made = await typesetClient.typeset(paper);
    if (!made.ok) throw new Error(made.error.type);
    setBytes(made.value);
  };
  return (
    <main style={{ width: '640px' }}>
      <button onClick={() => void layOut()} type="button">
        Brief bekijken
      </button>
      {bytes === null ? null : <PaperPreview bytes={bytes} />}
    </main>
  );
};

const secondsAfterUnlock = 3;

const shown = (root: HTMLElement, selector: string): Promise<HTMLElement> =>
  new Promise((resolve) => {
    const look = () => {
      const found = root.querySelector<HTMLElement>(selector);
      if (found !== null) {
        observer.disconnect();
        resolve(found);
      }
    };
    // The preview gives its canvas a size at the moment that it draws into it.
    const observer = new MutationObserver(look);
    observer.observe(root, { subtree: true, childList: true, attributes: true });
    look();
  });

/**
 * The lock screen, an unlock with a passphrase that was typed at once, and three seconds; then the click. Answers how many milliseconds later the
 * first page stood in the canvas. `isWarmed`: whether the lock screen warmed the workers.
 */
export const clickToPage = async (paper: LetterPaper, isWarmed: boolean): Promise<number> => {
  if (isWarmed) void warmUpForLetters({ typesetClient });
  await deriveKey('een zin van zeven woorden voor proef', newKdfParameters());
  await new Promise((resolve) => setTimeout(resolve, secondsAfterUnlock * 1000));
  const root = document.body.appendChild(document.createElement('div'));
  createRoot(root).render(<LetterScreen paper={paper} />);
  const button = await shown(root, 'button');
  const began = performance.now();
  button.click();
  await shown(root, 'canvas[width]');
  return performance.now() - began;
};
