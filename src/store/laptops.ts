import { createNewLaptopCode } from './admit-laptop.ts';
import { laptopsOn } from './laptop-names.ts';
import type { ListTools } from './list-change.ts';
import { createLoseLaptop } from './lose-laptop.ts';
import { asRead } from './session.ts';
import type { OpenVault } from './vault.ts';

/** Adding a laptop, taking one out, and which there are. */
export const createLaptops = (tools: ListTools, settings: OpenVault['settings']): OpenVault['laptops'] => ({
  newCode: createNewLaptopCode(tools, settings.set),
  ...createLoseLaptop(tools),
  all: () => asRead(tools.session, async () => laptopsOn(tools.session.roster(), await settings.all())),
});
