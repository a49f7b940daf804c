import { chooseTemplates, type LetterTemplates } from '../../letter/template/choose-templates.ts';
import type { LetterTemplate } from '../../letter/template/letter-template.ts';
import { faultLines } from '../../letter/template/read-template.ts';
import { readTemplateText } from './read-template-text.ts';

// The bundler reads these calls: nothing in them can be a name.
const shared = import.meta.glob<string>('../../../assets/letters/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const own = import.meta.glob<string>('../../../assets/organisations/*/letters/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** A file that came with the app and does not read is a mistake of the build. */
const read = ([path, text]: readonly [string, string]): LetterTemplate => {
  const template = readTemplateText(text);
  if (!template.ok) throw new Error(`${path}: ${faultLines(template.error)}`);
  return template.value;
};

/** The templates that came with the app for this organisation: its folder first, else what every office has. */
export const templatesOf = (organisation: string): LetterTemplates => {
  const itsOwn = Object.entries(own).filter(([path]) => path.includes(`/organisations/${organisation}/`));
  return chooseTemplates(...[...Object.entries(shared), ...itsOwn].map(read));
};
