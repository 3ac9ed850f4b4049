import type { Span } from './span.js';

/** A span that becomes a trace, and what happened within it: model calls and tools. */
export interface ChosenSpan {
  readonly span: Span;
  /** GenAI spans below it and below no other chosen one, as they began; of this export only. */
  readonly within: readonly Span[];
}

const AGENT = 'invoke_agent';
/** Parents that are looked at: spans that form a circle, or a chain without end, cost no more. */
const MOST_ABOVE = 100;

/** Operations that ask a model for an answer. */
export const MODEL_CALLS: ReadonlySet<string | null> = new Set(['chat', 'generate_content', 'text_completion']);

/**
 * Which spans are answers of the guide: each invocation of an agent; and where a trace has none, the model calls that
 * nothing of GenAI is above, up to the root. A call whose parents are not all in the export may be an agent's: it is none.
 */
export function chosenSpans(spans: readonly Span[]): readonly ChosenSpan[] {
  const relevant = spans.filter(({ operation }) => operation !== null);
  if (relevant.length === 0) return [];
  const parents = parentsOf(spans);
  const withAgent = new Set(relevant.filter(isAgent).map(({ traceId }) => traceId));
  const chosen = relevant.filter(
    (span) =>
      isAgent(span) || (MODEL_CALLS.has(span.operation) && !withAgent.has(span.traceId) && hasNoneAbove(span, parents)),
  );
  const within = new Map<Span, Span[]>(chosen.map((span) => [span, []]));
  for (const span of relevant) {
    if (!within.has(span)) within.get(ownerOf(span, parents, within) ?? span)?.push(span);
  }
  return chosen.map((span) => ({ span, within: (within.get(span) ?? []).sort(byStart) }));
}

function isAgent({ operation }: Span): boolean {
  return operation === AGENT;
}

/** The parent of each span that has one; null where it is not in the export. */
type Parents = ReadonlyMap<Span, Span | null>;

function parentsOf(spans: readonly Span[]): Parents {
  const placeOf = (traceId: string, spanId: string): string => `${traceId} ${spanId}`;
  const known = new Map(spans.map((span) => [placeOf(span.traceId, span.spanId), span]));
  return new Map(
    spans
      .filter(({ parentId }) => parentId !== '')
      .map((span) => [span, known.get(placeOf(span.traceId, span.parentId)) ?? null]),
  );
}

/** Spans above one, the nearest first; ends with null where no root was reached. */
function* above(span: Span, parents: Parents): Generator<Span | null> {
  let parent = parents.get(span);
  for (let steps = 0; parent && steps < MOST_ABOVE; steps += 1) {
    yield parent;
    parent = parents.get(parent);
  }
  if (parent !== undefined) yield null;
}

function hasNoneAbove(span: Span, parents: Parents): boolean {
  for (const parent of above(span, parents)) {
    if (parent?.operation !== null) return false;
  }
  return true;
}

function ownerOf(span: Span, parents: Parents, chosen: ReadonlyMap<Span, unknown>): Span | undefined {
  for (const parent of above(span, parents)) {
    if (parent !== null && chosen.has(parent)) return parent;
  }
  return undefined;
}

/** Texts of nanoseconds have equally many digits for the next 260 years. */
function byStart(a: Span, b: Span): number {
  const [first, second] = [a, b].map(({ fields, spanId }) => `${String(fields['startTimeUnixNano'])} ${spanId}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
