import { refuse } from '@app/realtime';

/** What a page is told when what it asks for is not there for it (any more). */
export const gone = () => refuse('wrong-state', 'The room was closed or rebuilt; join it again.');
export const notYours = () =>
  refuse('right-missing', 'Only who is on stage, backstage or in this booth may send this.');
export const transportUnknown = () => refuse('transport-unknown', 'You have no such transport.');
export const producerUnknown = () => refuse('producer-unknown', 'There is no such producer here.');
export const consumerUnknown = () => refuse('consumer-unknown', 'You have no such consumer.');
