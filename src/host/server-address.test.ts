import { describe, expect, it } from 'vitest';
import { serverAddressIn } from './server-address.ts';

describe('het adres van een server, zoals iemand het typt', () => {
  it.each([
    ['sync.kortemark.example', 'https://sync.kortemark.example'],
    [' HTTPS://Sync.Kortemark.example:8443/ ', 'https://sync.kortemark.example:8443'],
    ['http://127.0.0.1:4320', 'http://127.0.0.1:4320'],
    ['http://localhost:4320', 'http://localhost:4320'],
    ['http://sync.kortemark.example', null],
    ['http://127.0.0.1.example.org', null],
    ['https://name:word@sync.example', null],
    ['https://sync.example/path', null],
    ['https://sync.example?x', null],
    ['file:///etc/passwd', null],
    ['', null],
  ])('%s', (typed, address) => {
    expect(serverAddressIn(typed)).toBe(address);
  });
});
