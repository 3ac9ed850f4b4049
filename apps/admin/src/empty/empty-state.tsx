import type { ReactNode } from 'react';
import { Icon, type IconName } from '../app-shell/icons.js';
import type { Emptiness } from './which-empty.js';

const texts: Readonly<Record<Emptiness, { readonly icon: IconName; readonly title: string; readonly advice: string }>> =
  {
    'nothing-yet': {
      icon: 'modules',
      title: 'Nothing measured yet',
      advice: 'Facts will show up here after the next refresh once they arrive.',
    },
    'nothing-in-range': {
      icon: 'chart',
      title: 'Nothing in this range',
      advice: 'Choose a longer or another range.',
    },
    'filtered-away': {
      icon: 'views',
      title: 'Nothing for this choice',
      advice: 'What is there belongs to others than those chosen: choose more of them.',
    },
    suppressed: {
      icon: 'keys',
      title: 'Left out to protect people',
      advice: 'Too few people are behind these figures to show them.',
    },
    'not-refreshed': {
      icon: 'refresh',
      title: 'Not refreshed yet',
      advice: 'The view behind this was never filled: refresh it, or wait for its schedule.',
    },
    'not-allowed': {
      icon: 'warning',
      title: 'Not yours to see',
      advice: 'The role of your token may not read this. An administrator can give you another.',
    },
  };

interface EmptyProps {
  readonly why: Emptiness;
  readonly children?: ReactNode;
}

/** Says why there is nothing, and what to do about it. */
export function EmptyState({ why, children }: EmptyProps) {
  const { icon, title, advice } = texts[why];
  return (
    <div className="empty" data-empty={why}>
      <Icon name={icon} size={28} />
      <p className="empty-title">{title}</p>
      <p className="empty-advice">{advice}</p>
      {children}
    </div>
  );
}
