/** Entry of the preload script: the only thing a page gets from the desktop. */
import { exposeBridge } from './desktop/bridge.ts';

exposeBridge();
