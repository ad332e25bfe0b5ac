import type { InterfaceLanguage } from '@app/contracts';

/** Every value comes isolated: it may be written in another direction than the mail. */
interface WebhookMailFacts {
  summit: string;
  /** Host of the endpoint's address. */
  endpoint: string;
  days: number;
}
interface WebhookMessages {
  greeting: (name: string) => string;
  subject: (summit: string) => string;
  /** `gone`: the receiver said so itself; `failing`: it took nothing for days. */
  body: Readonly<Record<'failing' | 'gone', (facts: WebhookMailFacts) => string>>;
  next: string;
  action: string;
  note: string;
}

const russianDays = (days: number): string =>
  ({ one: 'дня', few: 'дней', many: 'дней', other: 'дня' })[
    new Intl.PluralRules('ru').select(days) as 'one' | 'few' | 'many' | 'other'
  ];

export const WEBHOOK_MESSAGES: Readonly<Record<InterfaceLanguage, WebhookMessages>> = {
  en: {
    greeting: (name) => `Dear ${name},`,
    subject: (summit) => `A webhook was switched off: ${summit}`,
    body: {
      failing: ({ summit, endpoint, days }) =>
        `The webhook of ${summit} to ${endpoint} has taken no message for ${days} ${days === 1 ? 'day' : 'days'}, so it was switched off.`,
      gone: ({ summit, endpoint }) =>
        `The webhook of ${summit} to ${endpoint} was switched off: its receiver answered that it takes no more messages (410).`,
    },
    next: 'What could not be delivered stands in its log for thirty days and can be sent again from there.',
    action: 'Look at the webhooks',
    note: 'You get this mail because you organise this summit.',
  },
  zh: {
    greeting: (name) => `${name}，您好！`,
    subject: (summit) => `一个 Webhook 已停用：${summit}`,
    body: {
      failing: ({ summit, endpoint, days }) =>
        `${summit} 发往 ${endpoint} 的 Webhook 已连续 ${days} 天未接收任何消息，因此已被停用。`,
      gone: ({ summit, endpoint }) => `${summit} 发往 ${endpoint} 的 Webhook 已停用：接收方回复不再接收消息（410）。`,
    },
    next: '未送达的消息在日志中保留三十天，可在那里重新发送。',
    action: '查看 Webhook',
    note: '您收到此邮件是因为您是本次峰会的组织者。',
  },
  ur: {
    greeting: (name) => `محترم ${name}،`,
    subject: (summit) => `ایک ویب ہُک بند کر دیا گیا: ${summit}`,
    body: {
      failing: ({ summit, endpoint, days }) =>
        `${summit} کے ویب ہُک ${endpoint} نے ${days} دن سے کوئی پیغام قبول نہیں کیا، اس لیے اسے بند کر دیا گیا ہے۔`,
      gone: ({ summit, endpoint }) =>
        `${summit} کا ویب ہُک ${endpoint} بند کر دیا گیا ہے: وصول کنندہ نے جواب دیا کہ وہ مزید پیغام قبول نہیں کرتا (410)۔`,
    },
    next: 'جو پیغام نہ پہنچ سکے وہ تیس دن تک اس کے لاگ میں رہتے ہیں اور وہیں سے دوبارہ بھیجے جا سکتے ہیں۔',
    action: 'ویب ہُک دیکھیں',
    note: 'آپ کو یہ ای میل اس لیے ملی ہے کہ آپ اس سربراہی اجلاس کے منتظم ہیں۔',
  },
  ru: {
    greeting: (name) => `Здравствуйте, ${name}!`,
    subject: (summit) => `Вебхук отключён: ${summit}`,
    body: {
      failing: ({ summit, endpoint, days }) =>
        `Вебхук саммита ${summit} на ${endpoint} не принимал сообщений в течение ${days} ${russianDays(days)}, поэтому он отключён.`,
      gone: ({ summit, endpoint }) =>
        `Вебхук саммита ${summit} на ${endpoint} отключён: получатель ответил, что больше не принимает сообщений (410).`,
    },
    next: 'Недоставленные сообщения хранятся в журнале тридцать дней; оттуда их можно отправить ещё раз.',
    action: 'Посмотреть вебхуки',
    note: 'Вы получили это письмо, потому что организуете этот саммит.',
  },
  th: {
    greeting: (name) => `เรียน ${name}`,
    subject: (summit) => `เว็บฮุกถูกปิดแล้ว: ${summit}`,
    body: {
      failing: ({ summit, endpoint, days }) =>
        `เว็บฮุกของ ${summit} ที่ส่งไปยัง ${endpoint} ไม่ได้รับข้อความใดเป็นเวลา ${days} วัน จึงถูกปิด`,
      gone: ({ summit, endpoint }) => `เว็บฮุกของ ${summit} ที่ส่งไปยัง ${endpoint} ถูกปิด: ผู้รับตอบว่าไม่รับข้อความอีกต่อไป (410)`,
    },
    next: 'ข้อความที่ส่งไม่ถึงจะอยู่ในบันทึกสามสิบวัน และส่งอีกครั้งได้จากที่นั่น',
    action: 'ดูเว็บฮุก',
    note: 'คุณได้รับอีเมลนี้เพราะคุณเป็นผู้จัดการประชุมสุดยอดนี้',
  },
  az: {
    greeting: (name) => `Hörmətli ${name},`,
    subject: (summit) => `Vebhuk söndürüldü: ${summit}`,
    body: {
      failing: ({ summit, endpoint, days }) =>
        `${summit} sammitinin ${endpoint} ünvanına vebhuku ${days} gündür heç bir mesaj qəbul etməyib, buna görə söndürüldü.`,
      gone: ({ summit, endpoint }) =>
        `${summit} sammitinin ${endpoint} ünvanına vebhuku söndürüldü: qəbul edən daha mesaj qəbul etmədiyini bildirdi (410).`,
    },
    next: 'Çatdırılmayan mesajlar jurnalda otuz gün qalır və oradan yenidən göndərilə bilər.',
    action: 'Vebhuklara bax',
    note: 'Bu məktubu bu sammitin təşkilatçısı olduğunuz üçün alırsınız.',
  },
};
