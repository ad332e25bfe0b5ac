import type { Browser, Page } from 'playwright-core';
import type { CanopyServer } from '../support/canopy-server.js';

/** What each part finds: one server with the demo, and its organiser signed in. */
export interface LegacyScene {
  readonly server: CanopyServer;
  readonly browser: Browser;
  /** Of the organiser; in English, 1280 px wide. The page is left anywhere. */
  readonly organiser: Page;
  /** A page of somebody who knows nobody here; closed in the end. */
  readonly visitor: (options?: { locale?: string; width?: number }) => Promise<Page>;
}

export const FORUM = 'digital-carbon-neutrality-2021';
export const CONFERENCE = 'zero-carbon-mission-2024';
