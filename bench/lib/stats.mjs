/** Median of numbers. */
export function median(values) {
  return quantile(values, 0.5);
}

/** As percentile_cont has it. */
export function quantile(values, at) {
  const sorted = [...values].sort((a, b) => a - b);
  const position = at * (sorted.length - 1);
  const low = sorted[Math.floor(position)];
  const high = sorted[Math.ceil(position)];
  return low + (high - low) * (position - Math.floor(position));
}

/** What is kept of repeated measurements. */
export function summary(values) {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values), n: values.length };
}

/** Quotient of two summaries: of the medians, and the widest range that both allow. */
export function quotient(above, below) {
  return {
    median: above.median / below.median,
    min: above.min / below.max,
    max: above.max / below.min,
    n: Math.min(above.n, below.n),
  };
}

/** Runs something and says how long it took, in milliseconds. */
export async function timed(work) {
  const since = performance.now();
  const result = await work();
  return { ms: performance.now() - since, result };
}

/** "1,234" "12.3" "0.0123": three digits that matter. */
export function readable(value) {
  if (value === 0) return '0';
  const digits = Math.abs(value) >= 100 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString('en-US', {
    minimumFractionDigits: Math.min(digits, 6),
    maximumFractionDigits: Math.min(digits, 6),
  });
}
