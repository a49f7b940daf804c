import { z } from 'zod';

const name = '[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?';
const outside = `https://(?:${name}|\\[[0-9a-f:]+\\])`;
const thisMachine = 'http://(?:127\\.0\\.0\\.1|localhost|\\[::1\\])';
const addressPattern = new RegExp(`^(?:${outside}|${thisMachine})(?::\\d{1,5})?$`);

/** Scheme, host and port of a server: over TLS, or without it on this machine itself. No path, no name and password. */
export const serverAddressSchema = z.string().max(300).regex(addressPattern);

/** The address that a person meant: without a scheme it is https, a slash at the end is nothing. Null: none that may be used. */
export const serverAddressIn = (typed: string): string | null => {
  const text = typed.trim().toLowerCase().replace(/\/+$/, '');
  const address = text.includes('://') ? text : `https://${text}`;
  return serverAddressSchema.safeParse(address).success ? address : null;
};
