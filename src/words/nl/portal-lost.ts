import type { portalLost as english } from '../en/portal-lost.ts'
import type { SameAs } from '../text.ts'

export const portalLost: SameAs<typeof english> = {
  title: 'Velden die HR weglaat',
  lead: 'HR gaf deze velden eerst wel en geeft ze nu voor bijna niemand meer. Wat het laatst bekend was, blijft gelden. Niemand wordt uitgenodigd, verplaatst of beëindigd omdat een veld leeg is.',
  none: 'HR geeft elk veld',
  noneText: 'Velden die HR ineens weglaat, staan hier.',
  since: 'Opgemerkt op {time}',
  accept: 'Akkoord: leeg klopt',
  acceptText:
    'Controleer eerst in HR of de koppeling het veld nog kan lezen. Als je akkoord gaat, worden de laatst bekende waarden vergeten en gaat wat uit het lege veld volgt via het voorstel.',
  viewer: 'Alleen een beheerder kan dit doen.',
  back: 'Terug naar het overzicht',
}
