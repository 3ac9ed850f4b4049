import { Controller, Get, Header, Inject, UseGuards } from '@nestjs/common';
import { HostDocumentation, hostMeta, NoParameters, Roles, Scoped } from '@tessera/module-kit';
import type { SettingInForce } from '../config/settings-in-force.js';

/** Injection token of what the server was started with. */
export const SETTINGS_IN_FORCE = Symbol('SettingsInForce');

const text = { type: 'string' };

/** What this server was started with, for administrators. */
@Controller('configuration')
export class ConfigurationController {
  constructor(@Inject(SETTINGS_IN_FORCE) private readonly settings: readonly SettingInForce[]) {}

  @Get()
  @Header('cache-control', 'no-store')
  @UseGuards(NoParameters)
  @Roles('admin')
  @Scoped('admin')
  @HostDocumentation({
    id: 'configuration',
    tag: 'host',
    summary: 'The configuration in force',
    description:
      'Every variable of the server that answers and of the modules it runs, with its default. Of a secret it is told ' +
      'only whether it is set. Role: admin.',
    data: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'value', 'default', 'from', 'description'],
        properties: {
          name: text,
          value: { ...text, description: '`set` or `not set` where it is a secret' },
          default: text,
          from: { ...text, enum: ['environment', 'default'] },
          description: text,
        },
      },
    },
    example: [
      {
        name: 'TESSERA_POOL_SIZE',
        value: '20',
        default: '10',
        from: 'environment',
        description: 'Most connections of one server to the database, 2 to 200.',
      },
    ],
    problems: [400, 401, 403, 429, 503],
  })
  list(): object {
    return { data: this.settings, meta: hostMeta() };
  }
}
