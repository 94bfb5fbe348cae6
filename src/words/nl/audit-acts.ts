import type { auditActs as english } from '../en/audit-acts.ts'
import type { SameAs } from '../text.ts'

export const auditActs: SameAs<typeof english> = {
  'organization.create': 'Maakte de organisatie aan',
  'organization.replace': 'Werkte de organisatie bij',
  'plan.approve': 'Keurde een plan goed',
  'plan.reject': 'Wees een plan af',
  'settings.change': 'Wijzigde instellingen',
  'link.consent': 'Stemde in met het koppelen van een HR-systeem',
  'link.agree': 'Stemde opnieuw in',
  'link.choose': 'Koos een HR-systeem',
  'account.disconnect': 'Ontkoppelde een HR-systeem',
  'sync.request': 'Startte een synchronisatie',
  'employee.erase': 'Wiste een persoon',
  'portal.enter': 'Kwam binnen',
  'portal.leave': 'Meldde zich af',
  'portal.invite': 'Nodigde iemand uit',
  'portal.withdraw': 'Trok een uitnodiging in',
  'portal.end-sessions': 'Beëindigde bezoeken',
}
