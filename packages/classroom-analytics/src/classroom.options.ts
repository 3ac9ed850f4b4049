import type { ModuleOption } from '@tessera/module-kit';
import { keepDaysOption } from './retention/retention.settings.js';

/** What an installation may set of the classroom module; `classroom.options` has a column for each. */
export const classroomOptions: Readonly<Record<string, ModuleOption>> = {
  close_after_hours: {
    type: 'number',
    description:
      'Hours after its start at which a session that nobody ended is closed. Another value makes the figures of all hours anew.',
    value: 12,
    minimum: 1,
    maximum: 48,
    example: 8,
  },
  keep_days: keepDaysOption,
};
