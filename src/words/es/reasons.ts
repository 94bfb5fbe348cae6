import type { reasons as english } from '../en/reasons.ts'
import type { SameAs } from '../text.ts'

export const reasons: SameAs<typeof english> = {
  active: 'Figura como persona activa en RR. HH.',
  leaving: 'El último día según RR. HH. es el {date}',
  'ends-with-last-day': 'El acceso termina y las tarjetas se bloquean al terminar el {date}',
  'ends-after-grace': {
    one: 'El acceso termina y las tarjetas se bloquean al terminar el {until}, {days} día después del último día, el {date}',
    many: 'El acceso termina y las tarjetas se bloquean al terminar el {until}, {days} de días después del último día, el {date}',
    other:
      'El acceso termina y las tarjetas se bloquean al terminar el {until}, {days} días después del último día, el {date}',
  },
  'cards-end-first': {
    one: 'Las tarjetas se bloquean al terminar el {date}. El acceso termina {days} día después, al terminar el {until}',
    many: 'Las tarjetas se bloquean al terminar el {date}. El acceso termina {days} de días después, al terminar el {until}',
    other:
      'Las tarjetas se bloquean al terminar el {date}. El acceso termina {days} días después, al terminar el {until}',
  },
  'ends-when-postponed':
    '{actor} decidió que el acceso no termine ni se bloqueen las tarjetas hasta después del {until}',
  'left-terminated': 'Según RR. HH., la relación laboral terminó el {date}',
  'left-inactive': 'Figura como persona inactiva en RR. HH. El estado allí es {word}',
  'left-inactive-plain': 'Figura como persona inactiva en RR. HH., sin último día',
  'left-not-found':
    'No está en la lista de RR. HH. desde el {since}. Al preguntar de nuevo el {date}, RR. HH. no tenía ninguna ficha de esta persona',
  'left-agreed':
    'No está en la lista de RR. HH. desde el {since}. La lista completa del {date} lo confirmó',
  'left-flagged': 'Se eliminó en RR. HH., como mostró la lista completa del {since}',
  'left-conflict-confirmed':
    'El último día según RR. HH. fue el {date}. El estado allí sigue siendo activo, pero una segunda comprobación dio el mismo último día',
  'left-by-decision': '{actor} decidió finalizar el acceso ahora',
  scheduled: 'Según RR. HH., el primer día es el {date}',
  'scheduled-undated': 'Según RR. HH., esta persona aún no ha empezado. No consta el primer día',
  missing:
    'No estaba en la lista completa de RR. HH. del {since}. No pasa nada hasta que una segunda comprobación lo confirme',
  'missing-unconfirmed':
    'RR. HH. no tenía ninguna ficha de esta persona el {since}. No pasa nada hasta que la próxima lista completa lo confirme',
  'found-by-id':
    'No estaba en la lista de RR. HH. del {since}, pero la ficha sigue existiendo allí',
  'unknown-status':
    'RR. HH. da un estado cuyo significado aquí no está claro: {word}. Nada cambia hasta que un administrador lo indique',
  'status-word': {
    one: '{count} persona tiene en RR. HH. un estado cuyo significado aquí no está claro: {word}. Nada cambia hasta que un administrador lo indique',
    many: '{count} de personas tienen en RR. HH. un estado cuyo significado aquí no está claro: {word}. Nada cambia hasta que un administrador lo indique',
    other:
      '{count} personas tienen en RR. HH. un estado cuyo significado aquí no está claro: {word}. Nada cambia hasta que un administrador lo indique',
  },
  'on-leave': 'Figura como persona ausente en RR. HH.: {word}. El acceso se mantiene como está',
  'date-conflict': 'Figura como persona activa en RR. HH., pero el último día allí fue el {date}',
  'date-conflict-old':
    'Figura como persona activa en RR. HH., pero con un último día que había pasado hacía mucho cuando apareció: {date}',
  'ignored-in-merge':
    'Merge, el servicio que conecta sistemas de RR. HH., está configurado para ignorar esta ficha',
  rehired: 'Según RR. HH., esta persona vuelve a trabajar aquí desde el {date}',
  'word-pending':
    'Figura como persona inactiva en RR. HH. Primero preguntamos el estado exacto, porque puede ser un permiso',
  'no-email': 'RR. HH. no tiene un correo del trabajo de esta persona',
  'unmapped-entity': 'RR. HH. sitúa a esta persona en {value}, que aún no tiene entidad',
  unrouted: 'Nada en RR. HH. indica a qué entidad pertenece esta persona',
  'left-out': 'La configuración excluye a todas las personas de {value}',
  'excluded-by-rule': 'Una regla de la configuración excluye a esta persona',
  'not-invited-by-rule':
    'Según una regla de la configuración, no se invita a las personas de {entity}',
  'starts-later': {
    zero: 'La invitación se envía el primer día, el {date}',
    one: 'La invitación se envía {days} día antes del primer día, el {date}',
    many: 'La invitación se envía {days} de días antes del primer día, el {date}',
    other: 'La invitación se envía {days} días antes del primer día, el {date}',
  },
  matched: 'Un usuario tiene la misma dirección de correo',
  'external-user': 'Nadie en RR. HH. tiene esta dirección de correo',
  'match-unclear':
    'El usuario con esta dirección se llama {value}, y ese nombre no tiene ninguna palabra en común con el de RR. HH. No se vincula ni se invita a nadie hasta que usted diga si es la misma persona',
  'match-incomparable':
    'El usuario con esta dirección se llama {value}, en otra escritura que en RR. HH., así que los nombres no se pueden comparar. No se vincula ni se invita a nadie hasta que usted diga si es la misma persona',
  'matches-unclear': {
    one: '{count} persona tiene en RR. HH. la dirección de un usuario con otro nombre. No se vincula ni se invita a nadie hasta que usted diga si es la misma persona',
    many: '{count} de personas tienen en RR. HH. la dirección de un usuario con otro nombre. No se vincula ni se invita a nadie hasta que usted diga si son las mismas personas',
    other:
      '{count} personas tienen en RR. HH. la dirección de un usuario con otro nombre. No se vincula ni se invita a nadie hasta que usted diga si son las mismas personas',
  },
  'matches-incomparable': {
    one: '{count} nombre está en RR. HH. en otra escritura que en el producto y no se puede comparar. No se vincula ni se invita a nadie hasta que usted diga si es la misma persona',
    many: '{count} de nombres están en RR. HH. en otra escritura que en el producto y no se pueden comparar. No se vincula ni se invita a nadie hasta que usted diga si son las mismas personas',
    other:
      '{count} nombres están en RR. HH. en otra escritura que en el producto y no se pueden comparar. No se vincula ni se invita a nadie hasta que usted diga si son las mismas personas',
  },
  'ambiguous-match': {
    one: '{count} usuario tiene esta dirección de correo',
    many: '{count} de usuarios tienen esta dirección de correo',
    other: '{count} usuarios tienen esta dirección de correo',
  },
  'duplicate-email': {
    one: '{count} persona en RR. HH. tiene esta dirección de correo',
    many: '{count} de personas en RR. HH. tienen esta dirección de correo',
    other: '{count} personas en RR. HH. tienen esta dirección de correo',
  },
  'newcomer-duplicate':
    'Esta dirección de correo es de otra persona, que ya está vinculada con un usuario',
  'left-with-access': {
    zero: 'Según RR. HH., se fue el {date} y todavía tiene acceso',
    one: 'Según RR. HH., se fue el {date} y todavía tiene acceso y {count} tarjeta: {cards}',
    many: 'Según RR. HH., se fue el {date} y todavía tiene acceso y {count} de tarjetas: {cards}',
    other: 'Según RR. HH., se fue el {date} y todavía tiene acceso y {count} tarjetas: {cards}',
  },
  'left-with-cards': {
    one: 'Según RR. HH., se fue el {date}, y {count} tarjeta todavía se puede usar: {cards}',
    many: 'Según RR. HH., se fue el {date}, y {count} de tarjetas todavía se pueden usar: {cards}',
    other: 'Según RR. HH., se fue el {date}, y {count} tarjetas todavía se pueden usar: {cards}',
  },
  'matched-but-inactive':
    'Este usuario tiene la dirección de correo de alguien que está inactivo en RR. HH.',
  'unreadable-user':
    'El usuario {value} del producto no se puede leer: {field} falta o tiene una forma desconocida. No se invita a nadie junto a este usuario',
  'users-unreadable': {
    one: '{count} usuario del producto no se puede leer: {field} falta o tiene una forma desconocida. No se invita a nadie junto a este usuario',
    many: '{count} de usuarios del producto no se pueden leer por la misma razón: {field} falta o tiene una forma desconocida. No se invita a nadie junto a estos usuarios',
    other:
      '{count} usuarios del producto no se pueden leer por la misma razón: {field} falta o tiene una forma desconocida. No se invita a nadie junto a estos usuarios',
  },
  'unreadable-nameless':
    'Un usuario del producto no tiene ni identificador ni dirección de correo legibles; no se sabe quién es',
  'user-unreadable':
    'El producto tiene un usuario con esta dirección que no se puede leer, así que no se invita a nadie',
  'removed-by-hand': 'Alguien eliminó a este usuario a mano, así que no se envía otra invitación',
  'not-this-person':
    'El usuario con esta dirección de correo es otra persona, según decidió un administrador, así que no se invita a nadie con ella',
  'identity-change':
    'La ficha de RR. HH. tiene ahora otro nombre y otros datos que el usuario vinculado, así que puede ser de otra persona. Nada se renombra, se da ni se finaliza hasta que un administrador decida',
  'left-overwritten': 'Un administrador decidió que la ficha de RR. HH. es ahora de otra persona',
  'rehire-unclear':
    'Una ficha nueva de RR. HH. tiene la dirección de correo de alguien que se fue, pero otro nombre',
  'rehire-of-several':
    'Varias fichas activas de RR. HH. tienen la dirección de correo y el nombre de alguien que se fue',
  'rehire-unsure':
    'Una ficha nueva de RR. HH. tiene la dirección de correo y el nombre de alguien que se fue, y no dice con claridad si trabaja',
  'rehire-by-text':
    'Una ficha nueva de RR. HH. tiene la dirección de correo de alguien que se fue, pero entre otro texto, así que no es seguro que sea la suya',
  'end-waits-for-rehire':
    'Otra ficha de RR. HH., de alguien que trabaja o quizá trabaja, tiene la dirección de correo de este usuario. El acceso sigue hasta que usted diga si es la misma persona',
  'end-waits-for-word':
    'Otra ficha de RR. HH. con la dirección de correo de este usuario está inactiva. Primero preguntamos a RR. HH. el estado exacto, que puede ser una baja o un permiso',
  joined: 'Está en RR. HH., y ningún usuario tenía esta dirección de correo',
  'entity-added': 'RR. HH. sitúa a esta persona en {entity}',
  moved: 'RR. HH. pasó a esta persona de {from} a {to}',
  'name-changed': 'En RR. HH. consta otro nombre',
  'phone-changed':
    'En RR. HH. consta otro número de teléfono. Habrá que verificarlo de nuevo en el próximo inicio de sesión',
  'cards-of-leaver': 'Cuando alguien se va, sus tarjetas se bloquean, nunca se cierran',
  reactivated:
    'Vuelve a estar en activo en RR. HH., y fue la sincronización la que finalizó el acceso',
  'invited-again': 'La primera invitación nunca se aceptó',
  'by-decision': '{actor} decidió: {decision}',
  'cards-returned':
    'Según la configuración, quien vuelve recupera las tarjetas que bloqueó la sincronización',
  'asked-again': 'El producto ya dijo que esto estaba hecho, pero su lista no lo muestra',
  'not-done-access': 'Todavía muestra acceso',
  'not-done-cards': 'Todavía muestra una tarjeta que funciona',
  'not-done-change': 'Muestra el nombre o el teléfono antiguo',
  'not-done-invitation': 'No muestra a la persona invitada',
  'not-done-given': 'No muestra el acceso concedido',
  'not-done': 'El producto dice que está hecho, pero su lista dice otra cosa. {because}',
  'email-differs':
    'En RR. HH. consta otra dirección de correo. La sincronización nunca cambia una dirección',
  'email-conflict': 'En RR. HH. consta otra dirección de correo, y otro usuario ya tiene esa',
  'unreadable-dates': {
    one: 'RR. HH. da el campo {field} de {count} personas en una forma que no se puede leer, así que no se deduce nada de él',
    many: 'RR. HH. da el campo {field} de {count} personas en una forma que no se puede leer, así que no se deduce nada de él',
    other:
      'RR. HH. da el campo {field} de {count} personas en una forma que no se puede leer, así que no se deduce nada de él',
  },
  'unreadable-date':
    'RR. HH. da el campo {field} en una forma que no se puede leer, así que no se deduce nada de él',
  'unreadable-email':
    'El campo de correo de RR. HH. no contiene exactamente una dirección, así que no se invita a nadie con él',
  'emails-unreadable': {
    one: 'El campo de correo de {count} persona en RR. HH. no contiene exactamente una dirección, así que no se invita a nadie con él',
    many: 'Los campos de correo de {count} de personas en RR. HH. no contienen exactamente una dirección cada uno, así que no se invita a nadie con ellos',
    other:
      'Los campos de correo de {count} personas en RR. HH. no contienen exactamente una dirección cada uno, así que no se invita a nadie con ellos',
  },
  'unreadable-phone':
    'El número de teléfono de RR. HH. no se puede leer, así que se mantiene el de aquí',
  'phones-without-country': {
    one: '{count} número de teléfono no tiene prefijo de país y no se sabe en qué país trabaja esta persona. No se puede leer, así que se mantiene el de aquí',
    many: '{count} de números de teléfono no tienen prefijo de país y no se sabe en qué país trabajan estas personas. No se pueden leer, así que se mantienen los de aquí',
    other:
      '{count} números de teléfono no tienen prefijo de país y no se sabe en qué país trabajan estas personas. No se pueden leer, así que se mantienen los de aquí',
  },
  'phones-of-unknown-country': {
    one: '{count} número de teléfono no tiene prefijo de país y el país del lugar de trabajo, {word}, no se conoce aquí. No se puede leer, así que se mantiene el de aquí',
    many: '{count} de números de teléfono no tienen prefijo de país y el país del lugar de trabajo, {word}, no se conoce aquí. No se pueden leer, así que se mantienen los de aquí',
    other:
      '{count} números de teléfono no tienen prefijo de país y el país del lugar de trabajo, {word}, no se conoce aquí. No se pueden leer, así que se mantienen los de aquí',
  },
  'phones-unreadable': {
    one: '{count} de los {of} números de teléfono de un país no se puede leer, así que se mantiene el de aquí',
    many: '{count} de los {of} números de teléfono de un país no se pueden leer, así que se mantienen los de aquí',
    other:
      '{count} de los {of} números de teléfono de un país no se pueden leer, así que se mantienen los de aquí',
  },
  'unreadable-record':
    'La ficha de RR. HH. no se puede leer ({field}). Sigue valiendo lo que decía antes',
  'unreadable-newcomer':
    'RR. HH. tiene una ficha nueva que no se puede leer ({field}), así que todavía no se invita a nadie',
  'unreadable-field': 'RR. HH. da un valor que no se puede leer ({field}). No se utiliza',
  refused: 'Esto se rechazó: {why}. {message}. {because}',
  'refused-joining': 'No se pudo dar acceso: {why}. {message}. {because}',
  'refused-change': 'Se rechazó el cambio: {why}. {message}. {because}',
  'asks-again': 'Se vuelve a pedir el {until}',
  'refused-before': 'El producto lo había rechazado y se le vuelve a pedir',
  failed: 'Esto no funcionó: {why}',
  'attribute-lost': {
    one: 'RR. HH. ya no da el campo {field} de {count} de las {of} personas que lo tenían',
    many: 'RR. HH. ya no da el campo {field} de {count} de las {of} personas que lo tenían',
    other: 'RR. HH. ya no da el campo {field} de {count} de las {of} personas que lo tenían',
  },
  'manager-dropped':
    'El responsable que consta en RR. HH. no es usuario de esta entidad, o depende de esta misma persona',
  'no-longer-synced': 'Conserva el acceso, pero ya no se sincroniza. {because}',
  'start-moved': 'Ya tiene la invitación, pero RR. HH. cambió el primer día al {date}',
  'start-undated':
    'Ya tiene la invitación, pero según RR. HH. ahora aún no ha empezado, sin primer día',
  'kept-by-override': '{actor} decidió mantener el acceso, hasta que algo cambie en RR. HH.',
  'kept-while-absent': {
    one: '{actor} decidió mantener el acceso hace {days} día. Esta persona sigue sin estar en RR. HH.',
    many: '{actor} decidió mantener el acceso hace {days} de días. Esta persona sigue sin estar en RR. HH.',
    other:
      '{actor} decidió mantener el acceso hace {days} días. Esta persona sigue sin estar en RR. HH.',
  },
  'protected-leaver': 'Se ha ido según RR. HH., pero aquí tiene protección, así que no pasa nada',
  'cards-still-blocked': {
    one: '{count} tarjeta sigue bloqueada tras el regreso',
    many: '{count} de tarjetas siguen bloqueadas tras el regreso',
    other: '{count} tarjetas siguen bloqueadas tras el regreso',
  },
  'mail-failed': 'El correo de invitación falló el {date}: {failure}',
  'admin-mail-failed': 'Los correos a {actor} no llegan: {failure}',
  'needs-attention': 'Alguien tiene que revisar esto',
  'reactivated-by-hand':
    'Alguien devolvió el acceso a mano. Se mantiene hasta que algo cambie en RR. HH.',
  rejected: '{actor} rechazó esto. No pasa nada hasta que algo cambie en RR. HH.',
  'left-out-by-decision':
    '{actor} excluyó a esta persona. No se envía ninguna invitación hasta que se retire la decisión',
  'ended-by-decision':
    'Un administrador finalizó este acceso. Solo se devuelve si alguien lo decide',
  'decision-lapsed': 'Decisión de {actor}: {decision}. Ya no rige. {because}',
  'hr-last-day': 'El último día que consta en RR. HH. es ahora el {date}',
  'hr-last-day-gone': 'En RR. HH. ya no consta un último día. Era el {date}',
  'hr-first-day': 'El primer día que consta en RR. HH. es ahora el {date}',
  'hr-first-day-gone': 'En RR. HH. ya no consta un primer día. Era el {date}',
  'hr-new-start': 'Según RR. HH., empieza de nuevo el {date}',
  'hr-now-active': 'En RR. HH. figura ahora en activo',
  'hr-now-inactive': 'En RR. HH. figura ahora como inactiva',
  'hr-now-pending': 'Según RR. HH., ahora aún no ha empezado',
  'hr-now-on-leave': 'En RR. HH. figura ahora con permiso',
  'hr-other-status': 'En RR. HH. consta ahora otro estado: {word}',
  'hr-not-listed': 'Esta persona ya no está en RR. HH.',
  'hr-listed-again': 'Esta persona vuelve a estar en RR. HH.',
  'given-back-by-hand': 'Alguien devolvió el acceso a mano',
}
