import type { DemoSummit } from './demo-summit.js';

/**
 * Three real summits, as news reports in Urdu, Russian, Thai and Azerbaijani tell of them; names in other scripts are as
 * the reports print them. Titles of sessions that the reports only name by kind are ours, and so is the Urdu of three outcomes.
 */
export const DEMO_SUMMITS: readonly DemoSummit[] = [
  {
    slug: 'asia-roundtable-2022',
    title: {
      en: '2022 Asia Roundtable Summit on Green and Low-Carbon Development',
      ur: 'گرین لو کاربن ڈیولپمنٹ پر 2022 ایشیا گول میز سمٹ',
      ru: 'Азиатский круглый стол 2022 года по экологически безопасному низкоуглеродному развитию',
      th: 'การประชุมสุดยอดโต๊ะกลมเอเชียประจำปี 2565 ว่าด้วยการพัฒนานวัตกรรมคาร์บอนต่ำ',
    },
    theme: {
      en: 'Innovative achievements and experiences in green and low-carbon development in Asia',
      ur: 'گرین لو کاربن کی ترقی میں جدید کامیابیوں اور تجربات',
      ru: 'Инновационные достижения и опыт экологически безопасного и низкоуглеродного развития в Азии',
      th: 'ความสำเร็จและประสบการณ์ด้านนวัตกรรมในการพัฒนาที่เป็นมิตรต่อสิ่งแวดล้อมและคาร์บอนต่ำในเอเชีย',
    },
    format: 'online',
    place: null,
    timeZone: 'Asia/Shanghai',
    date: '2022-12-20',
    dateNote: null,
    languages: ['en', 'ur', 'ru', 'th'],
    guestOfHonour: null,
    organisers: [
      {
        name: {
          en: 'China Smart Energy Industry Alliance',
          th: 'กลุ่มพันธมิตรอุตสาหกรรมพลังงานอัจฉริยะจีน',
          ru: 'Китайский альянс интеллектуальной энергетики',
          ur: 'چائنا اسمارٹ انرجی انڈسٹری الائنس',
        },
        country: 'CN',
      },
    ],
    subForums: [],
    sessions: [
      {
        slug: 'roundtable',
        kind: 'roundtable',
        title: {
          en: 'Roundtable',
          ur: 'گول میز',
          ru: 'Круглый стол',
          th: 'การประชุมโต๊ะกลม',
        },
        description: null,
        startsAt: '14:00',
        endsAt: '16:30',
        subForumSlug: null,
        initiativeSlug: null,
        languages: [],
        cast: [
          {
            personSlug: 'an-fengquan',
            role: 'moderator',
          },
          {
            personSlug: 'moin-ul-haque',
            role: 'speaker',
          },
          {
            personSlug: 'tuvshin-badral',
            role: 'speaker',
          },
          {
            personSlug: 'almas-chukin',
            role: 'speaker',
          },
          {
            personSlug: 'yahaya-berakhtali',
            role: 'speaker',
          },
          {
            personSlug: 'kin-phea',
            role: 'speaker',
          },
          {
            personSlug: 'hartanto-wibowo',
            role: 'speaker',
          },
          {
            personSlug: 'li-baoqing',
            role: 'speaker',
          },
          {
            personSlug: 'gou-wei',
            role: 'speaker',
          },
          {
            personSlug: 'yao-qiang',
            role: 'speaker',
          },
        ],
      },
      {
        slug: 'signing-ceremony',
        kind: 'signing-ceremony',
        title: {
          en: 'Signing ceremony',
          ur: 'دستخط کی تقریب',
          ru: 'Церемония подписания',
          th: 'พิธีลงนาม',
        },
        description: null,
        startsAt: '16:30',
        endsAt: '17:00',
        subForumSlug: null,
        initiativeSlug: 'asia-green-low-carbon-initiative',
        languages: [],
        cast: [],
      },
    ],
    people: [
      {
        slug: 'an-fengquan',
        name: {
          en: 'An Fengquan',
          ru: 'Ан Фэнцюань',
          th: 'อัน เฟิงเฉวียน',
          ur: 'این فینگکوان',
        },
        title: {
          en: 'Special adviser to the director of the IEA',
        },
        country: 'CN',
      },
      {
        slug: 'moin-ul-haque',
        name: {
          en: 'Moin ul Haque',
          ru: 'Мойн уль-Хак',
          th: 'โมอิน อุล เฮก',
          ur: 'معین الحق',
        },
        title: {
          en: 'Ambassador of the Islamic Republic of Pakistan to China',
        },
        country: 'PK',
      },
      {
        slug: 'tuvshin-badral',
        name: {
          en: 'Tuvshin Badral',
          ru: 'Тувшин Бадрал',
          th: 'ทูฟชิน บาดรัล',
          ur: 'تووشین بدرال',
        },
        title: {
          en: 'Mongolian business representative and counsellor in China',
        },
        country: 'MN',
      },
      {
        slug: 'almas-chukin',
        name: {
          en: 'Almas Chukin',
          ru: 'Алмас Чукин',
          th: 'อัลมาส ชูกิน',
          ur: 'الماس چوکن',
        },
        title: {
          en: 'General manager of Visor Kazakhstan, economist',
        },
        country: 'KZ',
      },
      {
        slug: 'yahaya-berakhtali',
        name: {
          en: 'Yahaya Berakhtali',
          ru: 'Яхайя Берахтали',
          th: 'ยาฮายา เบรัคทาลี',
          ur: 'یاہایا برختالی',
        },
        title: {
          en: 'Consultant and former CEO of EUAS International ICC',
        },
        country: 'TR',
      },
      {
        slug: 'kin-phea',
        name: {
          en: 'Kin Phea',
          ru: 'Кин Феа',
          th: 'คิน เพียห์',
          ur: 'کن فیا',
        },
        title: {
          en: 'Director of the International Relations Institute, Royal Academy of Cambodia',
        },
        country: 'KH',
      },
      {
        slug: 'hartanto-wibowo',
        name: {
          en: 'Hartanto Wibowo',
          ru: 'Хартанто Вибово',
          th: 'ฮาร์ตันโต วิโบโว',
          ur: 'ہارٹانٹو ویبوو',
        },
        title: {
          en: 'Director of corporate planning and business development, PT PLN',
        },
        country: 'ID',
      },
      {
        slug: 'li-baoqing',
        name: {
          en: 'Li Baoqing',
          ru: 'Ли Баоцин',
          th: 'ลี เปาฉิง',
          ur: 'لی باؤکنگ',
        },
        title: {
          en: 'Manager, State Power Investment Group Co., Ltd; director of the working committee',
        },
        country: 'CN',
      },
      {
        slug: 'gou-wei',
        name: {
          en: 'Gou Wei',
          ru: 'Гу Вэй',
          th: 'กู่ เหว่ย',
          ur: 'گو وی',
        },
        title: {
          en: 'Deputy general manager, China Huadian Corporation',
        },
        country: 'CN',
      },
      {
        slug: 'yao-qiang',
        name: {
          en: 'Yao Qiang',
          ru: 'Яо Цян',
          th: 'เหยา เฉียง',
          ur: 'یاؤ کیانگ',
        },
        title: {
          en: 'Director of the science and technology committee, PowerChina',
        },
        country: 'CN',
      },
    ],
    record: {
      initiatives: [
        {
          slug: 'asia-green-low-carbon-initiative',
          title: {
            en: 'Building a Green and Low-carbon Planet: Asia Green and Low-carbon Development Initiative',
            ur: 'گرین اور کم کاربن سیارے کی تعمیر: ایشیا گرین اور لو کاربن ڈویلپمنٹ انیشی ایٹو',
            ru: 'Создание экологически чистой и низкоуглеродной планеты: Азиатская инициатива по экологически безопасному и низкоуглеродному развитию',
            th: 'การสร้างโลกที่เป็นมิตรต่อสิ่งแวดล้อมและคาร์บอนต่ำ: โครงการริเริ่มการพัฒนาเอเชียที่เป็นมิตรต่อสิ่งแวดล้อมและคาร์บอนต่ำ',
          },
          signatoriesAbout: 30,
          signatoriesNote: {
            en: 'representatives of countries and regions, signed and released at the summit',
          },
          countriesNamed: ['KZ', 'TR', 'KH', 'CN'],
          callsFor: [
            {
              en: 'consensus and deeper cooperation among Asian countries',
            },
            {
              en: 'transforming the global energy system',
            },
            {
              en: 'sharing and exchanging clean-energy technology',
            },
            {
              en: 'creating zero-carbon technical solutions',
            },
          ],
        },
      ],
      outcomes: [],
      carbon: null,
      participants: [],
      news: [
        {
          language: 'ur',
          date: '2022-12-26',
        },
        {
          language: 'th',
          date: '2022-12-26',
        },
        {
          language: 'ru',
          date: '2022-12',
        },
      ],
    },
  },
  {
    slug: 'digital-carbon-neutrality-2021',
    title: {
      en: 'First China Digital Carbon Neutrality Forum',
      ur: 'پہلا چائنا ڈیجیٹل کاربن نیوٹرلٹی فورم',
    },
    theme: {
      en: 'Digital Power, Green Development',
      ur: 'ڈیجیٹل پاور، گرین ڈیولپمنٹ',
    },
    format: 'in-person',
    place: {
      en: 'Chengdu',
    },
    timeZone: 'Asia/Shanghai',
    date: '2021-09-07',
    dateNote: null,
    languages: ['en', 'ur'],
    guestOfHonour: null,
    organisers: [
      {
        name: {
          en: 'China Internet Development Foundation',
          ur: 'چائنا انٹرنیٹ ڈویلپمنٹ فاؤنڈیشن',
        },
        country: 'CN',
      },
    ],
    subForums: [
      {
        slug: 'digital-technology',
        title: {
          en: 'Digital technology enabling the green and low-carbon development of industries',
        },
        colour: 0,
      },
      {
        slug: 'digital-economy',
        title: {
          en: 'The digital economy driving a new leap in low-carbon transformation',
        },
        colour: 1,
      },
      {
        slug: 'digital-life',
        title: {
          en: 'Digital life leading a new green and low-carbon fashion',
        },
        colour: 2,
      },
    ],
    sessions: [
      {
        slug: 'opening-ceremony',
        kind: 'opening-ceremony',
        title: {
          en: 'Opening ceremony',
          ur: 'افتتاحی تقریب',
        },
        description: {
          en: 'morning, main forum',
        },
        startsAt: '09:00',
        endsAt: '09:30',
        subForumSlug: null,
        initiativeSlug: null,
        languages: [],
        cast: [],
      },
      {
        slug: 'main-forum',
        kind: 'main-forum',
        title: {
          en: 'Main forum',
          ur: 'مرکزی فورم',
        },
        description: {
          en: 'morning, main forum',
        },
        startsAt: '09:30',
        endsAt: '12:00',
        subForumSlug: null,
        initiativeSlug: null,
        languages: [],
        cast: [],
      },
      {
        slug: 'digital-technology',
        kind: 'sub-forum-session',
        title: {
          en: 'Digital technology enabling the green and low-carbon development of industries',
        },
        description: {
          en: 'afternoon, parallel',
        },
        startsAt: '14:00',
        endsAt: '17:00',
        subForumSlug: 'digital-technology',
        initiativeSlug: null,
        languages: [],
        cast: [],
      },
      {
        slug: 'digital-economy',
        kind: 'sub-forum-session',
        title: {
          en: 'The digital economy driving a new leap in low-carbon transformation',
        },
        description: {
          en: 'afternoon, parallel',
        },
        startsAt: '14:00',
        endsAt: '17:00',
        subForumSlug: 'digital-economy',
        initiativeSlug: null,
        languages: [],
        cast: [],
      },
      {
        slug: 'digital-life',
        kind: 'sub-forum-session',
        title: {
          en: 'Digital life leading a new green and low-carbon fashion',
        },
        description: {
          en: 'afternoon, parallel',
        },
        startsAt: '14:00',
        endsAt: '17:00',
        subForumSlug: 'digital-life',
        initiativeSlug: null,
        languages: [],
        cast: [],
      },
    ],
    people: [],
    record: {
      initiatives: [],
      outcomes: [
        {
          kind: 'fund',
          title: {
            en: 'Preparation of a special fund for digital carbon neutrality formally begun',
            ur: 'ڈیجیٹل کاربن نیوٹرلٹی کے خصوصی فنڈ کی تیاری کا باضابطہ آغاز',
          },
        },
        {
          kind: 'memorandum',
          title: {
            en: 'Memorandum of strategic cooperation with institutions and companies on digital help for carbon-neutrality goals',
            ur: 'کاربن نیوٹرلٹی کے اہداف میں ڈیجیٹل مدد پر اداروں اور کمپنیوں کے ساتھ تزویراتی تعاون کی مفاہمتی یادداشت',
          },
        },
        {
          kind: 'proposal',
          title: {
            en: 'Action proposal for a green and low-carbon digital space',
            ur: 'ڈیجیٹل اسپیس گرین کم کاربن ایکشن پروپوزل',
          },
        },
        {
          kind: 'certificate',
          title: {
            en: 'Public welfare ambassador certificates',
            ur: 'مفادِ عامہ کے سفیروں کے سرٹیفکیٹ',
          },
        },
      ],
      carbon: {
        platform: 'Diandian Carbon Neutrality',
        entry: {
          en: "A QR code named 'carbon neutral' stands at the door of the main hall",
        },
        scenes: [
          {
            en: 'carbon-neutral scenes (conferences, scenic spots, supermarkets, restaurants, hotels)',
          },
          {
            en: 'life carbon footprint',
          },
        ],
        steps: [
          {
            en: 'scan the QR code',
          },
          {
            en: "choose the scene 'conference' and find this forum",
          },
          {
            en: "press 'I want to be carbon neutral': the calculator opens",
          },
          {
            en: "fill in one's own travel and accommodation; the system computes the emission",
          },
          {
            en: "press 'Neutralise the emission': the list of reduction projects opens (here CDCER, issued by the city of Chengdu)",
          },
          {
            en: 'pay a small fee',
          },
          {
            en: 'receive the electronic certificate of honour',
          },
          {
            en: "see one's rank on the leaderboard and share it",
          },
        ],
        rules: [
          {
            en: 'participants and the organiser can each neutralise on their own',
          },
          {
            en: 'the money goes to the companies that reduce emissions',
          },
        ],
        functions: [
          {
            en: 'compute emissions online',
          },
          {
            en: 'buy carbon credits online',
          },
          {
            en: 'issue electronic certificates of honour',
          },
          {
            en: 'query the ranking',
          },
        ],
      },
      participants: [],
      news: [],
    },
  },
  {
    slug: 'zero-carbon-mission-2024',
    title: {
      en: '2024 Zero Carbon Mission International Climate Conference',
      az: '“2024 Sıfır karbon missiyası” beynəlxalq iqlim konfransı',
    },
    theme: {
      en: 'Climate Ambitions and Global Action',
      az: 'İqlim Ambissiyaları və Qlobal Fəaliyyət',
    },
    format: 'in-person',
    place: {
      en: 'Beijing',
    },
    timeZone: 'Asia/Shanghai',
    date: '2024-10-16',
    dateNote: {
      en: 'the date of the report',
    },
    languages: ['en', 'az'],
    guestOfHonour: {
      country: 'AZ',
      reason: {
        en: 'host of COP29',
      },
    },
    organisers: [
      {
        name: {
          en: 'Phoenix Television',
        },
        country: 'CN',
      },
    ],
    subForums: [],
    sessions: [
      {
        slug: 'global-emission-reduction',
        kind: 'panel',
        title: {
          en: 'Global emission reduction and joint strategies',
        },
        description: null,
        startsAt: '10:00',
        endsAt: '11:30',
        subForumSlug: null,
        initiativeSlug: null,
        languages: [],
        cast: [],
      },
      {
        slug: 'lets-meet-in-baku',
        kind: 'ceremony',
        title: {
          en: "COP29: Let's meet in Baku, Azerbaijan",
          az: 'COP29: Gəlin Bakıda, Azərbaycanda görüşək',
        },
        description: null,
        startsAt: '11:30',
        endsAt: '12:00',
        subForumSlug: null,
        initiativeSlug: null,
        languages: [],
        cast: [
          {
            personSlug: 'bunyad-huseynov',
            role: 'speaker',
          },
        ],
      },
    ],
    people: [
      {
        slug: 'bunyad-huseynov',
        name: {
          en: 'Bunyad Huseynov',
          az: 'Bünyad Hüseynov',
        },
        title: {
          en: 'Ambassador of Azerbaijan to China',
          az: 'Azərbaycanın Çindəki səfiri',
        },
        country: 'AZ',
      },
    ],
    record: {
      initiatives: [],
      outcomes: [],
      carbon: null,
      participants: [
        {
          en: 'state institutions',
        },
        {
          en: 'non-governmental organisations',
        },
        {
          en: 'academia',
        },
        {
          en: 'think tanks',
        },
        {
          en: 'diplomats',
        },
      ],
      news: [
        {
          language: 'az',
          date: '2024-10-16',
        },
      ],
    },
  },
];
