import { createRoot } from 'react-dom/client';
import { chooseHost } from './hosts/choose-host.ts';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<h1>Doorwijzer</h1>);
export const host = chooseHost();
