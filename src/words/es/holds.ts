import type { holds as english } from '../en/holds.ts'
import type { SameAs } from '../text.ts'

export const holds: SameAs<typeof english> = {
  'first-sync': {
    subject: {
      one: '{count} persona espera su aprobación',
      many: '{count} de personas esperan su aprobación',
      other: '{count} personas esperan su aprobación',
    },
    what: {
      one: 'Es la primera sincronización con este sistema de RR. HH. Siempre espera a un administrador.',
      many: 'Es la primera sincronización con este sistema de RR. HH. Siempre espera a un administrador.',
      other:
        'Es la primera sincronización con este sistema de RR. HH. Siempre espera a un administrador.',
    },
    causes: ['Todo es nuevo, así que lo ve todo una vez.'],
  },
  'too-many-leavers': {
    subject: {
      one: '{count} de {of} personas perdería el acceso: revíselo',
      many: '{count} de {of} personas perderían el acceso: revíselo',
      other: '{count} de {of} personas perderían el acceso: revíselo',
    },
    what: {
      one: '{count} de {of} personas perdería el acceso.',
      many: '{count} de {of} personas perderían el acceso.',
      other: '{count} de {of} personas perderían el acceso.',
    },
    causes: [
      'De verdad se van personas: un equipo que cierra, contratos de temporada que terminan, una venta.',
      'Una importación o una edición masiva en RR. HH. dejó por error a muchas personas inactivas o les puso un último día.',
      'Un cambio en RR. HH. sacó a personas de la empresa o entidad que sincronizamos.',
    ],
  },
  'too-many-joiners': {
    subject: {
      one: '{count} invitación espera su aprobación',
      many: '{count} de invitaciones esperan su aprobación',
      other: '{count} invitaciones esperan su aprobación',
    },
    what: {
      one: 'Se invitaría a {count} persona. Ahora tienen acceso {of} personas.',
      many: 'Se invitaría de una vez a {count} de personas. Ahora tienen acceso {of} personas.',
      other: 'Se invitaría de una vez a {count} personas. Ahora tienen acceso {of} personas.',
    },
    causes: [
      'Empieza una nueva empresa, un nuevo equipo o una temporada.',
      'RR. HH. nos muestra ahora personas que antes no podíamos ver, por ejemplo, otra empresa o colaboradores externos.',
      'Las direcciones de correo cambiaron en RR. HH., y hay personas que ya no coinciden con sus usuarios.',
    ],
  },
  'shrunken-read': {
    subject: {
      one: '{count} de {of} personas falta en RR. HH.: revíselo',
      many: '{count} de {of} personas faltan en RR. HH.: revíselo',
      other: '{count} de {of} personas faltan en RR. HH.: revíselo',
    },
    what: {
      one: '{count} de {of} personas ya no está en RR. HH., según la última lista completa.',
      many: '{count} de {of} personas ya no están en RR. HH., según la última lista completa.',
      other: '{count} de {of} personas ya no están en RR. HH., según la última lista completa.',
    },
    causes: [
      'La persona que conectó el sistema de RR. HH. puede ver allí a menos personas que antes.',
      'Se eliminó u ocultó en RR. HH. una ubicación, un departamento o una empresa entera.',
      'Se eliminaron o archivaron muchas fichas a la vez.',
    ],
  },
  'attribute-lost': {
    subject: {
      one: '{count} de {of} personas espera porque RR. HH. omite un campo: revíselo',
      many: '{count} de {of} personas esperan porque RR. HH. omite un campo: revíselo',
      other: '{count} de {of} personas esperan porque RR. HH. omite un campo: revíselo',
    },
    what: {
      one: 'RR. HH. ya no da un campo que antes daba. Lo que resultaría de ello para {count} de {of} personas espera.',
      many: 'RR. HH. ya no da un campo que antes daba. Lo que resultaría de ello para {count} de {of} personas espera.',
      other:
        'RR. HH. ya no da un campo que antes daba. Lo que resultaría de ello para {count} de {of} personas espera.',
    },
    causes: [
      'La persona que conectó el sistema de RR. HH., o la propia conexión, ya no puede leer el campo.',
      'El sistema de RR. HH. o la conexión cambió y ya no envía el campo, o lo envía en otro sitio.',
      'El campo se vació en RR. HH. para casi todos.',
    ],
  },
  'identity-change': {
    subject: {
      one: '{count} de {of} personas tiene una ficha nueva en RR. HH.: revíselo',
      many: '{count} de {of} personas tienen una ficha nueva en RR. HH.: revíselo',
      other: '{count} de {of} personas tienen una ficha nueva en RR. HH.: revíselo',
    },
    what: {
      one: '{count} de {of} personas tiene un número de ficha nuevo en RR. HH.',
      many: '{count} de {of} personas tienen un número de ficha nuevo en RR. HH.',
      other: '{count} de {of} personas tienen un número de ficha nuevo en RR. HH.',
    },
    causes: [
      'Se migró el sistema de RR. HH., o se volvió a importar a las personas.',
      'El sistema de RR. HH. se volvió a conectar con otro entorno, por ejemplo, un sistema de pruebas.',
    ],
  },
  'identity-change-of-one': {
    subject: {
      one: '{count} ficha de RR. HH. puede ser de otra persona: revíselo',
      many: '{count} de fichas de RR. HH. pueden ser de otra persona: revíselo',
      other: '{count} fichas de RR. HH. pueden ser de otra persona: revíselo',
    },
    what: {
      one: 'En RR. HH., la ficha de {count} de {of} personas tiene otro nombre y otros datos.',
      many: 'En RR. HH., las fichas de {count} de {of} personas tienen otro nombre y otros datos.',
      other: 'En RR. HH., las fichas de {count} de {of} personas tienen otro nombre y otros datos.',
    },
    causes: [
      'Se reutilizó la ficha de alguien que se fue para una nueva contratación.',
      'Una persona cambió a la vez de nombre y de dirección.',
    ],
  },
  reorganization: {
    subject: {
      one: 'Cambia el nombre o el teléfono de {count} de {of} personas: revíselo',
      many: 'Cambian los nombres o teléfonos de {count} de {of} personas: revíselo',
      other: 'Cambian los nombres o teléfonos de {count} de {of} personas: revíselo',
    },
    what: {
      one: 'En RR. HH. cambió el nombre o el teléfono de {count} de {of} personas.',
      many: 'En RR. HH. cambiaron de una vez los nombres o teléfonos de {count} de {of} personas.',
      other: 'En RR. HH. cambiaron de una vez los nombres o teléfonos de {count} de {of} personas.',
    },
    causes: [
      'Se ordenaron los datos de RR. HH.: los nombres se escriben de otra forma, o toda la empresa tiene números nuevos.',
      'Una importación puso valores en las filas o columnas equivocadas.',
      'RR. HH. envía ahora otro nombre, por ejemplo, el legal en lugar del preferido.',
    ],
  },
  'settings-change': {
    subject: {
      one: '{count} de {of} personas perdería el acceso porque cambió la configuración: revíselo',
      many: '{count} de {of} personas perderían el acceso porque cambió la configuración: revíselo',
      other:
        '{count} de {of} personas perderían el acceso porque cambió la configuración: revíselo',
    },
    what: {
      one: 'La configuración cambió. Por eso, {count} de {of} personas perdería el acceso.',
      many: 'La configuración cambió. Por eso, {count} de {of} personas perderían el acceso.',
      other: 'La configuración cambió. Por eso, {count} de {of} personas perderían el acceso.',
    },
    causes: [
      'Eso es lo que debe hacer la nueva configuración. En ese caso, apruebe.',
      'Una regla o la elección de entidades afecta a más personas de lo previsto. En ese caso, rechace y corrija la configuración.',
    ],
  },
  'invite-approval': {
    subject: {
      one: '{count} invitación espera su aprobación',
      many: '{count} de invitaciones esperan su aprobación',
      other: '{count} invitaciones esperan su aprobación',
    },
    what: {
      one: 'Se puede invitar a {count} persona. Según su configuración, cada invitación requiere aprobación.',
      many: 'Se puede invitar a {count} de personas. Según su configuración, cada invitación requiere aprobación.',
      other:
        'Se puede invitar a {count} personas. Según su configuración, cada invitación requiere aprobación.',
    },
    causes: [
      'Así lo configuró usted. Para invitar sin aprobación, cambie la configuración de este sistema de RR. HH.',
    ],
  },
  other: {
    subject: {
      one: '{count} cambio le espera: revíselo',
      many: '{count} de cambios le esperan: revíselos',
      other: '{count} cambios le esperan: revíselos',
    },
    what: {
      one: 'Se trata de {count} de {of} personas.',
      many: 'Se trata de {count} de {of} personas.',
      other: 'Se trata de {count} de {of} personas.',
    },
    causes: ['Revise el propio plan.'],
  },
}
