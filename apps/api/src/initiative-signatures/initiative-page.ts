import {
  directionOf,
  type FrozenInitiative,
  INITIATIVE_MARK,
  type LanguageTexts,
  type SignatureRecord,
} from '@app/domain';
import { TEXT_STYLE, type TypstDocument } from '../typesetting/index.js';
import { howKnown, wordsOf } from './initiative-words.js';

const PAGE = `${TEXT_STYLE}
#let green = rgb("#0b6e4f")
#let soft = rgb("#4d5f57")
#let line-colour = rgb("#c9d8d0")
// As TEXT_STYLE sets a document, for one part of it in its own language.
#let in-language(part, size: 10.5pt, body) = {
  let is-ur = part.language == "ur"
  let naskh = if is-ur { ("Noto Nastaliq Urdu", "Noto Naskh Arabic") } else { ("Noto Naskh Arabic",) }
  set text(font: (european, ..naskh, ..others), lang: part.language, dir: if part.direction == "rtl" { rtl } else { ltr }, size: size,
    top-edge: if is-ur { 1.0em } else { 0.78em }, bottom-edge: if is-ur { -0.66em } else { -0.24em })
  set par(leading: if is-ur { 0.06em } else if part.language == "th" { 0.5em } else { 0.36em })
  body
}
// The same in several languages: beside each other, each beginning where its column does.
#let side-by-side(parts, size: 11pt, style: it => it) = {
  set align(if is-rtl { right } else { left })
  grid(columns: (1fr,) * calc.min(parts.len(), 3), column-gutter: 5mm, row-gutter: 1mm, align: horizon,
    ..parts.map(part => in-language(part, size: size, style(part.text))))
}
// A line at the side where reading begins.
#let beside(part) = if part.direction == "rtl" { (inset: (right: 4mm), stroke: (right: 1.2pt + green)) } else { (inset: (left: 4mm), stroke: (left: 1.2pt + green)) }
#set document(title: data.parts.map(part => part.title).join(" / "), date: auto, keywords: (data.mark,))
#set page(paper: "a4", margin: (x: 20mm, y: 18mm), footer: context align(center, text(size: 8pt, fill: soft, dir: ltr, counter(page).display("1 / 1", both: true))))
#for (index, part) in data.parts.enumerate() {
  if index > 0 { pagebreak() }
  in-language(part, {
    block(below: 6mm, heading(level: 1, text(size: 18pt, weight: 600, fill: green, part.title)))
    for article in part.articles {
      block(above: 3mm, below: 3mm, width: 100%, if article.number == none { article.text } else {
        grid(columns: (9mm, 1fr), text(weight: 600, fill: green, article.number), article.text)
      })
    }
  })
}
#if data.signatures.len() > 0 {
  pagebreak()
  side-by-side(data.signedBy, style: text.with(weight: 600, fill: green))
  for signature in data.signatures {
    block(breakable: false, width: 100%, above: 2mm, below: 2mm, inset: (y: 2mm), stroke: (top: 0.5pt + line-colour), {
      side-by-side(signature.names, style: text.with(weight: 600))
      for texts in signature.about { block(above: 1mm, below: 1mm, side-by-side(texts, size: 9pt, style: text.with(fill: soft))) }
      for line in signature.reservation { in-language(line, size: 9.5pt, block(above: 1mm, below: 0.6mm, ..beside(line), line.text)) }
      block(above: 1mm, below: 1mm, side-by-side(signature.known, size: 8pt, style: text.with(fill: soft)))
      text(size: 8pt, fill: soft, dir: ltr, lang: "en", signature.mark)
    })
  }
}
#block(above: 6mm, text(size: 7.5pt, fill: soft, dir: ltr, lang: "en", "SHA-256 " + data.textHash))
`;

/**
 * A text and who signed it as pages, each language on its own, as it was frozen. `signed`: without who declined. `address`: slugs of
 * its summit and its own, `summit/initiative`; the file says it, so that a check knows which evidence is about it.
 */
export function initiativePage(
  frozen: FrozenInitiative,
  textHash: string,
  signed: readonly SignatureRecord[],
  address: string,
): TypstDocument {
  const parts = frozen.languages.map((language) => ({
    ...written(language),
    title: frozen.titles[language] ?? '',
    articles: frozen.articles.map(({ number, texts }) => ({
      number: number === null ? null : String(number),
      text: texts[language] ?? '',
    })),
  }));
  const [first = 'en'] = frozen.languages;
  const inEach = frozen.languages.map(wordsOf);
  const signedBy = lines(Object.fromEntries(inEach.map(({ language, words }) => [language, words.signedBy])));
  const signatures = signed.map((record) => {
    const { statement, verification } = record;
    const known = inEach.map(
      ({ language, words }) => [language, howKnown(words, statement.act, verification)] as const,
    );
    return { ...shown(record, first), known: lines(Object.fromEntries(known)) };
  });
  return {
    template: PAGE,
    data: { ...written(first), parts, signedBy, signatures, textHash, mark: `${INITIATIVE_MARK}${address}` },
  };
}

function shown({ sequence, at, statement }: SignatureRecord, language: string): object {
  const { names, titles, capacity, reservation } = statement;
  const country = capacity.kind === 'person' ? null : capacity.country;
  const texts = [lines(titles), lines(capacity.kind === 'institution' ? capacity.names : null)];
  if (country !== null) texts.push([{ ...written(language), text: countryName(country, language) }]);
  return {
    names: lines(names),
    about: texts.filter((each) => each.length > 0),
    reservation: lines(reservation),
    mark: `${sequence} · ${at.slice(0, 16).replace('T', ' ')} UTC`,
  };
}

/** What is the same in two languages stands once. */
const lines = (texts: LanguageTexts | null): object[] =>
  Object.entries(texts ?? {})
    .filter(([, text], index, all) => all.findIndex(([, other]) => other === text) === index)
    .map(([language, text]) => ({ ...written(language), text }));
const primary = (language: string): string => language.split('-')[0] ?? language;
/** Typst takes two or three letters for a language. */
const written = (language: string): { language: string; direction: string } => ({
  language: primary(language).slice(0, 3),
  direction: directionOf(language),
});
const countryName = (country: string, language: string): string =>
  new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'code' }).of(country) ?? country;
