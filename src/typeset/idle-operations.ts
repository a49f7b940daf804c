/** What is set on a page until it is set again, by operator: line width, dash, cap, join, colour spaces, colours, transparency. */
const settings: ReadonlySet<string> = new Set(['w', 'd', 'J', 'j', 'CS', 'SCN', 'cs', 'scn', 'gs']);

/** Another colour space takes the colour that was set in the last one along. */
const colourIn: ReadonlyMap<string, string> = new Map([
  ['CS', 'SCN'],
  ['cs', 'scn'],
]);

const beginsPath: ReadonlySet<string> = new Set(['m', 're']);

/** Fill, stroke, both, or neither. */
const endsPath: ReadonlySet<string> = new Set(['f', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'n']);

type Check = (operator: string, operation: string) => boolean;

/** Whether the page is set so already. */
const createRepeatCheck = (): Check => {
  let set = new Map<string, string>();
  const saved: Map<string, string>[] = [];
  return (operator, operation) => {
    if (operator === 'q') saved.push(new Map(set));
    if (operator === 'Q') set = saved.pop() ?? new Map<string, string>();
    if (!settings.has(operator)) return false;
    if (set.get(operator) === operation) return true;
    set.set(operator, operation);
    const colour = colourIn.get(operator);
    if (colour !== undefined) set.delete(colour);
    return false;
  };
};

/** Whether it fills and there is no path. */
const createEmptyCheck = (): Check => {
  let hasPath = false;
  return (operator) => {
    const isEmpty = operator === 'f' && !hasPath;
    if (beginsPath.has(operator)) hasPath = true;
    if (endsPath.has(operator)) hasPath = false;
    return isEmpty;
  };
};

/** Reads the operations of one page in order and says of each whether it does nothing. */
export const createIdleCheck = (): ((operation: string) => boolean) => {
  const isRepeated = createRepeatCheck();
  const isEmpty = createEmptyCheck();
  return (operation) => {
    const operator = operation.slice(operation.lastIndexOf(' ') + 1);
    return isEmpty(operator, operation) || isRepeated(operator, operation);
  };
};
