import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** A code block of a document that a reader would paste into a terminal. */
export interface Block {
  readonly file: string;
  readonly line: number;
  readonly language: 'sh' | 'sql';
  readonly text: string;
  /** Why nobody can run it on any machine, as the block itself says behind its language: ```sh (needs a cluster)``` */
  readonly needs: string | null;
}

const FENCE = /^```(sh|sql)(?: \((.*)\))?\n([\s\S]*?)^```$/gm;

/** Commands of one document, in their order. Blocks with an ellipsis show what something looks like. */
export function blocksOf(file: string): readonly Block[] {
  const text = readFileSync(`${root}${file}`, 'utf8');
  return [...text.matchAll(FENCE)].map(([, language, needs, code], at, all) => ({
    file,
    line: text.slice(0, all[at]?.index).split('\n').length,
    language: language as Block['language'],
    text: code ?? '',
    needs: needs ?? (code?.includes('…') === true ? 'shows what something looks like' : null),
  }));
}

/** The code of a document in one of these languages, as it stands there. */
export function codeOf(file: string, language: 'js' | 'json' | 'ts'): readonly string[] {
  const text = readFileSync(`${root}${file}`, 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, code]) => code ?? '');
}

/** Followed word for word by tests of their own: they need a database that grew elsewhere, and a checkout to change. */
const FOLLOWED_ELSEWHERE = ['adopt.md', 'module-guide.md'];

/** Documents for people; decisions tell what was, and are not run. */
export const allDocuments: readonly string[] = [
  'README.md',
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];

/** Those whose commands are run one after the other beside a running server. */
export const documents = allDocuments.filter((file) => !FOLLOWED_ELSEWHERE.some((name) => file === `docs/${name}`));
