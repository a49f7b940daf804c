import type { FieldValues } from '../facts-of-visit.ts';
import type { LetterFrame } from '../letter-frame.ts';
import { columnOf, type FieldRule, type LetterField } from '../whitelist.ts';
import { conditions } from './conditions.ts';
import { lockedBlocks, type TemplateBlock, type TemplateFile } from './letter-template.ts';
import { hasStrayBrace, placeholders, placesIn } from './placeholders.ts';
import { templateFaultTexts as texts } from './template-fault-texts.ts';
import { partsOfTemplate, subjectOfTemplate, type TemplateFacts } from './words-of-template.ts';

/** Something wrong in a template: in which part of it, and what, in Dutch. */
export interface PartFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Path = PartFault['path'];

interface TextPart {
  readonly path: Path;
  readonly text: string;
}

const textsOfBlock = (block: TemplateBlock, path: Path): readonly TextPart[] => {
  if ('text' in block) return [{ path: [...path, 'text'], text: block.text }];
  if (block.type === 'list') return block.items.map((text, index) => ({ path: [...path, 'items', index], text }));
  if (block.type === 'facts')
    return block.rows.map(({ label }, index) => ({ path: [...path, 'rows', index, 'label'], text: label }));
  return block.type === 'contact' && block.asked !== undefined ? [{ path: [...path, 'asked'], text: block.asked }] : [];
};

/** Every text of a template that is printed, and where it stands. */
export const textsOfTemplate = (template: TemplateFile): readonly TextPart[] => [
  ...template.subject.map(({ text }, index) => ({ path: ['subject', index, 'text'], text })),
  { path: ['salutation'], text: template.salutation },
  ...template.blocks.flatMap((block, index) => textsOfBlock(block, ['blocks', index])),
  { path: ['closing'], text: template.closing },
];

/** Control characters, and what is invisible or turns the direction of writing. */
const notForPaper = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u;

const ruleOf = ({ recipient }: TemplateFile, field: LetterField): FieldRule => columnOf(recipient)[field];

const faultInText = (template: TemplateFile, { text }: TextPart): string | null => {
  if (text.trim() === '') return texts.empty;
  if (notForPaper.test(text)) return texts.notForPaper;
  const unknown = placesIn(text).find((name) => !Object.hasOwn(placeholders, name));
  if (unknown !== undefined) return texts.unknownPlace(unknown, Object.keys(placeholders));
  const secret = placesIn(text).find((name) => {
    const field = placeholders[name]?.field ?? null;
    return field !== null && ruleOf(template, field) !== 'always';
  });
  if (secret !== undefined) return texts.notForRecipient(secret);
  return hasStrayBrace(text) ? texts.strayBrace : null;
};

const textFaults = (template: TemplateFile): readonly PartFault[] =>
  textsOfTemplate(template).flatMap((part) => {
    const message = faultInText(template, part);
    return message === null ? [] : [{ path: part.path, message }];
  });

const conditionFaults = (template: TemplateFile): readonly PartFault[] => {
  const parts = [
    ...template.subject.map((one, index) => ({ when: one.when, path: ['subject', index, 'when'] })),
    ...template.blocks.map((one, index) => ({
      when: 'when' in one ? one.when : undefined,
      path: ['blocks', index, 'when'],
    })),
  ];
  return parts.flatMap(({ when, path }) =>
    when === undefined || ruleOf(template, conditions[when].field) !== 'never'
      ? []
      : [{ path, message: texts.notForRecipient(when) }],
  );
};

const rowFaults = (template: TemplateFile): readonly PartFault[] =>
  template.blocks.flatMap((block, at) => {
    if (block.type !== 'facts') return [];
    const fields = block.rows.map(({ field }) => field);
    const wrong = fields.flatMap((field, index) => {
      const path = ['blocks', at, 'rows', index, 'field'];
      if (ruleOf(template, field) === 'never') return [{ path, message: texts.notForRecipient(field) }];
      return fields.indexOf(field) < index ? [{ path, message: texts.twice(field) }] : [];
    });
    return fields.includes('name') ? wrong : [...wrong, { path: ['blocks', at, 'rows'], message: texts.noName }];
  });

/** Blocks that show one fact of their own: a template for who may know it cannot leave it out, and no other can have it. */
const blockOfFact = { requestedForms: 'requestedForms', reason: 'reasonSentence' } as const;

const factBlockFaults = (template: TemplateFile): readonly PartFault[] =>
  (['requestedForms', 'reason'] as const).flatMap((type) => {
    const places = template.blocks.flatMap((block, index) => (block.type === type ? [index] : []));
    if (ruleOf(template, blockOfFact[type]) === 'never')
      return places.map((index) => ({ path: ['blocks', index], message: texts.notForRecipient(type) }));
    if (places.length === 0) return [{ path: ['blocks'], message: texts.missingBlock(type) }];
    return places.slice(1).map((index) => ({ path: ['blocks', index], message: texts.twice(type) }));
  });

/** The locked blocks close the letter, each once, in their order; there is one table of facts. */
const orderFaults = ({ blocks }: TemplateFile): readonly PartFault[] => {
  const types = blocks.map(({ type }) => type);
  const facts = types.flatMap((type, index) => (type === 'facts' ? [index] : []));
  const missing = [...lockedBlocks, 'facts' as const].filter((type) => !types.includes(type));
  if (missing.length > 0) return missing.map((type) => ({ path: ['blocks'], message: texts.missingBlock(type) }));
  const firstLocked = types.length - lockedBlocks.length;
  const misplaced = types.findIndex((type, index) =>
    index < firstLocked ? lockedBlocks.some((locked) => locked === type) : lockedBlocks[index - firstLocked] !== type,
  );
  return [
    ...facts.slice(1).map((index) => ({ path: ['blocks', index], message: texts.twice('facts') })),
    ...(misplaced < 0 ? [] : [{ path: ['blocks', misplaced], message: texts.lockedOrder(lockedBlocks) }]),
  ];
};

/** The least that a letter can have around its template. */
const barest: LetterFrame = { organisationName: 'x', consent: null, reachUs: null, discreet: false };

const known = { reference: 'x', name: { full: 'x', formOfAddress: 'none' } } as const;

/** Every kind of letter that a template can be asked for, as far as a condition can tell them apart. */
const casesOf = (template: TemplateFile): readonly TemplateFacts[] => {
  const either = <Field extends keyof FieldValues>(
    field: Field,
    values: readonly FieldValues[Field][],
    orNot: boolean,
  ) =>
    ruleOf(template, field) === 'never'
      ? [{}]
      : [...(orNot ? [{}] : []), ...values.map((value) => ({ [field]: value }) as Partial<FieldValues>)];
  return either('requestedForms', [['socialContacts']], true).flatMap((forms) =>
    either('reasonSentence', ['x'], true).flatMap((reason) =>
      // A letter without a purpose is not made.
      either('vdabPurpose', ['register', 'talk', 'wijkWerken'], false).map((purpose) => ({
        ...known,
        ...forms,
        ...reason,
        ...purpose,
      })),
    ),
  );
};

const caseFaults = (template: TemplateFile, facts: TemplateFacts): readonly PartFault[] => {
  const parts = partsOfTemplate(template, facts, barest);
  const shown = parts.flatMap((part, index) => (part.length > 0 ? [{ index, type: part[0]?.type }] : []));
  const bare = shown.find(({ type }, at) => type === 'heading' && (shown[at + 1]?.type ?? 'heading') === 'heading');
  return [
    ...(subjectOfTemplate(template, facts) === undefined ? [{ path: ['subject'], message: texts.noSubject }] : []),
    ...(bare === undefined ? [] : [{ path: ['blocks', bare.index], message: texts.bareHeading }]),
    ...(shown.some(({ type }) => type === 'paragraph') ? [] : [{ path: ['blocks'], message: texts.noSentence }]),
  ];
};

const withoutRepeats = (faults: readonly PartFault[]): readonly PartFault[] =>
  faults.filter(
    ({ path, message }, index) =>
      faults.findIndex((other) => other.message === message && other.path.join('.') === path.join('.')) === index,
  );

/** What the schema cannot say of a template: everything that is wrong, at once. */
export const faultsInTemplate = (template: TemplateFile): readonly PartFault[] =>
  withoutRepeats([
    ...textFaults(template),
    ...conditionFaults(template),
    ...rowFaults(template),
    ...factBlockFaults(template),
    ...orderFaults(template),
    ...casesOf(template).flatMap((facts) => caseFaults(template, facts)),
  ]);
