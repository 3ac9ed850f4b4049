/** A person as the module's own code is asked about them. */
export interface PersonAsked {
  /** The id as it may be stored. */
  readonly forms: readonly string[];
  /** Null: in every tenant. */
  readonly tenant: string | null;
  /** Folder of keys outside the database, where this process has one. */
  readonly keysFolder: string | undefined;
}

/** Statements of the owner's transaction that erases or exports. */
export interface Statements {
  query<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]>;
}

/**
 * Rows about persons that name them by a pseudonym, so that only the module's own code finds them. Both throw
 * PseudonymUnknown where a person's rows may be there and cannot be told.
 */
export interface Pseudonymous {
  /** Takes the person's rows out, in erasing's own transaction. */
  erase(
    sql: Statements,
    person: PersonAsked,
  ): Promise<{
    readonly relations: readonly { readonly relation: string; readonly action: 'deleted'; readonly rows: number }[];
    readonly remains: readonly { readonly relation: string; readonly rows: number | null; readonly why: string }[];
  }>;
  /** What is held of the person. */
  held(
    sql: Statements,
    person: PersonAsked,
  ): Promise<readonly { readonly relation: string; readonly row: Readonly<Record<string, unknown>> }[]>;
}
