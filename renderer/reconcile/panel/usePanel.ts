import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Below this the panel would leave the grid too little room, so it opens on demand and over the grid. */
const ROOM_FOR_BOTH = 1180;
/** From here on the grid has room for all its columns beside the panel. */
const ROOM_FOR_ALL = 1700;

/** The places of the panel that keys lead to. */
export type PanelPlace = 'panel' | 'form' | 'text';

const SELECTORS: Readonly<Record<Exclude<PanelPlace, 'panel'>, readonly string[]>> = {
  form: [
    '.decision-form [aria-invalid="true"]',
    '.decision-form input[type="radio"]:checked',
    '.decision-form input[type="radio"]',
    '.decision-box button',
  ],
  text: ['.decision-corrected textarea', '.decision-form textarea'],
};

export interface Panel {
  ref: RefObject<HTMLElement | null>;
  open: boolean;
  /** The window has room for every column of the grid beside it. */
  wide: boolean;
  toggle(): void;
  openAndFocus(): void;
  openAtForm(): void;
  openAt(place: PanelPlace | null): void;
  /** Esc: the keyboard goes back to the grid; the panel stays where it does not hide it. */
  leave(): void;
  close(): void;
}

/** The panel beside the grid, and the way of the keyboard into it and out of it. */
export function usePanel(backToGrid: () => void): Panel {
  const [open, setOpen] = useState(() => window.innerWidth >= ROOM_FOR_BOTH);
  const [wide, setWide] = useState(() => window.innerWidth >= ROOM_FOR_ALL);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const sized = () => setWide(window.innerWidth >= ROOM_FOR_ALL);
    window.addEventListener('resize', sized);
    return () => window.removeEventListener('resize', sized);
  }, []);
  const openAt = useCallback((place: PanelPlace | null) => {
    setOpen(true);
    if (place === null) return;
    // The panel is drawn first.
    requestAnimationFrame(() => {
      const selectors = place === 'panel' ? [] : SELECTORS[place];
      const found = selectors
        .map((selector) => ref.current?.querySelector<HTMLElement>(selector))
        .find((element) => element);
      (found ?? ref.current)?.focus();
    });
  }, []);
  const openAndFocus = useCallback(() => openAt('panel'), [openAt]);
  const openAtForm = useCallback(() => openAt('form'), [openAt]);
  const close = () => {
    setOpen(false);
    backToGrid();
  };
  return {
    ref,
    open,
    wide,
    toggle: () => setOpen(!open),
    openAndFocus,
    openAtForm,
    openAt,
    leave: () => (window.innerWidth < ROOM_FOR_BOTH ? close() : backToGrid()),
    close,
  };
}
