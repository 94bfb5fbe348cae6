import type { advice as english } from '../en/advice.ts'
import type { SameAs } from '../text.ts'

export const advice: SameAs<typeof english> = {
  'needs-attention':
    'Busque a esta persona en {hr}. Si se ha ido, elija «Finalizar ahora» en {product}. Si no, elija «Mantener».',
  'date-conflict': 'Corrija el estado o el último día en {hr}, para que coincidan.',
  'unreadable-record':
    'Revise este campo en {hr}. Si allí es correcto, pregunte al equipo de asistencia de {product}.',
  'date-conflict-old':
    'Corrija el último día en {hr}, o decida en la página de esta persona si conserva el acceso.',
  'unreadable-dates': 'Haga que {hr} dé estas fechas como año, mes y día (ISO 8601).',
  'unreadable-date': 'Haga que {hr} dé esta fecha como año, mes y día (ISO 8601).',
  'status-word':
    'Indique una vez qué significa este estado, en la configuración de este sistema de RR. HH.',
  'unknown-status':
    'Indique qué significa este estado, en la configuración de este sistema de RR. HH.',
  refused:
    'Resuélvalo en {product}, por ejemplo, designando antes a otro administrador o propietario.',
  'refused-joining':
    'Haga sitio en {product}: una plaza libre o una suscripción mayor. Después, esta persona se añade sola.',
  'refused-change':
    'Haga el cambio usted en {product}, o pregunte al soporte de {product} por qué se rechaza.',
  'protected-leaver':
    'Si el acceso debe finalizar, quite a esta persona de la lista de personas protegidas.',
  'left-with-access':
    'Finalice el acceso en la página de esta persona en {product}, o indique allí que se mantiene o que el usuario es otra persona.',
  'identity-change':
    'Compruebe en {hr} de quién es la ficha. Después, indique en la página de esta persona en {product} si es la misma persona u otra.',
  'matched-but-inactive':
    'Decida si el usuario debe conservar el acceso. Si es así, corrija el estado en {hr}.',
  'match-unclear':
    'Diga en {product} si es la misma persona: en la página de la persona, o para todas a la vez en la revisión.',
  'ambiguous-match': 'Haga que un solo usuario de {product} tenga esta dirección.',
  'duplicate-email': 'Haga que una sola persona en {hr} tenga esta dirección.',
  'email-conflict': 'Averigüe quién usa la dirección y corríjala en {hr} o en {product}.',
  'email-differs': 'Cambie la dirección en {product} o pida que la corrijan en {hr}.',
  'no-email': 'Añada una dirección de correo del trabajo en {hr}.',
  'unmapped-entity':
    'Elija una entidad para este valor, en la configuración de este sistema de RR. HH.',
  'unreadable-email':
    'Deje solo la dirección en el campo de correo de {hr}: sin nombre, sin paréntesis, sin otra dirección.',
  'unreadable-phone': 'Corrija el número de teléfono en {hr}, con el prefijo del país.',
  'unreadable-user':
    'Pida a la asistencia de {product} que lo corrija: la sincronización no puede leerlo.',
  'not-done':
    'Busque a esta persona en {product} y hágalo allí a mano. La sincronización lo vuelve a pedir cada día.',
  'removed-by-hand': 'Si esta persona debe volver, elija «Volver a invitar» en {product}.',
  'rehire-unclear':
    'Diga en {product}, en la página de la persona, si es la misma persona u otra. Hasta entonces, el acceso del usuario sigue.',
  'cards-still-blocked': 'Desbloquee en {product} las tarjetas que se necesiten.',
  'no-longer-synced':
    'Si esta persona debe sincronizarse, cambie las reglas o las entidades en la configuración.',
  'ignored-in-merge':
    'Si esta persona debe sincronizarse, pida al soporte de {product} que deje de ignorar la ficha.',
  'kept-by-override': 'Compruebe si la decisión sigue siendo correcta.',
  'start-moved': 'Compruebe si esta persona debe tener acceso antes del primer día.',
  'manager-dropped': 'Corrija el responsable en {hr} o elija uno en {product}.',
  'attribute-lost':
    'Compruebe en {hr} que la conexión todavía puede leer este campo. Si se omite a propósito, acéptelo en {product}.',
  'external-user': 'Si este usuario no debe tener acceso, elimínelo en {product}.',
  'mail-failed':
    'Corrija la dirección en {hr} y en {product}. Después elija «Volver a invitar» en la página de la persona, o haga que se envíen otra vez correos a la dirección de un administrador.',
  other: 'Busque a esta persona en {product} y en {hr}.',
}
