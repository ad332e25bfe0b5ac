import type { CertificateWords } from './certificate-words.js';

export const ru: CertificateWords = {
  title: 'Почётный сертификат',
  subtitle: 'за финансирование сокращения выбросов',
  awardedTo: 'Вручается',
  demonstration:
    'Демонстрация: проект, его единицы и платёж вымышлены. Выбросы не сокращались, деньги не переводились.',
  statement: {
    equal: ({ name, amount, subject }) =>
      `${name}: профинансировано погашение ${amount} CO₂e подтверждённых сокращений выбросов. Это равно величине ${subject}.`,
    share: ({ name, amount, percent, subject }) =>
      `${name}: профинансировано погашение ${amount} CO₂e подтверждённых сокращений выбросов. Это ${percent} от ${subject}.`,
    alone: ({ name, amount }) =>
      `${name}: профинансировано погашение ${amount} CO₂e подтверждённых сокращений выбросов.`,
  },
  subject: {
    participation: ({ event, parts }) =>
      `расчётного объёма выбросов парниковых газов от участия в мероприятии ${event} (${parts})`,
    summit: ({ event, parts }) => `расчётного объёма выбросов парниковых газов мероприятия ${event} (${parts})`,
    life: ({ parts }) => `расчётного объёма выбросов парниковых газов за год жизни (${parts})`,
  },
  parts: {
    travel: 'поездки',
    nights: 'проживание',
    online: 'участие онлайн',
    home: 'электричество дома',
    venue: 'площадка',
    catering: 'питание',
    staff: 'персонал',
  },
  groups: { retired: 'Что погашено', estimate: 'С чем сопоставлено', certificate: 'Этот сертификат' },
  labels: {
    event: 'Мероприятие',
    retired: 'Погашено',
    project: 'Проект',
    projectNumber: 'Номер проекта',
    type: 'Вид проекта',
    country: 'Страна',
    registry: 'Реестр',
    methodology: 'Методология',
    vintage: 'Год сокращений',
    serials: 'Серийные номера',
    retiredOn: 'Дата погашения',
    registryRecord: 'Запись в реестре',
    retiredBy: 'Погашено кем',
    adjustment: 'Соответствующая корректировка',
    estimate: 'Оценка',
    parts: 'Что в неё входит',
    factors: 'Коэффициенты выбросов',
    nonCo2: 'Прочее воздействие полётов',
    online: 'Часть онлайн',
    version: 'Версия оценки',
    notCovered: 'Не покрыто',
    code: 'Код',
    page: 'Проверить',
    hash: 'SHA-256',
    issuer: 'Кем выдан',
    issuedOn: 'Дата выдачи',
  },
  values: {
    pool: ({ own, pool }) => `${own} из общих ${pool}`,
    onBehalfOf: ({ by, name }) => `${by}, от имени: ${name}`,
    factors: ({ edition, ruleSet }) => `${edition}, правила ${ruleSet}`,
    share: ({ percent }) => `${percent} от оценки`,
    adjustment: { none: 'нет', applied: 'проведена принимающей страной' },
    nonCo2: { counted: 'учтено', left: 'не учтено' },
    online: { measured: 'измерена', estimated: 'по оценке' },
    restOfEstimate: ({ amount }) => `${amount} CO₂e из оценки`,
    nothing: 'покрыто всё, что входит в оценку',
  },
  notes: {
    uncertainty: 'Объём выбросов получен расчётом, а всякий расчёт неточен.',
    claim:
      'Выбросы состоялись. Сертификат говорит, что было профинансировано; он не делает человека, мероприятие или поездку свободными от выбросов.',
    check: 'Действует ли сертификат, сказано по его адресу.',
  },
  scan: 'Проверить по коду',
};
