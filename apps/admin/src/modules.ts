/** The part of `GET /api/v1/modules` that the start page shows. */
export interface ModuleEntry {
  readonly name: string;
  readonly title?: string;
  readonly version?: string;
  readonly schema?: string;
  readonly views?: readonly { readonly name: string; readonly strategy?: string; readonly schedule?: string }[];
}

/** Why there is nothing to show, as a sentence for the reader. */
export class ModulesUnavailable extends Error {}

/** @throws ModulesUnavailable */
export async function loadModules(token: string | null): Promise<readonly ModuleEntry[]> {
  if (!token) {
    throw new ModulesUnavailable(
      'Not signed in: open the link that the server printed at its start, or add #token=… to the address.',
    );
  }
  const response = await answerTo(token);
  if (response.status === 401)
    throw new ModulesUnavailable(
      'The token is not valid (any more): open the link that the server printed at its last start.',
    );
  if (response.status === 403) throw new ModulesUnavailable('The role of this token may not list the modules.');
  if (!response.ok)
    throw new ModulesUnavailable(
      `The server answered ${response.status}: it may be starting, or its database is away.`,
    );
  const { data } = (await response.json()) as { data: readonly ModuleEntry[] };
  return data;
}

async function answerTo(token: string): Promise<Response> {
  try {
    return await fetch('api/v1/modules', { headers: { authorization: `Bearer ${token}`, accept: 'application/json' } });
  } catch (cause) {
    throw new ModulesUnavailable('The server does not answer.', { cause });
  }
}
