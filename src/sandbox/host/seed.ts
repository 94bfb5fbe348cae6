import { ORGANIZATION_ID } from '../hr/company.ts'
import type { Users } from './users.ts'

type Seed = {
  email: string
  name: [first: string, last: string]
  entity: string
  phone: string | null
  role?: 'member' | 'admin' | 'owner'
  cards?: [label: string, last4: string, type: 'physical' | 'virtual', recurring: boolean][]
}

/** The users before HR is connected. Most are in HR too; some differ there in name, phone or address, one is not in HR. */
const SEEDS: Seed[] = [
  {
    email: 'W.Donder@Tulip.test',
    name: ['Wilhelmina', 'Donder'],
    entity: 'nl',
    phone: '+31612345601',
    role: 'owner',
    cards: [['Travel', '4242', 'physical', false]],
  },
  {
    email: 'noor@tulip.test',
    name: ['Noor', 'van Dijk'],
    entity: 'nl',
    phone: '+31612345602',
    role: 'admin',
    cards: [
      ['Office', '1881', 'physical', false],
      ['Software', '7310', 'virtual', true],
    ],
  },
  {
    email: 'bo@tulip.test',
    name: ['Bo', 'Lindqvist'],
    entity: 'de',
    phone: '+491713920003',
    role: 'admin',
    cards: [['Travel', '0927', 'physical', false]],
  },
  {
    email: 'Zoe.Vermeulen@TULIP.test',
    name: ['Zoë', 'Vermeulen'],
    entity: 'nl',
    phone: '+31612345604',
    cards: [
      ['Fabric samples', '5514', 'physical', false],
      ['Design tools', '9002', 'virtual', true],
    ],
  },
  {
    email: 'teun.hoogland@tulip.test',
    name: ['Teun', 'Hoogland'],
    entity: 'nl',
    phone: '+31600000000',
    cards: [['Thread & needles', '3377', 'physical', false]],
  },
  {
    email: 'anais.lefevreokafor@tulip.test',
    name: ['Anaïs', 'Lefèvre'],
    entity: 'nl',
    phone: '+31612345606',
    cards: [
      ['Travel', '6120', 'physical', false],
      ['Trade fairs', '6121', 'virtual', false],
    ],
  },
  {
    email: 'Jurgen.Weiss@tulip.test',
    name: ['Jürgen', 'Weiß'],
    entity: 'de',
    phone: '+491713920007',
    cards: [['Weather balloons', '2208', 'physical', false]],
  },
  {
    email: 'ivanka.petrova@tulip.test',
    name: ['Ivanka', 'Petrova'],
    entity: 'bg',
    phone: '+359887000008',
    cards: [
      ['Cloud (the other kind)', '8080', 'virtual', true],
      ['Travel', '8081', 'physical', false],
      ['Domains', '8082', 'virtual', true],
    ],
  },
  {
    email: 'hannes.regener@tulip.test',
    name: ['Hannes', 'Regener'],
    entity: 'de',
    phone: '+491713920023',
    cards: [
      ['Petty cash', '4410', 'physical', false],
      ['Shop music', '4411', 'virtual', true],
    ],
  },
  {
    email: 'mihai.stefanescu@tulip.test',
    name: ['Mihai', 'Ștefănescu'],
    entity: 'bg',
    phone: '+359887000013',
  },
  {
    email: 'ruben.hagelstein@tulip.test',
    name: ['Ruben', 'Hagelstein'],
    entity: 'nl',
    phone: '+31612345624',
    cards: [['Window dressing', '1313', 'physical', false]],
  },
  {
    email: 'pieternel@krook-accountants.test',
    name: ['Pieternel', 'Krook'],
    entity: 'nl',
    phone: null,
  },
]

/** Fills an empty host app with its first users. */
export function seedHost(users: Users): void {
  if (users.list(ORGANIZATION_ID).length > 0) return
  for (const [index, seed] of SEEDS.entries()) {
    const id = users.add(ORGANIZATION_ID, {
      id: `u_${index + 1}`,
      email: seed.email,
      first_name: seed.name[0],
      last_name: seed.name[1],
      phone: seed.phone,
      phone_unverified: 0,
      role: seed.role ?? 'member',
      protected: 0,
      accepted: 1,
      department: null,
      manager_user_id: null,
    })
    users.join(ORGANIZATION_ID, id, seed.entity)
    users.signIn(ORGANIZATION_ID, id, 'Firefox on a laptop')
    for (const [label, last4, type, recurring] of seed.cards ?? []) {
      users.addCard(ORGANIZATION_ID, id, {
        id: `c_${last4}`,
        entity_id: seed.entity,
        label,
        last4,
        type,
        status: 'active',
        recurring,
        blocked_by: null,
      })
    }
  }
}
