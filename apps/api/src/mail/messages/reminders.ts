import type { InterfaceLanguage } from '@app/contracts';

/** What a reminder of an invitation says differently; the rest is the invitation's mail. `session` comes isolated. */
interface ReminderMessages {
  subject: (session: string) => string;
  waiting: string;
}

export const REMINDERS: Readonly<Record<InterfaceLanguage, ReminderMessages>> = {
  en: {
    subject: (session) => `Reminder of your invitation: ${session}`,
    waiting: 'We have not had your answer yet. A yes or a no takes a moment and helps the organisers.',
  },
  zh: {
    subject: (session) => `邀请提醒：${session}`,
    waiting: '我们尚未收到您的答复。无论接受与否，只需片刻，便能帮助主办方安排。',
  },
  ur: {
    subject: (session) => `دعوت کی یاد دہانی: ${session}`,
    waiting: 'ہمیں ابھی تک آپ کا جواب نہیں ملا۔ ہاں یا نہ کہنے میں ایک لمحہ لگتا ہے اور منتظمین کی مدد ہوتی ہے۔',
  },
  ru: {
    subject: (session) => `Напоминание о приглашении: ${session}`,
    waiting: 'Мы ещё не получили вашего ответа. «Да» или «нет» займёт минуту и поможет организаторам.',
  },
  th: {
    subject: (session) => `แจ้งเตือนคำเชิญ: ${session}`,
    waiting: 'เรายังไม่ได้รับคำตอบจากคุณ การตอบรับหรือปฏิเสธใช้เวลาเพียงครู่เดียว และช่วยผู้จัดงานได้มาก',
  },
  az: {
    subject: (session) => `Dəvət barədə xatırlatma: ${session}`,
    waiting: 'Hələ cavabınızı almamışıq. “Bəli” və ya “xeyr” demək bir an çəkir və təşkilatçılara kömək edir.',
  },
};
