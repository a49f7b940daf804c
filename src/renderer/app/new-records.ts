import type { Client, KlusRequest, Visit } from '../../domain/dossier/records.ts';
import { klusRequestIdSchema, visitIdSchema } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { WriteFailure } from '../../store/failures.ts';
import type { App } from './app-context.ts';

/** A visit as it begins: nothing said yet. With a client where the file is already there. */
const emptyVisit = (app: App, client: Client | null): Visit => ({
  id: visitIdSchema.parse(app.newId()),
  clientId: client?.id ?? null,
  birthDate: client?.birthDate ?? null,
  owner: app.vault.me.id,
  state: 'open',
  startedAt: app.now(),
  changedAt: app.now(),
  day: app.today(),
  currentQuestion: null,
  step: 'identity',
  nextStep: '',
  answers: {},
  mandate: null,
  outcome: null,
});

/** Starts a visit and opens it. The result says when it could not be kept. */
export const startVisit = async (app: App, client: Client | null = null): Promise<Result<Visit, WriteFailure>> => {
  const added = await app.vault.visits.add(emptyVisit(app, client));
  if (added.ok) app.go({ page: 'visit', visitId: added.value.id });
  return added;
};

/** Somebody wants a klus done: an own record without social data. */
export const startKlus = async (app: App): Promise<Result<KlusRequest, WriteFailure>> => {
  const added = await app.vault.klusRequests.add({
    id: klusRequestIdSchema.parse(app.newId()),
    owner: app.vault.me.id,
    day: app.today(),
    changedAt: app.now(),
    state: 'open',
    applicantKind: 'unknown',
    name: '',
    phone: null,
    task: '',
    taskKind: '',
    place: '',
    wishedMoment: '',
  });
  if (added.ok) app.go({ page: 'klus', klusRequestId: added.value.id });
  return added;
};
