/** A moment as `<input type="datetime-local">` has it, by the clock of a zone. */
export function inputText(moment: string, tz: string): string {
  const at = new Date(moment);
  return new Date(at.getTime() + offsetAt(at.getTime(), tz)).toISOString().slice(0, 16);
}

/** The moment that such a text means; null for what is none. A time that a clock change skips is the one after it. */
export function momentOfInput(text: string, tz: string): string | null {
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc)) return null;
  // The offset before a clock change and the one after differ: look twice.
  const guess = asUtc - offsetAt(asUtc, tz);
  return new Date(asUtc - offsetAt(guess, tz)).toISOString();
}

/** How far a zone's clock is ahead of UTC, in ms. */
function offsetAt(at: number, tz: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: tz,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}
