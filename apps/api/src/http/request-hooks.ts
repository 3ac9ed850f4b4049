import { type BodyRule, bodyRuleOf, Problem } from '@tessera/module-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RouteTable } from './route-table.js';
import { pathOf, sendProblem } from './send-problem.js';
import { problemOfStatus } from './to-problem.js';

/** 405: the path exists, but not for this method. */
export class MethodNotAllowed extends Problem {
  constructor(method: string, allowed: readonly string[]) {
    super(405, 'method_not_allowed', 'Method not allowed', `${method} is not allowed here; ${allowed.join(', ')} is.`, {
      headers: { allow: allowed.join(', ') },
    });
  }
}

/** 415: the body is compressed in a way that this route does not take. */
export class EncodingUnsupported extends Problem {
  constructor(gzip = false) {
    const detail = gzip
      ? 'Bodies are taken as they are or with Content-Encoding gzip.'
      : 'Bodies are taken as they are: send it without Content-Encoding.';
    super(415, 'unsupported_encoding', 'Unsupported Media Type', detail, {
      headers: { 'accept-encoding': gzip ? 'gzip' : 'identity' },
    });
  }
}

/** 415: the body is of another kind than the route takes, which says what to do. */
export class MediaTypeUnsupported extends Problem {
  constructor(detail: string) {
    super(415, 'media_type_unsupported', 'Unsupported Media Type', detail, { headers: { accept: 'application/json' } });
  }
}

const json = /^application\/json *(;|$)/i;

/** What is wrong with a body before it is read; undefined where nothing is. */
function bodyProblem({ method, headers }: FastifyRequest, rule: BodyRule | undefined): Problem | undefined {
  if (method === 'GET' || method === 'HEAD') {
    return undefined;
  }
  const gzip = rule?.gzip === true;
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (encoding !== '' && encoding !== 'identity' && !(gzip && encoding === 'gzip')) {
    return new EncodingUnsupported(gzip);
  }
  const type = headers['content-type'];
  return rule?.elseTell === undefined || type === undefined || json.test(type)
    ? undefined
    : new MediaTypeUnsupported(rule.elseTell);
}

/** Longest URL in characters: room for hundreds of tenants. */
const longestUrl = 16 * 1024;

const quiet = new Set(['/health/live', '/health/ready', '/health/startup', '/metrics']);

/** What happens with every request: its id goes back, a wrong method or kind of body is told, and one line goes to the log. */
export function requestHooks(fastify: FastifyInstance, routes: RouteTable): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    if (request.url.length > longestUrl) {
      sendProblem(problemOfStatus(414), request, reply);
      return;
    }
    // A preflight that was not answered is an OPTIONS like any other.
    if (request.is404 || request.routeOptions.url === '*') {
      const allowed = routes.methodsOf(pathOf(request.url));
      if (allowed.length > 0) {
        sendProblem(new MethodNotAllowed(request.method, allowed), request, reply);
        return;
      }
    } else {
      const problem = bodyProblem(request, bodyRuleOf(request.routeOptions.config));
      if (problem !== undefined) {
        sendProblem(problem, request, reply);
        return;
      }
    }
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const path = pathOf(request.url);
    const { statusCode } = reply;
    const level = statusCode >= 500 ? 'warn' : statusCode >= 400 ? 'info' : 'debug';
    if (!quiet.has(path) || statusCode >= 500) {
      const route = request.routeOptions.url;
      // A path that names a person is not for the log: the route says what was asked, the audit log of whom.
      const shown = route?.endsWith('/subjects/:id') === true ? route : path;
      request.log[level](
        { method: request.method, path: shown, route, status: statusCode, ms: Math.round(reply.elapsedTime) },
        'request',
      );
    }
    done();
  });
}
