import { z } from 'zod';

/** After how many minutes without a key or mouse move the screen locks: the office chooses one of these. */
export const idleMinuteChoices = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;
export type IdleMinutes = (typeof idleMinuteChoices)[number];

const idleMinutesSchema = z.enum(idleMinuteChoices).catch('5');

/** The office's choice; what was never chosen, or cannot be a choice, is five minutes. */
export const readIdleMinutes = (setting: string | null): IdleMinutes => idleMinutesSchema.parse(setting);
