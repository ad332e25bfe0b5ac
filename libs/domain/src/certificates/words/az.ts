import type { CertificateWords } from './certificate-words.js';

export const az: CertificateWords = {
  title: 'Fəxri sertifikat',
  subtitle: 'emissiyaların azaldılmasını maliyyələşdirdiyinə görə',
  awardedTo: 'Təqdim olunur',
  demonstration:
    'Nümayiş: layihə, onun kreditləri və ödəniş uydurmadır. Heç bir emissiya azaldılmayıb və heç bir pul köçürülməyib.',
  statement: {
    equal: ({ name, amount, subject }) =>
      `${name} təsdiqlənmiş emissiya azaltmalarının ${amount} CO₂e həcmində ləğv edilməsini maliyyələşdirib. Bu, ${subject} bərabərdir.`,
    share: ({ name, amount, percent, subject }) =>
      `${name} təsdiqlənmiş emissiya azaltmalarının ${amount} CO₂e həcmində ləğv edilməsini maliyyələşdirib. ${subject} nisbətdə bu, ${percent} təşkil edir.`,
    alone: ({ name, amount }) =>
      `${name} təsdiqlənmiş emissiya azaltmalarının ${amount} CO₂e həcmində ləğv edilməsini maliyyələşdirib.`,
  },
  subject: {
    participation: ({ event, parts }) =>
      `${event} tədbirində iştirakın təxmin edilən istixana qazı emissiyalarına (${parts})`,
    summit: ({ event, parts }) => `${event} tədbirinin təxmin edilən istixana qazı emissiyalarına (${parts})`,
    life: ({ parts }) => `bir illik həyatın təxmin edilən istixana qazı emissiyalarına (${parts})`,
  },
  parts: {
    travel: 'səfər',
    nights: 'gecələmə',
    online: 'onlayn iştirak',
    home: 'evdə elektrik',
    venue: 'məkan',
    catering: 'yemək',
    staff: 'heyət',
  },
  groups: { retired: 'Nə ləğv edilib', estimate: 'Nə ilə müqayisə edilir', certificate: 'Bu sertifikat' },
  labels: {
    event: 'Tədbir',
    retired: 'Ləğv edilib',
    project: 'Layihə',
    projectNumber: 'Layihənin nömrəsi',
    type: 'Layihənin növü',
    country: 'Ölkə',
    registry: 'Reyestr',
    methodology: 'Metodologiya',
    vintage: 'Azaltmaların ili',
    serials: 'Seriya nömrələri',
    retiredOn: 'Ləğv tarixi',
    registryRecord: 'Reyestrdəki qeyd',
    retiredBy: 'Ləğv edən',
    adjustment: 'Müvafiq düzəliş',
    estimate: 'Təxmin',
    parts: 'Nələr daxildir',
    factors: 'Emissiya əmsalları',
    nonCo2: 'Uçuşların digər təsirləri',
    online: 'Onlayn hissə',
    version: 'Təxminin versiyası',
    notCovered: 'Əhatə olunmayıb',
    part: 'Rolu',
    names: 'Adı',
    sessions: 'Sessiyalar',
    interpreted: 'Tərcümə',
    presence: 'İştirak',
    citation: 'Nəyə görə',
    code: 'Kod',
    page: 'Yoxlama ünvanı',
    hash: 'SHA-256',
    issuer: 'Verən',
    issuedOn: 'Verilmə tarixi',
  },
  values: {
    pool: ({ own, pool }) => `ümumi ${pool} içindən ${own}`,
    onBehalfOf: ({ by, name }) => `${by}, bu adın əvəzindən: ${name}`,
    factors: ({ edition, ruleSet }) => `${edition}, qaydalar ${ruleSet}`,
    share: ({ percent }) => `təxminin ${percent} hissəsi`,
    adjustment: { none: 'yoxdur', applied: 'ev sahibi ölkə aparıb' },
    nonCo2: { counted: 'nəzərə alınıb', left: 'nəzərə alınmayıb' },
    online: { measured: 'ölçülüb', estimated: 'təxmin edilib' },
    restOfEstimate: ({ amount }) => `təxminin ${amount} CO₂e hissəsi`,
    nothing: 'təxminə daxil olan hər şey əhatə olunub',
  },
  notes: {
    uncertainty: 'Emissiyalar təxmindir, hər təxmin isə qeyri-müəyyəndir.',
    claim:
      'Emissiyalar baş verib. Bu sertifikat nəyin maliyyələşdirildiyini deyir; heç bir insanı, tədbiri və ya səfəri emissiyasız etmir.',
    check: 'Sertifikatın hələ qüvvədə olub-olmadığı onun ünvanında deyilir.',
  },
  scan: 'Yoxlamaq üçün oxudun',
  award: {
    basis: 'Nəyə əsaslanır',
    parts: {
      attendance: 'dinləyici kimi iştirak',
      speaker: 'məruzəçi',
      moderator: 'moderator',
      interpreter: 'tərcüməçi',
      ambassador: 'səfir',
    },
    titles: {
      attendance: 'İştirak sertifikatı',
      speaker: 'Məruzəçilərə təşəkkürnamə',
      moderator: 'Moderatorlara təşəkkürnamə',
      interpreter: 'Tərcüməçilərə təşəkkürnamə',
      ambassador: 'Səfir sertifikatı',
    },
    texts: {
      attendance: '{name} adlı iştirakçının {event} tədbirində ({dates}) iştirakı təsdiq edilir.',
      speaker: '{event} tədbirindəki ({dates}) çıxışa görə təşəkkür edirik: {sessions}. Məruzəçi: {name}.',
      moderator:
        '{event} tədbirində ({dates}) bu sessiyaların aparılmasına görə təşəkkür edirik: {sessions}. Moderator: {name}.',
      interpreter:
        '{event} tədbirindəki ({dates}) tərcüməyə ({languages}) görə təşəkkür edirik: {sessions}. Tərcüməçi: {name}.',
      ambassador: '{event} ({dates}) bu şəxsi öz səfiri adına layiq görür: {name}.',
    },
    more: (count) => `daha ${count} sessiya`,
    inRooms: ({ minutes, ofMinutes, percent }) =>
      `Sessiyaların davam etdiyi ${ofMinutes} dəqiqədən ${minutes} dəqiqəsi (${percent}): zalda olduğu vaxt ölçülüb; paralel sessiyalar bir dəfə sayılır`,
    asked: ({ percent }) => `Təşkilatçılar ən azı ${percent} tələb edir`,
    atDoor: ({ day }) => `Bileti girişdə yoxlanılıb: ${day}; nə qədər qaldığı ölçülməyib`,
    sample: 'Nümunə: bu, sertifikat deyil və üzərindəki kod heç kimə məxsus deyil.',
  },
};
