import { z } from 'zod';
import type { AckCallback } from './protocol.js';

export const PREVIEW_LIMITS = {
  /** Longest address, in characters. */
  url: 2_000,
  /** Addresses of one question. */
  urls: 50,
  /** UTF-16 code units. */
  title: 200,
  description: 300,
  siteName: 80,
} as const;

/** Asks what is known about pages that messages link to. Nothing is fetched for it: only messages that are posted bring that about. */
export const ListPreviews = z.object({
  urls: z.array(z.string().min(1).max(PREVIEW_LIMITS.url)).max(PREVIEW_LIMITS.urls),
});
export type ListPreviews = z.infer<typeof ListPreviews>;

/** What a page says of itself: plain text from a stranger, and no picture. `url` as `linkedPages` gives it. */
export interface LinkPreview {
  url: string;
  title: string;
  description: string | null;
  siteName: string | null;
}

export interface PreviewClientToServer {
  /** Those that are known, of hosts that the summit's organisers allow. */
  'preview:list': (message: ListPreviews, ack: AckCallback<{ previews: LinkPreview[] }>) => void;
}
export interface PreviewServerToClient {
  'preview:found': (message: LinkPreview) => void;
}
