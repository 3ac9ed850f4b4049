import { type PersonAsked, type Pseudonymous, PseudonymUnknown, type Statements } from '@tessera/db-core';
import { KeyFolder, pseudonymOf } from '@tessera/module-kit';
import { holdReleases } from './research-lock.js';
import { hideRareValues } from './release-rows.js';
import { researchSql } from './research-sql.js';

const RELATION = 'consciousness.research_release_traces';

interface ActiveRelease {
  readonly id: string;
  readonly key_id: string;
  readonly k: number;
  readonly tenants: readonly string[];
}

/** Persons in research releases: found by their pseudonym, which takes the release's key. */
export const releasedPersons: Pseudonymous = {
  async erase(sql, person) {
    await holdReleases(sql);
    let own = 0;
    let others = 0;
    for (const { release, pseudonyms } of await releasesOf(sql, person)) {
      const [gone] = await sql.query<{ person_rows: number; other_rows: number }>(researchSql('withdraw-person'), [
        release.id,
        pseudonyms,
        release.k,
      ]);
      if (!gone || gone.person_rows === 0) continue;
      const [fallen] = await sql.query<{ rows: number }>(researchSql('withdraw-groups'), [release.id, release.k]);
      await hideRareValues(sql, release.k, release.id);
      const withdrawn = gone.other_rows + (fallen?.rows ?? 0);
      await sql.query(researchSql('settle'), [release.id, gone.person_rows + withdrawn]);
      own += gone.person_rows;
      others += withdrawn;
    }
    if (own === 0) return { relations: [], remains: [] };
    await sql.query(`analyze ${RELATION}`);
    return {
      relations: [{ relation: RELATION, action: 'deleted', rows: own }],
      remains: [
        {
          relation: RELATION,
          rows: others,
          why: 'Released rows of others that were withheld as well: groups that had become too small, and persons drawn by lot, so that nobody tells by what is gone who it was.',
        },
        { relation: 'research exports', rows: null, why: 'Copies that recipients of releases have taken before.' },
      ],
    };
  },

  async held(sql, person) {
    const rows: { relation: string; row: Readonly<Record<string, unknown>> }[] = [];
    for (const { release, pseudonyms } of await releasesOf(sql, person)) {
      const found = await sql.query<Record<string, unknown>>(researchSql('held'), [release.id, pseudonyms]);
      rows.push(...found.map((row) => ({ relation: RELATION, row })));
    }
    return rows;
  },
};

/** Releases that hold rows of the person's tenants, with what the person is called there. */
async function releasesOf(
  sql: Statements,
  { forms, tenant, keysFolder }: PersonAsked,
): Promise<{ release: ActiveRelease; pseudonyms: string[] }[]> {
  const active = await sql.query<ActiveRelease>(researchSql('active'), [tenant]);
  const found: { release: ActiveRelease; pseudonyms: string[] }[] = [];
  for (const release of active) {
    if (release.tenants.length === 0) continue;
    const key = keysFolder === undefined ? null : await new KeyFolder(keysFolder).read(release.key_id);
    if (key === null)
      throw new PseudonymUnknown(
        `The key of research release ${release.id} is not in this server's folder of keys, so that the person cannot be found in it. Nothing was done: use a server that has the key (TESSERA_RESEARCH_KEYS_DIR), or expire the release.`,
      );
    const pseudonyms = release.tenants.flatMap((each) => forms.map((form) => pseudonymOf(key, each, form)));
    found.push({ release, pseudonyms });
  }
  return found;
}
