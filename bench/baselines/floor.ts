// The floor: reads both lists, HR and host, page after page, with `fetch` and `JSON.parse` and nothing else.
import { peakMemoryOf } from '../measured/usage.ts'

const [base = ''] = process.argv.slice(2)

interface Page {
  readonly next: string | null
  readonly results: readonly unknown[]
}

async function readAll(path: string): Promise<number> {
  let rows = 0
  let cursor: string | null = null
  do {
    const mark: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const answer = await fetch(`${base}${path}${mark}`)
    const page = JSON.parse(await answer.text()) as Page
    rows += page.results.length
    cursor = page.next
  } while (cursor !== null)
  return rows
}

const before = process.cpuUsage()
const employees = await readAll(
  '/api/hris/v1/employees?page_size=100&include_deleted_data=true&expand=employments',
)
const users = await readAll('/rollcall/users?organization_id=acme')
const { user, system } = process.cpuUsage(before)
const figures = { cpu: (user + system) / 1000, peak: peakMemoryOf(process.pid), employees, users }
console.log(JSON.stringify(figures))
