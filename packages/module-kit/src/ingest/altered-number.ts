import { wellFormed } from '../reads/query-string.js';

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[{}[\],:]/g;
/**
 * Fewer digits than these are always kept, so that most lines are looked at once. A number stands where the text begins or
 * after one of these; most digits in texts do not.
 */
const SUSPECT = /(?:^|[:,[\s])-?(?:\d[\d.]{15}|[\d.]+[eE][+-]?\d\d)/;
const LONGEST_PATH = 100;
const LONGEST_NUMBER = 40;

/** A number that a double does not hold as it was written. */
export interface AlteredNumber {
  readonly path: string;
  readonly number: string;
}

/**
 * The first number of a valid JSON text that parsing changed without a word: an integer that is no double, or a
 * fraction of more than 17 significant digits. Null if there is none.
 */
export function alteredNumber(json: string): AlteredNumber | null {
  if (!SUSPECT.test(json)) return null;
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
    } else if (!token.startsWith('"') && isAltered(token)) return { path: pathText(path), number: shown(token) };
    last = token;
  }
  return null;
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

function pathText(path: readonly (string | number | null)[]): string {
  const names = path.map((step) => (typeof step === 'string' ? String(JSON.parse(step)) : String(step)));
  return wellFormed(names.join('.').slice(0, LONGEST_PATH)) || 'item';
}

function shown(token: string): string {
  return token.length > LONGEST_NUMBER ? `${token.slice(0, LONGEST_NUMBER)}…` : token;
}
