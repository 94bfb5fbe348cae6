import type { labels as english } from '../en/labels.ts'
import type { SameAs } from '../text.ts'

export const labels: SameAs<typeof english> = {
  eyebrow: {
    action: 'Por revisar',
    ended: 'Acceso finalizado',
    info: 'Para su información',
    done: 'Todo en orden',
    stopped: 'Sincronización detenida',
    doubted: 'Lectura en duda',
    invitation: 'Invitación',
  },
  footer: {
    admin:
      'Recibe este correo porque administra {organization} en {product}, cuyos usuarios provienen de {hr}.',
    person: 'Recibe este correo porque {organization} usa {product} y usted figura en {hr}.',
    operator: 'Recibe este correo porque esta dirección está configurada como OPERATOR_EMAIL.',
    written: 'Escrito el {time}',
    run: 'Sincronización {id}',
  },
  button: {
    run: 'Ver esta sincronización',
    plan: 'Revisar y decidir',
    open: 'Abrir {product}',
    relink: 'Volver a conectar {hr}',
    invitation: 'Aceptar la invitación',
    address: 'Si el botón no funciona, abra esta dirección:',
  },
  whereRun: 'Encontrará los detalles en {product}, en la sincronización {id}.',
  wherePlan: 'La decisión se toma en {product}, en el plan {id}.',
  morePeople: {
    one: 'y {count} persona más',
    many: 'y {count} de personas más',
    other: 'y {count} personas más',
  },
  fact: {
    name: 'Nombre',
    email: 'Dirección de correo',
    entity: 'Entidad',
    entities: 'Entidades',
    employeeNumber: 'Número de empleado',
    lastDay: 'Último día',
    seen: 'Visto en RR. HH. el',
    approvedBy: 'Aprobado por',
    role: 'Función',
    when: 'Cuándo',
    by: 'Por',
    hrSystem: 'Sistema de RR. HH.',
    lastGoodRead: 'Última sincronización correcta',
    nextTry: 'Próximo intento',
  },
  card: {
    physical: 'física',
    virtual: 'virtual',
    recurring: 'con pagos recurrentes',
    number: 'terminada en {last4}',
    status: { active: 'Todavía activa', blocked: 'Bloqueada', closed: 'Cerrada' },
  },
  noEmail: 'sin dirección de correo',
  starts: 'empieza el {date}',
  started: 'desde el {date}',
  never: 'nunca hasta ahora',
}
