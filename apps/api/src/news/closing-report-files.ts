import { directionOf, paragraphsOf } from '@app/domain';
import { TEXT_STYLE, type TypstDocument } from '../typesetting/index.js';
import type { ClosingReportRow } from './closing-reports.repository.js';

type Written = Pick<ClosingReportRow, 'language' | 'title' | 'sections'>;

const PAGES = `${TEXT_STYLE}
#let green = rgb("#0f5c4a")
#let soft = rgb("#4d5f57")
#set document(title: data.title, date: auto)
#set page(paper: "a4", margin: (x: 22mm, y: 20mm), footer: context align(center, text(size: 8pt, fill: soft, dir: ltr, counter(page).display("1 / 1", both: true))))
#set text(size: 10.5pt)
#set par(leading: if is-nastaliq { 0.42em } else { 0.55em })
#block(below: 8mm, heading(level: 1, text(size: 20pt, weight: 600, fill: green, data.title)))
#for section in data.sections {
  block(above: 7mm, below: 3mm, sticky: true, heading(level: 2, text(size: 13pt, weight: 600, fill: green, section.heading)))
  for paragraph in section.paragraphs { block(above: 2.4mm, below: 2.4mm, paragraph.join(linebreak())) }
}
`;

/** A report as pages to print. */
export const reportPages = ({ language, title, sections }: Written): TypstDocument => ({
  template: PAGES,
  data: {
    language: language.split('-')[0]?.slice(0, 3) ?? 'en',
    direction: directionOf(language),
    title,
    sections: sections.map(({ heading, body }) => ({
      heading,
      paragraphs: paragraphsOf(body).map((paragraph) => paragraph.split('\n')),
    })),
  },
});

/** A report as one HTML file that needs nothing else. */
export function reportHtml({ language, title, sections }: Written): string {
  const body = sections.map(
    ({ heading, body: text }) =>
      `<h2>${escaped(heading)}</h2>\n${paragraphsOf(text)
        .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
        .join('\n')}`,
  );
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>
<body>
<h1>${escaped(title)}</h1>
${body.join('\n')}
</body>
</html>
`;
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
