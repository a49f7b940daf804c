import { useState } from 'react';
import { clientName } from '../../../domain/dossier/client-name.ts';
import { isRestricted } from '../../../domain/dossier/file-decisions.ts';
import { newestNoteFirst } from '../../../domain/dossier/file-note.ts';
import type { Client, StaffMember, Visit } from '../../../domain/dossier/records.ts';
import { formatDutchDate } from '../../../domain/dutch-date.ts';
import { formatPhone } from '../../../domain/identity/phone.ts';
import type { ClientId } from '../../../domain/ids.ts';
import type { OpenVault } from '../../../store/vault.ts';
import { addressText } from '../../app/address-text.ts';
import { useApp } from '../../app/app-context.ts';
import { formatBirthDate } from '../../app/format.ts';
import { startVisit } from '../../app/new-records.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListRow } from '../../components/list-row.tsx';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ReferralLines } from '../../components/referral-lines.tsx';
import { RestrictedNote } from '../../components/restricted-note.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { VersionsNote } from '../../components/versions-note.tsx';
import { clientPageTexts } from '../../texts/client-page.ts';
import { erasePersonTexts } from '../../texts/erase-person.ts';
import { outcomeTexts } from '../../texts/finish.ts';
import type { DecisionName } from '../../texts/rights.ts';
import { startTexts } from '../../texts/start.ts';
import { visitTexts } from '../../texts/visit.ts';
import './client.css';
import { CorrectionList } from './correction-list.tsx';
import { DecisionForm } from './decision-form.tsx';
import { EraseForm } from './erase-form.tsx';
import { NoteList } from './note-list.tsx';
import { PersonRights } from './person-rights.tsx';

const readFile = async (vault: OpenVault, id: ClientId) => {
  const client = await vault.clients.get(id);
  if (client === null) return null;
  const [visits, referrals, notes, staff] = await Promise.all([
    vault.visits.all(),
    vault.referrals.all(),
    vault.notes.all(),
    vault.staff(),
  ]);
  const mine = visits.filter((visit) => visit.clientId === id).sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  const visitIds = new Set(mine.map((visit) => visit.id));
  return {
    client,
    visits: mine,
    referrals: referrals.filter(({ visitId }) => visitIds.has(visitId)),
    notes: notes.filter(({ clientId }) => clientId === id).sort(newestNoteFirst),
    staff,
  };
};

const phoneText = ({ phone }: Client): string => {
  if (phone === null) return clientPageTexts.empty;
  return phone.e164 === null ? `${phone.typed} (${clientPageTexts.unchecked})` : formatPhone(phone);
};

const Facts = ({ client }: { readonly client: Client }) => (
  <dl className="client-facts">
    <div>
      <dt>{clientPageTexts.born}</dt>
      <dd>{formatBirthDate(client.birthDate)}</dd>
    </div>
    <div>
      <dt>{clientPageTexts.phone}</dt>
      <dd>{phoneText(client)}</dd>
    </div>
    <div>
      <dt>{clientPageTexts.address}</dt>
      <dd>{client.address === null ? clientPageTexts.empty : addressText(client.address)}</dd>
    </div>
  </dl>
);

const standing: Readonly<
  Record<Visit['state'], { readonly tone: 'neutral' | 'waiting' | 'done'; readonly word: string }>
> = {
  open: { tone: 'waiting', word: startTexts.open },
  paused: { tone: 'waiting', word: startTexts.paused },
  closed: { tone: 'done', word: startTexts.closed },
};

const VisitLine = ({ visit, staff }: { readonly visit: Visit; readonly staff: readonly StaffMember[] }) => {
  const { go } = useApp();
  const owner = staff.find((member) => member.id === visit.owner);
  const about = [
    owner === undefined ? '' : clientPageTexts.by(owner.name),
    visit.outcome === null ? '' : outcomeTexts[visit.outcome],
    visit.nextStep,
  ];
  return (
    <ListRow
      detail={about.filter((part) => part !== '').join(', ')}
      onOpen={() => go({ page: 'visit', visitId: visit.id })}
      side={<StatusTag tone={standing[visit.state].tone}>{standing[visit.state].word}</StatusTag>}
      title={clientPageTexts.visitOn(formatDutchDate(visit.day))}
    />
  );
};

/** One person: who, the visits and the letters. */
export const ClientPage = ({ clientId }: { readonly clientId: ClientId }) => {
  const app = useApp();
  const file = useLive((vault) => readFile(vault, clientId), [clientId]);
  const [step, setStep] = useState<DecisionName | 'erase' | null>(null);
  const [isErased, setErased] = useState(false);
  if (file === undefined) return <Loading />;
  const toStart = <Button onPress={() => app.go({ page: 'start' })}>{visitTexts.toStart}</Button>;
  if (isErased)
    return (
      <div className="page narrow stack">
        <PageHeading lead={erasePersonTexts.doneHelp}>{erasePersonTexts.done}</PageHeading>
        <div className="actions">{toStart}</div>
      </div>
    );
  if (file === null)
    return <EmptyState action={toStart} text={clientPageTexts.goneHelp} title={clientPageTexts.gone} />;
  const { client, visits, referrals, notes, staff } = file;
  const close = () => setStep(null);
  if (step !== null)
    return (
      <div className="page narrow stack-wide">
        {step === 'erase' ? (
          <EraseForm file={file} onClose={close} onErased={() => setErased(true)} />
        ) : (
          <DecisionForm client={client} name={step} onClose={close} />
        )}
      </div>
    );
  return (
    <div className="page narrow stack-wide">
      <PageHeading
        actions={
          isRestricted(client) ? null : (
            <Button onPress={() => void startVisit(app, client)} variant="primary">
              {clientPageTexts.newVisit}
            </Button>
          )
        }
      >
        {clientName(client) || visitTexts.nameless}
      </PageHeading>
      <RestrictedNote client={client} />
      <VersionsNote
        records={[{ table: 'client', id: clientId }, ...visits.map(({ id }) => ({ table: 'visit' as const, id }))]}
      />
      {client.discreet ? <Note tone="attention">{visitTexts.discreet}</Note> : null}
      <Facts client={client} />
      <section>
        <h2>{clientPageTexts.visits}</h2>
        {visits.length === 0 ? (
          <p className="muted">{clientPageTexts.noVisits}</p>
        ) : (
          <ul className="list">
            {visits.map((visit) => (
              <VisitLine key={visit.id} staff={staff} visit={visit} />
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{clientPageTexts.letters}</h2>
        <ReferralLines empty={clientPageTexts.noLetters} referrals={referrals} />
      </section>
      <NoteList client={client} notes={notes} />
      <CorrectionList client={client} referrals={referrals} />
      <PersonRights client={client} onErase={() => setStep('erase')} onDecide={setStep} staff={staff} />
    </div>
  );
};
