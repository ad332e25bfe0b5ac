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
export {
  type MediaUsageServiceController,
  MediaUsageServiceControllerMethods,
  type PullUsageRequest,
  type PullUsageResponse,
} from './generated/media/v1/media_usage.js';
export { streamingGrpcOptions } from './grpc-options.js';
export { MediaControlClient } from './media-control.client.js';
export { MediaControlClientModule } from './media-control-client.module.js';
export { MediaUsageClient } from './media-usage.client.js';
