import type { LanguageTexts, OutcomeType, SessionKind } from '@app/domain';

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

/** What kinds of thing something is, in every language of the pages. */
export type FoundWords = readonly LanguageTexts[];

const NEWS = { en: 'News', zh: '新闻', ur: 'خبریں', ru: 'Новости', th: 'ข่าว', az: 'Xəbərlər' };
const OUTCOME = { en: 'Outcome', zh: '成果', ur: 'نتائج', ru: 'Итоги', th: 'ผลลัพธ์', az: 'Nəticə' };
const INITIATIVE = {
  en: 'Initiative, declaration',
  zh: '倡议 宣言',
  ur: 'اقدام، اعلامیہ',
  ru: 'Инициатива, декларация',
  th: 'ข้อริเริ่ม ปฏิญญา',
  az: 'Təşəbbüs, bəyannamə',
};
const GUEST = {
  en: 'Guest of honour',
  zh: '主宾国',
  ur: 'مہمانِ خصوصی',
  ru: 'Почётный гость',
  th: 'แขกผู้มีเกียรติ',
  az: 'Fəxri qonaq',
};
const OUTCOMES: Readonly<Record<OutcomeType, LanguageTexts>> = {
  fund: { en: 'Fund', zh: '基金', ur: 'فنڈ', ru: 'Фонд', th: 'กองทุน', az: 'Fond' },
  memorandum: {
    en: 'Memorandum',
    zh: '备忘录',
    ur: 'یادداشت',
    ru: 'Меморандум',
    th: 'บันทึกความเข้าใจ',
    az: 'Memorandum',
  },
  proposal: { en: 'Proposal', zh: '倡议', ur: 'تجویز', ru: 'Предложение', th: 'ข้อเสนอ', az: 'Təklif' },
  commitment: { en: 'Commitment', zh: '承诺', ur: 'وعدہ', ru: 'Обязательство', th: 'คำมั่น', az: 'Öhdəlik' },
  ambassador: { en: 'Ambassadors', zh: '大使', ur: 'سفیر', ru: 'Послы', th: 'ทูต', az: 'Səfirlər' },
};
const PUBLISHED = { article: NEWS, outcome: OUTCOME, initiative: INITIATIVE, 'guest-of-honour': GUEST } as const;

export const publishedWords = (kind: keyof typeof PUBLISHED, outcome?: OutcomeType): FoundWords =>
  outcome === undefined ? [PUBLISHED[kind]] : [PUBLISHED[kind], OUTCOMES[outcome]];
