export { NewsModule } from './news.module.js';
export { type ReleasedNewsRow, ReleasedNewsRepository } from './released-news.repository.js';
