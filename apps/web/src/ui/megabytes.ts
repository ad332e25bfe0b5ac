/** Bytes in megabytes as people are told them: to a tenth, and never nothing of something. */
export const megabytes = (bytes: number): number => Math.max(0.1, Math.round(bytes / 100_000) / 10);
