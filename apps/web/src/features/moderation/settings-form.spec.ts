import { describe, expect, it } from 'vitest';
import { formOf, settingsOf } from './settings-form.js';

const settings = {
  isPreModerated: true,
  slowModeSeconds: 30,
  holdsLinks: false,
  holdsNewcomersMinutes: 0,
  queueAfterReports: 2,
  removeAfterReports: null,
  wordLists: [{ language: 'en', refuse: ['one', 'two words'], hold: [] }],
};

describe('the form of moderation', () => {
  it('gives back what it was made of', () => {
    expect(settingsOf(formOf(settings))).toEqual(settings);
    expect(settingsOf(formOf({ ...settings, removeAfterReports: 5 })).removeAfterReports).toBe(5);
  });

  it('takes words one by line, once, and leaves numbers that are none to be refused', () => {
    const form = {
      ...formOf(settings),
      slowModeSeconds: ' 10 ',
      queueAfterReports: 'two',
      wordLists: [{ language: 'ru', refuse: ' ложь \n\nложь', hold: '' }],
    };
    expect(settingsOf(form)).toMatchObject({
      slowModeSeconds: 10,
      queueAfterReports: -1,
      wordLists: [{ language: 'ru', refuse: ['ложь'], hold: [] }],
    });
  });
});
