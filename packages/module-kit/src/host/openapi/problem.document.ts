import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One field of a problem, for OpenAPI. */
export class FieldProblemDocument {
  @ApiProperty({ type: String, example: 'days', description: 'Parameter or body field' })
  field!: string;

  @ApiProperty({ description: 'The value as it was given', example: 4000, nullable: true, type: Object })
  value!: unknown;

  @ApiProperty({ type: String, example: 'must be at most 90' })
  detail!: string;

  @ApiPropertyOptional({ description: 'What would have been accepted', example: 90, type: Object })
  limit?: unknown;
}

/** An error (RFC 9457), for OpenAPI. */
export class ProblemDocument {
  @ApiProperty({ type: String, example: 'urn:tessera:problem:invalid_input' })
  type!: string;

  @ApiProperty({ type: String, example: 'Bad input' })
  title!: string;

  @ApiProperty({ type: Number, example: 400 })
  status!: number;

  @ApiProperty({ type: String, example: 'invalid_input', description: 'Stable code to branch on' })
  code!: string;

  @ApiProperty({ type: String, example: 'The request has fields that cannot be accepted.' })
  detail!: string;

  @ApiPropertyOptional({ type: [FieldProblemDocument], description: 'One entry per field that was refused' })
  errors?: FieldProblemDocument[];
}
