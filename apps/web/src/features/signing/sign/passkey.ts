import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

/** What a device said, as the server takes it; or that somebody put it away; or that it cannot. */
export type DeviceAnswer = { readonly answer: string } | { readonly problem: 'put-away' | 'unable' };

/** Whether this browser can ask a device at all: not on a page without https. */
export const hasPasskeys = (): boolean => browserSupportsWebAuthn();

/** Has the device make a passkey. @param options of the server, JSON */
export function makePasskey(options: string): Promise<DeviceAnswer> {
  return asked(() => startRegistration({ optionsJSON: JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON }));
}

/** Has a passkey sign what the options say. @param options of the server, JSON */
export function signByPasskey(options: string): Promise<DeviceAnswer> {
  return asked(() =>
    startAuthentication({ optionsJSON: JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON }),
  );
}

async function asked(ask: () => Promise<object>): Promise<DeviceAnswer> {
  try {
    return { answer: JSON.stringify(await ask()) };
  } catch (error) {
    // A device says the same of a no and of a time that ran out. @source WebAuthn level 3, section 14.5.3
    const name = error instanceof Error ? error.name : '';
    return { problem: name === 'NotAllowedError' || name === 'AbortError' ? 'put-away' : 'unable' };
  }
}
