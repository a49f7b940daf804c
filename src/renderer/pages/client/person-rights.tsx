import { decisionInForce } from '../../../domain/dossier/file-decisions.ts';
import type { Client, StaffMember } from '../../../domain/dossier/records.ts';
import { localDateOf } from '../../../domain/dutch-date.ts';
import { useApp } from '../../app/app-context.ts';
import { formatDay } from '../../app/format.ts';
import { useStaffNames } from '../../app/staff-names.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { erasePersonTexts } from '../../texts/erase-person.ts';
import { type DecisionName, decisionTexts, rightsTexts } from '../../texts/rights.ts';
import { AccessFileButton } from './access-file-button.tsx';
import { AccessSheetButton } from './access-sheet-button.tsx';

const HeldNote = ({ client }: { readonly client: Client }) => {
  const staffName = useStaffNames();
  const decision = decisionInForce(client.holds);
  if (decision === null) return null;
  return (
    <Note title={rightsTexts.heldTitle} tone="info">
      <p>
        {rightsTexts.decidedBy(formatDay(localDateOf(decision.at)), staffName(decision.by))} {rightsTexts.reasonWas}{' '}
        {decision.reason}
      </p>
      <p>{rightsTexts.heldText}</p>
    </Note>
  );
};

/** What can be done for the person whose file it is, by who may. */
export const PersonRights = (props: {
  readonly client: Client;
  readonly staff: readonly StaffMember[];
  readonly onDecide: (name: DecisionName) => void;
  readonly onErase: () => void;
}) => {
  const { vault } = useApp();
  const { client } = props;
  const decisions: readonly DecisionName[] = [
    ...(vault.may('restrictFile')
      ? ([decisionInForce(client.restrictions) === null ? 'restrict' : 'lift'] as const)
      : []),
    ...(vault.may('holdFile') ? ([decisionInForce(client.holds) === null ? 'hold' : 'release'] as const) : []),
  ];
  if (decisions.length === 0 && !vault.may('readLogOfPerson')) return null;
  return (
    <section className="stack">
      <h2>{rightsTexts.title}</h2>
      <HeldNote client={client} />
      <div className="actions">
        <AccessFileButton client={client} staff={props.staff} />
        <AccessSheetButton client={client} staff={props.staff} />
        {decisions.map((name) => (
          <Button key={name} onPress={() => props.onDecide(name)}>
            {decisionTexts[name].open}
          </Button>
        ))}
        {vault.may('erase') ? (
          <Button onPress={props.onErase} variant="danger">
            {erasePersonTexts.open}
          </Button>
        ) : null}
      </div>
    </section>
  );
};
