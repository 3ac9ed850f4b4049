import { ask, caller, lasting, readOf, rowsOf } from '../support/describe-read.js';

describe('the summary of triggers/health', () => {
  const read = readOf('triggers/health');
  const fresh = lasting('demo');
  const empty = lasting('empty');

  it.each(['', 'threshold=30', 'threshold=100&days=7'])('counts the rows of the whole list: ?%s', async (query) => {
    const whole = await ask(fresh(), read, { query: `${query}&limit=1000`.replace(/^&/, '') }, caller('admin'));
    const count = (status: string) => rowsOf(whole).filter((row) => row.status === status).length;
    const page = await ask(fresh(), read, { query: `${query}&limit=3`.replace(/^&/, '') }, caller('admin'));
    expect(page.meta.summary).toEqual({
      critical: count('CRITICAL'),
      warning: count('WARNING'),
      ok: count('OK'),
      total: rowsOf(whole).length,
    });
    expect(rowsOf(page)).toHaveLength(3);
  });

  it('is all zeros without triggers that ran', async () => {
    const answer = await ask(empty(), read, { query: '' }, caller('admin'));
    expect(answer.meta.summary).toEqual({ critical: 0, warning: 0, ok: 0, total: 0 });
  });
});
