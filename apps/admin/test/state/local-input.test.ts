import fc from 'fast-check';
import { inputText, momentOfInput } from '../../src/state/local-input.js';

it('a time on a zone’s clock is the moment it means', () => {
  expect(momentOfInput('2026-07-01T12:00', 'Europe/Berlin')).toBe('2026-07-01T10:00:00.000Z');
  expect(momentOfInput('2026-01-01T12:00', 'Asia/Kathmandu')).toBe('2026-01-01T06:15:00.000Z');
  expect(momentOfInput('', 'UTC')).toBeNull();
  // Skipped by the clock change: the clock shows 03:30 then.
  expect(momentOfInput('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
});

it('leads back to where it came from, except within the hour that comes twice', () => {
  const minutes = fc
    .integer({ min: 0, max: 5 * 365 * 24 * 60 })
    .map((n) => new Date(Date.UTC(2024, 0, 1) + n * 60_000));
  const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe');
  fc.assert(
    fc.property(minutes, zones, (at, tz) => {
      const text = inputText(at.toISOString(), tz);
      const back = momentOfInput(text, tz);
      expect(inputText(back ?? '', tz)).toBe(text);
    }),
  );
});
