import { useSyncExternalStore } from 'react';

export const SCREENS = [
  'home',
  'import',
  'reconcile',
  'letters',
  'annex',
  'journal',
  'people',
  'verify',
] as const;
export type Screen = (typeof SCREENS)[number];

export const SCREEN_TITLES: Readonly<Record<Screen, string>> = {
  home: 'Tổng quan',
  import: 'Nhập báo cáo',
  reconcile: 'Đối soát',
  letters: 'Công văn',
  annex: 'Phụ lục',
  journal: 'Nhật ký',
  people: 'Người dùng',
  verify: 'Kiểm tra chữ ký',
};

function current(): Screen {
  const name = window.location.hash.replace(/^#\/?/, '');
  return SCREENS.find((screen) => screen === name) ?? 'home';
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The screen that the address names, so that Back and Reload do what people expect. */
export function useScreen(): Screen {
  return useSyncExternalStore(subscribe, current);
}

export function goTo(screen: Screen): void {
  window.location.hash = `/${screen}`;
}
