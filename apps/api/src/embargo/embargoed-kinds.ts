import type { RequestContext, Viewer } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { Refused } from '../graphql/index.js';
import type { EmbargoKind } from './embargoes.repository.js';

/** What the owner of a kind of objects says about them. Every function with `tx` runs in the transaction that releases or recalls. */
export interface EmbargoedKind {
  readonly kind: EmbargoKind;
  /** Titles of those that are there, and where people read each once it is out (a path of the web app). Organisers see it; nobody else. */
  describe: (ctx: RequestContext, objectIds: readonly string[]) => Promise<ReadonlyMap<string, EmbargoedObject>>;
  /** Locks the object's own row before the embargo's, where changes of the object lock it first. */
  hold?: (tx: RequestContext, objectId: string) => Promise<void>;
  /** Why it cannot go out as it is, now or later. What makes it so again afterwards takes its schedule away (`Embargoes.unschedule`). */
  refusal?: (tx: RequestContext, objectId: string) => Promise<Refused | null>;
  /** Languages of its summit that it has not: whoever releases it names each. */
  missingLanguages?: (tx: RequestContext, objectId: string) => Promise<readonly string[]>;
  /** What follows from a release; at once, or by whoever notices first that it is due. Throwing undoes the release, which is tried again. */
  onReleased?: (
    tx: RequestContext,
    objectId: string,
    release: { at: Date; missingLanguages: string[] },
  ) => Promise<void>;
  onRecalled?: (tx: RequestContext, objectId: string, reason: string) => Promise<void>;
  /** Who may release it beside organisers of its summit, at once; nobody else unless said here. */
  mayAlsoRelease?: (viewer: Viewer, summitId: string) => boolean;
}
export interface EmbargoedObject {
  titles: LanguageTexts;
  path: string | null;
}

/** The kinds there are, as their owners say in `onModuleInit`. */
@Injectable()
export class EmbargoedKinds {
  private readonly kinds = new Map<EmbargoKind, EmbargoedKind>();

  add(kind: EmbargoedKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`${kind.kind} is owned twice`);
    this.kinds.set(kind.kind, kind);
  }

  has(kind: EmbargoKind): boolean {
    return this.kinds.has(kind);
  }

  /** @throws Error for a kind that nobody owns */
  of(kind: EmbargoKind): EmbargoedKind {
    const owned = this.kinds.get(kind);
    if (owned === undefined) throw new Error(`nobody owns ${kind}`);
    return owned;
  }
}
