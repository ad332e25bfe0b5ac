export type NameFlag =
  /** Letters of scripts in one word that no writing mixes: a Cyrillic а among Latin letters. */
  | 'mixed-scripts'
  /** Characters that turn text around or cannot be seen. */
  | 'hidden-characters';

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Georgian}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u,
];
// Joiners (U+200C, U+200D) are left out: names in Urdu and Persian are spelt with them; in alphabets whose letters stand apart
// they are nothing but hidden. Variation selectors choose the shape of a letter in Chinese and Japanese names.
const HIDDEN =
  /(?!\u200c|\u200d|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|\u2800|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}](?:\u200c|\u200d)/u;

/** What who checks a name should look at twice. A name in two scripts, a word of each, is nobody's trick. @source UTS 39, section 5 */
export function nameFlags(name: string): NameFlag[] {
  const flags: NameFlag[] = [];
  const isMixed = name.split(/[\s\p{P}]+/u).some((word) => SCRIPTS.filter((script) => script.test(word)).length > 1);
  if (isMixed) flags.push('mixed-scripts');
  if (HIDDEN.test(name)) flags.push('hidden-characters');
  return flags;
}
