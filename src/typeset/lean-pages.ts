import { createIdleCheck } from './idle-operations.ts';

/** What pdfkit writes into a page, into another stream or into the file: bytes, or a line of text. */
type Chunk = string | Uint8Array;

interface PdfStream {
  readonly write: (chunk: Chunk) => void;
  readonly finalize: () => void;
}

interface PdfDocument {
  _offset: number;
  readonly page: object;
  readonly _root: PdfStream;
  readonly addContent: (operation: string) => unknown;
  readonly _write: (data: Chunk) => void;
  readonly push: (bytes: Uint8Array | null) => unknown;
}

/** pdfmake sets every property for every line and every word; most are set so already. */
const dropIdle = (prototype: PdfDocument): void => {
  const { addContent } = prototype;
  const checks = new WeakMap<object, (operation: string) => boolean>();
  Object.defineProperty(prototype, 'addContent', {
    value(this: PdfDocument, operation: string): unknown {
      const isIdle = checks.get(this.page) ?? createIdleCheck();
      checks.set(this.page, isIdle);
      return isIdle(operation) ? this : addContent.call(this, operation);
    },
  });
};

/** Lines that wait until they are written in one piece, by what they are written to. */
interface WaitingLines {
  readonly add: (to: object, line: string) => void;
  /** All of them with their line ends, null when there are none. They wait no longer. */
  readonly take: (to: object) => string | null;
}

const createWaitingLines = (): WaitingLines => {
  const lines = new WeakMap<object, string[]>();
  return {
    add: (to, line) => {
      const waiting = lines.get(to) ?? [];
      waiting.push(line);
      lines.set(to, waiting);
    },
    take: (to) => {
      const waiting = lines.get(to);
      lines.delete(to);
      return waiting === undefined ? null : `${waiting.join('\n')}\n`;
    },
  };
};

/** As pdfkit writes text: one byte a character. */
const bytesOf = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};

/** Lines of a stream become bytes at its end, or before bytes that follow them. */
const joinLinesOfStreams = (prototype: PdfStream): void => {
  const { write, finalize } = prototype;
  const lines = createWaitingLines();
  const flush = (stream: PdfStream): void => {
    const waiting = lines.take(stream);
    if (waiting !== null) write.call(stream, bytesOf(waiting));
  };
  Object.defineProperty(prototype, 'write', {
    value(this: PdfStream, chunk: Chunk): void {
      if (typeof chunk === 'string') lines.add(this, chunk);
      else {
        flush(this);
        write.call(this, chunk);
      }
    },
  });
  Object.defineProperty(prototype, 'finalize', {
    value(this: PdfStream): void {
      flush(this);
      finalize.call(this);
    },
  });
};

/** The same for the file itself, which has its places counted before they are written. */
const joinLinesOfFile = (prototype: PdfDocument): void => {
  const { _write: write, push } = prototype;
  const lines = createWaitingLines();
  Object.defineProperty(prototype, '_write', {
    value(this: PdfDocument, data: Chunk): void {
      if (typeof data === 'string') {
        lines.add(this, data);
        this._offset += data.length + 1;
      } else write.call(this, data);
    },
  });
  Object.defineProperty(prototype, 'push', {
    value(this: PdfDocument, bytes: Uint8Array | null): unknown {
      const waiting = lines.take(this);
      if (waiting !== null) push.call(this, bytesOf(waiting));
      return push.call(this, bytes);
    },
  });
};

/**
 * pdfkit makes bytes of every operation and of every line of the file by itself, thousands for a letter. From now on every
 * document of this worker leaves out what does nothing and joins the rest. `sample` is a document that pdfmake made; throws when
 * it is not written as we know it.
 */
export const leanPages = (sample: object): void => {
  const document = Object.getPrototypeOf(sample) as PdfDocument;
  const { _root: root, _offset: offset } = sample as PdfDocument;
  const stream = Object.getPrototypeOf(root) as PdfStream;
  const methods = [document.addContent, document._write, document.push, stream.write, stream.finalize];
  if (typeof offset !== 'number' || !methods.every((method) => typeof method === 'function'))
    throw new Error('pdfkit no longer writes as it did');
  dropIdle(document);
  joinLinesOfStreams(stream);
  joinLinesOfFile(document);
};
