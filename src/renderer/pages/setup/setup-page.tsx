import { fetchedWhenShown } from '../../components/fetched-when-shown.tsx';

/** The first run. Fetched apart: it brings the dictionaries that weigh a passphrase, which no other start needs. */
export const SetupPage = fetchedWhenShown(async () => (await import('./setup-wizard.tsx')).SetupWizard);
