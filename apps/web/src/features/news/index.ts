export { LatestNews } from './LatestNews.js';
export { NewsPicture } from './NewsPicture.js';
