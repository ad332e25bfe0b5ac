import type { InterfaceLanguage } from '@app/contracts';
import type { SignatureAct, Verification } from '@app/domain';

interface InitiativeWords {
  readonly signedBy: string;
  readonly joinedLater: string;
  readonly passkey: string;
  readonly mail: string;
  /** `who`: who recorded or checked it. */
  readonly raisedHand: (who: string) => string;
  readonly organiser: (who: string) => string;
}

/** What the pages of an initiative say beside its own words. */
const WORDS: Readonly<Record<InterfaceLanguage, InitiativeWords>> = {
  en: {
    signedBy: 'Signed by',
    joinedLater: 'Joined later',
    passkey: 'Signed with a passkey on their own device',
    mail: 'Signed by the link in their mail',
    raisedHand: (who) => `By raised hand on stage, recorded by ${who}`,
    organiser: (who) => `Checked by ${who}`,
  },
  zh: {
    signedBy: '签署人',
    joinedLater: '后来加入',
    passkey: '以本人设备上的通行密钥签署',
    mail: '通过寄到其邮箱的链接签署',
    raisedHand: (who) => `在台上举手表决，由${who}记录`,
    organiser: (who) => `由${who}核实`,
  },
  ur: {
    signedBy: 'دستخط کنندگان',
    joinedLater: 'بعد میں شامل',
    passkey: 'اپنے آلے پر پاس کی سے دستخط کیے گئے',
    mail: 'ای میل میں بھیجے گئے لنک سے دستخط کیے گئے',
    raisedHand: (who) => `اسٹیج پر ہاتھ اٹھا کر، ${who} نے درج کیا`,
    organiser: (who) => `${who} نے تصدیق کی`,
  },
  ru: {
    signedBy: 'Подписали',
    joinedLater: 'Присоединение позже',
    passkey: 'Подписано ключом доступа на своём устройстве',
    mail: 'Подписано по ссылке из письма',
    raisedHand: (who) => `Поднятием руки на сцене, записано: ${who}`,
    organiser: (who) => `Проверено: ${who}`,
  },
  th: {
    signedBy: 'ผู้ลงนาม',
    joinedLater: 'เข้าร่วมภายหลัง',
    passkey: 'ลงนามด้วยพาสคีย์บนอุปกรณ์ของตนเอง',
    mail: 'ลงนามผ่านลิงก์ในอีเมลของตน',
    raisedHand: (who) => `ยกมือบนเวที บันทึกโดย ${who}`,
    organiser: (who) => `ตรวจสอบโดย ${who}`,
  },
  az: {
    signedBy: 'İmzalayanlar',
    joinedLater: 'Sonradan qoşulub',
    passkey: 'Öz cihazındakı giriş açarı ilə imzalanıb',
    mail: 'E-poçtla göndərilən keçidlə imzalanıb',
    raisedHand: (who) => `Səhnədə əl qaldırmaqla, qeyd edən: ${who}`,
    organiser: (who) => `Yoxlayıb: ${who}`,
  },
};

/** Of a language that our pages are in; of another one English. */
export function wordsOf(language: string): { language: string; words: InitiativeWords } {
  const [primary = ''] = language.split('-');
  return isOurs(primary) ? { language, words: WORDS[primary] } : { language: 'en', words: WORDS.en };
}
const isOurs = (language: string): language is InterfaceLanguage => Object.hasOwn(WORDS, language);

/** How it is known that it was them. */
export function howKnown(words: InitiativeWords, act: SignatureAct, verification: Verification): string {
  const known = knownBy(words, verification);
  return act === 'acceded' ? `${words.joinedLater} · ${known}` : known;
}

function knownBy(words: InitiativeWords, verification: Verification): string {
  switch (verification.by) {
    case 'passkey':
      return words.passkey;
    case 'mail':
      return words.mail;
    case 'raised-hand':
      return words.raisedHand(verification.recordedBy);
    case 'organiser':
      return words.organiser(verification.recordedBy);
  }
}
