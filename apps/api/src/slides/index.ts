export { SlideShows } from './slide-shows.service.js';
export { SlidesModule } from './slides.module.js';
export { mayBringSlides, mayReadDeck, mayUseDeck } from './slides.policy.js';
