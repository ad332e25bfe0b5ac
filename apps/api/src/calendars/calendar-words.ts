import { bestMatch, type TextDirection } from '@app/domain';

/** What a calendar says around the programme's own texts. */
export interface CalendarWords {
  direction: TextDirection;
  cancelled: string;
  moderator: string;
  speaker: string;
  interpreter: string;
}

const ENGLISH: CalendarWords = {
  direction: 'ltr',
  cancelled: 'Cancelled',
  moderator: 'Moderator',
  speaker: 'Speaker',
  interpreter: 'Interpreter',
};
const WORDS: Readonly<Record<string, CalendarWords>> = {
  en: ENGLISH,
  zh: { direction: 'ltr', cancelled: '已取消', moderator: '主持人', speaker: '发言人', interpreter: '口译员' },
  ur: { direction: 'rtl', cancelled: 'منسوخ', moderator: 'میزبان', speaker: 'مقرر', interpreter: 'مترجم' },
  ru: {
    direction: 'ltr',
    cancelled: 'Отменено',
    moderator: 'Модератор',
    speaker: 'Докладчик',
    interpreter: 'Переводчик',
  },
  th: { direction: 'ltr', cancelled: 'ยกเลิก', moderator: 'ผู้ดำเนินรายการ', speaker: 'วิทยากร', interpreter: 'ล่าม' },
  az: {
    direction: 'ltr',
    cancelled: 'Ləğv edilib',
    moderator: 'Moderator',
    speaker: 'Çıxışçı',
    interpreter: 'Tərcüməçi',
  },
};

/** In the first asked language that Canopy speaks, else in English. */
export function calendarWords(asked: readonly string[]): CalendarWords {
  const language = asked.map((tag) => bestMatch(Object.keys(WORDS), tag)).find((match) => match !== undefined);
  return WORDS[language ?? 'en'] ?? ENGLISH;
}
