import type { GuardingSetting, NoticedAct } from '../../core/tell/dangerous-acts.ts'

/** Mails between the administrators of one organization: what another one did, and an invitation to the portal. */
export const betweenAdmins = {
  notice: {
    preheader: 'You get this because you are an administrator of {organization}.',
    subject: {
      'approve-ends': '{by} approved that people lose access',
      'reject-ends': '{by} decided that people keep access',
      'change-settings': '{by} changed how the HR sync works',
      'accept-loss': '{by} accepted that HR leaves out a field',
      'invite-admin': '{by} invited {about} to the HR sync',
      'sign-out-admin': '{by} signed {about} out of the HR sync',
      'erase-organization': 'The HR sync of {organization} was erased',
    },
    text: {
      'approve-ends':
        'They approved a plan. Access ends and cards are blocked for everybody in it whom HR still shows as having left.',
      'reject-ends':
        'They rejected a plan. The people in it keep their access and their cards until HR says something else about them.',
      'change-settings':
        'These settings decide who loses access, what waits for approval, and who is told.',
      'accept-loss':
        'Empty counts as empty from now on. If somebody should lose access because of it, the usual limits apply.',
      'invite-admin':
        'The link goes to {about} by mail and to nobody else. It works once, for seven days.',
      'sign-out-admin':
        'All their sessions in the HR sync have ended, and their unused links no longer open. They can sign in again from {product}.',
      'erase-organization':
        'Everything stored about it is deleted: people, plans, history and settings. Nobody lost access to {product}, and no card was blocked. From now on, nobody follows HR.',
    },
    people: {
      one: '{count} person',
      other: '{count} people',
    },
    facts: {
      people: 'People',
      settings: 'Settings',
    },
    setting: {
      routing: 'entities',
      scope: 'who is in scope',
      protected: 'people who are never removed',
      grace_days: 'extra days of access',
      block_cards: 'when cards are blocked',
      inactive_beats_future_date: 'people who are inactive in HR',
      unblock_on_rehire: 'cards of people who come back',
      status_map: 'employment statuses',
      brake: 'limits for approval',
      notify: 'who gets which mail',
    },
    doTitle: 'Did you not expect this?',
    do: 'Ask {by}. If that was not them, sign them out under “Access” in the HR sync and take away their rights in {product}.',
    doErased: 'Contact {product} support at once.',
  },
  invitation: {
    subject: '{by} invites you to the HR sync of {organization}',
    preheader: 'The link works once, until {until}.',
    title: 'You are invited to the HR sync of {organization}',
    what: '{by} asks you to help with the HR sync of {organization} in {product}.',
    role: {
      admin: 'You can view everything and decide.',
      viewer: 'You can view everything, but not change anything.',
    },
    button: 'Open the HR sync',
    valid: 'The link is for you alone. It works once, until {until}, and asks for one more click.',
    notYou: 'Did you not expect this? Then do not open it, and ask {by}.',
  },
} as const satisfies {
  readonly notice: Every<'subject' | 'text', NoticedAct> & Every<'setting', GuardingSetting>
  readonly invitation: object
}

/** Each of these groups has a text for every name, besides whatever else there is. */
type Every<Groups extends string, Names extends string> = Readonly<
  Record<Groups, Readonly<Record<Names, string>>> & Record<string, unknown>
>
