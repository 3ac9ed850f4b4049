import { StatementFault } from './statement-fault.js';

/** What identifies a person by contact data or name; none of it is taken, wherever in a statement it is. */
const CONTACT = ['mbox', 'mbox_sha1sum', 'openid', 'name'] as const;

/** An object of a JSON body; null for anything else. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

/**
 * The code by which an agent is known: the name of its account. Throws StatementFault where there is none, or where anything
 * else would say who it is.
 */
export function codeOfAgent(value: unknown, property: string): string {
  const agent = objectOf(value);
  if (agent === null) throw new StatementFault('required', property, 'must be an agent with an account');
  refuseContact(agent, property);
  const type = agent['objectType'];
  if (type !== undefined && type !== 'Agent')
    throw new StatementFault(
      'invalid',
      `${property}.objectType`,
      'must be Agent: an event is about one person at most',
    );
  const name = objectOf(agent['account'])?.['name'];
  if (typeof name !== 'string' || name === '')
    throw new StatementFault(
      'required',
      `${property}.account.name`,
      'must be the code of the person, the only identification that is taken',
    );
  return name;
}

/** Refuses an agent, or a group with its members, that carries contact data. */
export function refuseContact(agent: Readonly<Record<string, unknown>>, property: string): void {
  refuseOwn(agent, property);
  const members: readonly unknown[] = Array.isArray(agent['member']) ? agent['member'] : [];
  members.forEach((member, at) => {
    refuseOwn(objectOf(member) ?? {}, `${property}.member[${at}]`);
  });
}

function refuseOwn(agent: Readonly<Record<string, unknown>>, property: string): void {
  const field = CONTACT.find((each) => Object.hasOwn(agent, each));
  if (field === undefined) return;
  const detail = 'is not taken: a person is known by account.name, a code, alone';
  throw new StatementFault('contact_data', `${property}.${field}`, detail);
}
