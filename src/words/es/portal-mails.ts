import type { portalMails as english } from '../en/portal-mails.ts'
import type { SameAs } from '../text.ts'

export const portalMails: SameAs<typeof english> = {
  title: 'Correos que no han llegado',
  lead: 'Cada correo que falló y al que no siguió otro que llegara.',
  none: 'Todos los correos han llegado',
  noneText: 'Aquí aparecen los correos que el servicio de correo no puede entregar.',
  failed: 'Falló la invitación',
  recipient: 'Destinatario',
  mail: 'Correo',
  why: 'Por qué',
  since: 'Desde',
  lapsed: 'Una decisión ya no es válida',
  adminNotice: 'Un administrador ha hecho algo que los demás deben saber',
  portalInvitation: 'Una invitación a estas páginas',
  person: 'Abrir la persona',
  again: 'Volver a enviar correos aquí',
  againText: 'Elija esto cuando la dirección funcione. Hasta entonces no se le envían correos.',
  blocked: 'No se envían correos a esta dirección hasta que usted lo diga.',
  viewer: 'Solo un administrador puede reanudar los envíos.',
  back: 'Volver al resumen',
}
