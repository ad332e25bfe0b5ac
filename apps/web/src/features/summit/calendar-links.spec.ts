import { expect, it } from 'vitest';
import { calendarLinks } from './calendar-links.js';

it('takes a path or a whole address', () => {
  expect(calendarLinks('/calendar/summits/a.ics', 'http://localhost:3000')).toEqual({
    https: 'http://localhost:3000/calendar/summits/a.ics',
    webcal: 'webcal://localhost:3000/calendar/summits/a.ics',
  });
  expect(calendarLinks('https://canopy.example/calendar/summits/a.ics', 'http://x').webcal).toBe(
    'webcal://canopy.example/calendar/summits/a.ics',
  );
});
