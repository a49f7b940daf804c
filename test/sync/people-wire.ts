import type { Exchange } from '../../src/sync/exchange.ts';
import type { WireFault } from './people-acts.ts';
import { unreachable } from './three-laptops.ts';

/** What a fault of the line makes happen on the laptops. */
interface Happenings {
  readonly overtake: () => Promise<void>;
  readonly stop: () => void;
}

const isClaim = ({ body }: Parameters<Exchange>[0]): boolean => new TextDecoder().decode(body).includes('"t":"list"');

/** Where a message stands to the one that the fault meets. */
type Place = 'before' | 'at' | 'after';

/** `lost`: it does not arrive; `unheard`: it does, and the answer does not. */
const fateOf = ({ type, turns }: WireFault, place: Place): 'lost' | 'unheard' | 'heard' => {
  if (place === 'before') return 'heard';
  switch (type) {
    case 'requestLost':
      return place === 'at' ? 'lost' : 'heard';
    case 'answerLost':
      return place === 'at' ? 'unheard' : 'heard';
    case 'cutOff':
      return 'lost';
    case 'silent':
      return 'unheard';
    case 'crash':
      return 'heard';
    case 'overtaken':
      return place === 'after' && turns % 2 === 1 ? 'lost' : 'heard';
  }
};

/** A line on which this goes wrong, for one exchange. */
export const faultyWire = (fault: WireFault, { overtake, stop }: Happenings): ((exchange: Exchange) => Exchange) => {
  let count = -1;
  let met: Place = 'before';
  const placeOf = (request: Parameters<Exchange>[0]): Place => {
    if (met !== 'before') return 'after';
    return (fault.at === 'claim' ? isClaim(request) : count === fault.at) ? 'at' : 'before';
  };
  return (exchange) => async (request) => {
    count += 1;
    const place = placeOf(request);
    met = place;
    if (place === 'at' && fault.type === 'overtaken') await overtake();
    const fate = fateOf(fault, place);
    if (fate === 'lost') return unreachable;
    const answer = await exchange(request);
    if (place === 'at' && fault.type === 'crash') stop();
    return fate === 'unheard' ? unreachable : answer;
  };
};
