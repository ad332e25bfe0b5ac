import { Controller, Get, Header, HttpCode, Post } from '@nestjs/common';

/** Where a browser measures its way to the server: answers nothing, and throws away what is sent (at most what any request may have). */
@Controller('network-check')
export class NetworkCheckController {
  @Get()
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  answer(): void {
    return;
  }

  @Post()
  @HttpCode(204)
  @Header('cache-control', 'no-store')
  take(): void {
    return;
  }
}
