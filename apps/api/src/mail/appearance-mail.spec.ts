import { INTERFACE_LANGUAGES } from '@app/contracts';
import { describe, expect, it } from 'vitest';
import { appearanceChangedMail, appearanceOffMail } from './appearance-mail.js';
import { renderMail } from './mail-content.js';

const news = {
  name: 'معین الحق',
  session: 'Roundtable',
  summit: '2022 Asia Roundtable Summit',
  url: 'https://canopy.example/s/asia/roundtable',
  calendar: { method: 'REQUEST', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
} as const;
const when = { startsAt: new Date('2022-12-20T06:00:00Z'), timeZone: 'Asia/Shanghai' };

describe.each(INTERFACE_LANGUAGES)('in %s, an invited person is told', (language) => {
  it('what their session is now, with the entry for their calendar', () => {
    const mail = renderMail(appearanceChangedMail(language, { ...news, ...when }));
    for (const part of [news.name, news.session, news.summit, news.url, when.timeZone])
      expect(mail.text).toContain(part);
    expect(mail.subject).toContain('Roundtable');
    expect(mail.calendar).toEqual(news.calendar);
  });

  it('that they are not expected any more, and why', () => {
    const mails = (['cancelled', 'withdrawn'] as const).map((reason) =>
      renderMail(appearanceOffMail(language, reason, news)),
    );
    for (const mail of mails) {
      for (const part of [news.name, news.session, news.summit, news.url]) expect(mail.text).toContain(part);
      expect(`${mail.subject}${mail.text}`).not.toMatch(/undefined|\[object/);
    }
    expect(mails[0]?.subject).not.toBe(mails[1]?.subject);
  });
});
