import type { MailMessages } from './messages.js';

const greeting = (name: string): string => `آداب ${name}،`;
const TASKS = { speaker: 'سے خطاب', moderator: 'کی نظامت', interpreter: 'کی ترجمانی' };

export const ur: MailMessages = {
  signIn: {
    subject: 'Canopy میں داخل ہونے کا لنک',
    greeting,
    body: (minutes) => `داخل ہونے کے لیے یہ لنک کھولیں۔ یہ صرف ایک بار، ${minutes} منٹ کے اندر کام کرتا ہے۔`,
    action: 'داخل ہوں',
    note: 'اگر آپ نے یہ لنک نہیں مانگا تو کچھ کرنے کی ضرورت نہیں: اس لنک کے بغیر کوئی داخل نہیں ہو سکتا۔',
  },
  invitation: {
    subject: (session) => `دعوت نامہ: ${session}`,
    greeting,
    body: ({ role, session, summit }) => `آپ کو ${summit} کی نشست «${session}» ${TASKS[role]} کی دعوت دی جاتی ہے۔`,
    begins: ({ startsAt, timeZone }) => `آغاز: ${startsAt} (${timeZone})۔`,
    noTimeYet: 'وقت ابھی مقرر نہیں ہوا؛ یہ لنک ہمیشہ تازہ معلومات دکھاتا ہے۔',
    action: 'دعوت کا جواب دیں',
    note: 'یہ ای میل سنبھال کر رکھیں: یہی لنک آپ کو کسی بھی آلے سے نشست میں لے جائے گا۔ براہِ کرم اسے آگے نہ بھیجیں: جو اسے کھولے گا وہ آپ کے نام سے شریک ہو گا۔',
  },
};
