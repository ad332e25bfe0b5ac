export { ChairBar } from './ChairBar.js';
export { CountdownOverlay } from './CountdownOverlay.js';
export { People, useConsoleBadge } from './People.js';
export { RaiseHand } from './RaiseHand.js';
export { Requests } from './Requests.js';
export { RoomNews } from './RoomNews.js';
export { StartControls } from './StartControls.js';
export { TurnOverlay } from './TurnOverlay.js';
