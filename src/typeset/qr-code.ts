import type { Content } from 'pdfmake/interfaces';
import { mm } from './page-measures.ts';
import { ink } from './paper-styles.ts';

/** 21 squares of 3 points (1.06 mm), which a scanner at arm's length reads; larger on a sheet that is about nothing else. */
export const qrSides = { letter: 63, sheet: 84 } as const;

/** A reference for a scanner. */
export const qrCode = (reference: string, side: number): Content => ({
  tag: { role: 'Figure', alt: `QR-code met ons kenmerk ${reference}` },
  qr: reference,
  fit: side,
  eccLevel: 'M',
  foreground: ink.text,
  margin: [0, mm(1), 0, mm(1)],
});
