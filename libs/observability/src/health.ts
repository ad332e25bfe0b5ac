import { Injectable } from '@nestjs/common';

/** `undefined` when ready, else what is missing, as a plain phrase. */
export type ReadinessCheck = () => Promise<string | undefined>;

/** What `/readyz` asks. Each part adds its own check (database, media worker). */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();
  private isDraining = false;

  add(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  /** From now on not ready: a balancer stops sending. */
  drain(): void {
    this.isDraining = true;
  }

  /** Keyed by the name of the check; the value is `ok` or the problem. */
  async report(): Promise<{ isReady: boolean; checks: Record<string, string> }> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => {
        const problem = await check().catch((error: unknown) => (error instanceof Error ? error.message : 'failed'));
        return [name, problem ?? 'ok'] as const;
      }),
    );
    const isReady = !this.isDraining && results.every(([, result]) => result === 'ok');
    return {
      isReady,
      checks: { ...(this.isDraining ? { shutdown: 'draining' } : {}), ...Object.fromEntries(results) },
    };
  }
}
