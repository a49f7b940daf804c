import { createAdmitByFile, type FileTools } from './admit-by-file.ts';
import { createNewLaptopCode } from './admit-laptop.ts';
import { ifDiskTakes } from './disk-refused.ts';
import { laptopsOn } from './laptop-names.ts';
import type { ListTools } from './list-change.ts';
import { createLoseLaptop } from './lose-laptop.ts';
import { readOwnLaptop } from './own-laptop.ts';
import { metaKeys } from './rows.ts';
import { asRead } from './session.ts';
import { createTakeList } from './take-list.ts';
import type { OpenVault } from './vault.ts';

/** Adding a laptop, taking one out, and which there are. */
export const createLaptops = (
  tools: ListTools,
  settings: OpenVault['settings'],
  settled: FileTools['settled'],
): OpenVault['laptops'] => ({
  newCode: createNewLaptopCode(tools, settings.set),
  admitByFile: createAdmitByFile(tools, { nameLaptop: settings.set, settled }),
  ...createLoseLaptop(tools),
  ...createTakeList(tools),
  own: () => asRead(tools.session, () => readOwnLaptop(tools.session.db)),
  keepOwn: (device) => ifDiskTakes(() => tools.session.db.setMeta(metaKeys.ownLaptop, device)),
  all: () => asRead(tools.session, async () => laptopsOn(tools.session.roster(), await settings.all())),
});
