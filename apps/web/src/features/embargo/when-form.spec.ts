import { describe, expect, it } from 'vitest';
import { whenOf, type WhenForm } from './when-form.js';

const NOON = Date.parse('2022-12-20T12:00:00Z');
const form = (part: Partial<WhenForm>): WhenForm => ({ by: 'time', time: '', sessionId: '', moment: 'END', ...part });

describe('when something goes out', () => {
  it('is a time of the summit’s clocks, wherever the organiser is', () => {
    expect(whenOf(form({ time: '2022-12-20T20:30' }), 'Asia/Shanghai', NOON)).toEqual({
      when: { at: '2022-12-20T12:30:00.000Z' },
    });
  });
  it('is not a time that has passed there, or none', () => {
    expect(whenOf(form({ time: '2022-12-20T19:30' }), 'Asia/Shanghai', NOON)).toEqual({ problem: 'passed' });
    expect(whenOf(form({}), 'Asia/Shanghai', NOON)).toEqual({ problem: 'no-time' });
    expect(whenOf(form({ time: '2022-13-40T19:30' }), 'Asia/Shanghai', NOON)).toEqual({ problem: 'no-time' });
  });
  it('is a session’s beginning or end, whatever stands in the other field', () => {
    expect(whenOf(form({ by: 'session', sessionId: 's', time: 'x' }), 'UTC', NOON)).toEqual({
      when: { sessionId: 's', moment: 'END' },
    });
    expect(whenOf(form({ by: 'session' }), 'UTC', NOON)).toEqual({ problem: 'no-session' });
  });
});
