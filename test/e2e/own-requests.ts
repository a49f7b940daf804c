import type { Page } from '@playwright/test';

/** Every address that the window asked for from now on, its workers and service worker included. */
export const watchRequests = (page: Page): readonly URL[] => {
  const asked: URL[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url())));
  return asked;
};

/** Those that left the app's own origin. What the page makes itself (blob, data) goes nowhere. */
export const strangersAmong = (asked: readonly URL[], home: string): readonly string[] => {
  const own = new URL(home);
  return asked
    .filter(({ protocol }) => protocol !== 'blob:' && protocol !== 'data:')
    .filter(({ protocol, host }) => protocol !== own.protocol || host !== own.host)
    .map(({ href }) => href);
};
