export { hasDesk } from './use-slide-show.js';
export { SlidesBar } from './SlidesBar.js';
export { SlidesPanel } from './SlidesPanel.js';
export { SlideView } from './SlideView.js';
