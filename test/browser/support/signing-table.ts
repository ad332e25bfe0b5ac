import type { LanguageTexts } from '@app/domain';
import type { BrowserContext } from 'playwright-core';
import type { CanopyServer } from './canopy-server.js';

const SUMMIT = 'rehearsal';
const REFUSED = '... on Refusal { code }';

interface Person {
  id: string;
  slug: string;
  country: string | null;
  names: { language: string; text: string }[];
}
interface Saved {
  initiative: { id: string; slug: string; revision: number };
}
export interface Signatory {
  id: string;
  name: string;
  email: string;
}

/** The initiative of 2022: what it calls for, in the words of the reports, and in three languages more. */
export const ARTICLES: readonly LanguageTexts[] = [
  {
    en: 'We seek consensus and deeper cooperation among Asian countries.',
    ur: 'ہم ایشیائی ممالک کے درمیان اتفاقِ رائے اور گہرے تعاون کے خواہاں ہیں۔',
    ru: 'Мы стремимся к согласию и более глубокому сотрудничеству азиатских стран.',
    th: 'เรามุ่งหาฉันทามติและความร่วมมือที่ลึกซึ้งยิ่งขึ้นระหว่างประเทศในเอเชีย',
  },
  {
    en: 'We will transform the global energy system.',
    ur: 'ہم عالمی توانائی کے نظام کو بدلیں گے۔',
    ru: 'Мы преобразуем мировую энергетическую систему.',
    th: 'เราจะเปลี่ยนแปลงระบบพลังงานของโลก',
  },
  {
    en: 'We will share and exchange clean-energy technology.',
    ur: 'ہم صاف توانائی کی ٹیکنالوجی کا اشتراک اور تبادلہ کریں گے۔',
    ru: 'Мы будем делиться технологиями чистой энергии и обмениваться ими.',
    th: 'เราจะแบ่งปันและแลกเปลี่ยนเทคโนโลยีพลังงานสะอาด',
  },
  {
    en: 'We will create zero-carbon technical solutions.',
    ur: 'ہم صفر کاربن تکنیکی حل تیار کریں گے۔',
    ru: 'Мы создадим технические решения с нулевым выбросом углерода.',
    th: 'เราจะสร้างแนวทางแก้ไขทางเทคนิคที่ปลอดคาร์บอน',
  },
];
export const TITLES: LanguageTexts = {
  en: 'Asia Green and Low-carbon Development Initiative',
  ur: 'ایشیا گرین اور لو کاربن ڈویلپمنٹ انیشی ایٹو',
  ru: 'Азиатская инициатива по экологически безопасному и низкоуглеродному развитию',
  th: 'โครงการริเริ่มการพัฒนาเอเชียที่เป็นมิตรต่อสิ่งแวดล้อมและคาร์บอนต่ำ',
};
const LANGUAGES = Object.keys(TITLES);
/** The reports name no more of the thirty than spoke, so these are nobody: of the countries that they name, and of neighbours. */
const OTHERS: readonly (readonly [country: string, names: LanguageTexts])[] = [
  ['KZ', { kk: 'Айгүл Нұрланова', en: 'Aigul Nurlanova' }],
  ['KZ', { ru: 'Данияр Сеитов', en: 'Daniyar Seitov' }],
  ['TR', { tr: 'Elif Yıldız', en: 'Elif Yildiz' }],
  ['TR', { tr: 'Çağlar Şahin', en: 'Caglar Sahin' }],
  ['KH', { km: 'សុខា ចាន់', en: 'Sokha Chan' }],
  ['KH', { km: 'ដារ៉ា លី', en: 'Dara Ly' }],
  ['CN', { zh: '王晓梅', en: 'Wang Xiaomei' }],
  ['CN', { zh: '陈立新', en: 'Chen Lixin' }],
  ['PK', { ur: 'عائشہ خان', en: 'Ayesha Khan' }],
  ['PK', { ur: 'بلال احمد', en: 'Bilal Ahmed' }],
  ['TH', { th: 'สมชาย ใจดี', en: 'Somchai Jaidee' }],
  ['TH', { th: 'มาลี ศรีสุข', en: 'Malee Srisuk' }],
  ['UZ', { uz: 'Dilnoza Karimova', en: 'Dilnoza Karimova' }],
  ['AZ', { az: 'Günay Əliyeva', en: 'Gunay Aliyeva' }],
  ['MN', { mn: 'Болормаа Бат', en: 'Bolormaa Bat' }],
  ['ID', { id: 'Sari Wulandari', en: 'Sari Wulandari' }],
  ['NP', { ne: 'सीता श्रेष्ठ', en: 'Sita Shrestha' }],
  ['BD', { bn: 'রহিমা বেগম', en: 'Rahima Begum' }],
  ['LK', { si: 'නිමල් පෙරේරා', en: 'Nimal Perera' }],
  ['IR', { fa: 'مریم رضایی', en: 'Maryam Rezaei' }],
];

/** The text of 2022 on the rehearsal's table, and thirty who are asked to sign it: its chair, its nine speakers, and twenty more. */
export class SigningTable {
  private constructor(
    private readonly organiser: BrowserContext,
    private readonly server: CanopyServer,
    readonly initiativeId: string,
    readonly slug: string,
    readonly signatories: readonly Signatory[],
  ) {}

  /** Frozen in its four languages; everybody is invited. `organiser`: of the demo, signed in. */
  static async lay(organiser: BrowserContext, server: CanopyServer): Promise<SigningTable> {
    const ask = <T>(query: string, variables: object) => askAs<T>(organiser, server, query, variables);
    const summit = await ask<{ id: string; session: { appearances: { role: string; person: Person }[] } }>(
      `{ summit(slug: "${SUMMIT}") { id session(slug: "roundtable") { appearances { role person { id slug country names { language text } } } } } }`,
      {},
    );
    const titles = translationsOf(TITLES);
    const { initiative } = await ask<Saved>(
      `mutation ($s: ID!, $input: NewInitiativeInput!) { beginInitiative(summitId: $s, input: $input) {
        ... on InitiativeSaved { initiative { id slug revision } } ${REFUSED} } }`,
      { s: summit.id, input: { languages: LANGUAGES, titles } },
    );
    const { id, slug } = initiative;
    const articles = ARTICLES.map((texts) => ({
      id: null,
      isPreamble: false,
      texts: translationsOf(texts),
      approved: LANGUAGES,
    }));
    const saved = await ask<Saved>(
      `mutation ($id: ID!, $revision: Int!, $input: InitiativeDraftInput!) { saveInitiative(id: $id, revision: $revision, input: $input) {
        ... on InitiativeSaved { initiative { id slug revision } } ${REFUSED} } }`,
      { id, revision: initiative.revision, input: { languages: LANGUAGES, leadingLanguage: 'en', titles, articles } },
    );
    await ask(
      `mutation ($id: ID!, $revision: Int!, $languages: [String!]!) { freezeInitiative(id: $id, revision: $revision, languages: $languages) {
        __typename ${REFUSED} } }`,
      { id, revision: saved.initiative.revision, languages: LANGUAGES },
    );
    const table = new SigningTable(organiser, server, id, slug, []);
    const people = summit.session.appearances.flatMap(({ role, person }) => (role === 'INTERPRETER' ? [] : [person]));
    const signatories: Signatory[] = [];
    for (const { id: personId, slug: who, names, country } of people)
      signatories.push(await table.invite(who, names, country ?? '', personId));
    for (const [index, [country, names]] of OTHERS.entries())
      signatories.push(await table.invite(`signatory-${index + 1}`, translationsOf(names), country, null));
    return new SigningTable(organiser, server, id, slug, signatories);
  }

  /** The link that a mail brought them. */
  async linkOf({ email }: Pick<Signatory, 'email'>): Promise<string> {
    const { nodes } = await this.ask<{ nodes: { to: string; text: string }[] }>(
      '{ outbox(first: 50) { nodes { to text } } }',
    );
    const link = /http\S+\/sign\/\S+/.exec(nodes.find(({ to }) => to === email)?.text ?? '')?.[0];
    if (link === undefined) throw new Error(`no mail brought ${email} a link`);
    return link;
  }

  private async invite(
    who: string,
    names: Person['names'],
    country: string,
    personId: string | null,
  ): Promise<Signatory> {
    const email = `${who}@example.org`;
    const input = { names, capacity: { kind: 'COUNTRY', country }, email, language: 'en', personId };
    const { signatoryId } = await this.ask<{ signatoryId: string }>(
      `mutation ($input: NewSignatoryInput!) { inviteSignatory(input: $input) { ... on SignatoryKept { signatoryId } ${REFUSED} } }`,
      { input: { ...input, initiativeId: this.initiativeId } },
    );
    return { id: signatoryId, email, name: names.find(({ language }) => language === 'en')?.text ?? who };
  }

  private ask<T>(query: string, variables: object = {}): Promise<T> {
    return askAs<T>(this.organiser, this.server, query, variables);
  }
}

const translationsOf = (texts: LanguageTexts) => Object.entries(texts).map(([language, text]) => ({ language, text }));

/** @throws Error for what was refused, with its code */
async function askAs<T>(
  { request }: BrowserContext,
  { origin }: CanopyServer,
  query: string,
  variables: object,
): Promise<T> {
  const response = await request.post(`${origin}/graphql`, { data: { query, variables }, headers: { origin } });
  const { data, errors } = (await response.json()) as { data?: Record<string, object>; errors?: object[] };
  const [answer] = Object.values(data ?? {});
  if (errors !== undefined || answer === undefined || 'code' in answer)
    throw new Error(`${query}: ${JSON.stringify(errors ?? answer)}`);
  return answer as T;
}
