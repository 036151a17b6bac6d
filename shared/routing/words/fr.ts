import type { KindWords } from './kind-words.ts';

// biome-ignore format: phrases read better than one a line
export const fr: KindWords = {
  praise: ['merci', 'superbe', 'super', 'excellent', 'parfait', 'génial', 'formidable', 'magnifique', 'bravo', 'félicitations', 'adore', 'ravi',
    'satisfait', 'content', 'impeccable', 'top', 'meilleur', 'recommande', 'chapeau', 'au top', 'très bien', 'sympa', 'rapide et'],
  trouble: ['plante', 'bug', 'bogue', 'erreur', 'panne', 'cassé', 'cassée', 'défectueux', 'abîmé', 'endommagé', 'manque', 'perdu', 'disparu', 'retard',
    'annulé', 'refuse', 'refusé', 'refusée', 'débité deux fois', 'deux fois', 'arnaque', 'fraude', 'volé', 'ne fonctionne', 'ne marche', 'ne s ouvre',
    'pas reçu', 'jamais reçu', 'pas arrivé', 'jamais arrivé', 'pas de réponse', 'aucune réponse', 'toujours pas', 'impossible', 'bloqué', 'lent',
    'nul', 'horrible', 'catastrophe', 'scandaleux', 'honteux', 'déçu', 'déception', 'problème', 'plainte', 'réclamation', 'dangereux', 'blessé',
    'trop long', 'trop cher', 'trop petit', 'malgré', 'interdit', 'personne ne', 'pas passé', 'toujours', 'attends'],
  but: ['mais', 'sauf', 'dommage', 'malheureusement'],
  doubt: ['pas', 'jamais', 'rien', 'sans', 's il vous plaît', 's il te plaît', 'svp', 'merci de', 'merci d',
    'pourriez', 'pouvez', 'trop', 'encore', 'remboursement', 'pourquoi'],
  question: ['est ce que', 'avez vous', 'puis je', 'peut on', 'comment faire', 'comment puis', 'quand est', 'où est', 'y a t il', 'une question',
    'j aimerais savoir', 'je voudrais savoir', 'quelle taille'],
  idea: ['ce serait bien', 'serait bien', 'serait super', 'serait utile', 'suggestion', 'je suggère', 'idée', 'souhait', 'j aimerais pouvoir',
    'il faudrait', 'pourriez vous ajouter', 'ajouter une', 'mode sombre', 'amélioration'],
  spam: ['référencement', 'première page de google', 'gagnez de l argent', 'gagner de l argent', 'revenu passif', 'travail à domicile', 'prêt entre particuliers',
    'offre de prêt', 'crédit rapide', 'casino en ligne', 'cryptomonnaie', 'bitcoin', 'millions d euros', 'héritage', 'cliquez ici', 'offre limitée',
    'acheter des abonnés', 'base de données clients'],
  customer: ['ma commande', 'mon compte', 'ma carte', 'ma facture', 'mon colis', 'ma livraison', 'mon remboursement', 'j ai commandé', 'j ai acheté', 'j ai payé',
    'votre application', 'votre newsletter'],
};
