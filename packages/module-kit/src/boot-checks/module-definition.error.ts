/** A definition that cannot work. One line per fault, each naming the module. */
export class ModuleDefinitionError extends Error {
  readonly code = 'module_definition';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ModuleDefinitionError';
  }
}
