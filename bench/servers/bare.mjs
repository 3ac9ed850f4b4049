// A bare Fastify handler over pg, as one writes it by hand: no authentication, no row-level security, the same statements.
// /bare/<n> runs the statements of route n; /rls/<n> runs them within a transaction that takes on the caller, as Tessera does.
import fastify from 'fastify';
import pg from 'pg';

const { url, routes } = await new Promise((resolve) => process.once('message', resolve));
const bare = new pg.Pool({ connectionString: url, max: 10, options: '-c role=tessera_admin' });
const rls = new pg.Pool({ connectionString: url, max: 10 });
for (const pool of [bare, rls]) pool.on('error', () => undefined);

const app = fastify({ logger: false });
routes.forEach(({ statements, role, claims }, at) => {
  app.get(`/bare/${at}`, async () => {
    let rows;
    for (const { text, values } of statements) rows = (await bare.query(text, values)).rows;
    return { data: rows };
  });
  const begin = `begin isolation level repeatable read read only; select core.enter(${pg.escapeLiteral(role)}, ${pg.escapeLiteral(claims)})`;
  app.get(`/rls/${at}`, async () => {
    const client = await rls.connect();
    try {
      let rows;
      await client.query(begin);
      for (const { text, values } of statements) rows = (await client.query(text, values)).rows;
      await client.query('commit');
      return { data: rows };
    } finally {
      client.release();
    }
  });
});

process.once('disconnect', () => process.exit(0));
process.send({ url: await app.listen({ host: '127.0.0.1', port: 0 }) });
