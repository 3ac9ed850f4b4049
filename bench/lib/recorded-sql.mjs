import { actionAnalytics } from '@tessera/action-analytics';
import { Database } from '@tessera/db-core';
import { ReadService, TimeZones } from '@tessera/module-kit';

/** The statements, with their values, that answer a path for a caller: what is left when validation and state are done. */
export async function recordSql(url, principal, requests) {
  const db = await Database.open({ url, poolSize: 2 });
  try {
    const recorded = [];
    const listening = {
      withRls: (who, work, options) =>
        db.withRls(
          who,
          (sql) =>
            work({
              ...sql,
              query: (text, values) => {
                recorded.push({ text, values });
                return sql.query(text, values);
              },
            }),
          options,
        ),
      asOwner: (work, options) => db.asOwner(work, options),
    };
    const service = new ReadService(listening, [actionAnalytics], new TimeZones(db), { cursorSecret: 'bench' });
    const answers = [];
    for (const { read: path, query, parameters } of requests) {
      const read = actionAnalytics.reads.find((one) => one.path === path);
      recorded.length = 0;
      const answer = await service.answer(actionAnalytics, read, { query, path: parameters ?? {} }, principal);
      if (answer.origin !== 'view') throw new Error(`${path} is answered from the ${answer.origin}`);
      // Composed statements begin with their relations; the state query before them does not.
      answers.push(recorded.filter(({ text }) => text.startsWith('with ')).map((one) => ({ ...one })));
    }
    return answers;
  } finally {
    await db.close();
  }
}
