import { err, ok, type Result } from '../domain/result.ts';
import type { Paper } from '../letter/paper.ts';
import { attachmentOf, documentDefinition, type Setting } from './document-definition.ts';
import type { FontFiles } from './font-files.ts';
import { laidOutPages } from './laid-out-pages.ts';
import { refuseLayout, refuseText } from './layout-guards.ts';
import type { LayoutRefusal } from './layout-refusal.ts';
import { createPdf } from './pdf-maker.ts';
import { createRunSplitter, type RunSplitter } from './text-runs.ts';
import { warmUpPapers } from './warm-up-papers.ts';

/** Why a paper was not made: it is refused rather than printed wrong. */
export type TypesetFailure = LayoutRefusal;

const splitters = new WeakMap<FontFiles, RunSplitter>();

const splitterOf = (fonts: FontFiles): RunSplitter => {
  const known = splitters.get(fonts) ?? createRunSplitter(fonts);
  splitters.set(fonts, known);
  return known;
};

type Attempt = Pick<Setting, 'size' | 'mostPages'>;

const onOnePage: readonly Attempt[] = [
  { size: 'large', mostPages: 1 },
  { size: 'medium', mostPages: 1 },
  { size: 'small', mostPages: 1 },
];

const onOnePageIfItCan: readonly Attempt[] = [
  ...onOnePage,
  { size: 'large', mostPages: 2 },
  { size: 'medium', mostPages: 2 },
  { size: 'small', mostPages: 2 },
];

/** What is too long is tried again: smaller type, or a second page for the client, never smaller than `small`. */
const attempts: Readonly<Record<Paper['kind'], readonly Attempt[]>> = {
  letter: onOnePageIfItCan,
  klusSheet: onOnePage,
  receipt: onOnePage,
  attendanceCertificate: onOnePage,
  replySlip: onOnePage,
  permissionRequest: onOnePage,
  coachSheet: onOnePage,
  translation: onOnePageIfItCan,
  selfEmployedSheet: onOnePage,
  mlpSheet: onOnePage,
  wijkWerkNote: onOnePage,
  artikel60Note: onOnePage,
  artikel61Note: onOnePage,
  employerCard: onOnePage,
  recoverySheet: onOnePage,
  windowSheet: onOnePage,
  /** Years of a file, or of an office: as many pages as it takes. */
  accessSheet: [{ size: 'small', mostPages: 200 }],
  accessFile: [{ size: 'small', mostPages: 500 }],
  destructionList: [{ size: 'small', mostPages: 500 }],
  clientSheet: [
    { size: 'large', mostPages: 1 },
    { size: 'medium', mostPages: 1 },
    { size: 'large', mostPages: 2 },
    { size: 'medium', mostPages: 2 },
    { size: 'small', mostPages: 2 },
  ],
  /** As long as the facts of its letter. */
  consentRecord: onOnePageIfItCan,
};

const attempt = async (
  paper: Paper,
  fonts: FontFiles,
  setting: Setting,
): Promise<Result<Uint8Array, TypesetFailure>> => {
  const definition = documentDefinition(paper, splitterOf(fonts), setting);
  const pdf = await createPdf(definition, fonts, attachmentOf(paper));
  const refused = refuseLayout(paper, laidOutPages(await pdf.getStream()), setting.mostPages);
  if (refused !== null) return err(refused);
  return ok(new Uint8Array(await pdf.getBuffer()));
};

const layOutWith = async (
  paper: Paper,
  fonts: FontFiles,
  addressSize: number,
): Promise<Result<Uint8Array, TypesetFailure>> => {
  let made: Result<Uint8Array, TypesetFailure> = err({ type: 'tooLong', pages: 0 });
  for (const next of attempts[paper.kind]) {
    made = await attempt(paper, fonts, { ...next, addressSize });
    if (made.ok || made.error.type !== 'tooLong') return made;
  }
  return made;
};

/** In points: an address of many lines is set smaller until the window holds it, never smaller than can be read by a machine. */
const addressSizes = [11, 10, 9] as const;

const layOut = async (paper: Paper, fonts: FontFiles): Promise<Result<Uint8Array, TypesetFailure>> => {
  const badText = refuseText(paper, splitterOf(fonts));
  if (badText !== null) return err(badText);
  let made: Result<Uint8Array, TypesetFailure> = err({ type: 'addressTooLong' });
  for (const addressSize of addressSizes) {
    made = await layOutWith(paper, fonts, addressSize);
    if (made.ok || made.error.type !== 'addressTooLong') return made;
  }
  return made;
};

let busy: Promise<unknown> = Promise.resolve();

/**
 * Lays a paper out as PDF bytes: the same paper always gives the same bytes. Runs in Node and in a worker alike. Calls wait
 * for each other, because pdfmake keeps fonts and files in its module.
 */
export const typesetPaper = (paper: Paper, fonts: FontFiles): Promise<Result<Uint8Array, TypesetFailure>> => {
  const turn = busy.then(() => layOut(paper, fonts));
  busy = turn.catch(() => null);
  return turn;
};

/** The characters of this text that no paper can show: to be said where a name is typed, long before there is a letter. */
export const missingCharacters = (text: string, fonts: FontFiles): readonly string[] => splitterOf(fonts).missing(text);

/** Lays out a few papers about nobody, so that the first real one finds fonts read and code compiled. Answers the last. */
export const warmUp = async (fonts: FontFiles): Promise<Uint8Array> => {
  let last: Result<Uint8Array, TypesetFailure> = err({ type: 'tooLong', pages: 0 });
  for (const paper of warmUpPapers) last = await typesetPaper(paper, fonts);
  if (!last.ok) throw new Error(`a paper about nobody: ${last.error.type}`);
  return last.value;
};
