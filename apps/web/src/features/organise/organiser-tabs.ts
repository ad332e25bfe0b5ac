/** The pages of the organisers' workspace, as they stand in the address: `/organise/<summit>/<tab>`. */
export type OrganiserTab =
  | 'programme'
  | 'release'
  | 'people'
  | 'registration'
  | 'initiatives'
  | 'outcomes'
  | 'guest-of-honour'
  | 'announcements'
  | 'run-sheet'
  | 'certificates'
  | 'news'
  | 'report'
  | 'carbon'
  | 'exchange'
  | 'webhooks'
  | 'history'
  | 'settings';

/** What the pages are for, in the order of a summit's life. */
type OrganiserTabGroup = 'stage' | 'people' | 'legacy' | 'setup';

/** The navigation: each page stands in one group. A page puts itself here together with its route. */
export const ORGANISER_TAB_GROUPS: readonly (readonly [OrganiserTabGroup, readonly OrganiserTab[]])[] = [
  ['stage', ['programme', 'release', 'announcements', 'run-sheet']],
  ['people', ['people', 'registration', 'certificates', 'carbon']],
  ['legacy', ['initiatives', 'outcomes', 'guest-of-honour', 'news', 'report']],
  ['setup', ['exchange', 'webhooks', 'history', 'settings']],
];
