import { Body, Controller, Delete, Header, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import {
  AuditNotWritten,
  DatabaseUnavailable,
  LockTimeout,
  type Principal,
  StatementTimeout,
  translateError,
} from '@tessera/db-core';
import {
  AlreadyRunning,
  AuditUnavailable,
  CurrentPrincipal,
  DatabaseAway,
  hostMeta,
  NoParameters,
  NotFound,
  ReadTimeout,
  Roles,
  Scoped,
} from '@tessera/module-kit';
import { ReleaseDesk } from './release-desk.js';
import { parseReleaseRequest } from './release-request.js';
import { ExpireDocumentation, MakeDocumentation } from './research.documentation.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY_MS = 86_400_000;

interface Asked {
  readonly id: string;
}

/** Acts of administrators on research releases; reading them is data, see research.reads.ts. */
@Controller('consciousness/research/releases')
export class ReleasesController {
  constructor(@Inject(ReleaseDesk) private readonly desk: ReleaseDesk) {}

  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @UseGuards(NoParameters)
  @Roles('admin')
  @Scoped('admin', 'consciousness')
  @MakeDocumentation()
  async make(@Body() body: unknown, @CurrentPrincipal() principal: Principal, @Req() http: Asked): Promise<object> {
    const today = new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS);
    const request = parseReleaseRequest(body, today);
    const made = await told(this.desk.make({ principal, requestId: http.id }, request));
    const { id, rows_released, persons_released, rows_withheld } = made;
    return {
      data: { id, preview: request.preview, rows_released, persons_released, rows_withheld },
      meta: hostMeta(),
    };
  }

  @Delete(':id')
  @UseGuards(NoParameters)
  @Roles('admin')
  @Scoped('admin', 'consciousness')
  @ExpireDocumentation()
  async expire(@Param('id') id: string, @CurrentPrincipal() principal: Principal, @Req() http: Asked): Promise<object> {
    if (!UUID.test(id)) throw new NotFound('The release');
    const found = await told(this.desk.expire({ principal, requestId: http.id }, id.toLowerCase()));
    if (!found) throw new NotFound('The release');
    return { data: { id: id.toLowerCase(), state: 'expired' }, meta: hostMeta() };
  }
}

/** What came of an act, or what its caller is told where it did not happen. */
async function told<T>(act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    if (error instanceof AuditNotWritten) throw new AuditUnavailable(error);
    const meaning = translateError(error);
    if (meaning instanceof DatabaseUnavailable) throw new DatabaseAway(error);
    if (meaning instanceof LockTimeout)
      throw new AlreadyRunning('A release is being made or ended, or a person erased.');
    if (meaning instanceof StatementTimeout) throw new ReadTimeout(error);
    throw error;
  }
}
