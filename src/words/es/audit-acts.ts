import type { auditActs as english } from '../en/audit-acts.ts'
import type { SameAs } from '../text.ts'

export const auditActs: SameAs<typeof english> = {
  'organization.create': 'Organización creada',
  'organization.replace': 'Organización actualizada',
  'plan.approve': 'Plan aprobado',
  'plan.reject': 'Plan rechazado',
  'settings.change': 'Configuración cambiada',
  'link.consent': 'Consentimiento dado para conectar un sistema de RR. HH.',
  'link.agree': 'Consentimiento dado de nuevo',
  'link.choose': 'Sistema de RR. HH. elegido',
  'account.disconnect': 'Sistema de RR. HH. desconectado',
  'sync.request': 'Sincronización iniciada',
  'employee.erase': 'Persona borrada',
  'attribute.accept': 'Aceptó que RR. HH. omita un campo',
  'mail.again': 'Hizo que se volvieran a enviar correos a una dirección',
  'portal.enter': 'Sesión iniciada',
  'portal.leave': 'Sesión cerrada',
  'portal.invite': 'Invitación al portal creada',
  'portal.withdraw': 'Invitación al portal retirada',
  'portal.end-sessions': 'Sesiones de alguien cerradas',
}
