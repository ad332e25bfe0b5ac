import type { Ack, MessageReaction, OwnReaction, ReactToMessage } from '@app/contracts';

const keyOf = (seq: number, emoji: MessageReaction): string => `${seq} ${emoji}`;
type Given = Ack<OwnReaction & { isOn: boolean }> | undefined;

/** Which reactions are one's own. Those from before this page are asked for once, for the messages that have any. */
export class OwnReactions {
  private keys: ReadonlySet<string> = new Set();
  /** Asked for from this message on. */
  private readFrom = Infinity;
  private giving: Promise<unknown> = Promise.resolve();

  constructor(private readonly onChange: () => void) {}

  /** By `reactionKey`. A new set for each change. */
  get all(): ReadonlySet<string> {
    return this.keys;
  }

  /** Shown at once; one order after the other, so that the last wish is the last one kept. */
  give(
    seq: number,
    emoji: MessageReaction,
    isOn: boolean,
    send: (wish: ReactToMessage) => Promise<Given>,
  ): Promise<Given> {
    this.set(seq, emoji, isOn);
    const given = this.giving.then(async () => {
      const answer = await send({ seq, emoji, isOn });
      if (answer?.ok !== true) this.set(seq, emoji, !isOn);
      return answer;
    });
    this.giving = given;
    return given;
  }

  async read(
    seqs: readonly number[],
    list: (fromSeq: number) => Promise<Ack<{ reactions: OwnReaction[] }> | undefined>,
  ): Promise<void> {
    const [fromSeq] = seqs;
    if (fromSeq === undefined || fromSeq >= this.readFrom) return;
    const before = this.readFrom;
    this.readFrom = fromSeq;
    const answer = await list(fromSeq);
    if (answer?.ok !== true) this.readFrom = before;
    else this.replace([...this.keys, ...answer.value.reactions.map(({ seq, emoji }) => keyOf(seq, emoji))]);
  }

  private set(seq: number, emoji: MessageReaction, isOn: boolean): void {
    const key = keyOf(seq, emoji);
    this.replace(isOn ? [...this.keys, key] : [...this.keys].filter((each) => each !== key));
  }

  private replace(keys: readonly string[]): void {
    this.keys = new Set(keys);
    this.onChange();
  }
}
export { keyOf as reactionKey };
