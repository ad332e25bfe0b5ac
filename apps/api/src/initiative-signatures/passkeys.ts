import { APP_CONFIG, type AppConfig } from '@app/config';
import type { Verification } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { PasskeyRow } from './sittings.repository.js';

/** Whose screen it stands on while the device asks. */
const RELYING_PARTY = 'Canopy';
const SIGNING_MS = 5 * 60_000;
/**
 * What a signature may be checked with offline, on every Node and browser that we name: Ed25519, P-256, RSA. Browsers would make
 * newer keys (ML-DSA) where they are offered. @source IANA, COSE Algorithms
 */
const ALGORITHMS = [-8, -7, -257];

/** How a challenge is met: WebAuthn, for this installation's address, by somebody whom the device knows (`userVerification`). */
@Injectable()
export class Passkeys {
  private readonly origin: string;
  private readonly host: string;

  constructor(@Inject(APP_CONFIG) config: AppConfig) {
    const { origin, hostname } = new URL(config.publicUrl);
    [this.origin, this.host] = [origin, hostname];
  }

  /** For `navigator.credentials.create`, as JSON; and the challenge in it (base64url). */
  async toRegister(
    person: { id: string; email: string | null; name: string },
    known: readonly PasskeyRow[],
  ): Promise<{ options: string; challenge: string }> {
    const options = await generateRegistrationOptions({
      rpName: RELYING_PARTY,
      rpID: this.host,
      userName: person.email ?? person.name,
      userDisplayName: person.name,
      userID: new TextEncoder().encode(person.id),
      attestationType: 'none',
      timeout: SIGNING_MS,
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
      excludeCredentials: known.map(({ credentialId: id }) => ({ id })),
      supportedAlgorithmIDs: ALGORITHMS,
    });
    return { options: JSON.stringify(options), challenge: options.challenge };
  }

  /** `undefined` for an answer to another challenge, of another address, or of no passkey. */
  async registered(
    response: RegistrationResponseJSON,
    challenge: string,
  ): Promise<Omit<PasskeyRow, 'signatoryId'> | undefined> {
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.host,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch(refusal);
    if (verified?.verified !== true) return undefined;
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
    return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports: [...transports] };
  }

  /** For `navigator.credentials.get`, as JSON. `challenge`: SHA-256, hexadecimal. */
  async toSign(challenge: string, known: readonly PasskeyRow[]): Promise<string> {
    const options = await generateAuthenticationOptions({
      rpID: this.host,
      challenge: new Uint8Array(Buffer.from(challenge, 'hex')),
      timeout: SIGNING_MS,
      userVerification: 'required',
      allowCredentials: known.map(({ credentialId: id }) => ({ id })),
    });
    return JSON.stringify(options);
  }

  /** What proves the signature to anybody later, and the passkey's new count; `undefined` where it does not. */
  async signed(
    response: AuthenticationResponseJSON,
    challenge: string,
    passkey: PasskeyRow,
  ): Promise<{ verification: Verification; counter: number } | undefined> {
    const verified = await verifyAuthenticationResponse({
      response,
      expectedChallenge: Buffer.from(challenge, 'hex').toString('base64url'),
      expectedOrigin: this.origin,
      expectedRPID: this.host,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    }).catch(refusal);
    if (verified?.verified !== true) return undefined;
    const { authenticatorData, clientDataJSON, signature } = response.response;
    return {
      verification: {
        by: 'passkey',
        publicKey: passkey.publicKey.toString('base64url'),
        authenticatorData: inOneWay(authenticatorData),
        clientDataJson: inOneWay(clientDataJSON),
        signature: inOneWay(signature),
      },
      counter: verified.authenticationInfo.newCounter,
    };
  }
}

/** The library throws for what does not verify, whatever the reason; to who sent it they are one. */
const refusal = (_error: unknown): undefined => undefined;

/** Some write base64url with padding. */
const inOneWay = (bytes: string): string => Buffer.from(bytes, 'base64url').toString('base64url');
