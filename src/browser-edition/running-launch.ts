import { z } from 'zod';
import { answerTo, isSame, keptSecret, newChallenge, tokenOf } from './launch-secret.ts';
import { pageAddress } from './loopback.ts';
import { loopbackAddress } from './loopback-server.ts';

const answerSchema = z.object({ answer: z.string() });
const patienceMs = 3000;

const askProof = async (port: number, challenge: string): Promise<string | null> => {
  try {
    const response = await fetch(`http://${loopbackAddress}:${port}/launch-challenge/${challenge}`, {
      signal: AbortSignal.timeout(patienceMs),
      redirect: 'error',
    });
    return answerSchema.parse(await response.json()).answer;
  } catch {
    return null;
  }
};

/**
 * The address of our own earlier launch on this port, after it proved that it knows the secret in our profile folder.
 * Null when whatever answers there is not ours: then nothing may be opened, it could ask for a passphrase.
 */
export const findRunningLaunch = async (profile: string, port: number): Promise<string | null> => {
  const secret = keptSecret(profile, port);
  if (secret === null) return null;
  const challenge = newChallenge();
  const answer = await askProof(port, challenge);
  return answer !== null && isSame(answer, answerTo(secret, challenge)) ? pageAddress(port, tokenOf(secret)) : null;
};
