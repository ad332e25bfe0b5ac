import { bestMatch, type LanguageTexts } from '@app/domain';

/** What pages are called that list something of a summit, as the pages say it themselves. */
const WORDS = {
  news: { en: 'News', zh: '新闻', ur: 'خبریں', ru: 'Новости', th: 'ข่าว', az: 'Xəbərlər' },
  outcomes: { en: 'Outcomes', zh: '成果', ur: 'نتائج', ru: 'Итоги', th: 'ผลลัพธ์', az: 'Nəticələr' },
  press: {
    en: 'Press kit',
    zh: '新闻资料包',
    ur: 'پریس کٹ',
    ru: 'Материалы для прессы',
    th: 'ข้อมูลสำหรับสื่อมวลชน',
    az: 'Mətbuat üçün materiallar',
  },
} as const satisfies Record<string, LanguageTexts>;
export type ListPage = keyof typeof WORDS;

/** In this language, else in English. */
export function listWord(page: ListPage, language: string): string {
  const words: LanguageTexts = WORDS[page];
  return words[bestMatch(Object.keys(words), language) ?? 'en'] ?? WORDS[page].en;
}
