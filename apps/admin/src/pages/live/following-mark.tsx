import type { Following } from '../../api/follow.js';

const words: Readonly<Record<Following['state'], string>> = {
  connecting: 'connecting…',
  'catching-up': 'reading what happened so far…',
  live: 'live',
  refused: 'not followed',
};

/** Whether what is shown is what happens now. */
export function FollowingMark({ following }: { readonly following: Following }) {
  return (
    <span className="following" data-following={following.state} role="status">
      {words[following.state]}
    </span>
  );
}
