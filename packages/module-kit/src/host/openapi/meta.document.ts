import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** The window of an answer, for OpenAPI. */
export class WindowDocument {
  @ApiProperty({
    type: String,
    nullable: true,
    example: '2026-03-22T09:15:00.000000Z',
    description: 'Null: since ever',
  })
  from!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2026-03-29T09:20:00.123456Z' })
  to!: string | null;

  @ApiProperty({ type: String, example: 'Europe/Berlin' })
  tz!: string;

  @ApiProperty({ type: String, example: '15m', description: 'Grain at which a total begins, or step of a series' })
  grain!: string;
}

/** What an answer says about itself, for OpenAPI. */
export class MetaDocument {
  @ApiProperty({ type: String, format: 'date-time', example: '2026-03-29T09:22:10.500000Z' })
  generated_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-03-29T09:20:00.400000Z' })
  refreshed_at!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-03-29T09:20:00.123456Z' })
  data_through!: string | null;

  @ApiProperty({ type: Number, nullable: true, example: 130, description: 'Seconds since the last successful refresh' })
  age_seconds!: number | null;

  @ApiProperty({ type: Boolean, example: false })
  stale!: boolean;

  @ApiProperty({ type: String, enum: ['FRESH', 'WARNING', 'STALE', 'FAILED', 'NEVER'], example: 'FRESH' })
  state!: string;

  @ApiProperty({ type: Number, example: 42, description: 'Grows with every refresh that changed a view of the answer' })
  generation!: number;

  @ApiProperty({ type: String, enum: ['view', 'source'], example: 'view' })
  source!: string;

  @ApiProperty({ type: Object, example: { organization_id: ['org_acme'], days: 7 } })
  filters!: Record<string, unknown>;

  @ApiPropertyOptional({ type: WindowDocument })
  window?: WindowDocument;

  @ApiPropertyOptional({ type: String, enum: ['approximate', 'exact'], example: 'approximate' })
  percentiles?: string;

  @ApiPropertyOptional({
    type: Object,
    example: { with: 'previous_period', from: '2026-03-15T09:15:00.000000Z', to: '2026-03-22T09:15:00.000000Z' },
  })
  compare?: Record<string, unknown>;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: null,
    description: 'Cursor of the next page; null on the last',
  })
  next_cursor?: string | null;

  @ApiPropertyOptional({ type: Object, description: 'A summary over the same rows' })
  summary?: Record<string, unknown>;
}
