import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBody, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { Principal } from '@tessera/db-core';
import {
  CurrentPrincipal,
  CursorCodec,
  HostDocumentation,
  hostMeta,
  NoParameters,
  NotFound,
  queryOf,
  Roles,
  Scoped,
} from '@tessera/module-kit';
import type { FastifyRequest } from 'fastify';
import { KeyDesk } from './key-desk.js';
import { type KeyWorld, parseKeyRequest } from './key-request.js';
import { keyExample, keyRequestSchema, keySchema, nameTaken, newKeyExample, newKeySchema } from './keys.schemas.js';
import { keysFilter, keysLimit, keyStates, parseKeyList } from './list-request.js';
import { shownKey } from './shown-key.js';

/** Injection token of {@link KeySettings}. */
export const KEY_SETTINGS = Symbol('KeySettings');

/** What the routes about keys need to know of the installation. */
export interface KeySettings {
  readonly world: KeyWorld;
  /** Signs cursors; the same on every replica. */
  readonly cursorSecret: string;
}

/** API keys, for administrators. */
@Controller('keys')
export class KeysController {
  private readonly cursors: CursorCodec;

  constructor(
    @Inject(KeyDesk) private readonly desk: KeyDesk,
    @Inject(KEY_SETTINGS) private readonly settings: KeySettings,
  ) {
    this.cursors = new CursorCodec(settings.cursorSecret);
  }

  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @UseGuards(NoParameters)
  @Roles('admin')
  @Scoped('admin')
  @ApiBody({ required: true, schema: keyRequestSchema })
  @ApiResponse({ status: 409, ...nameTaken })
  @HostDocumentation({
    id: 'key_create',
    tag: 'host',
    summary: 'Makes an API key',
    description:
      'The answer shows the key this once: only a hash of its secret is kept. Two keys of a name may be good at a time, ' +
      'so that a new one can take over before the old one is revoked. Role: admin.',
    data: newKeySchema,
    example: newKeyExample,
    status: 201,
    problems: [400, 401, 403, 409, 429, 503],
  })
  async create(
    @Body() body: unknown,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const actor = { principal, role: principal.role, requestId: request.id };
    const { record, text } = await this.desk.create(actor, parseKeyRequest(body, this.settings.world));
    return { data: { ...shownKey(record), key: text }, meta: hostMeta() };
  }

  @Get()
  @Roles('admin')
  @Scoped('admin')
  @ApiQuery({
    name: 'name',
    description: 'Only keys of this name',
    required: false,
    schema: { type: 'string', maxLength: 63, example: 'dashboards' },
  })
  @ApiQuery({
    name: 'state',
    description: 'Only keys in this state',
    required: false,
    schema: { type: 'string', enum: [...keyStates], example: 'live' },
  })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, ...keysLimit } })
  @ApiQuery({ name: 'cursor', required: false, schema: { type: 'string' } })
  @HostDocumentation({
    id: 'keys',
    tag: 'host',
    summary: 'API keys by name',
    description: 'Revoked and expired ones included; never a secret or a hash of one. Role: admin.',
    data: { type: 'array', items: keySchema },
    example: [keyExample],
    problems: [400, 401, 403, 429, 503],
  })
  async list(@Req() request: FastifyRequest, @CurrentPrincipal() principal: Principal): Promise<object> {
    const filter = parseKeyList(queryOf(request.url), this.cursors);
    const { limit, name, state } = filter;
    const keys = await this.desk.list(principal, { ...filter, limit: limit + 1 });
    const page = keys.slice(0, limit);
    const last = page.at(-1);
    const more = keys.length > limit && last !== undefined;
    const next = more ? this.cursors.encode(keysFilter(filter), { to: null, key: [last.name, last.prefix] }) : null;
    return { data: page.map(shownKey), meta: { ...hostMeta({ name, state, limit }), next_cursor: next } };
  }

  @Delete(':prefix')
  @UseGuards(NoParameters)
  @Roles('admin')
  @Scoped('admin')
  @ApiParam({
    name: 'prefix',
    description: 'Public part of the key',
    schema: { type: 'string', example: keyExample.prefix },
  })
  @HostDocumentation({
    id: 'key_revoke',
    tag: 'host',
    summary: 'Revokes an API key',
    description:
      'Every server refuses it within 10 seconds, whether it reaches the database or not. Doing it again changes nothing. ' +
      'Role: admin.',
    data: keySchema,
    example: { ...keyExample, state: 'revoked', revoked_at: '2026-04-02T07:00:00.000Z', revoked_by: 'local-admin' },
    problems: [400, 401, 403, 404, 429, 503],
  })
  async revoke(
    @Param('prefix') prefix: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const actor = { principal, role: principal.role, requestId: request.id };
    const found = /^[\w]{1,40}$/.test(prefix) ? await this.desk.revoke(actor, prefix) : null;
    if (found === null) {
      throw new NotFound('The key');
    }
    return { data: shownKey(found), meta: hostMeta() };
  }
}
