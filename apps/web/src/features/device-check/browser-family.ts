/** Browsers whose way to undo a refused permission we can describe. */
export type BrowserFamily = 'chrome' | 'firefox' | 'safari' | 'safari-ios' | 'android' | 'other';

/** From `navigator.userAgent`; only for choosing a text, never for deciding what works. */
export function browserFamily(userAgent: string): BrowserFamily {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'safari-ios';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (/Android/.test(userAgent)) return 'android';
  if (/Chrome\/|Chromium\/|Edg\//.test(userAgent)) return 'chrome';
  if (/Safari\//.test(userAgent)) return 'safari';
  return 'other';
}
