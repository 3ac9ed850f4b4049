import type { Stage } from '../../support/stage.js';
import { randomUUID } from 'node:crypto';

const school = 'sch_berlin';

export function live(stage: () => Stage): void {
  it('what happens in sessions is seen as it happens, and one session by itself', async () => {
    const session = `ses_${randomUUID()}`;
    const at = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();
    const event = (sequence: number, event_type: string, payload: object): object => ({
      source: 'session_events',
      id: randomUUID(),
      school_id: school,
      session_id: session,
      sender_id: 'tablet',
      sequence,
      event_type,
      event_time: at(0),
      payload,
    });
    const put = (...events: object[]): Promise<unknown> =>
      stage().installation.call('/api/v1/classroom/events', { events });
    const begun = {
      id: session,
      school_id: school,
      teacher_id: 'tea_berlin_01',
      status: 'active',
      actual_start: at(90),
      created_at: at(99),
      updated_at: at(90),
    };
    await put({ source: 'classroom_sessions', ...begun }, event(1, 'started', { group_count: 1, student_count: 20 }));

    const { page, errors, close } = await stage().page(`/m/classroom/live?tenant=${school}`);
    await page.getByRole('status').getByText('live', { exact: true }).waitFor();
    await page.getByRole('cell', { name: session, exact: true }).waitFor();
    await put(event(2, 'leader_ready', { group_id: 'grp_1' }));
    const newest = page.locator('.live-events .timeline-event').first();
    await newest.getByText('leader_ready').waitFor();

    await page.getByRole('cell', { name: session, exact: true }).click();
    await page.getByRole('heading', { name: `Events of ${session}, newest first` }).waitFor();
    await put(event(3, 'ended', { group_count: 1, duration_minutes: 1, reason: 'planned' }));
    await newest.getByText('ended').waitFor();
    expect(await page.locator('.live-events .timeline-event').count()).toBe(3);
    await newest.click();
    await page.getByRole('dialog').getByText('tablet').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('whoever follows what is not there is told so', async () => {
    const { page, close } = await stage().page('/m/classroom/live?of=ses_of_nobody');
    await page
      .locator('.live-events .problem-detail')
      .getByText(/session/)
      .waitFor();
    await close();
  });
}
