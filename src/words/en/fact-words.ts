/** Facts of a reason that are words of a closed set, by the fact's name. */
export const factWords = {
  decision: {
    keep: 'keep access',
    postpone: 'end access later',
    now: 'end access now',
    end: 'end access now',
    'leave-out': 'leave out',
    'invite-again': 'invite again',
    link: 'link to a user',
    unlink: 'remove the link',
    'accept-email': 'ignore the difference',
    undo: 'give access back',
    rejected: 'reject the plan',
  },
  actor: {
    admin: 'an administrator',
    api: 'the product',
    schedule: 'the sync',
    command: 'the operator',
  },
  why: {
    last_admin: 'the last administrator cannot be removed',
    owner: 'the owner cannot be removed',
    group_admin: 'an administrator of the whole group cannot be removed here',
    protected: 'this user is protected in the product',
    unknown_user: 'the product does not know this user',
    not_supported: 'the product does not support this',
    not_blocked_by_rollcall: 'the cards were not blocked by the sync',
    seat_limit: 'there are no seats left',
    plan_limit: 'the subscription does not allow more',
    'user-exists': 'a user with this e-mail address exists',
    'no answer in time': 'the product did not answer in time',
  },
  /** A word that is not ours: a status or department of HR, a code of the product. */
  quoted: '“{text}”',
  noWord: 'none',
  unknownReason: 'A reason that cannot be shown here',
} as const
