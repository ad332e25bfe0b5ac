/** The leading language and the reader's own, where the text has it: what a narrow page can show. */
export function firstShown(languages: readonly string[], leadingLanguage: string, reader: string): readonly string[] {
  const own = languages.find((language) => language === reader || language.split('-')[0] === reader);
  return languages.filter((language) => language === leadingLanguage || language === own);
}
