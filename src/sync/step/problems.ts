import type { FailureCause } from '../../core/facts/failure-cause.ts'

/** What an admin reads about an account that fails, in one line. */
export const PROBLEMS: Record<FailureCause, string> = {
  'shrunken-read':
    'the list from HR was empty or much shorter than before, so it is not believed; nobody is removed by it',
  'empty-read': 'the list from HR was empty, so it is not believed',
  'host-list-incomplete':
    "the product's own list of users was empty or much shorter than before, so no plan was made",
  'needs-relink': 'the HR system has to be linked again',
  'token-missed':
    'the HR system is linked at Merge, but the account token never arrived; a fresh link is needed',
  unauthorized: 'Merge does not accept the API key',
  'rate-limited': 'Merge asked to slow down for longer than a run may wait',
  'source-unreachable': 'Merge could not be reached',
  'source-error': 'Merge answered with an error',
  'malformed-page': 'Merge answered something that is not a page of people',
  'cursor-loop': 'the list from Merge went round in a circle',
  'cursor-expired':
    'Merge no longer knew the bookmark of the list; it is read again from the beginning',
  'empty-page': 'Merge answered an empty page in the middle of the list',
  'sync-not-finished': "Merge's own sync with the HR system is not finished",
  'sync-failed-at-source':
    "Merge's own sync with the HR system failed, so nobody is judged by absence",
  'sync-stale': "Merge's own sync with the HR system is too old to judge anyone by absence",
  'sync-moved': "Merge's own sync finished while the list was being read",
  'account-incomplete': 'Merge says that the connection is not complete',
  'host-unreachable': 'the product could not be reached',
  'host-error': 'the product answered with an error',
  'deletions-unseen':
    "Merge's own sync has not finished for a week: people deleted in HR are not seen",
  disconnected: 'the account was disconnected',
  internal: 'something unexpected happened; the log has the details',
}
