import { bestMatch, type TextDirection } from '@app/domain';

/** What a calendar says around the programme's own texts. */
export interface CalendarWords {
  direction: TextDirection;
  cancelled: string;
  moderator: string;
  speaker: string;
  interpreter: string;
  /** What the link into a session is called. */
  joinOnline: string;
  /** Names of the calendars that somebody has for themself. */
  agenda: string;
  appearances: string;
}

const ENGLISH: CalendarWords = {
  direction: 'ltr',
  cancelled: 'Cancelled',
  moderator: 'Moderator',
  speaker: 'Speaker',
  interpreter: 'Interpreter',
  joinOnline: 'Join online',
  agenda: 'My agenda',
  appearances: 'My appearances',
};
const WORDS: Readonly<Record<string, CalendarWords>> = {
  en: ENGLISH,
  zh: {
    direction: 'ltr',
    cancelled: '已取消',
    moderator: '主持人',
    speaker: '发言人',
    interpreter: '口译员',
    joinOnline: '在线参加',
    agenda: '我的日程',
    appearances: '我参与的场次',
  },
  ur: {
    direction: 'rtl',
    cancelled: 'منسوخ',
    moderator: 'میزبان',
    speaker: 'مقرر',
    interpreter: 'مترجم',
    joinOnline: 'آن لائن شامل ہوں',
    agenda: 'میرا پروگرام',
    appearances: 'میری شرکت کی نشستیں',
  },
  ru: {
    direction: 'ltr',
    cancelled: 'Отменено',
    moderator: 'Модератор',
    speaker: 'Докладчик',
    interpreter: 'Переводчик',
    joinOnline: 'Присоединиться онлайн',
    agenda: 'Моя программа',
    appearances: 'Мои выступления',
  },
  th: {
    direction: 'ltr',
    cancelled: 'ยกเลิก',
    moderator: 'ผู้ดำเนินรายการ',
    speaker: 'วิทยากร',
    interpreter: 'ล่าม',
    joinOnline: 'เข้าร่วมออนไลน์',
    agenda: 'กำหนดการของฉัน',
    appearances: 'ช่วงที่ฉันเข้าร่วม',
  },
  az: {
    direction: 'ltr',
    cancelled: 'Ləğv edilib',
    moderator: 'Moderator',
    speaker: 'Çıxışçı',
    interpreter: 'Tərcüməçi',
    joinOnline: 'Onlayn qoşulun',
    agenda: 'Mənim gündəliyim',
    appearances: 'Mənim çıxışlarım',
  },
};

/** The language of `calendarWords`: the first asked one that Canopy speaks, else English. */
export function wordsLanguage(asked: readonly string[]): string {
  return (
    asked.map((tag) => bestMatch(Object.keys(WORDS), tag)).find((match): match is string => match !== undefined) ?? 'en'
  );
}

/** In the first asked language that Canopy speaks, else in English. */
export const calendarWords = (asked: readonly string[]): CalendarWords => WORDS[wordsLanguage(asked)] ?? ENGLISH;
