import { HealthEndpointsModule } from '@app/observability';
import { Module } from '@nestjs/common';
import { DatabaseCheck } from './database-check.js';

@Module({ imports: [HealthEndpointsModule], providers: [DatabaseCheck] })
export class HealthModule {}
