import { type ComponentType, useEffect, useState } from 'react';
import { Loading } from './loading.tsx';

/**
 * A part of the screen whose code is fetched when it is first shown, so that starting the app does not wait for it. Not
 * React's `lazy`: that holds the part back for 300 ms once a fallback was there. A fetch that fails is thrown, for the
 * fault boundary.
 */
export const fetchedWhenShown = <Props extends object>(fetchPart: () => Promise<ComponentType<Props>>) => {
  let fetched: ComponentType<Props> | null = null;
  return function FetchedWhenShown(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => fetched);
    const [fault, setFault] = useState<unknown>(null);
    useEffect(() => {
      if (Part !== null) return;
      const show = (part: ComponentType<Props>) => {
        fetched = part;
        setPart(() => part);
      };
      fetchPart().then(show, setFault);
    }, [Part]);
    if (fault !== null) throw fault;
    return Part === null ? <Loading /> : <Part {...props} />;
  };
};
