import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { complete } from './complete.js';

const introduction = `Analytics over PostgreSQL. Every success is \`{ data, meta }\`, every error \`application/problem+json\` with a stable \`code\`.
Send \`Authorization: Bearer <token>\` or \`Authorization: ApiKey <prefix>.<secret>\`; the database itself decides which rows a token opens.`;

/** The OpenAPI 3.1 description of every route that the application has. */
export function openApiDocument(
  app: INestApplication,
  definitions: readonly AnalyticsModuleDefinition[],
): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tessera')
    .setVersion('1')
    .setDescription(introduction)
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'HS256 by shared secret, or RS256/ES256 by JWKS.',
    })
    .addApiKey(
      {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: '`ApiKey <prefix>.<secret>`, made by `POST /api/v1/keys` or `tessera key create`.',
      },
      'api_key',
    )
    .addTag('host', 'Modules, refreshes, batches and API keys')
    .addTag('health', 'Probes and metrics; no token needed');
  for (const { name, title, description } of definitions) {
    builder.addTag(name, `${title}: ${description}`);
  }
  return complete(SwaggerModule.createDocument(app, builder.build()), definitions);
}
