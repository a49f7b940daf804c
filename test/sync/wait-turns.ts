/** So many turns of the loop: long enough for something else to have got a step further. */
export const waitTurns = async (turns: number): Promise<void> => {
  for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
};
