export { LatestNews } from './LatestNews.js';
export { HeadlineFields } from './news.queries.js';
export { NewsPicture } from './NewsPicture.js';
