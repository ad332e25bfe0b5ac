/**
 * held → open → answering → answered. A question may be dismissed and restored; one that says the same as another is
 * merged into it. `held`: nobody but its author and who moderates sees it yet.
 */
export type QuestionStatus = 'held' | 'open' | 'answering' | 'answered' | 'dismissed' | 'merged';

/** Whether questions are shown at once, or when somebody who moderates has read them. */
export const QUESTION_MODERATION = ['before', 'after'] as const;
export type QuestionModeration = (typeof QUESTION_MODERATION)[number];

/** Whether its author was asked to come on stage with it, and what they said. */
export type QuestionInvitation = 'asked' | 'accepted' | 'declined';

export interface Question {
  readonly id: string;
  readonly authorId: string;
  readonly status: QuestionStatus;
  /** What it was before it was dismissed or merged: where it goes back to. */
  readonly statusBefore: QuestionStatus | null;
  /** Never itself merged: what was merged into it moves along. */
  readonly mergedIntoId: string | null;
  /** Who of the panel is to answer. */
  readonly assigneeId: string | null;
  /** Answered in writing. */
  readonly answer: string | null;
  /** Nobody is brought on stage, or named, who did not say so: asked first, and forgotten when the question is over. */
  readonly invitation: QuestionInvitation | null;
}

export type QuestionCommand =
  | { readonly kind: 'approve'; readonly id: string }
  | { readonly kind: 'dismiss'; readonly id: string }
  /** Back from having been dismissed or merged. */
  | { readonly kind: 'restore'; readonly id: string }
  | { readonly kind: 'merge'; readonly id: string; readonly intoId: string }
  | { readonly kind: 'assign'; readonly id: string; readonly assigneeId: string | null }
  /** On stage; the one before is answered by that. */
  | { readonly kind: 'answer-now'; readonly id: string }
  | { readonly kind: 'finish-answer'; readonly id: string }
  | { readonly kind: 'answer-in-writing'; readonly id: string; readonly answer: string }
  /** Asks its author on stage. */
  | { readonly kind: 'invite'; readonly id: string }
  | { readonly kind: 'call-off-invitation'; readonly id: string }
  /** By its author. */
  | { readonly kind: 'answer-invitation'; readonly id: string; readonly byId: string; readonly isAccepted: boolean }
  /** By its author, while nobody has answered. */
  | { readonly kind: 'withdraw'; readonly id: string; readonly byId: string };

export type QuestionRefusalCode =
  | 'question-unknown'
  | 'question-merged'
  | 'question-dismissed'
  | 'question-held'
  | 'question-answered'
  | 'question-not-yours'
  | 'merge-with-itself'
  | 'invitation-unknown';

/** Whether the audience sees it. */
export const isAsked = ({ status }: Pick<Question, 'status'>): boolean =>
  status === 'open' || status === 'answering' || status === 'answered';
