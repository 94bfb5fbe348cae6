import type { advice as english } from '../en/advice.ts'
import type { SameAs } from '../text.ts'

export const advice: SameAs<typeof english> = {
  'needs-attention':
    'Busque a esta persona en {hr}. Si se ha ido, elija «Finalizar ahora» en {product}; si no, elija «Mantener».',
  'date-conflict': 'Corrija el estado o el último día en {hr}, de modo que ambos digan lo mismo.',
  'unknown-status': 'Indique en la configuración de esta conexión qué significa ese término.',
  refused:
    'Resuélvalo en {product}, por ejemplo, designando antes a otro administrador o propietario.',
  'protected-leaver':
    'Si el acceso debe finalizar, quite a esta persona de la lista de personas protegidas.',
  'matched-but-inactive':
    'Decida si el usuario debe conservar el acceso. Si es así, corrija el estado en {hr}.',
  'ambiguous-match': 'Compruebe que un solo usuario de {product} tenga esta dirección.',
  'duplicate-email': 'Compruebe que una sola persona en {hr} tenga esta dirección.',
  'email-conflict': 'Averigüe quién usa la dirección y corríjala en {hr} o en {product}.',
  'email-differs': 'Cambie la dirección en {product} o pida que la corrijan en {hr}.',
  'no-email': 'Añada una dirección de correo del trabajo en {hr}.',
  'unmapped-entity': 'Elija la entidad para este valor en la configuración de esta conexión.',
  'unreadable-phone': 'Corrija el número de teléfono en {hr}, con el prefijo del país.',
  'removed-by-hand': 'Si esta persona debe volver, elija «Volver a invitar» en {product}.',
  'rehire-unclear':
    'Si es la misma persona, vincule la ficha con el usuario anterior en {product}.',
  'cards-still-blocked': 'Desbloquee en {product} las tarjetas que se necesiten.',
  'no-longer-synced':
    'Si esta persona debe sincronizarse, cambie las reglas o la asignación en la configuración.',
  'ignored-in-merge': 'Si esta persona debe sincronizarse, haga que la ficha deje de ignorarse.',
  'kept-by-override': 'Compruebe si la decisión sigue siendo válida.',
  'start-moved': 'Compruebe si esta persona debe tener acceso antes del primer día.',
  'manager-dropped': 'Corrija el responsable en {hr} o elija uno en {product}.',
  'attribute-lost': 'Compruebe en {hr} que la conexión todavía puede leer este campo.',
  'external-user': 'Si este usuario no debe tener acceso, elimínelo a mano en {product}.',
  other: 'Busque a esta persona en {product} y en {hr}.',
}
