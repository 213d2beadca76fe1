import { useEffect, useRef } from 'react';

/** What a key does; false: nothing here, and the key is left to whoever else wants it. */
export type KeyAction = () => boolean | undefined;

/** Actions by key: "1", "c", "?", "mod+z", "mod+enter". `mod` is Ctrl, or Cmd on a Mac. */
export type KeyMap = Readonly<Record<string, KeyAction>>;

/** Where keys write text. */
function writes(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !/^(?:radio|checkbox|button)$/.test(target.type);
  return target.isContentEditable || target.matches('textarea, select, [role="combobox"]');
}

/** Layers over the work keep their keys to themselves. */
function inLayer(target: EventTarget | null): boolean {
  const layers = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], .fui-Drawer';
  return target instanceof Element && target.closest(layers) !== null;
}

/** The name of a pressed key as the map has it. */
export function keyName({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string | null {
  if (altKey) return null;
  const name = key.toLowerCase();
  if (!(ctrlKey || metaKey)) return name;
  return shiftKey ? `mod+shift+${name}` : `mod+${name}`;
}

/**
 * Keys that work wherever the keyboard is on the screen: letters and digits only where they write nothing, keys
 * with Ctrl everywhere, save that undo in a text is that of the text.
 */
export function useKeys(map: KeyMap): void {
  const current = useRef(map);
  current.current = map;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || inLayer(event.target)) return;
      const name = keyName(event);
      if (name === null) return;
      const action = current.current[name];
      if (!action) return;
      const everywhere = name === 'mod+enter' || name === 'mod+f';
      if (!everywhere && writes(event.target)) return;
      if (action() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
