/** The two forms of a calendar's address: what a calendar program opens by itself, and what people paste. */
export function calendarLinks(calendarUrl: string, origin: string): { https: string; webcal: string } {
  const https = new URL(calendarUrl, origin).href;
  return { https, webcal: https.replace(/^https?:/, 'webcal:') };
}
