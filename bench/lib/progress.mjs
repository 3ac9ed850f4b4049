const since = performance.now();

/** One line on stderr, with the time since the start. */
export function say(line) {
  const seconds = (performance.now() - since) / 1000;
  process.stderr.write(`${seconds.toFixed(1).padStart(8)} s  ${line}\n`);
}
