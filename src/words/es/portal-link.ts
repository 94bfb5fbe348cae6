import type { portalLink as english } from '../en/portal-link.ts'
import type { SameAs } from '../text.ts'

export const portalLink: SameAs<typeof english> = {
  steps: {
    label: 'Pasos',
    agree: 'Aceptar',
    choose: 'Elegir',
    connect: 'Conectar',
    read: 'Leer',
    review: 'Revisar',
  },

  agree: {
    title: 'Conecte su sistema de RR. HH.',
    lead: 'A partir de entonces, los usuarios de {product} siguen al sistema de RR. HH.: quien se incorpora recibe una invitación y quien se va pierde el acceso. A nadie le pasa nada hasta que usted haya visto y aprobado el primer plan.',
    readsTitle: 'Qué se lee',
    reads: [
      'Nombre, correo del trabajo, teléfono, número de empleado',
      'Primer y último día, estado y tipo de contrato',
      'Empresa, departamento, ubicación y responsable',
    ],
    neverTitle: 'Qué no se pide nunca',
    never: [
      'Salario, cuenta bancaria y número de la seguridad social',
      'Fecha de nacimiento, sexo y domicilio',
      'Motivos de las ausencias o de la baja',
    ],
    entities: '¿Para qué entidades?',
    entityTaken: 'ya sigue a otro sistema de RR. HH.',
    consentTitle: 'En nombre de {organization}, usted acepta que',
    consent: {
      read: 'se lean los datos de RR. HH., ahora y cada día',
      sync: 'los usuarios de {product} se mantengan al día con los empleados',
      map: 'las empresas de RR. HH. se asignen a sus entidades',
      match: 'los usuarios existentes se vinculen por su dirección de correo',
    },
    agreement: 'Leer el acuerdo con {product}',
    tick: 'Acepto',
    written: 'Su nombre y la hora se guardan en el registro.',
    go: 'Aceptar y elegir el sistema de RR. HH.',
    missing: 'Marque la casilla para continuar. Sin su consentimiento no se conecta nada.',
    noEntities: 'Elija al menos una entidad.',
    allTaken: 'Todas las entidades siguen ya a un sistema de RR. HH.',
    allTakenText: 'No queda nada por conectar. Para usar otro sistema, desconecte antes el actual.',
  },

  choose: {
    title: '¿Qué sistema de RR. HH. usa?',
    lead: 'No todos los sistemas de RR. HH. dan los mismos datos. Antes de conectar el suyo, verá lo que no puede decirnos.',
    search: 'Buscar por nombre',
    find: 'Buscar',
    none: 'No hay ningún sistema de RR. HH. con ese nombre',
    noneTodo: 'Compruebe cómo se escribe, o elíjalo en la página siguiente.',
    unlisted: 'Mi sistema no está en la lista',
    unlistedText: 'En la página siguiente verá todo lo que se puede conectar, incluso archivos.',
    pick: 'Elegir {name}',
    chosen: 'elegido',
    everything: 'todos los demás campos',
    lacks: {
      deletions: 'eliminaciones solo con un complemento',
      companies: 'sin empresas',
      phones: 'sin números de teléfono',
      'termination-dates': 'sin últimos días',
      'start-dates': 'sin primeros días',
      status: 'sin estado',
      'work-email': 'sin correo del trabajo',
      groups: 'sin departamentos',
      locations: 'sin ubicaciones',
    },
    sees: 'avisa de las eliminaciones',
    addOn:
      'Las eliminaciones solo se comunican con un complemento de pago de Merge, el servicio que conecta sistemas de RR. HH. Sin él, registre la baja en lugar de eliminar a las personas.',
  },

  connect: {
    title: 'Antes de conectar {hr}',
    titleAny: 'Antes de conectar',
    lead: 'Hay dos cosas mucho más fáciles ahora que después.',
    excludeTitle: '¿A quién no debemos ver en absoluto?',
    exclude:
      'Leemos lo que puede ver en {hr} la cuenta, la clave o el usuario con el que se conecta. Dele permiso para ver a todas las personas que deban seguir al sistema de RR. HH., y a nadie más.',
    excludeHow: {
      bamboohr:
        'En BambooHR, una clave ve lo que ve el usuario que la creó. Cree la clave con un usuario cuyo nivel de acceso abarque exactamente a esas personas.',
      hibob:
        'En Hibob, cree un usuario de servicio, póngalo en un grupo de permisos propio y limite el acceso de ese grupo a los datos de las personas que puede ver.',
      workday:
        'En Workday, incluya al usuario de integración en un grupo de seguridad limitado a las organizaciones que puede ver.',
      sapsuccessfactors:
        'En SuccessFactors, asigne al usuario de la API un rol de permisos cuya población objetivo sea exactamente la de esas personas.',
    },
    excludeLater:
      'No limite esto más adelante: quien deja de verse parece alguien que se ha ido. Para excluir después a personas, use las reglas de la configuración.',
    terminateTitle: 'Registrar la baja, no eliminar',
    terminate:
      'Cuando alguien se vaya, indique el último día en {hr} en lugar de eliminar la ficha. Así el acceso finaliza el día correcto.',
    cannotTitle: 'Lo que {hr} no puede decirnos',
    needTitle: 'Tenga a mano',
    need: 'Una persona con permisos de administrador en {hr}. Si no es usted, invítela antes; el enlace a la página siguiente también le sirve a un compañero.',
    open: 'Continuar a {hr}',
    openAny: 'Continuar y conectar',
    newTab: '¿No se abre? Continúe en la página de Merge',
    fetching:
      '{hr} permitió la conexión. Estamos recogiendo la clave en Merge, el servicio que conecta sistemas de RR. HH. Si Merge no responde, seguimos intentándolo; usted no tiene que hacer nada.',
    failed: 'El último intento no funcionó',
    awayTitle: 'Cómo volver',
    away: 'Merge, el servicio que conecta sistemas de RR. HH., le pide acceso en la página siguiente. Cuando termine, vuelve aquí automáticamente. La página propia de Merge, en cambio, no le trae de vuelta: cuando le indique que ha terminado, use el botón Atrás del navegador o vuelva a abrir la sincronización de RR. HH. desde {product}. Esta página continúa entonces automáticamente.',
    until: 'El enlace es válido hasta el {until}.',
    expired: 'El enlace ha caducado',
    expiredText: 'No se ha perdido nada. Un enlace nuevo lleva al mismo sitio.',
    fresh: 'Obtener un enlace nuevo',
    another: 'Elegir otro sistema de RR. HH.',
    waiting: 'Esperamos a que se conecte {hr}. Esta página se actualiza automáticamente.',
    waitingAny:
      'Esperamos a que se conecte el sistema de RR. HH. Esta página se actualiza automáticamente.',
    plain: 'Actualizar',
  },

  window: {
    title: 'Conectar {hr}',
    lead: 'Merge conecta {product} con {hr}. Su ventana se abre en esta página.',
    opening: 'Abriendo la ventana de Merge…',
    openingNote: 'Si no aparece nada en medio minuto, use la página de Merge.',
    open: 'Siga los pasos de la ventana. Cuando termine, volverá automáticamente.',
    closed: 'La ventana se cerró y todavía no hay nada conectado.',
    again: 'Abrirla de nuevo',
    blocked: 'La ventana de Merge no se puede abrir aquí',
    blockedText:
      'Algo la bloquea en este navegador o en esta red, a menudo un bloqueador de anuncios o un cortafuegos. Puede conectar en la página de Merge. No le trae de vuelta: cuando le indique que ha terminado, use el botón Atrás del navegador.',
    script:
      'JavaScript está desactivado en este navegador y la ventana de Merge lo necesita. Use la página de Merge.',
    plain: 'Continuar en la página de Merge',
    back: 'Volver',
    sending: 'Listo. Un momento…',
    used: {
      title: 'Esta ventana ya se usó',
      text: 'Lo que permitió en ella ha llegado. La página de la conexión muestra cómo va.',
    },
    over: {
      title: 'Esta ventana estuvo abierta demasiado tiempo',
      text: 'No se ha perdido nada. Vuelva atrás y ábrala de nuevo.',
    },
    signedOut: {
      title: 'Su sesión ha terminado',
      text: 'Esta ventana pertenece a una sesión que ha terminado. Vuelva a abrir la sincronización de RR. HH. desde {product}. Si acaba de terminar en {hr}, normalmente nos enteramos igual y la conexión continúa automáticamente.',
    },
    unreadable: {
      title: 'No llegó nada',
      text: 'La ventana de Merge no nos dijo cómo terminó. Vuelva atrás y ábrala de nuevo.',
    },
    onward: 'Continuar',
  },

  progress: {
    title: 'Leyendo {hr}',
    lead: 'Puede quedarse mirando o volver más tarde: recibirá un correo cuando el primer plan esté listo. No se invita, cambia ni bloquea a nadie hasta que usted lo apruebe.',
    connected: 'Conectado',
    connectedBy: 'por {name}, el {time}',
    collect: 'Se recopila todo de {hr}',
    collectNow:
      'La primera vez tarda minutos en una empresa pequeña y horas en una grande. Empezó el {time}.',
    read: 'Se lee la lista',
    compare: 'Las personas se comparan con los usuarios de {product}',
    compareText: 'Se emparejan por la dirección de correo. Todavía no se invita a nadie.',
    plan: 'El primer plan está listo para usted',
    planText: 'Verá a cada persona por su nombre, con lo que pasaría y por qué.',
    stuck: 'Este paso ha fallado',
    nextTry: 'Próximo intento: {time}',
    counts: {
      pages: 'Páginas',
      employees: 'Personas',
      companies: 'Empresas',
      groups: 'Departamentos y grupos',
      locations: 'Ubicaciones',
    },
    people: 'Ver las personas leídas hasta ahora',
    route: 'Elegir las entidades',
    routeText:
      'Hay varias entidades, y nadie ha elegido aún quién pertenece a cuál. Hasta entonces, el primer plan está vacío.',
    settings: 'Repasar mientras tanto la configuración',
    plain: 'Actualizar',
  },

  connection: {
    title: 'La conexión con {hr}',
    status: 'Estado',
    entities: 'Entidades',
    allEntities: 'Todas las entidades',
    linkedBy: 'Conectado por',
    consent: 'Consentimiento',
    consentBy: '{name}, el {time}',
    lastRead: 'Última lectura completa',
    cannot: 'Lo que no puede decirnos',
    nothing: 'Da todo lo que usamos',
    terminateTitle: 'Registrar la baja, no eliminar',
    relinkTitle: 'Volver a conectar',
    relinkText:
      'Hágalo cuando haya cambiado una contraseña, una clave o un permiso en {hr}. Use la misma cuenta, con al menos los mismos permisos. Todo se conserva, nadie recibe una segunda invitación y nadie pierde el acceso por ello.',
    relinkAgree:
      'Al continuar, acepta de nuevo que se lean los datos de RR. HH., se mantengan al día los usuarios, se asignen las empresas y se vinculen los usuarios.',
    relink: 'Volver a conectar {hr}',
    disconnectTitle: 'Desconectar',
    disconnectText:
      'La sincronización se detiene y se renuncia al acceso a {hr}. No se quita a nadie ni se bloquea ninguna tarjeta. Desde entonces, quienes se van conservan el acceso hasta que usted lo finalice a mano.',
    disconnectType: 'Para confirmar, escriba {word}',
    disconnectWrong: 'Escriba {word}, exactamente como figura aquí.',
    disconnect: 'Desconectar {hr}',
    goneTitle: '{hr} se desconectó el {time}',
    goneText:
      'Todos los usuarios quedan como están. Puede volver a conectar en cualquier momento; entonces se empareja de nuevo a todas las personas con sus usuarios, y nadie recibe una segunda invitación.',
    more: 'Conectar otro sistema de RR. HH.',
  },
}
