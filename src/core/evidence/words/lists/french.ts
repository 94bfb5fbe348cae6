import type { StatusWords } from '../status-words.ts'

/**
 * French. From Lucca, PayFit, Cegid and Silae ("sorti"), and the kinds of leave of the Code du travail, with
 * those of Belgium and Canada. "Démissionnaire" is somebody who has given notice.
 */
export const FRENCH: StatusWords = {
  end: `sorti | sortie | sortis | sorti des effectifs | sortie des effectifs | hors effectif | hors effectifs
    | parti | partie | partis | a quitte entreprise | quitte entreprise | a quitte la societe
    | quitte la societe | a quitte societe | ayant quitte entreprise | licencie | licenciee | licenciement
    | demissionne | a demissionne | a la retraite | en retraite | depart a la retraite | depart en retraite
    | decede | decedee | deces | fin de contrat | fin de cdd | fin de periode essai
    | contrat termine | contrat rompu | contrat expire | contrat echu | rupture de contrat
    | rupture conventionnelle | rupture | cessation | cessation emploi | ancien salarie | ancienne salariee
    | ancien employe | ancienne employee | ancien collaborateur | ancienne collaboratrice | ancien | ex salarie
    | ex employe | ex collaborateur | radie | radiee | radie des effectifs | revoque | congedie | congediee
    | plus employe | ne travaille plus | ne fait plus partie des effectifs | n est plus salarie | desactive
    | desactivee`,
  takenOut: `termine | terminee | archive | archivee | supprime`,
  pension: `retraite | retraitee`,
  inactive: `inactif | inactive | inactifs | non actif | non active | pas actif | plus actif`,
  leave: `conge | en conge | conges | en conges | conge maternite | conge paternite | absent | absente | absence
    | maladie | en maladie | arret | en arret | arret maladie | arret de travail | arret pour maladie
    | longue maladie | accident du travail | accident de travail | maternite | paternite | parental | parentale
    | sabbatique | annee sabbatique | suspendu | suspendue | suspension | contrat suspendu
    | suspension de contrat | disponibilite | en disponibilite | mise en disponibilite | detache | detachee
    | detachement | en detachement | mis a disposition | expatrie | invalidite | en invalidite | mi temps therapeutique
    | incapacite | conge sans solde | credit temps | interruption de carriere | vacances | en vacances
    | chomage partiel | activite partielle | chomage temporaire | service militaire | pause carriere
    | mise a pied conservatoire | mise a pied`,
  work: `actif | actifs | en activite | en poste | salarie | salariee | present | presente
    | en fonction | en service | embauche | periode essai | en periode essai | cdi | cdd | titulaire | stagiaire
    | alternant | apprenti`,
  notYet: `en attente | a venir | pas encore arrive | pas encore actif | pas encore commence | pas commence
    | pre embauche | preembauche | futur | futur salarie | futur collaborateur | future collaboratrice | nouveau
    | nouvelle | entree a venir | embauche a venir | promesse embauche | candidat | candidate | integration
    | en cours integration | preboarding`,
  unclear: `fin de mission | demissionnaire | demission | en preavis | preavis | prea vis | dispense activite | dispense de preavis
    | en cours de licenciement | depart prevu | sortie prevue | conge de fin de carriere | temporairement inactif
    | inactif temporaire | en cours de depart | conge de fin de contrat`,
  detail: `pour | par | solde | sans | sans solde | sans traitement | non remunere | remunere | annuel
    | longue | duree | longue duree | courte duree | enfant | education | pathologique`,
  filler: `employe | employee | collaborateur | collaboratrice | entreprise | des | effectifs | de | du
    | la | le | les | et | statut | volontaire | involontaire | economique | motif`,
}
