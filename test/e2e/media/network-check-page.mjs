/* global AbortController */
// The web app's own network check in a page, driven by name. Bundled by `test/support/page-bundle.ts`.
import { checkNetwork } from '../../../apps/web/src/clients/network-check/index.ts';

globalThis.networkCheck = {
  steps: [],
  run: (token, url) =>
    checkNetwork(
      async () => ({ ok: true, value: { token, url, iceServers: [] } }),
      (step) => globalThis.networkCheck.steps.push(step),
      new AbortController().signal,
    ),
};
