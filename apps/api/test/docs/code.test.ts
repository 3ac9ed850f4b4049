import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { allDocuments, codeOf } from './blocks.js';

const of = (language: 'js' | 'json' | 'ts'): readonly (readonly [string, string])[] =>
  allDocuments.flatMap((file) => codeOf(file, language).map((text) => [file, text] as const));

/** Without the ellipses that stand for more of the same. */
const whole = (text: string): string => text.replaceAll(/,?\s*…\s*/g, '');

it.each(of('json'))('%s: an example is JSON', (_, text) => {
  expect(() => JSON.parse(whole(text)) as unknown).not.toThrow();
});

it.each(of('ts'))('%s: an example is TypeScript', (_, text) => {
  // What a definition holds is shown by itself: an object.
  const code = whole(text.startsWith('{') ? `export const shown = ${text}` : text);
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
  expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
});

it('docs/alerts-delivery.md: the receiver takes what Tessera signs, and nothing else', () => {
  const [receiver = ''] = codeOf('docs/alerts-delivery.md', 'js');
  const signature = fileURLToPath(
    new URL('../../../../packages/alerting/dist/delivery/webhook/signature.js', import.meta.url),
  );
  const folder = mkdtempSync(join(tmpdir(), 'tessera-docs-'));
  try {
    writeFileSync(join(folder, 'receiver.mjs'), receiver);
    writeFileSync(
      join(folder, 'check.mjs'),
      `import { signatureOf } from ${JSON.stringify(signature)};
import { isTesseras } from './receiver.mjs';
const secret = 'whsec_' + Buffer.alloc(32, 7).toString('base64');
const other = 'whsec_' + Buffer.alloc(32, 8).toString('base64');
const now = Math.floor(Date.now() / 1000);
const headers = (at, secrets = [secret]) => ({
  'webhook-id': 'm1', 'webhook-timestamp': String(at), 'webhook-signature': signatureOf(secrets, 'm1', at, '{}'),
});
console.log(JSON.stringify([
  isTesseras(secret, headers(now), '{}'), isTesseras(secret, headers(now, [other, secret]), '{}'),
  isTesseras(secret, headers(now), '{ }'), isTesseras(secret, headers(now - 400), '{}'), isTesseras(secret, headers(now, [other]), '{}'),
]));`,
    );
    const told = execFileSync(process.execPath, ['check.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(JSON.parse(told)).toEqual([true, true, false, false, false]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
