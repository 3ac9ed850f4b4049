import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { ConfigError } from '../../src/config/config-error.js';
import { describeSettings } from '../../src/config/known-variables.js';
import { parseConfig } from '../../src/config/parse-config.js';
import { sampleDefinition } from '../support/definition.js';

const definition: AnalyticsModuleDefinition = {
  ...sampleDefinition,
  options: {
    address: { type: 'word', description: 'What is kept', value: 'network', oneOf: ['network', 'nothing'] },
    price: { type: 'number', description: 'Price', value: 0.5, minimum: 0, maximum: 100, example: 0.7 },
  },
};

const values = (environment: Record<string, string>) => {
  const [module] = parseConfig(environment, [definition]).modules;
  return Object.fromEntries(Object.entries(module?.definition.options ?? {}).map(([name, { value }]) => [name, value]));
};

it('options have their defaults, and what the environment says instead', () => {
  expect(values({})).toEqual({ address: 'network', price: 0.5 });
  expect(values({ TESSERA_SAMPLE_ADDRESS: 'nothing', TESSERA_SAMPLE_PRICE: '12.25' })).toEqual({
    address: 'nothing',
    price: 12.25,
  });
  expect(definition.options?.['price']?.value).toBe(0.5);
});

it.each([
  ['TESSERA_SAMPLE_ADDRESS', 'hashed', 'is not one of network, nothing (for example TESSERA_SAMPLE_ADDRESS=nothing)'],
  ['TESSERA_SAMPLE_PRICE', '101', 'is not from 0 to 100 (for example TESSERA_SAMPLE_PRICE=0.7)'],
  ['TESSERA_SAMPLE_PRICE', '-1', 'is not from 0 to 100 (for example TESSERA_SAMPLE_PRICE=0.7)'],
  ['TESSERA_SAMPLE_PRICE', '1e3', 'is not a number from 0 to 100 (for example TESSERA_SAMPLE_PRICE=0.7)'],
])('%s=%s ends the start with one line', (name, value, reason) => {
  expect(() => values({ [name]: value })).toThrow(ConfigError);
  expect(() => values({ [name]: value })).toThrow(`"${value}" ${reason}`);
});

it('a misspelt option is told the nearest name', () => {
  expect(() => values({ TESSERA_SAMPLE_ADRESS: 'nothing' })).toThrow('did you mean TESSERA_SAMPLE_ADDRESS?');
});

it('options are among the variables that are listed', () => {
  expect(describeSettings([definition])).toContainEqual({
    name: 'TESSERA_SAMPLE_PRICE',
    default: '0.5',
    comment: 'Price',
    example: '0.7',
  });
});

it('where tenants say how long facts are kept, configuration does not: the variable is not there', () => {
  const [source] = sampleDefinition.sources;
  if (!source) throw new Error('the sample has a source');
  const name = `TESSERA_SAMPLE_${source.name.toUpperCase()}_RETENTION_DAYS`;
  const read = (tenantRetention: AnalyticsModuleDefinition['tenantRetention']): unknown =>
    parseConfig({ [name]: '30' }, [{ ...definition, ...(tenantRetention ? { tenantRetention } : {}) }]).modules[0]
      ?.definition.retention;
  expect(read(undefined)).toContainEqual({ source: source.name, days: 30 });
  expect(() => read({ rules: 'rules', option: 'price', sources: [{ source: source.name }] })).toThrow(name);
});
