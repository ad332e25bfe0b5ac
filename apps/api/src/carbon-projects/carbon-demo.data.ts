import type { CompanyAccount, ProjectFields } from './carbon-projects.repository.js';

/** One batch: serial numbers from 1, one for each tonne. */
interface DemoBatch {
  vintage: number;
  serialPrefix: string;
  credits: number;
  /** Of a tonne, in the smallest units of the account's currency. */
  priceMinor: number;
}
export interface DemoProject extends ProjectFields {
  slug: string;
  account: CompanyAccount;
  batches: DemoBatch[];
  /** Language → what the picture shows. */
  picture: Readonly<Record<string, string>>;
  /** Hue of the hills in the picture, in degrees. */
  hue: number;
}

const REGISTRY = 'Demonstration Registry';
const BANK = 'Demonstration Bank';

/** Projects that show how everything works: neither they nor their companies, registry and credits exist. */
export const DEMO_PROJECTS: readonly DemoProject[] = [
  {
    slug: 'demonstration-bamboo',
    names: {
      en: 'Bamboo on bare hills (demonstration)',
      zh: '荒山种竹（演示项目）',
      ur: 'بنجر پہاڑیوں پر بانس (نمائشی منصوبہ)',
      ru: 'Бамбук на голых склонах (демонстрационный проект)',
      th: 'ปลูกไผ่บนเขาหัวโล้น (โครงการสาธิต)',
      az: 'Çılpaq təpələrdə bambuk (nümayiş layihəsi)',
    },
    summaries: {
      en: 'An invented project: bamboo planted on eroded hills takes carbon out of the air while it grows. Nothing of it is real.',
      zh: '虚构的项目：在水土流失的山坡上种植竹子，竹子生长时从空气中吸收碳。一切均非真实。',
      ur: 'ایک فرضی منصوبہ: کٹاؤ زدہ پہاڑیوں پر لگایا گیا بانس بڑھتے ہوئے ہوا سے کاربن جذب کرتا ہے۔ اس میں کچھ بھی حقیقی نہیں۔',
      ru: 'Вымышленный проект: бамбук, посаженный на размытых склонах, поглощает углерод из воздуха, пока растёт. Ничего из этого не существует.',
      th: 'โครงการสมมติ: ไผ่ที่ปลูกบนเนินเขาที่ถูกกัดเซาะดูดซับคาร์บอนจากอากาศขณะเติบโต ไม่มีสิ่งใดในโครงการนี้เป็นของจริง',
      az: 'Uydurma layihə: aşınmış təpələrdə əkilən bambuk böyüdükcə havadan karbon udur. Burada heç nə gerçək deyil.',
    },
    descriptions: {
      en: 'This project was made up to show how Canopy works: what a project says of itself, how its credits are counted in the books, and what a certificate says in the end. Its place exists; the project, its company, its registry and its credits do not.',
      zh: '本项目为演示 Canopy 的功能而虚构：项目如何介绍自己，减排量如何入账，以及最终证书写明哪些内容。地点真实存在；项目、公司、登记处及减排量均不存在。',
      ur: 'یہ منصوبہ صرف یہ دکھانے کے لیے گھڑا گیا ہے کہ Canopy کیسے کام کرتا ہے: منصوبہ اپنے بارے میں کیا بتاتا ہے، اس کے کریڈٹ کھاتوں میں کیسے گنے جاتے ہیں، اور آخر میں سند پر کیا لکھا ہوتا ہے۔ جگہ موجود ہے؛ منصوبہ، اس کی کمپنی، رجسٹری اور کریڈٹ موجود نہیں۔',
      ru: 'Этот проект придуман, чтобы показать, как работает Canopy: что проект сообщает о себе, как его единицы учитываются в книгах и что в итоге указано в сертификате. Место существует; проекта, компании, реестра и единиц не существует.',
      th: 'โครงการนี้แต่งขึ้นเพื่อแสดงการทำงานของ Canopy: โครงการบอกอะไรเกี่ยวกับตัวเอง เครดิตถูกนับในบัญชีอย่างไร และใบรับรองระบุอะไรในท้ายที่สุด สถานที่มีอยู่จริง แต่โครงการ บริษัท ทะเบียน และเครดิตไม่มีอยู่จริง',
      az: 'Bu layihə Canopy-nin necə işlədiyini göstərmək üçün uydurulub: layihə özü haqqında nə deyir, kreditləri kitablarda necə sayılır və sonda sertifikatda nə yazılır. Yer mövcuddur; layihə, şirkət, reyestr və kreditlər isə mövcud deyil.',
    },
    type: 'forest',
    country: 'CN',
    places: { en: 'Sichuan', zh: '四川', ur: 'سیچوان', ru: 'Сычуань', th: 'เสฉวน', az: 'Siçuan' },
    methodology: 'DEMO-AR-01 (demonstration methodology)',
    registry: REGISTRY,
    registryProjectId: 'DEMO-001',
    registryUrl: null,
    firstVintage: 2020,
    lastVintage: null,
    companyName: 'Demonstration Bamboo Company',
    companyUrl: null,
    account: { currency: 'CNY', holder: 'Demonstration Bamboo Company', bank: BANK, number: 'DEMO-0001' },
    batches: [{ vintage: 2024, serialPrefix: 'DEMO-001-2024', credits: 5_000, priceMinor: 4_500 }],
    picture: {
      en: 'Drawing: green hills one behind the other below a low sun.',
      zh: '图画：低垂的太阳下，青山层层相叠。',
      ur: 'تصویر: ڈھلتے سورج کے نیچے ایک کے پیچھے ایک سبز پہاڑیاں۔',
      ru: 'Рисунок: зелёные холмы один за другим под низким солнцем.',
      th: 'ภาพวาด: เนินเขาสีเขียวซ้อนกันใต้ดวงอาทิตย์คล้อยต่ำ',
      az: 'Rəsm: alçaq günəşin altında bir-birinin ardınca yaşıl təpələr.',
    },
    hue: 150,
  },
  {
    slug: 'demonstration-biogas',
    names: {
      en: 'Biogas for farm kitchens (demonstration)',
      zh: '农家厨房用沼气（演示项目）',
      ur: 'دیہی باورچی خانوں کے لیے بائیو گیس (نمائشی منصوبہ)',
      ru: 'Биогаз для сельских кухонь (демонстрационный проект)',
      th: 'ก๊าซชีวภาพสำหรับครัวชนบท (โครงการสาธิต)',
      az: 'Kənd mətbəxləri üçün bioqaz (nümayiş layihəsi)',
    },
    summaries: {
      en: 'An invented project: families cook with gas from manure instead of firewood, and the methane does not reach the air. Nothing of it is real.',
      zh: '虚构的项目：农户用粪便产生的沼气代替柴火做饭，甲烷不再排入空气。一切均非真实。',
      ur: 'ایک فرضی منصوبہ: گھرانے لکڑی کے بجائے گوبر کی گیس پر کھانا پکاتے ہیں اور میتھین ہوا میں نہیں جاتی۔ اس میں کچھ بھی حقیقی نہیں۔',
      ru: 'Вымышленный проект: семьи готовят на газе из навоза вместо дров, и метан не попадает в воздух. Ничего из этого не существует.',
      th: 'โครงการสมมติ: ครอบครัวหุงต้มด้วยก๊าซจากมูลสัตว์แทนฟืน และก๊าซมีเทนไม่ลอยสู่อากาศ ไม่มีสิ่งใดในโครงการนี้เป็นของจริง',
      az: 'Uydurma layihə: ailələr odun əvəzinə peyindən alınan qazla yemək bişirir və metan havaya qarışmır. Burada heç nə gerçək deyil.',
    },
    descriptions: null,
    type: 'biogas',
    country: 'PK',
    places: { en: 'Punjab', zh: '旁遮普', ur: 'پنجاب', ru: 'Пенджаб', th: 'ปัญจาบ', az: 'Pəncab' },
    methodology: 'DEMO-BG-02 (demonstration methodology)',
    registry: REGISTRY,
    registryProjectId: 'DEMO-002',
    registryUrl: null,
    firstVintage: 2021,
    lastVintage: null,
    companyName: 'Demonstration Biogas Cooperative',
    companyUrl: null,
    account: { currency: 'USD', holder: 'Demonstration Biogas Cooperative', bank: BANK, number: 'DEMO-0002' },
    batches: [
      { vintage: 2023, serialPrefix: 'DEMO-002-2023', credits: 800, priceMinor: 1_150 },
      { vintage: 2025, serialPrefix: 'DEMO-002-2025', credits: 1_200, priceMinor: 1_300 },
    ],
    picture: {
      en: 'Drawing: golden hills one behind the other below a low sun.',
      zh: '图画：低垂的太阳下，金色山丘层层相叠。',
      ur: 'تصویر: ڈھلتے سورج کے نیچے ایک کے پیچھے ایک سنہری پہاڑیاں۔',
      ru: 'Рисунок: золотые холмы один за другим под низким солнцем.',
      th: 'ภาพวาด: เนินเขาสีทองซ้อนกันใต้ดวงอาทิตย์คล้อยต่ำ',
      az: 'Rəsm: alçaq günəşin altında bir-birinin ardınca qızılı təpələr.',
    },
    hue: 45,
  },
  {
    slug: 'demonstration-wind',
    names: {
      en: 'Wind on the steppe (demonstration)',
      zh: '草原风电（演示项目）',
      ur: 'میدانوں کی ہوا سے بجلی (نمائشی منصوبہ)',
      ru: 'Ветер в степи (демонстрационный проект)',
      th: 'พลังลมบนทุ่งหญ้าสเตปป์ (โครงการสาธิต)',
      az: 'Çöldə külək enerjisi (nümayiş layihəsi)',
    },
    summaries: {
      en: 'An invented project: turbines on the steppe make electricity that coal made before. Nothing of it is real.',
      zh: '虚构的项目：草原上的风机发电，取代原来的燃煤发电。一切均非真实。',
      ur: 'ایک فرضی منصوبہ: میدانوں میں لگی ٹربائنیں وہ بجلی بناتی ہیں جو پہلے کوئلے سے بنتی تھی۔ اس میں کچھ بھی حقیقی نہیں۔',
      ru: 'Вымышленный проект: турбины в степи дают электричество, которое раньше давал уголь. Ничего из этого не существует.',
      th: 'โครงการสมมติ: กังหันลมบนทุ่งหญ้าผลิตไฟฟ้าแทนถ่านหิน ไม่มีสิ่งใดในโครงการนี้เป็นของจริง',
      az: 'Uydurma layihə: çöldəki turbinlər əvvəllər kömürlə alınan elektriki istehsal edir. Burada heç nə gerçək deyil.',
    },
    descriptions: null,
    type: 'wind',
    country: 'KZ',
    places: { en: 'Akmola', zh: '阿克莫拉', ur: 'آقمولا', ru: 'Акмолинская область', th: 'อักโมลา', az: 'Akmola' },
    methodology: 'DEMO-RE-03 (demonstration methodology)',
    registry: REGISTRY,
    registryProjectId: 'DEMO-003',
    registryUrl: null,
    firstVintage: 2019,
    lastVintage: 2025,
    companyName: 'Demonstration Wind Company',
    companyUrl: null,
    account: { currency: 'USD', holder: 'Demonstration Wind Company', bank: BANK, number: 'DEMO-0003' },
    batches: [{ vintage: 2024, serialPrefix: 'DEMO-003-2024', credits: 2_500, priceMinor: 620 }],
    picture: {
      en: 'Drawing: blue hills one behind the other below a low sun.',
      zh: '图画：低垂的太阳下，蓝色山丘层层相叠。',
      ur: 'تصویر: ڈھلتے سورج کے نیچے ایک کے پیچھے ایک نیلی پہاڑیاں۔',
      ru: 'Рисунок: синие холмы один за другим под низким солнцем.',
      th: 'ภาพวาด: เนินเขาสีน้ำเงินซ้อนกันใต้ดวงอาทิตย์คล้อยต่ำ',
      az: 'Rəsm: alçaq günəşin altında bir-birinin ardınca mavi təpələr.',
    },
    hue: 215,
  },
];
