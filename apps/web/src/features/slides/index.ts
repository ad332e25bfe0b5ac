export { loadPdf } from './load-pdf.js';
export { isScreenShown, ScreenView } from './ScreenView.js';
export { SessionSlides } from './SessionSlides.js';
export { ScreenTool } from './ScreenTool.js';
export { SlidesBar } from './SlidesBar.js';
export { SlidesPanel } from './SlidesPanel.js';
export { SlideView } from './SlideView.js';
export { hasDesk } from './use-slide-show.js';
