import type { InterfaceLanguage } from '@app/contracts';
import type { CarbonRefundReason } from '@app/domain';

/** Why who ordered gets a mail; `placed`: a bank transfer is awaited; `link`: they asked for the link again. */
export type CarbonOrderMailKind = 'placed' | 'paid' | 'fulfilled' | 'refund-due' | 'refunded' | 'link';

/** Every value comes isolated and as the mail's language writes it. */
export interface CarbonOrderMailFacts {
  reference: string;
  kilograms: string;
  amount: string;
  project: string;
  /** The last day on which the grams are kept. */
  until: string;
}
interface CarbonOrderMessages {
  greeting: (name: string) => string;
  subject: Readonly<Record<CarbonOrderMailKind, (reference: string) => string>>;
  body: Readonly<Record<CarbonOrderMailKind, (facts: CarbonOrderMailFacts) => string>>;
  /** Where a transfer goes. */
  account: (account: { holder: string; bank: string; number: string; reference: string }) => string;
  reason: Readonly<Record<CarbonRefundReason, string>>;
  /** Of credits that are not real. */
  sandbox: string;
  action: string;
  note: string;
}

export const CARBON_ORDER_MESSAGES: Readonly<Record<InterfaceLanguage, CarbonOrderMessages>> = {
  en: {
    greeting: (name) => `Dear ${name},`,
    subject: {
      placed: (reference) => `Your order ${reference} waits for your transfer`,
      paid: (reference) => `Your payment has arrived: order ${reference}`,
      fulfilled: (reference) => `Retired in the registry: order ${reference}`,
      'refund-due': (reference) => `We pay you back: order ${reference}`,
      refunded: (reference) => `Paid back: order ${reference}`,
      link: (reference) => `The link to your order ${reference}`,
    },
    body: {
      placed: ({ kilograms, project, until, amount }) =>
        `You ordered ${kilograms} of emission reductions from ${project}. They are kept for you until ${until}. Please transfer ${amount} by then.`,
      paid: ({ amount, kilograms, project }) =>
        `We have your payment of ${amount} for ${kilograms} of emission reductions from ${project}. Next they are retired in the registry, in whole tonnes together with other orders. We write to you when the registry has confirmed it.`,
      fulfilled: ({ kilograms, project }) =>
        `${kilograms} of emission reductions from ${project} are retired in the registry for you, and nobody can use them again. The page of your order leads to your certificate.`,
      'refund-due': ({ amount }) => `Your whole payment of ${amount} goes back to you.`,
      refunded: ({ amount }) => `${amount} were paid back to you. It can take your bank a few days to show it.`,
      link: ({ kilograms, project }) => `Behind this link is your order of ${kilograms} from ${project}.`,
    },
    account: ({ holder, bank, number, reference }) =>
      `Account: ${number}, ${bank}, ${holder}. Write ${reference} as the purpose, and nothing else: by it we know whose payment it is.`,
    reason: {
      'sold-out': 'Your payment came after the time for which the grams were kept, and there are not enough left.',
      'amount-differs': 'What arrived is another amount or currency than was asked.',
      'paid-twice': 'The order was paid already.',
      'order-cancelled': 'The order was cancelled before the payment came.',
      'covered-otherwise': 'Another order covers your footprint already.',
      withdrawn: 'The order was called off before anything was retired for it.',
    },
    sandbox: 'This is a demonstration: the registry does not exist, and no money moves.',
    action: 'Open my order',
    note: 'Keep this mail. Please do not pass the link on: whoever opens it sees the order.',
  },
  zh: {
    greeting: (name) => `尊敬的${name}：`,
    subject: {
      placed: (reference) => `订单 ${reference} 正在等待您的转账`,
      paid: (reference) => `已收到您的付款：订单 ${reference}`,
      fulfilled: (reference) => `已在登记机构注销：订单 ${reference}`,
      'refund-due': (reference) => `我们将向您退款：订单 ${reference}`,
      refunded: (reference) => `已退款：订单 ${reference}`,
      link: (reference) => `订单 ${reference} 的链接`,
    },
    body: {
      placed: ({ kilograms, project, until, amount }) =>
        `您订购了${project}的 ${kilograms} 减排量，我们为您保留至 ${until}。请在此之前转账 ${amount}。`,
      paid: ({ amount, kilograms, project }) =>
        `我们已收到您为${project}的 ${kilograms} 减排量支付的 ${amount}。接下来，这些减排量将与其他订单一起以整吨为单位在登记机构注销。登记机构确认后，我们会写信告知您。`,
      fulfilled: ({ kilograms, project }) =>
        `${project}的 ${kilograms} 减排量已在登记机构为您注销，任何人都不能再次使用。您可以从订单页面打开证书。`,
      'refund-due': ({ amount }) => `您支付的 ${amount} 将全额退还给您。`,
      refunded: ({ amount }) => `${amount} 已退还给您。银行可能需要几天才会显示。`,
      link: ({ kilograms, project }) => `通过此链接可以打开您在${project}订购的 ${kilograms} 的订单。`,
    },
    account: ({ holder, bank, number, reference }) =>
      `收款账户：${number}，${bank}，${holder}。附言请只写 ${reference}，我们据此识别您的付款。`,
    reason: {
      'sold-out': '您的付款在保留期结束之后才到达，而剩余数量已经不足。',
      'amount-differs': '收到的金额或币种与订单不一致。',
      'paid-twice': '该订单此前已经付款。',
      'order-cancelled': '付款到达之前，订单已被取消。',
      'covered-otherwise': '您的碳足迹已由另一份订单覆盖。',
      withdrawn: '在注销任何减排量之前，该订单已被撤回。',
    },
    sandbox: '这是演示：该登记机构并不存在，也没有任何资金流动。',
    action: '打开我的订单',
    note: '请保留此邮件，不要转发链接：打开链接的人都能看到订单。',
  },
  ur: {
    greeting: (name) => `محترم ${name}،`,
    subject: {
      placed: (reference) => `آپ کا آرڈر ${reference} آپ کی رقم کا منتظر ہے`,
      paid: (reference) => `آپ کی ادائیگی مل گئی: آرڈر ${reference}`,
      fulfilled: (reference) => `رجسٹری میں ریٹائر ہو گیا: آرڈر ${reference}`,
      'refund-due': (reference) => `ہم آپ کو رقم واپس کر رہے ہیں: آرڈر ${reference}`,
      refunded: (reference) => `رقم واپس ہو گئی: آرڈر ${reference}`,
      link: (reference) => `آپ کے آرڈر ${reference} کا لنک`,
    },
    body: {
      placed: ({ kilograms, project, until, amount }) =>
        `آپ نے ${project} سے اخراج میں ${kilograms} کی کمی کا آرڈر دیا۔ یہ ${until} تک آپ کے لیے محفوظ ہے۔ براہِ کرم اس وقت تک ${amount} منتقل کر دیں۔`,
      paid: ({ amount, kilograms, project }) =>
        `${project} سے اخراج میں ${kilograms} کی کمی کے لیے آپ کی ${amount} کی ادائیگی ہمیں مل گئی۔ اس کے بعد اسے دوسرے آرڈروں کے ساتھ پورے ٹنوں میں رجسٹری میں ریٹائر کیا جائے گا۔ رجسٹری کی تصدیق ہوتے ہی ہم آپ کو لکھیں گے۔`,
      fulfilled: ({ kilograms, project }) =>
        `${project} سے اخراج میں ${kilograms} کی کمی آپ کے لیے رجسٹری میں ریٹائر ہو گئی ہے، اور اب کوئی اسے دوبارہ استعمال نہیں کر سکتا۔ آپ کے آرڈر کے صفحے سے آپ اپنا سرٹیفکیٹ کھول سکتے ہیں۔`,
      'refund-due': ({ amount }) => `آپ کی ${amount} کی پوری رقم آپ کو واپس کی جا رہی ہے۔`,
      refunded: ({ amount }) => `${amount} آپ کو واپس کر دیے گئے ہیں۔ بینک میں نظر آنے میں چند دن لگ سکتے ہیں۔`,
      link: ({ kilograms, project }) => `اس لنک پر ${project} سے ${kilograms} کا آپ کا آرڈر ہے۔`,
    },
    account: ({ holder, bank, number, reference }) =>
      `اکاؤنٹ: ${number}، ${bank}، ${holder}۔ مقصد میں صرف ${reference} لکھیں: اسی سے ہم جانتے ہیں کہ رقم کس کی ہے۔`,
    reason: {
      'sold-out': 'آپ کی ادائیگی محفوظ رکھنے کا وقت گزرنے کے بعد آئی، اور اب اتنی مقدار باقی نہیں۔',
      'amount-differs': 'جو رقم آئی وہ مانگی گئی رقم یا کرنسی سے مختلف ہے۔',
      'paid-twice': 'اس آرڈر کی ادائیگی پہلے ہی ہو چکی تھی۔',
      'order-cancelled': 'ادائیگی آنے سے پہلے آرڈر منسوخ کر دیا گیا تھا۔',
      'covered-otherwise': 'آپ کے کاربن فٹ پرنٹ کے لیے پہلے ہی دوسرا آرڈر موجود ہے۔',
      withdrawn: 'کچھ بھی ریٹائر ہونے سے پہلے یہ آرڈر واپس لے لیا گیا۔',
    },
    sandbox: 'یہ ایک نمائش ہے: یہ رجسٹری موجود نہیں، اور کوئی رقم منتقل نہیں ہوتی۔',
    action: 'میرا آرڈر کھولیں',
    note: 'یہ ای میل سنبھال کر رکھیں۔ براہِ کرم لنک آگے نہ دیں: جو اسے کھولے گا وہ آرڈر دیکھ سکے گا۔',
  },
  ru: {
    greeting: (name) => `Здравствуйте, ${name}!`,
    subject: {
      placed: (reference) => `Заказ ${reference} ждёт вашего перевода`,
      paid: (reference) => `Ваш платёж получен: заказ ${reference}`,
      fulfilled: (reference) => `Погашено в реестре: заказ ${reference}`,
      'refund-due': (reference) => `Мы возвращаем вам деньги: заказ ${reference}`,
      refunded: (reference) => `Деньги возвращены: заказ ${reference}`,
      link: (reference) => `Ссылка на ваш заказ ${reference}`,
    },
    body: {
      placed: ({ kilograms, project, until, amount }) =>
        `Вы заказали ${kilograms} сокращений выбросов проекта ${project}. Мы держим их для вас до ${until}. Пожалуйста, переведите ${amount} до этого дня.`,
      paid: ({ amount, kilograms, project }) =>
        `Мы получили ваш платёж ${amount} за ${kilograms} сокращений выбросов проекта ${project}. Теперь их погасят в реестре — целыми тоннами, вместе с другими заказами. Мы напишем вам, когда реестр это подтвердит.`,
      fulfilled: ({ kilograms, project }) =>
        `${kilograms} сокращений выбросов проекта ${project} погашены в реестре для вас, и никто не сможет использовать их ещё раз. Со страницы заказа можно открыть ваш сертификат.`,
      'refund-due': ({ amount }) => `Весь ваш платёж ${amount} возвращается вам.`,
      refunded: ({ amount }) => `Вам возвращено ${amount}. Банк может показать это через несколько дней.`,
      link: ({ kilograms, project }) => `По этой ссылке — ваш заказ на ${kilograms} проекта ${project}.`,
    },
    account: ({ holder, bank, number, reference }) =>
      `Счёт: ${number}, ${bank}, ${holder}. В назначении платежа укажите только ${reference}: по нему мы узнаём, чей это платёж.`,
    reason: {
      'sold-out': 'Платёж пришёл после того, как истекло время резерва, и нужного количества уже нет.',
      'amount-differs': 'Пришла другая сумма или валюта, чем нужно по заказу.',
      'paid-twice': 'Заказ уже был оплачен.',
      'order-cancelled': 'Заказ был отменён до того, как пришёл платёж.',
      'covered-otherwise': 'Ваш углеродный след уже покрыт другим заказом.',
      withdrawn: 'Заказ был отозван до того, как что-либо погасили.',
    },
    sandbox: 'Это демонстрация: такого реестра не существует, и деньги не движутся.',
    action: 'Открыть мой заказ',
    note: 'Сохраните это письмо и не передавайте ссылку: кто её откроет, увидит заказ.',
  },
  th: {
    greeting: (name) => `เรียน ${name}`,
    subject: {
      placed: (reference) => `คำสั่งซื้อ ${reference} รอการโอนเงินของคุณ`,
      paid: (reference) => `ได้รับการชำระเงินแล้ว: คำสั่งซื้อ ${reference}`,
      fulfilled: (reference) => `ยกเลิกการใช้ในทะเบียนแล้ว: คำสั่งซื้อ ${reference}`,
      'refund-due': (reference) => `เรากำลังคืนเงินให้คุณ: คำสั่งซื้อ ${reference}`,
      refunded: (reference) => `คืนเงินแล้ว: คำสั่งซื้อ ${reference}`,
      link: (reference) => `ลิงก์ไปยังคำสั่งซื้อ ${reference} ของคุณ`,
    },
    body: {
      placed: ({ kilograms, project, until, amount }) =>
        `คุณสั่งซื้อปริมาณการลดการปล่อยก๊าซ ${kilograms} จาก ${project} เราเก็บไว้ให้คุณถึง ${until} โปรดโอนเงิน ${amount} ภายในวันนั้น`,
      paid: ({ amount, kilograms, project }) =>
        `เราได้รับเงิน ${amount} สำหรับปริมาณการลดการปล่อยก๊าซ ${kilograms} จาก ${project} แล้ว ขั้นต่อไปคือการยกเลิกการใช้ในทะเบียนเป็นตันเต็มพร้อมกับคำสั่งซื้ออื่น เราจะเขียนถึงคุณเมื่อทะเบียนยืนยันแล้ว`,
      fulfilled: ({ kilograms, project }) =>
        `ปริมาณการลดการปล่อยก๊าซ ${kilograms} จาก ${project} ถูกยกเลิกการใช้ในทะเบียนให้คุณแล้ว และไม่มีใครนำไปใช้ได้อีก หน้าคำสั่งซื้อของคุณมีลิงก์ไปยังใบรับรอง`,
      'refund-due': ({ amount }) => `เราคืนเงินทั้งหมด ${amount} ให้คุณ`,
      refunded: ({ amount }) => `คืนเงิน ${amount} ให้คุณแล้ว ธนาคารอาจใช้เวลาสองสามวันจึงจะแสดง`,
      link: ({ kilograms, project }) => `ลิงก์นี้เปิดคำสั่งซื้อ ${kilograms} จาก ${project} ของคุณ`,
    },
    account: ({ holder, bank, number, reference }) =>
      `บัญชี: ${number}, ${bank}, ${holder} โปรดระบุเฉพาะ ${reference} เป็นหมายเหตุการโอน เพื่อให้เราทราบว่าเป็นเงินของใคร`,
    reason: {
      'sold-out': 'เงินของคุณมาถึงหลังหมดเวลาที่เราเก็บไว้ให้ และปริมาณที่เหลือไม่พอ',
      'amount-differs': 'จำนวนเงินหรือสกุลเงินที่ได้รับไม่ตรงกับที่ขอ',
      'paid-twice': 'คำสั่งซื้อนี้ชำระเงินไปแล้ว',
      'order-cancelled': 'คำสั่งซื้อถูกยกเลิกก่อนที่เงินจะมาถึง',
      'covered-otherwise': 'มีคำสั่งซื้ออื่นครอบคลุมรอยเท้าคาร์บอนของคุณแล้ว',
      withdrawn: 'คำสั่งซื้อถูกถอนก่อนที่จะมีการยกเลิกการใช้ใด ๆ',
    },
    sandbox: 'นี่คือการสาธิต: ทะเบียนนี้ไม่มีอยู่จริง และไม่มีการเคลื่อนย้ายเงิน',
    action: 'เปิดคำสั่งซื้อของฉัน',
    note: 'โปรดเก็บอีเมลนี้ไว้ และอย่าส่งต่อลิงก์: ผู้ที่เปิดลิงก์จะเห็นคำสั่งซื้อ',
  },
  az: {
    greeting: (name) => `Hörmətli ${name},`,
    subject: {
      placed: (reference) => `${reference} sifarişi köçürmənizi gözləyir`,
      paid: (reference) => `Ödənişiniz çatdı: ${reference} sifarişi`,
      fulfilled: (reference) => `Reyestrdə silindi: ${reference} sifarişi`,
      'refund-due': (reference) => `Pulunuzu qaytarırıq: ${reference} sifarişi`,
      refunded: (reference) => `Pul qaytarıldı: ${reference} sifarişi`,
      link: (reference) => `${reference} sifarişinizin keçidi`,
    },
    body: {
      placed: ({ kilograms, project, until, amount }) =>
        `Siz ${project} layihəsindən ${kilograms} emissiya azalması sifariş etdiniz. Onu sizin üçün ${until} tarixinədək saxlayırıq. Zəhmət olmasa, o vaxtadək ${amount} köçürün.`,
      paid: ({ amount, kilograms, project }) =>
        `${project} layihəsindən ${kilograms} emissiya azalması üçün ${amount} ödənişinizi aldıq. Növbəti addım onun başqa sifarişlərlə birlikdə bütöv tonlarla reyestrdə silinməsidir. Reyestr təsdiq edəndə sizə yazacağıq.`,
      fulfilled: ({ kilograms, project }) =>
        `${project} layihəsindən ${kilograms} emissiya azalması sizin üçün reyestrdə silindi və heç kim ondan bir daha istifadə edə bilməz. Sertifikatınızı sifarişin səhifəsindən aça bilərsiniz.`,
      'refund-due': ({ amount }) => `${amount} ödənişiniz bütövlüklə sizə qaytarılır.`,
      refunded: ({ amount }) => `${amount} sizə qaytarıldı. Bankınızda görünməsi bir neçə gün çəkə bilər.`,
      link: ({ kilograms, project }) => `Bu keçid ${project} layihəsindən ${kilograms} sifarişinizi açır.`,
    },
    account: ({ holder, bank, number, reference }) =>
      `Hesab: ${number}, ${bank}, ${holder}. Təyinat kimi yalnız ${reference} yazın: ödənişin kimə aid olduğunu ondan bilirik.`,
    reason: {
      'sold-out': 'Ödənişiniz saxlama müddəti bitdikdən sonra gəldi və lazım olan miqdar artıq qalmayıb.',
      'amount-differs': 'Gələn məbləğ və ya valyuta tələb olunandan fərqlidir.',
      'paid-twice': 'Sifariş artıq ödənilmişdi.',
      'order-cancelled': 'Sifariş ödəniş gəlməmişdən əvvəl ləğv edilmişdi.',
      'covered-otherwise': 'Karbon izinizi artıq başqa sifariş əhatə edir.',
      withdrawn: 'Sifariş heç nə silinməmişdən əvvəl geri götürüldü.',
    },
    sandbox: 'Bu, nümayişdir: belə reyestr yoxdur və heç bir pul hərəkət etmir.',
    action: 'Sifarişimi aç',
    note: 'Bu məktubu saxlayın və keçidi başqasına verməyin: onu açan sifarişi görür.',
  },
};
