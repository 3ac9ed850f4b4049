import type { Route } from '../http/route.js';
import { Check } from './check.js';

/** Routes below this belong to the API; whatever else is served are pages and probes for everybody. */
const api = '/api/v1';

const inBraces = (url: string): string => url.replace(/:([A-Za-z_]\w*)/g, '{$1}').replace(/(.)\/$/, '$1');

/** Whether whatever the server answers is described, and says who may call it. */
export function checkDeclared(served: readonly string[], routes: readonly Route[]): Check {
  const check = new Check('routes-declared', 'Every route of the API is described and names its roles and its scope');
  const described = new Map(routes.map((route) => [route.place, route]));
  for (const line of served) {
    const [method = '', url = ''] = line.split(' ');
    // HEAD is a GET whose body is not sent; OPTIONS is answered without the route.
    if (!url.startsWith(api) || method === 'HEAD' || method === 'OPTIONS') continue;
    check.tried += 1;
    const place = `${method} ${inBraces(url)}`;
    const route = described.get(place);
    if (route === undefined) {
      check.finding(place, 'is served and is missing from the OpenAPI document; what is not described is not checked');
    } else {
      if (route.roles.length === 0) check.finding(place, 'does not say which roles may call it');
      if (route.scope === undefined) check.finding(place, 'does not say which scope an API key needs for it');
    }
  }
  const pages = served
    .filter((line) => line.startsWith('GET ') && !line.includes(` ${api}`))
    .map((line) => line.slice(4));
  check.note(`open to everybody, outside ${api}: ${pages.sort().join(', ')}`);
  return check;
}
