import type { labels as english } from '../en/labels.ts'
import type { SameAs } from '../text.ts'

export const labels: SameAs<typeof english> = {
  eyebrow: {
    action: 'À vérifier',
    ended: 'Accès retiré',
    info: 'Pour information',
    done: 'Tout va bien',
    stopped: 'Synchronisation arrêtée',
    doubted: 'Lecture douteuse',
    invitation: 'Invitation',
  },
  footer: {
    admin:
      'Vous recevez cet e-mail parce que vous administrez {organization} dans {product}, dont les utilisateurs proviennent de {hr}.',
    person:
      'Vous recevez cet e-mail car {organization} utilise {product} et vous figurez dans {hr}.',
    operator: 'Vous recevez cet e-mail parce que cette adresse est celle de OPERATOR_EMAIL.',
    written: 'Rédigé le {time}',
    run: 'Synchronisation {id}',
  },
  button: {
    run: 'Voir cette synchronisation',
    plan: 'Examiner et décider',
    open: 'Ouvrir {product}',
    relink: 'Reconnecter {hr}',
    invitation: 'Accepter l’invitation',
    address: 'Si le bouton ne fonctionne pas, ouvrez cette adresse :',
  },
  whereRun: 'Vous trouverez les détails dans {product}, à la synchronisation {id}.',
  wherePlan: 'Vous décidez dans {product}, au plan {id}.',
  morePeople: {
    one: 'et {count} autre personne',
    many: 'et {count} d’autres personnes',
    other: 'et {count} autres personnes',
  },
  fact: {
    name: 'Nom',
    email: 'Adresse e-mail',
    entity: 'Entité',
    entities: 'Entités',
    employeeNumber: 'Matricule',
    lastDay: 'Dernier jour',
    seen: 'Vu dans le système RH le',
    approvedBy: 'Approuvé par',
    role: 'Rôle',
    when: 'Quand',
    by: 'Par',
    hrSystem: 'Système RH',
    lastGoodRead: 'Dernière synchronisation réussie',
    nextTry: 'Prochaine tentative',
  },
  card: {
    physical: 'physique',
    virtual: 'virtuelle',
    recurring: 'avec des paiements récurrents',
    number: 'se terminant par {last4}',
    status: { active: 'Toujours active', blocked: 'Bloquée', closed: 'Fermée' },
  },
  noEmail: 'pas d’adresse e-mail',
  starts: 'commence le {date}',
  started: 'depuis le {date}',
  never: 'encore jamais',
}
