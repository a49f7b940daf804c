import type { IdentityFaults } from './identity-faults.ts';
import type { IdentityForm } from './identity-form.ts';

/** What the fields of the identity page share. */
export interface IdentityFieldProps {
  readonly form: IdentityForm;
  readonly faults: IdentityFaults;
  readonly set: (patch: Partial<IdentityForm>) => void;
  readonly onBlur: () => void;
}
