export { RunSheetPanel } from './RunSheetPanel.js';
