// A section of a document that a script writes: between two marks of its name.

/** The document with this text between the marks. */
export function withSection(document: string, name: string, text: string): string {
  const { begin, end } = marksOf(document, name)
  return `${document.slice(0, begin)}\n\n${text}\n\n${document.slice(end)}`
}

/** The text as the document has it. */
export function sectionIn(document: string, name: string): string {
  const { begin, end } = marksOf(document, name)
  return document.slice(begin, end).trim()
}

function marksOf(document: string, name: string) {
  const opening = `<!-- ${name}: begin -->`
  const begin = document.indexOf(opening)
  const end = document.indexOf(`<!-- ${name}: end -->`)
  if (begin < 0 || end < begin) throw new Error(`the document has no ${opening} … end`)
  return { begin: begin + opening.length, end }
}
