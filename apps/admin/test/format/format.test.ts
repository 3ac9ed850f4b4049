import { isDay, moment, relative, weekdayAndHour } from '../../src/format/dates.js';
import { label, shown, titleWithoutWindow, unitOf } from '../../src/format/labels.js';
import { asNumber, bytes, change, figure } from '../../src/format/numbers.js';
import { readerOfLanguages } from '../support/reader.js';

readerOfLanguages('de-DE');

it('figures are the reader’s, and none is a dash, never 0', () => {
  expect(figure(1234.5, 'count')).toBe('1.234,5');
  expect(figure(95.8249, 'percent')).toBe('95,82 %');
  expect(figure(12_345, 'ms')).toBe('12,3 s');
  expect(figure(null, 'count')).toBe('–');
  expect(figure(undefined, 'ms')).toBe('–');
  expect(figure(Number.NaN, 'count')).toBe('–');
  expect(figure(0, 'count')).toBe('0');
  expect(change(-3, 'count')).toBe('−3');
  expect(bytes(32_366_592)).toBe('32,4 MB');
});

it('takes numbers that are text for numbers, and nothing else', () => {
  expect(asNumber('12345678901234567890.5')).toBe(12345678901234567890.5);
  for (const value of ['', '1e3', '0x1', '12 ', 'NaN', true, [], null]) expect(asNumber(value)).toBeNull();
});

it('moments are told by the zone looked at, days are the days that they are', () => {
  expect(moment('2026-03-29T00:30:00Z', 'Europe/Berlin')).toBe('29.03.2026, 01:30:00');
  expect(moment('2026-03-29', 'America/New_York')).toBe('29.03.2026');
  expect(moment(null, 'UTC')).toBe('–');
  expect(isDay('2026-03-29T00:00:00Z')).toBe(false);
  expect(weekdayAndHour('2026-03-29T22:30:00Z', 'Europe/Berlin')).toEqual({ weekday: 0, hour: 0 });
  expect(relative('2026-03-29T00:00:00Z', Date.parse('2026-03-29T00:03:10Z'))).toBe('vor 3 Minuten');
  expect(relative(null, 0)).toBe('never');
});

it('names of fields are for people, and tell their unit', () => {
  expect(label('p95_duration_ms')).toBe('P95 duration');
  expect(label('recent_24h.trace_count')).toBe('Trace count');
  expect(label('trigger_id')).toBe('Trigger ID');
  expect(unitOf('success_rate', 'count')).toBe('percent');
  expect(unitOf('avg_duration_ms', 'count')).toBe('ms');
  expect(titleWithoutWindow('Success rate, 24 hours')).toBe('Success rate');
  expect(titleWithoutWindow('People active in 1, 7 and 30 days')).toBe('People active in 1, 7 and 30 days');
});

it('shows hostile text as it is', () => {
  const hostile = '<script>alert(1)</script>\u202e=1+1';
  expect(shown('name', hostile, 'UTC')).toBe(hostile);
  expect(shown('data', { a: hostile }, 'UTC')).toBe(`a: ${hostile}`);
  expect(shown('list', [1, null, 'x'], 'UTC')).toBe('1, –, x');
});
