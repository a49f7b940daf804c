import { err, ok, type Result } from '../../../domain/result.ts';
import type { Host } from '../../../host/port.ts';
import type { AdmitByFileFailure, LaptopByFile } from '../../../store/laptop-verbs.ts';
import type { Progress } from '../../../store/lost-office.ts';
import type { App } from '../../app/app-context.ts';
import { type ActFailure, isActFailure } from '../../app/use-confirmed-act.ts';
import { admitLaptopTexts, laptopFileTexts } from '../../texts/laptops.ts';

export interface LaptopFile {
  readonly shown: string;
  readonly how: 'saved' | 'downloaded';
}

const said = (text: string): Result<never, ActFailure> => err({ type: 'said', text });

const refused = (failure: AdmitByFileFailure, isCancelled: boolean): Result<never, ActFailure> => {
  if (isActFailure(failure)) return err(failure);
  if (failure.type === 'revokedLaptop') return said(admitLaptopTexts.revoked);
  return said(isCancelled ? laptopFileTexts.cancelled : laptopFileTexts.notWritten);
};

/** Asks where the file goes once the passphrase was right, and writes the whole of it; a half one is never left under its name. */
export const makeLaptopFile = async (
  { host, vault, today }: App,
  laptop: LaptopByFile,
  mine: string,
  onProgress: Progress,
): Promise<Result<LaptopFile, ActFailure>> => {
  const place: { begun: Awaited<ReturnType<Host['beginBackup']>> | null } = { begun: null };
  const standing = () => (place.begun?.ok === true ? place.begun.value.type : 'none');
  const isOpen = () => standing() === 'opened' || standing() === 'download';
  const put = async (bytes: Uint8Array): Promise<boolean> => {
    place.begun ??= await host.beginBackup(`doorwijzer-laptop-${today()}.dwl`);
    return isOpen() && (await host.addToBackup(bytes)).ok;
  };
  const made = await vault.laptops.admitByFile(laptop, mine, put, onProgress);
  const ended = isOpen() ? await host.endBackup(made.ok) : null;
  if (!made.ok) return refused(made.error, standing() === 'cancelled');
  if (ended?.ok !== true) return said(laptopFileTexts.notWritten);
  const how = ended.value.type === 'downloaded' ? 'downloaded' : 'saved';
  return ok({ shown: made.value.shown, how });
};
