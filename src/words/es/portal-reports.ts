import type { portalReports as english } from '../en/portal-reports.ts'
import type { SameAs } from '../text.ts'

export const portalReports: SameAs<typeof english> = {
  'email-differs': {
    one: '{count} dirección de correo difiere de RR. HH.',
    many: '{count} de direcciones de correo difieren de RR. HH.',
    other: '{count} direcciones de correo difieren de RR. HH.',
  },
  'email-conflict': {
    one: '{count} dirección de RR. HH. pertenece a otro usuario',
    many: '{count} de direcciones ya pertenecen a otros usuarios',
    other: '{count} direcciones de RR. HH. pertenecen a otros usuarios',
  },
  'mail-failed': {
    one: '{count} correo no ha llegado',
    many: '{count} de correos no han llegado',
    other: '{count} correos no han llegado',
  },
  'external-user': {
    one: '{count} usuario no está en RR. HH.',
    many: '{count} de usuarios no están en RR. HH.',
    other: '{count} usuarios no están en RR. HH.',
  },
  'match-unclear': {
    one: '{count} persona quizá no es el usuario que tiene su dirección',
    many: '{count} de personas quizá no son los usuarios que tienen sus direcciones',
    other: '{count} personas quizá no son los usuarios que tienen sus direcciones',
  },
  'ambiguous-match': {
    one: '{count} dirección tiene varios usuarios',
    many: '{count} de direcciones tienen varios usuarios',
    other: '{count} direcciones tienen varios usuarios',
  },
  'duplicate-email': {
    one: '{count} persona comparte su dirección con otra en RR. HH.',
    many: '{count} de personas comparten su dirección con otra en RR. HH.',
    other: '{count} personas comparten su dirección con otra en RR. HH.',
  },
  'no-email': {
    one: '{count} persona no tiene correo del trabajo',
    many: '{count} de personas no tienen correo del trabajo',
    other: '{count} personas no tienen correo del trabajo',
  },
  'unmapped-entity': {
    one: '{count} persona aún no pertenece a ninguna entidad',
    many: '{count} de personas aún no pertenecen a ninguna entidad',
    other: '{count} personas aún no pertenecen a ninguna entidad',
  },
  'status-word': {
    one: '{count} estado de RR. HH. aún no tiene significado',
    many: '{count} de estados de RR. HH. aún no tienen significado',
    other: '{count} estados de RR. HH. aún no tienen significado',
  },
  'unknown-status': {
    one: '{count} persona tiene un estado que aquí no significa nada',
    many: '{count} de personas tienen un estado que aquí no significa nada',
    other: '{count} personas tienen un estado que aquí no significa nada',
  },
  'date-conflict': {
    one: 'En {count} persona, el último día contradice el estado',
    many: 'En {count} de personas, el último día contradice el estado',
    other: 'En {count} personas, el último día contradice el estado',
  },
  'unreadable-record': {
    one: '{count} ficha de RR. HH. no se puede leer',
    many: '{count} de fichas de RR. HH. no se pueden leer',
    other: '{count} fichas de RR. HH. no se pueden leer',
  },
  'unreadable-date': {
    one: '{count} fecha no se puede leer en RR. HH.',
    many: '{count} de fechas no se pueden leer en RR. HH.',
    other: '{count} fechas no se pueden leer en RR. HH.',
  },
  'unreadable-email': {
    one: '{count} correo de RR. HH. no se puede leer',
    many: '{count} de correos de RR. HH. no se pueden leer',
    other: '{count} correos de RR. HH. no se pueden leer',
  },
  'unreadable-phone': {
    one: '{count} número de teléfono no se puede leer',
    many: '{count} de números de teléfono no se pueden leer',
    other: '{count} números de teléfono no se pueden leer',
  },
  'left-with-access': {
    one: '{count} persona se ha ido y todavía tiene acceso',
    many: '{count} de personas se han ido y todavía tienen acceso',
    other: '{count} personas se han ido y todavía tienen acceso',
  },
  'identity-change': {
    one: '{count} ficha de RR. HH. puede ser de otra persona',
    many: '{count} de fichas de RR. HH. pueden ser de otra persona',
    other: '{count} fichas de RR. HH. pueden ser de otra persona',
  },
  'matched-but-inactive': {
    one: '{count} usuario figura como inactivo en RR. HH.',
    many: '{count} de usuarios figuran como inactivos en RR. HH.',
    other: '{count} usuarios figuran como inactivos en RR. HH.',
  },
  'unreadable-user': {
    one: '{count} usuario del producto no se puede leer',
    many: '{count} de usuarios del producto no se pueden leer',
    other: '{count} usuarios del producto no se pueden leer',
  },
  'not-done': {
    one: '{count} cambio está hecho según el producto, pero no en su lista',
    many: '{count} de cambios están hechos según el producto, pero no en su lista',
    other: '{count} cambios están hechos según el producto, pero no en su lista',
  },
  'removed-by-hand': {
    one: '{count} persona se eliminó a mano y está activa en RR. HH.',
    many: '{count} de personas se eliminaron a mano y están activas en RR. HH.',
    other: '{count} personas se eliminaron a mano y están activas en RR. HH.',
  },
  refused: {
    one: '{count} cambio se rechazó',
    many: '{count} de cambios se rechazaron',
    other: '{count} cambios se rechazaron',
  },
  'attribute-lost': {
    one: 'RR. HH. ya no da {count} campo',
    many: 'RR. HH. ya no da {count} de campos',
    other: 'RR. HH. ya no da {count} campos',
  },
  'manager-dropped': {
    one: 'No se pudo asignar {count} responsable',
    many: 'No se pudieron asignar {count} de responsables',
    other: 'No se pudieron asignar {count} responsables',
  },
  'no-longer-synced': {
    one: '{count} usuario ya no se sincroniza',
    many: '{count} de usuarios ya no se sincronizan',
    other: '{count} usuarios ya no se sincronizan',
  },
  'rehire-unclear': {
    one: '{count} regreso por aclarar',
    many: '{count} de regresos por aclarar',
    other: '{count} regresos por aclarar',
  },
  'start-moved': {
    one: '{count} primer día cambió después de la invitación',
    many: '{count} de primeros días cambiaron después de la invitación',
    other: '{count} primeros días cambiaron después de la invitación',
  },
  'ignored-in-merge': {
    one: '{count} ficha está configurada para ignorarse',
    many: '{count} de fichas están configuradas para ignorarse',
    other: '{count} fichas están configuradas para ignorarse',
  },
  'kept-by-override': {
    one: '{count} persona conserva el acceso por una decisión',
    many: '{count} de personas se mantienen por una decisión',
    other: '{count} personas conservan el acceso por una decisión',
  },
  'protected-leaver': {
    one: '{count} persona protegida se ha ido según RR. HH.',
    many: '{count} de personas protegidas se han ido según RR. HH.',
    other: '{count} personas protegidas se han ido según RR. HH.',
  },
  'cards-still-blocked': {
    one: '{count} persona ha vuelto y aún tiene tarjetas bloqueadas',
    many: '{count} de personas han vuelto y aún tienen tarjetas bloqueadas',
    other: '{count} personas han vuelto y aún tienen tarjetas bloqueadas',
  },
  'needs-attention': {
    one: '{count} persona necesita una decisión',
    many: '{count} de personas necesitan una decisión',
    other: '{count} personas necesitan una decisión',
  },
}
