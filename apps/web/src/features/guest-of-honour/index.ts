export { GuestPageLink } from './GuestPageLink.js';
