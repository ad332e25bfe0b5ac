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

/** Those that have a route, in the order of the navigation. A page puts itself here together with its route. */
export const ORGANISER_TABS: readonly OrganiserTab[] = [
  'programme',
  'release',
  'people',
  'registration',
  'initiatives',
  'outcomes',
  'guest-of-honour',
  'announcements',
  'run-sheet',
  'certificates',
  'news',
  'report',
  'carbon',
  'exchange',
  'webhooks',
  'history',
  'settings',
];
