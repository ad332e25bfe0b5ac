import { Module } from '@nestjs/common';
import { Airports } from './airports.js';
import { AirportsResolver } from './airports.resolver.js';

@Module({ providers: [Airports, AirportsResolver], exports: [Airports] })
export class AirportsModule {}
