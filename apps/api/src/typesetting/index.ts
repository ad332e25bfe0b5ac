export { TEXT_STYLE } from './text-style.js';
export { Typesetter, type TypstDocument } from './typesetter.js';
export { TypesettingModule } from './typesetting.module.js';
