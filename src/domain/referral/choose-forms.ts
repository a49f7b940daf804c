import { type OpstapForm, opstapForms } from '../catalogue/pathways.ts';

/** The forms after one of them was ticked or unticked. A referral that stays open names no form, and one with a form is not open. */
export const withForm = (chosen: readonly OpstapForm[], form: OpstapForm): readonly OpstapForm[] => {
  if (chosen.includes(form)) return chosen.filter((one) => one !== form);
  if (form === 'otherActivation') return [form];
  return opstapForms.filter((one) => one === form || (chosen.includes(one) && one !== 'otherActivation'));
};
