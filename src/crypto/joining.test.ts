import { describe, expect, it } from 'vitest';
import { textOf, toBase64, toHex, utf8 } from './bytes.ts';
import {
  fileSealOf,
  formatJoiningCode,
  joiningSecrets,
  newJoiningCode,
  openHello,
  openWelcome,
  parseJoiningCode,
  sealHello,
  sealWelcome,
} from './joining.ts';
import { newSealingKey } from './sealing.ts';

const fixed = Uint8Array.from({ length: 20 }, (_, i) => i * 7);
const notAuthentic = { ok: false, error: { type: 'notAuthentic' } };
const newSecrets = () => joiningSecrets(newJoiningCode());

describe('de code voor een laptop', () => {
  it('staat er in acht groepen van vier, en komt terug zoals ze getoond werd', () => {
    for (let round = 0; round < 200; round++) {
      const code = newJoiningCode();
      const shown = formatJoiningCode(code);
      expect(shown).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
      expect(parseJoiningCode(shown)).toEqual({ ok: true, value: code });
      expect(parseJoiningCode(shown.toLowerCase().replaceAll(' ', '-'))).toEqual({ ok: true, value: code });
    }
  });

  it('wat op een letter lijkt, is die letter; wat geen code is, is er geen', () => {
    const shown = `${'O'.repeat(4)} ${'I'.repeat(4)} ${'B'.repeat(24)}`;
    expect(parseJoiningCode(`0000 1111 ${'8'.repeat(24)}`)).toEqual(parseJoiningCode(shown));
    for (const typed of ['', 'ABCD', 'A'.repeat(31), 'A'.repeat(33), `${'A'.repeat(31)}9`, `${'A'.repeat(31)}é`])
      expect(parseJoiningCode(typed)).toEqual({ ok: false, error: { type: 'noCode' } });
  });

  it('geeft vaste waarden: wie ze verandert, sluit laptops van vandaag uit', async () => {
    const { channelKey, ...rest } = await joiningSecrets(fixed);
    expect({ ...rest, channelKey: toHex(channelKey), shown: formatJoiningCode(fixed) }).toMatchInlineSnapshot(`
      {
        "channelKey": "c9f16520ba271d1cf43c591030c327021507dc92a04ab89fc088a761e5250273",
        "invitationCode": "DANWLVDNGUFLNGE3S2FXLW7PMAZXIU5M",
        "invitationHash": "NkMqXHH-f8z8uRmCrVlmtqbUGMXGmEyh0fCdxH1-Heo",
        "mailbox": "331769de2cc4ddcba13b8a687e9f9241",
        "shown": "AADQ 4FI4 EMVD COB7 IZGV IW3C NFYH O7UF",
      }
    `);
  });

  it('naar de server gaat niets waaruit de code of de kanaalsleutel volgt', async () => {
    const { invitationHash, invitationCode } = await joiningSecrets(fixed);
    const digest = await crypto.subtle.digest('SHA-256', utf8(invitationCode));
    expect(invitationHash).toBe(Buffer.from(digest).toString('base64url'));
    expect(invitationCode).toMatch(/^[A-Z2-7]{32}$/);
    expect(invitationCode).not.toBe(formatJoiningCode(fixed).replaceAll(' ', ''));
  });
});

describe('wat twee laptops elkaar zeggen', () => {
  it('de groet en het antwoord komen aan bij wie de code heeft', async () => {
    const [secrets, mine] = [await newSecrets(), newSealingKey()];
    const hello = await openHello(secrets, await sealHello(secrets, utf8('ik ben het')));
    expect(hello.ok && textOf(hello.value)).toBe('ik ben het');
    const welcome = await openWelcome(secrets, mine, await sealWelcome(secrets, mine.publicKey, utf8('welkom')));
    expect(welcome.ok && textOf(welcome.value)).toBe('welkom');
  });

  it('met een andere code opent niets', async () => {
    const [secrets, other, mine] = [await newSecrets(), await newSecrets(), newSealingKey()];
    expect(await openHello(other, await sealHello(secrets, utf8('x')))).toEqual(notAuthentic);
    const welcome = await sealWelcome(secrets, mine.publicKey, utf8('x'));
    expect(await openWelcome(other, mine, welcome)).toEqual(notAuthentic);
  });

  it('de code alleen is niet genoeg: het antwoord opent voor één sleutel', async () => {
    const [secrets, mine, other] = [await newSecrets(), newSealingKey(), newSealingKey()];
    const welcome = await sealWelcome(secrets, mine.publicKey, utf8('x'));
    expect(await openWelcome(secrets, other, welcome)).toEqual(notAuthentic);
    // Whoever knows the code and both public keys, and no private one.
    const impostor = { secret: other.secret, publicKey: mine.publicKey };
    expect(await openWelcome(secrets, impostor, welcome)).toEqual(notAuthentic);
  });

  it('een verwisselde sleutel, een verschoven byte of een groet in plaats van een antwoord opent niet', async () => {
    const [secrets, mine] = [await newSecrets(), newSealingKey()];
    const welcome = await sealWelcome(secrets, mine.publicKey, utf8('x'));
    const swapped = new Uint8Array(welcome);
    swapped.set(Buffer.from(newSealingKey().publicKey, 'base64'));
    expect(await openWelcome(secrets, mine, swapped)).toEqual(notAuthentic);
    for (const at of [0, 31, 32, 43, 44, welcome.length - 1]) {
      const changed = Uint8Array.from(welcome, (byte, i) => (i === at ? byte ^ 1 : byte));
      expect(await openWelcome(secrets, mine, changed)).toEqual(notAuthentic);
    }
    const hello = await sealHello(secrets, utf8('een groet die lang genoeg is om een antwoord te lijken'));
    expect(await openWelcome(secrets, mine, hello)).toEqual(notAuthentic);
    for (const length of [0, 1, 31, 32, 60])
      expect(await openWelcome(secrets, mine, welcome.slice(0, length))).toEqual(notAuthentic);
  });

  it('een stuk van een bestand opent met de code en op zijn eigen plaats, en nergens anders', async () => {
    const [secrets, other] = [await newSecrets(), await newSecrets()];
    const sealed = await (await fileSealOf(secrets)).seal(3, utf8('welkom'));
    const opened = await (await fileSealOf(secrets)).open(3, sealed);
    expect(opened.ok && textOf(opened.value)).toBe('welkom');
    expect(await (await fileSealOf(secrets)).open(2, sealed)).toEqual(notAuthentic);
    expect(await (await fileSealOf(other)).open(3, sealed)).toEqual(notAuthentic);
    expect(await openHello(secrets, sealed)).toEqual(notAuthentic);
  });

  it('een sleutel die geen punt is, geeft geen geheim prijs', async () => {
    const [secrets, mine] = [await newSecrets(), newSealingKey()];
    const welcome = await sealWelcome(secrets, mine.publicKey, utf8('x'));
    const zero = new Uint8Array(welcome);
    zero.fill(0, 0, 32);
    expect(await openWelcome(secrets, mine, zero)).toEqual(notAuthentic);
    await expect(sealWelcome(secrets, toBase64(new Uint8Array(32)), utf8('x'))).rejects.toThrow();
  });
});
