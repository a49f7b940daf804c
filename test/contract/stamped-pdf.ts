import type { RecipientId } from '../../src/domain/catalogue/pathways.ts';
import { type StampKind, writeStamp } from '../../src/domain/roster/paper-stamp.ts';

/** A small real PDF of `pages` A4 pages; every page says `text`. With a stamp in Keywords, or (null) without. */
export const makeStampedPdf = (
  stamp: { readonly kind: StampKind; readonly reference?: string; readonly recipient?: RecipientId } | null,
  text = 'Fictieve brief',
  pages = 1,
): Uint8Array => {
  const content = `BT /F1 40 Tf 72 700 Td (${text}) Tj ET 72 200 300 150 re f`;
  const pageIds = Array.from({ length: pages }, (_unused, index) => 6 + index);
  const keywords =
    stamp === null
      ? ''
      : `/Keywords (${writeStamp({ kind: stamp.kind, recipient: stamp.recipient ?? 'deOpstap', reference: stamp.reference ?? '7K3M-92' })})`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Title (Brief) ${keywords} >>`,
    ...pageIds.map(
      () =>
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
    ),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(body, 'latin1'));
};
