import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const CARBON = '(?:carbon|climate|co2|co₂|emissions?|greenhouse[- ]gas)';

/**
 * What nobody may claim, in each language that we write in: that buying credits makes somebody, or something, have no effect on
 * the climate. @source Directive (EU) 2024/825, and METHOD.md section 6 of the carbon method
 */
const FORBIDDEN: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    new RegExp(`\\b${CARBON}[- ](?:neutral|positive|negative|free)`, 'i'),
    /\bneutrali[sz]/i,
    /\bnet[- ]zero\b/i,
    /\bzero[- ](?:carbon|emissions?)\b/i,
    /\b(?:climate|carbon)[- ]compensat/i,
    /\bcompensat\w* (?:for )?(?:your|my|their|the|its|our|all)? ?(?:flight|trip|journey|travel|carbon|emissions?|footprint|participation)/i,
    /\boffset(?:s|ting)? (?:your|my|their|the|its|our|all)\b/i,
    /\b(?:carbon|emissions?) offset/i,
    /\bcancels? out (?:your|my|their|the|its|our|all)\b/i,
    /\breduced climate impact\b/i,
    /\bgreenest\b/i,
    /\b(?:climate|eco|environmentally)[- ]friendly\b/i,
  ],
  zh: [/中和/, /净零/, /零碳/, /零排放/, /抵[消销]/, /碳补偿|补偿(?:碳|排放)/, /最(?:绿|环保)/],
  ur: [
    /نیوٹرل/,
    /بے اثر/,
    /غیر ?جانب ?دار/,
    /نیٹ زیرو|خالص صفر/,
    /(?:صفر|زیرو) (?:کاربن|اخراج)/,
    /آفسیٹ/,
    /تلافی/,
    /سب سے سبز/,
  ],
  ru: [
    /нейтрал/i,
    /(?:нулев\S+|ноль) (?:углеродн|выброс)/i,
    /чист\S+ ноль/i,
    /безуглеродн/i,
    /компенс(?:ац|ир)\S* (?:\S+ )?(?:выброс|углерод|след|полёт|перелёт|поездк|участи)/i,
    /сам\S+ (?:зелён|эколог)/i,
  ],
  th: [/เป็นกลาง/, /สุทธิเป็นศูนย์|เน็ตซีโร่/, /(?:คาร์บอน|ปล่อย\S*)เป็นศูนย์/, /ปลอดคาร์บอน/, /ชดเชย/, /รักษ์โลกที่สุด/],
  az: [
    /neytral/i,
    /(?:sıfır|xalis sıfır) (?:karbon|emissiya|tullantı)/i,
    /karbonsuz/i,
    /kompensasiya|kompensə/i,
    /ən yaşıl/i,
  ],
};
const EVERYTHING = Object.values(FORBIDDEN).flat();

/** Texts that say what is forbidden without claiming it; by message id, or by the file of a server. */
const SAID_ON_PURPOSE: Readonly<Record<string, string>> = {
  'apps/api/src/demo/demo-summits.data.ts': 'programmes of summits as they were published, with the names they had',
  'apps/api/src/demo/legacy/conference-2024.data.ts': 'the name that the conference had',
  'apps/api/src/demo/legacy/forum-2021.data.ts': 'what the memorandum was about, by its own title',
  'apps/api/src/demo/legacy/roundtable-2022.data.ts': 'the title that the roundtable had',
};

const claims = (text: string, rules: readonly RegExp[]): string[] =>
  rules.flatMap((rule) => {
    const found = rule.exec(text.normalize('NFC'));
    return found === null ? [] : [found[0]];
  });

interface Text {
  /** What `SAID_ON_PURPOSE` knows it by. */
  key: string;
  where: string;
  text: string;
}

/** Every message of the interface in a language. */
function messagesIn(language: string): Text[] {
  return globSync(`apps/web/src/{app,features/*}/messages/${language}.json`, { cwd: ROOT }).flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Record<string, string>).map(([key, text]) => ({
      key,
      where: `${language} ${key}`,
      text,
    })),
  );
}

const SERVERS = globSync('{apps/{api,chat,streaming,standalone},libs/*}/src/**/*.{ts,json,typ,html}', {
  cwd: ROOT,
}).filter((file) => !/\.(?:int-|e2e-)?spec\.ts$/.test(file));

/** What stands in the code of servers: mails, documents, descriptions of the API, refusals. Only of files in which a rule finds something; most need no closer look. */
function textsOfServers(): Text[] {
  return SERVERS.flatMap((file) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    if (claims(source, EVERYTHING).length === 0) return [];
    return file.endsWith('.ts') ? stringsIn(file, source) : [{ key: file, where: file, text: source }];
  });
}

/** Comments and names are not among them. */
function stringsIn(file: string, source: string): Text[] {
  const texts: Text[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push({ key: file, where: `${file}: ${node.text.slice(0, 60)}`, text: node.text });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest));
  return texts;
}

const wrongIn = (texts: readonly Text[], rules: readonly RegExp[]): string[] =>
  texts.flatMap(({ key, where, text }) =>
    SAID_ON_PURPOSE[key] === undefined ? claims(text, rules).map((claim) => `${where}: “${claim}”`) : [],
  );

describe('what we say about credits and emissions', () => {
  it.each(Object.entries(FORBIDDEN))('claims nothing in %s that may not be claimed', (language, rules) => {
    const texts = messagesIn(language);
    expect(texts.length).toBeGreaterThan(1_000);
    expect(wrongIn(texts, [...rules, ...(FORBIDDEN['en'] ?? [])])).toEqual([]);
  });

  it('claims nothing on servers either, in any language', () => {
    expect(SERVERS.length).toBeGreaterThan(500);
    expect(wrongIn(textsOfServers(), EVERYTHING)).toEqual([]);
  });

  it('makes no exception that is not needed', () => {
    const texts = [...Object.keys(FORBIDDEN).flatMap(messagesIn), ...textsOfServers()];
    const needed = new Set(texts.filter(({ text }) => claims(text, EVERYTHING).length > 0).map(({ key }) => key));
    expect(Object.keys(SAID_ON_PURPOSE).filter((key) => !needed.has(key))).toEqual([]);
  });
});

describe('the rules', () => {
  it.each([
    'Your flight is carbon neutral now.',
    'a climate-neutral summit',
    'I want to neutralise my participation',
    'CO2 neutral certified',
    'carbon positive',
    'climate net zero',
    'climate compensated',
    'reduced climate impact',
    'a zero-emission event',
    'This cancels out your flight.',
    'Offset your flight',
    'Carbon offset',
    'Compensate for your flight',
    'the greenest participants',
    '碳中和证书',
    '实现净零排放',
    '抵消您的航班',
    'کاربن نیوٹرل',
    'صفر اخراج والا اجلاس',
    'углеродно-нейтральный саммит',
    'мероприятие с нулевыми выбросами',
    'Компенсируйте ваш перелёт',
    'เป็นกลางทางคาร์บอน',
    'ชดเชยเที่ยวบินของคุณ',
    'karbon neytral',
    'sıfır emissiya',
  ])('find the claim in “%s”', (text) => {
    expect(claims(text, EVERYTHING)).not.toEqual([]);
  });

  it.each([
    'Ana financed the retirement of 545.9 kg CO₂e of verified emission reductions.',
    'The offset of this time zone is +8 hours.',
    'Emissions: 0 kg',
    '出资注销减排量',
    'Сокращения выбросов на 545,9 кг погашены.',
  ])('let “%s” be said', (text) => {
    expect(claims(text, EVERYTHING)).toEqual([]);
  });
});
