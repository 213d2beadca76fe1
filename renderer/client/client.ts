import type { Client } from '../../shared/contract/client.ts';
import { httpClient } from './http.ts';

declare global {
  interface Window {
    /** Set by the desktop's preload; absent in an installed browser. */
    doisoat?: Client;
  }
}

/** The one way from the page to the engine: the desktop's bridge where there is one, else the local host. */
export const client: Client = window.doisoat ?? httpClient();
