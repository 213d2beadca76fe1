import type { ReactNode } from 'react';
import type { HelpTopic } from './content-reconcile.ts';

interface HelpSectionProps {
  title: string;
  /** It is about the screen that help was asked from. */
  open?: boolean;
  children: ReactNode;
}

/** One part of the help; what is not asked for stays folded. */
export function HelpSection({ title, open = false, children }: HelpSectionProps) {
  return (
    <details className="help-section" open={open}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <div className="help-body">{children}</div>
    </details>
  );
}

export function Topics({ topics }: { topics: readonly HelpTopic[] }) {
  return (
    <dl className="help-topics">
      {topics.map((topic) => (
        <div key={topic.title}>
          <dt>{topic.title}</dt>
          <dd>{topic.text}</dd>
        </div>
      ))}
    </dl>
  );
}

export function KeyList({ keys }: { keys: readonly (readonly [string, string])[] }) {
  return (
    <dl className="help-keys">
      {keys.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
