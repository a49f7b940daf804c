import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const dataFolder = (platform: NodeJS.Platform, env: Environment): string => {
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support');
  return env['XDG_DATA_HOME'] || path.join(homedir(), '.local', 'share');
};

/** Where this edition keeps its own things, for this OS account only; made when it is not there. */
export const profileFolder = (platform: NodeJS.Platform, env: Environment): string => {
  const folder = path.join(dataFolder(platform, env), 'doorwijzer');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
};
