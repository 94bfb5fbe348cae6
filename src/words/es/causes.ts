import type { causes as english } from '../en/causes.ts'
import type { SameAs } from '../text.ts'

export const causes: SameAs<typeof english> = {
  'shrunken-read': {
    short: 'muchas menos personas que antes',
    what: '{hr} mostró de repente muchas menos personas que antes. No lo dimos por bueno, así que no se quitó a nadie.',
    todo: 'Compruebe que la persona que conectó {hr} todavía puede ver allí a todo el mundo. Si de verdad se han ido tantas personas, no haga nada: la próxima sincronización lo comprueba de nuevo y antes le pregunta.',
  },
  'empty-read': {
    short: 'el sistema de RR. HH. no mostró a nadie',
    what: '{hr} respondió con una lista vacía. No lo dimos por bueno, así que no se quitó a nadie.',
    todo: 'Compruebe que la persona que conectó {hr} todavía puede ver allí a los empleados.',
  },
  'host-list-incomplete': {
    short: 'la lista de usuarios estaba incompleta',
    what: '{product} dio una lista de usuarios vacía o mucho más corta que la anterior. Sin una lista completa no hacemos nada.',
    todo: 'Normalmente no hay que hacer nada. Si persiste, consulte al soporte de {product}.',
  },
  'needs-relink': {
    short: 'hay que renovar la conexión',
    what: '{hr} ya no nos deja entrar: allí se cambió o caducó una contraseña, una clave o un permiso.',
    todo: 'Vuelva a conectar {hr}. Se tarda un minuto, y nadie recibe una segunda invitación.',
  },
  'token-missed': {
    short: 'la conexión no se completó',
    what: 'La conexión con {hr} se estableció, pero su clave nunca nos llegó.',
    todo: 'Conecte {hr} una vez más. Hasta ahora no se ha leído ni cambiado nada.',
  },
  unauthorized: {
    short: 'el sistema de RR. HH. denegó el acceso',
    what: '{hr} nos denegó el acceso.',
    todo: 'Compruebe en {hr} que la conexión conserva sus permisos, o vuelva a conectarlo.',
  },
  'rate-limited': {
    short: 'el sistema de RR. HH. nos pide ir más despacio',
    what: '{hr} nos permitió muy pocas solicitudes para terminar de leer.',
    todo: 'No hay que hacer nada: esperamos el tiempo que pide y seguimos.',
  },
  'source-unreachable': {
    short: 'el sistema de RR. HH. no está accesible',
    what: 'No pudimos conectar con {hr}.',
    todo: 'Normalmente no hay que hacer nada. Si persiste, compruebe si {hr} tiene una interrupción.',
  },
  'source-error': {
    short: 'el sistema de RR. HH. responde con un error',
    what: '{hr} respondió con un error.',
    todo: 'Normalmente no hay que hacer nada. Si persiste, consulte al soporte de {product}.',
  },
  'malformed-page': {
    short: 'parte de la respuesta era ilegible',
    what: 'Parte de lo que envió {hr} no se pudo leer, así que la lista entera no cuenta.',
    todo: 'Normalmente no hay que hacer nada. Si persiste, consulte al soporte de {product}.',
  },
  'cursor-loop': {
    short: 'la lista no terminaba nunca',
    what: 'La lista de personas de {hr} daba vueltas sin fin, así que no cuenta.',
    todo: 'Normalmente no hay que hacer nada. Si persiste, consulte al soporte de {product}.',
  },
  'cursor-expired': {
    short: 'la lectura se interrumpió',
    what: 'La lectura tardó demasiado y {hr} olvidó por dónde íbamos. El próximo intento empieza desde el principio.',
    todo: 'No hay que hacer nada.',
  },
  'empty-page': {
    short: 'faltaba una parte de la lista',
    what: 'Una parte en medio de la lista de {hr} estaba vacía, así que la lista entera no cuenta.',
    todo: 'Normalmente no hay que hacer nada. Si persiste, consulte al soporte de {product}.',
  },
  'sync-not-finished': {
    short: 'el sistema de RR. HH. aún se está leyendo',
    what: 'Todavía se están recopilando las personas de {hr}. Hasta que termine, no damos nada por seguro.',
    todo: 'No hay que hacer nada. La primera vez puede tardar horas en una empresa grande.',
  },
  'sync-failed-at-source': {
    short: 'la recopilación desde el sistema de RR. HH. falló',
    what: 'No se pudieron recopilar las personas de {hr}.',
    todo: 'Compruebe que la conexión tiene permiso para leer a los empleados. Si persiste, vuelva a conectar {hr}.',
  },
  'sync-stale': {
    short: 'los datos del sistema de RR. HH. están desactualizados',
    what: 'Lo que se nos muestra de {hr} tiene varios días. Actualizamos a las personas, pero no se quita a nadie por no aparecer.',
    todo: 'Si persiste, vuelva a conectar {hr} o consulte al soporte de {product}.',
  },
  'sync-moved': {
    short: 'el sistema de RR. HH. cambió durante la lectura',
    what: '{hr} se estaba actualizando mientras lo leíamos, así que no se podía saber quién falta de verdad.',
    todo: 'No hay que hacer nada: lo leemos de nuevo.',
  },
  'account-incomplete': {
    short: 'la conexión no está completa',
    what: 'La conexión con {hr} se empezó, pero no se completó.',
    todo: 'Termine de conectar {hr}.',
  },
  'host-unreachable': {
    short: 'no hubo conexión con {product}',
    what: 'No pudimos conectar con {product} para ver sus usuarios.',
    todo: 'Normalmente no hay que hacer nada. Lo intentamos de nuevo automáticamente.',
  },
  'host-error': {
    short: '{product} responde con un error',
    what: '{product} respondió con un error cuando pedimos sus usuarios.',
    todo: 'Normalmente no hay que hacer nada. Si persiste, consulte al soporte de {product}.',
  },
  'deletions-unseen': {
    short: 'las eliminaciones en el sistema de RR. HH. no se ven',
    what: 'Desde hace una semana no hemos recibido una lista completa de {hr}. No advertimos a quienes se eliminan allí sin registrar su baja.',
    todo: 'Registre la baja en {hr} en lugar de eliminar a las personas. Si persiste, vuelva a conectar {hr}.',
  },
  disconnected: {
    short: 'el sistema de RR. HH. se desconectó',
    what: 'La conexión se cerró en {hr} o en el servicio que lo lee.',
    todo: 'Si no fue a propósito, vuelva a conectar {hr}.',
  },
  internal: {
    short: 'un error por nuestra parte',
    what: 'Algo falló por nuestra parte.',
    todo: 'No hay que hacer nada. Si persiste, consulte al soporte de {product} e indique el número de la sincronización.',
  },
}
