import { z } from 'zod';
import { correctionsOf, identityFields } from '../../../domain/dossier/corrections.ts';
import type { Client, Correction, IdentityField } from '../../../domain/dossier/records.ts';
import { useApp } from '../../app/app-context.ts';
import { useHalfTyped } from '../../app/use-half-typed.ts';
import { useLive } from '../../app/use-live.ts';
import { splitTouched, touchedFields } from './held-corrections.ts';
import type { IdentityForm } from './identity-form.ts';
import type { VisitScreen } from './visit-screen.ts';

/** What on the page would overwrite a value of an earlier visit, and the reason that is being typed. */
export const useCorrections = ({ visit, client }: VisitScreen) => {
  const { vault, organisation, today, now } = useApp();
  const why = useHalfTyped(`visit/${visit.id}/why`, z.string(), '');
  const settled = useLive<readonly IdentityField[]>(
    async (open) => (client === null ? [] : open.rights.settledFields(client.id)),
    [client?.id],
  );
  const heldIn = (form: IdentityForm, isNameless: boolean): readonly Correction[] => {
    if (client === null || isNameless) return [];
    const { held } = splitTouched(
      client,
      touchedFields(client, form, organisation, today()),
      settled ?? identityFields,
    );
    const after: Client = { ...client, ...held };
    // Keys of a part of a client are its fields; the reason is still being typed.
    const fields = Object.keys(held) as readonly IdentityField[];
    return correctionsOf(client, after, fields, { by: vault.me.id, at: now(), why: '-' });
  };
  const said = why.value.trim();
  const of = (form: IdentityForm, isNameless: boolean) => {
    const held = heldIn(form, isNameless);
    return { held, why: said, isReasonMissing: held.length > 0 && said === '' };
  };
  return { why, of };
};
