export { SummitMessaging } from './SummitMessaging.js';
