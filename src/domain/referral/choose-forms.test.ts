import { expect, it } from 'vitest';
import { withForm } from './choose-forms.ts';

it.each([
  [['volunteering'], 'socialContacts', ['socialContacts', 'volunteering']],
  [['socialContacts', 'volunteering'], 'volunteering', ['socialContacts']],
  [['socialContacts', 'ama'], 'otherActivation', ['otherActivation']],
  [['otherActivation'], 'ama', ['ama']],
  [['otherActivation'], 'otherActivation', []],
] as const)('gekozen %j, dan %s: %j', (chosen, form, left) => {
  expect(withForm(chosen, form)).toEqual(left);
});
