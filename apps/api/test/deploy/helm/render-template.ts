import { holds, shown, templateFunctions } from './template-functions.js';
import { type Call, type Node, TemplateNotUnderstood, type Term } from './template-nodes.js';

/** Where a part of a template is rendered: the dot, `$` and variables, and the named templates. */
interface Scope {
  readonly dot: unknown;
  readonly variables: ReadonlyMap<string, unknown>;
  readonly named: ReadonlyMap<string, readonly Node[]>;
}

/** Renders a whole template with `root` as its dot and its `$`. */
export function renderTemplate(
  nodes: readonly Node[],
  root: unknown,
  named: ReadonlyMap<string, readonly Node[]>,
): string {
  return render(nodes, { dot: root, variables: new Map([['$', root]]), named });
}

function render(nodes: readonly Node[], scope: Scope): string {
  return nodes.map((node) => renderNode(node, scope)).join('');
}

function renderNode(node: Node, scope: Scope): string {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'define') return '';
  const value = run(node.calls, scope);
  if (node.kind === 'print') return shown(value);
  if (!holds(value)) return render(node.otherwise, scope);
  if (node.kind === 'if') return render(node.body, scope);
  if (node.kind === 'with') return render(node.body, { ...scope, dot: value });
  const entries: readonly (readonly [unknown, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value as object).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries
    .map(([key, item]) => {
      const given = node.variables.length === 2 ? [key, item] : [item];
      const own = node.variables.map((name, index) => [name, given[index]] as const);
      return render(node.body, { ...scope, dot: item, variables: new Map([...scope.variables, ...own]) });
    })
    .join('');
}

/** The value of each call is the last argument of the next. */
function run(calls: readonly Call[], scope: Scope): unknown {
  let last: { readonly value: unknown } | undefined;
  for (const { name, terms } of calls) {
    const values = [...terms.map((term) => valueOf(term, scope)), ...(last ? [last.value] : [])];
    last = { value: name === undefined ? methodOr(terms, values) : call(name, values, scope) };
  }
  return last?.value;
}

function call(name: string, values: unknown[], scope: Scope): unknown {
  if (name === 'include') {
    const [template, dot] = values;
    const nodes = scope.named.get(String(template));
    if (nodes === undefined) throw new TemplateNotUnderstood(`no template is named ${String(template)}`);
    return renderTemplate(nodes, dot, scope.named);
  }
  const known = Object.hasOwn(templateFunctions, name) ? templateFunctions[name] : undefined;
  if (known === undefined) throw new TemplateNotUnderstood(`function ${name}`);
  return known(...(values as never[]));
}

/** A path that ends in a function takes what follows, as `.Files.Get "name"` does. */
function methodOr(terms: readonly Term[], values: readonly unknown[]): unknown {
  const [first, ...rest] = values;
  if (typeof first === 'function') return (first as (...given: unknown[]) => unknown)(...rest);
  if (terms.length !== 1 || rest.length > 0) throw new TemplateNotUnderstood('a value with arguments');
  return first;
}

function valueOf(term: Term, scope: Scope): unknown {
  if (term.kind === 'literal') return term.value;
  if (term.kind === 'pipeline') return run(term.calls, scope);
  if (term.from !== '.' && !scope.variables.has(term.from)) throw new TemplateNotUnderstood(`variable ${term.from}`);
  let value: unknown = term.from === '.' ? scope.dot : scope.variables.get(term.from);
  for (const field of term.fields) {
    if (value === null || value === undefined) throw new Error(`nil pointer: ${term.fields.join('.')}`);
    value = Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined;
  }
  return value;
}
