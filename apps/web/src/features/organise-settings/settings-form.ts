import { isKnownCountry, isKnownTimeZone } from '@app/domain';
import type { OutcomeKind, Settings, SummitFormat, SummitInput } from './settings.queries.js';

/** Language → text, as typed. */
export type FormTexts = Readonly<Record<string, string>>;
/** An entry of a list; the key lives as long as the form. */
export interface TextEntry {
  readonly key: number;
  readonly texts: FormTexts;
}
export interface OrganiserEntry {
  readonly key: number;
  /** `null` until it is saved. */
  readonly id: string | null;
  readonly names: FormTexts;
  readonly country: string;
}
export interface InitiativeEntry {
  readonly key: number;
  /** Empty: chosen from the title. */
  readonly slug: string;
  readonly titles: FormTexts;
  readonly signatoriesAbout: string;
  readonly signatoriesNotes: FormTexts;
  /** Codes, separated by anything that is no letter. */
  readonly countriesNamed: string;
  readonly callsFor: readonly TextEntry[];
}
export interface OutcomeEntry {
  readonly key: number;
  readonly kind: OutcomeKind;
  readonly titles: FormTexts;
}
export interface NewsEntry {
  readonly key: number;
  readonly language: string;
  readonly date: string;
}
export const CARBON_LISTS = ['scenes', 'steps', 'rules', 'functions'] as const;
export interface CarbonForm {
  readonly platform: string;
  readonly entry: FormTexts;
  readonly scenes: readonly TextEntry[];
  readonly steps: readonly TextEntry[];
  readonly rules: readonly TextEntry[];
  readonly functions: readonly TextEntry[];
}
/** A summit as its settings page edits it: what was typed, right or not. */
export interface SettingsForm {
  readonly titles: FormTexts;
  readonly themes: FormTexts;
  readonly slug: string;
  readonly format: SummitFormat;
  readonly places: FormTexts;
  readonly latitude: string;
  readonly longitude: string;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dateNotes: FormTexts;
  readonly organisers: readonly OrganiserEntry[];
  /** Empty: there is none. */
  readonly guestCountry: string;
  readonly guestReasons: FormTexts;
  readonly initiatives: readonly InitiativeEntry[];
  readonly outcomes: readonly OutcomeEntry[];
  readonly carbon: CarbonForm | null;
  readonly participants: readonly TextEntry[];
  readonly news: readonly NewsEntry[];
}
export type Problem =
  | 'title-missing'
  | 'name-missing'
  | 'text-missing'
  | 'language-missing'
  | 'day-missing'
  | 'end-before-start'
  | 'zone-unknown'
  | 'country-unknown'
  | 'number'
  | 'latitude'
  | 'longitude'
  | 'news-date'
  | 'slug';
/** Where in the form (`organisers.0.names`) → what is wrong there. */
export type Problems = Readonly<Record<string, Problem>>;

let lastKey = 0;
/** Another key than any before. */
export function newKey(): number {
  lastKey += 1;
  return lastKey;
}
export const noText = (): TextEntry => ({ key: newKey(), texts: {} });
export const noOrganiser = (): OrganiserEntry => ({ key: newKey(), id: null, names: {}, country: '' });
export const noOutcome = (): OutcomeEntry => ({ key: newKey(), kind: 'FUND', titles: {} });
export const noNews = (language: string): NewsEntry => ({ key: newKey(), language, date: '' });
export const noInitiative = (): InitiativeEntry => ({
  key: newKey(),
  slug: '',
  titles: {},
  signatoriesAbout: '',
  signatoriesNotes: {},
  countriesNamed: '',
  callsFor: [],
});
export const noCarbon = (): CarbonForm => ({
  platform: '',
  entry: {},
  scenes: [],
  steps: [],
  rules: [],
  functions: [],
});

type Translations = readonly { language: string; text: string }[];
const textsOf = (translations: Translations): FormTexts =>
  Object.fromEntries(translations.map(({ language, text }) => [language, text]));
const entriesOf = (list: readonly Translations[]): TextEntry[] =>
  list.map((translations) => ({ key: newKey(), texts: textsOf(translations) }));

/** What is saved, as the form shows it. */
export function settingsFormOf(summit: Settings): SettingsForm {
  const { guestOfHonour, record, geo } = summit;
  return {
    titles: textsOf(summit.titles),
    themes: textsOf(summit.themes),
    slug: summit.slug,
    format: summit.format,
    places: textsOf(summit.places),
    latitude: geo === null ? '' : String(geo.latitude),
    longitude: geo === null ? '' : String(geo.longitude),
    languages: summit.languages,
    timeZone: summit.timeZone,
    startsOn: summit.startsOn,
    endsOn: summit.endsOn,
    dateNotes: textsOf(summit.dateNotes),
    organisers: summit.organisers.map(({ id, names, country }) => ({
      key: newKey(),
      id,
      names: textsOf(names),
      country: country ?? '',
    })),
    guestCountry: guestOfHonour?.country ?? '',
    guestReasons: textsOf(guestOfHonour?.reasons ?? []),
    initiatives: record.initiatives.map((initiative) => ({
      key: newKey(),
      slug: initiative.slug,
      titles: textsOf(initiative.titles),
      signatoriesAbout: initiative.signatoriesAbout === null ? '' : String(initiative.signatoriesAbout),
      signatoriesNotes: textsOf(initiative.signatoriesNotes),
      countriesNamed: initiative.countriesNamed.join(' '),
      callsFor: entriesOf(initiative.callsFor),
    })),
    outcomes: record.outcomes.map(({ kind, titles }) => ({ key: newKey(), kind, titles: textsOf(titles) })),
    carbon: record.carbon && {
      platform: record.carbon.platform,
      entry: textsOf(record.carbon.entry),
      scenes: entriesOf(record.carbon.scenes),
      steps: entriesOf(record.carbon.steps),
      rules: entriesOf(record.carbon.rules),
      functions: entriesOf(record.carbon.functions),
    },
    participants: entriesOf(record.participants),
    news: record.news.map(({ language, date }) => ({ key: newKey(), language, date })),
  };
}

export function translationsOf(texts: FormTexts): { language: string; text: string }[] {
  return Object.entries(texts)
    .map(([language, text]) => ({ language, text: text.trim() }))
    .filter(({ text }) => text !== '');
}
const isEmpty = (texts: FormTexts): boolean => translationsOf(texts).length === 0;
/** Entries in which nothing was typed are left out. */
const listOf = (entries: readonly TextEntry[]): { language: string; text: string }[][] =>
  entries.map(({ texts }) => translationsOf(texts)).filter((translations) => translations.length > 0);
/** `KZ, tr` → `['KZ', 'TR']`. */
export const countryCodes = (typed: string): string[] => typed.toUpperCase().match(/[A-Z]+/g) ?? [];

/** What the server is asked to keep, or everything that can be seen to be wrong without asking it. */
export function summitInputOf(form: SettingsForm): { input: SummitInput } | { problems: Problems } {
  const problems = problemsOf(form);
  if (Object.keys(problems).length > 0) return { problems };
  const isOnline = form.format === 'ONLINE';
  const { carbon } = form;
  const input: SummitInput = {
    slug: form.slug.trim() || null,
    titles: translationsOf(form.titles),
    themes: translationsOf(form.themes),
    format: form.format,
    places: isOnline ? [] : translationsOf(form.places),
    geo:
      isOnline || form.latitude.trim() === ''
        ? null
        : { latitude: numberOf(form.latitude), longitude: numberOf(form.longitude) },
    timeZone: form.timeZone.trim(),
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    dateNotes: translationsOf(form.dateNotes),
    languages: [...form.languages],
    guestOfHonour:
      form.guestCountry.trim() === ''
        ? null
        : { country: form.guestCountry.trim().toUpperCase(), reasons: translationsOf(form.guestReasons) },
    organisers: form.organisers.map(({ id, names, country }) => ({
      id,
      names: translationsOf(names),
      country: country.trim() === '' ? null : country.trim().toUpperCase(),
    })),
    initiatives: form.initiatives.map((initiative) => ({
      slug: initiative.slug.trim() || null,
      titles: translationsOf(initiative.titles),
      signatoriesAbout: initiative.signatoriesAbout.trim() === '' ? null : numberOf(initiative.signatoriesAbout),
      signatoriesNotes: translationsOf(initiative.signatoriesNotes),
      countriesNamed: countryCodes(initiative.countriesNamed),
      callsFor: listOf(initiative.callsFor),
    })),
    outcomes: form.outcomes.map(({ kind, titles }) => ({ kind, titles: translationsOf(titles) })),
    carbon: carbon && {
      platform: carbon.platform.trim(),
      entry: translationsOf(carbon.entry),
      scenes: listOf(carbon.scenes),
      steps: listOf(carbon.steps),
      rules: listOf(carbon.rules),
      functions: listOf(carbon.functions),
    },
    participants: listOf(form.participants),
    news: form.news.map(({ language, date }) => ({ language, date: date.trim() })),
  };
  return { input };
}

/** Digits of a form as a number; a comma is a decimal point. `NaN` for anything else. */
function numberOf(typed: string): number {
  return /^[-+]?\d+([.,]\d+)?$/.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : Number.NaN;
}
const isWithin = (typed: string, limit: number): boolean => Math.abs(numberOf(typed)) <= limit;
const isSlug = (typed: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed);
const isNewsDate = (typed: string): boolean =>
  /^\d{4}-\d\d(-\d\d)?$/.test(typed) && !Number.isNaN(Date.parse(typed.length === 7 ? `${typed}-01` : typed));

function problemsOf(form: SettingsForm): Problems {
  const problems: Record<string, Problem> = {};
  const check = (at: string, isRight: boolean, problem: Problem): void => {
    if (!isRight) problems[at] ??= problem;
  };
  const isCountry = (typed: string): boolean => typed.trim() === '' || isKnownCountry(typed.trim().toUpperCase());
  check('titles', !isEmpty(form.titles), 'title-missing');
  check('slug', form.slug.trim() === '' || isSlug(form.slug.trim()), 'slug');
  check('languages', form.languages.length > 0, 'language-missing');
  check('timeZone', isKnownTimeZone(form.timeZone.trim()), 'zone-unknown');
  check('startsOn', form.startsOn !== '', 'day-missing');
  check('endsOn', form.endsOn !== '', 'day-missing');
  check('endsOn', form.startsOn === '' || form.endsOn >= form.startsOn, 'end-before-start');
  if (form.format !== 'ONLINE' && `${form.latitude}${form.longitude}`.trim() !== '') {
    check('latitude', isWithin(form.latitude, 90), 'latitude');
    check('longitude', isWithin(form.longitude, 180), 'longitude');
  }
  check('guestCountry', isCountry(form.guestCountry), 'country-unknown');
  for (const [index, { names, country }] of form.organisers.entries()) {
    check(`organisers.${index}.names`, !isEmpty(names), 'name-missing');
    check(`organisers.${index}.country`, isCountry(country), 'country-unknown');
  }
  for (const [index, initiative] of form.initiatives.entries()) {
    const at = `initiatives.${index}`;
    check(`${at}.titles`, !isEmpty(initiative.titles), 'title-missing');
    check(`${at}.slug`, initiative.slug.trim() === '' || isSlug(initiative.slug.trim()), 'slug');
    check(`${at}.signatoriesAbout`, /^\d{0,9}$/.test(initiative.signatoriesAbout.trim()), 'number');
    check(`${at}.countriesNamed`, countryCodes(initiative.countriesNamed).every(isKnownCountry), 'country-unknown');
  }
  for (const [index, { titles }] of form.outcomes.entries())
    check(`outcomes.${index}.titles`, !isEmpty(titles), 'title-missing');
  for (const [index, { date }] of form.news.entries())
    check(`news.${index}.date`, isNewsDate(date.trim()), 'news-date');
  if (form.carbon !== null) {
    check('carbon.platform', form.carbon.platform.trim() !== '', 'name-missing');
    check('carbon.entry', !isEmpty(form.carbon.entry), 'text-missing');
  }
  return problems;
}

export type SettingsPart = keyof SettingsForm;

/** What somebody else made of the summit while this form was filled: theirs where I changed nothing, else mine. */
export interface MergedForm {
  readonly form: SettingsForm;
  /** What they changed. */
  readonly theirs: readonly SettingsPart[];
  /** What both changed: there `form` has mine. */
  readonly both: readonly SettingsPart[];
}

/** `base` is what both began with. */
export function mergeForms(base: SettingsForm, mine: SettingsForm, theirs: SettingsForm): MergedForm {
  const parts = Object.keys(base) as SettingsPart[];
  const differs = (one: SettingsForm, other: SettingsForm, part: SettingsPart): boolean =>
    comparable(one[part]) !== comparable(other[part]);
  const theirParts = parts.filter((part) => differs(base, theirs, part));
  const myParts = parts.filter((part) => differs(base, mine, part));
  const kept = Object.fromEntries(myParts.map((part) => [part, mine[part]]));
  return {
    form: { ...theirs, ...kept },
    theirs: theirParts,
    both: theirParts.filter((part) => myParts.includes(part) && differs(mine, theirs, part)),
  };
}

/** Keys of entries differ from form to form and say nothing; neither does the order in which texts were typed. */
function comparable(value: unknown): string {
  return JSON.stringify(value, (name, inner: unknown) => {
    if (name === 'key') return undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
}

/** Everything that was typed in a part of the form, for reading beside another version of it; empty fields are left out. */
export function spokenOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'id' ? [] : spokenOf(inner)));
}
