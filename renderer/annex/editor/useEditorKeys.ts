import { useEffect, useRef } from 'react';

export interface EditorKeys {
  undo(): void;
  redo(): void;
  save(): void;
  search(): void;
  print(): void;
}

/** Dialogs and menus over the editor keep their keys to themselves. */
const LAYERS = '[role="dialog"], [role="menu"], [role="listbox"], .fui-Drawer';

function actionOf(event: KeyboardEvent): keyof EditorKeys | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  if (shiftKey) return null;
  if (letter === 'y') return 'redo';
  if (letter === 's') return 'save';
  if (letter === 'f') return 'search';
  return letter === 'p' ? 'print' : null;
}

/**
 * Keys that work wherever the keyboard is in the editor. Undo in a field is that of the editor too: every letter
 * typed there is one of its steps, and the browser's own would not know the others.
 */
export function useEditorKeys(keys: EditorKeys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const action = actionOf(event);
      if (action === null) return;
      const at = event.target instanceof Element ? event.target : null;
      if (at?.closest(LAYERS)) return;
      // What is searched for and the number of a page are no part of the annex.
      if ((action === 'undo' || action === 'redo') && at?.closest('.pdf input')) return;
      event.preventDefault();
      current.current[action]();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}
