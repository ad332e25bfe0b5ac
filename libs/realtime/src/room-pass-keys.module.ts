import { type DynamicModule, Module } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import { ROOM_PASS_PRIVATE_KEY, ROOM_PASS_PUBLIC_KEY } from './room-pass.js';

/** The process's Ed25519 keys. A process that only checks passes (chat, streaming) has no private one. */
export interface RoomPassKeys {
  publicKey: KeyObject;
  privateKey?: KeyObject;
}

/** Gives every module `ROOM_PASS_PUBLIC_KEY` and, where passes are signed, `ROOM_PASS_PRIVATE_KEY`; the composition root imports it once. */
@Module({})
export class RoomPassKeysModule {
  static with({ publicKey, privateKey }: RoomPassKeys): DynamicModule {
    const providers = [
      { provide: ROOM_PASS_PUBLIC_KEY, useValue: publicKey },
      ...(privateKey === undefined ? [] : [{ provide: ROOM_PASS_PRIVATE_KEY, useValue: privateKey }]),
    ];
    return { module: RoomPassKeysModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }
}
