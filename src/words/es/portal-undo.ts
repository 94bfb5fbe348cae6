import type { portalUndo as english } from '../en/portal-undo.ts'
import type { SameAs } from '../text.ts'

export const portalUndo: SameAs<typeof english> = {
  title: 'Devolver el acceso',
  lead: 'Lo que esta sincronización quitó se puede devolver: el acceso y las tarjetas que bloqueó. Se mantiene así hasta que algo cambie en RR. HH.',
  who: 'Quién perdió el acceso en esta sincronización',
  one: 'Deshacer',
  all: 'Deshacer para todos',
  allText: {
    one: '{count} persona recupera su acceso.',
    many: 'Las {count} personas recuperan su acceso.',
    other: 'Las {count} personas recuperan su acceso.',
  },
  typed: 'Escriba {count} para confirmar',
  more: {
    one: '{count} persona más no se muestra; «Deshacer para todos» la incluye.',
    many: '{count} personas más no se muestran; «Deshacer para todos» las incluye.',
    other: '{count} personas más no se muestran; «Deshacer para todos» las incluye.',
  },
  viewer: 'Solo un administrador puede deshacer esto.',
}
