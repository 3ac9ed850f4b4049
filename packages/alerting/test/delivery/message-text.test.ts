import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { messageText } from '../../src/delivery/message-text.js';

const factOf = (message: Record<string, unknown>, name: string): string | undefined =>
  messageText({ kind: 'firing', message }).facts.find(([each]) => each === name)?.[1];

describe('the text of a notification', () => {
  test.each([
    [{ value: 81.53333333, unit: 'percent' }, 'Value', '81.5333 %'],
    [{ value: 1234567, unit: 'count' }, 'Value', '1234570'],
    [{ value: 0, unit: 'ms' }, 'Value', '0 ms'],
    [{ value: 7, unit: 'parsecs' }, 'Value', '7 parsecs'],
    [{ value: null, unit: 'ms' }, 'Value', undefined],
    [{ condition: 'between', threshold: 1, threshold_upper: 2 }, 'Condition', 'between 1 and 2'],
    [{ condition: 'greater_than', threshold: 5, threshold_upper: null }, 'Condition', 'greater than 5'],
    [{ condition: 'greater_than' }, 'Condition', undefined],
    [{ metric: 'p95', metric_title: '95th percentile' }, 'Metric', '95th percentile'],
    [{ window: { from: 'a', to: 'b' } }, 'Window', 'a to b'],
    [{ window: { from: 'a', to: null } }, 'Window', undefined],
    [{ window: 'yesterday' }, 'Window', undefined],
  ])('of %j says %s: %s', (message, name, value) => {
    expect(factOf(message, name)).toBe(value);
  });

  test('names the tenants that one rule is about, and counts those beyond twenty', () => {
    const tenants = Array.from({ length: 23 }, (_, at) => ({ tenant: `org_${at}`, value: at }));
    const text = messageText({ kind: 'firing', message: { rule: 'Failures', unit: 'percent', tenants } });
    expect(text).toMatchObject({ tenant: '23 tenants', summary: 'Failures is firing for 23 tenants.' });
    expect(factOf({ unit: 'percent', tenants }, 'Tenants')).toMatch(
      /^org_0 \(0 %\), org_1 \(1 %\),.* org_19 \(19 %\) and 3 more$/,
    );
    expect(messageText({ kind: 'firing', message: { owner: 'platform', tenant: null, tenants: [] } }).tenant).toBe(
      'platform',
    );
  });

  test('is lines of plain characters, whatever the message holds', () => {
    const kind = fc.constantFrom('firing' as const, 'resolved' as const, 'destination_disabled' as const);
    const word = fc.string({ unit: 'binary', maxLength: 600 });
    fc.assert(
      fc.property(
        kind,
        fc.dictionary(
          fc.constantFrom('rule', 'tenant', 'metric', 'reason', 'since', 'link', 'unit', 'tenants', 'value'),
          fc.oneof(word, fc.jsonValue()),
        ),
        (of, message) => {
          const { rule, tenant, summary, facts, link } = messageText({ kind: of, message });
          const texts = [rule, tenant, summary, link ?? '', ...facts.flat()];
          return texts.every((text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u.test(text) && text.length <= 2_100);
        },
      ),
    );
  });
});
