import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { createElement as h } from 'react';

const size = 12;
const bold = { fontWeight: 700 };
const styles = {
  page: { fontFamily: 'letter', fontSize: size, padding: 60, lineHeight: 1.4 },
  gap: { marginBottom: 8 },
};

const partOf = ({ type, text, rows }, key) => {
  if (type === 'facts') {
    return h(
      View,
      { key, style: styles.gap },
      rows.map(([label, value], at) =>
        h(
          View,
          { key: at, style: { flexDirection: 'row' } },
          h(Text, { style: { width: 160, ...bold } }, label),
          h(Text, { style: { flex: 1 } }, value),
        ),
      ),
    );
  }
  return h(Text, { key, style: type === 'heading' ? { ...styles.gap, ...bold } : styles.gap }, text);
};

/** Fonts are registered once, as it is meant. */
export const makeReactPdf = (files) => {
  Font.register({
    family: 'letter',
    fonts: [
      { src: files.regular, fontWeight: 400 },
      { src: files.bold, fontWeight: 700 },
    ],
  });
  Font.registerHyphenationCallback((word) => [word]);
  return ({ title, parts }) =>
    renderToBuffer(
      h(Document, { title, language: 'nl-BE' }, h(Page, { size: 'A4', style: styles.page }, parts.map(partOf))),
    );
};
