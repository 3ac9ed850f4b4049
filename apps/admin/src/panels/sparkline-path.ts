/** The drawing's own units; it is stretched to its place. */
export const WIDTH = 120;
export const HEIGHT = 32;
const EDGE = 2;

/** One move per gap, one line per neighbour. */
export function pathOf(values: readonly (number | null)[], low: number, high: number): string {
  const reach = high > low ? high - low : 1;
  let drawing = false;
  return values
    .map((value, at) => {
      if (value === null) {
        drawing = false;
        return '';
      }
      const x = EDGE + (at / Math.max(1, values.length - 1)) * (WIDTH - 2 * EDGE);
      const y = HEIGHT - EDGE - ((value - low) / reach) * (HEIGHT - 2 * EDGE);
      const command = drawing ? 'L' : 'M';
      drawing = true;
      return `${command}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
