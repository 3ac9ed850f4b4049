import type { Streams } from './output.js';

/** Tells how far work is: `share` from 0 to 1 where that is known. */
export type Progress = (line: string, share?: number) => void;

const WIDTH = 24;
const CLEAR = '\r\u001b[2K';

/** A bar of what is done. */
export function bar(share: number): string {
  const done = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
  return `[${'█'.repeat(done)}${'·'.repeat(WIDTH - done)}]`;
}

/**
 * Progress on stderr: a line each, or, on a terminal, one line with a bar that is written over for as long as a share is told.
 * `end` takes the bar away.
 */
export function progressOn({ err, columns }: Streams): { readonly tell: Progress; readonly end: () => void } {
  let open = false;
  const end = (): void => {
    if (open) err(CLEAR);
    open = false;
  };
  const tell: Progress = (line, share) => {
    if (columns === undefined || share === undefined) {
      end();
      err(`${line}\n`);
      return;
    }
    // A line that wraps could not be written over.
    err(`${CLEAR}${`${bar(share)} ${line}`.slice(0, columns - 1)}`);
    open = true;
  };
  return { tell, end };
}
