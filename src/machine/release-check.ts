import type { OfficeId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { checkRelease } from '../domain/roster/check-release.ts';
import { readStamp, type Stamp } from '../domain/roster/paper-stamp.ts';
import type { PaperJob, PaperRefusal, Release } from '../host/port.ts';
import { nodeRosterCrypto, sha256OfBytes } from './roster-crypto.ts';

/** Says whether a paper may leave this laptop, whatever the screen says. */
export type PaperCheck = (job: PaperJob) => Promise<Result<null, PaperRefusal>>;

const pdfMark = Buffer.from('%PDF-');
const isPdf = (bytes: Uint8Array): boolean => pdfMark.equals(bytes.subarray(0, pdfMark.length));

const refused = (reason: string): Result<null, PaperRefusal> => err({ type: 'notReleased', reason });

/** The release must be about this letter: what the PDF says of itself and what was signed are the same. */
const isAbout = (release: Release, stamp: Stamp): boolean =>
  release.recipient === stamp.recipient && release.reference === stamp.reference;

/** No paper goes to De Opstap as a free one, whatever it says of itself. */
const needsRelease = ({ kind, recipient }: Stamp): boolean =>
  kind === 'gated' || (kind === 'free' && recipient === 'deOpstap');

/**
 * A concept, a practice paper and a free paper pass. A gated letter passes with a release over exactly these bytes, signed
 * by a social worker on the list of the office whose key this laptop trusts (`officeKeyOf`). A PDF without a stamp is
 * not one of ours and is refused. Reasons are codes for the screen to word.
 */
export const makePaperCheck =
  (officeKeyOf: (officeId: OfficeId) => Promise<string | null>): PaperCheck =>
  async ({ bytes, release }) => {
    if (!isPdf(bytes)) return err({ type: 'notAPdf' });
    const stamp = readStamp(bytes);
    if (!stamp.ok) return refused(`stamp:${stamp.error}`);
    if (!needsRelease(stamp.value)) return ok(null);
    if (release === null) return refused('noRelease');
    if (!isAbout(release, stamp.value)) return refused('otherLetter');
    const officeKey = await officeKeyOf(release.officeId);
    if (officeKey === null) return refused('unknownOffice');
    const checked = checkRelease(release, sha256OfBytes(bytes), officeKey, nodeRosterCrypto);
    return checked.ok ? checked : refused(checked.error.type);
  };
