/**
 * Whose words the pages that strangers open first are made of, and every page's frame: they come with the app, in one file a
 * language. A feature's, or those of its keys.
 */
const FIRST = new Set([
  'app',
  'ui',
  'announcements.title',
  'announcements.urgent',
  'announcements.read-more',
  'announcements.dismiss',
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

/** Of features above: what only those read who write there. Names of keys, up to a dot. */
const LATER: Readonly<Record<string, ReadonlySet<string>>> = {
  'guest-of-honour': new Set(
    'desk said write edit save cancel remove public-page leave form problem refused'.split(' '),
  ),
  outcomes: new Set(
    'state desk add new keep save cancel edit back public-page said remove to-follow-up take-up leave form file problem refused'.split(
      ' ',
    ),
  ),
};

/** Whether this message comes with the app; all others come together with the first page that needs more. */
export function isFirstMessage(key: string): boolean {
  const [feature = '', name = ''] = key.split('.');
  return (FIRST.has(feature) || FIRST.has(key)) && LATER[feature]?.has(name) !== true;
}
