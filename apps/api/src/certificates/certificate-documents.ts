import type { CertificateText } from '@app/domain';
import { TEXT_STYLE } from '../typesetting/index.js';
import type { TypstDocument } from '../typesetting/index.js';
import { qrSvg } from './certificate-qr.js';

/** Of what nobody designed. */
const OWN_ACCENT = '#0b6e4f';
const COLOURS = `
#let green = rgb(data.accent)
#let ink = rgb("#14201b")
#let soft = rgb("#4d5f57")
#let line-colour = rgb("#c9d8d0")
#let amber = rgb("#8a5a00")
#let amber-tint = rgb("#fff3d6")
`;

/** Rows, signers and the logo, as every document of ours has them. */
const PARTS = `
#let label(body) = text(fill: soft, size: if is-nastaliq { 7.8pt } else { 8.2pt }, body)
// A long serial number breaks anywhere rather than leave the page; what fits stays as it is, to be copied.
#let breakable(body) = if body.clusters().len() > 84 { body.clusters().join("\\u{200B}") } else { body }
#let shown(row, body) = {
  let written = if row.isCode { align(if is-rtl { right } else { left }, code(text(size: 8.2pt, breakable(body)))) } else { body }
  if row.link != none { link(row.link, written) } else { written }
}
#let groups-of(groups) = for group in groups {
  block(sticky: true, below: if is-nastaliq { 0.6mm } else { 2.4mm }, above: if is-nastaliq { 3mm } else { 3.6mm }, heading(level: 2, text(size: 10.5pt, weight: 600, fill: green, group.title)))
  grid(columns: (38mm, 1fr), column-gutter: 3mm, row-gutter: row-gap,
    ..group.rows.map(row => (
      label(row.name),
      if row.isCode { row.values.map(each => shown(row, each)).join(v(row-gap, weak: true)) }
      else { row.values.map(each => shown(row, each)).join(" · ") },
    )).flatten())
}
// A name in print under a line: the signature that counts is that of the issuer's key.
#let signers-of(signers) = grid(columns: signers.map(_ => 1fr), column-gutter: 10mm,
  ..signers.map(each => align(center)[
    #line(length: 100%, stroke: 0.6pt + line-colour)
    #block(above: 1.6mm, below: 1mm, text(size: 10pt, weight: 600, each.name))
    #block(above: 0mm, text(size: 8.6pt, fill: soft, each.office))
  ]))
// As large as fits, wherever it stands.
#let logo(width, height) = image(bytes(data.logo), format: "png", height: calc.min(height, width / data.logoRatio), alt: data.issuer)
`;

const PAGE = `${TEXT_STYLE}${COLOURS}${PARTS}
#set document(title: data.title + " – " + data.name, author: data.issuer, date: auto)
#set page(paper: "a4", margin: (x: 17mm, top: 15mm, bottom: 13mm),
  background: place(center + horizon, rect(width: 100% - 14mm, height: 100% - 14mm, stroke: 0.8pt + green, radius: 3mm)))
// Nastaliq is read as well a little smaller, and so fits on the page.
#set text(size: if is-nastaliq { 8.4pt } else { 9pt }, fill: ink)
#if data.demonstration != none {
  block(width: 100%, fill: amber-tint, stroke: 0.6pt + amber, radius: 2mm, inset: (x: 7pt, y: 5pt))[#text(fill: amber, weight: 600, data.demonstration)]
}
#block(above: 4mm, below: 4mm, grid(columns: (1fr, 31mm), column-gutter: 6mm, align: (start + top, center + top),
  [#if data.logo != none { block(below: 4mm, logo(60mm, 14mm)) }
   #block(below: 2.2mm, heading(level: 1, text(size: if is-nastaliq { 18pt } else { 21pt }, weight: 600, fill: green, data.title)))
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
#groups-of(data.groups)
#if data.signers.len() > 0 { block(breakable: false, above: 7mm, signers-of(data.signers)) }
#block(breakable: false, above: 4mm, text(size: 8.4pt, fill: soft, data.notes.join(" ")))
`;

const AWARD = `${TEXT_STYLE}${COLOURS}${PARTS}
#set document(title: data.title + " – " + data.name, author: data.issuer, date: auto)
#set page(paper: data.paper, flipped: data.isLandscape, margin: (x: 24mm, top: 18mm, bottom: 16mm),
  background: {
    place(center + horizon, rect(width: 100% - 14mm, height: 100% - 14mm, stroke: 1.6pt + green, radius: 3mm))
    place(center + horizon, rect(width: 100% - 18mm, height: 100% - 18mm, stroke: 0.5pt + green, radius: 2mm))
  })
#let scale-of(size) = if is-nastaliq { size * 0.82 } else { size }
#set text(size: scale-of(12pt), fill: ink)
#let name-length = data.name.clusters().len()

#if data.demonstration != none {
  block(width: 100%, fill: amber-tint, stroke: 0.6pt + amber, radius: 2mm, inset: (x: 7pt, y: 5pt), text(size: 9pt, fill: amber, weight: 600, data.demonstration))
}
#align(center)[
  #if data.logo != none { block(below: 5mm, align(center, logo(74mm, 20mm))) }
  #v(1fr)
  #block(below: if is-nastaliq { 3mm } else { 7mm }, heading(level: 1, text(size: scale-of(if data.title.clusters().len() > 50 { 22pt } else { 29pt }), weight: 600, fill: green, data.title)))
  #block(above: 0mm, below: if is-nastaliq { 2mm } else { 4mm }, text(size: scale-of(11pt), fill: soft, data.awardedTo))
  #block(above: 0mm, below: if is-nastaliq { 3mm } else { 7mm }, text(size: scale-of(if name-length > 60 { 16pt } else if name-length > 30 { 22pt } else { 28pt }), weight: 600, data.name))
  #block(above: 0mm, width: if data.isLandscape { 82% } else { 100% }, text(size: scale-of(if data.statement.clusters().len() > 500 { 11pt } else { 13.5pt }), data.statement))
  #v(1fr)
]
#grid(columns: (1fr, 34mm), column-gutter: 10mm, align: (start + bottom, center + bottom),
  if data.signers.len() > 0 { signers-of(data.signers) } else { none },
  [#link(data.address, image(bytes(data.qr), format: "svg", width: 24mm, alt: data.address))
   #block(above: 1mm, below: 1mm, text(size: 8pt, fill: soft, data.scan))
   #text(size: 8.6pt, code(data.code))])
#pagebreak()
#set text(size: if is-nastaliq { 8.4pt } else { 9pt })
#groups-of(data.groups)
#block(breakable: false, above: 4mm, text(size: 8.4pt, fill: soft, data.notes.join(" ")))
`;

const PICTURE = `${TEXT_STYLE}${COLOURS}${PARTS}
#set page(width: 600pt, height: 315pt, margin: 0pt)
#set text(size: 13pt, fill: ink)
#place(top, rect(width: 100%, height: 10pt, fill: green))
#if data.demonstration != none {
  place(bottom, block(width: 100%, fill: amber-tint, inset: (x: 34pt, y: 8pt), text(size: 10pt, fill: amber, weight: 600, data.demonstration)))
}
#place(top, dy: 34pt, block(width: 100%, height: if data.demonstration == none { 268pt } else { 240pt }, clip: true, inset: (x: 34pt), grid(columns: (1fr, 118pt), column-gutter: 22pt, align: (start + top, center + top),
  [#if data.logo != none { block(below: 10pt, logo(150pt, 34pt)) }
   #block(below: 5pt, text(size: 15pt, fill: green, weight: 600, data.title))
   #if data.subtitle != none { block(above: 0pt, below: 14pt, text(size: 11pt, fill: soft, data.subtitle)) } else { v(8pt) }
   #block(above: 0pt, below: 8pt, text(size: if data.name.clusters().len() > 60 { 14pt } else if data.name.clusters().len() > 30 { 19pt } else { 26pt }, weight: 600, data.name))
   #if data.amount != none { block(above: 0pt, below: 10pt, text(size: if is-nastaliq { 21pt } else { 27pt }, weight: 600, fill: green, data.amount)) }
   #if data.event != none { block(above: 0pt, below: 8pt, text(size: 12pt, data.event)) }
   #block(above: 0pt, text(size: 9.5pt, fill: soft, data.statement))],
  [#image(bytes(data.qr), format: "svg", width: 118pt, alt: data.address)
   #text(size: 10pt, fill: soft, code(data.code))],
)))
`;

/** What a document is set with beside its text. */
export interface DocumentParts {
  /** As it is printed. */
  code: string;
  issuer: string;
  /** PNG. */
  logo: Buffer | null;
}

/** A certificate as pages to print. */
export const certificatePage = (text: CertificateText, parts: DocumentParts): TypstDocument => ({
  template: text.kind === 'carbon' ? PAGE : AWARD,
  data: { ...shown(text, parts), paper: text.look?.paper ?? 'a4', isLandscape: text.look?.isLandscape ?? false },
});

/** A certificate as a picture to share, 1.91 to 1 as OpenGraph's readers want it: name and amount, and where to check. */
export const certificatePicture = (text: CertificateText, parts: DocumentParts): TypstDocument => ({
  template: PICTURE,
  data: shown(text, parts),
});

function shown(text: CertificateText, { code, issuer, logo }: DocumentParts): object {
  const groups = text.groups.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => ({ ...row, link: row.link ?? null, isCode: row.isCode ?? false })),
  }));
  return {
    ...text,
    groups,
    qr: qrSvg(text.address),
    code,
    issuer,
    accent: text.look?.accent ?? OWN_ACCENT,
    signers: text.look?.signers ?? [],
    // Typst makes bytes of numbers; it has nothing that reads base64.
    logo: logo === null ? null : [...logo],
    logoRatio: logo === null ? 1 : widthToHeight(logo),
  };
}

/** Of a PNG. @source PNG, 11.2.1: IHDR is the first chunk, width and height the first of it */
const widthToHeight = (png: Buffer): number => png.readUInt32BE(16) / png.readUInt32BE(20);
