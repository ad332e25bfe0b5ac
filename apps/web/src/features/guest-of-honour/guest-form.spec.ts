import { describe, expect, it } from 'vitest';
import { emptyGuest, type GuestForm, guestInputOf } from './guest-form.js';

const read = (more: Partial<GuestForm>) => guestInputOf({ ...emptyGuest('az'), ...more });

describe('the form of a guest of honour’s page', () => {
  it('sends what was typed, and nothing for what was not', () => {
    expect(read({ messages: { en: 'Meet us.', az: ' ' }, people: ['a', 'b'], messagePersonId: 'b' })).toEqual({
      input: {
        country: 'AZ',
        introductions: [],
        messages: [{ language: 'en', text: 'Meet us.' }],
        messagePersonId: 'b',
        sessionId: null,
        invitations: [],
        invitationUrl: null,
        people: ['a', 'b'],
      },
    });
  });
  it('does not put words into the mouth of who is not on the page any more', () => {
    expect(read({ people: ['a'], messagePersonId: 'b' })).toMatchObject({ input: { messagePersonId: null } });
  });
  it.each([
    [{ country: 'zz' }, { country: 'country' }],
    [{ invitationUrl: 'http://cop29.example', invitations: { en: 'COP29' } }, { invitationUrl: 'link' }],
    [{ invitationUrl: 'https://cop29.example' }, { invitations: 'invitation-missing' }],
  ])('says what is wrong with %j', (more, problems) => expect(read(more)).toEqual({ problems }));
});
