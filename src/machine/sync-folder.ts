import { open } from 'node:fs/promises';

/**
 * Makes that a file was put under its name last over a power cut too. Windows opens no folder as a file and keeps the name
 * itself; elsewhere some disks refuse: then the file is there, and what is lost at worst is the change of its name.
 */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => null);
  if (handle === null) return;
  try {
    await handle.sync();
  } catch {
    // A network folder or stick that cannot do it.
  } finally {
    await handle.close();
  }
};
