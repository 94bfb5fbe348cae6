import type { portal as english } from '../en/portal.ts'
import type { SameAs } from '../text.ts'

export const portal: SameAs<typeof english> = {
  skip: 'Ir al contenido',
  portalOf: 'Sincronización de RR. HH.',
  places: 'Páginas',
  place: {
    home: 'Resumen',
    review: 'Revisión',
    people: 'Personas',
    runs: 'Sincronizaciones',
    settings: 'Configuración',
    connection: 'Conexión',
    access: 'Acceso al portal',
    audit: 'Registro',
  },
  waiting: 'espera su decisión',
  menu: 'Menú',
  you: 'Sesión de {name}',
  viewer: 'Puede verlo todo, pero no cambiar nada',
  back: 'Volver a {product}',
  signOut: 'Cerrar sesión',
  language: 'Idioma',
  choose: 'Cambiar',
  help: '¿Tiene preguntas? Contacte con el soporte de {product}.',
  time: 'Zona horaria: {zone}',
  account: 'Sistema de RR. HH.',
  otherAccounts: 'Sus sistemas de RR. HH. conectados',
  never: 'nunca hasta ahora',

  enter: {
    title: 'Le damos la bienvenida',
    invited: 'Ha recibido una invitación',
    lead: 'Desde aquí se abre la sincronización de RR. HH. de {organization} en {product}.',
    invitedBy:
      '{by} le pide ayuda con la sincronización de RR. HH. de {organization} en {product}. El enlace funciona una sola vez, hasta el {until}.',
    as: 'Continuar como {name}',
    whyClick:
      '¿Por qué un clic más? Algunos programas de correo abren los enlaces para comprobarlos. Solo un clic usa el enlace, así que sigue siendo válido.',
    stay: 'Continuar como {name}',
    notYou: 'Si {email} no es su dirección, cierre esta página.',
  },

  problem: {
    back: 'Volver al resumen',
    number: 'Si pide ayuda, indique este número: {id}',
    signedOut: {
      title: 'Su sesión ha terminado',
      text: 'Por su seguridad, una sesión termina tras una hora sin clics y, como máximo, a las ocho horas. Vuelva a abrir esta página desde {product}.',
    },
    adminNoMore: {
      title: 'Ya no es administrador aquí',
      text: '{product} ya no le indica como administrador de {organization}, o su acceso a {product} ha terminado. Por eso se ha cerrado su sesión en estas páginas y los enlaces creados para usted ya no se abren. Lo que aprobó antes sigue siendo válido. Si se trata de un error, consulte a otro administrador de {organization}.',
    },
    used: {
      title: 'Este enlace ya se ha usado',
      text: 'Cada enlace funciona una vez. Si fue usted, puede que su página siga abierta en otra pestaña. Si no, vuelva a abrir la sincronización de RR. HH. desde {product}.',
    },
    over: {
      title: 'Este enlace ha caducado',
      text: 'Los enlaces valen unos minutos; las invitaciones, siete días. Vuelva a abrir la sincronización de RR. HH. desde {product} o pida una nueva invitación.',
    },
    makerGone: {
      title: 'Esta invitación ya no es válida',
      text: 'Quien le invitó ya no administra {organization} en {product}. Abra usted la sincronización de RR. HH. desde {product}, o pida una invitación nueva a otro administrador.',
    },
    otherPerson: {
      title: 'Este enlace es para otra persona',
      text: 'Se envió a {email}, y usted ha iniciado sesión como {other}. El enlace no se ha usado. No reenvíe el correo; si el enlace es para usted, cierre antes la sesión y vuelva a abrirlo.',
    },
    unknownLink: {
      title: 'No conocemos este enlace',
      text: 'Es antiguo, se retiró o no está completo. No se ha cambiado nada. Compruebe que lo ha copiado entero, o vuelva a abrir la sincronización de RR. HH. desde {product}.',
    },
    notFound: {
      title: 'Esta página no existe',
      text: 'Puede que se haya eliminado o que la dirección no esté completa.',
    },
    forbidden: {
      title: 'Puede verlo todo, pero no cambiar nada',
      text: 'Solo puede consultarlo. Pida a un administrador de {organization} que lo haga.',
    },
    foreign: {
      title: 'No hemos podido comprobar que era usted',
      text: 'El formulario no venía de este portal o es demasiado antiguo. No se ha cambiado nada. Vuelva atrás, actualice la página e inténtelo de nuevo.',
    },
    conflict: {
      title: 'No es posible en este momento',
      text: 'Algo ha cambiado desde que se abrió esta página. Actualícela y vuelva a mirar; no se ha hecho nada.',
      running: 'Hay una sincronización en curso. Espere a que termine e inténtelo de nuevo.',
      busy: 'El sistema de RR. HH. se está leyendo ahora mismo. Inténtelo de nuevo en unos segundos.',
      linked: 'Ya hay un sistema de RR. HH. conectado para esta entidad.',
    },
    invalid: {
      title: 'Falta algo o hay algo incorrecto',
      text: 'Revise lo que ha rellenado; no se ha cambiado nada.',
    },
    tooLarge: {
      title: 'Era demasiado de una vez',
      text: 'El formulario supera el tamaño que aceptamos. No se ha cambiado nada.',
    },
    tooMany: {
      title: 'Demasiadas solicitudes en poco tiempo',
      text: 'Espera un minuto y vuelve a intentarlo. No se ha cambiado nada.',
    },
    later: {
      title: 'No es posible en este momento',
      text: 'Un servicio del que dependemos no responde. Inténtelo de nuevo en un minuto; no se ha cambiado nada.',
    },
    source: {
      title: 'La conexión de RR. HH. lo ha rechazado',
      text: 'El servicio que conecta sistemas de RR. HH. no ha aceptado la solicitud. Contacte con el soporte de {product}.',
    },
    broken: {
      title: 'Algo ha fallado por nuestra parte',
      text: 'Hemos registrado el error. Vuelva a intentarlo dentro de un minuto.',
    },
  },

  flash: {
    'loss-accepted': 'Aceptado. Desde ahora vacío es vacío, y empieza una sincronización.',
    'mails-again': 'Se vuelven a enviar correos a esta dirección.',
    'plan-approved': 'Aprobado. Los cambios se están realizando.',
    'plan-rejected': 'Rechazado. Nada cambia para estas personas.',
    decided: 'Guardado. La próxima sincronización lo tiene en cuenta y empieza ahora.',
    'decided-end':
      'Guardado. El acceso finaliza ahora y las tarjetas se bloquean. Tarda un momento.',
    withdrawn: 'Guardado. Se vuelve a seguir a RR. HH., y ahora empieza una sincronización.',
    saved: 'Cambios guardados.',
    'language-changed': 'A partir de ahora, en español.',
    'sync-started': 'La sincronización ha empezado. Puede quedarse aquí o seguir con otra cosa.',
    'sync-running': 'Ya hay una sincronización en curso.',
    disconnected: 'Desconectado. No se ha quitado a nadie ni se ha bloqueado ninguna tarjeta.',
    undone: 'Se está devolviendo el acceso. Tarda un momento.',
    'undo-not-typed': 'El número no es correcto. No se ha deshecho nada.',
    'sessions-ended': 'Se ha cerrado la sesión de esta persona en todas partes.',
    'invitation-sent': 'La invitación va de camino por correo.',
    'invitation-withdrawn': 'La invitación ya no es válida.',
  },

  access: {
    title: 'Quién puede iniciar sesión',
    lead: 'Los administradores que {product} indica para {organization}. Entran desde {product} o con una invitación creada aquí.',
    admin: 'Administrador',
    role: 'Puede',
    roles: { admin: 'Ver y decidir', viewer: 'Solo ver' },
    seen: 'Última visita',
    notSeen: 'no en las últimas horas',
    end: 'Cerrar sesión en todas partes',
    endOwn: 'Cerrar mi sesión en todas partes',
    invite: 'Invitar a alguien',
    inviteLead:
      'Enviamos un enlace por correo a esta persona y no se lo mostramos a nadie más. Funciona una sola vez, durante siete días.',
    whom: 'Administrador',
    make: 'Enviar la invitación',
    notListed:
      'Solo los administradores que {product} indica para {organization} pueden invitar a otros.',
    letInBy: 'acceso concedido por {by}',
    nobody: 'No hay más administradores que usted',
    nobodyTodo: 'Designe a otro en {product}; después podrá invitarlo aquí.',
    open: 'Invitaciones pendientes',
    openUntil: 'válida hasta el {until}',
    withdraw: 'Retirar la invitación',
  },
}
