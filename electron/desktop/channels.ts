/** The two channels between page and application: one for questions, one for the event stream. */
export const DISPATCH_CHANNEL = 'doisoat:dispatch';
export const EVENT_CHANNEL = 'doisoat:event';

/** The pages' own scheme; everything else is foreign. */
export const SCHEME = 'app';
export const HOST = 'doisoat';
export const START_URL = `${SCHEME}://${HOST}/`;

/** Whether an address is one of our pages. */
export function isOurs(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.protocol === `${SCHEME}:` && parsed.host === HOST;
}
