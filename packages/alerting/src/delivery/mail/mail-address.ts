const LONGEST = 254;
/** One plain mailbox: no list, no display name, no quotes, no control characters. */
const MAILBOX =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** Whether a text is one mail address and nothing besides. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && MAILBOX.test(text);
}
