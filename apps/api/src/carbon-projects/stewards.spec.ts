import { readConfig } from '@app/config';
import type { Viewer } from '@app/database';
import { describe, expect, it } from 'vitest';
import { Stewards } from './stewards.js';

const viewer = (more: Partial<Viewer> = {}): Viewer => ({
  userId: 'user',
  email: 'steward@example.org',
  name: 'Steward',
  personId: null,
  roles: [],
  isAccountHolder: true,
  ...more,
});
const stewards = (env: Record<string, string>) => new Stewards(readConfig(env));

describe('stewards', () => {
  const named = stewards({ CARBON_STEWARDS: ' Steward@Example.org, other@example.org' });
  it('are those whom the installation names, signed in by mail', () => {
    expect(named.include(viewer())).toBe(true);
    expect(named.include(viewer({ email: 'somebody@example.org' }))).toBe(false);
    expect(named.include(viewer({ email: null }))).toBe(false);
    expect(named.include(null)).toBe(false);
  });
  it('are not who came by an invitation’s or a ticket’s link, which may be in other hands', () => {
    expect(named.include(viewer({ isAccountHolder: false }))).toBe(false);
  });
  it('are nobody where nobody is named', () => expect(stewards({}).include(viewer())).toBe(false));
  it('are the demo’s organiser in the demo, and nowhere else', () => {
    const organiser = viewer({ email: 'organiser@demo.example', mayReadOutbox: true });
    expect(stewards({ DEMO: 'true' }).include(organiser)).toBe(true);
    expect(stewards({ DEMO: 'true' }).include(viewer())).toBe(false);
    expect(named.include(organiser)).toBe(false);
  });
});
