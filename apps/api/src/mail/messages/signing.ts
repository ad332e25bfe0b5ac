import type { InterfaceLanguage } from '@app/contracts';

/** `invited` to sign, `joined`: let in after the release, `not-joined`: not let in. */
export type SigningMailKind = 'invited' | 'joined' | 'not-joined';

/** Every value comes isolated. What is signed is not named: a mail may go astray before the release. */
interface SigningMessages {
  greeting: (name: string) => string;
  subject: Readonly<Record<SigningMailKind, (summit: string) => string>>;
  body: Readonly<Record<SigningMailKind, (facts: { summit: string; until: string; reason: string }) => string>>;
  action: Readonly<Record<SigningMailKind, string>>;
  note: Readonly<Record<SigningMailKind, string>>;
}

export const SIGNING_MESSAGES: Readonly<Record<InterfaceLanguage, SigningMessages>> = {
  en: {
    greeting: (name) => `Dear ${name},`,
    subject: {
      invited: (summit) => `You are invited to sign: ${summit}`,
      joined: (summit) => `You have joined: ${summit}`,
      'not-joined': (summit) => `Your request to join: ${summit}`,
    },
    body: {
      invited: ({ summit, until }) =>
        `You are invited to sign an initiative of ${summit}. Behind this link you read its final text in all languages, and sign it, sign it with a reservation, or decline. It works until ${until}.`,
      joined: ({ summit }) => `Your signature was added to an initiative of ${summit}.`,
      'not-joined': ({ summit, reason }) =>
        `The organisers of ${summit} did not add your signature. Their reason: ${reason}`,
    },
    action: { invited: 'Read and decide', joined: 'Open the summit', 'not-joined': 'Open the summit' },
    note: {
      invited:
        'The link is yours alone: whoever opens it can sign in your name. Please do not pass it on. The text is confidential until it is released. What you decide is recorded for good, a no as well.',
      joined: 'What was signed is public, and can be checked by anybody.',
      'not-joined': 'If this seems wrong to you, please write to the organisers.',
    },
  },
  zh: {
    greeting: (name) => `尊敬的${name}：`,
    subject: {
      invited: (summit) => `邀请您签署：${summit}`,
      joined: (summit) => `您已加入：${summit}`,
      'not-joined': (summit) => `您的加入申请：${summit}`,
    },
    body: {
      invited: ({ summit, until }) =>
        `诚邀您签署${summit}的一项倡议。您可以通过此链接阅读各语种的定稿，并选择签署、附保留意见签署或不予签署。链接有效期至 ${until}。`,
      joined: ({ summit }) => `您的签名已加入${summit}的一项倡议。`,
      'not-joined': ({ summit, reason }) => `${summit}的组织方未加入您的签名。原因：${reason}`,
    },
    action: { invited: '阅读并决定', joined: '打开峰会页面', 'not-joined': '打开峰会页面' },
    note: {
      invited:
        '此链接仅供您本人使用：打开链接者即可以您的名义签署，请勿转发。文本在发布之前须保密。您的决定将被永久记录，不予签署亦同。',
      joined: '已签署的内容是公开的，任何人都可以核验。',
      'not-joined': '如您认为有误，请与组织方联系。',
    },
  },
  ur: {
    greeting: (name) => `محترم ${name}،`,
    subject: {
      invited: (summit) => `دستخط کی دعوت: ${summit}`,
      joined: (summit) => `آپ شامل ہو گئے: ${summit}`,
      'not-joined': (summit) => `شمولیت کی آپ کی درخواست: ${summit}`,
    },
    body: {
      invited: ({ summit, until }) =>
        `آپ کو ${summit} کے ایک اعلامیے پر دستخط کی دعوت دی جاتی ہے۔ اس لنک پر آپ تمام زبانوں میں حتمی متن پڑھ کر دستخط کر سکتے ہیں، تحفظات کے ساتھ دستخط کر سکتے ہیں یا انکار کر سکتے ہیں۔ یہ لنک ${until} تک کارآمد ہے۔`,
      joined: ({ summit }) => `آپ کے دستخط ${summit} کے ایک اعلامیے میں شامل کر دیے گئے ہیں۔`,
      'not-joined': ({ summit, reason }) => `${summit} کے منتظمین نے آپ کے دستخط شامل نہیں کیے۔ ان کی وجہ: ${reason}`,
    },
    action: { invited: 'پڑھیں اور فیصلہ کریں', joined: 'سربراہی اجلاس کھولیں', 'not-joined': 'سربراہی اجلاس کھولیں' },
    note: {
      invited:
        'یہ لنک صرف آپ کے لیے ہے: جو اسے کھولے وہ آپ کے نام سے دستخط کر سکتا ہے، اس لیے اسے آگے نہ بھیجیں۔ اجرا سے پہلے متن رازدارانہ ہے۔ آپ کا فیصلہ، چاہے انکار ہو، ہمیشہ کے لیے درج رہتا ہے۔',
      joined: 'جس پر دستخط ہوئے وہ عوامی ہے اور کوئی بھی اس کی جانچ کر سکتا ہے۔',
      'not-joined': 'اگر آپ کو یہ درست نہ لگے تو براہِ کرم منتظمین کو لکھیں۔',
    },
  },
  ru: {
    greeting: (name) => `Здравствуйте, ${name}!`,
    subject: {
      invited: (summit) => `Приглашаем вас подписать: ${summit}`,
      joined: (summit) => `Вы присоединились: ${summit}`,
      'not-joined': (summit) => `Ваша просьба о присоединении: ${summit}`,
    },
    body: {
      invited: ({ summit, until }) =>
        `Приглашаем вас подписать инициативу саммита: ${summit}. По этой ссылке можно прочитать окончательный текст на всех языках и подписать его, подписать с оговоркой или отказаться. Ссылка действует до ${until}.`,
      joined: ({ summit }) => `Ваша подпись добавлена к инициативе саммита: ${summit}.`,
      'not-joined': ({ summit, reason }) =>
        `Организаторы саммита (${summit}) не добавили вашу подпись. Причина: ${reason}`,
    },
    action: { invited: 'Прочитать и решить', joined: 'Открыть саммит', 'not-joined': 'Открыть саммит' },
    note: {
      invited:
        'Ссылка только для вас: открывший её может подписать от вашего имени. Пожалуйста, не пересылайте её. До публикации текст конфиденциален. Ваше решение, включая отказ, сохраняется навсегда.',
      joined: 'Подписанное опубликовано, и каждый может это проверить.',
      'not-joined': 'Если вы считаете это ошибкой, напишите организаторам.',
    },
  },
  th: {
    greeting: (name) => `เรียน คุณ${name}`,
    subject: {
      invited: (summit) => `ขอเชิญร่วมลงนาม: ${summit}`,
      joined: (summit) => `คุณได้เข้าร่วมแล้ว: ${summit}`,
      'not-joined': (summit) => `คำขอเข้าร่วมของคุณ: ${summit}`,
    },
    body: {
      invited: ({ summit, until }) =>
        `ขอเชิญคุณลงนามในข้อริเริ่มของ ${summit} ลิงก์นี้เปิดให้คุณอ่านข้อความฉบับสุดท้ายในทุกภาษา แล้วเลือกลงนาม ลงนามโดยมีข้อสงวน หรือปฏิเสธ ใช้ได้ถึง ${until}`,
      joined: ({ summit }) => `เพิ่มลายมือชื่อของคุณในข้อริเริ่มของ ${summit} แล้ว`,
      'not-joined': ({ summit, reason }) => `ผู้จัดงาน ${summit} ไม่ได้เพิ่มลายมือชื่อของคุณ เหตุผล: ${reason}`,
    },
    action: { invited: 'อ่านและตัดสินใจ', joined: 'เปิดหน้าการประชุม', 'not-joined': 'เปิดหน้าการประชุม' },
    note: {
      invited:
        'ลิงก์นี้เป็นของคุณเท่านั้น ผู้ที่เปิดลิงก์ลงนามในชื่อของคุณได้ โปรดอย่าส่งต่อ ข้อความนี้เป็นความลับจนกว่าจะเผยแพร่ การตัดสินใจของคุณจะถูกบันทึกไว้ตลอดไป แม้เป็นการปฏิเสธ',
      joined: 'สิ่งที่ลงนามแล้วเป็นข้อมูลสาธารณะ ทุกคนตรวจสอบได้',
      'not-joined': 'หากเห็นว่าไม่ถูกต้อง โปรดติดต่อผู้จัดงาน',
    },
  },
  az: {
    greeting: (name) => `Hörmətli ${name},`,
    subject: {
      invited: (summit) => `Sizi imzalamağa dəvət edirik: ${summit}`,
      joined: (summit) => `Siz qoşuldunuz: ${summit}`,
      'not-joined': (summit) => `Qoşulmaq xahişiniz: ${summit}`,
    },
    body: {
      invited: ({ summit, until }) =>
        `Sizi sammitin təşəbbüsünü imzalamağa dəvət edirik: ${summit}. Bu keçiddə yekun mətni bütün dillərdə oxuyub imzalaya, qeyd-şərtlə imzalaya və ya imtina edə bilərsiniz. Keçid ${until} tarixinədək işləyir.`,
      joined: ({ summit }) => `İmzanız sammitin təşəbbüsünə əlavə edildi: ${summit}.`,
      'not-joined': ({ summit, reason }) =>
        `Sammitin (${summit}) təşkilatçıları imzanızı əlavə etmədi. Səbəb: ${reason}`,
    },
    action: { invited: 'Oxumaq və qərar vermək', joined: 'Sammiti açmaq', 'not-joined': 'Sammiti açmaq' },
    note: {
      invited:
        'Keçid yalnız sizin üçündür: onu açan şəxs sizin adınızdan imzalaya bilər. Xahiş edirik, başqasına göndərməyin. Dərc olunana qədər mətn məxfidir. Qərarınız, imtina da daxil olmaqla, həmişəlik qeydə alınır.',
      joined: 'İmzalanan mətn açıqdır və hər kəs onu yoxlaya bilər.',
      'not-joined': 'Bunu səhv hesab edirsinizsə, təşkilatçılara yazın.',
    },
  },
};
