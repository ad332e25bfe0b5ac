export { openPicture } from './picture-files.js';
export { servePicture } from './serve-picture.js';
export { Studio } from './studio.js';
