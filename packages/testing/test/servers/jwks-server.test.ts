import { createRemoteJWKSet, jwtVerify } from 'jose';

import { startJwksServer } from '../../src/index.js';

describe.each(['RS256', 'ES256'] as const)('startJwksServer %s', (algorithm) => {
  it('signs tokens that its key set verifies, after a rotation too', async () => {
    const server = await startJwksServer(algorithm);
    try {
      const verify = async (token: string): Promise<unknown> =>
        (await jwtVerify(token, createRemoteJWKSet(new URL(server.url)), { issuer: 'tests', audience: 'tessera' }))
          .payload.sub;
      const options = { issuer: 'tests', audience: 'tessera' };
      const first = await server.sign({ sub: 'first' }, options);
      expect(await verify(first)).toBe('first');
      await server.rotate({ forget: true });
      expect(await verify(await server.sign({ sub: 'second' }, options))).toBe('second');
      await expect(verify(first)).rejects.toThrow();
      expect(server.requests()).toBe(3);
    } finally {
      await server.stop();
    }
  });
});
