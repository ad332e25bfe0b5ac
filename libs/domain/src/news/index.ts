export {
  type EditedNews,
  editedNews,
  type NewsDraft,
  type NewsProblem,
  newsProblems,
  newsState,
  type NewsText,
  type NewsWords,
  paragraphsOf,
  type PublishedNews,
  publishedNews,
  type PublishedPicture,
} from './news-article.js';
