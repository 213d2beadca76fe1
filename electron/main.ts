/** Entry of the desktop application. */
import { runDesktop } from './desktop/lifecycle.ts';

runDesktop();
