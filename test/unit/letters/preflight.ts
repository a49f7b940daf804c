import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWith } from './pdf-tools.ts';

const jars = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'jaxb-api',
  'javax.activation',
];
const classPath = jars.map((name) => `/usr/share/java/${name}.jar`).join(':');

/**
 * Apache PDFBox Preflight over these files: per file the codes of what is not PDF/A-1b, none when it is valid. It starts
 * once for all: most of the time is its start.
 */
export const preflight = (files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, readonly string[]>> => {
  const folder = mkdtempSync(join(tmpdir(), 'doorwijzer-preflight-'));
  try {
    const entries = Object.entries(files).map(([name, bytes], index) => {
      const file = join(folder, `${index}.pdf`);
      writeFileSync(file, bytes);
      return { name, file };
    });
    const list = join(folder, 'list.txt');
    writeFileSync(list, entries.map(({ file }) => file).join('\n'));
    readWith('java', ['-cp', classPath, 'org.apache.pdfbox.preflight.Validator_A1b', 'xml', 'batch', list]);
    return Object.fromEntries(
      entries.map(({ name, file }) => {
        const report = readFileSync(`${file}.preflight.xml`, 'utf8');
        const codes = [...report.matchAll(/<code>([\d.]+)<\/code>/g)].map(([, code]) => code ?? '');
        const isValid = report.includes('<isValid type="PDF/A1-b">true</isValid>');
        return [name, isValid ? [] : [...new Set(['invalid', ...codes])]];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};
