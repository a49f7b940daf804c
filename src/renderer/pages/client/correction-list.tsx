import type { Client, Correction } from '../../../domain/dossier/records.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import { readLetterPaper } from '../../../letter/paper-schema.ts';
import { describeKeptLetter } from '../../../letter/what-is-in-it.ts';
import type { OpenVault } from '../../../store/vault.ts';
import { useApp } from '../../app/app-context.ts';
import { correctionText } from '../../app/correction-text.ts';
import { formatDay, formatMoment } from '../../app/format.ts';
import { useStaffNames } from '../../app/staff-names.ts';
import { useLive } from '../../app/use-live.ts';
import { ListRow } from '../../components/list-row.tsx';
import { adviceTexts } from '../../texts/advice.ts';
import { correctionTexts } from '../../texts/corrections.ts';

/** Under which name a letter prints a field; the others never reach one. */
const inLetters: Readonly<Partial<Record<Correction['field'], string>>> = {
  surname: 'name',
  firstName: 'name',
  formOfAddress: 'name',
  birthDate: 'birthDate',
  phone: 'phone',
  address: 'address',
};

interface LeftLetter {
  readonly referral: Referral;
  readonly fields: readonly string[];
}

/** The letters that left, with what each of them says. */
const readLeftLetters = async (vault: OpenVault, referrals: readonly Referral[]): Promise<readonly LeftLetter[]> => {
  const papers = referrals.map(async (referral) => {
    const paper = referral.issued === null ? null : await vault.referrals.paper(referral.issued.paperId);
    const letter = paper === null ? null : readLetterPaper(paper.value);
    if (letter === null) return [];
    return [{ referral, fields: describeKeptLetter(letter, referral.ticked).inIt.map(({ field }) => field) }];
  });
  return (await Promise.all(papers)).flat();
};

/** A letter of before the correction, in which that field stands. */
const saysOld = ({ referral, fields }: LeftLetter, { field, at }: Correction): boolean =>
  (referral.issued?.at ?? at) < at && fields.includes(inLetters[field] ?? '');

const letterText = ({ referral: { issued, recipient, reference } }: LeftLetter): string =>
  issued === null ? '' : correctionTexts.inLetter(adviceTexts.recipients[recipient], formatDay(issued.day), reference);

/** What stood in the file before it was corrected, the newest first, and which letters still say it. */
export const CorrectionList = (props: { readonly client: Client; readonly referrals: readonly Referral[] }) => {
  const { today } = useApp();
  const { client, referrals } = props;
  const staffName = useStaffNames();
  const letters = useLive((vault) => readLeftLetters(vault, referrals), [referrals]) ?? [];
  if (client.corrections.length === 0) return null;
  return (
    <section>
      <h2>{correctionTexts.title}</h2>
      <ul className="list">
        {client.corrections.toReversed().map((correction) => (
          <ListRow
            detail={correction.why}
            key={`${correction.field} ${correction.at}`}
            side={
              <span className="muted small">
                {correctionTexts.by(staffName(correction.by), formatMoment(correction.at, today()))}
              </span>
            }
            text={letters
              .filter((letter) => saysOld(letter, correction))
              .map((letter) => (
                <p className="small" key={letter.referral.id}>
                  {letterText(letter)}
                </p>
              ))}
            title={correctionText(client, correction)}
          />
        ))}
      </ul>
    </section>
  );
};
