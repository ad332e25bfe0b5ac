import { describe, expect, it } from 'vitest';
import { judgeNetwork } from './network-verdict.js';

const fine = { path: 'udp', roundTripMs: 40, lossPercent: 0, uploadKbps: 3_100, downloadKbps: 3_100 } as const;

describe('the verdict on a network', () => {
  it.each([
    [{}, 'GOOD', []],
    [{ roundTripMs: 250, lossPercent: 2, uploadKbps: 2_450, downloadKbps: 2_450 }, 'GOOD', []],
    [{ roundTripMs: 251 }, 'FAIR', ['far']],
    [{ roundTripMs: 601 }, 'POOR', ['far']],
    [{ lossPercent: 2.1 }, 'FAIR', ['lossy']],
    [{ lossPercent: 10.1 }, 'POOR', ['lossy']],
    [{ uploadKbps: 2_449 }, 'FAIR', ['slow-up']],
    [{ uploadKbps: 249 }, 'POOR', ['slow-up']],
    [{ downloadKbps: 249, roundTripMs: 300 }, 'POOR', ['slow-down', 'far']],
    [{ path: 'tcp' }, 'FAIR', ['detour']],
    [{ path: 'relay' }, 'GOOD', ['relay']],
    [{ path: 'untried', lossPercent: null, downloadKbps: null }, 'GOOD', ['untried']],
    [{ path: 'blocked', lossPercent: null, downloadKbps: null }, 'POOR', ['blocked']],
  ] as const)('with %o is %s because of %j', (change, verdict, reasons) => {
    expect(judgeNetwork({ ...fine, ...change })).toEqual({ verdict, reasons });
  });

  it('says when there is no server', () => {
    expect(judgeNetwork(null)).toEqual({ verdict: 'FAILED', reasons: [] });
  });
});
