import { wellFormed } from '../reads/query-string.js';

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[{}[\],:]/g;
/**
 * Numbers that a double may not hold, so that most texts are looked at once. Fewer digits than these are always kept; a
 * number stands where the text begins or after one of these, and most digits in texts do not.
 */
const SUSPECT = /(?:^|[:,[\s])(-?(?:\d[\d.]{15}|[\d.]+[eE][+-]?\d\d)[\d.eE+-]*)/g;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const LONGEST_PATH = 100;
const LONGEST_NUMBER = 40;

/** Names and positions that lead to a value. */
export type Steps = readonly (string | number)[];

/** A number that a double does not hold as it was written. */
export interface AlteredNumber {
  readonly steps: Steps;
  readonly number: string;
}

/**
 * The numbers of a valid JSON text that parsing changed without a word: integers that are no double, and fractions of
 * more than 17 significant digits.
 */
export function* alteredNumbers(json: string): Generator<AlteredNumber> {
  // A number in a list, null where the next text is a name.
  const path: (string | number | null)[] = [];
  let last = '';
  for (const [token] of json.matchAll(TOKEN)) {
    const at = path.length - 1;
    if (token === '{') path.push(null);
    else if (token === '[') path.push(0);
    else if (token === '}' || token === ']') path.pop();
    else if (token === ':') path[at] = last;
    else if (token === ',') {
      const place = path[at];
      path[at] = typeof place === 'number' ? place + 1 : null;
    } else if (!token.startsWith('"') && isAltered(token)) yield { steps: stepsOf(path), number: shown(token) };
    last = token;
  }
}

/** Says where the number is and what to do. */
export function alteredDetail({ number }: AlteredNumber, steps: Steps): string {
  const field = wellFormed(steps.join('.').slice(0, LONGEST_PATH)) || 'item';
  return `${field}: a number that cannot be kept exactly; send it as text (value ${number}, limit a double)`;
}

/** Whether there may be such a number: what looks like one may be part of a text. */
export function isSuspect(json: string): boolean {
  for (const [, number = ''] of json.matchAll(SUSPECT)) if (NUMBER.test(number) && isAltered(number)) return true;
  return false;
}

function isAltered(token: string): boolean {
  const value = Number(token);
  // One that is not finite is refused by its column.
  if (!Number.isFinite(value)) return false;
  const { digits, exponent } = decimal(token);
  if (value === 0) return digits !== '';
  if (/[.eE]/.test(token) && digits.length <= 17) return false;
  const kept = decimal(String(value));
  return kept.digits !== digits || kept.exponent !== exponent;
}

/** Significant digits, and the power of ten they are multiplied by. */
function decimal(text: string): { readonly digits: string; readonly exponent: number } {
  const [mantissa = '', power = '0'] = text.replace('-', (sign, at: number) => (at === 0 ? '' : sign)).split(/[eE]/);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  return { digits, exponent: Number(power) - fraction.length + all.length - digits.length };
}

function stepsOf(path: readonly (string | number | null)[]): Steps {
  return path.map((step) => (typeof step === 'string' ? String(JSON.parse(step)) : (step ?? '')));
}

function shown(token: string): string {
  return token.length > LONGEST_NUMBER ? `${token.slice(0, LONGEST_NUMBER)}…` : token;
}
