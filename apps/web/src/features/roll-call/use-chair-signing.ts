import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useQuery } from 'urql';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { useLiveRoom } from '../stage/index.js';
import {
  type ChairSigning,
  ChairSigningQuery,
  type InitiativeToSign,
  SessionSigningQuery,
} from './roll-call.queries.js';

/** What is not shown to the hall is not told by the room. */
const LOOK_AGAIN_MS = 5_000;

export interface ChairsView {
  readonly initiatives: readonly InitiativeToSign[];
  readonly chosen: InitiativeToSign | undefined;
  readonly choose: (id: string) => void;
  /** Whose signing the hall watches. */
  readonly shownId: string | null;
  /** `null` until it is read. */
  readonly signing: ChairSigning | null;
  readonly problem: RequestProblem | null;
  readonly refresh: () => void;
}

/** What whoever presides sees of the signing, as new as the room's news and never older than some seconds. */
export function useChairSigning(): ChairsView {
  const { session, rollCall } = useLiveRoom();
  const [chosenId, choose] = useState<string | null>(null);
  const [desk, askDesk] = useQuery({ query: SessionSigningQuery, variables: { sessionId: session.id } });
  const { initiatives = [], shownId = null } = desk.data?.sessionSigning ?? {};
  const byDefault = initiatives.find(({ id }) => id === shownId) ?? initiatives.find(isUnderWay) ?? initiatives[0];
  const chosen = initiatives.find(({ id }) => id === chosenId) ?? byDefault;
  const [read, askRead] = useQuery({
    query: ChairSigningQuery,
    variables: { initiativeId: chosen?.id ?? '' },
    pause: chosen === undefined,
  });
  const hasChosen = chosen !== undefined;
  const refresh = useCallback(() => {
    askDesk({ requestPolicy: 'network-only' });
    if (hasChosen) askRead({ requestPolicy: 'network-only' });
  }, [askDesk, askRead, hasChosen]);
  const look = useEffectEvent(refresh);
  useEffect(() => {
    const timer = setInterval(() => look(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  // At once when the room says that something is another.
  useEffect(() => look(), [rollCall]);
  const error = desk.error ?? read.error;
  return {
    initiatives,
    chosen,
    choose,
    shownId,
    signing: read.data?.initiativeSigning ?? null,
    problem: error ? problemOf(error) : null,
    refresh,
  };
}

const isUnderWay = ({ state }: InitiativeToSign): boolean => state !== 'RELEASED';
