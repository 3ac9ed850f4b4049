/** A value of an expression: a literal, a path from the dot or a variable, a call, or a pipeline in parentheses. */
export type Term =
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'path'; readonly from: string; readonly fields: readonly string[] }
  | { readonly kind: 'pipeline'; readonly calls: readonly Call[] };

/** A function with its arguments, or one term alone. */
export interface Call {
  readonly name?: string;
  readonly terms: readonly Term[];
}

/** What a template is made of. */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'print'; readonly calls: readonly Call[] }
  | {
      readonly kind: 'if' | 'with' | 'range';
      readonly variables: readonly string[];
      readonly calls: readonly Call[];
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    }
  | { readonly kind: 'define'; readonly name: string; readonly body: readonly Node[] };

/** The template uses what this reader does not know: it fails rather than guesses. */
export class TemplateNotUnderstood extends Error {
  readonly code = 'template_not_understood';
  override readonly name = 'TemplateNotUnderstood';
}
