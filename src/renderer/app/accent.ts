type Rgb = readonly [number, number, number];

const rgbOf = (hex: string): Rgb => {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16);
  return [part(1), part(3), part(5)];
};

const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
};

/** Contrast of two colours (`#rrggbb`), 1 to 21, as WCAG 2.2 counts it. */
export const contrast = (one: string, other: string): number => {
  const [low, high] = [luminance(rgbOf(one)), luminance(rgbOf(other))].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

const mix = (colour: string, into: string, share: number): string => {
  const target = rgbOf(into);
  const mixed = rgbOf(colour).map((value, index) => Math.round(value + ((target[index] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
};

const enough = 4.6;

/** The colour itself where it can be read on `ground`, else mixed step by step with `towards` until it can. */
const readableOn = (colour: string, ground: string, towards: string): string => {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(colour, towards, share);
    if (contrast(candidate, ground) >= enough) return candidate;
  }
  return towards;
};

/** The grounds of styles/tokens.css on which the accent stands as text. */
const lightGround = '#ecece7';
const darkGround = '#262b30';

/** The office's one accent for both schemes, contrast 4.5:1 or more against every ground it stands on. */
export const accentPair = (colour: string): { readonly onLight: string; readonly onDark: string } => ({
  onLight: readableOn(colour, lightGround, '#000000'),
  onDark: readableOn(colour, darkGround, '#ffffff'),
});

/** Hands the accent to the style sheet, through the object model: the page may not carry style attributes. */
export const applyAccent = (colour: string, root: HTMLElement): void => {
  const { onLight, onDark } = accentPair(colour);
  root.style.setProperty('--accent-on-light', onLight);
  root.style.setProperty('--accent-on-dark', onDark);
};
