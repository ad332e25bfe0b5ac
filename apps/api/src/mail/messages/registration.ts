import type { InterfaceLanguage } from '@app/contracts';

/**
 * Why somebody who registered gets a mail: `free` a place became free for them, `already` the address asked again.
 * `approved` is a place after an organiser's yes; a yes without a free place is `waiting`.
 */
export type RegistrationMailKind =
  'confirmed' | 'waiting' | 'free' | 'pending' | 'approved' | 'declined' | 'cancelled' | 'already';

/** Every value comes isolated: it may be written in another direction than the mail. */
export interface RegistrationMailFacts {
  summit: string;
  /** Days of the summit in the mail's language. */
  dates: string;
  /** Place in line, from 1; 0 outside the line. */
  position: number;
}
interface RegistrationMessages {
  greeting: (name: string) => string;
  subject: Readonly<Record<RegistrationMailKind, (summit: string) => string>>;
  body: Readonly<Record<RegistrationMailKind, (facts: RegistrationMailFacts) => string>>;
  /** Behind it comes the address of the programme's calendar. */
  calendar: string;
  action: string;
  note: string;
}

export const REGISTRATION_MESSAGES: Readonly<Record<InterfaceLanguage, RegistrationMessages>> = {
  en: {
    greeting: (name) => `Dear ${name},`,
    subject: {
      confirmed: (summit) => `You are registered: ${summit}`,
      waiting: (summit) => `You are on the waiting list: ${summit}`,
      free: (summit) => `A place became free for you: ${summit}`,
      pending: (summit) => `We have your registration: ${summit}`,
      approved: (summit) => `Your registration was approved: ${summit}`,
      declined: (summit) => `Your registration: ${summit}`,
      cancelled: (summit) => `Your registration was cancelled: ${summit}`,
      already: (summit) => `You are registered already: ${summit}`,
    },
    body: {
      confirmed: ({ summit, dates }) => `You have a place at ${summit}, ${dates}. Your ticket is behind this link.`,
      waiting: ({ summit, position }) =>
        `All places at ${summit} are taken. You are number ${position} on the waiting list; we write to you as soon as a place becomes free.`,
      free: ({ summit, dates }) =>
        `Somebody cancelled, and the place at ${summit}, ${dates}, is yours. If you can not come, please cancel on your ticket, so that the next one in line can.`,
      pending: ({ summit }) =>
        `Thank you for registering for ${summit}. The organisers look at each registration; we write to you when they have decided.`,
      approved: ({ summit, dates }) =>
        `The organisers have approved your registration: you have a place at ${summit}, ${dates}. Your ticket is behind this link.`,
      declined: ({ summit }) => `The organisers of ${summit} are sorry that they can not give you a place.`,
      cancelled: ({ summit }) =>
        `Your registration for ${summit} is cancelled. You can register again while there are places.`,
      already: ({ summit }) =>
        `Somebody, probably you, registered this address for ${summit} again. It was registered already, and nothing has changed. This link opens your ticket.`,
    },
    calendar: 'The programme in your calendar, always current:',
    action: 'Open my ticket',
    note: 'Keep this mail: the link is your ticket. Please do not pass it on: whoever opens it can cancel in your name. On the ticket you can also delete your data.',
  },
  zh: {
    greeting: (name) => `${name}，您好：`,
    subject: {
      confirmed: (summit) => `您已成功注册：${summit}`,
      waiting: (summit) => `您已进入候补名单：${summit}`,
      free: (summit) => `您获得了一个空出的名额：${summit}`,
      pending: (summit) => `我们已收到您的注册：${summit}`,
      approved: (summit) => `您的注册已获批准：${summit}`,
      declined: (summit) => `关于您的注册：${summit}`,
      cancelled: (summit) => `您的注册已取消：${summit}`,
      already: (summit) => `您此前已注册：${summit}`,
    },
    body: {
      confirmed: ({ summit, dates }) => `您已获得${summit}（${dates}）的名额。请通过此链接查看您的门票。`,
      waiting: ({ summit, position }) =>
        `${summit}的名额已满。您在候补名单上排第 ${position} 位；一有名额空出，我们会立即通知您。`,
      free: ({ summit, dates }) =>
        `有人取消了注册，${summit}（${dates}）的这个名额现在属于您。如果您不能参加，请在门票页面取消，以便下一位候补者参加。`,
      pending: ({ summit }) => `感谢您注册${summit}。主办方会审核每一份注册；有结果后我们会通知您。`,
      approved: ({ summit, dates }) =>
        `主办方已批准您的注册：您已获得${summit}（${dates}）的名额。请通过此链接查看您的门票。`,
      declined: ({ summit }) => `${summit}的主办方很抱歉，无法为您提供名额。`,
      cancelled: ({ summit }) => `您在${summit}的注册已取消。在名额未满之前，您可以重新注册。`,
      already: ({ summit }) =>
        `有人（可能是您本人）再次用此邮箱注册了${summit}。该邮箱此前已注册，没有任何变化。此链接可打开您的门票。`,
    },
    calendar: '在您的日历中订阅日程，随时保持最新：',
    action: '打开我的门票',
    note: '请保存此邮件：此链接就是您的门票。请勿转发：打开链接的人可以以您的名义取消。您也可以在门票页面删除您的数据。',
  },
  ur: {
    greeting: (name) => `آداب ${name}،`,
    subject: {
      confirmed: (summit) => `آپ کا اندراج ہو گیا: ${summit}`,
      waiting: (summit) => `آپ انتظار کی فہرست میں ہیں: ${summit}`,
      free: (summit) => `آپ کے لیے جگہ خالی ہو گئی: ${summit}`,
      pending: (summit) => `آپ کا اندراج موصول ہو گیا: ${summit}`,
      approved: (summit) => `آپ کا اندراج منظور ہو گیا: ${summit}`,
      declined: (summit) => `آپ کا اندراج: ${summit}`,
      cancelled: (summit) => `آپ کا اندراج منسوخ ہو گیا: ${summit}`,
      already: (summit) => `آپ کا اندراج پہلے سے موجود ہے: ${summit}`,
    },
    body: {
      confirmed: ({ summit, dates }) => `${summit} (${dates}) میں آپ کی جگہ پکی ہے۔ آپ کا ٹکٹ اس لنک پر ہے۔`,
      waiting: ({ summit, position }) =>
        `${summit} کی تمام جگہیں بھر چکی ہیں۔ انتظار کی فہرست میں آپ کا نمبر ${position} ہے؛ جگہ خالی ہوتے ہی ہم آپ کو لکھیں گے۔`,
      free: ({ summit, dates }) =>
        `کسی نے اپنا اندراج منسوخ کیا ہے، اور ${summit} (${dates}) میں یہ جگہ اب آپ کی ہے۔ اگر آپ نہیں آ سکتے تو براہِ کرم ٹکٹ پر منسوخ کر دیں تاکہ اگلا شخص آ سکے۔`,
      pending: ({ summit }) =>
        `${summit} کے لیے اندراج کا شکریہ۔ منتظمین ہر اندراج کو دیکھتے ہیں؛ فیصلہ ہونے پر ہم آپ کو لکھیں گے۔`,
      approved: ({ summit, dates }) =>
        `منتظمین نے آپ کا اندراج منظور کر لیا ہے: ${summit} (${dates}) میں آپ کی جگہ پکی ہے۔ آپ کا ٹکٹ اس لنک پر ہے۔`,
      declined: ({ summit }) => `${summit} کے منتظمین معذرت خواہ ہیں کہ وہ آپ کو جگہ نہیں دے سکتے۔`,
      cancelled: ({ summit }) =>
        `${summit} کے لیے آپ کا اندراج منسوخ ہو گیا ہے۔ جب تک جگہ ہے آپ دوبارہ اندراج کر سکتے ہیں۔`,
      already: ({ summit }) =>
        `کسی نے، غالباً آپ نے، اس پتے کا ${summit} کے لیے دوبارہ اندراج کیا۔ اندراج پہلے سے موجود تھا اور کچھ نہیں بدلا۔ یہ لنک آپ کا ٹکٹ کھولتا ہے۔`,
    },
    calendar: 'پروگرام آپ کے کیلنڈر میں، ہمیشہ تازہ:',
    action: 'میرا ٹکٹ کھولیں',
    note: 'یہ ای میل سنبھال کر رکھیں: یہی لنک آپ کا ٹکٹ ہے۔ براہِ کرم اسے آگے نہ بھیجیں: جو اسے کھولے گا وہ آپ کے نام سے منسوخ کر سکتا ہے۔ ٹکٹ پر آپ اپنا ڈیٹا بھی حذف کر سکتے ہیں۔',
  },
  ru: {
    greeting: (name) => `Здравствуйте, ${name}!`,
    subject: {
      confirmed: (summit) => `Вы зарегистрированы: ${summit}`,
      waiting: (summit) => `Вы в листе ожидания: ${summit}`,
      free: (summit) => `Для вас освободилось место: ${summit}`,
      pending: (summit) => `Мы получили вашу регистрацию: ${summit}`,
      approved: (summit) => `Ваша регистрация одобрена: ${summit}`,
      declined: (summit) => `О вашей регистрации: ${summit}`,
      cancelled: (summit) => `Ваша регистрация отменена: ${summit}`,
      already: (summit) => `Вы уже зарегистрированы: ${summit}`,
    },
    body: {
      confirmed: ({ summit, dates }) => `За вами место: ${summit}, ${dates}. Ваш билет открывается по этой ссылке.`,
      waiting: ({ summit, position }) =>
        `Все места заняты: ${summit}. Ваш номер в листе ожидания: ${position}. Мы напишем вам, как только место освободится.`,
      free: ({ summit, dates }) =>
        `Освободилось место, и теперь оно ваше: ${summit}, ${dates}. Если вы не сможете прийти, пожалуйста, отмените регистрацию на странице билета, чтобы место досталось следующему.`,
      pending: ({ summit }) =>
        `Спасибо за регистрацию: ${summit}. Организаторы рассматривают каждую заявку; мы напишем вам, когда они решат.`,
      approved: ({ summit, dates }) =>
        `Организаторы одобрили вашу регистрацию, за вами место: ${summit}, ${dates}. Ваш билет открывается по этой ссылке.`,
      declined: ({ summit }) => `К сожалению, организаторы не могут предоставить вам место: ${summit}.`,
      cancelled: ({ summit }) =>
        `Ваша регистрация отменена: ${summit}. Пока есть места, можно зарегистрироваться снова.`,
      already: ({ summit }) =>
        `Кто-то, вероятно вы, снова зарегистрировал этот адрес: ${summit}. Адрес уже был зарегистрирован, ничего не изменилось. Ссылка открывает ваш билет.`,
    },
    calendar: 'Программа в вашем календаре, всегда актуальная:',
    action: 'Открыть билет',
    note: 'Сохраните это письмо: ссылка и есть ваш билет. Пожалуйста, не передавайте её: кто её откроет, сможет отменить регистрацию от вашего имени. На странице билета можно также удалить ваши данные.',
  },
  th: {
    greeting: (name) => `เรียน คุณ${name}`,
    subject: {
      confirmed: (summit) => `ลงทะเบียนสำเร็จ: ${summit}`,
      waiting: (summit) => `คุณอยู่ในรายชื่อสำรอง: ${summit}`,
      free: (summit) => `มีที่ว่างสำหรับคุณแล้ว: ${summit}`,
      pending: (summit) => `เราได้รับการลงทะเบียนของคุณแล้ว: ${summit}`,
      approved: (summit) => `การลงทะเบียนของคุณได้รับอนุมัติ: ${summit}`,
      declined: (summit) => `เรื่องการลงทะเบียนของคุณ: ${summit}`,
      cancelled: (summit) => `ยกเลิกการลงทะเบียนแล้ว: ${summit}`,
      already: (summit) => `คุณลงทะเบียนไว้แล้ว: ${summit}`,
    },
    body: {
      confirmed: ({ summit, dates }) => `คุณมีที่นั่งในงาน ${summit} วันที่ ${dates} บัตรของคุณอยู่ที่ลิงก์นี้`,
      waiting: ({ summit, position }) =>
        `ที่นั่งในงาน ${summit} เต็มแล้ว คุณอยู่ลำดับที่ ${position} ในรายชื่อสำรอง เราจะแจ้งคุณทันทีที่มีที่ว่าง`,
      free: ({ summit, dates }) =>
        `มีผู้ยกเลิก ที่นั่งในงาน ${summit} วันที่ ${dates} จึงเป็นของคุณ หากคุณมาไม่ได้ โปรดยกเลิกในหน้าบัตร เพื่อให้คนถัดไปได้ที่นั่ง`,
      pending: ({ summit }) =>
        `ขอบคุณที่ลงทะเบียนงาน ${summit} ผู้จัดงานจะพิจารณาการลงทะเบียนทุกรายการ เราจะแจ้งคุณเมื่อมีผลการพิจารณา`,
      approved: ({ summit, dates }) =>
        `ผู้จัดงานอนุมัติการลงทะเบียนของคุณแล้ว คุณมีที่นั่งในงาน ${summit} วันที่ ${dates} บัตรของคุณอยู่ที่ลิงก์นี้`,
      declined: ({ summit }) => `ผู้จัดงาน ${summit} ขออภัยที่ไม่สามารถจัดที่นั่งให้คุณได้`,
      cancelled: ({ summit }) => `การลงทะเบียนงาน ${summit} ของคุณถูกยกเลิกแล้ว คุณลงทะเบียนใหม่ได้ตราบที่ยังมีที่ว่าง`,
      already: ({ summit }) =>
        `มีผู้ลงทะเบียนงาน ${summit} ด้วยอีเมลนี้อีกครั้ง ซึ่งน่าจะเป็นคุณเอง อีเมลนี้ลงทะเบียนไว้แล้วและไม่มีอะไรเปลี่ยนแปลง ลิงก์นี้เปิดบัตรของคุณ`,
    },
    calendar: 'กำหนดการในปฏิทินของคุณ เป็นปัจจุบันเสมอ:',
    action: 'เปิดบัตรของฉัน',
    note: 'โปรดเก็บอีเมลนี้ไว้ ลิงก์นี้คือบัตรของคุณ โปรดอย่าส่งต่อ เพราะผู้ที่เปิดลิงก์สามารถยกเลิกในนามของคุณได้ ในหน้าบัตรคุณยังลบข้อมูลของคุณได้ด้วย',
  },
  az: {
    greeting: (name) => `Hörmətli ${name},`,
    subject: {
      confirmed: (summit) => `Qeydiyyatdan keçdiniz: ${summit}`,
      waiting: (summit) => `Gözləmə siyahısındasınız: ${summit}`,
      free: (summit) => `Sizin üçün yer boşaldı: ${summit}`,
      pending: (summit) => `Qeydiyyatınızı aldıq: ${summit}`,
      approved: (summit) => `Qeydiyyatınız təsdiqləndi: ${summit}`,
      declined: (summit) => `Qeydiyyatınız haqqında: ${summit}`,
      cancelled: (summit) => `Qeydiyyatınız ləğv edildi: ${summit}`,
      already: (summit) => `Siz artıq qeydiyyatdasınız: ${summit}`,
    },
    body: {
      confirmed: ({ summit, dates }) => `Sizin yeriniz var: ${summit}, ${dates}. Biletiniz bu keçiddədir.`,
      waiting: ({ summit, position }) =>
        `Bütün yerlər tutulub: ${summit}. Gözləmə siyahısında sıra nömrəniz ${position}; yer boşalan kimi sizə yazacağıq.`,
      free: ({ summit, dates }) =>
        `Kimsə ləğv etdi və yer artıq sizindir: ${summit}, ${dates}. Gələ bilməsəniz, xahiş edirik, bilet səhifəsində ləğv edin ki, növbəti şəxs gələ bilsin.`,
      pending: ({ summit }) =>
        `Qeydiyyat üçün təşəkkür edirik: ${summit}. Təşkilatçılar hər qeydiyyata baxır; qərar veriləndə sizə yazacağıq.`,
      approved: ({ summit, dates }) =>
        `Təşkilatçılar qeydiyyatınızı təsdiqlədi, yeriniz var: ${summit}, ${dates}. Biletiniz bu keçiddədir.`,
      declined: ({ summit }) => `Təşkilatçılar təəssüf edir ki, sizə yer verə bilmir: ${summit}.`,
      cancelled: ({ summit }) =>
        `Qeydiyyatınız ləğv edildi: ${summit}. Yer olduqca yenidən qeydiyyatdan keçə bilərsiniz.`,
      already: ({ summit }) =>
        `Kimsə, ehtimal ki, siz, bu ünvanı yenidən qeydiyyatdan keçirdi: ${summit}. Ünvan artıq qeydiyyatda idi və heç nə dəyişmədi. Bu keçid biletinizi açır.`,
    },
    calendar: 'Proqram təqviminizdə, həmişə yenilənmiş:',
    action: 'Biletimi aç',
    note: 'Bu məktubu saxlayın: keçid sizin biletinizdir. Xahiş edirik, onu başqasına ötürməyin: keçidi açan sizin adınızdan ləğv edə bilər. Bilet səhifəsində məlumatlarınızı da silə bilərsiniz.',
  },
};
