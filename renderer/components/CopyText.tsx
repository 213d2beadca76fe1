import { Button, Tooltip } from '@fluentui/react-components';
import { Checkmark16Regular, Copy16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import './components.css';

interface CopyTextProps {
  /** "SHA-256": what stands before it. */
  label: string;
  text: string;
  /** What is copied, for who cannot see the line: "SHA-256 của phu-luc.pdf". */
  of: string;
}

/** A long text that people carry elsewhere, such as a hash: in one piece, and to be copied. */
export function CopyText({ label, text, of }: CopyTextProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <span className="copy-text small">
      <span className="muted">{label}</span>
      <code>{text}</code>
      <Tooltip content={copied ? 'Đã sao chép' : `Sao chép ${of}`} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={copied ? <Checkmark16Regular /> : <Copy16Regular />}
          onClick={() => void copy()}
          onBlur={() => setCopied(false)}
        />
      </Tooltip>
      <span className="visually-hidden" role="status">
        {copied && 'Đã sao chép'}
      </span>
    </span>
  );
}
