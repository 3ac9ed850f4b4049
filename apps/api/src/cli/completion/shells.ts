import type { Place } from './words-after.js';

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 80);
const depth = (places: readonly Place[]): number => Math.max(...places.map(({ after }) => after.split(' ').length));

/** Looks for the longest run of typed words that names a command: `words` holds them, `after` is the answer. */
const narrowing = (places: readonly Place[], slice: (length: number) => string, equals: string): string => {
  const known = places.map(({ after }) => quoted(after)).join('|');
  return Array.from(
    { length: depth(places) },
    (_, at) => `    case ${slice(at + 1)} in ${known}) after=${equals}${slice(at + 1)};; esac`,
  ).join('\n');
};

/** A script for bash: `source <(tessera completion bash)`. */
export function bashScript(places: readonly Place[]): string {
  const cases = places.map(
    ({ after, words }) => `        ${quoted(after)}) offers=${quoted(words.map(({ word }) => word).join(' '))};;`,
  );
  return `# Completion of tessera for bash: source <(tessera completion bash)
_tessera() {
    local after='' offers=''
    local current="\${COMP_WORDS[COMP_CWORD]}"
    local typed=("\${COMP_WORDS[@]:1:COMP_CWORD-1}")
${narrowing(places, (length) => `"\${typed[*]:0:${length}}"`, '')}
    case "$after" in
${cases.join('\n')}
    esac
    COMPREPLY=($(compgen -W "$offers" -- "$current"))
}
complete -o default -F _tessera tessera
`;
}

/** A script for zsh: `source <(tessera completion zsh)`. */
export function zshScript(places: readonly Place[]): string {
  const shown = ({ word, description }: Place['words'][number]): string =>
    quoted(`${word.replaceAll(':', '\\:')}:${firstLine(description)}`);
  const cases = places.map(({ after, words }) => `        ${quoted(after)}) offers=(${words.map(shown).join(' ')});;`);
  return `#compdef tessera
# Completion of tessera for zsh: source <(tessera completion zsh)
_tessera() {
    local after='' offers=()
    local typed=("\${(@)words[2,CURRENT-1]}")
${narrowing(places, (length) => `"\${(j: :)typed[1,${length}]}"`, '')}
    case "$after" in
${cases.join('\n')}
    esac
    _describe tessera offers
}
compdef _tessera tessera
`;
}

/** A script for fish: `tessera completion fish | source`. */
export function fishScript(places: readonly Place[]): string {
  const lines = places.flatMap(({ after, words }) => {
    const typed =
      after === ''
        ? 'test (count (commandline -opc)) -eq 1'
        : `string match -q -- ${quoted(`tessera ${after}*`)} (commandline -opc | string join ' ')`;
    return words.map(({ word, description }) => {
      const what = word.startsWith('--') ? `-l ${word.slice(2)}` : `-a ${quoted(word)}`;
      return `complete -c tessera -f -n ${quoted(typed)} ${what} -d ${quoted(firstLine(description))}`;
    });
  });
  return `# Completion of tessera for fish: tessera completion fish | source\n${lines.join('\n')}\n`;
}
