import { useEffect, useState } from 'react';
import type { PrinterQueue } from '../../../host/port.ts';
import { useApp } from '../../app/app-context.ts';
import { settingsTexts } from '../../texts/settings.ts';

const usePrinters = (): readonly PrinterQueue[] | null => {
  const { host } = useApp();
  const [printers, setPrinters] = useState<readonly PrinterQueue[] | null>(null);
  useEffect(() => {
    let isOver = false;
    void host.listPrinters().then((result) => {
      if (!isOver && result.ok) setPrinters(result.value);
    });
    return () => {
      isOver = true;
    };
  }, [host]);
  return printers;
};

/** How paper leaves this laptop. */
export const PrintFacts = () => {
  const { appInfo } = useApp();
  const printers = usePrinters();
  return (
    <section className="stack">
      <h2>{settingsTexts.printTitle}</h2>
      <p>{appInfo === null ? settingsTexts.servicesAway : settingsTexts.printing[appInfo.printing]}</p>
      {printers === null || printers.length === 0 ? null : (
        <ul aria-label={settingsTexts.printers} className="plain-list">
          {printers.map((queue) => (
            <li key={queue.name}>
              {queue.name} {queue.isDefault ? <span className="muted">({settingsTexts.defaultPrinter})</span> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
