import { Module } from '@nestjs/common';
import { CarbonFootprintsModule } from '../carbon-footprints/index.js';
import { CarbonLeaderboardModule } from '../carbon-leaderboard/index.js';
import { CarbonLedgerModule } from '../carbon-ledger/index.js';
import { CarbonProjectsModule } from '../carbon-projects/index.js';
import { CertificateTemplatesModule } from '../certificate-templates/index.js';
import { CertificatesModule } from '../certificates/index.js';
import { MailModule } from '../mail/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { CarbonAccountResolver } from './carbon-account.resolver.js';
import { CarbonDeskResolver } from './carbon-desk.resolver.js';
import { CarbonOrderDeskRepository } from './carbon-order-desk.repository.js';
import { CarbonOrdersRepository } from './carbon-orders.repository.js';
import { CarbonOrdersResolver } from './carbon-orders.resolver.js';
import { CarbonOrders } from './carbon-orders.service.js';
import { CarbonPaymentsRepository } from './carbon-payments.repository.js';
import { CarbonPayments } from './carbon-payments.service.js';
import { CarbonPayouts } from './carbon-payouts.service.js';
import { CarbonPayoutsRepository } from './carbon-payouts.repository.js';
import { CarbonRefunds } from './carbon-refunds.service.js';
import { CarbonRetirements } from './carbon-retirements.service.js';
import { CarbonRetirementsRepository } from './carbon-retirements.repository.js';
import { CarbonRetirementsResolver } from './carbon-retirements.resolver.js';
import { CertificateFactsOfOrder } from './certificate-facts-of-order.js';
import { Fulfilment } from './fulfilment.service.js';
import { OrderAdmission } from './order-admission.service.js';
import { OrderBell } from './order-bell.js';
import { OrderClock } from './order-clock.js';
import { OrderCovers } from './order-covers.js';
import { OrderDesk } from './order-desk.service.js';
import { OrderDoor } from './order-door.js';
import { OrderEndings } from './order-endings.service.js';
import { OrderNews } from './order-news.js';
import { OrderPayments } from './order-payments.service.js';
import { OrderViews } from './order-views.js';
import { OrganiserEstimates } from './organiser-estimates.js';
import { SandboxPayments, TransferPayments } from './other-payments.js';
import { PaymentMethods } from './payment-methods.js';
import { StripePayments } from './stripe-payments.js';
import { StripeWebhook } from './stripe-webhook.js';

@Module({
  imports: [
    CarbonFootprintsModule,
    CarbonLeaderboardModule,
    CertificatesModule,
    CertificateTemplatesModule,
    CarbonLedgerModule,
    CarbonProjectsModule,
    MailModule,
    ProgrammeModule,
  ],
  providers: [
    CarbonOrdersRepository,
    CarbonPaymentsRepository,
    OrganiserEstimates,
    OrderCovers,
    OrderNews,
    OrderBell,
    StripePayments,
    TransferPayments,
    SandboxPayments,
    PaymentMethods,
    OrderAdmission,
    CarbonOrders,
    OrderDoor,
    OrderEndings,
    CarbonPayments,
    OrderPayments,
    CarbonRefunds,
    OrderViews,
    OrderClock,
    StripeWebhook,
    CarbonOrdersResolver,
    CarbonOrderDeskRepository,
    OrderDesk,
    CarbonDeskResolver,
    CarbonRetirementsRepository,
    CertificateFactsOfOrder,
    Fulfilment,
    CarbonRetirements,
    CarbonRetirementsResolver,
    CarbonPayoutsRepository,
    CarbonPayouts,
    CarbonAccountResolver,
  ],
  exports: [CarbonOrders, OrganiserEstimates],
})
export class CarbonOrdersModule {}
