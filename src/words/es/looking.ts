import type { looking as english } from '../en/looking.ts'
import type { SameAs } from '../text.ts'

export const looking: SameAs<typeof english> = {
  email: {
    subjectOne: '{name} tiene otro correo en el sistema de RR. HH.: no se ha cambiado nada',
    subject: {
      one: '{count} dirección de correo difiere del sistema de RR. HH.: no se ha cambiado nada',
      many: '{count} de direcciones de correo difieren del sistema de RR. HH.: no se ha cambiado nada',
      other:
        '{count} direcciones de correo difieren del sistema de RR. HH.: no se ha cambiado nada',
    },
    subjectDomain: {
      one: '{count} dirección pasó de {from} a {to} en RR. HH.: no se ha cambiado nada',
      many: '{count} de direcciones pasaron de {from} a {to} en RR. HH.: no se ha cambiado nada',
      other: '{count} direcciones pasaron de {from} a {to} en RR. HH.: no se ha cambiado nada',
    },
    preheader: 'Con la dirección se inicia sesión, así que decide usted.',
    title: {
      one: 'Una dirección de correo difiere',
      many: '{count} de direcciones de correo difieren',
      other: '{count} direcciones de correo difieren',
    },
    lead: '{hr} tiene otra dirección de correo que {product}. No hemos cambiado nada: con la dirección se inicia sesión, y un cambio en el sistema de RR. HH. por sí solo nunca debe dar el acceso de una persona a otra.',
    domains: {
      one: '{count} dirección pasó de {from} a {to}. Parece un nuevo dominio de la empresa.',
      many: '{count} de direcciones pasaron de {from} a {to}. Parece un nuevo dominio de la empresa.',
      other: '{count} direcciones pasaron de {from} a {to}. Parece un nuevo dominio de la empresa.',
    },
    here: 'En {product}: {email}',
    there: 'En {hr}: {email}',
    since: 'Desde el {time}',
    collides:
      'Otro usuario ya tiene la dirección nueva. Averigüe quién es quién antes de cambiar nada.',
    tagDiffers: 'Difiere',
    tagCollides: 'Dirección en uso',
    todo: 'Si la dirección nueva es correcta, cámbiela en {product}. Si es incorrecta, pida que la corrijan en {hr}. Mencionamos cada diferencia una vez; sigue en la lista hasta que desaparezca.',
  },
  unmatched: {
    subject: {
      one: '{count} usuario de {product} no está en el sistema de RR. HH.',
      many: '{count} de usuarios de {product} no están en el sistema de RR. HH.',
      other: '{count} usuarios de {product} no están en el sistema de RR. HH.',
    },
    preheader: 'No se ha cambiado nada. ¿Deben tener acceso estas personas?',
    title: {
      one: 'Un usuario que no está en el sistema de RR. HH.',
      many: '{count} de usuarios que no están en el sistema de RR. HH.',
      other: '{count} usuarios que no están en el sistema de RR. HH.',
    },
    lead: 'Nadie en {hr} tiene la dirección de correo de estos usuarios. Nunca los cambiamos.',
    isNew: 'Nuevo en esta lista',
    known: 'Como antes',
    todo: 'Los asesores y contables no tienen que estar en RR. HH. Si es un empleado, haga que {hr} tenga la misma dirección de correo. Elimine usted mismo en {product} a los usuarios que no deban tener acceso.',
  },
  attention: {
    subjectOne: '{name} necesita una decisión suya',
    subject: {
      one: '{count} persona necesita una decisión suya',
      many: '{count} de personas necesitan una decisión suya',
      other: '{count} personas necesitan una decisión suya',
    },
    topic: {
      one: 'RR. HH.: {count} asunto espera su decisión',
      many: 'RR. HH.: {count} de asuntos esperan su decisión',
      other: 'RR. HH.: {count} asuntos esperan su decisión',
    },
    topicTitle: {
      one: 'Un asunto requiere su atención',
      many: '{count} de asuntos requieren su atención',
      other: '{count} asuntos requieren su atención',
    },
    affected: 'Afecta ahora a: {names}',
    preheader: 'Nada cambia para ellas hasta que usted decida.',
    title: {
      one: 'Una persona requiere su atención',
      many: '{count} de personas requieren su atención',
      other: '{count} personas requieren su atención',
    },
    lead: 'RR. HH. y {product} no coinciden aquí, y preferimos no hacer nada a hacer algo mal. Nada cambia para estas personas hasta que usted decida.',
    user: 'El usuario en {product}: {user}',
    what: 'Qué hacer: {advice}',
  },
  held: {
    subjectReminder: {
      one: 'En espera desde hace {count} día: {subject}',
      many: 'En espera desde hace {count} de días: {subject}',
      other: 'En espera desde hace {count} días: {subject}',
    },
    preheader: 'No pasa nada hasta que usted decida.',
    title: 'Esto espera su decisión',
    reminder: {
      one: 'Este plan espera desde hace {count} día. No pasa nada hasta que usted decida.',
      many: 'Este plan espera desde hace {count} de días. No pasa nada hasta que usted decida.',
      other: 'Este plan espera desde hace {count} días. No pasa nada hasta que usted decida.',
    },
    lead: 'Una parte de la sincronización con {hr} espera su decisión. Abajo puede ver por qué y cuáles pueden ser las causas.',
    limit: {
      one: 'El límite es de {count} persona.',
      many: 'El límite es de {count} de personas.',
      other: 'El límite es de {count} personas.',
    },
    already: {
      day: {
        one: 'En las últimas 24 horas ya perdió el acceso {count} persona más.',
        many: 'En las últimas 24 horas ya perdieron el acceso {count} de personas más.',
        other: 'En las últimas 24 horas ya perdieron el acceso {count} personas más.',
      },
      week: {
        one: 'En los últimos 7 días ya perdió el acceso {count} persona más.',
        many: 'En los últimos 7 días ya perdieron el acceso {count} de personas más.',
        other: 'En los últimos 7 días ya perdieron el acceso {count} personas más.',
      },
    },
    wayOut: 'Apruebe el plan para continuar, o rechácelo.',
    causesTitle: 'Posibles causas',
    peopleTitle: {
      one: '{count} persona en espera',
      many: '{count} de personas en espera',
      other: '{count} personas en espera',
    },
    wentOnTitle: 'Lo que se hizo de todos modos',
    wentOnNothing: 'No había nada más que hacer.',
    decideTitle: 'Aprobar o rechazar',
    approve:
      'Si es correcto, apruebe. Se hace exactamente esta lista. Justo antes comprobamos una vez más en {hr} a cada persona que se va, y no tocamos a quienes hayan vuelto.',
    reject:
      'Si es un error, rechace. Nada cambia para estas personas hasta que algo cambie en {hr}.',
    neither: 'Si no hace nada, no pasa nada. Se lo recordamos a los 1, 3 y 7 días.',
  },
}
