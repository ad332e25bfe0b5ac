import { describe, expect, it } from 'vitest';
import type { StageBooth } from '@app/contracts';
import { FLOOR, interpreterAt, levelsOf, memberOf, signChannels, soundChannels, usualLanguage } from './channels.js';

const booth = (language: string, changes: Partial<StageBooth> = {}): StageBooth => ({
  language,
  members: [
    { participantId: 'ada', name: { en: 'Ada' } },
    { participantId: 'ben', name: { en: 'Ben' } },
  ],
  activeId: null,
  handOver: null,
  isCaughtUp: false,
  ...changes,
});

describe('channels', () => {
  const booths = [booth('ur'), booth('ils'), booth('zh')];

  it('are what booths interpret into, and what was announced without one', () => {
    const channels = soundChannels(booths, ['en', 'ur', 'th', 'ase']);
    expect(channels.map(({ language, booth: found }) => [language, found !== null])).toEqual([
      ['ur', true],
      ['zh', true],
      ['th', false],
    ]);
    expect(signChannels(booths).map(({ language }) => language)).toEqual(['ils']);
  });

  it('follow the reader, exactly first, then but for the region; else it is the floor', () => {
    expect(usualLanguage(booths, ['en', 'zh-CN'])).toBe('zh');
    expect(usualLanguage([booth('zh-Hant'), booth('zh')], ['zh'])).toBe('zh');
    expect(usualLanguage(booths, ['ur', 'zh'])).toBe('ur');
    expect(usualLanguage(booths, ['en', 'ru'])).toBe(FLOOR);
    expect(usualLanguage(booths, ['ils'])).toBe(FLOOR);
    expect(usualLanguage([], ['ur'])).toBe(FLOOR);
  });

  it('know who is heard, also when a hand-over came of itself', () => {
    const handing = booth('ur', {
      activeId: 'ada',
      handOver: { participantId: 'ben', at: '2026-01-01T00:00:05.000Z' },
    });
    const at = Date.parse('2026-01-01T00:00:00.000Z');
    expect(interpreterAt(booth('ur'), at)).toBeNull();
    expect(interpreterAt(handing, at + 4_999)).toBe('ada');
    expect(interpreterAt(handing, at + 5_000)).toBe('ben');
    expect(memberOf(handing, 'ben')?.name).toEqual({ en: 'Ben' });
    expect(memberOf(handing, null)).toBeNull();
  });
});

describe('levels', () => {
  it('lower the floor under an interpreter only, and keep the channel open for the first word', () => {
    expect(levelsOf({ kind: 'floor' }, 0.15)).toEqual({ floor: 1, channel: 0 });
    expect(levelsOf({ kind: 'channel', language: 'ur' }, 0.15)).toEqual({ floor: 0.15, channel: 1 });
    expect(levelsOf({ kind: 'channel', language: 'ur' }, 0)).toEqual({ floor: 0, channel: 1 });
    expect(levelsOf({ kind: 'waiting', language: 'ur' }, 0.15)).toEqual({ floor: 1, channel: 1 });
  });
});
