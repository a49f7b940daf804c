import { z } from 'zod';

const nodeSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
});
type Node = z.infer<typeof nodeSchema>;

/** A path such as `client.corrections[].before.year`, and every form that the schema allows there. */
export type SchemaLeaves = ReadonlyMap<string, readonly Node[]>;

/** Answers are listed by question: the schema knows only a map. */
const isMap = (path: string): boolean => path === 'visit.answers';

const walk = (path: string, value: unknown, found: Map<string, Node[]>): void => {
  if (isMap(path)) return;
  const node = nodeSchema.parse(value);
  const branches = [...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  for (const branch of branches) walk(path, branch, found);
  for (const [key, inner] of Object.entries(node.properties ?? {})) walk(`${path}.${key}`, inner, found);
  if (node.items !== undefined) walk(`${path}[]`, node.items, found);
  const isInner = branches.length > 0 || node.properties !== undefined || node.items !== undefined;
  if (!isInner && node.type !== 'null') found.set(path, [...(found.get(path) ?? []), node]);
};

/** Every place in these schemas where a value can stand. */
export const leavesOfSchemas = (schemas: Readonly<Record<string, z.ZodType>>): SchemaLeaves => {
  const found = new Map<string, Node[]>();
  for (const [name, schema] of Object.entries(schemas))
    walk(name, z.toJSONSchema(schema, { unrepresentable: 'any' }), found);
  return found;
};

export interface Leaf {
  /** As in the schema: without numbers. */
  readonly path: string;
  /** As in the value. */
  readonly keys: readonly (string | number)[];
  readonly value: unknown;
}

/** Every value of this file, with its place. */
export const leavesOfValue = (
  value: unknown,
  path: string,
  keys: readonly (string | number)[] = [],
): readonly Leaf[] => {
  if (Array.isArray(value))
    return value.flatMap((inner: unknown, index) => leavesOfValue(inner, `${path}[]`, [...keys, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      leavesOfValue(inner, path === '' ? key : `${path}.${key}`, [...keys, key]),
    );
  return [{ path, keys, value }];
};

/** The same value with something else in this place; the rest is shared. */
export const withValue = <Value>(value: Value, [key, ...rest]: Leaf['keys'], other: unknown): Value => {
  if (key === undefined) return other as Value;
  const inner = withValue(Reflect.get(value as object, key), rest, other);
  return (Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner }) as Value;
};

const otherTexts = (text: string): readonly string[] => {
  const digit = (found: string): string => String((Number(found) + 1) % 10);
  return [`${text}anders`, text.replace(/\d(?!.*\d)/, digit), text.replace(/\d/, digit), ''];
};

const othersOfNode = (node: Node, value: unknown): readonly unknown[] => {
  if (node.enum !== undefined) return node.enum;
  if (node.const !== undefined) return [node.const];
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, value - 1];
  return otherTexts(String(value));
};

/** Other values for this place: of an enumeration all, of the rest a few; the caller leaves out what its schema refuses. */
export const othersOf = (nodes: readonly Node[], value: unknown): readonly unknown[] =>
  [...new Set([...nodes.flatMap((node) => othersOfNode(node, value)), null])].filter((other) => other !== value);
