import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PrometheusRule, ServiceMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1';
import { Ajv, type AnySchemaObject } from 'ajv';
import { Deployment } from 'kubernetes-models/apps/v1';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import { Job } from 'kubernetes-models/batch/v1';
import { Ingress, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { Service } from 'kubernetes-models/v1';
import { parseConfig } from '../../src/config/parse-config.js';
import { analyticsModules } from '../../src/analytics.modules.js';
import { chartFolder, merged, ownValues, renderChart, type Values } from './helm/render-chart.js';

interface Model {
  validate(): void;
}
const kinds: Record<string, new (data: never) => Model> = {
  Deployment,
  HorizontalPodAutoscaler,
  Ingress,
  Job,
  NetworkPolicy,
  PodDisruptionBudget,
  PrometheusRule,
  Service,
  ServiceMonitor,
};
const everything: Values = {
  image: { pullSecrets: [{ name: 'pull' }] },
  database: { migrationSecretKey: 'OWNER_URL', cidrs: ['10.0.0.0/8'], ports: [5432, 6432] },
  auth: { jwksUrl: 'https://id.example.org/keys', issuer: 'https://id.example.org', audience: 'tessera' },
  researchKeysSecretName: 'research-keys',
  modules: ['action', 'classroom'],
  env: { TESSERA_ACTION_ACTION_RESULTS_TABLE: 'public.action_results' },
  ingress: { enabled: true, className: 'nginx', tlsSecretName: 'tls', annotations: { a: 'b' } },
  networkPolicy: { fromNamespaces: ['apps'] },
  monitoring: { serviceMonitor: true, prometheusRule: true, labels: { release: 'prometheus' } },
  tracing: { endpoint: 'http://collector:4318' },
  nodeSelector: { disk: 'fast' },
  tolerations: [{ key: 'only', operator: 'Exists' }],
  podAnnotations: { note: 'x' },
};

const objects = (values?: Values): Record<string, unknown>[] => [...renderChart(values).values()].flat();
const kindsOf = (values?: Values): string[] =>
  objects(values)
    .map(({ kind }) => String(kind))
    .sort();

interface Pod {
  readonly spec: {
    readonly terminationGracePeriodSeconds: number;
    readonly securityContext: object;
    readonly containers: readonly {
      readonly args: readonly string[];
      readonly env: readonly { readonly name: string; readonly value?: string; readonly valueFrom?: object }[];
    }[];
  };
}
const podOf = (file: string, values?: Values): Pod =>
  (renderChart(values).get(file)?.[0] as { readonly spec: { readonly template: Pod } }).spec.template;

it.each([
  ['as it comes', undefined],
  ['with everything', everything],
])('%s every object is one that Kubernetes takes', (_name, values) => {
  for (const object of objects(values)) {
    const kind = kinds[String(object['kind'])];
    if (kind === undefined) throw new Error(`no schema of ${String(object['kind'])}`);
    const named = new kind(object as never);
    expect(() => named.validate()).not.toThrow();
  }
});

it('a misspelt field would be seen', () => {
  const [deployment] = renderChart().get('deployment.yaml') ?? [];
  const spec = { ...(deployment?.['spec'] as object), selector: undefined };
  expect(() => new Deployment({ ...deployment, spec } as never).validate()).toThrow(/selector/);
});

it('makes what is asked for', () => {
  const always = ['Deployment', 'Job', 'NetworkPolicy', 'PodDisruptionBudget', 'Service'];
  expect(kindsOf()).toEqual([...always, 'HorizontalPodAutoscaler'].sort());
  expect(kindsOf({ autoscaling: { enabled: false }, networkPolicy: { enabled: false } })).toEqual(
    always.filter((kind) => kind !== 'NetworkPolicy'),
  );
  expect(kindsOf(everything)).toEqual(Object.keys(kinds).sort());
});

it.each(['deployment.yaml', 'migration-job.yaml'])('%s may nothing, and has secrets by reference only', (file) => {
  const { spec } = podOf(file, everything);
  expect(spec).toMatchObject({
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [
      {
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        resources: { requests: { cpu: '250m' }, limits: { memory: '768Mi' } },
      },
    ],
  });
  const secret = /^(DATABASE_URL|MIGRATION_DATABASE_URL|TESSERA_JWT_SECRET)$/;
  const variables = spec.containers.flatMap(({ env }) => env);
  const secrets = variables.filter(({ name }) => secret.test(name));
  expect(secrets).toHaveLength(3);
  for (const { value, valueFrom } of secrets) expect([value, valueFrom]).toEqual([undefined, expect.anything()]);
  expect(objects(everything).some(({ kind }) => kind === 'Secret')).toBe(false);
});

it('the server understands the variables that it gets', () => {
  const environment: Record<string, string> = { HOST: '0.0.0.0' };
  for (const { name, value } of podOf('deployment.yaml', everything).spec.containers[0]?.env ?? [])
    environment[name] = value ?? (name.endsWith('URL') ? 'postgresql://u:p@db/app' : 'x'.repeat(40));
  const config = parseConfig(environment, analyticsModules);
  expect(config.drainSeconds).toBe(5);
  expect(config.modules.map(({ definition }) => definition.name)).toEqual(['action', 'classroom']);
});

it('migrations run before the servers of a version, which only check', () => {
  const [job] = renderChart().get('migration-job.yaml') ?? [];
  expect(job).toMatchObject({ metadata: { annotations: { 'helm.sh/hook': 'pre-install,pre-upgrade' } } });
  expect(podOf('migration-job.yaml').spec.containers[0]?.args).toEqual(['migrate']);
  expect(podOf('deployment.yaml').spec.containers[0]?.args).toEqual(['start', '--no-migrate']);
});

it('the end has time for all its steps, whatever the drain time', () => {
  expect(podOf('deployment.yaml').spec.terminationGracePeriodSeconds).toBe(25);
  const patient = podOf('deployment.yaml', { drainSeconds: 60, preStopSeconds: 10 });
  expect(patient.spec.terminationGracePeriodSeconds).toBe(85);
});

describe('values.schema.json', () => {
  const schema = JSON.parse(readFileSync(join(chartFolder, 'values.schema.json'), 'utf8')) as AnySchemaObject;
  const check = new Ajv({ strict: false, allErrors: true }).compile(schema);
  const errorsOf = (given: Values): string[] =>
    check(merged(ownValues(), given)) ? [] : (check.errors ?? []).map(({ instancePath }) => instancePath);

  it('takes the values of the chart and of the test', () => {
    expect(errorsOf({})).toEqual([]);
    expect(errorsOf({ ...everything, auth: { ...(everything['auth'] as object), secretName: '' } })).toEqual([]);
  });

  it.each<[string, Values, string]>([
    ['a misspelt value', { databse: {} }, ''],
    ['a secret in the environment', { env: { DATABASE_URL: 'postgresql://u:p@db/app' } }, '/env'],
    ['a number as text', { replicas: '3' }, '/replicas'],
    ['nobody to check tokens with', { auth: { secretName: '' } }, '/auth'],
    ['no secret of the database', { database: { secretName: '' } }, '/database/secretName'],
  ])('refuses %s', (_name, values, path) => {
    expect(errorsOf(values)).toContain(path);
  });
});
