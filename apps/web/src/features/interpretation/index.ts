export { BoothBar } from './BoothBar.js';
export { FloorNotice } from './FloorNotice.js';
export { LanguageTool } from './LanguageTool.js';
export { SessionSound } from './SessionSound.js';
export { SignLanguageTile } from './SignLanguageTile.js';
