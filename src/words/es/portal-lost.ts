import type { portalLost as english } from '../en/portal-lost.ts'
import type { SameAs } from '../text.ts'

export const portalLost: SameAs<typeof english> = {
  title: 'Campos que RR. HH. omite',
  lead: 'RR. HH. daba estos campos y ya no los da para casi nadie. Sigue valiendo lo último que se sabía, y a nadie se invita, se traslada ni se le retira el acceso porque un campo esté vacío.',
  none: 'RR. HH. da todos los campos',
  noneText: 'Aquí aparecen los campos que RR. HH. omite de repente.',
  since: 'Detectado el {time}',
  accept: 'Aceptar: vacío es correcto',
  acceptText:
    'Compruebe primero en RR. HH. si la conexión todavía puede leer el campo. Si lo acepta, se olvidan los últimos valores conocidos, y lo que resulte del campo vacío pasa por el plan.',
  viewer: 'Solo un administrador puede aceptarlo.',
  back: 'Volver al resumen',
}
