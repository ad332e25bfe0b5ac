import type { CertificateText } from '@app/domain';
import { TEXT_STYLE } from '../typesetting/index.js';
import type { TypstDocument } from '../typesetting/index.js';
import { qrSvg } from './certificate-qr.js';

const COLOURS = `
#let green = rgb("#0b6e4f")
#let ink = rgb("#14201b")
#let soft = rgb("#4d5f57")
#let line-colour = rgb("#c9d8d0")
#let amber = rgb("#8a5a00")
#let amber-tint = rgb("#fff3d6")
`;

const PAGE = `${TEXT_STYLE}${COLOURS}
#set document(title: data.title + " – " + data.name, author: data.issuer, date: auto)
#set page(paper: "a4", margin: (x: 17mm, top: 15mm, bottom: 13mm),
  background: place(center + horizon, rect(width: 100% - 14mm, height: 100% - 14mm, stroke: 0.8pt + green, radius: 3mm)))
// Nastaliq is read as well a little smaller, and so fits on the page.
#set text(size: if is-nastaliq { 8.4pt } else { 9pt }, fill: ink)
#let label(body) = text(fill: soft, size: if is-nastaliq { 7.8pt } else { 8.2pt }, body)
// A long serial number breaks anywhere rather than leave the page; what fits stays as it is, to be copied.
#let breakable(body) = if body.clusters().len() > 84 { body.clusters().join("\\u{200B}") } else { body }
#let shown(row, body) = {
  let written = if row.isCode { align(if is-rtl { right } else { left }, code(text(size: 8.2pt, breakable(body)))) } else { body }
  if row.link != none { link(row.link, written) } else { written }
}

#if data.demonstration != none {
  block(width: 100%, fill: amber-tint, stroke: 0.6pt + amber, radius: 2mm, inset: (x: 7pt, y: 5pt))[#text(fill: amber, weight: 600, data.demonstration)]
}
#block(above: 4mm, below: 4mm, grid(columns: (1fr, 31mm), column-gutter: 6mm, align: (start + top, center + top),
  [#block(below: 2.2mm, heading(level: 1, text(size: if is-nastaliq { 18pt } else { 21pt }, weight: 600, fill: green, data.title)))
   #block(above: 0mm, below: if is-nastaliq { 1mm } else { 5mm }, text(size: 10.5pt, fill: soft, data.subtitle))
   #block(above: 0mm, below: if is-nastaliq { 2.6mm } else { 1.6mm }, label(data.awardedTo))
   #block(above: 0mm, below: 3mm, text(size: if data.name.clusters().len() > 60 { 13pt } else if is-nastaliq { 16pt } else { 18pt }, weight: 600, data.name))
   #block(above: 0mm, below: if is-nastaliq { 0mm } else { 2mm }, text(size: 15pt, fill: green, weight: 600, data.amount))
   #if data.event != none { block(above: 0mm, text(size: 10.5pt, data.event)) }],
  [#link(data.address, image(bytes(data.qr), format: "svg", width: 31mm, alt: data.address))
   #block(above: 1mm, below: 1mm, text(size: 8pt, fill: soft, data.scan))
   #text(size: 8.4pt, code(data.code))],
))
#block(width: 100%, stroke: (top: 0.6pt + line-colour, bottom: 0.6pt + line-colour), inset: (y: if is-nastaliq { 5pt } else { 7pt }), text(size: if is-nastaliq { 9.4pt } else { 10pt }, data.statement))
#for group in data.groups {
  block(sticky: true, below: if is-nastaliq { 0.6mm } else { 2.4mm }, above: if is-nastaliq { 3mm } else { 3.6mm }, heading(level: 2, text(size: 10.5pt, weight: 600, fill: green, group.title)))
  grid(columns: (38mm, 1fr), column-gutter: 3mm, row-gutter: row-gap,
    ..group.rows.map(row => (
      label(row.name),
      if row.isCode { row.values.map(each => shown(row, each)).join(v(row-gap, weak: true)) }
      else { row.values.map(each => shown(row, each)).join(" · ") },
    )).flatten())
}
#block(breakable: false, above: 4mm, text(size: 8.4pt, fill: soft, data.notes.join(" ")))
`;

const PICTURE = `${TEXT_STYLE}${COLOURS}
#set page(width: 600pt, height: 315pt, margin: 0pt)
#set text(size: 13pt, fill: ink)
#place(top, rect(width: 100%, height: 10pt, fill: green))
#if data.demonstration != none {
  place(bottom, block(width: 100%, fill: amber-tint, inset: (x: 34pt, y: 8pt), text(size: 10pt, fill: amber, weight: 600, data.demonstration)))
}
#place(top, dy: 34pt, block(width: 100%, height: if data.demonstration == none { 268pt } else { 240pt }, clip: true, inset: (x: 34pt), grid(columns: (1fr, 118pt), column-gutter: 22pt, align: (start + top, center + top),
  [#block(below: 5pt, text(size: 15pt, fill: green, weight: 600, data.title))
   #block(above: 0pt, below: 14pt, text(size: 11pt, fill: soft, data.subtitle))
   #block(above: 0pt, below: 8pt, text(size: if data.name.clusters().len() > 60 { 14pt } else if data.name.clusters().len() > 30 { 19pt } else { 26pt }, weight: 600, data.name))
   #block(above: 0pt, below: 10pt, text(size: if is-nastaliq { 21pt } else { 27pt }, weight: 600, fill: green, data.amount))
   #if data.event != none { block(above: 0pt, below: 8pt, text(size: 12pt, data.event)) }
   #block(above: 0pt, text(size: 9.5pt, fill: soft, data.statement))],
  [#image(bytes(data.qr), format: "svg", width: 118pt, alt: data.address)
   #text(size: 10pt, fill: soft, code(data.code))],
)))
`;

/** A certificate as pages to print. */
export const certificatePage = (text: CertificateText, code: string, issuer: string): TypstDocument => ({
  template: PAGE,
  data: { ...shown(text), code, issuer },
});

/** A certificate as a picture to share, 1.91 to 1 as OpenGraph's readers want it: name and amount, and where to check. */
export const certificatePicture = (text: CertificateText, code: string): TypstDocument => ({
  template: PICTURE,
  data: { ...shown(text), code },
});

function shown(text: CertificateText): object {
  const groups = text.groups.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => ({ ...row, link: row.link ?? null, isCode: row.isCode ?? false })),
  }));
  return { ...text, groups, qr: qrSvg(text.address) };
}
