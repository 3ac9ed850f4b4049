import type { SyntaxNode, TreeCursor } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

/** A metric that a query asks for, with the labels it names for it. */
export interface Asked {
  readonly metric: string;
  readonly labels: readonly string[];
  /** Values that a label must equal. */
  readonly equals: Readonly<Record<string, string>>;
}

/** What a query asks for; throws where it is no PromQL. */
export function askedBy(query: string): { readonly metrics: readonly Asked[]; readonly grouping: readonly string[] } {
  // Grafana fills its own variables in: any duration and any value will do.
  const text = query.replaceAll('$__rate_interval', '5m').replaceAll('$instance', '.*');
  const textOf = (node: SyntaxNode): string => text.slice(node.from, node.to);
  const metrics: Asked[] = [];
  const grouping: string[] = [];
  const cursor: TreeCursor = parser.parse(text).cursor();
  do {
    const { node, type } = cursor;
    if (type.isError) throw new Error(`not PromQL at ${node.from}: ${text}`);
    if (type.name === 'VectorSelector') metrics.push(selectorOf(node, textOf));
    if (type.name === 'GroupingLabels') for (const label of node.getChildren('LabelName')) grouping.push(textOf(label));
  } while (cursor.next());
  return { metrics, grouping };
}

function selectorOf(node: SyntaxNode, textOf: (node: SyntaxNode) => string): Asked {
  const name = node.getChild('Identifier');
  const matchers = node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? [];
  const labels: string[] = [];
  const equals: Record<string, string> = {};
  for (const matcher of matchers) {
    const label = matcher.getChild('LabelName');
    const value = matcher.getChild('StringLiteral');
    const operator = matcher.getChild('MatchOp');
    if (label === null || value === null || operator === null) throw new Error(`a matcher: ${textOf(matcher)}`);
    labels.push(textOf(label));
    if (textOf(operator) === '=') equals[textOf(label)] = textOf(value).slice(1, -1);
  }
  if (name === null) throw new Error(`a selector without a metric: ${textOf(node)}`);
  return { metric: textOf(name), labels, equals };
}
