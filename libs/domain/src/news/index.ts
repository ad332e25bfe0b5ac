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
export { composeReport, type ReportFacts, type ReportSection } from './closing-report.js';
export { REPORT_LANGUAGES, REPORT_WORDS, type ReportLanguage } from './closing-report-words.js';
