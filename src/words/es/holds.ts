import type { holds as english } from '../en/holds.ts'
import type { SameAs } from '../text.ts'

export const holds: SameAs<typeof english> = {
  'first-sync': {
    subject: {
      one: '{count} cambio espera su aprobación',
      many: '{count} de cambios esperan su aprobación',
      other: '{count} cambios esperan su aprobación',
    },
    what: 'Es la primera sincronización con este sistema de RR. HH. Siempre espera a un administrador.',
    causes: ['Todo es nuevo, así que se le muestra todo una vez.'],
  },
  'too-many-leavers': {
    subject: {
      one: '{count} de {of} personas perdería el acceso: revíselo',
      many: '{count} de {of} personas perderían el acceso: revíselo',
      other: '{count} de {of} personas perderían el acceso: revíselo',
    },
    what: 'Personas que, con este plan, habrían perdido su acceso en pocos días: {count} de {of}.',
    causes: [
      'De verdad se van personas: un equipo que cierra, contratos de temporada que terminan, una venta.',
      'Una importación o una edición masiva en el sistema de RR. HH. marcó por error a muchas personas como inactivas o les puso una fecha de fin.',
      'Un cambio en el sistema de RR. HH. sacó a personas de la empresa o entidad que seguimos.',
    ],
  },
  'too-many-joiners': {
    subject: {
      one: '{count} invitación espera su aprobación',
      many: '{count} de invitaciones esperan su aprobación',
      other: '{count} invitaciones esperan su aprobación',
    },
    what: 'Personas que se invitarían de una vez: {count}. Personas que tienen acceso ahora: {of}.',
    causes: [
      'Empieza una nueva empresa, un nuevo equipo o una temporada.',
      'El sistema de RR. HH. nos muestra ahora personas que antes no mostraba, por ejemplo, otra empresa o colaboradores externos.',
      'Las direcciones de correo cambiaron en el sistema de RR. HH., de modo que hay personas que ya no coinciden con sus usuarios.',
    ],
  },
  'shrunken-read': {
    subject: {
      one: '{count} de {of} personas falta en el sistema de RR. HH.: revíselo',
      many: '{count} de {of} personas faltan en el sistema de RR. HH.: revíselo',
      other: '{count} de {of} personas faltan en el sistema de RR. HH.: revíselo',
    },
    what: 'Personas que ya no aparecen en el sistema de RR. HH., tampoco tras una segunda comprobación: {count} de {of}.',
    causes: [
      'La persona que conectó el sistema de RR. HH. ve allí a menos personas que antes: se redujeron sus permisos.',
      'Se quitó u ocultó en el sistema de RR. HH. una ubicación, un departamento o una empresa entera.',
      'Se eliminaron o archivaron muchas fichas a la vez.',
    ],
  },
  'identity-change': {
    subject: {
      one: '{count} de {of} personas tiene otra ficha en el sistema de RR. HH.: revíselo',
      many: '{count} de {of} personas tienen otra ficha en el sistema de RR. HH.: revíselo',
      other: '{count} de {of} personas tienen otra ficha en el sistema de RR. HH.: revíselo',
    },
    what: 'Personas que han vuelto con otro número de ficha en el sistema de RR. HH.: {count} de {of}.',
    causes: [
      'Se migró el sistema de RR. HH., o se volvió a importar a las personas.',
      'El sistema de RR. HH. se volvió a conectar con otro entorno, por ejemplo, un sistema de pruebas.',
    ],
  },
  'settings-change': {
    subject: {
      one: '{count} de {of} personas perdería el acceso por la nueva configuración: revíselo',
      many: '{count} de {of} personas perderían el acceso por la nueva configuración: revíselo',
      other: '{count} de {of} personas perderían el acceso por la nueva configuración: revíselo',
    },
    what: 'Se cambió la configuración de esta conexión. Personas que perderían así el acceso: {count} de {of}.',
    causes: [
      'La nueva configuración se quiso así: apruebe.',
      'Una regla o la asignación a entidades afecta a más personas de lo previsto: rechace y corrija la configuración.',
    ],
  },
  'invite-approval': {
    subject: {
      one: '{count} invitación espera su aprobación',
      many: '{count} de invitaciones esperan su aprobación',
      other: '{count} invitaciones esperan su aprobación',
    },
    what: 'Personas listas para ser invitadas: {count}. Según su configuración, cada invitación requiere aprobación.',
    causes: [
      'Así lo configuró usted. Para invitar sin aprobación, cambie la configuración de esta conexión.',
    ],
  },
  other: {
    subject: {
      one: '{count} cambio le espera: revíselo',
      many: '{count} de cambios le esperan: revíselos',
      other: '{count} cambios le esperan: revíselos',
    },
    what: 'Personas afectadas: {count} de {of}.',
    causes: ['Revise el propio plan.'],
  },
}
