import type { CheckResult, Finding } from '../finding.js';

/** Most findings of a place that begin alike: the rest says the same of other callers. */
const mostAlike = 2;
const beginning = 8;

/** A check under way: counts what it tries and keeps what it finds. */
export class Check {
  private readonly found: Finding[] = [];
  private readonly said: string[] = [];
  tried = 0;

  constructor(
    readonly name: string,
    readonly title: string,
  ) {}

  finding(place: string, detail: string): void {
    const known = this.found.filter((each) => each.place === place);
    const alike = known.filter((each) => each.detail.slice(0, beginning) === detail.slice(0, beginning));
    if (alike.length < mostAlike && !alike.some((each) => each.detail === detail)) {
      this.found.push({ check: this.name, place, detail });
    }
  }

  note(text: string): void {
    if (!this.said.includes(text)) this.said.push(text);
  }

  result(): CheckResult {
    const { name: check, title, tried, found: findings, said: notes } = this;
    return { check, title, tried, findings, ...(notes.length > 0 ? { notes } : {}) };
  }
}
