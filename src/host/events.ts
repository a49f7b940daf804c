import { z } from 'zod';

/** Why nobody may be at the desk any more: the machine goes to sleep (the lid is the same), locks its screen, or changes person. */
export const awayReasons = ['suspended', 'screenLocked', 'userSwitched'] as const;
export type AwayReason = (typeof awayReasons)[number];

/** What the machine tells the page without being asked. One union: whoever has something more to tell adds a type here. */
export const hostEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('away'), because: z.enum(awayReasons) }).readonly(),
]);
export type HostEvent = z.infer<typeof hostEventSchema>;

/** The other direction of the port. A machine that tells nothing says so in `AppInfo.tellsAway` and never calls. */
export interface HostEvents {
  /** Returns the way to stop. */
  readonly onEvent: (listener: (event: HostEvent) => void) => () => void;
}
