/** The smallest document that the programs open, with extra entries in its catalogue and its properties. */
const makePdf = (objects: readonly string[], trailer: string): Buffer => {
  const all = ['<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 1 0 R/MediaBox[0 0 99 99]>>'];
  const parts = ['%PDF-1.7\n'];
  const places: number[] = [];
  const add = (number: number, body: string): void => {
    places[number] = parts.join('').length;
    parts.push(`${number} 0 obj\n${body}\nendobj\n`);
  };
  add(1, all[0] ?? '');
  objects.forEach((body, index) => void (index === 0 ? add(2, body) : add(index + 3, body)));
  add(3, all[1] ?? '');
  const count = objects.length + 3;
  const start = parts.join('').length;
  const rows = Array.from(
    { length: count - 1 },
    (_, index) => `${String(places[index + 1]).padStart(10, '0')} 00000 n \n`,
  );
  parts.push(`xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}`);
  parts.push(`trailer\n<</Size ${count}/Root 2 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
};

const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex');

/** The attachment is written in hexadecimal digits, so that only a program that knows PDF reads it. */
export const withAttachment = (text: string): Buffer => {
  const digits = `${hex(text)}>`;
  return makePdf(
    [
      '<</Type/Catalog/Pages 1 0 R/Names<</EmbeddedFiles<</Names[(b) 4 0 R]>>>>>>',
      '<</Type/Filespec/F(bijlage.txt)/UF(bijlage.txt)/EF<</F 5 0 R>>>>',
      `<</Type/EmbeddedFile/Filter/ASCIIHexDecode/Length ${digits.length}>>stream\n${digits}\nendstream`,
    ],
    '',
  );
};

export const withTitle = (title: string): Buffer =>
  makePdf(['<</Type/Catalog/Pages 1 0 R>>', `<</Title<${hex(title)}>>>`], '/Info 4 0 R');
