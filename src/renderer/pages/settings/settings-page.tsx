import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { type WindowInUse, windowInUse } from '../../app/letter-window.ts';
import { settingKeys } from '../../app/setting-keys.ts';
import { useIsHalfTyped } from '../../app/use-half-typed.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
import { fetchedWhenShown } from '../../components/fetched-when-shown.tsx';
import { FreshView } from '../../components/fresh-view.tsx';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { courierTexts } from '../../texts/courier.ts';
import { laptopsTexts } from '../../texts/laptops.ts';
import { letterWindowTexts } from '../../texts/letter-window.ts';
import { renewRecoveryKeyTexts } from '../../texts/renew-recovery-key.ts';
import { retentionTexts } from '../../texts/retention.ts';
import { roleNames } from '../../texts/roles.ts';
import { settingsTexts } from '../../texts/settings.ts';
import { templateTexts } from '../../texts/templates.ts';
import { AddressList } from './address-list.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { DeviceFacts } from './device-facts.tsx';
import { ErasureFacts } from './erasure-facts.tsx';
import { IdentitySettings } from './identity-settings.tsx';
import { IntegritySettings } from './integrity-settings.tsx';
import { LaptopsPage } from './laptops-page.tsx';
import { LockSettings } from './lock-settings.tsx';
import { OwnPassphrase } from './own-passphrase.tsx';
import { PrintFacts } from './print-facts.tsx';
import { RecoveryKeySettings } from './recovery-key-settings.tsx';
import { ServerSettings } from './server-settings.tsx';
import { StorageFacts } from './storage-facts.tsx';
import { WindowPage, windowPlace } from './window-page.tsx';
import { WindowSettings } from './window-settings.tsx';

const About = () => {
  const { appInfo, organisation, vault } = useApp();
  return (
    <section className="stack">
      <h2>{settingsTexts.aboutTitle}</h2>
      <dl className="facts">
        <dt>{settingsTexts.version}</dt>
        <dd>{appInfo?.version ?? settingsTexts.unknown}</dd>
        <dt>{settingsTexts.office}</dt>
        <dd>{organisation.name}</dd>
        <dt>{settingsTexts.signedIn}</dt>
        <dd>
          {vault.me.name} ({vault.me.roles.map((role) => roleNames[role]).join(', ')})
        </dd>
        <dt>{settingsTexts.licence}</dt>
        <dd>{settingsTexts.licenceName}</dd>
      </dl>
    </section>
  );
};

/** Where an administrator sees on which laptops the house is. */
const Laptops = (props: { readonly onOpen: () => void }) => {
  const { vault } = useApp();
  if (vault.isPractice || !vault.may('lookAfterLaptops')) return null;
  return (
    <section className="stack">
      <h2>{laptopsTexts.title}</h2>
      <p>{laptopsTexts.settingsText}</p>
      <div className="actions">
        <Button onPress={props.onOpen}>{laptopsTexts.open}</Button>
      </div>
    </section>
  );
};

/** Also without a server: the way to the page with the courier file. */
const Courier = () => {
  const { vault, go } = useApp();
  if (vault.isPractice) return null;
  return (
    <section className="stack">
      <h2>{courierTexts.title}</h2>
      <p>{courierTexts.lead}</p>
      <div className="actions">
        <Button onPress={() => go({ page: 'exchange' })}>{courierTexts.open}</Button>
      </div>
    </section>
  );
};

/** Brings the dictionaries that weigh a passphrase. */
const ChangePassphrase = fetchedWhenShown(async () => (await import('./change-passphrase.tsx')).ChangePassphrase);

/** Brings the sheet that is printed. */
const RenewRecoveryKey = fetchedWhenShown(async () => (await import('./renew-recovery-key.tsx')).RenewRecoveryKey);

type State = 'looking' | 'changing' | 'changed' | 'renewing' | 'renewed' | 'laptops' | 'window' | 'windowSet';

const doneTexts: Partial<Readonly<Record<State, string>>> = {
  renewed: renewRecoveryKeyTexts.renewed,
  windowSet: letterWindowTexts.saved,
};

/** What was done on a page of its own, above all sections. */
const JustDone = ({ state }: { readonly state: State }) => {
  const text = doneTexts[state];
  if (text === undefined) return null;
  return (
    <FreshView>
      <Note tone="good">
        <p role="status">{text}</p>
      </Note>
    </FreshView>
  );
};

/** Every section, with what was just done in one of them. */
const Overview = (props: {
  readonly state: State;
  readonly setState: (state: State) => void;
  readonly windowNow: WindowInUse;
}) => {
  const { vault, go } = useApp();
  const { state, setState, windowNow } = props;
  return (
    <div className="page narrow stack-wide">
      <PageHeading>{settingsTexts.title}</PageHeading>
      <JustDone state={state} />
      <OwnPassphrase isChanged={state === 'changed'} onChange={() => setState('changing')} />
      {vault.isPractice ? null : <DeviceFacts />}
      {vault.may('renewRecoveryKey') && !vault.isPractice ? (
        <RecoveryKeySettings onRenew={() => setState('renewing')} />
      ) : null}
      <IdentitySettings />
      <LockSettings />
      <AddressList />
      <section className="stack">
        <h2>{templateTexts.settingsTitle}</h2>
        <p>{templateTexts.settingsText}</p>
        <div className="actions">
          <Button onPress={() => go({ page: 'templates' })}>{templateTexts.open}</Button>
        </div>
      </section>
      <WindowSettings inUse={windowNow} onOpen={() => setState('window')} />
      <PrintFacts />
      <StorageFacts />
      {vault.may('lookAfterStore') && !vault.isPractice ? <ServerSettings /> : null}
      {vault.may('lookAfterStore') && !vault.isPractice ? <BackupSettings /> : null}
      {vault.may('lookAfterStore') && !vault.isPractice ? <IntegritySettings /> : null}
      <Laptops onOpen={() => setState('laptops')} />
      <Courier />
      <section className="stack">
        <h2>{retentionTexts.settingsTitle}</h2>
        <p>{retentionTexts.settingsText}</p>
        <div className="actions">
          <Button onPress={() => go({ page: 'retention' })}>{retentionTexts.open}</Button>
        </div>
      </section>
      {vault.isPractice ? null : <ErasureFacts />}
      <About />
    </div>
  );
};

/** What the office chose, one's own passphrase, and what this laptop can do. */
export const SettingsPage = () => {
  const { organisation } = useApp();
  const isWindowHalfTyped = useIsHalfTyped(windowPlace);
  const [state, setState] = useState<State>(isWindowHalfTyped ? 'window' : 'looking');
  const keptWindow = useLive((open) => open.settings.get(settingKeys.letterWindow), []);
  if (keptWindow === undefined) return <Loading />;
  const windowNow = windowInUse(keptWindow, organisation);
  if (state === 'changing')
    return (
      <div className="page narrow">
        <ChangePassphrase onClose={(isChanged) => setState(isChanged ? 'changed' : 'looking')} />
      </div>
    );
  if (state === 'renewing')
    return (
      <div className="page narrow">
        <RenewRecoveryKey onClose={(isRenewed) => setState(isRenewed ? 'renewed' : 'looking')} />
      </div>
    );
  if (state === 'laptops')
    return (
      <div className="page narrow">
        <LaptopsPage onClose={() => setState('looking')} />
      </div>
    );
  if (state === 'window')
    return <WindowPage inUse={windowNow} onClose={(isSaved) => setState(isSaved ? 'windowSet' : 'looking')} />;
  return <Overview setState={setState} state={state} windowNow={windowNow} />;
};
