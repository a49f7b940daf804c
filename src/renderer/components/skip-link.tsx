import { componentTexts } from '../texts/components.ts';

export const mainId = 'inhoud';

/** First stop of the keyboard: past the bar, to the content. */
export const SkipLink = () => (
  <a
    className="skip-link"
    href={`#${mainId}`}
    onClick={(event) => {
      event.preventDefault();
      document.getElementById(mainId)?.focus();
    }}
  >
    {componentTexts.skipToContent}
  </a>
);
