/** Loads the table of Noto Sans SC's hundred slices; the browser then fetches the few that a page needs. */
export async function loadChineseFont(): Promise<void> {
  await import('@fontsource-variable/noto-sans-sc/wght.css');
}
