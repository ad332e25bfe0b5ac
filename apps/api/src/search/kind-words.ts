import type { LanguageTexts, SessionKind } from '@app/domain';

/** The words by which people look for a kind of session, as the pages show them. */
const WORDS: Readonly<Record<SessionKind, LanguageTexts>> = {
  'opening-ceremony': {
    en: 'Opening ceremony',
    zh: '开幕式',
    ur: 'افتتاحی تقریب',
    ru: 'Церемония открытия',
    th: 'พิธีเปิด',
    az: 'Açılış mərasimi',
  },
  'main-forum': {
    en: 'Main forum',
    zh: '主论坛',
    ur: 'مرکزی فورم',
    ru: 'Основной форум',
    th: 'เวทีหลัก',
    az: 'Əsas forum',
  },
  keynote: {
    en: 'Keynote',
    zh: '主旨演讲',
    ur: 'کلیدی خطاب',
    ru: 'Программный доклад',
    th: 'ปาฐกถาพิเศษ',
    az: 'Əsas məruzə',
  },
  panel: {
    en: 'Panel discussion',
    zh: '专题讨论',
    ur: 'پینل مباحثہ',
    ru: 'Панельная дискуссия',
    th: 'การอภิปราย',
    az: 'Panel müzakirəsi',
  },
  roundtable: {
    en: 'Roundtable',
    zh: '圆桌会议',
    ur: 'گول میز اجلاس',
    ru: 'Круглый стол',
    th: 'การประชุมโต๊ะกลม',
    az: 'Dəyirmi masa',
  },
  'signing-ceremony': {
    en: 'Signing ceremony',
    zh: '签署仪式',
    ur: 'دستخط کی تقریب',
    ru: 'Церемония подписания',
    th: 'พิธีลงนาม',
    az: 'İmzalanma mərasimi',
  },
  ceremony: {
    en: 'Ceremony',
    zh: '仪式',
    ur: 'تقریب',
    ru: 'Церемония',
    th: 'พิธีการ',
    az: 'Mərasim',
  },
  'sub-forum-session': {
    en: 'Sub-forum session',
    zh: '分论坛',
    ur: 'ذیلی فورم کا اجلاس',
    ru: 'Заседание секции',
    th: 'การประชุมย่อย',
    az: 'Bölmə iclası',
  },
  break: {
    en: 'Break',
    zh: '休息',
    ur: 'وقفہ',
    ru: 'Перерыв',
    th: 'พัก',
    az: 'Fasilə',
  },
};

export const kindWords = (kind: SessionKind): LanguageTexts => WORDS[kind];
