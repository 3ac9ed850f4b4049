import { Problem } from '@tessera/module-kit';

/** RFC 6750 allows neither quotes nor backslashes nor anything but printable ASCII in a description. */
const quotable = (text: string): string => text.replaceAll('"', "'").replace(/[^ !#-[\]-~]/g, '?');

/** `WWW-Authenticate` as RFC 6750 wants it: bare without credentials, else with error and text. */
function challenge(error?: 'invalid_token', description = ''): Record<string, string> {
  const details = error === undefined ? '' : `, error="${error}", error_description="${quotable(description)}"`;
  return { 'www-authenticate': `Bearer realm="tessera"${details}` };
}

/** 401: no `Authorization: Bearer …`. */
export class TokenMissing extends Problem {
  constructor() {
    super(401, 'token_missing', 'Unauthorized', 'Send a token: Authorization: Bearer <token>.', {
      headers: challenge(),
    });
  }
}

/** 401: the header is there but is no bearer token. */
export class SchemeUnsupported extends Problem {
  constructor() {
    super(401, 'scheme_unsupported', 'Unauthorized', 'Authorization must be "Bearer", a space and one token.', {
      headers: challenge(),
    });
  }
}

/** 401: `exp` has passed. */
export class TokenExpired extends Problem {
  constructor(cause: unknown) {
    const detail = 'The token has expired.';
    super(401, 'token_expired', 'Unauthorized', detail, { headers: challenge('invalid_token', detail), cause });
  }
}

/** 401: `nbf` has not come yet. */
export class TokenNotYetValid extends Problem {
  constructor(cause: unknown) {
    const detail = 'The token is not valid yet.';
    super(401, 'token_not_yet_valid', 'Unauthorized', detail, { headers: challenge('invalid_token', detail), cause });
  }
}

/** 401: signature, issuer, audience, algorithm, form or a claim is wrong; `detail` says which, never the token. */
export class TokenInvalid extends Problem {
  constructor(detail: string, cause?: unknown) {
    super(401, 'token_invalid', 'Unauthorized', detail, { headers: challenge('invalid_token', detail), cause });
  }
}

/** 403: the `role` claim names no role of Tessera. */
export class RoleUnknown extends Problem {
  constructor(roles: readonly string[]) {
    super(403, 'role_unknown', 'Forbidden', `The token's role is none of ${roles.join(', ')}.`);
  }
}

/** 403: the route does not say who may call it; a mistake in the server, made safe. */
export class RouteWithoutRole extends Problem {
  constructor() {
    super(403, 'route_without_role', 'Forbidden', 'This route does not say who may call it.');
  }
}

/** 503: the key server does not answer, so that no token can be checked. */
export class KeysUnavailable extends Problem {
  constructor(cause: unknown) {
    super(
      503,
      'keys_unavailable',
      'Try again',
      'The keys that tokens are checked with cannot be fetched at the moment.',
      {
        headers: { 'retry-after': '10' },
        cause,
      },
    );
  }
}
