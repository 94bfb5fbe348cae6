import type { portalSettings as english } from '../en/portal-settings.ts'
import type { SameAs } from '../text.ts'

export const portalSettings: SameAs<typeof english> = {
  title: 'Configuración',
  lead: 'Cómo sigue {product} a {hr}. Un ajuste por sí solo no le cambia nada a nadie: antes tiene que decirlo un plan.',
  viewer: 'Puede verlo todo. La configuración la cambia un administrador.',
  try: 'Mostrar qué pasaría',
  save: 'Guardar',
  tryHint:
    'Mostrar no guarda nada. Lo que finalizaría el acceso de alguien espera siempre una aprobación.',
  tried: 'Con esta configuración',
  triedText:
    'Este es el plan que resultaría con las últimas personas leídas. Todavía no se ha guardado nada.',
  wrong: 'Esto aún no es correcto: {what}. No se ha guardado nada.',

  joining: 'Invitaciones',
  invite: 'Quien se incorpora recibe una invitación',
  inviteBy: { auto: 'automáticamente', approve: 'tras la aprobación de un administrador' },
  days: 'Días antes del primer día',
  email: 'Dirección que se usa',
  emailBy: {
    work: 'solo el correo del trabajo',
    work_then_personal: 'el correo del trabajo y, si no hay, el personal',
  },
  name: 'Nombre que se usa',
  nameBy: { legal: 'el oficial', preferred: 'el de uso habitual' },
  leaving: 'Salidas',
  grace: 'Días de margen tras el último día',
  cards: 'Las tarjetas se bloquean',
  cardsBy: {
    immediately: 'al terminar el último día',
    with_deactivation: 'cuando finaliza el acceso',
  },
  inactive: 'Inactivo en RR. HH. significa que se ha ido, aunque el último día esté por llegar',
  unblock: 'A quien vuelve se le desbloquean las tarjetas que bloqueó la sincronización',
  protected: 'Personas a las que nunca se quita',
  protectedHint: 'Una dirección de correo por línea.',

  brake: 'Cuándo un plan espera una aprobación',
  brakeHint: 'Más amplio o más estricto dentro de los límites; no se puede desactivar.',
  bounds: 'de {least} a {most}',
  limit: {
    leavers_min: 'Salidas, a partir de este número',
    leavers_percent: 'Salidas, en % del total de personas',
    small_min: 'Salidas en una entidad, a partir de este número',
    small_percent: 'Salidas en una entidad, en %',
    window_percent: 'Salidas en siete días, en %',
    joiners_min: 'Invitaciones, a partir de este número',
    joiners_percent: 'Invitaciones, en % del total de personas',
    identity_min: 'Números de ficha cambiados, a partir de este número',
    identity_percent: 'Números de ficha cambiados, en %',
    shrink_percent: 'Personas que faltan en RR. HH., en %',
  },

  notify: 'Quién recibe cada correo',
  notifyHint: 'Si no se marca a nadie, lo reciben todos: alguien tiene que saberlo.',
  mail: {
    'first-sync-review': 'El primer plan está listo',
    'first-sync-report': 'La primera sincronización ha terminado',
    'added-summary': 'Se ha añadido a personas',
    deactivated: 'Ha finalizado un acceso',
    moved: 'Alguien ha cambiado de entidad',
    'leaving-soon': 'Alguien se va pronto',
    'email-differs': 'Una dirección de correo difiere',
    'unmatched-users': 'Usuarios que no están en RR. HH.',
    held: 'Un plan espera una aprobación',
    'sync-failed': 'La sincronización no funciona',
    'sync-recovered': 'La sincronización vuelve a funcionar',
    'needs-attention': 'Algo requiere una revisión',
    connected: 'Se ha conectado un sistema de RR. HH.',
    disconnected: 'Se ha desconectado un sistema de RR. HH.',
  },
}
