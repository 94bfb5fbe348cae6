import type { causes as english } from '../en/causes.ts'
import type { SameAs } from '../text.ts'

export const causes: SameAs<typeof english> = {
  'shrunken-read': {
    short: 'muchas menos personas que antes',
    what: '{hr} mostró de repente muchas menos personas que antes. Puede ser un error, así que no quitamos a nadie.',
    todo: 'Compruebe que la persona que conectó {hr} todavía puede ver allí a todo el mundo. Si estas personas de verdad se han ido, no haga nada: la próxima sincronización lo comprueba de nuevo y antes le pregunta.',
  },
  'empty-read': {
    short: 'el sistema de RR. HH. no mostró a nadie',
    what: '{hr} envió una lista vacía. Eso no puede ser correcto, así que no quitamos a nadie.',
    todo: 'Compruebe que la persona que conectó {hr} todavía puede ver allí a los empleados.',
  },
  'host-list-incomplete': {
    short: 'la lista de usuarios estaba incompleta',
    what: 'La lista de usuarios de {product} estaba vacía o era mucho más corta que la anterior. Sin la lista completa no hacemos nada.',
    todo: 'Normalmente no hay que hacer nada. Si persiste, contacte con el soporte de {product}.',
  },
  'needs-relink': {
    short: 'hay que renovar la conexión',
    what: '{hr} ya no nos deja entrar: allí se cambió o caducó una contraseña, una clave o un permiso.',
    todo: 'Vuelva a conectar {hr}. Se tarda un minuto, y nadie recibe una segunda invitación.',
  },
  'token-missed': {
    short: 'la conexión no se completó',
    what: '{hr} se conectó, pero nunca recibimos la clave para leerlo.',
    todo: 'Conecte {hr} una vez más. Hasta ahora no se ha leído ni cambiado nada.',
  },
  'credentials-in-use': {
    short: 'estas credenciales ya están conectadas',
    what: 'No se conectó nada: la cuenta o la clave de {hr} que se introdujo ya pertenece a otra conexión.',
    todo: 'Conecte de nuevo con otra cuenta u otra clave de {hr}. Si la otra conexión es una antigua suya, desconéctela antes.',
  },
  'link-expired': {
    short: 'la conexión tardó demasiado',
    what: '{hr} permitió la conexión, pero el permiso caducó antes de que pudiéramos usarlo.',
    todo: 'Conecte {hr} una vez más. Hasta ahora no se ha leído ni cambiado nada.',
  },
  unauthorized: {
    short: 'se rechazó nuestra clave',
    what: 'Merge, el servicio que conecta sistemas de RR. HH., no acepta nuestra clave.',
    todo: 'No hay que hacer nada en {hr}. Si persiste, contacte con el soporte de {product}.',
  },
  'rate-limited': {
    short: 'el sistema de RR. HH. nos pide ir más despacio',
    what: '{hr} limita cuántas veces podemos preguntar, así que no pudimos terminar de leer.',
    todo: 'No hay que hacer nada. Esperamos el tiempo que pide y luego seguimos.',
  },
  'source-unreachable': {
    short: 'el sistema de RR. HH. no está accesible',
    what: 'No pudimos conectar con {hr}.',
    todo: 'Normalmente no hay que hacer nada. Si persiste, compruebe si {hr} tiene una interrupción.',
  },
  'source-error': {
    short: 'el sistema de RR. HH. responde con un error',
    what: '{hr} respondió con un error.',
    todo: 'Normalmente no hay que hacer nada. Si persiste, contacte con el soporte de {product}.',
  },
  'malformed-page': {
    short: 'parte de la respuesta era ilegible',
    what: 'Parte de lo que envió {hr} no se pudo leer, así que no usamos esta lista.',
    todo: 'Normalmente no hay que hacer nada. Si persiste, contacte con el soporte de {product}.',
  },
  'cursor-loop': {
    short: 'la lista no terminaba nunca',
    what: 'La lista de personas de {hr} no terminaba nunca, así que no la usamos.',
    todo: 'Normalmente no hay que hacer nada. Si persiste, contacte con el soporte de {product}.',
  },
  'cursor-expired': {
    short: 'la lectura se interrumpió',
    what: 'La lectura de {hr} tardó demasiado y se interrumpió. El próximo intento empieza desde el principio.',
    todo: 'No hay que hacer nada.',
  },
  'empty-page': {
    short: 'faltaba una parte de la lista',
    what: 'Una parte en medio de la lista de {hr} estaba vacía, así que no usamos esta lista.',
    todo: 'Normalmente no hay que hacer nada. Si persiste, contacte con el soporte de {product}.',
  },
  'sync-not-finished': {
    short: 'los datos de RR. HH. todavía se están recopilando',
    what: 'Las personas de {hr} todavía se están recopilando. Hasta que termine, no decidimos nada.',
    todo: 'No hay que hacer nada. En una empresa grande, la primera vez puede tardar horas.',
  },
  'sync-failed-at-source': {
    short: 'la recopilación desde el sistema de RR. HH. falló',
    what: 'La recopilación de las personas de {hr} falló antes de llegar a nosotros.',
    todo: 'Compruebe que la conexión puede leer a los empleados en {hr}. Si persiste, vuelva a conectar {hr}.',
  },
  'sync-stale': {
    short: 'los datos de RR. HH. están desactualizados',
    what: 'Lo que vemos de {hr} tiene varios días. Actualizamos a las personas, pero no quitamos a nadie que falte en la lista.',
    todo: 'Si persiste, vuelva a conectar {hr} o contacte con el soporte de {product}.',
  },
  'sync-moved': {
    short: 'el sistema de RR. HH. cambió durante la lectura',
    what: 'Los datos de {hr} se actualizaron mientras los leíamos, así que no pudimos ver quién falta de verdad.',
    todo: 'No hay que hacer nada. Lo volvemos a leer.',
  },
  'account-incomplete': {
    short: 'la conexión no está completa',
    what: 'La conexión de {hr} se empezó, pero no se terminó.',
    todo: 'Termine de conectar {hr}.',
  },
  'host-unreachable': {
    short: 'no hubo conexión con {product}',
    what: 'No pudimos conectar con {product} para ver sus usuarios.',
    todo: 'Normalmente no hay que hacer nada. Seguimos intentándolo.',
  },
  'host-error': {
    short: '{product} responde con un error',
    what: '{product} respondió con un error cuando pedimos sus usuarios.',
    todo: 'Normalmente no hay que hacer nada. Si persiste, contacte con el soporte de {product}.',
  },
  'host-unauthorized': {
    short: '{product} no admite la sincronización',
    what: '{product} no admite la sincronización en este momento. Hasta entonces no se invita, cambia ni retira a nadie.',
    todo: 'No tiene que hacer nada en {hr}. Si alguien debe perder el acceso hoy, retírelo usted en {product}. Para lo demás, póngase en contacto con el soporte de {product}.',
  },
  'deletions-unseen': {
    short: 'las eliminaciones en el sistema de RR. HH. no se ven',
    what: 'Desde hace una semana no hemos recibido una lista completa de {hr}. No advertimos a quienes se eliminaron allí sin último día.',
    todo: 'Registre la baja en {hr} en lugar de eliminar a las personas. Si persiste, vuelva a conectar {hr}.',
  },
  disconnected: {
    short: 'el sistema de RR. HH. se desconectó',
    what: 'La conexión se cerró en {hr}, o en Merge, el servicio que conecta sistemas de RR. HH.',
    todo: 'Si no fue a propósito, vuelva a conectar {hr}.',
  },
  'forget-waiting': {
    short: 'el acceso a RR. HH. aún no se ha eliminado',
    what: '{hr} está desconectado y ya no se lee. Pero Merge, el servicio que conecta los sistemas de RR. HH., aún no ha confirmado que haya eliminado su acceso a {hr}.',
    todo: 'No tiene que hacer nada: seguimos preguntando hasta que se confirme. Si quiere estar seguro hoy mismo, quite a Merge el acceso en {hr}.',
  },
  internal: {
    short: 'un error por nuestra parte',
    what: 'Algo falló por nuestra parte.',
    todo: 'No hay que hacer nada. Si persiste, contacte con el soporte de {product} e indique el número de la sincronización.',
  },
}
