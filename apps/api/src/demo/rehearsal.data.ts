import { DEMO_SUMMITS } from './demo-summits.data.js';
import type { DemoAppearance, DemoPerson, DemoSession, DemoSummit } from './demo-summit.js';

const ORIGINAL_SLUG = 'asia-roundtable-2022';
export const REHEARSAL_SLUG = 'rehearsal';

const WORDS: Readonly<Record<string, { title: string; description: string }>> = {
  en: { title: 'Rehearsal', description: 'The 2022 roundtable once more, on right now: try the stage and the chat.' },
  ur: { title: 'مشق', description: '2022 کی گول میز دوبارہ، اسی وقت جاری: اسٹیج اور چیٹ آزما کر دیکھیں۔' },
  ru: { title: 'Репетиция', description: 'Круглый стол 2022 года ещё раз, прямо сейчас: попробуйте сцену и чат.' },
  th: { title: 'การซ้อม', description: 'การประชุมโต๊ะกลมปี 2565 อีกครั้ง กำลังจัดอยู่ในขณะนี้ ลองใช้เวทีและแชตได้เลย' },
};

/** The reports name no interpreters, so these are nobody: two who share a booth, one alone, and one who signs. */
const INTERPRETERS: readonly (DemoPerson & { toLanguage: string })[] = [
  {
    slug: 'rehearsal-urdu-one',
    name: {
      en: 'First Urdu interpreter',
      ur: 'اردو مترجم اول',
      ru: 'Первый переводчик на урду',
      th: 'ล่ามภาษาอูรดูคนที่หนึ่ง',
    },
    title: null,
    country: null,
    toLanguage: 'ur',
  },
  {
    slug: 'rehearsal-urdu-two',
    name: {
      en: 'Second Urdu interpreter',
      ur: 'اردو مترجم دوم',
      ru: 'Второй переводчик на урду',
      th: 'ล่ามภาษาอูรดูคนที่สอง',
    },
    title: null,
    country: null,
    toLanguage: 'ur',
  },
  {
    slug: 'rehearsal-russian',
    name: { en: 'Russian interpreter', ur: 'روسی مترجم', ru: 'Переводчик на русский', th: 'ล่ามภาษารัสเซีย' },
    title: null,
    country: null,
    toLanguage: 'ru',
  },
  {
    slug: 'rehearsal-sign',
    name: {
      en: 'Sign-language interpreter',
      ur: 'اشاروں کی زبان کا مترجم',
      ru: 'Переводчик жестового языка',
      th: 'ล่ามภาษามือ',
    },
    title: null,
    country: null,
    toLanguage: 'ils',
  },
];
const FLOOR_LANGUAGE = 'en';

/** The 2022 roundtable as a summit of its own, to try stage and chat with. Its day and times are chosen when it is put on. */
export function rehearsalData(): { summit: DemoSummit; session: DemoSession } {
  const original = DEMO_SUMMITS.find(({ slug }) => slug === ORIGINAL_SLUG);
  const roundtable = original?.sessions.find(({ kind }) => kind === 'roundtable');
  if (original === undefined || roundtable === undefined) throw new Error('The demo has lost its roundtable.');
  const title: Record<string, string> = {};
  const description: Record<string, string> = {};
  for (const [language, words] of Object.entries(WORDS)) {
    title[language] = `${words.title}: ${original.title[language] ?? original.title['en'] ?? ''}`;
    description[language] = words.description;
  }
  const booths = INTERPRETERS.map(({ slug: personSlug, toLanguage }): DemoAppearance => ({
    personSlug,
    role: 'interpreter',
    fromLanguage: FLOOR_LANGUAGE,
    toLanguage,
  }));
  const session: DemoSession = {
    ...roundtable,
    description,
    languages: [FLOOR_LANGUAGE, 'ur', 'ru'],
    cast: [...roundtable.cast, ...booths],
  };
  return {
    session,
    summit: {
      ...original,
      slug: REHEARSAL_SLUG,
      title,
      sessions: [session],
      people: [...original.people, ...INTERPRETERS.map(({ toLanguage: _toLanguage, ...person }) => person)],
      record: { initiatives: [], outcomes: [], carbon: null, participants: [], news: [] },
    },
  };
}
