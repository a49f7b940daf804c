import type { Role } from '../../domain/dossier/records.ts';

export const roleNames: Readonly<Record<Role, string>> = {
  frontDesk: 'onthaal',
  socialWorker: 'maatschappelijk werker',
  administrator: 'beheerder',
};

export const roleHelp: Readonly<Record<Role, string>> = {
  frontDesk: 'Doet bezoeken en bereidt brieven voor.',
  socialWorker: 'Keurt brieven goed.',
  administrator: 'Voegt medewerkers toe en beheert de instellingen.',
};
