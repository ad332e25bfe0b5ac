import { INTERFACE_LANGUAGES } from '@app/contracts';
import { describe, expect, it } from 'vitest';
import { invitationMail, mailLanguage, renderMail, signInMail } from './mail-content.js';

const url = 'https://canopy.example/invite/abc';
const invitation = {
  name: 'معین الحق',
  role: 'speaker' as const,
  session: 'Roundtable',
  summit: '2022 Asia Roundtable Summit',
  timeZone: 'Asia/Shanghai',
  startsAt: new Date('2022-12-20T06:00:00Z'),
  url,
};

describe('a mail', () => {
  it.each(INTERFACE_LANGUAGES)('is complete in %s', (language) => {
    for (const role of ['speaker', 'moderator', 'interpreter'] as const) {
      const mail = renderMail(invitationMail(language, { ...invitation, role }));
      for (const part of ['معین الحق', 'Roundtable', '2022 Asia Roundtable Summit', 'Asia/Shanghai', url])
        expect(mail.text).toContain(part);
      expect(`${mail.subject}${mail.text}`).not.toMatch(/undefined|\[object/);
    }
    const signIn = renderMail(signInMail(language, { name: 'Ada', url, lifetimeMinutes: 15 }));
    for (const part of ['Ada', '15', url]) expect(signIn.text).toContain(part);
  });

  it('says what differs by role', () => {
    for (const language of INTERFACE_LANGUAGES) {
      const texts = (['speaker', 'moderator', 'interpreter'] as const).map(
        (role) => renderMail(invitationMail(language, { ...invitation, role })).text,
      );
      expect(new Set(texts).size).toBe(3);
    }
  });

  it('is written from right to left in Urdu, with names of other scripts isolated', () => {
    const mail = renderMail(invitationMail('ur', invitation));
    expect(mail.html).toContain('<html lang="ur" dir="rtl">');
    expect(mail.text).toContain('\u2068Roundtable\u2069');
    expect(renderMail(invitationMail('en', invitation)).html).toContain('<html lang="en" dir="ltr">');
  });

  it("tells the beginning in the summit's zone and the reader's calendar", () => {
    expect(renderMail(invitationMail('en', invitation)).text).toMatch(/Tuesday, December 20, 2022 at 2:00/);
    expect(renderMail(invitationMail('th', invitation)).text).toContain('2565');
  });

  it('shows markup in a name or a title as text', () => {
    const mail = renderMail(
      invitationMail('en', { ...invitation, name: '<img src=x onerror=alert(1)>', session: '"A" & \'B\'' }),
    );
    expect(mail.html).not.toContain('<img');
    expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(mail.html).toContain('&quot;A&quot; &amp; &#39;B&#39;');
  });

  it('lets no title add a header, a line or a direction of its own', () => {
    const mail = renderMail(
      invitationMail('en', { ...invitation, session: 'Roundtable\r\nBcc: all@example.org \u202Eevil' }),
    );
    expect(mail.subject).not.toMatch(/[\r\n\u202e]/);
  });
});

describe('mailLanguage', () => {
  it.each([
    [['th'], 'th'],
    [['fr', 'ur-PK', 'en'], 'ur'],
    [['zh-Hans-CN'], 'zh'],
    [['fr'], 'en'],
    [[], 'en'],
  ] as const)('of %j is %s', (wanted, language) => expect(mailLanguage(wanted)).toBe(language));
});
