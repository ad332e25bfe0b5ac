/** Crockford's base 32: no I, L, O, U, so that a code read aloud or typed in is the code. @source https://www.crockford.com/base32.html */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 60 random bits: whoever tries codes finds nobody's certificate. */
export const CODE_LENGTH = 12;

/** `AB12-CD34-EF56`, as it is printed. */
export const writtenCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/**
 * A code as typed in, as printed, or inside of a certificate's address: case, spaces and dashes don't matter, look-alikes are
 * read as what was meant. `null` when it can't be one.
 */
export function parseCertificateCode(text: string): string | null {
  const inAddress = /\/(?:verify|certificates)\/([^/?#.]+)/i.exec(text)?.[1];
  const code = (inAddress ?? text)
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]+/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter)) ? code : null;
}
