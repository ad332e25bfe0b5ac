import type { InterfaceLanguage } from '@app/contracts';

/** Every value comes isolated. */
interface CertificateMessages {
  greeting: (name: string) => string;
  subject: (summit: string) => string;
  body: (facts: { certificate: string; summit: string }) => string;
  action: string;
  note: string;
}

export const CERTIFICATE_MESSAGES: Readonly<Record<InterfaceLanguage, CertificateMessages>> = {
  en: {
    greeting: (name) => `Dear ${name},`,
    subject: (summit) => `Your certificate: ${summit}`,
    body: ({ certificate, summit }) =>
      `${summit} has issued you a certificate: ${certificate}. Behind this link you can read it, keep it as a PDF or a picture, and take it along as an Open Badge.`,
    action: 'Open the certificate',
    note: 'Whoever has this link or the code on the certificate can read it and check that it is genuine. Nobody else finds it.',
  },
  zh: {
    greeting: (name) => `尊敬的${name}：`,
    subject: (summit) => `您的证书：${summit}`,
    body: ({ certificate, summit }) =>
      `${summit}已向您颁发证书：${certificate}。通过此链接可以查看证书、保存为 PDF 或图片，并获取开放徽章（Open Badge）。`,
    action: '打开证书',
    note: '持有此链接或证书编码的人可以查看证书并核验真伪；其他人无法找到。',
  },
  ur: {
    greeting: (name) => `محترم ${name}،`,
    subject: (summit) => `آپ کی سند: ${summit}`,
    body: ({ certificate, summit }) =>
      `${summit} نے آپ کے لیے سند جاری کی ہے: ${certificate}۔ اس لنک پر آپ اسے پڑھ سکتے ہیں، پی ڈی ایف یا تصویر کی صورت میں محفوظ کر سکتے ہیں، اور اوپن بیج کے طور پر ساتھ رکھ سکتے ہیں۔`,
    action: 'سند کھولیں',
    note: 'جس کے پاس یہ لنک یا سند کا کوڈ ہو وہ اسے پڑھ اور جانچ سکتا ہے۔ کسی اور کو یہ نہیں ملتی۔',
  },
  ru: {
    greeting: (name) => `Здравствуйте, ${name}!`,
    subject: (summit) => `Ваш сертификат: ${summit}`,
    body: ({ certificate, summit }) =>
      `Для вас выдан документ: ${certificate}. Мероприятие: ${summit}. По этой ссылке его можно прочитать, сохранить в PDF или как изображение и получить значок Open Badge.`,
    action: 'Открыть сертификат',
    note: 'Прочитать сертификат и проверить его подлинность может каждый, у кого есть эта ссылка или код. Остальные его не найдут.',
  },
  th: {
    greeting: (name) => `เรียน คุณ${name}`,
    subject: (summit) => `ใบประกาศของคุณ: ${summit}`,
    body: ({ certificate, summit }) =>
      `${summit} ได้ออกใบประกาศให้คุณ: ${certificate} ลิงก์นี้เปิดให้คุณอ่าน บันทึกเป็น PDF หรือรูปภาพ และรับเป็น Open Badge`,
    action: 'เปิดใบประกาศ',
    note: 'ผู้ที่มีลิงก์นี้หรือรหัสบนใบประกาศสามารถอ่านและตรวจสอบว่าเป็นของจริง ผู้อื่นค้นหาไม่พบ',
  },
  az: {
    greeting: (name) => `Hörmətli ${name},`,
    subject: (summit) => `Sertifikatınız: ${summit}`,
    body: ({ certificate, summit }) =>
      `Sizə sənəd verildi: ${certificate}. Tədbir: ${summit}. Bu keçiddə onu oxuya, PDF və ya şəkil kimi saxlaya, Open Badge nişanı kimi götürə bilərsiniz.`,
    action: 'Sertifikatı açmaq',
    note: 'Bu keçidi və ya sertifikatın kodunu bilən hər kəs onu oxuya və həqiqiliyini yoxlaya bilər. Başqaları onu tapmır.',
  },
};
