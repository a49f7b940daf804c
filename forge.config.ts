import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerMSIX } from '@electron-forge/maker-msix';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { VitePlugin } from '@electron-forge/plugin-vite';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { billOfMaterials } from './src/packaging/bill-of-materials.ts';
import { fuses } from './src/packaging/fuses.ts';
import { windowsSigning } from './src/packaging/windows-signing.ts';

/** A folder with `electron-vVERSION-PLATFORM-ARCH.zip`: packaging without a download. */
const { ELECTRON_ZIP_DIR: electronZipDir } = process.env;

/** The deb maker looks for a program called like `name` in package.json. */
const executableName = 'doorwijzer';

/** xz takes many minutes on a small machine and wins little; the maker hands `compression` on without naming it. */
const debOptions = {
  bin: executableName,
  genericName: 'Onthaal',
  section: 'misc' as const,
  categories: ['Office' as const],
  maintainer: 'Doorwijzer',
  // An icon per size is more than the maker's typings know; it hands this on too.
  icon: { scalable: 'assets/icons/doorwijzer.svg' } as unknown as string,
  compression: 'gzip',
};

const signing = windowsSigning(process.env);
const windowsSign = signing === null ? null : { ...signing, description: 'Doorwijzer' };

/**
 * MSIX: Windows itself installs, updates and removes it without traces and checks every file against the signature. An
 * unsigned one cannot be installed at all, so without a certificate the zip is what Windows gets.
 */
const msix = new MakerMSIX({
  sign: windowsSign !== null,
  ...(windowsSign === null ? {} : { windowsSignOptions: windowsSign }),
  manifestVariables: {
    packageIdentity: 'be.doorwijzer.desk',
    packageDisplayName: 'Doorwijzer',
    ...(signing === null ? {} : { publisher: signing.publisher }),
  },
});

const config: ForgeConfig = {
  packagerConfig: {
    asar: true,
    executableName,
    appBundleId: 'be.doorwijzer.desk',
    extraResource: ['LICENSE', 'assets/fonts/atkinson-hyperlegible-next-OFL.txt', 'assets/fonts/source-sans-3-OFL.txt'],
    ...(electronZipDir === undefined ? {} : { electronZipDir }),
    ...(windowsSign === null ? {} : { windowsSign }),
  },
  makers: [
    new MakerZIP({}, ['linux', 'win32', 'darwin']),
    new MakerDeb({ options: debOptions }),
    ...(signing === null ? [] : [msix]),
  ],
  plugins: [
    new VitePlugin({
      build: [
        { entry: 'src/electron/main.ts', config: 'src/electron/vite.main.config.ts', target: 'main' },
        { entry: 'src/electron/preload.ts', config: 'src/electron/vite.preload.config.ts', target: 'preload' },
      ],
      renderer: [{ name: 'main_window', config: 'src/renderer/vite.config.ts' }],
    }),
    new FusesPlugin(fuses),
  ],
  hooks: {
    /** Beside the packages: what is in them. */
    postMake: async (_config, results) => {
      const [made] = results;
      if (made === undefined) return;
      const { name, version } = made.packageJSON;
      const file = path.join('out', 'make', `${name}-${version}.cdx.json`);
      writeFileSync(file, `${JSON.stringify(billOfMaterials('.'), null, 2)}\n`);
    },
  },
};

export default config;
