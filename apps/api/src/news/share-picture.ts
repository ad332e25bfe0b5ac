import { directionOf, type LanguageTexts, pickText, type ProgrammeDocument } from '@app/domain';
import { TEXT_STYLE, type TypstDocument } from '../typesetting/index.js';

const PICTURE = `${TEXT_STYLE}
#let green = rgb("#0f5c4a")
#let soft = rgb("#4d5f57")
#set page(width: 600pt, height: 315pt, margin: 0pt, fill: rgb("#fbfaf6"))
#set text(size: 13pt, fill: rgb("#14201b"))
#place(top, rect(width: 100%, height: 12pt, fill: green))
#place(top, dy: 46pt, block(width: 100%, height: 190pt, clip: true, inset: (x: 40pt), {
  block(below: 14pt, text(size: 12pt, weight: 600, fill: green, data.organisers))
  let count = data.title.clusters().len()
  block(above: 0pt, below: 14pt, text(size: if count > 120 { 19pt } else if count > 70 or is-nastaliq { 23pt } else { 30pt }, weight: 600, data.title))
  block(above: 0pt, text(size: 14pt, fill: soft, data.theme))
}))
#place(bottom, block(width: 100%, inset: (x: 40pt, bottom: 26pt), text(size: 14pt, weight: 600, fill: green, data.when)))
`;

/** Of whom the writing's own calendar is another one. */
const LOCALES: Readonly<Record<string, string>> = { th: 'th-TH-u-ca-buddhist' };

/** What is seen beside a shared link of a summit, 1.91 to 1: who, what and when, in one language. */
export function sharePicture({ summit, organisers }: ProgrammeDocument, language: string): TypstDocument {
  const main = summit.languages[0] ?? 'en';
  const said = (texts: LanguageTexts | null): string => (texts === null ? '' : pickText(texts, [language], main).text);
  const primary = language.split('-')[0] ?? language;
  const days = new Intl.DateTimeFormat(LOCALES[primary] ?? language, { dateStyle: 'long', timeZone: 'UTC' });
  const day = (date: string): Date => new Date(`${date}T12:00:00Z`);
  const when = days.formatRange(day(summit.startsOn), day(summit.endsOn));
  return {
    template: PICTURE,
    data: {
      // Typst takes two or three letters for a language.
      language: primary.slice(0, 3),
      direction: directionOf(language),
      title: said(summit.title),
      theme: said(summit.theme),
      organisers: organisers.map(({ name }) => said(name)).join(' · '),
      when: summit.format === 'online' || summit.place === null ? when : `${when} · ${said(summit.place)}`,
    },
  };
}
