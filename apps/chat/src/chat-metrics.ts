import { METRICS } from '@app/observability';
import { Inject, Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What chat counts. Times are in seconds. */
@Injectable()
export class ChatMetrics {
  readonly sockets: Gauge;
  readonly rooms: Gauge;
  readonly messages: Counter;
  readonly captions: Counter;
  readonly refused: Counter<'code'>;
  readonly batchSize: Histogram;
  readonly ackSeconds: Histogram;
  readonly cutOff: Counter<'outcome'>;

  constructor(@Inject(METRICS) registry: Registry) {
    const registers = [registry];
    this.sockets = new Gauge({ name: 'canopy_chat_sockets', help: 'Connected chat sockets', registers });
    this.rooms = new Gauge({
      name: 'canopy_chat_rooms',
      help: 'Rooms with somebody in them on this server',
      registers,
    });
    this.messages = new Counter({
      name: 'canopy_chat_messages_total',
      help: 'Messages committed by this server',
      registers,
    });
    this.captions = new Counter({
      name: 'canopy_chat_captions_total',
      help: 'Lines of captions committed by this server',
      registers,
    });
    this.refused = new Counter({
      name: 'canopy_chat_messages_refused_total',
      help: 'Messages refused, by code',
      labelNames: ['code'],
      registers,
    });
    this.batchSize = new Histogram({
      name: 'canopy_chat_batch_messages',
      help: 'Messages of one commit',
      buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
      registers,
    });
    this.ackSeconds = new Histogram({
      name: 'canopy_chat_ack_seconds',
      help: 'From a message to its acknowledgement',
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
      registers,
    });
    this.cutOff = new Counter({
      name: 'canopy_chat_slow_readers_total',
      help: 'Sockets that were cut off from a room, and what became of them',
      labelNames: ['outcome'],
      registers,
    });
  }
}
