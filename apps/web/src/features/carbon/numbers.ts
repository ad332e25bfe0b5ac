/** First digits of the scripts that readers of ours type: Arabic-Indic, its Urdu forms, Thai. */
const OTHER_ZEROS = [0x06_60, 0x06_f0, 0x0e_50];

/**
 * A number as people type it in `locale`: digits of their script, their group and decimal signs. `null` for nothing typed,
 * `NaN` for what is no number. A comma or dot that cannot part thousands is taken for the decimal sign, whichever the locale's is.
 */
export function readNumber(text: string, locale: string): number | null {
  const typed = [...text.trim()]
    .map(latinDigit)
    .join('')
    .replace(/٬/g, ',')
    .replace(/٫/g, '.')
    .replace(/[\s_']/gu, '');
  if (typed === '') return null;
  const group = locale.startsWith('az') || locale.startsWith('de') ? '.' : locale.startsWith('ru') ? ' ' : ',';
  const isGrouped = new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+(?!\\d)`).test(typed);
  const plain = (isGrouped ? typed.replaceAll(group, '') : typed).replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
}

function latinDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = OTHER_ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? character : String(code - zero);
}
