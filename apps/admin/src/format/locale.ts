/** The reader's languages, for numbers and dates. */
export function locales(): readonly string[] {
  return navigator.languages.length > 0 ? navigator.languages : ['en'];
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number format, made once: making one takes longer than using it a hundred times. */
export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.NumberFormat([...locales()], options);
  formats.set(key, known);
  return known;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat([...locales()], options);
  dateFormats.set(key, known);
  return known;
}
