import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { VitePlugin } from '@electron-forge/plugin-vite';
import type { ForgeConfig } from '@electron-forge/shared-types';

/** A folder with `electron-vVERSION-PLATFORM-ARCH.zip`: packaging without a download. */
const { ELECTRON_ZIP_DIR: electronZipDir } = process.env;

/** The deb maker looks for a program called like `name` in package.json. */
const executableName = 'doorwijzer';

/** xz takes many minutes on a small machine and wins little; the maker hands `compression` on without naming it. */
const debOptions = { bin: executableName, section: 'misc' as const, compression: 'gzip' };

const config: ForgeConfig = {
  packagerConfig: {
    asar: true,
    executableName,
    appBundleId: 'be.doorwijzer.desk',
    ...(electronZipDir === undefined ? {} : { electronZipDir }),
  },
  makers: [new MakerZIP({}, ['linux', 'win32', 'darwin']), new MakerDeb({ options: debOptions })],
  plugins: [
    new VitePlugin({
      build: [
        { entry: 'src/electron/main.ts', config: 'src/electron/vite.main.config.ts', target: 'main' },
        { entry: 'src/electron/preload.ts', config: 'src/electron/vite.preload.config.ts', target: 'preload' },
      ],
      renderer: [{ name: 'main_window', config: 'src/renderer/vite.config.ts' }],
    }),
    new FusesPlugin({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    }),
  ],
};

export default config;
