import { textOf, trackedFiles } from './tracked-files.mjs';

const CODE = /\.(ts|tsx|mjs|js|sql)$/;
const LOCKS_AND_BINARIES = /(^|\/)(pnpm-lock\.yaml)$|\.(png|jpg|gif|ico|woff2)$/;
const SELF = 'scripts/checks/forbidden-text.mjs';

/** What has no place in the repository, each with the files it is looked for in. */
const RULES = [
  { name: 'a path of one machine', in: /./, pattern: /(^|[\s"'`(=])\/(home|Users|root|work)\/[\w.-]+/ },
  {
    name: 'a registry host',
    in: /./,
    pattern: /registry\s*[=:]\s*["']?https?:|https?:\/\/[\w.-]*(registry|artifactory|nexus)[\w.-]*\//,
  },
  {
    name: 'a skipped or focused test',
    in: /\.test\.tsx?$/,
    pattern: /\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(|\bf(it|describe)\(/,
  },
  { name: 'a note to do it later', in: CODE, pattern: /\b(TODO|FIXME|XXX)\b/ },
  { name: 'a silenced type check', in: /\.tsx?$/, pattern: /@ts-(ignore|nocheck)|@ts-expect-error(?!\s+\S)/ },
  { name: 'a private key', in: /./, pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
];

export function forbiddenText() {
  return trackedFiles()
    .filter((file) => file !== SELF && !LOCKS_AND_BINARIES.test(file))
    .flatMap((file) => findingsIn(file));
}

function findingsIn(file) {
  const rules = RULES.filter((rule) => rule.in.test(file));
  return textOf(file)
    .split('\n')
    .flatMap((line, index) =>
      rules.filter((rule) => rule.pattern.test(line)).map((rule) => `${file}:${index + 1} has ${rule.name}`),
    );
}
