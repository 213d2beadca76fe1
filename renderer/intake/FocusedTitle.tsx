import { useEffect, useRef } from 'react';

interface FocusedTitleProps {
  title: string;
  name: string;
  /** What the view shows: where a change of it takes away what had the keyboard, the title takes that over. */
  of?: unknown;
}

/** The title of a view that took the place of another: the keyboard starts from it. */
export function FocusedTitle({ title, name, of }: FocusedTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is shown anew may have had the keyboard
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [of]);
  return (
    <h1 ref={heading} tabIndex={-1} title={name}>
      {title}: {name}
    </h1>
  );
}
