import { readFileSync } from 'node:fs';

const text = (name: string): string => readFileSync(new URL(`../../sql/delivery/${name}.sql`, import.meta.url), 'utf8');

/** The statements of delivery, in `sql/delivery/`. */
export const deliverySql = {
  claim: text('claim'),
  markSent: text('mark-sent'),
  markFailed: text('mark-failed'),
  noteSuccess: text('note-success'),
  noteFailure: text('note-failure'),
  buryWaiting: text('bury-waiting'),
  tellDisabled: text('tell-disabled'),
  wake: text('wake'),
  prune: text('prune'),
  waiting: text('waiting'),
  add: text('add'),
  addSecret: text('add-secret'),
  endSecrets: text('end-secrets'),
  find: text('find'),
  disable: text('disable'),
  enable: text('enable'),
  repeat: text('repeat'),
  findDelivery: text('find-delivery'),
};
