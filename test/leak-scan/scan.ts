import { inspectFolder } from './scan-folder.ts';

/** `node test/leak-scan/scan.ts FOLDER CANARY...`: prints what was found; 1 when something was, 2 when used wrongly. */
export const runScan = (args: readonly string[], print: (line: string) => void): number => {
  const [folder, ...canaries] = args;
  if (folder === undefined || canaries.length === 0) {
    print('node test/leak-scan/scan.ts FOLDER CANARY...');
    return 2;
  }
  const report = inspectFolder(folder, canaries);
  for (const { file, canary, how } of report.hits) print(`${canary}  ${file}  (${how})`);
  for (const what of report.unopened) print(`not opened: ${what}`);
  print(`${report.hits.length} hits in ${report.files} files and folders`);
  return report.hits.length > 0 ? 1 : 0;
};

if (import.meta.main) process.exitCode = runScan(process.argv.slice(2), console.log);
