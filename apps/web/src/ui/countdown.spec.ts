import { expect, it } from 'vitest';
import { timeLeft } from './countdown.js';

it('counts down in whole parts and stops at zero', () => {
  expect(timeLeft(90_061_000, 0)).toEqual({ days: 1, hours: 1, minutes: 1, seconds: 1 });
  expect(timeLeft(59_001, 0)).toEqual({ days: 0, hours: 0, minutes: 1, seconds: 0 });
  expect(timeLeft(0, 5000)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 0 });
});
