import type { SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { batched, Ctx, result } from '../graphql/index.js';
import { Session } from '../programme/index.js';
import { Transcript } from './transcript.type.js';
import { TranscriptsRepository } from './transcripts.repository.js';

/** `Session.transcripts`. */
@Resolver(() => Session)
export class SessionTranscriptsResolver {
  private readonly languagesOf = batched(async (ctx, sessionIds: readonly SessionId[]) => {
    const languages = await this.repository.listLanguages(ctx, sessionIds);
    return sessionIds.map((sessionId) => languages.get(sessionId) ?? []);
  });

  constructor(private readonly repository: TranscriptsRepository) {}

  @ResolveField(() => [Transcript], { description: 'Empty before the session begins and where nobody wrote captions.' })
  async transcripts(@Ctx() ctx: RequestContext, @Parent() { id }: Session): Promise<Transcript[]> {
    return (await this.languagesOf(ctx, id)).map((language) => {
      const path = `/sessions/${id}/captions/${language}`;
      return result(Transcript, { language, vttUrl: `${path}.vtt`, textUrl: `${path}.txt` });
    });
  }
}
