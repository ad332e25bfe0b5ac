import { describe, expect, it } from 'vitest';
import { parseViewingChoice } from './viewing-choice.js';

describe('how somebody wants to see stages', () => {
  it('comes back as it was kept', () =>
    expect(parseViewingChoice('{"layout":"speaker"}')).toEqual({ layout: 'speaker' }));
  it('is the chair’s when nothing usable was kept', () => {
    for (const stored of [null, '', '{', 'null', '7', '{}', '{"layout":"upside-down"}'])
      expect(parseViewingChoice(stored)).toEqual({ layout: null });
  });
});
