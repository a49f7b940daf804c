import type { KlusRequest } from '../../../domain/dossier/records.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { applicantKindTexts, klusTexts, taskKindTexts } from '../../texts/klus.ts';
import { type KlusFaults, type KlusForm, klusFieldId } from './klus-form.ts';

interface KlusFieldsProps {
  readonly form: KlusForm;
  readonly faults: KlusFaults;
  readonly set: (patch: Partial<KlusForm>) => void;
}

const kinds: readonly KlusRequest['applicantKind'][] = [
  'private',
  'municipality',
  'ocmw',
  'school',
  'farm',
  'association',
];

const TaskFields = ({ form, faults, set }: KlusFieldsProps) => (
  <div className="stack">
    <TextField
      autoFocus
      error={faults.task}
      help={klusTexts.taskHelp}
      id={klusFieldId('task')}
      label={klusTexts.task}
      maxLength={280}
      onChange={(task) => set({ task })}
      value={form.task}
    />
    <Select
      label={klusTexts.taskKind}
      onChange={(taskKind) => set({ taskKind })}
      options={Object.entries(taskKindTexts).map(([value, label]) => ({ value, label }))}
      value={form.taskKind}
    />
    <TextField
      help={klusTexts.placeHelp}
      label={klusTexts.place}
      maxLength={200}
      onChange={(place) => set({ place })}
      value={form.place}
    />
    <TextField
      help={klusTexts.wishedMomentHelp}
      label={klusTexts.wishedMoment}
      maxLength={120}
      onChange={(wishedMoment) => set({ wishedMoment })}
      value={form.wishedMoment}
    />
  </div>
);

const ApplicantFields = ({ form, faults, set }: KlusFieldsProps) => (
  <div className="stack">
    <RadioGroup
      label={klusTexts.applicantKind}
      onChange={(applicantKind) => set({ applicantKind })}
      options={kinds.map((value) => ({ value, label: applicantKindTexts[value] }))}
      value={form.applicantKind === 'unknown' ? null : form.applicantKind}
    />
    <TextField
      error={faults.name}
      help={klusTexts.nameHelp}
      id={klusFieldId('name')}
      label={klusTexts.name}
      onChange={(name) => set({ name })}
      value={form.name}
    />
    <TextField
      error={faults.phone}
      id={klusFieldId('phone')}
      inputMode="tel"
      label={klusTexts.phone}
      maxLength={60}
      onChange={(phone) => set({ phone, keepPhone: false })}
      value={form.phone}
      width="medium"
    />
    {faults.phone === undefined && !form.keepPhone ? null : (
      <Checkbox
        isSelected={form.keepPhone}
        label={klusTexts.keepUnchecked}
        onChange={(keepPhone) => set({ keepPhone })}
      />
    )}
  </div>
);

export const KlusFields = (props: KlusFieldsProps) => (
  <div className="klus-columns">
    <TaskFields {...props} />
    <ApplicantFields {...props} />
  </div>
);
