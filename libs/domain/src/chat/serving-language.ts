/** The one of these languages (BCP 47) that a reader of `wanted` is served by: the same, else its language, else a written form of it. */
export function servingLanguage(languages: readonly string[], wanted: string): string | undefined {
  const asked = wanted.toLowerCase();
  const [base] = asked.split('-');
  return (
    languages.find((language) => language.toLowerCase() === asked) ??
    languages.find((language) => language.toLowerCase() === base) ??
    languages.find((language) => language.toLowerCase().split('-')[0] === base)
  );
}
