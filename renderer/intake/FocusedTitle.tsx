import { useEffect, useRef } from 'react';

/** The title of a view that took the place of another: the keyboard starts from it. */
export function FocusedTitle({ title, name }: { title: string; name: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} title={name}>
      {title}: {name}
    </h1>
  );
}
