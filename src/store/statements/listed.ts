/** The ids on all pages of one listing of one run. They stay in the database, never all in memory. */
export const LISTED = `(select j.value from pages p cross join json_each(p.ids) j
  where p.run = ? and p.listing = ?)`
