import { DEMO_SUMMITS } from './demo-summits.data.js';
import type { DemoSession, DemoSummit } from './demo-summit.js';

const ORIGINAL_SLUG = 'asia-roundtable-2022';
export const REHEARSAL_SLUG = 'rehearsal';

const WORDS: Readonly<Record<string, { title: string; description: string }>> = {
  en: { title: 'Rehearsal', description: 'The 2022 roundtable once more, on right now: try the stage and the chat.' },
  ur: { title: 'مشق', description: '2022 کی گول میز دوبارہ، اسی وقت جاری: اسٹیج اور چیٹ آزما کر دیکھیں۔' },
  ru: { title: 'Репетиция', description: 'Круглый стол 2022 года ещё раз, прямо сейчас: попробуйте сцену и чат.' },
  th: { title: 'การซ้อม', description: 'การประชุมโต๊ะกลมปี 2565 อีกครั้ง กำลังจัดอยู่ในขณะนี้ ลองใช้เวทีและแชตได้เลย' },
};

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
  const session: DemoSession = { ...roundtable, description, languages: ['en'] };
  return {
    session,
    summit: {
      ...original,
      slug: REHEARSAL_SLUG,
      title,
      sessions: [session],
      record: { initiatives: [], outcomes: [], carbon: null, participants: [], news: [] },
    },
  };
}
