declare module 'pg-cursor' {
  import type { Connection, CustomTypesConfig, QueryResult, Submittable } from 'pg';

  export default class Cursor<R> implements Submittable {
    constructor(text: string, values?: unknown[], config?: { types?: CustomTypesConfig });
    submit(connection: Connection): void;
    read(rows: number): Promise<R[]>;
    close(): Promise<void>;
    readonly _result: QueryResult;
  }
}
