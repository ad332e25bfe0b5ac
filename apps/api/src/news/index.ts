export { NewsDesk } from './news-desk.service.js';
export { NewsPictures } from './news-pictures.service.js';
export { NewsModule } from './news.module.js';
export { NewsArticle, type NewsHeadline } from './news.type.js';
export { PressKits } from './press-kits.service.js';
export { ReleasedNews } from './released-news.service.js';
export { xmlDocument, type XmlElement } from './xml-document.js';
