import { graphql } from '../../clients/graphql/graphql.js';

/* What a stage can be told. Of the answer only a refusal counts: what changed comes to every page as the stage's state. */

export const StartSession = graphql(`
  mutation StartSession($sessionId: ID!, $countdownSeconds: Int!) {
    answer: startSession(sessionId: $sessionId, countdownSeconds: $countdownSeconds) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const CallOffStart = graphql(`
  mutation CallOffStart($sessionId: ID!) {
    answer: callOffStart(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const EndSession = graphql(`
  mutation EndSession($sessionId: ID!) {
    answer: endSession(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const RequestSeat = graphql(`
  mutation RequestSeat($sessionId: ID!) {
    answer: requestSeat(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const LeaveSeat = graphql(`
  mutation LeaveSeat($sessionId: ID!) {
    answer: leaveSeat(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const LeaveGuestSeat = graphql(`
  mutation LeaveGuestSeat($sessionId: ID!) {
    answer: leaveGuestSeat(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const AdmitToStage = graphql(`
  mutation AdmitToStage($sessionId: ID!, $personId: ID!) {
    answer: admitToStage(sessionId: $sessionId, personId: $personId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const SendBackstage = graphql(`
  mutation SendBackstage($sessionId: ID!, $participantId: ID!) {
    answer: sendBackstage(sessionId: $sessionId, participantId: $participantId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const RemoveFromStage = graphql(`
  mutation RemoveFromStage($sessionId: ID!, $personId: ID!) {
    answer: removeFromStage(sessionId: $sessionId, personId: $personId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const PromoteToStage = graphql(`
  mutation PromoteToStage($sessionId: ID!, $participantId: ID!) {
    answer: promoteToStage(sessionId: $sessionId, participantId: $participantId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const MuteOnStage = graphql(`
  mutation MuteOnStage($sessionId: ID!, $personId: ID!, $isMuted: Boolean!) {
    answer: muteOnStage(sessionId: $sessionId, personId: $personId, isMuted: $isMuted) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const MuteEverybody = graphql(`
  mutation MuteEverybody($sessionId: ID!) {
    answer: muteEverybody(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const AskToUnmute = graphql(`
  mutation AskToUnmute($sessionId: ID!, $participantId: ID!) {
    answer: askToUnmute(sessionId: $sessionId, participantId: $participantId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const AnswerUnmute = graphql(`
  mutation AnswerUnmute($sessionId: ID!) {
    answer: answerUnmute(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const LockStage = graphql(`
  mutation LockStage($sessionId: ID!, $isLocked: Boolean!) {
    answer: lockStage(sessionId: $sessionId, isLocked: $isLocked) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const LayOutStage = graphql(`
  mutation LayOutStage($sessionId: ID!, $layout: StageLayout!) {
    answer: layOutStage(sessionId: $sessionId, layout: $layout) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const PutInSpotlight = graphql(`
  mutation PutInSpotlight($sessionId: ID!, $participantId: ID) {
    answer: putInSpotlight(sessionId: $sessionId, participantId: $participantId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const CaptionStage = graphql(`
  mutation CaptionStage($sessionId: ID!, $language: String) {
    answer: captionStage(sessionId: $sessionId, language: $language) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const HandOverChair = graphql(`
  mutation HandOverChair($sessionId: ID!, $personId: ID!) {
    answer: handOverChair(sessionId: $sessionId, personId: $personId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const RaiseHand = graphql(`
  mutation RaiseHand($sessionId: ID!, $displayName: String) {
    answer: raiseHand(sessionId: $sessionId, displayName: $displayName) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const LowerOwnHand = graphql(`
  mutation LowerOwnHand($sessionId: ID!) {
    answer: lowerOwnHand(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const LowerHand = graphql(`
  mutation LowerHand($sessionId: ID!, $participantId: ID!) {
    answer: lowerHand(sessionId: $sessionId, participantId: $participantId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const LowerAllHands = graphql(`
  mutation LowerAllHands($sessionId: ID!) {
    answer: lowerAllHands(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const PlanSpeakers = graphql(`
  mutation PlanSpeakers($sessionId: ID!, $participantIds: [ID!]!) {
    answer: planSpeakers(sessionId: $sessionId, participantIds: $participantIds) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const GiveFloor = graphql(`
  mutation GiveFloor($sessionId: ID!, $participantId: ID!) {
    answer: giveFloor(sessionId: $sessionId, participantId: $participantId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const EndFloor = graphql(`
  mutation EndFloor($sessionId: ID!) {
    answer: endFloor(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const YieldFloor = graphql(`
  mutation YieldFloor($sessionId: ID!) {
    answer: yieldFloor(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const CallNextSpeaker = graphql(`
  mutation CallNextSpeaker($sessionId: ID!, $isForced: Boolean!, $expectedId: ID) {
    answer: callNextSpeaker(sessionId: $sessionId, isForced: $isForced, expectedId: $expectedId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const ExtendFloor = graphql(`
  mutation ExtendFloor($sessionId: ID!, $bySeconds: Int!) {
    answer: extendFloor(sessionId: $sessionId, bySeconds: $bySeconds) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const RuleTurns = graphql(`
  mutation RuleTurns($sessionId: ID!, $limitSeconds: Int, $warnSeconds: Int!, $waitsForBooths: Boolean!) {
    answer: ruleTurns(
      sessionId: $sessionId
      limitSeconds: $limitSeconds
      warnSeconds: $warnSeconds
      waitsForBooths: $waitsForBooths
    ) {
      ... on Refusal {
        code
      }
    }
  }
`);
