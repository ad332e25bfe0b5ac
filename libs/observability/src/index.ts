export { HealthEndpointsModule } from './health.controller.js';
export { Readiness, type ReadinessCheck } from './health.js';
export { createLogger, LOGGER, type Logger } from './logger.js';
export { METRICS, ObservabilityModule } from './observability.module.js';
