import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const DEVICE_STATES = ['on', 'off', 'refused', 'missing', 'busy', 'unsupported'] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];
export const NETWORK_VERDICTS = ['good', 'fair', 'poor', 'failed'] as const;
export type NetworkVerdict = (typeof NETWORK_VERDICTS)[number];

export const DeviceStateEnum = {
  ON: 'on',
  OFF: 'off',
  REFUSED: 'refused',
  MISSING: 'missing',
  BUSY: 'busy',
  UNSUPPORTED: 'unsupported',
} as const satisfies Record<string, DeviceState>;
registerEnumType(DeviceStateEnum, {
  name: 'DeviceState',
  description:
    'How a camera or a microphone was found: `REFUSED` by the person or the system, `BUSY` in another program.',
});
export const NetworkVerdictEnum = {
  GOOD: 'good',
  FAIR: 'fair',
  POOR: 'poor',
  FAILED: 'failed',
} as const satisfies Record<string, NetworkVerdict>;
registerEnumType(NetworkVerdictEnum, {
  name: 'NetworkVerdict',
  description:
    'What the way to the server is good for: `GOOD` sound and picture, `FAIR` sound and a small picture, `POOR` sound at best.',
});

@ObjectType({ description: "What somebody's browser found when they tried their devices." })
export class TechnicalCheck {
  @Field(() => DeviceStateEnum)
  camera: DeviceState;
  @Field(() => DeviceStateEnum)
  microphone: DeviceState;
  @Field(() => NetworkVerdictEnum)
  network: NetworkVerdict;
  @Field(() => Int, { nullable: true, description: 'The median of several, in milliseconds.' })
  roundTripMs: number | null;
  @Field(() => Int, { nullable: true, description: 'Kilobits a second towards the server.' })
  uploadKbps: number | null;
  @Field(() => Date)
  checkedAt: Date;
}
