import { z } from 'zod';
import { type RecipientId, recipientIdSchema, recipientIds } from '../../domain/catalogue/pathways.ts';
import { type Instant, instantSchema } from '../../domain/dates.ts';
import { type StaffMemberId, staffMemberIdSchema } from '../../domain/ids.ts';
import { chooseTemplates, type LetterTemplates } from './choose-templates.ts';
import type { LetterTemplate } from './letter-template.ts';

/** That the office chose its own words for a letter, or the ones that came with the app again. Never changed, never removed. */
export interface TemplateChoice {
  readonly recipient: RecipientId;
  readonly at: Instant;
  readonly by: StaffMemberId;
  /** The whole template; null: the one that came with the app. */
  readonly text: string | null;
}

const prefix = 'letterTemplate:';
const valueSchema = z.object({ by: staffMemberIdSchema, text: z.string().nullable() });

/** Each choice is a setting of its own, so that none can be written over. */
export const choiceAsSetting = ({ recipient, at, by, text }: TemplateChoice): readonly [string, string] => [
  `${prefix}${recipient}:${at}`,
  JSON.stringify({ by, text }),
];

const choiceOf = ([key, value]: readonly [string, string]): readonly TemplateChoice[] => {
  if (!key.startsWith(prefix)) return [];
  const [recipient = '', ...rest] = key.slice(prefix.length).split(':');
  try {
    const about = z.object({ recipient: recipientIdSchema, at: instantSchema });
    const choice = about.extend(valueSchema.shape).safeParse({
      recipient,
      at: rest.join(':'),
      ...valueSchema.parse(JSON.parse(value)),
    });
    return choice.success ? [choice.data] : [];
  } catch {
    return [];
  }
};

/** Every choice in the office's settings, the newest first. What cannot be read is left out. */
export const templateChoices = (settings: ReadonlyMap<string, string>): readonly TemplateChoice[] =>
  [...settings].flatMap(choiceOf).toSorted((a, b) => (a.at < b.at ? 1 : -1));

type ReadText = (text: string) => LetterTemplate | null;

const isFor = (template: LetterTemplate | null, recipient: RecipientId): template is LetterTemplate =>
  template !== null && template.recipient === recipient;

/** The templates in use: of each letter the newest choice, as long as it can be read; else what came with the app. */
export const templatesInUse = (
  shipped: LetterTemplates,
  choices: readonly TemplateChoice[],
  read: ReadText,
): LetterTemplates => {
  const own = recipientIds.flatMap((recipient) => {
    const newest = choices.find((choice) => choice.recipient === recipient);
    const template = newest?.text == null ? null : read(newest.text);
    return isFor(template, recipient) ? [template] : [];
  });
  return chooseTemplates(...Object.values(shipped), ...own);
};

/** The very template that a kept letter was made from; null where it is not here any more. */
export const templateOfLetter = (
  letter: { readonly recipient: RecipientId; readonly templateSha256: string },
  shipped: LetterTemplates,
  choices: readonly TemplateChoice[],
  read: ReadText,
): LetterTemplate | null => {
  const { recipient, templateSha256 } = letter;
  const texts = choices.flatMap((choice) =>
    choice.recipient === recipient && choice.text !== null ? [choice.text] : [],
  );
  const all = [shipped[recipient], ...texts.map(read)];
  return all.find((template) => isFor(template, recipient) && template.sha256 === templateSha256) ?? null;
};
