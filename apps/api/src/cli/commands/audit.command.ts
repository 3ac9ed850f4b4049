import { type AuditAnchor, type AuditFinding, type AuditVerification, verifyAudit } from '@tessera/db-core';
import type { Command } from 'commander';
import { UsageError } from '../cli-error.js';
import { table } from '../output.js';
import { withEngine } from '../with-engine.js';
import { act, type CommandHost, teach } from './command.js';

interface VerifyOptions {
  readonly json?: boolean;
  readonly anchor: readonly string[];
}

const anchorForm = /^([a-z][a-z0-9_]*):(\d{1,15}):([0-9a-f]{64})$/i;
const minute = 60_000;

const anchorText = ({ module, position, hash }: AuditAnchor): string => `${module}:${position}:${hash}`;

function anchorOf(text: string): AuditAnchor {
  const [, module, position, hash] = anchorForm.exec(text) ?? [];
  if (module === undefined || position === undefined || hash === undefined) {
    throw new UsageError(`--anchor ${text} is not module:position:hash, as an earlier verify printed it`);
  }
  return { module, position: Number(position), hash };
}

function findingText({ fault, module, position, record }: AuditFinding): string {
  const where = [module, position === null ? null : `at ${position}`, record === null ? null : `(record ${record})`];
  return `${fault.replaceAll('_', ' ')}: ${where.filter((part) => part !== null).join(' ')}`.trimEnd();
}

function reportText({ ok, chains, waiting, waitingSince, findings }: AuditVerification): string {
  const records = chains.reduce((sum, { links }) => sum + links, 0);
  const late = waitingSince !== null && Date.now() - waitingSince.getTime() > minute;
  return [
    ...findings.map(findingText),
    ...(waiting > 0 ? [`${waiting} records wait to be chained${late ? ': is a server running?' : ''}`] : []),
    ok ? `The audit log holds: ${records} records in ${chains.length} chains.` : 'The audit log does NOT hold.',
    ...(chains.length === 0
      ? []
      : [
          '',
          table(
            chains.map(({ module, links, cutAt, position }) => ({
              chain: module,
              records: links,
              cut_at: cutAt,
              position,
            })),
          ),
          '',
          'Keep these elsewhere; given to a later verify they show that nothing up to here was changed or removed:',
          ...chains.map((chain) => `  --anchor ${anchorText(chain)}`),
        ]),
  ].join('\n');
}

/** `tessera audit verify`: whether the audit log is as it was written. */
export function addAudit(program: Command, host: CommandHost): void {
  const audit = program.command('audit').description('The audit log: who saw rows about persons, and what admins did');
  const verify = audit
    .command('verify')
    .description('Walk the chains of the audit log; exit code 1 where a record was changed, added or removed')
    .option(
      '--anchor <module:position:hash>',
      'a head that an earlier verify printed; repeatable',
      (text: string, before: readonly string[]) => [...before, text],
      [] as readonly string[],
    );
  const examples = ['audit verify', 'audit verify --json', `audit verify --anchor core:312:${'2f7c1d0e'.repeat(8)}`];
  audit.addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ tessera ${example}`).join('\n')}`);
  teach(verify, examples).action((options: VerifyOptions) =>
    act(host, options, async (context) => {
      const anchors = options.anchor.map(anchorOf);
      const { database } = await withEngine(context);
      const found = await verifyAudit(database, {
        anchors,
        onProgress: ({ module, position, of }) =>
          context.progress(`${module}: ${position} of ${of}`, of === 0 ? 1 : position / of),
      });
      const chains = found.chains.map((chain) => ({ ...chain, anchor: anchorText(chain) }));
      return { data: { ...found, chains }, text: reportText(found), ok: found.ok };
    }),
  );
}
