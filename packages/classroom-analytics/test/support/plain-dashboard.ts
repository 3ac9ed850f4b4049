/** Rows of the sources as the independent computation takes them; moments are milliseconds since 1970. */
export interface RawFacts {
  readonly sessions: readonly {
    readonly school_id: string;
    readonly id: string;
    readonly teacher_id: string | null;
    readonly status: string;
    readonly starts: number | null;
    readonly ends: number | null;
    readonly updated: number;
  }[];
  readonly groups: readonly { readonly school_id: string; readonly session_id: string; readonly is_ready: boolean }[];
  readonly measures: readonly (Timed &
    Scores & { readonly session_id: string; readonly active_students: number | null })[];
  readonly work: readonly (Timed & { readonly collaboration_score: number | null })[];
  readonly education: readonly (Timed & { readonly metric_name: string; readonly metric_value: number })[];
  readonly samples: readonly (Timed & Sample)[];
}

interface Timed {
  readonly school_id: string;
  readonly at: number;
}

interface Scores {
  readonly overall_engagement_score: number | null;
  readonly participation_rate: number | null;
  readonly session_quality: number | null;
  readonly average_connection_quality: number | null;
  readonly audio_quality: number | null;
  readonly technical_issues_count: number | null;
}

interface Sample {
  readonly response_time_ms: number | null;
  readonly latency_ms: number | null;
  readonly websocket_connections: number | null;
  readonly requests: number | null;
  readonly errors: number | null;
}

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
const hourOf = (at: number): number => Math.floor(at / HOUR);

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
const total = (values: readonly (number | null)[]): number => known(values).reduce((sum, value) => sum + value, 0);
const mean = (values: readonly (number | null)[]): number | null =>
  known(values).length === 0 ? null : total(values) / known(values).length;
const highest = (values: readonly (number | null)[]): number | null =>
  known(values).length === 0 ? null : Math.max(...known(values));
const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000 + 1e-7) / 100;

/** When a session ends, if it ever began. */
function endOf(session: RawFacts['sessions'][number], closeAfterHours: number): number | null {
  const { starts, ends, status, updated } = session;
  if (starts === null || status === 'created') return null;
  const end = ends ?? (status === 'paused' ? Math.max(updated, starts) : starts + closeAfterHours * HOUR);
  return Math.min(end, starts + WEEK);
}

/** Hours of a session, the last one said. */
function hoursOf(session: RawFacts['sessions'][number], closeAfterHours: number): readonly number[] {
  const end = endOf(session, closeAfterHours);
  if (end === null || session.starts === null) return [];
  const first = hourOf(session.starts);
  const last = Math.max(first, Math.ceil(end / HOUR) - 1);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** What `dashboard_metrics_hourly` has to be, computed hour by hour without SQL; its two moments of bookkeeping are left out. */
export function plainDashboard(facts: RawFacts, now: number, closeAfterHours: number): Record<string, unknown>[] {
  const schools = new Set([
    ...[facts.sessions, facts.measures, facts.work, facts.education, facts.samples].flatMap((rows) =>
      rows.map(({ school_id }) => school_id),
    ),
  ]);
  return [...schools].flatMap((school) => {
    const own = <T extends { readonly school_id: string }>(rows: readonly T[]): T[] =>
      rows.filter(({ school_id }) => school_id === school);
    const past = <T extends Timed>(rows: readonly T[]): T[] => own(rows).filter(({ at }) => at <= now);
    const sessions = own(facts.sessions).map((session) => ({ session, hours: hoursOf(session, closeAfterHours) }));
    const [measures, work, education, samples] = [
      past(facts.measures),
      past(facts.work),
      past(facts.education),
      past(facts.samples),
    ];
    const seen = new Set([
      ...sessions.flatMap(({ hours }) => hours.filter((hour) => hour <= hourOf(now))),
      ...[measures, work, education, samples].flatMap((rows) => rows.map(({ at }) => hourOf(at))),
    ]);
    const hours = Array.from({ length: 90 * 24 }, (_, at) => hourOf(now) - at).filter((hour) =>
      [...seen].some((other) => other * HOUR > now - 2160 * HOUR && other <= hour && hour <= other + 168),
    );
    return hours.map((hour) => {
      const at = <T extends Timed>(rows: readonly T[]): T[] => rows.filter((row) => hourOf(row.at) === hour);
      const active = sessions.filter(({ hours: its }) => its.includes(hour));
      const [m, w, e, y] = [at(measures), at(work), at(education), at(samples)];
      const students = active.map(({ session }) =>
        highest(m.filter(({ session_id }) => session_id === session.id).map(({ active_students }) => active_students)),
      );
      const groups = active.flatMap(({ session }) =>
        own(facts.groups).filter(({ session_id }) => session_id === session.id),
      );
      const values = (name: string): number[] =>
        e.filter(({ metric_name }) => metric_name === name).map(({ metric_value }) => metric_value);
      const [completed, failed] = [total(values('ai_analyses_completed')), total(values('ai_analyses_failed'))];
      const sources = [active, m, w, e, y].filter((rows) => rows.length > 0).length;
      return {
        school_id: school,
        metric_hour: new Date(hour * HOUR),
        sessions_active: active.length,
        sessions_completed: active.filter(({ session, hours: its }) => session.ends !== null && its.at(-1) === hour)
          .length,
        teachers_active: new Set(active.flatMap(({ session }) => session.teacher_id ?? [])).size,
        students_active: active.length === 0 ? 0 : known(students).length === 0 ? null : total(students),
        total_groups: groups.length,
        ready_groups: groups.filter(({ is_ready }) => is_ready).length,
        avg_session_quality: mean(m.map((row) => row.session_quality)),
        avg_engagement_score: mean(m.map((row) => row.overall_engagement_score)),
        avg_participation_rate: mean(m.map((row) => row.participation_rate)),
        avg_collaboration_score: mean(w.map((row) => row.collaboration_score)),
        avg_audio_quality: mean(m.map((row) => row.audio_quality)),
        avg_connection_stability: mean(m.map((row) => row.average_connection_quality)),
        total_errors: total(y.map((row) => row.errors)) + total(m.map((row) => row.technical_issues_count)),
        avg_response_time: mean(y.map((row) => row.response_time_ms)),
        websocket_connections: highest(y.map((row) => row.websocket_connections)),
        avg_latency_ms: mean(y.map((row) => row.latency_ms)),
        error_rate:
          known(y.map((row) => row.errors)).length === 0
            ? null
            : percent(total(y.map((row) => row.errors)), total(y.map((row) => row.requests))),
        total_prompts_generated: total(values('prompts_generated')),
        total_prompts_used: total(values('prompts_used')),
        total_interventions: total(values('interventions')),
        total_alerts: total(values('alerts_generated')),
        ai_analyses_completed: completed,
        avg_ai_processing_time: mean(values('ai_processing_time_ms')),
        ai_analysis_success_rate: percent(completed, completed + failed),
        total_transcription_minutes: total(values('transcription_minutes')),
        total_storage_gb: total(values('storage_gb')),
        estimated_compute_cost: total(values('compute_cost')),
        data_sources_count: sources,
        calculation_method: sources === 0 ? 'no_activity' : 'aggregated',
      };
    });
  });
}
