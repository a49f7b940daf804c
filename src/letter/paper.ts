import type { LetterWindow } from '../domain/catalogue/letter-window.ts';
import type { RecipientId } from '../domain/catalogue/pathways.ts';
import type { LocalDate } from '../domain/dates.ts';
import type { TwePaper } from './whitelist.ts';

/** What stands across or above a paper that is not (or not only) the letter itself. */
export type Mark =
  | { readonly type: 'none' }
  | { readonly type: 'concept' }
  | { readonly type: 'practice' }
  | { readonly type: 'duplicate'; readonly firstIssued: LocalDate };

/** A part of the text. Every value is a plain string: nothing in it is ever read as layout. */
export type Block =
  /** `field`: the whole text is this fact about the client. */
  | { readonly type: 'paragraph'; readonly text: string; readonly field?: 'reasonSentence' | undefined }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'facts'; readonly rows: readonly Fact[] }
  | { readonly type: 'list'; readonly items: readonly string[]; readonly field?: 'requestedForms' | undefined }
  /** Steps in order. */
  | { readonly type: 'numbered'; readonly items: readonly string[] }
  /** Large, framed: who, where, when, bring what (client sheet). */
  | { readonly type: 'step'; readonly title: string; readonly rows: readonly Fact[] }
  /** Very large, numbered: the groups of the recovery key. */
  | { readonly type: 'keyGroups'; readonly groups: readonly string[] }
  /** A line to write on behind each label, for what is filled in and signed by hand. */
  | { readonly type: 'fillIn'; readonly labels: readonly string[] }
  /** A box to tick before each text; behind it a line to write on, where it has words. */
  | { readonly type: 'tickBoxes'; readonly items: readonly { readonly text: string; readonly line: string }[] }
  /** A reference very large, and as a QR code. */
  | { readonly type: 'referenceCode'; readonly label: string; readonly reference: string };

export interface Fact {
  /** Which whitelisted field this is; the leak test reads it. */
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

/** A letter as a value: what stands on it, in reading order. Typesetting adds places and fonts, never words. */
export interface LetterPaper {
  readonly kind: 'letter';
  readonly recipient: RecipientId;
  readonly templateId: string;
  readonly templateVersion: number;
  /** Of the very words it was made from; '' on a letter that was kept before templates were files. */
  readonly templateSha256: string;
  readonly mark: Mark;
  /** The copy for a partner: the same letter, with its facts as data inside the PDF. */
  readonly carriesData?: true | undefined;
  /** Whether a social worker must release it: written into the PDF, checked again by the printing service. */
  readonly gated: boolean;
  readonly reference: string;
  /** The paper's own day: also the creation date inside the PDF, so that the same paper gives the same bytes. */
  readonly day: LocalDate;
  readonly title: string;
  /** Lower-case hex, from the organisation: name, subject, headings. */
  readonly accentColour: string;
  readonly sender: readonly string[];
  /** Address lines for the window, or only a name (under a label) for a letter that the client carries. */
  readonly addressee: {
    readonly type: 'address' | 'carried';
    readonly label: string;
    readonly lines: readonly string[];
  };
  /** Of the envelope it was made for; on a letter that was kept before this was told: standardWindow. */
  readonly window: LetterWindow;
  /** Four columns, values may be empty: a column without value is not printed. */
  readonly referenceLine: readonly Fact[];
  readonly subject: string;
  readonly salutation: string;
  readonly blocks: readonly Block[];
  readonly closing: string;
  readonly signatory: readonly string[];
  /** Of a discreet file: the sentence of this letter that asks not to call or write. */
  readonly noContact?: string | undefined;
}

/** A sheet for the client, for somebody who wants a klus done, what the client shows elsewhere, what a recipient sends back, who saw a file, all of a file, what is to be destroyed, and the recovery key. */
export interface SheetPaper extends Sheet {
  readonly kind:
    | 'clientSheet'
    | 'klusSheet'
    | 'receipt'
    | 'attendanceCertificate'
    | 'consentRecord'
    | 'replySlip'
    | 'translation'
    | 'permissionRequest'
    | 'coachSheet'
    | 'selfEmployedSheet'
    | 'mlpSheet'
    | 'wijkWerkNote'
    | TwePaper
    | 'recoverySheet'
    | 'accessSheet'
    | 'accessFile'
    | 'destructionList';
}

/** The sheet with which the window of an envelope is tried: an invented address where a letter would have it. */
export interface WindowSheet extends Sheet, Pick<LetterPaper, 'addressee' | 'window'> {
  readonly kind: 'windowSheet';
}

interface Sheet {
  /** Left out: Dutch. */
  readonly language?: 'fr-BE';
  readonly templateId: string;
  readonly templateVersion: number;
  readonly mark: Mark;
  readonly title: string;
  readonly accentColour: string;
  readonly sender: readonly string[];
  readonly day: LocalDate;
  readonly date: string;
  readonly intro: string;
  readonly blocks: readonly Block[];
  readonly footer: string;
}

export type Paper = LetterPaper | SheetPaper | WindowSheet;
