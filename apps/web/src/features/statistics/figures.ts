import type { PeerStatistics } from '@app/contracts';
import type { MessageId } from '../../app/i18n/messages.js';

/** A number behind the verdict: its name, its words and their values. */
export interface StatisticsFigure {
  name: MessageId;
  words: MessageId;
  values: Record<string, number>;
}

/** What is known of a connection, in the order in which it matters; what is not known is left out. */
export function figuresOf(peer: PeerStatistics): StatisticsFigure[] {
  const figures: (StatisticsFigure | null)[] = [
    rate('statistics.down', peer.downKbps),
    rate('statistics.up', peer.upKbps),
    known('statistics.loss', 'statistics.percent', peer.lossPercent, 1),
    known('statistics.round-trip', 'statistics.ms', peer.roundTripMs, 0),
    known('statistics.jitter', 'statistics.ms', peer.jitterMs, 0),
    known('statistics.frozen', 'statistics.percent', peer.frozenPercent, 1),
    known('statistics.layer', 'statistics.layer-of', peer.spatialLayer === null ? null : peer.spatialLayer + 1, 0),
    known('statistics.score', 'statistics.score-of', peer.score, 0),
  ];
  return figures.filter((figure) => figure !== null);
}

/** From a thousand on in megabits. */
function rate(name: MessageId, kbps: number): StatisticsFigure {
  return kbps < 1_000
    ? { name, words: 'statistics.kbps', values: { value: Math.round(kbps) } }
    : { name, words: 'statistics.mbps', values: { value: rounded(kbps / 1_000, 1) } };
}

const known = (name: MessageId, words: MessageId, value: number | null, digits: number): StatisticsFigure | null =>
  value === null ? null : { name, words, values: { value: rounded(value, digits) } };

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
