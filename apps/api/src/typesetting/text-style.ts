/**
 * Scripts with a font of ours each, as Noto calls them, beside Latin, Cyrillic, Arabic and Chinese: the languages of our pages, and
 * those that names of people across Asia are written in. What none of them has is set in a font of the machine, if it has one.
 */
export const SCRIPTS = [
  'Thai',
  'Khmer',
  'Devanagari',
  'Bengali',
  'Sinhala',
  'Tamil',
  'Lao',
  'Myanmar',
  'Georgian',
  'Armenian',
  'Hebrew',
  'Ethiopic',
];

/**
 * How every document of ours is set, as the beginning of a template; `data` has `language` and `direction`. Each script has its own
 * font: Latin, Cyrillic and digits Inter also inside of Urdu and Chinese lines; Arabic script Nastaliq where the language is Urdu.
 */
export const TEXT_STYLE = `
#let data = json(bytes(sys.inputs.data))
#let european = (name: "Inter", covers: regex("[\\u{0000}-\\u{024F}\\u{0250}-\\u{02FF}\\u{0400}-\\u{052F}\\u{2010}-\\u{2027}\\u{2030}-\\u{205E}\\u{2066}-\\u{2069}\\u{2080}-\\u{20CF}]"))
#let arabic = if data.language == "ur" { ("Noto Nastaliq Urdu", "Noto Naskh Arabic") } else { ("Noto Naskh Arabic",) }
#let others = (${SCRIPTS.map((script) => `"Noto Sans ${script}"`).join(', ')}, "Noto Sans S Chinese", "Inter")
#let fonts = (european, ..arabic, ..others)
#let is-rtl = data.direction == "rtl"
#set text(font: fonts, lang: data.language, dir: if is-rtl { rtl } else { ltr }, hyphenate: false)
// Lines are as high as their language needs, whatever fonts are on them: Nastaliq leans down from word to word.
#let is-nastaliq = data.language == "ur"
#set text(top-edge: if is-nastaliq { 1.0em } else { 0.78em }, bottom-edge: if is-nastaliq { -0.66em } else { -0.24em })
#set par(leading: if is-nastaliq { 0.06em } else if data.language == "th" { 0.5em } else { 0.36em })
#let row-gap = if is-nastaliq { 0.02em } else { 0.42em }
#let code(body) = text(dir: ltr, lang: "en", body)
`;
