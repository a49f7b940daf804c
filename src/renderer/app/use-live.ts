import { type DependencyList, useEffect, useState } from 'react';
import type { OpenVault } from '../../store/vault.ts';
import { useApp } from './app-context.ts';

/**
 * What the vault says now, asked again after every change on this laptop. Undefined only before the first answer, so that a
 * refresh never blanks the screen. An answer that arrives after a newer question is dropped.
 */
export const useLive = <Value>(
  query: (vault: OpenVault) => Promise<Value>,
  deps: DependencyList,
): Value | undefined => {
  const { vault } = useApp();
  const [state, setState] = useState<{ readonly value: Value | undefined; readonly error: unknown }>({
    value: undefined,
    error: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the query depends on
  useEffect(() => {
    let turn = 0;
    let isOver = false;
    const ask = async () => {
      turn += 1;
      const mine = turn;
      try {
        const value = await query(vault);
        if (!isOver && mine === turn) setState({ value, error: null });
      } catch (error) {
        if (!isOver && mine === turn) setState({ value: undefined, error });
      }
    };
    void ask();
    const stop = vault.onChange(() => void ask());
    return () => {
      isOver = true;
      stop();
    };
  }, [vault, ...deps]);
  // A broken query is a bug: let the error boundary say so.
  if (state.error !== null) throw state.error;
  return state.value;
};
