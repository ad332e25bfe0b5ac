import { Injectable } from '@nestjs/common';
import type { PaymentProvider, RefundState } from './payment-provider.js';

/** From bank to bank: people see it arrive, and people pay it back. */
@Injectable()
export class TransferPayments implements PaymentProvider {
  readonly name = 'transfer';

  /** A steward says when they have. */
  refund(): Promise<RefundState> {
    return Promise.resolve({ state: 'failed', reference: null });
  }
}

/** For credits of the demonstration registry: no money moves, neither way. */
@Injectable()
export class SandboxPayments implements PaymentProvider {
  readonly name = 'sandbox';

  refund(): Promise<RefundState> {
    return Promise.resolve({ state: 'done', reference: null });
  }
}
