export { BackstagePanel } from './BackstagePanel.js';
export { readsBackstage, useBackstageBadge } from './use-backstage.js';
