export { CHAT_LIMITS, type ChatLimits, defaultChatLimits } from './chat-limits.js';
export { ChatModule } from './chat.module.js';
export {
  type HeardSpeech,
  type OnHeard,
  SPEECH_RECOGNISERS,
  type SpeechRecogniser,
} from './captions/speech-recogniser.js';
