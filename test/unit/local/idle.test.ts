import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { IdleWatch } from '../../../electron/local/idle.ts';
import { TestHost } from '../../security/support/host.ts';

describe('idle watch', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const times = { firstPageMs: 10_000, afterLastPageMs: 1000 };

  test('ends when no page ever comes', () => {
    const end = vi.fn();
    new IdleWatch(times, end);
    vi.advanceTimersByTime(9_999);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(end).toHaveBeenCalledOnce();
  });

  test('lives through a reload and ends after the last page', () => {
    const end = vi.fn();
    const watch = new IdleWatch(times, end);
    watch.pages(1);
    vi.advanceTimersByTime(100_000);
    watch.pages(0);
    vi.advanceTimersByTime(999);
    watch.pages(1);
    watch.pages(0);
    vi.advanceTimersByTime(999);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(end).toHaveBeenCalledOnce();
  });

  test('a command that still runs keeps it alive, page or no page', () => {
    const end = vi.fn();
    const watch = new IdleWatch(times, end);
    watch.pages(1);
    watch.commandStarted();
    watch.pages(0);
    vi.advanceTimersByTime(100_000);
    expect(end).not.toHaveBeenCalled();
    watch.commandEnded();
    vi.advanceTimersByTime(1000);
    expect(end).toHaveBeenCalledOnce();
  });

  test('stops with the host for good, even as its pages leave', () => {
    const end = vi.fn();
    const watch = new IdleWatch(times, end);
    watch.pages(1);
    watch.stop();
    watch.pages(0);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(100_000);
    expect(end).not.toHaveBeenCalled();
  });
});

describe('event stream', () => {
  test('brings events to the page, and its end ends the host', async () => {
    const host = await TestHost.start({ idle: { firstPageMs: 60_000, afterLastPageMs: 50 } });
    const cookie = await host.signIn();
    const away = new AbortController();
    const response = await fetch(`${host.host.origin}/api/events`, {
      headers: { cookie },
      signal: away.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const event = { type: 'progress', task: 't', phase: 'Đang đọc\nbảng', done: 1, total: 2 } as const;
    host.emit(event);
    let text = '';
    while (!text.includes('data:')) text += (await reader?.read())?.value ?? '';
    expect(JSON.parse(/data: (.*)\n\n/.exec(text)?.[1] ?? '')).toEqual(event);
    away.abort();
    await host.host.ended;
    await host.stop();
  });

  test('there is an end to the number of pages', async () => {
    const host = await TestHost.start();
    const cookie = await host.signIn();
    const away = new AbortController();
    const open = () => fetch(`${host.host.origin}/api/events`, { headers: { cookie }, signal: away.signal });
    const statuses = (await Promise.all(Array.from({ length: 17 }, open))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(16);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    away.abort();
    await host.stop();
  });
});
