import type { LanguageTexts, OutcomeKind } from '@app/domain';
import { DEMO_SUMMITS } from '../demo-summits.data.js';
import type { DemoLegacy, DemoOutcome } from './demo-legacy.js';

const SLUG = 'digital-carbon-neutrality-2021';

/** As the programme announces it. */
function titleOf(kind: OutcomeKind): LanguageTexts {
  const outcomes = DEMO_SUMMITS.find(({ slug }) => slug === SLUG)?.record.outcomes;
  const title = outcomes?.find((each) => each.kind === kind)?.title;
  if (title === undefined) throw new Error(`the demo's forum announces no ${kind}`);
  return title;
}

const CHOSEN_SESSION = {
  en: 'They do not say in which session it was released either; the main forum is chosen for this demonstration.',
  ur: 'یہ بھی نہیں بتایا گیا کہ اجرا کس نشست میں ہوا؛ مرکزی فورم اس نمائش کے لیے چنا گیا ہے۔',
};
const released = (
  kind: DemoOutcome['kind'],
  titles: LanguageTexts,
  reported: typeof CHOSEN_SESSION,
  parties: readonly LanguageTexts[] = [],
): DemoOutcome => ({
  kind,
  titles,
  descriptions: {
    en: `${reported.en} ${CHOSEN_SESSION.en}`,
    ur: `${reported.ur} ${CHOSEN_SESSION.ur}`,
  },
  agreedOn: '2021-09-07',
  status: 'announced',
  sessionSlug: 'main-forum',
  parties,
});

export const FORUM_LEGACY: DemoLegacy = {
  summitSlug: SLUG,
  outcomes: [
    released('fund', titleOf('fund'), {
      en: 'The preparation of this special fund was formally begun at the forum of 7 September 2021. The reports give neither an amount nor who takes part.',
      ur: 'اس خصوصی فنڈ کی تیاری کا باضابطہ آغاز 7 ستمبر 2021 کے فورم میں ہوا۔ خبروں میں نہ رقم بتائی گئی ہے نہ شریک ادارے۔',
    }),
    released(
      'memorandum',
      titleOf('memorandum'),
      {
        en: 'A memorandum of strategic cooperation on digital help for carbon-neutrality goals. The reports neither name the institutions and companies nor give its text.',
        ur: 'کاربن نیوٹرلٹی کے اہداف میں ڈیجیٹل مدد پر تزویراتی تعاون کی مفاہمتی یادداشت۔ خبروں میں نہ اداروں اور کمپنیوں کے نام ہیں نہ متن۔',
      },
      [
        {
          en: 'Institutions and companies, not named in the reports',
          ur: 'ادارے اور کمپنیاں، جن کے نام خبروں میں نہیں',
        },
      ],
    ),
    released('proposal', titleOf('proposal'), {
      en: 'An action proposal that the forum of 7 September 2021 released. The reports do not give its text.',
      ur: 'ایک عملی تجویز جو 7 ستمبر 2021 کے فورم میں جاری ہوئی۔ خبروں میں اس کا متن نہیں۔',
    }),
    released('ambassador', titleOf('certificate'), {
      en: 'Public welfare ambassador certificates are among the outcomes of the forum. The reports do not say who received them, so the certificate that is kept with this demonstration is for a recipient who does not exist.',
      ur: 'مفادِ عامہ کے سفیروں کے سرٹیفکیٹ فورم کے نتائج میں شامل ہیں۔ خبروں میں یہ نہیں کہ وہ کسے ملے، اس لیے اس نمائش کا سرٹیفکیٹ ایک ایسے وصول کنندہ کے نام ہے جو موجود نہیں۔',
    }),
  ],
  guestPage: null,
  news: [],
  press: null,
  runSheet: null,
  certificates: {
    accent: '#1d6b4f',
    title: {
      en: 'Public welfare ambassador (demonstration)',
      ur: 'مفادِ عامہ کا سفیر (نمائشی)',
      zh: '公益大使（演示）',
    },
    text: {
      en: '{event}, {dates}: {name} is named a public welfare ambassador. This certificate is a demonstration; it honours nobody.',
      ur: '{event}، {dates}: {name} کو مفادِ عامہ کا سفیر نامزد کیا جاتا ہے۔ یہ سرٹیفکیٹ صرف نمائش ہے؛ اس سے کسی کو اعزاز نہیں ملتا۔',
      zh: '{event}（{dates}）授予{name}“公益大使”称号。本证书仅供演示，并未表彰任何人。',
    },
    recipient: { en: 'Demonstration recipient', ur: 'نمائشی وصول کنندہ', zh: '演示获证人' },
  },
};
