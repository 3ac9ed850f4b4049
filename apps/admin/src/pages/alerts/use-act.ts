import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.js';
import { notify } from '../../app-shell/notices.js';

/** An act on alerts: what it changed is looked at again, and its outcome is told. */
export function useAct<Given, Made>(act: (given: Given) => Promise<Made>, told?: (made: Made, given: Given) => string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (made, given) => {
      if (told) notify(told(made, given));
      await queries.invalidateQueries({ queryKey: ['alerts'] });
      await queries.invalidateQueries({ queryKey: ['dashboard', 'alerts'] });
    },
    onError: (error) => notify(asProblem(error).message, 'problem'),
  });
}
