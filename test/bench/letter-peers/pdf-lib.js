import { readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';

const [width, height] = [595.28, 841.89];
const [margin, size, leading, labelWidth] = [60, 12, 16.8, 160];

/** pdf-lib breaks no lines: words are added while they fit. */
const linesOf = (text, font, room) => {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`;
    if (font.widthOfTextAtSize(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

export const makePdfLib = (files) => {
  const [regularBytes, boldBytes] = [readFileSync(files.regular), readFileSync(files.bold)];
  return async ({ title, parts }) => {
    const pdf = await PDFDocument.create();
    pdf.registerFontkit(fontkit);
    pdf.setTitle(title);
    pdf.setLanguage('nl-BE');
    const regular = await pdf.embedFont(regularBytes, { subset: true });
    const bold = await pdf.embedFont(boldBytes, { subset: true });
    let [page, y] = [pdf.addPage([width, height]), height - margin];
    const write = (text, font, x, room) => {
      for (const line of linesOf(text, font, room)) {
        if (y < margin) [page, y] = [pdf.addPage([width, height]), height - margin];
        page.drawText(line, { x, y, size, font });
        y -= leading;
      }
    };
    for (const { type, text, rows = [] } of parts) {
      for (const [label, value] of rows) {
        const top = y;
        write(label, bold, margin, labelWidth);
        y = top;
        write(value, regular, margin + labelWidth, width - 2 * margin - labelWidth);
      }
      if (text !== undefined) write(text, type === 'heading' ? bold : regular, margin, width - 2 * margin);
      y -= leading / 2;
    }
    return pdf.save();
  };
};
