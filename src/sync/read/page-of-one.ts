import type { EmployeeAnswer, Page } from '../../ports/source.ts'

/** An employee who was read by id, as a page of one, so that it is stored like any other. */
export function pageOfOne(answer: Extract<EmployeeAnswer, { readonly kind: 'found' }>): Page {
  return {
    employees: [answer.employee],
    dimensions: [],
    fieldValues: [],
    setAside: [],
    otherwiseFrom: null,
    next: null,
    requestedAt: answer.requestedAt,
    pauseMs: 0,
  }
}
