import { describe, expect, it } from 'vitest';
import { loggablePath } from './request-log.js';

describe('loggablePath', () => {
  it('keeps the path and drops what follows it', () => {
    expect(loggablePath('/s/asia-roundtable-2022?token=secret')).toBe('/s/asia-roundtable-2022');
  });
  it('hides the tokens of links', () => {
    expect(loggablePath('/sign-in/abc.def')).toBe('/sign-in/[redacted]');
    expect(loggablePath('/invite/abc?x=1')).toBe('/invite/[redacted]');
    expect(loggablePath('/slides/abc/full.webp')).toBe('/slides/[redacted]');
    expect(loggablePath('/tickets/abc')).toBe('/tickets/[redacted]');
    expect(loggablePath('/carbon/orders/abc')).toBe('/carbon/orders/[redacted]');
    expect(loggablePath('/carbon/projects/abc')).toBe('/carbon/projects/abc');
    expect(loggablePath('/sign-in')).toBe('/sign-in');
    expect(loggablePath('/calendar/agendas/abc.ics?lang=ur')).toBe('/calendar/agendas/[redacted]');
    expect(loggablePath('/calendar/summits/asia.ics')).toBe('/calendar/summits/asia.ics');
  });

  it.each([
    '//sign-in/s3cret',
    '/SIGN-IN/s3cret',
    '/sign-in//s3cret',
    '/sign-in/s3cret/x',
    '/invite%2fs3cret',
    '/calendar//people/s3cret.ics',
    '/carbon%2forders/s3cret',
  ])('keeps a link secret however it is spelt: %s', (url) => expect(loggablePath(url)).not.toContain('s3cret'));
});
