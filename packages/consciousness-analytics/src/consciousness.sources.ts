import type { Source } from '@tessera/db-core';
import { practicesOfTrace } from './practices.js';

/** Longest identifier or name that ingest takes, in characters. */
const NAME_LENGTH = 200;

/** Largest trace as JSON text: rationale and steps of one answer, not its conversation. */
const TRACE_BYTES = 256 * 1024;

const traces: Source = {
  name: 'consciousness_traces',
  role: 'facts',
  description: 'One row per answer of the guide, with the trace of how it came about',
  key: ['id'],
  time: 'created_at',
  // The trace is about the person: nothing of it is left when they are erased.
  subjects: { user_id: 'delete' },
  columns: {
    id: { type: 'uuid', description: 'Identity of the trace', example: '7b0c2f5e-3d3a-4b8e-9a56-0f3c1f2d4e61' },
    created_at: { type: 'timestamptz', description: 'When the guide answered', example: '2026-03-29T08:15:30Z' },
    user_id: {
      type: 'text',
      description: 'Who was answered; null where nobody was signed in',
      example: 'usr_19',
      nullable: true,
      minLength: 1,
      maxLength: NAME_LENGTH,
      personal: true,
    },
    session_id: {
      type: 'text',
      description: 'Conversation that the answer belongs to',
      example: 'ses_4410',
      nullable: true,
      maxLength: NAME_LENGTH,
      personal: true,
      optional: true,
    },
    request_id: {
      type: 'text',
      description: 'Request that was answered',
      example: 'req_90211',
      nullable: true,
      maxLength: NAME_LENGTH,
      personal: true,
      optional: true,
    },
    agent: {
      type: 'text',
      description: 'Agent that the request was routed to',
      example: 'MainOracleAgent',
      nullable: true,
      minLength: 1,
      maxLength: NAME_LENGTH,
    },
    model: {
      type: 'text',
      description: 'Language model that wrote the answer',
      example: 'guide-large-2',
      nullable: true,
      maxLength: NAME_LENGTH,
      optional: true,
    },
    facet: {
      type: 'text',
      description: 'Facet that was activated',
      example: 'fire3',
      nullable: true,
      minLength: 1,
      maxLength: NAME_LENGTH,
    },
    mode: {
      type: 'text',
      description: 'Mode of the conversation',
      example: 'dialogue',
      nullable: true,
      maxLength: NAME_LENGTH,
      optional: true,
    },
    confidence: {
      type: 'numeric',
      description: 'How sure the guide was, from 0 to 1',
      example: 0.82,
      nullable: true,
      minimum: 0,
      maximum: 1,
    },
    safety_level: {
      type: 'text',
      description: 'none, elevated, critical or another value',
      example: 'none',
      nullable: true,
      maxLength: NAME_LENGTH,
    },
    latency_ms: {
      type: 'integer',
      description: 'Time the answer took, in milliseconds; null where it was not measured',
      example: 1240,
      nullable: true,
      minimum: 0,
      maximum: 2_147_483_647,
    },
    memory_ids: {
      type: 'uuid[]',
      description: 'Memories of the person that the answer drew on',
      example: ['0d7d1b3c-7f0f-4d5e-8a55-6b1f7f2f9a10'],
      nullable: true,
      personal: true,
      optional: true,
    },
    trace: {
      type: 'jsonb',
      description: 'How the answer came about: plan.steps of {kind, detail}, inference.rationale, rules.fired',
      example: {
        plan: { steps: [{ kind: 'practice', detail: 'Three slow breaths before the next decision' }] },
        inference: { rationale: ['asks for a next step'] },
        rules: { fired: ['grounding.before.action'] },
      },
      nullable: true,
      maxBytes: TRACE_BYTES,
      maxDepth: 32,
      personal: true,
    },
  },
  capture: {
    agent: { type: 'text', sql: 'agent' },
    facet: { type: 'text', sql: 'facet' },
    safety_level: { type: 'text', sql: 'safety_level' },
    confidence: { type: 'numeric', sql: 'confidence' },
    latency_ms: { type: 'integer', sql: 'latency_ms' },
    practices: { type: 'text[]', sql: practicesOfTrace },
  },
};

/** What the consciousness module reads: traces of the guide. */
export const consciousnessSources: readonly Source[] = [traces];
