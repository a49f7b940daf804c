import { useEffect, useState } from 'react';
import { settingsTexts } from '../../texts/settings.ts';

interface Storage {
  readonly isPersisted: boolean;
  readonly usedBytes: number | null;
}

const askStorage = async (): Promise<Storage> => {
  const isPersisted = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  const { usage } = await navigator.storage.estimate();
  return { isPersisted, usedBytes: usage ?? null };
};

const megabytes = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 1 });

/** Whether the browser promises to keep the data: shown as it answers, never relied on. */
export const StorageFacts = () => {
  const [storage, setStorage] = useState<Storage | null>(null);
  useEffect(() => {
    askStorage().then(setStorage, () => setStorage({ isPersisted: false, usedBytes: null }));
  }, []);
  return (
    <section className="stack">
      <h2>{settingsTexts.storageTitle}</h2>
      {storage === null ? null : <p>{storage.isPersisted ? settingsTexts.persisted : settingsTexts.notPersisted}</p>}
      {storage === null || storage.usedBytes === null ? null : (
        <p className="muted">{settingsTexts.storageUsed(megabytes.format(storage.usedBytes / 1e6))}</p>
      )}
    </section>
  );
};
