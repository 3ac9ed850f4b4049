import { textOf, trackedFiles } from './tracked-files.mjs';

const LIMIT = 300;

/** Files that people write stay small enough to be about one thing. */
export function fileSize() {
  return trackedFiles()
    .filter((file) => /\.(ts|tsx|sql|mjs)$/.test(file) && !/(^|\/)generated\//.test(file))
    .map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LIMIT)
    .map(({ file, lines }) => `${file} has ${lines} lines; the limit is ${LIMIT}: split it by what it is about`);
}
