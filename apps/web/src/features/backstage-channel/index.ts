export { BackstagePanel } from './BackstagePanel.js';
export { BackstageNotice } from './BackstageNotice.js';
export { readsBackstage, useBackstageBadge } from './use-backstage.js';
