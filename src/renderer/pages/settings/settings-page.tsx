import { useApp } from '../../app/app-context.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { roleNames } from '../../texts/roles.ts';
import { settingsTexts } from '../../texts/settings.ts';
import { AddressList } from './address-list.tsx';
import { IdentitySettings } from './identity-settings.tsx';
import { PrintFacts } from './print-facts.tsx';
import { StorageFacts } from './storage-facts.tsx';

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

/** What the office chose, and what this laptop can do. */
export const SettingsPage = () => (
  <div className="page narrow stack-wide">
    <PageHeading>{settingsTexts.title}</PageHeading>
    <IdentitySettings />
    <AddressList />
    <PrintFacts />
    <StorageFacts />
    <About />
  </div>
);
