import { Controller, Get, Inject, UseGuards } from '@nestjs/common';
import { NoParameters } from '../http/no-parameters.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { readProblem } from '../reads/read-service.js';
import { HOST_OPTIONS, type AnalyticsHostOptions } from './host.options.js';
import { hostMeta } from './host-meta.js';
import { manifests, type ModuleManifest } from './manifest.js';
import { HostDocumentation } from './openapi/host-documentation.js';
import { MANIFEST_EXAMPLE, MANIFEST_SCHEMA } from './openapi/manifest.schemas.js';

const KNOWN_FOR_MS = 10_000;

/** Which modules are enabled, and what each brings. */
@Controller('modules')
export class ModulesController {
  private known: { readonly at: number; readonly data: Promise<ModuleManifest[]> } | undefined;

  constructor(@Inject(HOST_OPTIONS) private readonly options: AnalyticsHostOptions) {}

  @Get()
  @UseGuards(NoParameters)
  @Roles('authenticated', 'analyst', 'research', 'admin', 'service_role')
  @Scoped('read')
  @HostDocumentation({
    id: 'modules',
    tag: 'host',
    summary: 'Enabled modules',
    description:
      'Version, schema, migrations, sources, views, schedules, panels, metrics and routes of each. Never configuration.',
    data: { type: 'array', items: MANIFEST_SCHEMA },
    example: [MANIFEST_EXAMPLE],
    problems: [400, 401, 403, 429, 503],
  })
  async list(): Promise<object> {
    return { data: await this.manifests(), meta: hostMeta() };
  }

  /** Ledgers are read on connections of their own: once for many that ask at a time. */
  private async manifests(): Promise<ModuleManifest[]> {
    const now = Date.now();
    if (!this.known || now - this.known.at > KNOWN_FOR_MS) this.known = { at: now, data: manifests(this.options) };
    try {
      return await this.known.data;
    } catch (error) {
      this.known = undefined;
      throw readProblem(error);
    }
  }
}
