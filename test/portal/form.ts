// A form of a page as a browser sends it, whichever button is pressed.

export type Fields = readonly (readonly [string, string])[]

const FIELD =
  /<input([^>]*)>|<select([^>]*)>(.*?)<\/select>|<textarea name="([^"]+)"[^>]*>(.*?)<\/textarea>/gs

/** What the form with this action has filled in, without its token. */
export function formOf(html: string, action: string): Fields {
  const form = html.split(`action="${action}"`)[1]?.split('</form>')[0] ?? ''
  const found: (readonly [string, string])[] = []
  for (const [, input, select, options = '', area, text = ''] of form.matchAll(FIELD)) {
    const name = area ?? attribute(select ?? input ?? '', 'name')
    const off = /type="(checkbox|radio)"/.test(input ?? '') && !/ checked/.test(input ?? '')
    if (name === '' || name === 'csrf' || off) continue
    const chosen =
      /<option value="([^"]*)" selected/.exec(options) ?? /<option value="([^"]*)"/.exec(options)
    const value = chosen?.[1] ?? (area === undefined ? attribute(input ?? '', 'value') : text)
    found.push([name, plain(value)])
  }
  return found
}

/** The same with some fields filled in otherwise; of a list each value is a field. */
export function filledIn(
  fields: Fields,
  over: Readonly<Record<string, string | readonly string[]>>,
): Fields {
  const given = Object.entries(over).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => [name, one] as const),
  )
  return [...fields.filter(([name]) => !(name in over)), ...given]
}

function attribute(tag: string, name: string): string {
  return plain(new RegExp(` ${name}="([^"]*)"`).exec(` ${tag}`)?.[1] ?? '')
}

function plain(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}
