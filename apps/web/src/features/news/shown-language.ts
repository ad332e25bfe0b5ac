/**
 * In which of its languages an article is read: as its address says (`?lang=ur`), else as the server chose for the reader. Of
 * several that begin alike the exact one comes first.
 */
export function shownLanguage(languages: readonly string[], search: string, chosen: string): string {
  const asked = new URLSearchParams(search).get('lang')?.toLowerCase();
  const exact = languages.find((language) => language.toLowerCase() === asked);
  return exact ?? languages.find((language) => language.split('-')[0]?.toLowerCase() === asked) ?? chosen;
}
