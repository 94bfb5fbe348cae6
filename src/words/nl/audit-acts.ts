import type { auditActs as english } from '../en/audit-acts.ts'
import type { SameAs } from '../text.ts'

export const auditActs: SameAs<typeof english> = {
  'organization.create': 'Maakte de organisatie aan',
  'organization.replace': 'Werkte de organisatie bij',
  'plan.approve': 'Keurde een voorstel goed',
  'plan.reject': 'Wees een voorstel af',
  'settings.change': 'Wijzigde instellingen',
  'link.consent': 'Gaf toestemming om een HR-systeem te koppelen',
  'link.agree': 'Gaf opnieuw toestemming',
  'link.choose': 'Koos een HR-systeem',
  'account.disconnect': 'Ontkoppelde een HR-systeem',
  'sync.request': 'Startte een synchronisatie',
  'employee.erase': 'Wiste een medewerker',
  'attribute.accept': 'Ging akkoord met een veld dat HR weglaat',
  'mail.again': 'Liet weer mails naar een adres gaan',
  'portal.enter': 'Meldde zich aan',
  'portal.leave': 'Meldde zich af',
  'portal.invite': 'Nodigde iemand uit',
  'portal.withdraw': 'Trok een uitnodiging in',
  'portal.end-sessions': 'Meldde iemand overal af',
}
