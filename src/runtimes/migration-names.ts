/** The files in `migrations/`, which a Worker cannot list. A test compares both. */
export const MIGRATION_NAMES = [
  '0001_init.sql',
  '0002_portal.sql',
  '0003_field_values.sql',
  '0004_moments.sql',
  '0005_bookmark.sql',
  '0006_event_subject.sql',
  '0007_counts.sql',
  '0008_field_names.sql',
  '0009_plan_states.sql',
  '0010_revisits.sql',
  '0011_states.sql',
  '0012_mass_absence.sql',
  '0013_parts.sql',
  '0014_memberships.sql',
  '0015_answers.sql',
  '0016_flagged.sql',
] as const
