import { useEffect, useRef } from 'react';

/** Gives the keyboard to the first field of a form that is complained about, once it is drawn. */
export function focusFirstWrong(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.focus();
    // The complaint stands beneath the box and must be seen with it.
    wrong?.closest('.fui-Field')?.scrollIntoView({ block: 'nearest' });
  });
}

/** A layer that closes is gone within this time. */
const LAYER_GONE_MS = 100;

/** Gives the keyboard back to what a layer was opened from, when it closes and nothing else has taken it. */
export function useReturnFocus(): void {
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const from = opener.current;
    return () => {
      window.setTimeout(() => {
        const taken = document.activeElement !== null && document.activeElement !== document.body;
        if (!taken && from instanceof HTMLElement && from.isConnected) from.focus();
      }, LAYER_GONE_MS);
    };
  }, []);
}
