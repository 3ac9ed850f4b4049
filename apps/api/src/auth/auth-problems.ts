import { Problem } from '@tessera/module-kit';

/** RFC 6750 allows neither quotes nor backslashes nor anything but printable ASCII in a description. */
const quotable = (text: string): string => text.replaceAll('"', "'").replace(/[^ !#-[\]-~]/g, '?');

/** `WWW-Authenticate` as RFC 6750 wants it: bare without credentials, else with error and text. */
function challenge(error?: 'invalid_token', description = ''): Record<string, string> {
  const details = error === undefined ? '' : `, error="${error}", error_description="${quotable(description)}"`;
  return { 'www-authenticate': `Bearer realm="tessera"${details}` };
}

const either = { 'www-authenticate': 'Bearer realm="tessera", ApiKey realm="tessera"' };

/** 401: no credentials at all. */
export class TokenMissing extends Problem {
  constructor() {
    const detail = 'Send a token or an API key: Authorization: Bearer <token> or ApiKey <prefix>.<secret>.';
    super(401, 'token_missing', 'Unauthorized', detail, { headers: either });
  }
}

/** 401: the header is there but is neither a bearer token nor an API key. */
export class SchemeUnsupported extends Problem {
  constructor() {
    const detail = 'Authorization must be "Bearer", a space and one token, or "ApiKey", a space and one key.';
    super(401, 'scheme_unsupported', 'Unauthorized', detail, { headers: either });
  }
}

/** 401: no key of this text is good; the answer does not tell whether one ever was. */
export class KeyInvalid extends Problem {
  constructor() {
    super(401, 'key_invalid', 'Unauthorized', 'The API key is unknown, revoked or expired.', {
      headers: { 'www-authenticate': 'ApiKey realm="tessera"' },
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

/** 403: the route does not say what an API key must be made for; a mistake in the server, made safe. */
export class RouteWithoutScope extends Problem {
  constructor() {
    super(403, 'route_without_scope', 'Forbidden', 'This route does not say which scope it takes.');
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
