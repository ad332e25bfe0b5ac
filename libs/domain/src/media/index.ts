export {
  CONNECTION_QUALITIES,
  type ConnectionFigures,
  type ConnectionQuality,
  connectionQuality,
} from './connection-quality.js';
