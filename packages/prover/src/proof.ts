import type { CheckResult, Finding } from './finding.js';

/** What was proven, on what, and what was found. */
export interface Proof {
  /** No finding. */
  readonly ok: boolean;
  /** ISO 8601. */
  readonly at: string;
  readonly seconds: number;
  /** Names and versions of what took part: modules, PostgreSQL, Node.js, pgbouncer. */
  readonly versions: Readonly<Record<string, string>>;
  /** Names of those who called. */
  readonly callers: readonly string[];
  readonly routes: number;
  readonly requests: number;
  readonly checks: readonly CheckResult[];
  readonly findings: readonly Finding[];
}

/** A proof of some checks. */
export function proofOf(parts: Omit<Proof, 'ok' | 'findings' | 'at' | 'seconds'>, began: Date): Proof {
  const findings = parts.checks.flatMap((check) => check.findings);
  const seconds = Math.round((Date.now() - began.getTime()) / 100) / 10;
  return { ok: findings.length === 0, at: began.toISOString(), seconds, ...parts, findings };
}

/** The report that a security review can file. */
export function reportText(proof: Proof): string {
  const { ok, at, seconds, versions, callers, routes, requests, checks, findings } = proof;
  const tried = checks.reduce((sum, check) => sum + check.tried, 0);
  const versionList = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    'Tessera: proof of isolation',
    '',
    `Verdict    ${ok ? 'no finding' : `${findings.length} findings`} in ${checks.length} checks, ${tried} attempts`,
    `Date       ${at}, ${seconds} s`,
    `Versions   ${versionList.join(', ')}`,
    ...(requests === 0 ? [] : [`Requests   ${requests} to ${routes} routes`, `Callers    ${callers.join('; ')}`]),
    '',
    ...checks.flatMap(checkLines),
    ...(ok ? [] : ['', 'Findings', ...findingLines(findings)]),
  ].join('\n');
}

function findingLines(findings: readonly Finding[]): string[] {
  const places = [...new Set(findings.map(({ place }) => place))];
  return places.flatMap((place) => [
    `  ${place}`,
    ...findings.filter((each) => each.place === place).map(({ check, detail }) => `    ${detail} [${check}]`),
  ]);
}

function checkLines({ check, title, tried, findings, notes = [] }: CheckResult): string[] {
  const verdict = findings.length === 0 ? 'holds' : 'FAILS';
  return [`${verdict}  ${check}: ${title} (${tried} attempts)`, ...notes.map((note) => `         ${note}`)];
}
