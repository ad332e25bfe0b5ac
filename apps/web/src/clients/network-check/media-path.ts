import type { types } from 'mediasoup-client';
import type { MediaPath } from './index.js';

/** What statistics say of candidates; the DOM's types know only part of it. */
interface Candidate {
  candidateType?: string;
  protocol?: string;
}
interface StatsEntry {
  id: string;
  type: string;
  selectedCandidatePairId?: string;
  localCandidateId?: string;
  state?: string;
  nominated?: boolean;
}

/** How a transport that is connected goes. */
export async function pathOf(transport: types.Transport): Promise<Exclude<MediaPath, 'blocked' | 'untried'>> {
  return pathIn(await transport.getStats());
}

/** As browsers report it: the chosen pair by the transport, or where they name none, the nominated one. */
export function pathIn(report: ReadonlyMap<string, unknown>): Exclude<MediaPath, 'blocked' | 'untried'> {
  const entries = [...report.values()] as StatsEntry[];
  const chosen = entries.find(({ type }) => type === 'transport')?.selectedCandidatePairId;
  const pair =
    entries.find(({ id }) => id === chosen) ??
    entries.find(({ type, state, nominated }) => type === 'candidate-pair' && state === 'succeeded' && nominated);
  const local = report.get(pair?.localCandidateId ?? '') as Candidate | undefined;
  if (local?.candidateType === 'relay') return 'relay';
  return local?.protocol === 'tcp' ? 'tcp' : 'udp';
}
