export { MyRank } from './MyRank.js';
