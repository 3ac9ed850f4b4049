/** What the server tells while it happens. */
export interface LiveEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Server-sent events of a response: `event:` and `data:` lines, an empty line ends each, comments are heartbeats. */
export async function* eventsOf(response: Response): AsyncGenerator<LiveEvent> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    rest += value;
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parseEvent(block);
      if (event) yield event;
    }
  }
}

/** One event, or null for a comment and for what cannot be read. */
export function parseEvent(block: string): LiveEvent | null {
  let type = 'message';
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith('event:')) type = line.slice(6).trim();
    if (line.startsWith('data:')) data.push(line.slice(5).trimStart());
  }
  if (data.length === 0) return null;
  try {
    const parsed: unknown = JSON.parse(data.join('\n'));
    return parsed !== null && typeof parsed === 'object' ? { type, data: parsed as LiveEvent['data'] } : null;
  } catch {
    return null;
  }
}
