import { useEffect, useState } from 'react';
import { useApp } from './app-context.ts';

/** Western and Central European letters, which every paper has: no need to ask. */
const isAlwaysThere = (text: string): boolean => [...text].every((character) => character <= 'ſ');

interface Answer {
  readonly text: string;
  readonly characters: readonly string[];
}

/** The characters of this text that no letter can show; none until that is known. */
export const useMissingCharacters = (text: string): readonly string[] => {
  const { missingCharacters } = useApp();
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (isAlwaysThere(text)) return;
    let isOver = false;
    missingCharacters(text).then(
      (characters) => {
        if (!isOver) setAnswer({ text, characters });
      },
      // The letter itself refuses such a character too: this only says it earlier.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [missingCharacters, text]);
  return answer?.text === text ? answer.characters : [];
};
