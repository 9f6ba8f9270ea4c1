export { Draining } from './draining.js';
export { Installation } from './installation.service.js';
export { MetricsServer } from './metrics-server.js';
export { Metrics, type Figures } from './metrics.js';
export { OperationModule } from './operation.module.js';
export { Readiness, type ReadinessCheck } from './readiness.js';
