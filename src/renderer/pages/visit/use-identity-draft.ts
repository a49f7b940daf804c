import { useCallback, useEffect, useRef } from 'react';
import { untouchedFile } from '../../../domain/dossier/file-decisions.ts';
import type { Client } from '../../../domain/dossier/records.ts';
import { type ClientId, clientIdSchema } from '../../../domain/ids.ts';
import type { OpenVault } from '../../../store/vault.ts';
import { type App, useApp } from '../../app/app-context.ts';
import { forgetDraft } from './forget-draft.ts';
import { splitTouched, touchedFields } from './held-corrections.ts';
import { birthDateOf, clientFieldsOf, type IdentityForm } from './identity-form.ts';
import type { VisitScreen } from './visit-screen.ts';

const quietMs = 300;

export interface IdentityDraft {
  /** Saves after a short quiet moment. */
  readonly saveSoon: (form: IdentityForm, isNameless: boolean) => void;
  /** Saves at once what still waits for a quiet moment. */
  readonly saveWaiting: () => void;
  /**
   * Saves now; the client as kept, or null while there is no surname or none is wanted. What an earlier visit noted is
   * overwritten with a reason only.
   */
  readonly saveNow: (form: IdentityForm, isNameless: boolean, why?: string) => Promise<Client | null>;
  /** Goes on in the file of a person who is already known; what was typed here for a new one is emptied. */
  readonly adopt: (known: Client) => Promise<void>;
}

/** A number that may not be kept unchecked waits on screen; everything else that was typed is kept. */
const mayKeep = (vault: OpenVault, number: Client['nationalNumber']): boolean =>
  number?.digits !== null || vault.may('keepUncheckedNationalNumber');

const keepKnown = async (
  { vault, organisation, today }: Pick<App, 'vault' | 'organisation' | 'today'>,
  id: ClientId,
  typed: { readonly form: IdentityForm; readonly why: string },
): Promise<Client | null> => {
  const [known, settled] = await Promise.all([vault.clients.get(id), vault.rights.settledFields(id)]);
  if (known === null) return null;
  const { nationalNumber, ...others } = touchedFields(known, typed.form, organisation, today());
  const isKept = nationalNumber !== undefined && mayKeep(vault, nationalNumber);
  const { now, held } = splitTouched(known, isKept ? { ...others, nationalNumber } : others, settled);
  const changed =
    typed.why === '' || Object.keys(held).length === 0
      ? await vault.clients.change(id, now)
      : await vault.rights.correct(id, { ...now, ...held }, typed.why);
  return changed.ok ? changed.value : null;
};

/** Keeps the identity page on disk while it is typed: nothing is lost by a power cut or by leaving. */
export const useIdentityDraft = ({ visit, change }: VisitScreen): IdentityDraft => {
  const { vault, organisation, today, now, newId } = useApp();
  const clientId = useRef<ClientId | null>(visit.clientId);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const waiting = useRef<(() => void) | null>(null);

  const { id: visitId, startedAt } = visit;
  const forget = useCallback(
    (left: ClientId) => forgetDraft(vault, { id: visitId, startedAt }, left),
    [vault, visitId, startedAt],
  );

  const goNameless = useCallback(
    async (form: IdentityForm) => {
      const birthDate = birthDateOf(form, today());
      const before = clientId.current;
      clientId.current = null;
      await change(() => ({ clientId: null, birthDate }));
      if (before !== null) await forget(before);
      return null;
    },
    [change, forget, today],
  );

  const keep = useCallback(
    async (form: IdentityForm, why: string): Promise<Client | null> => {
      if (clientId.current !== null) return keepKnown({ vault, organisation, today }, clientId.current, { form, why });
      const typed = clientFieldsOf(form, organisation, today());
      const fields = mayKeep(vault, typed.nationalNumber) ? typed : { ...typed, nationalNumber: null };
      if (fields.surname === '') {
        await change(() => ({ birthDate: fields.birthDate }));
        return null;
      }
      const id = clientIdSchema.parse(newId());
      const added = await vault.clients.add({ ...fields, ...untouchedFile, id, createdAt: now() });
      if (!added.ok) return null;
      clientId.current = id;
      await change(() => ({ clientId: id, birthDate: null }));
      return added.value;
    },
    [vault, organisation, today, now, newId, change],
  );

  const saveNow = useCallback<IdentityDraft['saveNow']>(
    (form, isNameless, why = '') => {
      if (timer.current !== null) clearTimeout(timer.current);
      waiting.current = null;
      const mine = queue.current.then(() => (isNameless ? goNameless(form) : keep(form, why)));
      queue.current = mine.catch(() => undefined);
      return mine;
    },
    [goNameless, keep],
  );

  const saveSoon = useCallback<IdentityDraft['saveSoon']>(
    (form, isNameless) => {
      if (timer.current !== null) clearTimeout(timer.current);
      waiting.current = () => void saveNow(form, isNameless);
      timer.current = setTimeout(() => waiting.current?.(), quietMs);
    },
    [saveNow],
  );

  // Leaving the page saves what still waited.
  useEffect(() => () => waiting.current?.(), []);

  const saveWaiting = useCallback(() => waiting.current?.(), []);

  const adopt = useCallback(
    async (known: Client) => {
      const before = clientId.current;
      clientId.current = known.id;
      await change(() => ({ clientId: known.id, birthDate: null }));
      if (before !== null && before !== known.id) await forget(before);
    },
    [change, forget],
  );
  return { saveSoon, saveNow, saveWaiting, adopt };
};
