import { object, objects, strings } from '../json.ts'

const ALWAYS = new Set(['id', 'remote_id', 'created_at', 'modified_at', 'remote_was_deleted'])

/** What the link token allows to read: a disabled model lists nobody, a disabled field is null. */
export function readScopes(stored: string | null) {
  const models = objects(object(JSON.parse(stored ?? '{}'))['hris'])
  const of = (model: string) => models.find((one) => one['model_name'] === model)

  return {
    allows: (model: string): boolean => {
      const read = object(object(of(model)?.['model_permissions'])['READ'])
      return read['is_enabled'] !== false
    },

    trim: <R extends object>(model: string, row: R): R => {
      const fields = object(of(model)?.['field_permissions'])
      const enabled = Array.isArray(fields['enabled_fields'])
        ? new Set(strings(fields['enabled_fields']))
        : null
      const disabled = new Set(strings(fields['disabled_fields']))
      const hidden = (name: string): boolean =>
        !ALWAYS.has(name) && (disabled.has(name) || (enabled !== null && !enabled.has(name)))
      const kept = Object.entries(row).map(([name, value]: [string, unknown]) =>
        hidden(name) ? [name, Array.isArray(value) ? [] : null] : [name, value],
      )
      return { ...row, ...(Object.fromEntries(kept) as object) }
    },
  }
}

export type Scopes = ReturnType<typeof readScopes>
