import { useEffect, useState } from 'react';
import type { PrinterQueue } from '../../host/port.ts';
import { useApp } from '../app/app-context.ts';
import { paperTexts } from '../texts/paper.ts';
import { Select } from './select.tsx';

const useQueues = (): readonly PrinterQueue[] => {
  const { host, appInfo } = useApp();
  const [queues, setQueues] = useState<readonly PrinterQueue[]>([]);
  useEffect(() => {
    if (appInfo?.printing !== 'queue') return;
    let isOver = false;
    const ask = async () => {
      const listed = await host.listPrinters();
      if (!isOver && listed.ok) setQueues(listed.value);
    };
    void ask();
    return () => {
      isOver = true;
    };
  }, [host, appInfo]);
  return queues;
};

/** The queues of this machine and the one that is meant: the one chosen, else the default. */
export const useQueueChoice = () => {
  const queues = useQueues();
  const [chosen, choose] = useState<string | null>(null);
  const queue = chosen ?? queues.find((one) => one.isDefault)?.name ?? queues[0]?.name ?? null;
  return { queue, queues, choose };
};

/** Which printer; nothing where there is no choice. */
export const QueueChoice = (props: {
  readonly queues: readonly PrinterQueue[];
  readonly value: string;
  readonly onChange: (name: string) => void;
}) =>
  props.queues.length < 2 ? null : (
    <Select
      label={paperTexts.printer}
      onChange={props.onChange}
      options={props.queues.map(({ name }) => ({ value: name, label: name }))}
      value={props.value}
    />
  );
