import { useEffect, useRef, useState } from 'react';
import { cleanText } from '../../../domain/identity/clean-text.ts';
import { TextArea } from '../../components/text-area.tsx';
import { intakeTexts } from '../../texts/intake.ts';
import { referralTexts } from '../../texts/referral.ts';
import type { ReferralSectionProps } from './referral-section-props.ts';

const quietMs = 300;
const maxLength = 400;

/** One neutral sentence. Kept after a quiet moment, on leaving the field and on leaving the page. */
export const ReasonField = ({ referral, changes }: ReferralSectionProps) => {
  const [typed, setTyped] = useState(referral.reasonSentence);
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const { edit } = changes;
  const keep = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    if (waiting.current !== null) void edit({ reasonSentence: cleanText(waiting.current).text.slice(0, maxLength) });
    waiting.current = null;
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => () => latest.current(), []);
  return (
    <TextArea
      help={cleanText(typed.replaceAll('\n', ' ')).removed ? intakeTexts.removedCharacters : referralTexts.reasonHelp}
      label={referralTexts.reason}
      maxLength={maxLength}
      onBlur={keep}
      onChange={(text) => {
        setTyped(text);
        waiting.current = text;
        if (timer.current !== null) clearTimeout(timer.current);
        timer.current = setTimeout(() => latest.current(), quietMs);
      }}
      rows={2}
      value={typed}
    />
  );
};
