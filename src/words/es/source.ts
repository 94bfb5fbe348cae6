import type { source as english } from '../en/source.ts'
import type { SameAs } from '../text.ts'

export const source: SameAs<typeof english> = {
  title: 'Qué falla en la conexión',
  issue: {
    permission: {
      what: 'No podemos ver {what} en {hr}: allí falta un permiso.',
      todo: 'Pida a quien administra {hr} que dé este permiso a la cuenta con la que se conectó. Después conecte {hr} de nuevo.',
    },
    credentials: {
      what: '{hr} rechaza el acceso o la clave de la conexión.',
      todo: 'Conecte {hr} de nuevo con un acceso que funcione.',
    },
    plan: {
      what: 'Su contrato de {hr} no incluye el acceso de otros programas.',
      todo: 'Pida a quien administra {hr} que se active ese acceso. Después inicie una sincronización.',
    },
    'rate-limit': {
      what: '{hr} limita la frecuencia de nuestras consultas.',
      todo: 'No tiene que hacer nada. Continúa por sí solo.',
    },
    outage: {
      what: '{hr} no responde en este momento.',
      todo: 'No tiene que hacer nada. Continúa por sí solo.',
    },
    other: {
      what: 'Merge, el servicio que conecta los sistemas de RR. HH., informa de un problema con {hr}.',
      todo: 'Si persiste, contacte con el soporte de {product} e indique el texto de abajo.',
    },
  },
  models: {
    employees: 'las personas',
    employments: 'los puestos',
    groups: 'los departamentos y grupos',
    locations: 'los lugares de trabajo',
    companies: 'las empresas',
  },
  anything: 'una parte de los datos que necesitamos',
  since: 'Desde {time}',
  said: 'Texto de Merge: «{text}»',
  freshAsOf: 'Datos de RR. HH. a fecha de',
  changesTitle: 'Qué se cambió en la conexión',
  changesText: 'Cambios como estos pueden ser la causa de que se vean menos personas.',
  change: {
    scopes: 'Se cambió lo que se puede leer',
    'selective-sync': 'Se cambió el filtro que excluye a personas',
    credentials: 'Se introdujo de nuevo el acceso, o se creó un enlace para ello',
    'data-deleted': 'Se eliminaron datos en Merge',
    'switched-off': 'Se desactivó una conexión en Merge',
    'field-mapping': 'Se cambió la asignación de un campo',
  },
  changeOn: '{change}, el {time}',
  maybe: '{change}, el {time} (quizá en otra conexión)',
  filtered: 'Un filtro en Merge excluye a personas. A quien excluye no se le ve aquí.',
  reading: 'Lectura',
  resync: 'Pedir a Merge que lea de nuevo RR. HH.',
  resyncBy: {
    never: 'nunca: leemos lo último que reunió Merge',
    'on-request': 'cuando alguien inicia una sincronización',
    'before-daily-read': 'antes de cada sincronización diaria, y cuando alguien inicia una',
  },
  resyncHint:
    'Como máximo una vez por hora. Cada vez consume un crédito del contrato de {product} con Merge, y la sincronización espera a que Merge haya leído.',
  notInPlan:
    'Merge lo rechazó el {time}: el contrato de {product} con Merge no lo incluye. Leemos lo último que reunió Merge. Para volver a intentarlo, desactívelo y actívelo de nuevo.',
  asked: 'La última vez que se pidió a Merge leer de nuevo RR. HH. fue el {time}.',
}
