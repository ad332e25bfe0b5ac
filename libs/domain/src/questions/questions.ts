import {
  isAsked,
  type Question,
  type QuestionCommand,
  type QuestionModeration,
  type QuestionRefusalCode,
} from './question-model.js';

/** A question as it begins. */
export function askQuestion(id: string, authorId: string, moderation: QuestionModeration): Question {
  const status = moderation === 'before' ? 'held' : 'open';
  return {
    id,
    authorId,
    status,
    statusBefore: null,
    mergedIntoId: null,
    assigneeId: null,
    answer: null,
    invitation: null,
  };
}

/**
 * The questions of a session that a command changes, as they are afterwards; none when everything is so already. A command
 * may change others than the one it names: one question is answered at a time, and what was merged moves along.
 */
export function decideQuestions(
  questions: ReadonlyMap<string, Question>,
  command: QuestionCommand,
): Question[] | QuestionRefusalCode {
  const question = questions.get(command.id);
  if (question === undefined) return 'question-unknown';
  const { status } = question;
  switch (command.kind) {
    case 'approve':
      return status === 'held' ? [{ ...question, status: 'open' }] : (problemOf(question) ?? []);
    case 'dismiss':
      if (status === 'dismissed') return [];
      return status === 'merged'
        ? 'question-merged'
        : [{ ...question, status: 'dismissed', statusBefore: atRest(question), invitation: null }];
    case 'restore':
      if (question.statusBefore === null) return [];
      return [{ ...question, status: question.statusBefore, statusBefore: null, mergedIntoId: null }];
    case 'merge':
      return merge(questions, question, command.intoId);
    case 'assign':
      if (problemOf(question)) return problemOf(question) ?? [];
      return question.assigneeId === command.assigneeId ? [] : [{ ...question, assigneeId: command.assigneeId }];
    case 'answer-now': {
      if (!isAsked(question)) return problemOf(question) ?? 'question-held';
      if (status === 'answering') return [];
      const before = [...questions.values()].filter((other) => other.status === 'answering');
      return [...before.map(finished), { ...question, status: 'answering' }];
    }
    case 'finish-answer':
      return status === 'answering' ? [finished(question)] : [];
    case 'answer-in-writing': {
      if (!isAsked(question)) return problemOf(question) ?? 'question-held';
      return question.answer === command.answer && status === 'answered'
        ? []
        : [{ ...finished(question), answer: command.answer }];
    }
    case 'invite':
      if (!isAsked(question)) return problemOf(question) ?? 'question-held';
      if (status === 'answered') return 'question-answered';
      return question.invitation === 'asked' || question.invitation === 'accepted'
        ? []
        : [{ ...question, invitation: 'asked' }];
    case 'call-off-invitation':
      return question.invitation === null ? [] : [{ ...question, invitation: null }];
    case 'answer-invitation': {
      if (question.authorId !== command.byId) return 'question-not-yours';
      if (question.invitation === null) return 'invitation-unknown';
      const invitation = command.isAccepted ? 'accepted' : 'declined';
      return question.invitation === invitation ? [] : [{ ...question, invitation }];
    }
    case 'withdraw':
      if (question.authorId !== command.byId) return 'question-not-yours';
      if (status === 'dismissed') return [];
      if (status === 'answering' || status === 'answered') return 'question-answered';
      // For good: nothing leads back from what its author took away.
      return status === 'merged'
        ? 'question-merged'
        : [{ ...question, status: 'dismissed', statusBefore: null, invitation: null }];
  }
}

function merge(
  questions: ReadonlyMap<string, Question>,
  question: Question,
  intoId: string,
): Question[] | QuestionRefusalCode {
  const into = questions.get(intoId);
  if (into === undefined) return 'question-unknown';
  if (into.id === question.id) return 'merge-with-itself';
  if (question.mergedIntoId === into.id) return [];
  const problem = problemOf(question) ?? problemOf(into);
  if (problem !== undefined) return problem;
  if (question.status === 'answering' || question.status === 'answered') return 'question-answered';
  const along = [...questions.values()].filter(({ mergedIntoId }) => mergedIntoId === question.id);
  return [
    ...along.map((other) => ({ ...other, mergedIntoId: into.id })),
    { ...question, status: 'merged', statusBefore: atRest(question), mergedIntoId: into.id, invitation: null },
  ];
}

function problemOf({ status }: Question): QuestionRefusalCode | undefined {
  if (status === 'merged') return 'question-merged';
  return status === 'dismissed' ? 'question-dismissed' : undefined;
}

const finished = (question: Question): Question => ({ ...question, status: 'answered', invitation: null });
/** Nothing comes back on stage by itself. */
const atRest = ({ status }: Question): Question['status'] => (status === 'answering' ? 'open' : status);
