import type { DemoLegacy } from './demo-legacy.js';

/** What the ceremony is called, which is also what it invites to. */
const INVITATION = {
  en: 'COP29: Let’s meet in Baku, Azerbaijan',
  az: 'COP29: Gəlin Bakıda, Azərbaycanda görüşək',
};
const CEREMONY = 'lets-meet-in-baku';
const AMBASSADOR = 'bunyad-huseynov';

/** The report quotes nobody, so the guest's page has no message; order and minutes of the ceremony are chosen. */
export const CONFERENCE_LEGACY: DemoLegacy = {
  summitSlug: 'zero-carbon-mission-2024',
  outcomes: [],
  guestPage: {
    country: 'AZ',
    introductions: {
      en: 'Azerbaijan was the guest of honour of the conference, as the host of COP29. Bunyad Huseynov, its ambassador to China, spoke at the ceremony.',
      az: 'Azərbaycan COP29-un ev sahibi kimi konfransın fəxri qonağı idi. Mərasimdə onun Çindəki səfiri Bünyad Hüseynov çıxış etdi.',
    },
    invitations: INVITATION,
    sessionSlug: CEREMONY,
    personSlugs: [AMBASSADOR],
  },
  news: [
    {
      slug: 'azerbaijan-guest-of-honour',
      leadingLanguage: 'en',
      datedOn: '2024-10-16',
      texts: {
        en: {
          title: 'Azerbaijan is guest of honour at the climate conference in Beijing',
          summary:
            'The host of COP29 was the guest of honour of the 2024 Zero Carbon Mission International Climate Conference.',
          body: `Phoenix Television held the conference in Beijing on the theme “Climate Ambitions and Global Action”. State institutions, non-governmental organisations, academia, think tanks and diplomats took part.

A panel was about global emission reduction and joint strategies. At the ceremony “${INVITATION.en}” Bunyad Huseynov spoke, the ambassador of Azerbaijan to China.

This text was written to demonstrate Canopy, from what a news report of 16 October 2024 says. It quotes nobody.`,
        },
        az: {
          title: 'Azərbaycan Pekindəki iqlim konfransının fəxri qonağıdır',
          summary: 'COP29-un ev sahibi “2024 Sıfır karbon missiyası” beynəlxalq iqlim konfransının fəxri qonağı oldu.',
          body: `Konfransı Pekində “Phoenix Television” keçirdi, mövzusu “İqlim Ambissiyaları və Qlobal Fəaliyyət” idi. Dövlət qurumları, qeyri-hökumət təşkilatları, elmi dairələr, beyin mərkəzləri və diplomatlar iştirak etdilər.

Panel iclasının mövzusu emissiyaların qlobal azaldılması və birgə strategiyalar idi. “${INVITATION.az}” mərasimində Azərbaycanın Çindəki səfiri Bünyad Hüseynov çıxış etdi.

Bu mətn Canopy-ni nümayiş etdirmək üçün 16 oktyabr 2024-cü il tarixli xəbər əsasında yazılıb. Burada heç kimdən sitat gətirilmir.`,
        },
      },
      picture: {
        hue: 215,
        descriptions: {
          en: 'Drawing: blue hills one behind the other below a low sun.',
          az: 'Rəsm: alçaq günəşin altında bir-birinin ardınca mavi təpələr.',
        },
        credit: 'Canopy',
      },
    },
  ],
  press: {
    en: 'The 2024 Zero Carbon Mission International Climate Conference was held in Beijing by Phoenix Television. Its theme was “Climate Ambitions and Global Action”; its guest of honour was Azerbaijan, the host of COP29. (Written to demonstrate Canopy, from a news report.)',
    az: '“2024 Sıfır karbon missiyası” beynəlxalq iqlim konfransını Pekində “Phoenix Television” keçirdi. Mövzusu “İqlim Ambissiyaları və Qlobal Fəaliyyət”, fəxri qonağı COP29-un ev sahibi Azərbaycan idi. (Canopy-ni nümayiş etdirmək üçün xəbər əsasında yazılıb.)',
  },
  runSheet: {
    sessionSlug: CEREMONY,
    cues: [
      {
        kind: 'opening',
        title: 'Welcome',
        note: 'Order and minutes are chosen for this demonstration: the report names none.',
        speakerSlug: null,
        minutes: 5,
        effects: [{ kind: 'layout', layout: 'speaker' }],
      },
      {
        kind: 'speech',
        title: 'The ambassador of the guest of honour',
        note: '',
        speakerSlug: AMBASSADOR,
        minutes: 15,
        effects: [{ kind: 'captions', language: 'az' }],
      },
      {
        kind: 'performance',
        title: 'Everybody is invited to Baku',
        note: 'The announcement stands above the session for everybody who watches it.',
        speakerSlug: null,
        minutes: 5,
        effects: [{ kind: 'announcement', texts: INVITATION, minutes: 30 }],
      },
      {
        kind: 'speech',
        title: 'Thanks and goodbye',
        note: '',
        speakerSlug: null,
        minutes: 5,
        effects: [{ kind: 'layout', layout: 'roundtable' }],
      },
    ],
  },
  certificates: null,
};
