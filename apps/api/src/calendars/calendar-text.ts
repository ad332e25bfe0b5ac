import { escape, foldLines } from 'ical-generator';

/** Line breaks as `\n`, which the generator escapes; no other control character and no half of a character reaches the file. */
export function plain(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // eslint-disable-next-line no-control-regex -- control characters are what this is about
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
  );
}

/** `plain`, with line breaks as spaces. */
export const oneLine = (text: string): string => plain(text).replace(/\s*\n\s*/g, ' ');

/** An address of ours as a value of the type URI: whatever an address can't hold is percent-encoded. */
export const uri = (address: string): string => new URL(address).href;

/** A value of the type TEXT. @source RFC 5545, section 3.3.11 */
export const textValue = (text: string): string => escape(plain(text), false);

/** A word of the standard, which stands as it is. */
type Token = Uppercase<string>;
/** Texts, which are quoted and escaped, and lists of tokens. */
type Parameters = Readonly<Record<string, string | readonly Token[]>>;

/**
 * One property that the generator does not write, folded at 75 octets, with its line end. `value` in the form of its type.
 * @source RFC 5545, section 3.1; RFC 6868
 */
export function property(name: string, value: string, parameters: Parameters = {}): string {
  const written = Object.entries(parameters).map(([key, text]) => `;${key}=${parameterValue(text)}`);
  return foldLines(`${name}${written.join('')}:${plain(value).replaceAll('\n', ' ')}\r\n`);
}

const parameterValue = (value: string | readonly Token[]): string =>
  typeof value === 'string' ? `"${escape(oneLine(value), true)}"` : value.join(',');
