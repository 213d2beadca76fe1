import { Input } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { formatCount } from '../../components/count.ts';
import { Tool } from './Tool.tsx';
import type { Search } from './useSearch.ts';

interface SearchBarProps {
  box: RefObject<HTMLInputElement | null>;
  words: string;
  search: Search;
  onWords: (words: string) => void;
  onClose: () => void;
}

/** Looks for words in the text of the preview: Enter goes on, Shift+Enter back, Esc closes. */
export function SearchBar({ box, words, search, onWords, onClose }: SearchBarProps) {
  const { hits, searching, current, go } = search;
  useEffect(() => {
    box.current?.focus();
  }, [box]);
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    }
  };
  const count =
    words.trim() === ''
      ? ''
      : searching
        ? 'Đang tìm…'
        : hits.length === 0
          ? 'Không thấy'
          : `${formatCount(current + 1)}/${formatCount(hits.length)}`;
  return (
    <search className="pdf-search">
      <Input
        size="small"
        input={{ ref: box }}
        value={words}
        aria-label="Tìm trong bản xem trước"
        placeholder="Tìm, không cần dấu"
        onChange={(_, data) => onWords(data.value)}
        onKeyDown={pressed}
      />
      <span role="status" data-testid="annex-search-count">
        {count}
      </span>
      <Tool
        label="Chỗ trước (Shift+Enter)"
        icon={<ChevronUp20Regular />}
        disabled={hits.length === 0}
        onClick={() => go(-1)}
      />
      <Tool
        label="Chỗ sau (Enter)"
        icon={<ChevronDown20Regular />}
        disabled={hits.length === 0}
        onClick={() => go(1)}
      />
      <Tool label="Đóng tìm kiếm (Esc)" icon={<Dismiss20Regular />} disabled={false} onClick={onClose} />
    </search>
  );
}
