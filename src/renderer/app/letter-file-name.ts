/** Never a name of a person: the printer's queue and the downloads folder keep it. */
export const letterFileName = (reference: string): string => `brief-${reference}.pdf`;

/** Of the blank answer that goes with it. */
export const replyFileName = (reference: string): string => `antwoord-${reference}.pdf`;

/** Of its translation. */
export const translationFileName = (reference: string): string => `vertaling-${reference}.pdf`;
