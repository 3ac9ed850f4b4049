import type { AnalyticsModuleDefinition } from '../contract.js';

const PLAIN = /^[a-z][a-z0-9_]{0,62}$/;
const ADDRESS_KEEPING = ['network', 'nothing'];

/** Options have plain names and defaults that they take; columns name options that say what they may be told. */
export function checkOptions({ options = {}, sources }: AnalyticsModuleDefinition): string[] {
  const faults = Object.entries(options).flatMap(([name, option]) => {
    const taken =
      option.type === 'word'
        ? option.oneOf.includes(option.value)
        : option.value >= option.minimum && option.value <= option.maximum;
    return [
      ...(PLAIN.test(name) ? [] : [`option ${name} is no plain name`]),
      ...(taken ? [] : [`option ${name} does not take its own default ${option.value}`]),
    ];
  });
  for (const source of sources) {
    for (const [name, { type, keep, cut, maxLength, nullable }] of Object.entries(source.columns)) {
      const where = `column ${name} of source ${source.name}`;
      if (cut === true && (type !== 'text' || maxLength === undefined))
        faults.push(`${where} is cut and has no maxLength`);
      if (keep === undefined) continue;
      if (type !== 'inet' || nullable !== true) faults.push(`${where} has keep and is no nullable address`);
      if (typeof keep === 'string') continue;
      const option = options[keep.option];
      if (option?.type !== 'word' || option.oneOf.some((word) => !ADDRESS_KEEPING.includes(word))) {
        faults.push(
          `${where} is kept as option ${keep.option} says, which is no choice of ${ADDRESS_KEEPING.join(', ')}`,
        );
      }
    }
    if (source.ownRows !== undefined && source.columns[source.ownRows]?.type !== 'uuid') {
      faults.push(`source ${source.name} is own by ${source.ownRows}, which is no uuid column`);
    }
  }
  return faults;
}
