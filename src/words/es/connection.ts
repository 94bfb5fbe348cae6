import type { connection as english } from '../en/connection.ts'
import type { SameAs } from '../text.ts'

export const connection: SameAs<typeof english> = {
  failed: {
    subject: 'Sincronización con {hr} detenida: {cause}',
    subjectOther: 'La sincronización con {hr} sigue fallando, ahora por otro motivo: {cause}',
    subjectWeekly: 'La sincronización con {hr} sigue sin funcionar: {cause}',
    preheader: 'Mientras tanto, quienes se van conservan el acceso.',
    title: 'La sincronización con {hr} no funciona',
    warningTitle: 'Mientras tanto, quienes se van conservan el acceso',
    warning:
      'Hasta que la sincronización vuelva a funcionar, no quitamos a nadie ni bloqueamos tarjetas. Si alguien se va, finalice el acceso y bloquee las tarjetas a mano en {product}.',
    doTitle: 'Qué hacer',
    automatic: 'Seguimos intentándolo y le escribiremos cuando funcione de nuevo.',
    waits:
      'Ya no lo intentamos automáticamente. Inicie una sincronización a mano cuando se haya resuelto la causa.',
    noNextTry: 'cuando la inicie a mano',
    relinkNext: 'cuando se vuelva a conectar {hr}',
  },
  doubted: {
    subject: 'La última lectura de {hr} no es del todo fiable: {cause}',
    subjectStill: 'Las lecturas de {hr} siguen sin ser del todo fiables: {cause}',
    preheader: 'Mientras tanto, quienes desaparecen de RR. HH. conservan el acceso.',
    title: 'La última lectura de {hr} no es del todo fiable',
    warningTitle: 'Mientras tanto, quienes desaparecen de RR. HH. conservan el acceso',
    warning:
      'Seguimos lo que muestra RR. HH., también cuando muestra que alguien se ha ido. Pero nadie pierde el acceso por no estar en la lista. Si alguien se ha ido y RR. HH. no muestra un último día, finalice el acceso y bloquee las tarjetas a mano en {product}.',
  },
  operator: {
    host: {
      subject: '{product} rechaza la sincronización',
      what: '{product} responde a Rollcall con 401 o 403. No se invita, cambia ni retira a nadie, de ningún cliente.',
      todo: 'Compruebe HOST_TOKEN y HOST_SECRET, y lo que haya en medio. Después reinicie, o inicie la sincronización de una cuenta.',
      over: '{product} vuelve a aceptar la sincronización',
    },
    merge: {
      subject: 'Merge rechaza la clave',
      what: 'Merge no acepta MERGE_API_KEY. No se puede leer ningún sistema de RR. HH., de ningún cliente.',
      todo: 'Compruebe MERGE_API_KEY y su región. El comando doctor dice si es correcta.',
      over: 'Merge vuelve a aceptar la clave',
    },
    mail: {
      subject: 'El servicio de correo rechaza la clave o el remitente',
      what: 'El servicio de correo no acepta RESEND_API_KEY o MAIL_FROM. Los correos esperan hasta tres días.',
      todo: 'Compruebe RESEND_API_KEY, y que el dominio de MAIL_FROM esté verificado. El comando doctor dice qué falla.',
      over: 'El servicio de correo vuelve a enviar',
    },
    nothingLost: 'No se pierde nada: lo que había que hacer espera y se hace después.',
    again: 'Se vuelve a intentar solo. Recibirá un correo cuando funcione.',
    overLead: 'No ha funcionado desde {time} hasta {until}.',
    since: 'Desde',
    code: 'Código',
  },
  recovered: {
    subject: 'La sincronización con {hr} vuelve a funcionar',
    preheader: 'Se está recuperando lo que quedó pendiente.',
    title: 'La sincronización con {hr} vuelve a funcionar',
    lead: 'No funcionaba desde el {time}. La causa: {cause}.',
    next: 'Acabamos de leerlo todo desde el principio. Quienes se fueron entretanto pierden ahora el acceso, dentro de los límites habituales; recibirá un correo sobre cada una de esas personas.',
  },
  connected: {
    subject: '{hr} está conectado a {product}',
    subjectAgain: '{hr} vuelve a estar conectado a {product}',
    preheader: 'A nadie le pasa nada antes de su aprobación.',
    preheaderAgain: 'Nadie recibe una segunda invitación, y nadie pierde el acceso por ello.',
    title: '{hr} está conectado',
    titleAgain: '{hr} vuelve a estar conectado',
    lead: 'Ahora estamos leyendo {hr}. Después recibirá el primer plan para revisarlo. Hasta que lo apruebe, no se invita, cambia ni bloquea a nadie.',
    leadAgain:
      'Volvemos a leer {hr} desde el principio y emparejamos de nuevo a todas las personas con sus usuarios. Nadie recibe una segunda invitación y nadie pierde el acceso por volver a conectar.',
    cannotTitle: 'Lo que {hr} no puede decirnos',
    cannot: {
      deletions:
        'Que se eliminó una ficha. Quien solo se elimina allí conserva el acceso aquí: registre en su lugar la baja.',
      companies:
        'A qué empresa pertenece alguien. En su lugar, puede elegir las entidades por departamento, ubicación o grupo.',
      phones: 'Los números de teléfono. Los de {product} se quedan como están.',
      'termination-dates':
        'El último día. El acceso finaliza cuando {hr} muestra a alguien como inactivo.',
      'start-dates':
        'El primer día. Se invita a las personas en cuanto {hr} las muestra como activas.',
    },
    knowTitle: 'Conviene saber',
    terminate:
      'Cuando alguien se vaya, registre la baja en {hr} en lugar de eliminar la ficha. Así sabemos el último día.',
    exclude: 'Para excluir a personas: {hint}',
    names:
      'Los nombres y los números de teléfono siguen a {hr}. Las direcciones de correo, nunca; le avisamos de las diferencias.',
    notYou: '¿No esperaba esto? Desconecte {hr} en {product} y pregunte a {by}.',
  },
  disconnected: {
    subject: '{hr} se ha desconectado de {product}',
    preheader: 'No se ha quitado a nadie ni se ha bloqueado ninguna tarjeta.',
    title: '{hr} se ha desconectado',
    lead: 'No se ha quitado a nadie ni se ha bloqueado ninguna tarjeta. Todos los usuarios quedan exactamente como están.',
    linked: {
      one: '{count} persona estaba vinculada con {hr} y ya no se actualiza.',
      many: '{count} de personas seguían a {hr} y ya no lo siguen.',
      other: '{count} personas estaban vinculadas con {hr} y ya no se actualizan.',
    },
    warningTitle: 'A partir de ahora, quienes se van conservan el acceso',
    warning:
      'Ya no vemos quién llega ni quién se va. Finalice a mano en {product} el acceso de quienes se vayan y bloquee sus tarjetas.',
    again:
      'Puede volver a conectar {hr} en cualquier momento. Entonces se empareja de nuevo a todas las personas con sus usuarios, y nadie recibe una segunda invitación.',
  },
}
