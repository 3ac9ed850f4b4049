import type { AnalyticsModuleDefinition, ModuleOption } from '@tessera/module-kit';
import { z } from 'zod';
import type { Setting } from './setting.js';
import { column, cron, decimal, oneOf, relation, seconds, timeZone, wholeNumber } from './value-types.js';

const upper = (...words: readonly string[]): string => `TESSERA_${words.join('_').replaceAll('-', '_').toUpperCase()}`;

/** Whether tenants say how long the facts of a source are kept: then configuration does not. */
export function keptByTenants({ tenantRetention }: AnalyticsModuleDefinition, source: string): boolean {
  return tenantRetention?.sources.some((one) => one.source === source) === true;
}

/** Variables of one source. */
export function sourceVariables(definition: AnalyticsModuleDefinition, source: string) {
  const name = upper(definition.name, source);
  const kept = definition.retention.find((rule) => rule.source === source)?.days;
  return {
    table: {
      name: `${name}_TABLE`,
      schema: relation.optional(),
      fallback: `${definition.name}.${source} (managed)`,
      comment: `Existing table to read ${source} from; Tessera never changes it.`,
      example: `public.${source}`,
    } satisfies Setting<string | undefined>,
    tenantColumn: {
      name: `${name}_TENANT_COLUMN`,
      schema: column.optional(),
      fallback: definition.tenant.column,
      comment: `Column of that table that holds the ${definition.tenant.column}.`,
      example: 'org_id',
    } satisfies Setting<string | undefined>,
    columns: {
      name: `${name}_COLUMNS`,
      schema: z.string().optional(),
      fallback: 'the same names',
      comment: 'Columns of that table that have other names: ours:theirs, comma-separated.',
      example: 'duration_ms:took_ms',
    } satisfies Setting<string | undefined>,
    timeZone: {
      name: `${name}_TIME_ZONE`,
      schema: timeZone.optional(),
      fallback: 'UTC',
      comment: 'Zone whose clock the columns of that table show that have no time zone (`timestamp`, `date`).',
      example: 'Europe/Berlin',
    } satisfies Setting<string | undefined>,
    retentionDays: {
      name: `${name}_RETENTION_DAYS`,
      schema: z
        .union([z.literal('off'), wholeNumber(1, 36_500)], {
          error: 'is not a number of days from 1 to 36500, nor off',
        })
        .optional(),
      fallback: kept === undefined ? 'off' : String(kept),
      comment: `Days that the facts of ${source} are kept, or \`off\`; the views' figures outlive them. For managed sources.`,
      example: '90',
    } satisfies Setting<number | 'off' | undefined>,
  };
}

/** Variables of one view. */
export function viewVariables(definition: AnalyticsModuleDefinition, view: string) {
  const declared = definition.views.find((each) => each.name === view);
  const name = upper(definition.name, view);
  return {
    schedule: {
      name: `${name}_SCHEDULE`,
      schema: cron.optional(),
      fallback: declared?.schedule ?? '',
      comment: `When ${view} is refreshed: cron expression of five fields, UTC.`,
      example: '*/10 * * * *',
    } satisfies Setting<string | undefined>,
    staleAfter: {
      name: `${name}_STALE_AFTER`,
      schema: seconds.optional(),
      fallback: declared?.staleAfterSeconds === undefined ? 'twice the interval' : `${declared.staleAfterSeconds}s`,
      comment: `Age from which ${view} counts as STALE (seconds, or with m, h, d).`,
      example: '15m',
    } satisfies Setting<number | undefined>,
  };
}

/** Variables of the module as a whole. */
export function moduleVariables(definition: AnalyticsModuleDefinition) {
  return {
    sealedAfter: {
      name: `${upper(definition.name)}_SEALED_AFTER`,
      schema: seconds.optional(),
      fallback: 'never',
      comment: 'Deletes of older rows in external tables count as retention: the figures stay.',
      example: '365d',
    } satisfies Setting<number | undefined>,
  };
}

/** The variable of one of the module's own options. */
export function optionVariable(
  definition: AnalyticsModuleDefinition,
  name: string,
  option: ModuleOption,
): Setting<number | string | undefined> {
  const shared = {
    name: upper(definition.name, name),
    fallback: String(option.value),
    comment: option.description,
  };
  if (option.type === 'number') {
    const { minimum, maximum, example } = option;
    return { ...shared, schema: decimal(minimum, maximum).optional(), example: String(example) };
  }
  const example = option.oneOf.find((word) => word !== option.value) ?? option.value;
  return { ...shared, schema: oneOf(option.oneOf).optional(), example };
}

/** Every variable that a module understands. */
export function allModuleVariables(definition: AnalyticsModuleDefinition): readonly Setting<unknown>[] {
  return [
    ...definition.sources.flatMap(({ name }) => {
      const { retentionDays, ...others } = sourceVariables(definition, name);
      return [...Object.values(others), ...(keptByTenants(definition, name) ? [] : [retentionDays])];
    }),
    ...definition.views.flatMap((view) => Object.values(viewVariables(definition, view.name))),
    ...Object.values(moduleVariables(definition)),
    ...Object.entries(definition.options ?? {}).map(([name, option]) => optionVariable(definition, name, option)),
  ];
}
