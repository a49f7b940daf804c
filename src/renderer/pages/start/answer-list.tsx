import { lastMove } from '../../../domain/referral/note-print.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { settingKeys } from '../../app/setting-keys.ts';
import { useStaffNames } from '../../app/staff-names.ts';
import { useSetting } from '../../app/use-setting.ts';
import { visitName } from '../../app/visit-name.ts';
import { Button } from '../../components/button.tsx';
import { ListRow } from '../../components/list-row.tsx';
import { Note } from '../../components/note.tsx';
import { toneOfReferral } from '../../components/referral-lines.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { frameTexts } from '../../texts/frame.ts';
import { referralStateTexts, startTexts } from '../../texts/start.ts';
import { addSeen, readSeen } from './answers.ts';
import type { LetterRow } from './waiting.ts';

/** Answers that colleagues wrote down since this person said that they saw them; nothing where there is none. */
export const AnswerList = ({ rows }: { readonly rows: readonly LetterRow[] }) => {
  const { vault, go, today } = useApp();
  const staffName = useStaffNames();
  const { value, change, outcome } = useSetting(settingKeys.answersSeen(vault.me.id));
  if (rows.length === 0) return null;
  // Exactly what is on screen: an answer that comes in between drawing and pressing stays.
  const shown = rows.map(({ referral }) => referral);
  return (
    <section className="stack">
      <h2>{startTexts.answersTitle}</h2>
      {outcome === 'refused' ? <Note tone="problem">{frameTexts.notKept}</Note> : null}
      <ul className="list">
        {rows.map(({ referral, visit, client }) => {
          const last = lastMove(referral);
          return (
            <ListRow
              detail={last && startTexts.answerNoted(staffName(last.by), formatMoment(last.at, today()))}
              key={referral.id}
              onOpen={() => go({ page: 'letter', referralId: referral.id })}
              side={<StatusTag tone={toneOfReferral[referral.state]}>{referralStateTexts[referral.state]}</StatusTag>}
              text={
                <>
                  {startTexts.letterTo(startTexts.recipient[referral.recipient])}{' '}
                  <span className="muted">{referral.reference}</span>
                </>
              }
              title={visitName(visit, client)}
            />
          );
        })}
      </ul>
      <div className="actions">
        <Button
          isDisabled={value === undefined}
          onPress={() => change(addSeen(readSeen(value ?? null, today()), shown, today()))}
        >
          {startTexts.answersSeen}
        </Button>
      </div>
    </section>
  );
};
