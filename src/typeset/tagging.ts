import { joinWords } from './join-words.ts';
import { createItemMarker, type ItemMarker, type ItemPage, type PdfkitDocument } from './mark-items.ts';

/** What we need of pdfmake to hear what it draws. */
interface DrawingReports {
  readonly setProgressCallback: (report: () => void) => void;
}

interface PdfInfo {
  [key: string]: unknown;
}

interface PatchedDocument extends PdfkitDocument {
  info: PdfInfo;
  _addInfo: () => void;
}

const neededMethods = [
  'on',
  'markContent',
  'markStructureContent',
  'endMarkedContent',
  'struct',
  'addStructure',
  '_addInfo',
];

const escapeXml = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** pdfkit writes title and keywords into the XMP metadata as they are; an ampersand there is not XML. */
const escapeInfo = (doc: PatchedDocument): void => {
  const addInfo = doc._addInfo.bind(doc);
  doc._addInfo = () => {
    const { info } = doc;
    doc.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    addInfo();
    doc.info = info;
  };
};

/** Names what pdfmake no longer has: a paper is not made rather than made without structure. */
export const missingFrom = (doc: object): readonly string[] => [
  ...neededMethods.filter((name) => typeof Reflect.get(doc, name) !== 'function'),
  ...(Object.hasOwn(doc, '_pdfMakePages') ? [] : ['_pdfMakePages']),
];

/**
 * pdfmake 0.3.11 (pinned) can say "tagged" and writes no structure tree. It hands its laid-out pages to the document just
 * before it draws them, and reports every item that it drew: between those two we mark. `sample` is a document that it
 * made; throws when the pinned version is not what we know.
 */
export const addTagging = (sample: object, reports: DrawingReports): void => {
  const missing = missingFrom(sample);
  if (missing.length > 0) throw new Error(`pdfmake no longer has ${missing.join(', ')}`);
  const pagesOf = new WeakMap<object, readonly ItemPage[]>();
  let marker: ItemMarker | null = null;
  Object.defineProperty(Object.getPrototypeOf(sample), '_pdfMakePages', {
    get(this: object) {
      return pagesOf.get(this);
    },
    set(this: PatchedDocument, pages: readonly ItemPage[]) {
      pagesOf.set(this, pages);
      for (const { item } of pages.flatMap((page) => page.items)) {
        if (item.inlines !== undefined) item.inlines = joinWords(item.inlines);
      }
      marker = null;
      if (this.options.tagged !== true) return;
      marker = createItemMarker(this, pages);
      escapeInfo(this);
      this.on('pageAdded', marker.pageBegan);
    },
  });
  reports.setProgressCallback(() => marker?.itemDone());
};
