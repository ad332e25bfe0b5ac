import { describe, expect, it } from 'vitest';
import { pathIn } from './media-path.js';

const report = (local: object, chosen = true): Map<string, unknown> =>
  new Map<string, unknown>([
    ['T', { id: 'T', type: 'transport', ...(chosen && { selectedCandidatePairId: 'P2' }) }],
    ['P1', { id: 'P1', type: 'candidate-pair', state: 'failed', localCandidateId: 'L1' }],
    ['P2', { id: 'P2', type: 'candidate-pair', state: 'succeeded', nominated: true, localCandidateId: 'L2' }],
    ['L1', { id: 'L1', type: 'local-candidate', candidateType: 'host', protocol: 'udp' }],
    ['L2', { id: 'L2', type: 'local-candidate', ...local }],
  ]);

describe('the way that media take', () => {
  it.each([
    [{ candidateType: 'host', protocol: 'udp' }, 'udp'],
    [{ candidateType: 'prflx', protocol: 'udp' }, 'udp'],
    [{ candidateType: 'host', protocol: 'tcp' }, 'tcp'],
    [{ candidateType: 'relay', protocol: 'udp' }, 'relay'],
  ])('%o is %s', (local, path) => {
    expect(pathIn(report(local))).toBe(path);
    // Firefox names no chosen pair.
    expect(pathIn(report(local, false))).toBe(path);
  });
});
