import { describe, expect, it } from 'vitest';
import { devicesAnswerSchema, invitationAnswerSchema } from './sync-messages.ts';

const endOf9999 = Date.parse('9999-12-31T23:59:59.999Z');

describe('tijden van een server', () => {
  it('een later jaar dan een scherm kan tonen, is geen antwoord', () => {
    const laptop = { device: 'd'.repeat(36), enrolled: 0, seen: 0, revoked: null };
    const devices = (revoked: number) => ({ devices: [{ ...laptop, revoked }] });
    expect(devicesAnswerSchema.safeParse(devices(endOf9999)).success).toBe(true);
    expect(new Date(endOf9999).toISOString()).toBe('9999-12-31T23:59:59.999Z');
    expect(devicesAnswerSchema.safeParse(devices(endOf9999 + 1)).success).toBe(false);
    expect(invitationAnswerSchema.safeParse({ expires: Number.MAX_SAFE_INTEGER }).success).toBe(false);
  });
});
