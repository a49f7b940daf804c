import type { Reason, Source } from '../../../domain/advice/advice.ts';
import { formatDutchDate } from '../../../domain/dutch-date.ts';
import { intakeTexts } from '../../texts/intake.ts';

/** Address as text, not as a link: the app opens no pages. */
const SourceText = ({ source }: { readonly source: Source }) => (
  <>
    <span className="source-title">{source.title}</span>
    <span className="source-url">{source.url}</span>
    <span>{intakeTexts.sourceChecked(formatDutchDate(source.checkedOn))}</span>
  </>
);

/** Where a reason comes from, on demand; where official sources differ, that is said without asking. */
export const SourceNote = ({ reason }: { readonly reason: Pick<Reason, 'source' | 'sourcesDisagree'> }) => (
  <>
    {reason.sourcesDisagree === undefined ? null : (
      <p className="small sources-disagree">
        <strong>{intakeTexts.sourcesDisagree}:</strong> {reason.sourcesDisagree}
      </p>
    )}
    <details className="source">
      <summary>{intakeTexts.source}</summary>
      <p className="small">
        <SourceText source={reason.source} />
      </p>
    </details>
  </>
);
