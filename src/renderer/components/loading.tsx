import { useEffect, useState } from 'react';
import { componentTexts } from '../texts/components.ts';

const quietMs = 150;

/** Nothing for the first 150 ms, so that quick work never flashes. */
export const Loading = (props: { readonly text?: string | undefined }) => {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quietMs);
    return () => clearTimeout(timer);
  }, []);
  return isShown ? (
    <p className="loading" role="status">
      {props.text ?? componentTexts.loading}
    </p>
  ) : null;
};
