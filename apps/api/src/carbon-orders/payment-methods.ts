import type { CarbonPaymentMethod } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { CarbonOffer } from '../carbon-projects/index.js';
import { SandboxPayments, TransferPayments } from './other-payments.js';
import type { PaymentProvider, PaymentProviderName } from './payment-provider.js';
import { StripePayments } from './stripe-payments.js';

/** How what can be paid, and who moves the money. */
@Injectable()
export class PaymentMethods {
  private readonly providers: Readonly<Record<PaymentProviderName, PaymentProvider>>;

  constructor(
    private readonly stripe: StripePayments,
    transfer: TransferPayments,
    sandbox: SandboxPayments,
  ) {
    this.providers = { stripe, transfer, sandbox };
  }

  /** For real credits real money, and none for the demonstration's: neither ever buys the other. */
  of({
    isDemonstration,
    pricePerTonne,
  }: Pick<CarbonOffer, 'isDemonstration' | 'pricePerTonne'>): CarbonPaymentMethod[] {
    if (isDemonstration) return ['sandbox'];
    return this.stripe.takes(pricePerTonne.currency) ? ['card', 'transfer'] : ['transfer'];
  }

  provider(name: PaymentProviderName): PaymentProvider {
    return this.providers[name];
  }
}
