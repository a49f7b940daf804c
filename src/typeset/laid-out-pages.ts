/** One line of text as it will be drawn; x, y, width in points from the top left of the page. */
export interface LaidOutLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type LaidOutPage = readonly LaidOutLine[];

interface PdfmakeLine {
  readonly inlines: readonly { readonly text: string }[];
  readonly x: number;
  readonly y: number;
  readonly getWidth: () => number;
  readonly getHeight: () => number;
}

interface PdfmakePage {
  readonly items: readonly ({ readonly type: 'line'; readonly item: PdfmakeLine } | { readonly type: 'vector' })[];
}

/**
 * What pdfmake is about to draw, read from the document it made. `_pdfMakePages` is private to pdfmake 0.3.11 (pinned): a
 * version without it throws here instead of printing unchecked.
 */
export const laidOutPages = (pdfDocument: object): readonly LaidOutPage[] => {
  // The shape is pdfmake's own; a test lays out a real paper and would see a change.
  const { _pdfMakePages: pages } = pdfDocument as { readonly _pdfMakePages?: readonly PdfmakePage[] };
  if (pages === undefined) throw new Error('pdfmake no longer shows its pages');
  return pages.map((page) =>
    page.items.flatMap((item) =>
      item.type === 'line'
        ? [
            {
              text: item.item.inlines.map((inline) => inline.text).join(''),
              x: item.item.x,
              y: item.item.y,
              width: item.item.getWidth(),
              height: item.item.getHeight(),
            },
          ]
        : [],
    ),
  );
};
