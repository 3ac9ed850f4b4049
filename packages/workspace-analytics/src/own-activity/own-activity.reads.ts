import type { Field, Read } from '@tessera/module-kit';
import { EVENT_TYPES } from '../workspace.sources.js';

const text = (description: string, example: string): Field => ({
  type: 'string',
  description,
  example,
  nullable: true,
});

/** What a member reads of themself. Nobody else's rows are in it, so it is no read about a person in the sense of the audit log. */
export const ownActivityReads: readonly Read[] = [
  {
    path: 'me/activity',
    summary: "The caller's own activity in their workspaces, newest first",
    description:
      'From the source, as it is now; the caller is the `sub` of the token, and activity without a person is nobody’s. Add some with POST',
    query: 'own-activity',
    shape: 'list',
    roles: ['authenticated'],
    views: [],
    references: ['user_activity'],
    parameters: {
      days: { type: 'integer', description: 'Days back from now', default: 30, minimum: 1, maximum: 90, example: 7 },
      event_type: { type: 'string', description: 'Only events of this kind', oneOf: EVENT_TYPES, example: 'page_view' },
    },
    order: ['-created_at', 'workspace_id', 'id'],
    limit: { default: 100, maximum: 1000 },
    personLevel: false,
    fields: {
      workspace_id: { type: 'string', description: 'Workspace', example: '0b3f6b0e-6a58-4a8e-9d3c-2f6d3c1b7a10' },
      id: { type: 'string', description: 'Identity of the event', example: '018f6c1e-7b1a-7c3d-9e2f-3a4b5c6d7e8f' },
      event_type: { type: 'string', description: 'Kind of event', example: 'feature_use' },
      event_name: text('Name of the event within its kind', 'board_opened'),
      page_path: text('Path of the page', '/boards/7'),
      session_id: text('Session the event belongs to', '5e0a3f6c-0d57-4c6e-8a39-5b8a1a0c7f42'),
      ip_address: text('Network that is kept of the address', '203.0.113.0/24'),
      user_agent: text('Program of the caller', 'Mozilla/5.0'),
      referrer: text('Page it came from', 'https://example.com/'),
      metadata: { type: 'json', description: 'What else was told', example: { duration_ms: 120 }, nullable: true },
      created_at: { type: 'timestamp', description: 'When it happened', example: '2026-03-29T08:15:30Z' },
    },
  },
];
