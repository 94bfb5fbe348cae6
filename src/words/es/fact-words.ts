import type { factWords as english } from '../en/fact-words.ts'
import type { SameAs } from '../text.ts'

export const factWords: SameAs<typeof english> = {
  decision: {
    keep: 'mantener el acceso',
    postpone: 'finalizar el acceso más tarde',
    now: 'finalizar el acceso ahora',
    end: 'finalizar el acceso ahora',
    'leave-out': 'excluir',
    'invite-again': 'volver a invitar',
    link: 'vincular con un usuario',
    unlink: 'quitar el vínculo',
    'accept-email': 'ignorar la diferencia',
    undo: 'devolver el acceso',
    'not-this-person': 'este usuario es otra persona',
    'keeps-access': 'dejar el acceso',
    rejected: 'rechazar el plan',
  },
  actor: {
    admin: 'un administrador',
    api: 'el producto',
    schedule: 'la sincronización',
    command: 'el operador',
  },
  why: {
    last_admin: 'no se puede quitar al último administrador',
    owner: 'no se puede quitar al propietario',
    group_admin: 'aquí no se puede quitar a un administrador de todo el grupo',
    protected: 'este usuario está protegido en el producto',
    unknown_user: 'el producto no conoce a este usuario',
    not_supported: 'el producto no admite esto',
    not_blocked_by_rollcall: 'las tarjetas no las había bloqueado la sincronización',
    seat_limit: 'no quedan plazas libres',
    plan_limit: 'la suscripción no permite más',
    'user-exists': 'ya existe un usuario con esta dirección de correo',
    'unreadable-user': 'el producto tiene un usuario con esta dirección que no se puede leer',
    'no answer in time': 'el producto no respondió a tiempo',
  },
  failure: {
    bounced: 'la dirección no existe o no acepta correo',
    complained: 'el destinatario lo marcó como no deseado',
    suppressed: 'el servicio de correo ya no envía a esta dirección',
    failed: 'el servicio de correo no pudo enviarlo',
    refused: 'el servicio de correo no lo aceptó',
    'given-up': 'no se pudo enviar durante tres días',
  },
  /** A word that is not ours: a status or department of HR, a code of the product. */
  quoted: '«{text}»',
  noWord: 'ninguno',
  unknownReason: 'Un motivo que no se puede mostrar aquí',
}
