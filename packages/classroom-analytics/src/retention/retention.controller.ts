import { Body, Controller, HttpCode, Inject, Param, Put, Req, UseGuards } from '@nestjs/common';
import {
  AuditLog,
  type Database,
  DatabaseUnavailable,
  isStorableText,
  type Principal,
  translateError,
} from '@tessera/db-core';
import {
  type AnalyticsHostOptions,
  auditProblem,
  CurrentPrincipal,
  DatabaseAway,
  HOST_OPTIONS,
  HostDocumentation,
  hostMeta,
  InvalidInput,
  NoParameters,
  Roles,
  Scoped,
} from '@tessera/module-kit';
import { parseRetention, type RetentionRequest } from './retention-request.js';
import { KEEP_DAYS, REASON_LENGTH } from './retention.settings.js';

const LONGEST_SCHOOL = 200;

const WRITE = `
insert into classroom.retention_rules as r (school_id, keep_days, reason, decided_at, decided_by)
values ($1, $2, $3, now(), $4)
on conflict (school_id) do update
set keep_days = excluded.keep_days, reason = excluded.reason, decided_at = excluded.decided_at, decided_by = excluded.decided_by
returning school_id, keep_days, reason, decided_at, decided_by, false as is_default`;

interface Asked {
  readonly id: string;
}

const text = { type: 'string' } as const;

/** How long a school keeps its records is decided here; reading it is data, see retention.reads.ts. */
@Controller('classroom/schools')
export class RetentionController {
  private readonly database: Database;

  constructor(
    @Inject(HOST_OPTIONS) options: AnalyticsHostOptions,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {
    this.database = options.database;
  }

  @Put(':id/retention')
  @HttpCode(200)
  @UseGuards(NoParameters)
  @Roles('admin')
  @Scoped('admin', 'classroom')
  @HostDocumentation({
    id: 'classroom_schools_retention_decide',
    tag: 'classroom',
    summary: 'Decides how long a school keeps its records',
    description: `A written rule: ${KEEP_DAYS.minimum} to ${KEEP_DAYS.maximum} days and the reason. It replaces the one before and is on the audit record; records beyond it go the next night. Role: admin.`,
    path: { id: { description: 'School', example: 'sch_berlin' } },
    body: {
      description: 'The rule',
      schema: {
        type: 'object',
        required: ['keep_days', 'reason'],
        properties: {
          keep_days: { type: 'integer', minimum: KEEP_DAYS.minimum, maximum: KEEP_DAYS.maximum },
          reason: { ...text, minLength: 1, maxLength: REASON_LENGTH },
        },
      },
      example: { keep_days: 730, reason: 'School act, section 12: two school years' },
    },
    data: {
      type: 'object',
      required: ['school_id', 'keep_days', 'reason', 'decided_at', 'decided_by', 'is_default'],
      properties: {
        school_id: text,
        keep_days: { type: 'integer' },
        reason: text,
        decided_at: { ...text, format: 'date-time' },
        decided_by: { type: ['string', 'null'] },
        is_default: { type: 'boolean' },
      },
    },
    example: {
      school_id: 'sch_berlin',
      keep_days: 730,
      reason: 'School act, section 12: two school years',
      decided_at: '2026-03-01T09:00:00.000Z',
      decided_by: 'dpo@example.org',
      is_default: false,
    },
    problems: [400, 401, 403, 429, 503],
  })
  async decide(
    @Param('id') school: string,
    @Body() body: unknown,
    @CurrentPrincipal() actor: Principal,
    @Req() http: Asked,
  ): Promise<object> {
    if (school === '' || school.length > LONGEST_SCHOOL || !isStorableText(school)) {
      const detail = `must have 1 to ${LONGEST_SCHOOL} storable characters`;
      throw new InvalidInput([{ field: 'id', value: school.length, detail, limit: LONGEST_SCHOOL }]);
    }
    const rule = parseRetention(body);
    const data = await this.write(school, rule, actor, http.id);
    return { data, meta: hostMeta({ school_id: [school] }) };
  }

  private async write(school: string, rule: RetentionRequest, actor: Principal, requestId: string): Promise<object> {
    const { keepDays, reason } = rule;
    const entry = {
      actor,
      action: 'retention.rule',
      module: 'classroom',
      tenants: [school],
      requestId,
      detail: { keep_days: keepDays },
    };
    const write = (): Promise<object[]> =>
      this.database.asOwner((sql) => sql.query(WRITE, [school, keepDays, reason, actor.subject]), {
        maintenance: true,
      });
    try {
      const [row] = await this.audit.act(entry, write, (rows) => rows.length);
      return row ?? {};
    } catch (error) {
      if (translateError(error) instanceof DatabaseUnavailable) throw new DatabaseAway(error);
      throw auditProblem(error);
    }
  }
}
