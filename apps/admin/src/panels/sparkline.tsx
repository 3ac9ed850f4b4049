import { HEIGHT, pathOf, WIDTH } from './sparkline-path.js';

interface SparklineProps {
  readonly values: readonly (number | null)[];
  readonly summary: string;
}

/** A small line without axes; gaps stay gaps. */
export function Sparkline({ values, summary }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" />;
  const low = Math.min(...known);
  const high = Math.max(...known);
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={summary}
      preserveAspectRatio="none"
    >
      <path d={pathOf(values, low, high)} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
