/** Own scheme, so that the page has a real origin of its own (IndexedDB, secure context) without file://. */
export const appScheme = 'app';
export const appHost = 'doorwijzer';
export const appAddress = (path: string): string => `${appScheme}://${appHost}${path}`;

/** Scheme and host are compared: `.origin` of app://, file: and data: is the string "null" for all of them. */
export const isAppAddress = (raw: string): boolean => {
  if (!URL.canParse(raw)) return false;
  const url = new URL(raw);
  return url.protocol === `${appScheme}:` && url.host === appHost;
};
