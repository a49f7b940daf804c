import { type HostEvents, hostEventSchema } from '../../host/events.ts';
import { listenName } from '../../host/verbs.ts';
import type { ListeningBridge } from './host-bridge.ts';

/** Events over IPC. What is no event of ours is not passed on: nothing waits for an answer to it. */
export const makeElectronEvents = (bridge: Pick<ListeningBridge, typeof listenName>): HostEvents => ({
  onEvent: (listener) =>
    bridge[listenName]((told) => {
      const event = hostEventSchema.safeParse(told);
      if (event.success) listener(event.data);
    }),
});
