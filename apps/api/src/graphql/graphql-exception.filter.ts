import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/** Nest logs whatever a resolver throws before it passes it on; ours are logged once, with the request's id, where answers are formatted. */
@Catch()
export class GraphqlExceptionFilter extends BaseExceptionFilter {
  override catch(exception: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql')
      return exception instanceof Error ? exception : new Error(String(exception));
    return super.catch(exception, host);
  }
}
