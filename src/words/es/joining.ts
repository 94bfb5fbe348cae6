import type { joining as english } from '../en/joining.ts'
import type { SameAs } from '../text.ts'

export const joining: SameAs<typeof english> = {
  invitation: {
    subject: '{organization} le invita a {product}',
    preheader: 'Un clic y puede empezar.',
    title: 'Le damos la bienvenida a {product}',
    greeting: 'Hola, {name}:',
    what: '{organization} utiliza {product} y ha creado una cuenta para usted. Acepte la invitación para empezar.',
    why: '¿Por qué ahora? Usted figura en el sistema de RR. HH. de {organization}, {hr}, y allí todas las personas de {entity} reciben una cuenta.',
    from: 'Estos datos vienen del sistema de RR. HH.: {fields}. Si algo no es correcto, pida a su departamento de RR. HH. que lo corrija allí.',
    fields: {
      name: 'nombre',
      email: 'dirección de correo del trabajo',
      phone: 'número de teléfono',
      department: 'departamento',
    },
    valid:
      'La invitación es solo para usted, así que no reenvíe este correo. Si ya no funciona, pida una nueva a un administrador de {organization}.',
    noLink: 'Pida su enlace personal a un administrador de {organization}.',
    notYou:
      '¿No es usted o no sabe de qué se trata? Entonces no haga nada y avise a {organization} de que la dirección en su sistema de RR. HH. es incorrecta.',
  },
  review: {
    subject: 'Su primera sincronización con {hr} está lista: revísela',
    preheader: 'Todavía no se ha invitado, cambiado ni bloqueado a nadie. Antes decide usted.',
    title: 'Su primera sincronización está lista para revisar',
    lead: 'Hemos leído {hr} y calculado qué pasaría. Todavía no ha pasado nada: no se ha invitado, cambiado ni bloqueado a nadie, y así seguirá hasta que usted lo apruebe.',
    blockedTitle: 'Falta una cosa antes de que pueda aprobar',
    approve: 'Revise la lista y apruébela. Se hace exactamente lo que ve, y nada más.',
    lookTitle: 'Conviene revisar',
    terminate:
      'Cuando alguien se vaya, registre la baja en {hr} en lugar de eliminar la ficha. Así sabemos el último día.',
  },
  counts: {
    employees: {
      one: 'persona en el sistema de RR. HH.',
      many: 'de personas en el sistema de RR. HH.',
      other: 'personas en el sistema de RR. HH.',
    },
    matched: { one: 'ya tiene usuario', many: 'ya tienen usuario', other: 'ya tienen usuario' },
    toInvite: { one: 'por invitar', many: 'por invitar', other: 'por invitar' },
    external: {
      one: 'usuario que no está en el sistema de RR. HH.',
      many: 'de usuarios que no están en el sistema de RR. HH.',
      other: 'usuarios que no están en el sistema de RR. HH.',
    },
    needsLook: {
      one: 'requiere atención',
      many: 'requieren atención',
      other: 'requieren atención',
    },
    changed: { one: 'por actualizar', many: 'por actualizar', other: 'por actualizar' },
    leaving: { one: 'perderá el acceso', many: 'perderán el acceso', other: 'perderán el acceso' },
    invited: { one: 'incorporación', many: 'de incorporaciones', other: 'incorporaciones' },
    updated: { one: 'actualización', many: 'de actualizaciones', other: 'actualizaciones' },
    left: {
      one: 'acceso finalizado',
      many: 'de accesos finalizados',
      other: 'accesos finalizados',
    },
  },
  report: {
    subject: {
      one: 'Primera sincronización con {hr} terminada: {count} incorporación',
      many: 'Primera sincronización con {hr} terminada: {count} de incorporaciones',
      other: 'Primera sincronización con {hr} terminada: {count} incorporaciones',
    },
    preheader: 'Quién se incorporó, quién ya era usuario y quién no está en el sistema de RR. HH.',
    title: 'Su primera sincronización ha terminado',
    lead: 'Sus usuarios siguen ahora a {hr}. De aquí en adelante lo revisamos cada día y solo le contamos lo que ha cambiado.',
    addedTitle: 'Personas añadidas',
    externalTitle: 'Usuarios que no están en el sistema de RR. HH.',
    external:
      'Nunca cambiamos a estos usuarios. Pueden ser asesores o contables, o tener otra dirección en RR. HH. Elimine usted mismo a quienes ya no deban tener acceso.',
    skippedTitle: 'No añadidas',
    nextTitle: 'Conviene saber',
    next: 'La próxima sincronización está prevista para el {time}.',
    exclude:
      'Para excluir a personas, añada una regla en la configuración de este sistema de RR. HH.',
    stop: 'Para dejar de sincronizar, desconecte {hr} en {product}. Con eso no se quita a nadie ni se bloquea ninguna tarjeta.',
    terminate: 'Cuando alguien se vaya, registre la baja en {hr} en lugar de eliminar la ficha.',
    unseen:
      '{hr} no nos dice cuándo se elimina una ficha. Quien solo se elimina allí conserva el acceso aquí; registre en su lugar la baja.',
  },
  added: {
    subjectOne: 'Se ha añadido a {name} a {product}',
    subject: {
      one: 'Se ha añadido a {count} persona a {product}',
      many: 'Se ha añadido a {count} de personas a {product}',
      other: 'Se ha añadido a {count} personas a {product}',
    },
    subjectWaiting: {
      one: 'Todavía no se ha podido añadir a {count} persona a {product}',
      many: 'Todavía no se ha podido añadir a {count} de personas a {product}',
      other: 'Todavía no se ha podido añadir a {count} personas a {product}',
    },
    preheader: 'Novedades en {hr}: {names}.',
    title: 'Personas nuevas de {hr}',
    lead: 'Están en {hr} y aún no tenían acceso. No hace falta que haga nada, salvo que algo de lo que sigue esté marcado.',
    skippedTitle: 'Sin añadir',
    skipped:
      'Estas personas también están en {hr}. Al lado figura el motivo por el que no se añadieron; lo comprobamos de nuevo en cada sincronización.',
  },
  back: {
    subjectOne: '{name} vuelve a tener acceso',
    subject: {
      one: '{count} persona vuelve a tener acceso',
      many: '{count} de personas vuelven a tener acceso',
      other: '{count} personas vuelven a tener acceso',
    },
    subjectCardsOne: 'Las tarjetas de {name} están desbloqueadas',
    subjectCards: {
      one: 'Las tarjetas de {count} persona están desbloqueadas',
      many: 'Las tarjetas de {count} de personas están desbloqueadas',
      other: 'Las tarjetas de {count} personas están desbloqueadas',
    },
    subjectInvitedOne: 'Se ha vuelto a invitar a {name}',
    subjectInvited: {
      one: 'Se ha vuelto a invitar a {count} persona',
      many: 'Se ha vuelto a invitar a {count} de personas',
      other: 'Se ha vuelto a invitar a {count} personas',
    },
    subjectWaiting: {
      one: 'Todavía no se ha podido devolver el acceso a {count} persona',
      many: 'Todavía no se ha podido devolver el acceso a {count} de personas',
      other: 'Todavía no se ha podido devolver el acceso a {count} personas',
    },
    preheader: 'Quién vuelve a tener acceso, por qué y quién lo decidió.',
    title: 'Acceso devuelto',
    returnedTitle: 'De nuevo en activo según {hr}',
    returned:
      'Según {hr}, estas personas están de nuevo en activo. La sincronización había finalizado su acceso y se lo ha devuelto.',
    givenBackTitle: 'Devuelto por una decisión',
    givenBack:
      'Se deshizo el final del acceso. Decisión: {by}. El acceso se mantiene hasta que algo cambie en {hr}, donde pueden figurar todavía como personas que se han ido.',
    invitedAgainTitle: 'Nueva invitación',
    invitedAgain: 'Se ha vuelto a invitar a estas personas. Decisión: {by}.',
    cardsTitle: 'Tarjetas desbloqueadas',
    cards:
      'Estas personas tienen acceso. Se han desbloqueado las tarjetas que la sincronización había bloqueado.',
    by: 'Decisión: {name}',
    unblocked: {
      one: '{count} tarjeta desbloqueada',
      many: '{count} de tarjetas desbloqueadas',
      other: '{count} tarjetas desbloqueadas',
    },
    state: 'Vuelve a tener acceso',
    cardsState: 'Tarjetas desbloqueadas',
  },
  state: {
    invited: 'Invitación enviada',
    added: 'Acceso dado',
    already: 'Ya tenía acceso',
    retrying: 'Se volverá a intentar',
    refused: 'Rechazo',
    failed: 'Error',
  },
}
