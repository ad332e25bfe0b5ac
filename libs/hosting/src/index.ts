export { type HttpServer, type HttpServerOptions, startHttpServer } from './http-server.js';
export { assertPortIsFree, freePort } from './port.js';
export { prepareDatabase } from './prepare-database.js';
export { keptRoomPassKeys, roomPassKeysFrom } from './room-pass-keys.js';
export { type RunningServer, runServer } from './run-server.js';
export { StartFailure } from './start-failure.js';
