import type { betweenAdmins as english } from '../en/between-admins.ts'
import type { SameAs } from '../text.ts'

export const betweenAdmins: SameAs<typeof english> = {
  notice: {
    preheader: 'Recibe este correo porque administra {organization}.',
    subject: {
      'approve-ends': '{by} ha aprobado que algunas personas pierdan el acceso',
      'reject-ends': '{by} ha decidido que algunas personas conserven el acceso',
      'change-settings': '{by} ha cambiado cómo funciona la sincronización de RR. HH.',
      'accept-loss': '{by} acepta que RR. HH. ya no facilite un campo',
      'invite-admin': '{by} ha invitado a {about} a la sincronización de RR. HH.',
      'sign-out-admin': '{by} ha cerrado la sesión de {about} en la sincronización de RR. HH.',
      'erase-organization': 'Se ha borrado la sincronización de RR. HH. de {organization}',
    },
    text: {
      'approve-ends':
        'Se ha aprobado un plan. Para quienes figuran en él y RR. HH. sigue dando de baja, termina el acceso y se bloquean las tarjetas.',
      'reject-ends':
        'Se ha rechazado un plan. Quienes figuran en él conservan el acceso y las tarjetas hasta que RR. HH. diga otra cosa.',
      'change-settings':
        'Estos ajustes deciden quién pierde el acceso, qué espera aprobación y a quién se avisa.',
      'accept-loss':
        'A partir de ahora, vacío significa vacío. Si por ello alguien debiera perder el acceso, rigen los límites habituales.',
      'invite-admin':
        'El enlace se envía por correo a {about} y a nadie más. Funciona una sola vez, durante siete días.',
      'sign-out-admin':
        'Todas las sesiones de esta persona han terminado y sus enlaces sin usar ya no se abren. Puede volver a entrar desde {product}.',
      'erase-organization':
        'Se ha eliminado todo lo guardado: personas, planes, historial y ajustes. Nadie ha perdido el acceso a {product} y no se ha bloqueado ninguna tarjeta. A partir de ahora nadie sigue a RR. HH.',
    },
    people: { one: '{count} persona', many: '{count} de personas', other: '{count} personas' },
    facts: {
      people: 'Personas',
      settings: 'Ajustes',
    },
    setting: {
      routing: 'entidades',
      scope: 'quién está incluido',
      protected: 'personas que nunca se retiran',
      grace_days: 'días adicionales de acceso',
      block_cards: 'cuándo se bloquean las tarjetas',
      inactive_beats_future_date: 'personas inactivas en RR. HH.',
      unblock_on_rehire: 'tarjetas de quienes vuelven',
      status_map: 'estados laborales',
      brake: 'límites de aprobación',
      notify: 'quién recibe cada correo',
    },
    doTitle: '¿No se lo esperaba?',
    do: 'Pregunte a {by}. Si no fue esa persona, cierre su sesión en «Acceso al portal», en la sincronización de RR. HH., y retírele los permisos en {product}.',
    doErased: 'Póngase en contacto de inmediato con el soporte de {product}.',
  },
  invitation: {
    subject: '{by} le invita a la sincronización de RR. HH. de {organization}',
    preheader: 'El enlace funciona una sola vez, hasta el {until}.',
    title: 'Ha recibido una invitación a la sincronización de RR. HH. de {organization}',
    what: '{by} le pide ayuda con la sincronización de RR. HH. de {organization} en {product}.',
    role: {
      admin: 'Puede verlo todo y decidir.',
      viewer: 'Puede verlo todo, pero no cambiar nada.',
    },
    button: 'Abrir la sincronización de RR. HH.',
    valid:
      'El enlace es solo para usted. Funciona una sola vez, hasta el {until}, y pide un clic más.',
    notYou: '¿No se lo esperaba? No abra el enlace y pregunte a {by}.',
  },
}
