import type { CheckResult, Finding } from '../finding.js';

/** Most findings that one place is listed with: the rest says the same. */
const mostAtAPlace = 3;

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
    if (known.length < mostAtAPlace && !known.some((each) => each.detail === detail)) {
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
