/** Why a statement cannot become an event; the text names the property and what would be right, and no value. */
export class StatementFault extends Error {
  constructor(
    readonly code: 'invalid' | 'required' | 'contact_data' | 'unknown_verb' | 'unknown_activity',
    property: string,
    detail: string,
  ) {
    super(`${property}: ${detail}`);
  }
}
