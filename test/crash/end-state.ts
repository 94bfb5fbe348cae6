// The state at the end of a walk: users, mails and rows, as lines without the ids and times that differ.
import Database from 'better-sqlite3'
import { nothingWaits } from '../world/at-rest.ts'
import type { World } from '../world/over-http.ts'

/** The facts of one company, sorted; two runs of the same walk must end with the same facts. */
export function endState(company: World): string[] {
  return [...outside(company), ...withDatabase(company, inside)].toSorted()
}

/** Nothing is being done, tried or waited for. */
export function atRest({ stage, accountId }: World): boolean {
  return nothingWaits(stage, accountId, ['runs', 'hints', 'jobs', 'mails', 'approved'])
}

/** Actions and mails that came twice under different ids, and every request that a double objected to. */
export function doubledIn(company: World): string[] {
  const { host, resend, merge } = company.stage
  const under = new Map<string, Set<string>>()
  for (const { action } of host.received) {
    if (action.organization_id !== company.id) continue
    const need = [action.kind, action.entity_id, action.employee.remote_id].join(' ')
    under.set(need, (under.get(need) ?? new Set()).add(action.id))
  }
  const actions = [...under].filter(([, ids]) => ids.size > 1).map(([need]) => `twice: ${need}`)
  const said = company.inbox().map((mail) => `${mail.to.join()} ${mail.subject} ${mail.text}`)
  const mails = said.filter((mail, index) => said.indexOf(mail) !== index)
  const complaints = [...host.complaints, ...resend.complaints, ...merge.complaints]
  return [...actions, ...mails.map((mail) => `twice: ${mail.slice(0, 80)}`), ...complaints]
}

export function integrityOf(file: string): string[] {
  const db = new Database(file)
  try {
    const whole = db.pragma('integrity_check', { simple: true })
    const foreign = db.pragma('foreign_key_check') as unknown[]
    return [
      ...(whole === 'ok' ? [] : [String(whole)]),
      ...foreign.map((row) => JSON.stringify(row)),
    ]
  } finally {
    db.close()
  }
}

function outside(company: World): string[] {
  const users = company
    .users()
    .map((user) =>
      [
        `user ${local(user.email)}`,
        `${user.firstName} ${user.lastName} ${user.phone}`,
        user.status,
        user.entityIds.toSorted().join(),
        user.cards.map((card) => `${card.label} ${card.status} ${card.blockedBy}`).join(),
      ].join(' | '),
    )
  const mails = company.inbox().map((mail) => {
    const subject = mail.subject.replaceAll(company.id, 'ORG').replaceAll(/\S+@\S+/g, local)
    return `mail ${mail.tags['kind']} to ${local(mail.to[0] ?? '')}: ${subject}`
  })
  return [...users, ...mails]
}

function local(email: string): string {
  return email.split('@')[0] ?? ''
}

/**
 * Rows by remote id: what is known of each person, decided, done, reported, mailed and audited. Without the
 * time since when somebody is gone: the daily clean-up notes it, at any moment of a walk.
 */
function inside(db: Database.Database, company: World): string[] {
  const rows = (kind: string, sql: string) =>
    db
      .prepare(sql)
      .raw()
      .all(company.accountId)
      .map((row) => `${kind} ${JSON.stringify(row)}`)
  return [
    ...rows('account', 'select status, problem_code, failures from accounts where id = ?'),
    ...rows(
      'employee',
      `select remote_id, state, why ->> '$[0].code', entity_ids, standing, missing,
         (select count(*) from employee_versions v
          where v.account = e.account and v.employee = e.id)
       from employees e where account = ?`,
    ),
    ...rows(
      'link',
      `select e.remote_id, l.state, l.entity_ids, l.how,
         (select group_concat(key) from json_each(l.ended))
       from links l left join employees e on e.account = l.account and e.id = l.employee
       where l.account = ?`,
    ),
    ...rows(
      'action',
      `select e.remote_id, a.kind, a.entity, a.purpose, a.state, a.reason, a.generation,
         a.outcome_unknown, a.approved_by is null
       from actions a left join employees e on e.account = a.account and e.id = a.employee
       where a.account = ?`,
    ),
    ...rows(
      'planned',
      `select p.state, p.first_sync, pa.holds, a.kind, e.remote_id
       from plans p join plan_actions pa on pa.plan = p.id join actions a on a.id = pa.action
         left join employees e on e.account = a.account and e.id = a.employee
       where p.account = ? and p.state not in ('superseded', 'draft')`,
    ),
    ...rows(
      'report',
      `select r.code, e.remote_id, r.closed_run is null
       from reports r left join employees e on e.account = r.account and e.id = r.employee
       where r.account = ?`,
    ),
    ...rows('outbox', 'select kind, state, outcome_unknown from outbox where account = ?'),
    ...rows(
      'audit',
      `select act, json_extract(facts, '$.entity'), count(*) from audit
       where account = ? and act not in ('sync.request', 'plan.approve') group by 1, 2`,
    ),
    ...rows(
      'event',
      `select type, count(*) from events
       where account = ? and type glob 'action.*' group by 1`,
    ),
  ].map((line) => line.replaceAll(/\S+@[\w.-]+/g, local))
}

function withDatabase<Result>(
  company: World,
  look: (db: Database.Database, company: World) => Result,
): Result {
  const db = new Database(company.stage.rollcall.databaseFile, { readonly: true, timeout: 5_000 })
  try {
    return look(db, company)
  } finally {
    db.close()
  }
}
