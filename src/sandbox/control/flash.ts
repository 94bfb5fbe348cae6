/** The message that the page shows after a form was sent, by the value of `?said=`. */
export const FLASH: Record<string, string> = {
  hired: 'Hired. Merge sent a webhook to Rollcall.',
  rename: 'Renamed in HR.',
  phone: 'The phone changed in HR. Watch the host ask for a new verification.',
  email: 'The e-mail changed in HR. Rollcall reports that and changes nothing.',
  move: 'Moved to another company. Rollcall gives access there before it ends access here.',
  terminate: 'The last day is set.',
  withdraw: 'Termination withdrawn.',
  rehire: 'Back from today.',
  delete:
    'Deleted from HR. Rollcall confirms an absence before it ends access; a termination takes effect at once.',
  on: 'The fault is on.',
  off: 'The fault is off.',
  jumped: 'The date moved forward. Merge synced, and Rollcall reads HR.',
  synced: 'Merge synced, and Rollcall reads the whole list now.',
  busy: 'A sync is already running.',
  approve: 'Approved. The actions run now.',
  reject: 'Rejected. None of its actions runs.',
  moved: 'The plan has changed since you opened it. Read it again.',
  silent: 'Rollcall did not answer. Try again in a moment.',
  over: 'Started over. The first plan will be ready in a moment.',
  nothing: 'Nothing was changed.',
}
