/** The three HR systems that can be linked; they differ in the fields they have. */
export const SHAPES = {
  hibob: {
    slug: 'hibob',
    name: 'Hibob',
    color: '#E12D54',
    line: 'Knows companies, phones and everything else. Does not report deletions.',
    companies: true,
    phones: true,
    numbers: true,
    countries: true,
    flagsDeleted: false,
    routesBy: 'company',
    rawStatuses: { ACTIVE: 'Active', INACTIVE: 'Terminated', PENDING: 'Hired' },
  },
  bamboohr: {
    slug: 'bamboohr',
    name: 'BambooHR',
    color: '#73C41D',
    line: 'Has no companies, so people are routed by where they work. Reports deletions.',
    companies: false,
    phones: true,
    numbers: true,
    countries: true,
    flagsDeleted: true,
    routesBy: 'work_location',
    rawStatuses: { ACTIVE: 'Active', INACTIVE: 'Inactive', PENDING: 'Pre-boarding' },
  },
  personio: {
    slug: 'personio',
    name: 'Personio',
    color: '#2B3A4E',
    line: 'Has no phones, no employee numbers, no companies. Does not report deletions.',
    companies: false,
    phones: false,
    numbers: false,
    countries: false,
    flagsDeleted: false,
    routesBy: 'work_location',
    rawStatuses: { ACTIVE: 'active', INACTIVE: 'inactive', PENDING: 'onboarding' },
  },
} as const

export type ShapeSlug = keyof typeof SHAPES
export type Shape = (typeof SHAPES)[ShapeSlug]

export const isShape = (slug: string): slug is ShapeSlug => Object.hasOwn(SHAPES, slug)
