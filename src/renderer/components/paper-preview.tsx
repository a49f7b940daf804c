import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { paperTexts } from '../texts/paper.ts';
import type { PdfPages } from '../workers/pdf-pages.ts';
import './paper-preview.css';

/** Opens the bytes, and closes them when they change or leave the screen: they hold personal data. */
const useOpenPdf = (bytes: Uint8Array): PdfPages | null => {
  const [pages, setPages] = useState<PdfPages | null>(null);
  useEffect(() => {
    let isOver = false;
    let opened: PdfPages | null = null;
    const open = async () => {
      // pdf.js is big, and only a preview needs it.
      const { openPdf } = await import('../workers/pdf-pages.ts');
      if (isOver) return;
      const pdf = await openPdf(bytes);
      if (isOver) return pdf.close();
      opened = pdf;
      setPages(pdf);
    };
    void open();
    return () => {
      isOver = true;
      opened?.close();
    };
  }, [bytes]);
  return pages;
};

const useWidth = (): readonly [React.RefObject<HTMLDivElement | null>, number] => {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (box.current === null) return;
    // The observer speaks a frame later.
    setWidth(Math.floor(box.current.clientWidth));
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return [box, width];
};

/** At once: what is on screen stays until the next drawing is whole. */
const putInto = (shown: HTMLCanvasElement, drawn: HTMLCanvasElement): void => {
  shown.width = drawn.width;
  shown.height = drawn.height;
  shown.getContext('2d')?.drawImage(drawn, 0, 0);
};

const PreviewPage = (props: { readonly pages: PdfPages; readonly number: number; readonly width: number }) => {
  const { pages, number, width } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setIsDrawn] = useState(false);
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    let isOver = false;
    const draw = async () => {
      const drawn = await pages.draw(number, width);
      if (isOver || canvas.current === null) return;
      putInto(canvas.current, drawn);
      setIsDrawn(true);
    };
    // Closed or resized while drawing: the next drawing follows.
    if (width > 0) draw().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [pages, number, width]);
  useEffect(() => {
    // One worker does both: the picture does not wait for the text.
    if (!isDrawn) return;
    let isOver = false;
    const read = async () => {
      const found = await pages.linesOf(number);
      if (!isOver) setLines(found);
    };
    read().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [pages, number, isDrawn]);
  return (
    <section aria-label={paperTexts.page(number, pages.numbers.length)} className="preview-page">
      <canvas ref={canvas} />
      <div className="visually-hidden">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a page that never changes
          <p key={index}>{line}</p>
        ))}
      </div>
    </section>
  );
};

/** The paper as it will be printed, drawn from the bytes themselves, with its text for who does not see the picture. */
export const PaperPreview = ({ bytes }: { readonly bytes: Uint8Array }) => {
  const pages = useOpenPdf(bytes);
  const [box, width] = useWidth();
  return (
    <section aria-label={paperTexts.preview} className="preview" ref={box}>
      {pages === null
        ? null
        : pages.numbers.map((number) => <PreviewPage key={number} number={number} pages={pages} width={width} />)}
    </section>
  );
};
