import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fusesOf, strangersInArchive } from '../package/read-package.ts';
import { startPackaged } from '../package/start-packaged.ts';
import { openWorkshop, whyNoPackage } from '../package/workshop.ts';

/** `npm run make` for real: zip, deb and bill of materials; both packages are unpacked, read and started. */
const reason = whyNoPackage();
if (reason !== null) {
  console.log(`package: left out, ${reason}`);
  process.exit(0);
}

const hold = (what: string, holds: boolean): void => {
  if (!holds) throw new Error(`package: ${what}`);
  console.log(`package: ${what}`);
};

const unpack = (command: string, args: readonly string[]): void => {
  if (spawnSync(command, args, { stdio: 'inherit' }).status !== 0) throw new Error(`package: ${command} failed`);
};

const fieldsOf = (deb: string): string => spawnSync('dpkg-deb', ['--field', deb], { encoding: 'utf8' }).stdout;

/** The app in an unpacked package is the one that was built, and it starts. */
const checkApp = async (name: string, app: string): Promise<void> => {
  hold(`${name}: the archive holds what was built`, strangersInArchive(app).length === 0);
  const { RunAsNode, OnlyLoadAppFromAsar, EnableNodeCliInspectArguments } = await fusesOf(app);
  hold(
    `${name}: fuses are set`,
    RunAsNode === false && OnlyLoadAppFromAsar === true && EnableNodeCliInspectArguments === false,
  );
  const resources = path.join(app, 'resources');
  const wanted = ['LICENSE', 'app.asar', 'atkinson-hyperlegible-next-OFL.txt', 'source-sans-3-OFL.txt'];
  hold(`${name}: beside it only licences`, readdirSync(resources).sort().join() === wanted.join());
  const running = await startPackaged(app);
  const heading = await running.page.getByRole('heading', { level: 1 }).first().innerText();
  await running.close();
  hold(`${name}: starts and shows "${heading}"`, heading !== '' && running.complaints.length === 0);
};

const workshop = openWorkshop();
try {
  workshop.run('make');
  const files = readdirSync(workshop.made, { recursive: true, encoding: 'utf8' }).sort();
  const find = (ending: string): string => path.join(workshop.made, files.find((name) => name.endsWith(ending)) ?? '?');
  const [deb, zip, bill] = [find('.deb'), find('.zip'), find('.cdx.json')];
  hold(
    'make leaves a deb, a zip and a bill of materials',
    [deb, zip, bill].every((file) => existsSync(file)),
  );

  const [fromDeb, fromZip] = [path.join(workshop.made, 'from-deb'), path.join(workshop.made, 'from-zip')];
  for (const folder of [fromDeb, fromZip]) mkdirSync(folder);
  unpack('dpkg-deb', ['--extract', deb, fromDeb]);
  unpack('unzip', ['-q', zip, '-d', fromZip]);
  const fields = fieldsOf(deb);
  hold('deb: names itself', /^Package: doorwijzer$/m.test(fields) && /^Architecture: amd64$/m.test(fields));
  const inDeb = ['bin/doorwijzer', 'share/applications/doorwijzer.desktop', 'share/doc/doorwijzer/copyright'];
  hold(
    'deb: program, menu entry and licence',
    inDeb.every((name) => existsSync(path.join(fromDeb, 'usr', name))),
  );
  const icons = path.join(fromDeb, 'usr', 'share', 'icons', 'hicolor', 'scalable', 'apps', 'doorwijzer.svg');
  hold('deb: its own icon', existsSync(icons));
  const app = path.join(fromDeb, 'usr', 'lib', 'doorwijzer');
  hold('deb: nobody but root may write the program', (statSync(path.join(app, 'doorwijzer')).mode & 0o022) === 0);
  await checkApp('deb', app);
  await checkApp('zip', path.join(fromZip, 'Doorwijzer-linux-x64'));
} finally {
  workshop.remove();
}
