/** Something that changes and is observed, as `useSyncExternalStore` wants it: a new snapshot for each change, and the same one between. */
export class Observable<Snapshot> {
  private readonly listeners = new Set<() => void>();
  private isTelling = false;
  private current: Snapshot;

  constructor(private readonly take: () => Snapshot) {
    this.current = take();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): Snapshot => this.current;

  /** Changes of one turn are one change for whoever listens. */
  changed(): void {
    if (this.isTelling) return;
    this.isTelling = true;
    queueMicrotask(() => {
      this.isTelling = false;
      this.current = this.take();
      for (const listener of this.listeners) listener();
    });
  }
}
