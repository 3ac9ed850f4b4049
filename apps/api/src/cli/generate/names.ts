import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { reservedModuleNames } from '@tessera/module-kit';
import { describeSettings } from '../../config/known-variables.js';
import { UsageError } from '../cli-error.js';
import { reservedWords } from './reserved-words.js';

/** One name in the forms that files need. */
export interface ModuleNames {
  /** Schema, route segment, prefix of relations: `fleet_trips`. */
  readonly snake: string;
  /** Files and package: `fleet-trips`. */
  readonly kebab: string;
  /** Exports: `fleetTrips`. */
  readonly camel: string;
  /** For people: `Fleet trips`. */
  readonly title: string;
}

/** Relations are called after the module, and their names end at 41 characters. */
const LONGEST = 24;

/**
 * The forms of a new module's name, which may be written with `-` or `_`.
 * @throws UsageError where it is no name, reserved by PostgreSQL or the host, or taken
 */
export function moduleNames(name: string, modules: readonly AnalyticsModuleDefinition[]): ModuleNames {
  const snake = name.replaceAll('-', '_');
  const refuse = (why: string): never => {
    throw new UsageError(`a module cannot be called "${name}": ${why}`);
  };
  if (!/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/.test(name)) {
    refuse('take lower-case letters and digits, beginning with a letter, with - between words, such as fleet-trips');
  }
  if (snake.length > LONGEST) refuse(`it has ${snake.length} characters; ${LONGEST} are the limit`);
  if (modules.some((module) => module.name === snake)) refuse('there is a module of that name');
  if (reservedModuleNames.has(snake)) refuse('the host has that name for routes of its own');
  if (reservedWords.has(snake)) refuse('PostgreSQL reserves that word');
  if (snake.startsWith('pg_')) refuse('PostgreSQL keeps names that begin with pg_ for itself');
  const prefix = `TESSERA_${snake.toUpperCase()}`;
  const taken = describeSettings(modules).find(({ name: variable }) => variable.startsWith(`${prefix}_`));
  if (taken !== undefined) refuse(`its variables would begin with ${prefix}_, as ${taken.name} does already`);
  const words = snake.split('_');
  const title = words.join(' ');
  return {
    snake,
    kebab: words.join('-'),
    camel: words.map((word, at) => (at === 0 ? word : capital(word))).join(''),
    title: capital(title),
  };
}

/** @throws UsageError where it is no name of a relation */
export function relationName(what: string, name: string): string {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(name)) {
    throw new UsageError(
      `${what} "${name}" is not lower-case letters, digits and _, beginning with a letter, at most 41 characters`,
    );
  }
  return name;
}

/** Words of a file's name, such as `add-trips`. @throws UsageError */
export function fileWords(what: string, name: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name.length > 60) {
    throw new UsageError(
      `${what} "${name}" is not lower-case words joined by -, such as add-trips, of at most 60 characters`,
    );
  }
  return name;
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
