import { useEffect, useRef, useState } from 'react';

/**
 * Takes in files dropped anywhere on the window: beside the screen's own part a browser would open them in the
 * place of the application.
 * @returns whether files lie over the window
 */
export function useDrop(take: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    const lie = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Going from one element to another leaves nothing.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      taking.current([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', lie);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', lie);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}
