export * from '@tessera/test-database';
export { type Principals, principal, principals } from './principals.js';
export { type Fault, type FaultProxy, startFaultProxy } from './servers/fault-proxy.js';
export { type HttpReceiver, type Received, type Reply, startHttpReceiver } from './servers/http-receiver.js';
export { type JwksServer, startJwksServer } from './servers/jwks-server.js';
export { describeAnalyticsModule } from './module/describe-analytics-module.js';
export { type Contents, type ModuleFixture, openModule } from './module/module-fixture.js';
