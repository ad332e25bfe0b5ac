import type { MailMessages } from './messages.js';

const greeting = (name: string): string => `Hörmətli ${name},`;
const TASKS = {
  speaker: 'sessiyasında çıxış etməyə',
  moderator: 'sessiyasını aparmağa',
  interpreter: 'sessiyasında tərcüməçi olmağa',
};

export const az: MailMessages = {
  signIn: {
    subject: 'Canopy üçün giriş keçidiniz',
    greeting,
    body: (minutes) => `Daxil olmaq üçün bu keçidi açın. O, yalnız bir dəfə, ${minutes} dəqiqə ərzində işləyir.`,
    action: 'Daxil ol',
    note: 'Əgər bunu siz istəməmisinizsə, heç nə etmək lazım deyil: bu keçid olmadan heç kim daxil ola bilməz.',
  },
  invitation: {
    subject: (session) => `Dəvət: ${session}`,
    greeting,
    body: ({ role, session, summit }) => `Sizi ${summit} çərçivəsində “${session}” ${TASKS[role]} dəvət edirik.`,
    begins: ({ startsAt, timeZone }) => `Başlanğıc: ${startsAt} (${timeZone}).`,
    noTimeYet: 'Vaxtı hələ müəyyən edilməyib; bu keçid həmişə məlum olanı göstərir.',
    action: 'Dəvəti cavablandır',
    note: 'Bu məktubu saxlayın: eyni keçid sizi istənilən cihazdan sessiyaya aparır. Xahiş edirik, onu başqasına ötürməyin: keçidi açan sizin adınızdan iştirak edir.',
  },
};
