import type { leaving as english } from '../en/leaving.ts'
import type { SameAs } from '../text.ts'

export const leaving: SameAs<typeof english> = {
  deactivated: {
    subject: 'El acceso de {name} ha finalizado',
    subjectCards: {
      one: 'El acceso de {name} ha finalizado, {count} tarjeta bloqueada',
      many: 'El acceso de {name} ha finalizado, {count} de tarjetas bloqueadas',
      other: 'El acceso de {name} ha finalizado, {count} tarjetas bloqueadas',
    },
    subjectInvited: 'Se ha retirado la invitación de {name}',
    subjectFailed: '{name} se ha ido, pero no todo se pudo hacer: revíselo',
    preheader: '{entity}. Qué dijo el sistema de RR. HH., qué tarjetas hay y cómo deshacerlo.',
    title: '{name} ya no tiene acceso',
    titleInvited: 'Se ha retirado la invitación de {name}',
    titleFailed: '{name} se ha ido, pero no todo se pudo hacer',
    lead: 'Según {hr}, {name} se ha ido. Hemos finalizado el acceso a {entity} en {product} y bloqueado las tarjetas de allí.',
    leadNoCards:
      'Según {hr}, {name} se ha ido. Hemos finalizado el acceso a {entity} en {product}. No había tarjetas.',
    leadInvited:
      'Según {hr}, {name} se ha ido. La invitación a {entity} no se había aceptado, así que se ha retirado.',
    leadFailed: 'Según {hr}, {name} se ha ido, pero lo siguiente no funcionó. Revíselo hoy mismo.',
    failedTitle: 'Lo que no funcionó',
    whyTitle: 'Por qué',
    cardsTitle: { one: '{count} tarjeta', many: '{count} de tarjetas', other: '{count} tarjetas' },
    cardsNote:
      'Las tarjetas se bloquean, nunca se cierran: puede desbloquearlas. Los pagos recurrentes con una tarjeta bloqueada fallarán.',
    manager: 'Hay personas que tienen a esta como responsable: asígneles otro.',
    admin: 'Esta persona tenía la función de administrador.',
    roles: { manager: 'Responsable', admin: 'Administrador', both: 'Administrador y responsable' },
    undoTitle: '¿Es un error?',
    undo: 'Abra la sincronización en {product}, busque a {name} y elija «Deshacer». El acceso y las tarjetas bloqueadas con él vuelven enseguida, hasta que algo cambie en {hr}.',
    undoHr:
      'Si el dato de {hr} es incorrecto, corríjalo también allí: en cuanto {name} vuelva a figurar en activo, el acceso vuelve automáticamente.',
    subjectDecidedFailed: 'El acceso de {name} no se pudo finalizar del todo: revíselo',
    preheaderDecided: '{entity}. Quién lo decidió, qué tarjetas hay y cómo deshacerlo.',
    titleDecidedFailed: 'El acceso de {name} no se pudo finalizar del todo',
    leadDecided:
      '{actor} decidió finalizar el acceso de {name}. Hemos finalizado el acceso a {entity} en {product} y bloqueado las tarjetas de allí.',
    leadDecidedNoCards:
      '{actor} decidió finalizar el acceso de {name}. Hemos finalizado el acceso a {entity} en {product}. No había tarjetas.',
    leadDecidedInvited:
      '{actor} decidió finalizar el acceso de {name}. La invitación a {entity} no se había aceptado, así que se ha retirado.',
    leadDecidedFailed:
      '{actor} decidió finalizar el acceso de {name}, pero lo siguiente no funcionó. Revíselo hoy mismo.',
    undoDecided:
      'La decisión rige hasta que alguien elija «Volver a seguir a RR. HH.» en la página de {name}. Después, el acceso vuelve si {name} figura en activo en {hr}.',
  },
  moved: {
    subjectOne: '{name} ha pasado de {from} a {to}',
    subject: {
      one: '{count} persona ha cambiado de entidad',
      many: '{count} de personas han cambiado de entidad',
      other: '{count} personas han cambiado de entidad',
    },
    preheader: 'El acceso sigue a la nueva entidad; las tarjetas de la anterior están bloqueadas.',
    title: {
      one: 'Un cambio de entidad',
      many: '{count} de cambios de entidad',
      other: '{count} cambios de entidad',
    },
    lead: '{hr} sitúa a estas personas en otra entidad. Primero se dio acceso a la nueva; después finalizó el acceso a la anterior y se bloquearon las tarjetas de allí.',
    fromTo: '{from} → {to}',
    noCards: 'Sin tarjetas en {from}.',
    failed: 'Sin hacer: {why}',
    complete: 'Cambio hecho',
    incomplete: 'Incompleto',
    undo: 'Si alguien debe conservar ambas, abra la sincronización en {product} y elija «Deshacer» junto al nombre.',
  },
  soon: {
    subjectOne: 'El acceso de {name} finaliza el {date}',
    subject: {
      one: 'Va a finalizar el acceso de {count} persona',
      many: 'Va a finalizar el acceso de {count} de personas',
      other: 'Va a finalizar el acceso de {count} personas',
    },
    subjectWithdrawn: {
      one: 'Al final, {name} se queda',
      many: 'Al final, {count} de personas se quedan',
      other: 'Al final, {count} personas se quedan',
    },
    preheader: 'Cuándo finaliza el acceso, qué pasa con las tarjetas y cómo mantenerlo más tiempo.',
    title: {
      one: 'Un acceso que va a finalizar',
      many: 'Accesos que van a finalizar',
      other: 'Accesos que van a finalizar',
    },
    titleWithdrawn: 'Al final se quedan',
    lead: 'Según {hr}, las personas siguientes se van o ya se han ido. Junto a cada nombre figura cuándo finaliza el acceso y qué pasa con las tarjetas.',
    ends: 'Finaliza el {date}',
    withdrawnTitle: 'Al final se quedan',
    withdrawn: 'Lo habíamos anunciado, pero {hr} lo ha retirado. El acceso se mantiene.',
    stays: 'Se queda',
    keep: 'Si alguien debe conservar el acceso más tiempo, abra la página de esa persona en {product} y elija «Mantener» o «Aplazar».',
  },
  lapsed: {
    subjectOne: 'Su decisión sobre {name} ya no rige',
    subject: {
      one: 'Su decisión sobre {count} persona ya no rige',
      many: '{count} de sus decisiones ya no rigen',
      other: '{count} de sus decisiones ya no rigen',
    },
    preheader: 'Qué decidió, qué ha cambiado y qué pasa ahora.',
    title: {
      one: 'Una de sus decisiones ya no rige',
      many: '{count} de sus decisiones ya no rigen',
      other: '{count} de sus decisiones ya no rigen',
    },
    lead: 'Sus decisiones sobre las personas siguientes ya no rigen, porque algo ha cambiado. {product} vuelve a seguir a {hr} para ellas.',
    decided: 'Su decisión del {date}: {decision}',
    follows: {
      ended: 'Acceso finalizado',
      given: 'Acceso dado',
      waits: 'A la espera de aprobación',
      'not-yet': 'Aún sin hacer',
      'ends-later': 'El acceso finalizará',
      nothing: 'Sin cambios por ahora',
    },
    again: 'Si quiere decidir de nuevo, abra la página de esa persona en {product}.',
  },
}
