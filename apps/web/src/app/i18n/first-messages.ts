/** Whose words the pages that strangers open first are made of, and every page's frame: they come with the app, in one file a language. */
const FIRST = new Set([
  'app',
  'announcements',
  'calendar',
  'carbon-entry',
  'guest-of-honour',
  'home',
  'news',
  'outcomes',
  'person',
  'registration',
  'summit',
  'summit-chat',
]);

/** Whether the messages of this file come with the app; all others come together with the first page that needs more. */
export function isFirstMessages(path: string): boolean {
  // From the folder of the app itself they are `../messages/…`.
  return FIRST.has(/([\w-]+)\/messages\/\w+\.json$/.exec(path)?.[1] ?? 'app');
}
