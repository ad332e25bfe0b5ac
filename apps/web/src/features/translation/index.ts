export { TranslateItem } from './TranslateItem.js';
export { Translation } from './Translation.js';
