import type { INestApplication } from '@nestjs/common';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { withFreshExamples } from './fresh-examples.js';
import { openApiDocument } from './open-api-document.js';

/** Serves the document at `/api/openapi.json` and the pages made of it at `/api/docs`; it is built when first asked for. */
export function serveDocumentation(app: INestApplication, definitions: readonly AnalyticsModuleDefinition[]): void {
  let built: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (built ??= withFreshExamples(openApiDocument(app, definitions))), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Tessera API',
    swaggerOptions: { persistAuthorization: false, docExpansion: 'list', tagsSorter: 'alpha' },
  });
}
