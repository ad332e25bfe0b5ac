import type { InterfaceLanguage } from '@app/contracts';

/** Values come isolated, as in `InvitationFacts`. */
interface AppearanceFacts {
  session: string;
  summit: string;
}
/** What invited people are told when something becomes of their session. */
interface AppearanceTexts {
  changed: {
    subject: (session: string) => string;
    body: (facts: AppearanceFacts) => string;
    action: string;
    note: string;
  };
  /** The session does not take place. */
  cancelled: { subject: (session: string) => string; body: (facts: AppearanceFacts) => string };
  /** It takes place without them. */
  withdrawn: { subject: (session: string) => string; body: (facts: AppearanceFacts) => string };
  off: { action: string; note: string };
}

export const APPEARANCE_MESSAGES: Readonly<Record<InterfaceLanguage, AppearanceTexts>> = {
  en: {
    changed: {
      subject: (session) => `Changed: ${session}`,
      body: ({ session, summit }) => `The session that you are expected in, “${session}” at ${summit}, has changed.`,
      action: 'See the session',
      note: 'The link in your invitation still takes you into the session. With this mail your calendar takes over the change.',
    },
    cancelled: {
      subject: (session) => `Called off: ${session}`,
      body: ({ session, summit }) => `The session “${session}” at ${summit} does not take place.`,
    },
    withdrawn: {
      subject: (session) => `No longer expected: ${session}`,
      body: ({ session, summit }) =>
        `You are no longer expected in the session “${session}” at ${summit}. The link in your invitation does not work any more.`,
    },
    off: { action: 'See the programme', note: 'With this mail your calendar takes the entry out.' },
  },
  zh: {
    changed: {
      subject: (session) => `变更：${session}`,
      body: ({ session, summit }) => `您将参加的${summit}场次“${session}”有变更。`,
      action: '查看场次',
      note: '邀请邮件中的链接仍可带您进入该场次。您的日历会通过这封邮件更新。',
    },
    cancelled: {
      subject: (session) => `已取消：${session}`,
      body: ({ session, summit }) => `${summit}的场次“${session}”不再举行。`,
    },
    withdrawn: {
      subject: (session) => `无需出席：${session}`,
      body: ({ session, summit }) => `${summit}的场次“${session}”不再需要您出席，邀请邮件中的链接已失效。`,
    },
    off: { action: '查看日程', note: '您的日历会通过这封邮件移除该条目。' },
  },
  ur: {
    changed: {
      subject: (session) => `تبدیلی: ${session}`,
      body: ({ session, summit }) => `${summit} کی نشست «${session}»، جس میں آپ کی شرکت متوقع ہے، تبدیل ہو گئی ہے۔`,
      action: 'نشست دیکھیں',
      note: 'آپ کے دعوت نامے کا لنک اب بھی آپ کو نشست میں لے جاتا ہے۔ اس ای میل کے ساتھ آپ کا کیلنڈر یہ تبدیلی لے لے گا۔',
    },
    cancelled: {
      subject: (session) => `منسوخ: ${session}`,
      body: ({ session, summit }) => `${summit} کی نشست «${session}» منعقد نہیں ہو گی۔`,
    },
    withdrawn: {
      subject: (session) => `شرکت درکار نہیں: ${session}`,
      body: ({ session, summit }) =>
        `${summit} کی نشست «${session}» میں اب آپ کی شرکت متوقع نہیں۔ آپ کے دعوت نامے کا لنک اب کام نہیں کرتا۔`,
    },
    off: { action: 'پروگرام دیکھیں', note: 'اس ای میل کے ساتھ آپ کا کیلنڈر یہ اندراج نکال دے گا۔' },
  },
  ru: {
    changed: {
      subject: (session) => `Изменение: ${session}`,
      body: ({ session, summit }) => `Сессия «${session}» (${summit}), в которой вас ждут, изменилась.`,
      action: 'Открыть сессию',
      note: 'Ссылка из приглашения по-прежнему ведёт в сессию. Это письмо обновит запись в вашем календаре.',
    },
    cancelled: {
      subject: (session) => `Отменено: ${session}`,
      body: ({ session, summit }) => `Сессия «${session}» (${summit}) не состоится.`,
    },
    withdrawn: {
      subject: (session) => `Участие не требуется: ${session}`,
      body: ({ session, summit }) =>
        `Ваше участие в сессии «${session}» (${summit}) больше не требуется. Ссылка из приглашения больше не работает.`,
    },
    off: { action: 'Открыть программу', note: 'Это письмо уберёт запись из вашего календаря.' },
  },
  th: {
    changed: {
      subject: (session) => `มีการเปลี่ยนแปลง: ${session}`,
      body: ({ session, summit }) => `ช่วง “${session}” ใน${summit} ที่คุณจะเข้าร่วม มีการเปลี่ยนแปลง`,
      action: 'ดูช่วงนี้',
      note: 'ลิงก์ในคำเชิญยังพาคุณเข้าสู่ช่วงนี้ได้ ปฏิทินของคุณจะรับการเปลี่ยนแปลงจากอีเมลฉบับนี้',
    },
    cancelled: {
      subject: (session) => `ยกเลิก: ${session}`,
      body: ({ session, summit }) => `ช่วง “${session}” ใน${summit} จะไม่จัดขึ้น`,
    },
    withdrawn: {
      subject: (session) => `ไม่ต้องเข้าร่วมแล้ว: ${session}`,
      body: ({ session, summit }) => `คุณไม่ต้องเข้าร่วมช่วง “${session}” ใน${summit} แล้ว ลิงก์ในคำเชิญใช้ไม่ได้อีกต่อไป`,
    },
    off: { action: 'ดูกำหนดการ', note: 'ปฏิทินของคุณจะนำรายการนี้ออกตามอีเมลฉบับนี้' },
  },
  az: {
    changed: {
      subject: (session) => `Dəyişiklik: ${session}`,
      body: ({ session, summit }) => `İştirak edəcəyiniz “${session}” sessiyasında (${summit}) dəyişiklik var.`,
      action: 'Sessiyaya baxın',
      note: 'Dəvətnamədəki keçid yenə sizi sessiyaya aparır. Bu məktubla təqviminiz dəyişikliyi qəbul edəcək.',
    },
    cancelled: {
      subject: (session) => `Ləğv edildi: ${session}`,
      body: ({ session, summit }) => `“${session}” sessiyası (${summit}) keçirilməyəcək.`,
    },
    withdrawn: {
      subject: (session) => `İştirakınız tələb olunmur: ${session}`,
      body: ({ session, summit }) =>
        `“${session}” sessiyasında (${summit}) iştirakınız artıq tələb olunmur. Dəvətnamədəki keçid daha işləmir.`,
    },
    off: { action: 'Proqrama baxın', note: 'Bu məktubla təqviminiz həmin qeydi çıxaracaq.' },
  },
};
