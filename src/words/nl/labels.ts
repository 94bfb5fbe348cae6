import type { labels as english } from '../en/labels.ts'
import type { SameAs } from '../text.ts'

export const labels: SameAs<typeof english> = {
  eyebrow: {
    action: 'Kijk hier even naar',
    ended: 'Toegang beëindigd',
    info: 'Ter informatie',
    done: 'Alles in orde',
    stopped: 'Synchronisatie staat stil',
    doubted: 'Lezing in twijfel',
    invitation: 'Uitnodiging',
  },
  footer: {
    admin:
      'Je krijgt deze mail omdat je beheerder bent van {organization} in {product}. De gebruikers daarvan volgen {hr}.',
    person: 'Je krijgt deze mail omdat {organization} met {product} werkt en je in {hr} staat.',
    written: 'Geschreven op {time}',
    run: 'Synchronisatie {id}',
  },
  button: {
    run: 'Bekijk deze synchronisatie',
    plan: 'Bekijk en beslis',
    open: 'Open {product}',
    relink: 'Koppel {hr} opnieuw',
    invitation: 'Uitnodiging accepteren',
    address: 'Werkt de knop niet? Open dan dit adres:',
  },
  whereRun: 'De details vind je in {product}, bij synchronisatie {id}.',
  wherePlan: 'Je beslist in {product}, bij voorstel {id}.',
  morePeople: { one: 'en nog {count} medewerker', other: 'en nog {count} medewerkers' },
  fact: {
    name: 'Naam',
    email: 'E-mailadres',
    entity: 'Entiteit',
    entities: 'Entiteiten',
    employeeNumber: 'Personeelsnummer',
    lastDay: 'Laatste werkdag',
    seen: 'In HR gezien op',
    approvedBy: 'Goedgekeurd door',
    role: 'Rol',
    when: 'Wanneer',
    by: 'Door',
    hrSystem: 'HR-systeem',
    lastGoodRead: 'Laatste geslaagde synchronisatie',
    nextTry: 'Volgende poging',
  },
  card: {
    physical: 'fysiek',
    virtual: 'virtueel',
    recurring: 'heeft terugkerende betalingen',
    number: 'eindigt op {last4}',
    status: { active: 'Nog actief', blocked: 'Geblokkeerd', closed: 'Gesloten' },
  },
  noEmail: 'geen e-mailadres',
  starts: 'begint op {date}',
  started: 'sinds {date}',
  never: 'nog nooit',
}
