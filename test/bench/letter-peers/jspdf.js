import { readFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import { autoTable } from 'jspdf-autotable';

const [margin, size, leading] = [60, 12, 16.8];

const emptyPdf = (fonts) => {
  const pdf = new jsPDF({ unit: 'pt', format: 'a4' });
  for (const [name, style, base64] of fonts) {
    pdf.addFileToVFS(name, base64);
    pdf.addFont(name, 'letter', style);
  }
  return pdf;
};

export const makeJsPdf = (files) => {
  const fonts = [
    ['regular.ttf', 'normal', readFileSync(files.regular).toString('base64')],
    ['bold.ttf', 'bold', readFileSync(files.bold).toString('base64')],
  ];
  return async ({ title, parts }) => {
    const pdf = emptyPdf(fonts);
    pdf.setProperties({ title });
    pdf.setLanguage('nl-BE');
    const [width, height] = [pdf.internal.pageSize.getWidth(), pdf.internal.pageSize.getHeight()];
    let y = margin;
    for (const { type, text, rows } of parts) {
      if (rows !== undefined) {
        autoTable(pdf, {
          startY: y,
          margin,
          body: rows,
          theme: 'plain',
          styles: { font: 'letter', fontSize: size, cellPadding: 1 },
        });
        y = pdf.lastAutoTable.finalY + leading;
        continue;
      }
      pdf.setFont('letter', type === 'heading' ? 'bold' : 'normal').setFontSize(size);
      for (const line of pdf.splitTextToSize(text, width - 2 * margin)) {
        if (y > height - margin) {
          pdf.addPage();
          y = margin;
        }
        pdf.text(line, margin, y);
        y += leading;
      }
      y += leading / 2;
    }
    return new Uint8Array(pdf.output('arraybuffer'));
  };
};
