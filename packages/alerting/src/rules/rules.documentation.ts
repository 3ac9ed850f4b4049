import { HostDocumentation, type HostRoute } from '@tessera/module-kit';
import { EXAMPLE_RULE, ruleFields } from '../reads/rule.fields.js';
import { REHEARSAL_DAYS, SNOOZE_MINUTES } from './act-request.js';
import { rehearsalFields, testFields } from './acts.fields.js';
import { exampleOf, objectSchema, RULE_EXAMPLE, ruleBody } from './rules.schemas.js';

const ROLES = 'Roles: authenticated for rules of their tenants, admin and service_role for all.';
const path = { id: { description: 'Id of the rule', example: EXAMPLE_RULE } };
const rule = { tag: 'alerts', data: objectSchema(ruleFields), example: exampleOf(ruleFields) } as const;
const busy = {
  status: 409,
  code: 'rule_busy',
  title: 'Try again',
  detail: 'The rule is being evaluated or changed; try again in a moment.',
};
const problems: HostRoute['problems'] = [400, 401, 403, 404, busy, 429, 503];
const tooLong = { status: 503, code: 'rehearsal_timeout', title: 'Took too long', detail: 'Ask for fewer days.' };

export const CreateDocumentation = (): MethodDecorator & ClassDecorator =>
  HostDocumentation({
    ...rule,
    id: 'alerts_rules_create',
    summary: 'Makes a rule',
    description: `A rule over a metric of an enabled module (see GET alerts/metrics). \`workspace_id\` is the tenant, of the kind of the module, or null for the platform. \`module\` may be left out where one alone has a metric of that name. ${ROLES}`,
    status: 201,
    body: { description: 'The rule', schema: ruleBody(true), example: RULE_EXAMPLE },
    problems,
  });

export const ReplaceDocumentation = (): MethodDecorator & ClassDecorator =>
  HostDocumentation({
    ...rule,
    id: 'alerts_rules_replace',
    summary: 'Replaces a rule',
    description: `What is left out gets its default; the tenant stays. Switching it off ends its incidents. ${ROLES}`,
    path,
    body: { description: 'The rule', schema: ruleBody(true), example: RULE_EXAMPLE },
    problems,
  });

export const ChangeDocumentation = (): MethodDecorator & ClassDecorator =>
  HostDocumentation({
    ...rule,
    id: 'alerts_rules_change',
    summary: 'Changes some fields of a rule',
    description: `The rule as a whole has to hold afterwards; the tenant stays. ${ROLES}`,
    path,
    body: { description: 'What changes', schema: ruleBody(false), example: { threshold_value: 85 } },
    problems,
  });

export const DeleteDocumentation = (): MethodDecorator & ClassDecorator =>
  HostDocumentation({
    tag: 'alerts',
    id: 'alerts_rules_delete',
    summary: 'Deletes a rule',
    description: `Its incidents end without a message and stay in the history. A ready-made rule does not come back. ${ROLES}`,
    path,
    data: {
      type: 'object',
      required: ['id', 'deleted'],
      properties: { id: { type: 'string' }, deleted: { type: 'boolean' } },
    },
    example: { id: EXAMPLE_RULE, deleted: true },
    problems,
  });

export const TestDocumentation = (): MethodDecorator & ClassDecorator =>
  HostDocumentation({
    tag: 'alerts',
    id: 'alerts_rules_test',
    summary: 'Tests a rule: the value it sees now, and a notification marked as a test',
    description: `Its state stays as it is. \`notifications\` is how many were put into the outbox. ${ROLES}`,
    path,
    data: objectSchema(testFields),
    example: exampleOf(testFields),
    problems,
  });

export const SnoozeDocumentation = (): MethodDecorator & ClassDecorator =>
  HostDocumentation({
    ...rule,
    id: 'alerts_rules_snooze',
    summary: 'Keeps a rule quiet for some minutes',
    description: `It goes on being evaluated. What is still wrong afterwards is told then; what ends meanwhile ends without a message. ${ROLES}`,
    path,
    body: {
      description: 'How long',
      schema: {
        type: 'object',
        required: ['minutes'],
        properties: { minutes: { type: 'integer', ...SNOOZE_MINUTES } },
      },
      example: { minutes: 60 },
    },
    problems,
  });

export const WakeDocumentation = (): MethodDecorator & ClassDecorator =>
  HostDocumentation({ ...rule, id: 'alerts_rules_wake', summary: 'Ends a snooze', description: ROLES, path, problems });

export const RehearseDocumentation = (): MethodDecorator & ClassDecorator =>
  HostDocumentation({
    tag: 'alerts',
    id: 'alerts_rules_rehearse',
    summary: 'When would this rule have fired, how often and how long?',
    description: `Goes minute by minute through the last days, by the state machine of evaluation, over the facts as they are now. Nothing is stored. Before the refresh log begins, views count as having been fresh. ${ROLES}`,
    body: {
      description: 'The rule, and `days`',
      schema: ruleBody(true, {
        days: {
          type: 'integer',
          minimum: REHEARSAL_DAYS.minimum,
          maximum: REHEARSAL_DAYS.maximum,
          default: REHEARSAL_DAYS.default,
        },
      }),
      example: { ...RULE_EXAMPLE, days: 7 },
    },
    data: objectSchema(rehearsalFields),
    example: exampleOf(rehearsalFields),
    problems: [400, 401, 403, 404, 429, tooLong],
  });
