import './zod-without-code.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/components.css';
import './styles/fields.css';
import './styles/dialog.css';
import './styles/frame.css';
import './styles/door.css';
import './styles/lists.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { instantSchema } from '../domain/dates.ts';
import { localDateOf } from '../domain/dutch-date.ts';
import { findingsInLetterOf } from '../letter/letter-of-visit.ts';
import { createVault } from '../store/create-vault.ts';
import { watchDisk } from '../store/disk-watch.ts';
import type { VaultDeps } from '../store/vault-deps.ts';
import { createAsk } from '../sync/exchange.ts';
import { syncOwnOffice } from '../sync/joining.ts';
import { createListServer } from '../sync/list-server.ts';
import { FaultBoundary } from './app/fault-boundary.tsx';
import { later } from './app/later.ts';
import { loadOrganisations } from './app/load-organisations.ts';
import { templatesOf } from './app/load-templates.ts';
import { neverPrintPage } from './app/never-print-page.ts';
import { openPractice } from './app/open-practice.ts';
import type { Outside } from './app/outside.ts';
import { randomBelow } from './app/random-below.ts';
import { contentOfLetter } from './app/read-letter.ts';
import { Shell } from './app/shell.tsx';
import { chooseHost } from './hosts/choose-host.ts';
import { registerServiceWorker } from './hosts/register-service-worker.ts';
import { deriveKey } from './workers/key-client.ts';
import { createTypesetClient } from './workers/typeset-client.ts';

const now = () => instantSchema.parse(new Date().toISOString());
const newId = () => crypto.randomUUID();
const reload = () => location.reload();

const today = () => localDateOf(now());
const organisations = loadOrganisations();

const readLetter: VaultDeps['readLetter'] = (letter, id, signatory) => {
  const organisation = organisations.get(id);
  if (organisation === undefined) throw new Error('the organisation of this office did not come with the app');
  const sensitive = findingsInLetterOf(letter, organisation, signatory).map((finding) => finding.id);
  return { sensitive, content: contentOfLetter(letter, organisation) };
};
const machine = chooseHost();
const disk = watchDisk(machine.host, now);
const ask = createAsk(machine.host.exchange, later);
const vaultDeps: VaultDeps = {
  databaseName: 'doorwijzer',
  now,
  newId,
  deriveKey,
  readLetter,
  safety: machine.host,
  removeOffice: machine.host.removeOffice,
  deviceSecret: machine.host,
  disk,
  listServer: (store) => createListServer(store, ask, () => syncOwnOffice(store, ask, machine.host.leaveServer)),
};
const typesetClient = createTypesetClient();

const outside: Outside = {
  ...machine,
  disk,
  vault: createVault(vaultDeps),
  openPractice: () => openPractice({ vaultDeps, organisations, templatesOf, typesetClient, today, randomBelow }),
  organisations,
  templatesOf,
  typesetClient,
  now,
  today,
  newId,
  randomBelow,
  reload,
};

neverPrintPage(document);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
/** React would print the error itself, and its words may be a person's. The boundary and the frame say that something failed. */
const printNothing = () => {};
createRoot(root, { onCaughtError: printNothing, onRecoverableError: printNothing }).render(
  <StrictMode>
    <FaultBoundary onGoOn={reload} onLock={reload}>
      <Shell outside={outside} />
    </FaultBoundary>
  </StrictMode>,
);

registerServiceWorker().catch(() => undefined);
