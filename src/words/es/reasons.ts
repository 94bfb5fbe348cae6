import type { factWords as englishFactWords, reasons as english } from '../en/reasons.ts'
import type { SameAs } from '../text.ts'

export const reasons: SameAs<typeof english> = {
  active: 'El sistema de RR. HH. muestra a esta persona como activa',
  leaving:
    'Según el sistema de RR. HH., el último día es el {date}; el acceso finaliza al terminar ese día',
  'left-terminated': 'Según el sistema de RR. HH., la relación laboral terminó el {date}',
  'left-inactive':
    'El sistema de RR. HH. muestra a esta persona como inactiva, con el término «{word}»',
  'left-inactive-plain': 'El sistema de RR. HH. muestra a esta persona como inactiva, sin fecha',
  'left-not-found':
    'El sistema de RR. HH. ya no muestra a esta persona desde el {since}, y no conocía su ficha cuando preguntamos por ella el {date}',
  'left-agreed':
    'El sistema de RR. HH. ya no muestra a esta persona desde el {since}, como confirmó la lectura completa del {date}',
  'left-flagged':
    'Se eliminó a esta persona en el sistema de RR. HH., como mostró la lectura completa del {since}',
  'left-conflict-confirmed':
    'El sistema de RR. HH. muestra a esta persona como activa con el {date} como último día, y más tarde seguía diciéndolo',
  'left-by-decision': '{actor} decidió que el acceso finaliza ahora',
  scheduled: 'Según el sistema de RR. HH., esta persona empieza el {date}',
  'scheduled-undated': 'Según el sistema de RR. HH., esta persona aún no ha empezado, sin fecha',
  missing:
    'Esta persona faltaba en la lectura completa del {since}; aún no está confirmado, así que no se hace nada',
  'missing-unconfirmed':
    'El sistema de RR. HH. no conocía a esta persona cuando preguntamos el {since}; decidirá la próxima lectura completa',
  'found-by-id':
    'Esta persona faltaba en la lista del {since}, pero el sistema de RR. HH. aún conoce su ficha cuando preguntamos por ella',
  'unknown-status':
    'El sistema de RR. HH. da un estado que la sincronización no conoce, «{word}»; todo sigue como estaba',
  'date-conflict':
    'El sistema de RR. HH. muestra a esta persona como activa, aunque el último día, el {date}, ya ha pasado',
  'ignored-in-merge': 'La ficha está configurada en Merge para que se ignore',
  rehired: 'Según el sistema de RR. HH., esta persona vuelve a trabajar desde el {date}',
  'word-pending':
    'El sistema de RR. HH. muestra a esta persona como inactiva; antes le preguntamos qué término usa él mismo',
  'no-email': 'El sistema de RR. HH. no tiene un correo del trabajo para esta persona',
  'unmapped-entity':
    'El sistema de RR. HH. sitúa a esta persona en «{value}», que no tiene ninguna entidad asignada',
  unrouted: 'Nada en el sistema de RR. HH. permite saber la entidad',
  'left-out': 'Según la asignación, «{value}» no pertenece a ninguna entidad',
  'excluded-by-rule': 'Una regla de la configuración excluye a esta persona',
  'not-invited-by-rule': 'Las personas de la entidad {entity} se actualizan, pero no se invitan',
  'starts-later': 'La invitación se envía {days} días antes del primer día, el {date}',
  matched: 'Existe un usuario con esta dirección de correo',
  'external-user': 'Ningún empleado del sistema de RR. HH. tiene esta dirección',
  'ambiguous-match': '{count} usuarios tienen esta dirección de correo',
  'duplicate-email': '{count} empleados del sistema de RR. HH. tienen esta dirección de correo',
  'newcomer-duplicate': 'Esta dirección de correo pertenece a alguien que ya está vinculado',
  'link-moved': 'La misma persona tiene una ficha nueva en el sistema de RR. HH.',
  'matched-but-inactive':
    'Un usuario tiene la dirección de un empleado inactivo en el sistema de RR. HH.',
  'removed-by-hand': 'El usuario se eliminó a mano y no se vuelve a invitar automáticamente',
  'rehire-unclear':
    'Una ficha nueva tiene la dirección de alguien que se fue, pero el nombre es distinto',
  joined: 'Esta persona está en el sistema de RR. HH. y ningún usuario tiene la dirección',
  'entity-added': 'El sistema de RR. HH. sitúa a esta persona en la entidad {entity}',
  moved: 'El sistema de RR. HH. pasó a esta persona de {from} a {to}',
  'name-changed': 'El sistema de RR. HH. tiene otro nombre',
  'phone-changed':
    'El sistema de RR. HH. tiene otro número de teléfono; hay que volver a verificarlo',
  'cards-of-leaver': 'Las tarjetas de quien se va se bloquean, nunca se cierran',
  reactivated:
    'El sistema de RR. HH. vuelve a mostrar a esta persona como activa, y fue la sincronización la que finalizó el acceso',
  'invited-again': 'La primera invitación nunca se aceptó',
  'by-decision': '{actor} lo decidió así: {decision}',
  'cards-returned':
    'Según la configuración, las tarjetas que bloqueó la sincronización se desbloquean cuando la persona vuelve',
  'email-differs':
    'El sistema de RR. HH. tiene otra dirección de correo; nunca se cambia automáticamente',
  'email-conflict':
    'El sistema de RR. HH. tiene otra dirección de correo, y otro usuario ya tiene esa dirección',
  'unreadable-phone': 'El número de teléfono del sistema de RR. HH. no se puede leer y no se usa',
  'impossible-date':
    'El sistema de RR. HH. da una fecha que no existe ({field}); no se tiene en cuenta',
  refused: 'Esto se rechazó: {why}',
  failed: 'Esto falló, con la respuesta: {why}',
  'attribute-lost':
    'El sistema de RR. HH. ya no da «{field}» para {count} de las {of} personas que lo tenían',
  'manager-dropped':
    'El responsable que indica el sistema de RR. HH. no es usuario de esta entidad, o depende de esta persona',
  'no-longer-synced':
    'Con vínculo, pero ahora fuera del alcance: se conserva y ya no se sincroniza ({why})',
  'start-moved':
    'Ya se envió la invitación, y el sistema de RR. HH. cambió el primer día al {date}',
  'kept-by-override':
    'Se mantiene porque {actor} lo decidió, hasta que cambie el sistema de RR. HH.',
  'protected-leaver':
    'Según el sistema de RR. HH. se ha ido, pero aquí tiene protección: no se hace nada',
  'cards-still-blocked': '{count} tarjetas siguen bloqueadas tras el regreso',
  'needs-attention': 'Alguien tiene que revisar esto: {why}',
  'reactivated-by-hand':
    'Alguien devolvió el acceso a mano; se respeta hasta que cambie el sistema de RR. HH.',
  rejected: '{actor} rechazó esto, hasta que cambie el sistema de RR. HH.',
  'record-set-aside': 'La ficha del sistema de RR. HH. no se pudo leer ({why})',
}

export const factWords: SameAs<typeof englishFactWords> = {
  decision: {
    keep: 'mantener a esta persona',
    postpone: 'aplazar',
    now: 'finalizar el acceso ahora',
    'invite-again': 'volver a invitar',
    link: 'vincular con un usuario',
    unlink: 'quitar el vínculo',
    'accept-email': 'aceptar la dirección nueva',
    undo: 'deshacer',
  },
  why: {
    last_admin: 'no se puede quitar al último administrador',
    owner: 'no se puede quitar al propietario',
    group_admin: 'aquí no se puede quitar a un administrador de todo el grupo',
  },
}
