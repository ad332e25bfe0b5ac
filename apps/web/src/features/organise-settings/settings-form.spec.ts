import { describe, expect, it } from 'vitest';
import {
  countryCodes,
  mergeForms,
  noCarbon,
  noInitiative,
  noNews,
  noOrganiser,
  noOutcome,
  type SettingsForm,
  settingsFormOf,
  spokenOf,
  summitInputOf,
} from './settings-form.js';
import type { Settings } from './settings.queries.js';

const text = (words: string, language = 'en') => ({ language, text: words, direction: 'LTR' as const });
const SAVED: Settings = {
  id: 'id',
  slug: 'forum',
  revision: 3,
  isReleased: false,
  titles: [text('Forum'), text('فورم', 'ur')],
  themes: [text('Low carbon')],
  format: 'HYBRID',
  places: [text('Chengdu')],
  geo: { latitude: 30.5, longitude: 104 },
  timeZone: 'Asia/Shanghai',
  startsOn: '2021-09-07',
  endsOn: '2021-09-08',
  startsAt: '2021-09-06T16:00:00Z',
  dateNotes: [],
  languages: ['en', 'ur'],
  guestOfHonour: { country: 'AZ', reasons: [text('host')] },
  organisers: [{ id: 'o', names: [text('Foundation')], country: 'CN' }],
  record: {
    initiatives: [
      {
        slug: 'green',
        titles: [text('Green')],
        signatoriesAbout: 30,
        signatoriesNotes: [],
        countriesNamed: ['KZ', 'TR'],
        callsFor: [[text('sharing')]],
      },
    ],
    outcomes: [{ kind: 'PROPOSAL', titles: [text('A proposal')] }],
    carbon: {
      platform: 'Diandian',
      entry: [text('A code')],
      scenes: [[text('conferences')]],
      steps: [[text('scan')], [text('pay')]],
      rules: [],
      functions: [],
    },
    participants: [[text('academia')]],
    news: [{ language: 'ru', date: '2022-12' }],
  },
};
const form = settingsFormOf(SAVED);
const problemsOf = (part: Partial<SettingsForm>) => {
  const checked = summitInputOf({ ...form, ...part });
  return 'problems' in checked ? checked.problems : {};
};

describe('the settings form', () => {
  it('sends what it was given when nothing was changed', () => {
    const plain = (translations: readonly { language: string; text: string }[]) =>
      translations.map(({ language, text: words }) => ({ language, text: words }));
    const { input } = summitInputOf(form) as { input: Record<string, unknown> };
    expect(input).toMatchObject({
      slug: 'forum',
      titles: plain(SAVED.titles),
      geo: SAVED.geo,
      guestOfHonour: { country: 'AZ', reasons: [{ language: 'en', text: 'host' }] },
      organisers: [{ id: 'o', names: [{ language: 'en', text: 'Foundation' }], country: 'CN' }],
      initiatives: [{ slug: 'green', signatoriesAbout: 30, countriesNamed: ['KZ', 'TR'] }],
      carbon: { platform: 'Diandian', steps: [[{ text: 'scan' }], [{ text: 'pay' }]] },
      news: [{ language: 'ru', date: '2022-12' }],
    });
  });

  it('leaves out empty entries, and the place of a summit that is online', () => {
    const checked = summitInputOf({
      ...form,
      format: 'ONLINE',
      guestCountry: ' ',
      participants: [{ key: 0, texts: { en: '  ' } }, ...form.participants],
    });
    expect(checked).toMatchObject({
      input: { places: [], geo: null, guestOfHonour: null, participants: [[{ language: 'en', text: 'academia' }]] },
    });
  });

  it('reads countries however they are separated', () => {
    expect(countryCodes(' kz,TR; kh\nCN')).toEqual(['KZ', 'TR', 'KH', 'CN']);
    expect(countryCodes('')).toEqual([]);
  });

  it.each([
    [{ titles: { en: ' ' } }, { titles: 'title-missing' }],
    [{ slug: 'Not an address' }, { slug: 'slug' }],
    [{ languages: [] }, { languages: 'language-missing' }],
    [{ timeZone: 'Beijing' }, { timeZone: 'zone-unknown' }],
    [
      { startsOn: '', endsOn: '' },
      { startsOn: 'day-missing', endsOn: 'day-missing' },
    ],
    [{ endsOn: '2021-09-06' }, { endsOn: 'end-before-start' }],
    [
      { latitude: '95', longitude: '' },
      { latitude: 'latitude', longitude: 'longitude' },
    ],
    [{ guestCountry: 'Azerbaijan' }, { guestCountry: 'country-unknown' }],
    [{ organisers: [noOrganiser()] }, { 'organisers.0.names': 'name-missing' }],
    [{ initiatives: [noInitiative()] }, { 'initiatives.0.titles': 'title-missing' }],
    [
      { initiatives: [{ ...noInitiative(), titles: { en: 'A' }, signatoriesAbout: 'many', countriesNamed: 'KZ QQ' }] },
      { 'initiatives.0.signatoriesAbout': 'number', 'initiatives.0.countriesNamed': 'country-unknown' },
    ],
    [{ outcomes: [noOutcome()] }, { 'outcomes.0.titles': 'title-missing' }],
    [{ news: [noNews('en')] }, { 'news.0.date': 'news-date' }],
    [{ carbon: noCarbon() }, { 'carbon.platform': 'name-missing', 'carbon.entry': 'text-missing' }],
  ] satisfies [Partial<SettingsForm>, Record<string, string>][])('says what is wrong with %j', (part, problems) => {
    expect(problemsOf(part)).toEqual(problems);
  });
});

describe('two organisers at once', () => {
  const theirs = settingsFormOf({ ...SAVED, themes: [text('Theirs')], languages: ['en'] });

  it('keep the changes of both where they do not meet', () => {
    const merged = mergeForms(form, { ...form, titles: { en: 'Mine' } }, theirs);
    expect(merged.form).toMatchObject({ titles: { en: 'Mine' }, themes: { en: 'Theirs' }, languages: ['en'] });
    expect(merged).toMatchObject({ theirs: ['themes', 'languages'], both: [] });
  });

  it('are told where they meet; there it is mine until I decide', () => {
    const merged = mergeForms(form, { ...form, themes: { en: 'Mine' } }, theirs);
    expect(merged.form.themes).toEqual({ en: 'Mine' });
    expect(merged.both).toEqual(['themes']);
    expect(mergeForms(form, { ...form, themes: { en: 'Theirs' } }, theirs).both).toEqual([]);
  });

  it('see no change in what was only read anew', () => {
    expect(mergeForms(form, form, settingsFormOf(SAVED)).theirs).toEqual([]);
  });

  it('read what stands in a part of the form, without what only the form knows', () => {
    expect(spokenOf(form.organisers)).toEqual(['Foundation', 'CN']);
    expect(spokenOf(form.languages)).toEqual(['en', 'ur']);
    expect(spokenOf(form.dateNotes)).toEqual([]);
    expect(spokenOf(null)).toEqual([]);
  });
});
