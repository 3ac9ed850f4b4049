/** Why a span cannot become a trace; the text names attribute or field and what would be right. */
export class SpanFault extends Error {}
