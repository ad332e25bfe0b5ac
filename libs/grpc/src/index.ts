export {
  CloseReason,
  type CloseRoomRequest,
  type CloseRoomResponse,
  type ListRoomsResponse,
  type MediaControlServiceController,
  MediaControlServiceControllerMethods,
  type OpenRoom,
  type PutRoomRequest,
  type PutRoomResponse,
} from './generated/media/v1/media_control.js';
export { streamingGrpcOptions } from './grpc-options.js';
export { MediaControlClient } from './media-control.client.js';
export { MediaControlClientModule } from './media-control-client.module.js';
