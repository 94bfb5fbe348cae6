/** The page of fields that HR leaves out (rule 15). */
export const portalLost = {
  title: 'Fields that HR leaves out',
  lead: 'HR gave these fields before and gives them for nearly nobody any more. What was known last goes on counting, and nobody is invited, moved or ended because a field is empty.',
  none: 'HR gives every field',
  noneText: 'Fields that HR suddenly leaves out are listed here.',
  since: 'Noticed {time}',
  accept: 'Accept: empty is right',
  acceptText:
    'First check in HR whether the connection can still read the field. If you accept, the last known values are forgotten, and what follows from the empty field goes through the plan.',
  viewer: 'Only an administrator can accept this.',
  back: 'Back to the overview',
} as const
