import { type CustomDecorator, SetMetadata } from '@nestjs/common';

/** Metadata key of routes that anybody may call. */
export const PUBLIC_METADATA = 'tessera:public';

/** Opens a route to callers without credentials: probes, metrics and documentation only. */
export function Public(): CustomDecorator {
  return SetMetadata(PUBLIC_METADATA, true);
}
