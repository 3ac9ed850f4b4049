export * from '@tessera/test-database';
export { type Principals, principal, principals } from './principals.js';
export { type Fault, type FaultProxy, startFaultProxy } from './servers/fault-proxy.js';
export { type HttpReceiver, type Received, type Reply, startHttpReceiver } from './servers/http-receiver.js';
export { type JwksServer, startJwksServer } from './servers/jwks-server.js';
export { describeAnalyticsModule } from './module/describe-analytics-module.js';
export { describeView, type ViewExpectations } from './module/describe-view.js';
export { expectRows, type Figures } from './module/figures.js';
export { callerOf, joined } from './module/members.js';
export {
  type Contents,
  type Existing,
  type Filling,
  fillDemo,
  type ModuleFixture,
  openModule,
} from './module/module-fixture.js';
export { type Ask, type Expectations, type ReadCase, readTests, rowsOf } from './module/read-tests.js';
