import type { Page } from '@playwright/test';

/** Everything of the page that somebody could still read: its text and attributes, its fields, its address, what it keeps. */
export const readable = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = Array.from(
      document.querySelectorAll<HTMLInputElement>('input, textarea, select'),
      (one) => one.value,
    );
    const kept = [sessionStorage, localStorage].flatMap((storage) => Object.entries(storage).flat());
    const around = [location.href, document.title, window.name, JSON.stringify(history.state)];
    return [document.documentElement.outerHTML, ...fields, ...kept, ...around].join('\n').toLowerCase();
  });
