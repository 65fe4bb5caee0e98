// French: what the columns of staff lists are called.
import type { ActiveWords, DayHeaders, Vocabulary } from './shape';

/** At home: never in a signature. Cells say so in the same words; the panel's page needs these and no others. */
export const privateWords =
  'privé, privée, personnel, personnelle, perso, domicile, maison, personnels, résidence, particulier, du domicile, personelle, personel, personnelles, privées, privés, particulière, particulières, vie privée';

/** What columns such as "Status" say of somebody: at work, gone, or neither; see active-words.ts. */
export const activeWords: ActiveWords = {
  active:
    'actif, active, actifs, actives, en poste, en activité, en fonction, présent, présente, présents, en service, embauché, embauchée, salarié actif, salariée active, activé, activée, à l’effectif, dans l’effectif, réintégré, réintégrée',
  inactive:
    'inactif, inactive, inactifs, inactives, sorti, sortie, sortis, parti, partie, partis, départ, a quitté, a quitté l’entreprise, quitté, licencié, licenciée, licenciement, démission, démissionné, démissionnaire, retraité, retraitée, retraite, à la retraite, en retraite, fin de contrat, fin contrat, contrat terminé, contrat échu, terminé, terminée, rupture conventionnelle, rupture, radié, radiée, ancien, ancienne, ancien salarié, ancienne salariée, ancien collaborateur, décédé, décédée, désactivé, désactivée, archivé, archivée, supprimé, supprimée, muté, mutée, plus en poste, hors effectif, hors effectifs, sorti des effectifs, sortie des effectifs, non actif, non active',
  leave:
    'en congé, congé, congés, en congés, congé parental, congé maternité, congé de maternité, congé paternité, congé de paternité, congé sabbatique, congé sans solde, congé maladie, congé longue maladie, maternité, paternité, arrêt maladie, en arrêt maladie, arrêt de travail, en arrêt, maladie, longue maladie, absent, absente, absence, absence longue durée, suspendu, suspendue, suspension, contrat suspendu, en attente, à venir, futur, future, futur arrivant, préavis, en préavis, dispense de préavis, mise à pied, détaché, détachée, détachement, disponibilité, en disponibilité, en dispo, invalidité, bloqué, bloquée, invité, invitée, sabbatique, à embaucher, promesse d’embauche',
  employed:
    "CDI, CDD, temps plein, temps complet, temps partiel, intérimaire, intérim, stagiaire, apprenti, apprentie, apprentissage, alternant, alternante, alternance, titulaire, contractuel, contractuelle, vacataire, période d'essai, en période d'essai, prestataire, indépendant, indépendante, salarié, salariée",
};

/** Headers of the first and the last day at work, whole; see day-headers.ts. The end of a contract is none: contracts are renewed. */
export const dayHeaders: DayHeaders = {
  start:
    "date d'entrée, entrée, entré le, date d'embauche, embauche, embauché le, date d'arrivée, arrivée, arrivé le, début, date de début, début de contrat, date de début de contrat, premier jour, date de prise de poste, prise de poste, prise de fonction, date de prise de fonction, date d'entrée dans l'entreprise, date d'entrée société",
  end: "date de sortie, sortie, sorti le, date de départ, départ, parti le, fin, date de fin, dernier jour, dernier jour travaillé, date de sortie de l'entreprise, date de sortie société, date de sortie des effectifs",
};

export const fr = (): Vocabulary => ({
  nouns: {
    email:
      'courriel, courriels, mél, mel, mels, mails, emails, adresse email, adresse mail, adresse mél, adresse courriel, adresse électronique, adresse de courriel, adresse de messagerie, messagerie, courrier électronique, adresse courrier électronique',
    login:
      'identifiant, identifiants, nom d’utilisateur, nom utilisateur, identifiant de connexion, nom de connexion, compte utilisateur, nom de compte, nom de session, identifiant utilisateur, nom du compte',
    firstname: 'prénom, prén',
    firstnames: 'prénoms, tous les prénoms',
    preferredname: 'nom préféré, nom choisi',
    usedfirst: 'prénom d’usage, prénom usage, prénom usuel, prénom d’exercice, prénom courant',
    preferredfirst: 'prénom préféré, prénom choisi, prénom souhaité',
    legalfirst:
      'prénom légal, prénom officiel, prénom d’état civil, prénom état civil, prénom à l’état civil, prénom de l’état civil',
    legallast: 'nom légal, nom officiel, nom d’état civil, nom état civil, nom à l’état civil, nom de l’état civil',
    lastname: 'nom de famille, noms de famille, nom famille',
    usedname: 'nom d’usage, nom usage, nom usuel, nom d’exercice',
    patronym: 'nom patronymique, patronyme',
    marriedname: 'nom marital, nom d’épouse, nom d’époux, nom de femme mariée',
    nom: 'nom, noms',
    fullname:
      'nom complet, nom prénom, prénom nom, nom et prénom, noms prénoms, prénoms noms, prénoms et noms, nom de famille et prénom, nom de famille prénom, prénom et nom, nom et prénoms, nom prénoms, noms et prénoms, identité, =collaborateur, =salarié, =agent, =personne, nom affiché, nom d’affichage',
    jobtitle:
      'intitulé du poste, fonction, poste, emploi, qualité, fonctions, intitulé de poste, intitulé poste, intitulé de l’emploi, intitulé emploi, titre du poste, titre de poste, titre poste, titre de fonction, titre professionnel, titre de l’emploi, titre d’emploi, libellé emploi, libellé poste, libellé du poste, libellé fonction, libellé de l’emploi, poste occupé, fonction occupée, emploi occupé, intitulé de fonction, intitulé de la fonction, postes, nom du poste, poste actuel, intitulé, désignation du poste, dénomination du poste, intitulé métier, fonction exercée, fonction principale, fonction au ca, fonction ca, fonction au bureau, fonction dans l’association, fonction associative, fonction au conseil d’administration, mandat électif',
    title: 'titre',
    role: 'rôle',
    occupation: 'profession, métier, activité professionnelle',
    phone:
      'téléphone, tél, téléphones, numéro de téléphone, n° de téléphone, numéro tél, n° tél, téléph, numéro téléphone, coordonnées téléphoniques, ligne téléphonique, numéro d’appel, tph, num tel, num téléphone, numéro de tél, contact téléphonique, contact tél, contact téléphone',
    fixed: 'fixe',
    landline:
      'téléphone fixe, tél fixe, ligne fixe, numéro fixe, numéro de fixe, n° fixe, tel fix, fixe téléphone, numéro de téléphone fixe, téléphone filaire',
    direct:
      'ligne directe, téléphone direct, tél direct, numéro direct, ligne directe téléphone, sda, numéro sda, n° direct, tel ligne directe, numéro de ligne directe, n° de ligne directe, téléphone ligne directe, téléphone teams, tél teams, numéro teams, n° teams, ligne teams, numéro de téléphone teams',
    mobile:
      'portable, téléphone portable, téléphone mobile, tél portable, tél mobile, mobile téléphone, gsm, numéro de portable, numéro de mobile, numéro portable, numéro mobile, tél port, tél mob, n° portable, n° mobile, cellulaire, téléphone cellulaire, portables, n° de portable, n° de mobile, numéro de téléphone portable, numéro de téléphone mobile, num portable, num mobile, tel gsm, numéro gsm, tel cell, =port, =06',
    department:
      'service, services, service de rattachement, service d’affectation, service affectation, nom du service, service affecté, service employeur, service départemental',
    departement: 'département, départements, dpt, dépt',
    division:
      'direction, pôle, division, unité, unité organisationnelle, direction de rattachement, unité de travail, pôle d’activité, direction service, unité d’affectation',
    company:
      'société, entreprise, raison sociale, nom de la société, nom société, nom de l’entreprise, nom entreprise, organisation, employeur, structure, organisme, sociétés, nom de l’organisation, société employeur, nom de la structure, entité juridique, entité légale, compagnie, nom de l’organisme, dénomination sociale, société de rattachement, société d’appartenance, association, collectivité, nom de l’association, enseigne, société juridique, nom organisation, nom structure',
    parent:
      'entité parente, entité parent, entité mère, société mère, maison mère, maison-mère, groupe de sociétés, groupe d’appartenance, organisation parente, société holding, organisme parent, entreprise mère, groupe société mère, entité de tutelle',
    entity: 'entité, entités, nom de l’entité, entité de rattachement, nom entité, entité d’appartenance',
    site: 'établissement, agence, filiale, succursale, site de travail, site de rattachement, lieu de travail, établissement de rattachement, agence de rattachement, site d’affectation, lieu d’affectation, nom de l’établissement, nom du site, nom de l’agence, antenne, implantation, établissements, agences, filiales, lieu d’exercice, site géographique, nom établissement, nom agence, point de vente, magasin, lieu de rattachement, établissement d’affectation, site principal, lieu travail, site d’exercice, nom site, siège d’exploitation',
    location: 'localisation, emplacement, localisation du poste',
    place: 'lieu, lieux',
    office: 'bureau, bureaux, cabinet',
    group:
      'groupe, équipe, groupes, équipes, nom du groupe, nom de l’équipe, groupe de travail, groupe politique, équipe de rattachement, groupe signature, groupe de signature, groupe utilisateur, nom groupe, nom équipe, groupe d’utilisateurs, cellule, groupe signitic',
    postaladdress: 'adresse de correspondance',
    visitaddress: 'adresse de visite',
    address:
      'adresse, adresse postale, adresse complète, ligne adresse, ligne d’adresse, adr, adresse géographique, adresse physique, libellé adresse, adresses, lieu adresse',
    street:
      'rue, voie, nom de rue, n° et rue, numéro et rue, nom de la voie, rue et numéro, libellé voie, n° et voie, n° rue, numéro et voie, rue n°, libellé de la voie, numéro et nom de rue, n° et nom de la voie, numéro et libellé de la voie',
    postal: 'code postal, cp, c.p., code post, cod postal, codes postaux, cpostal, npa',
    city: 'ville, commune, localité, bureau distributeur, nom de la ville, nom ville, libellé ville, villes, nom de la commune, nom commune, libellé commune, bourg, ville de travail, ville d’affectation, ville d’exercice',
    enabled:
      'actif, actifs, actif inactif, active inactive, compte actif, activé, est actif, utilisateur actif, signature active, salarié actif, collaborateur actif, actif ou inactif, compte activé, en activité, activée, signature activée, utilisateur activé, actif oui non, agent actif, actif o n, en poste, statut actif inactif, état actif inactif',
    status:
      'statut, état, statut du compte, état du compte, statut salarié, statut collaborateur, statut utilisateur, présence, situation, statut de l’utilisateur, statut employé, statut du salarié, présent, statut rh, statut agent, statut de l’agent, statut du collaborateur, situation du salarié, situation salarié, situation collaborateur, situation professionnelle, position administrative, statut contrat, statut du contrat, état salarié',
    picture:
      'photo de profil, lien photo, photos, image de profil, photo d’identité, lien de la photo, url de la photo, portrait, photographie, url photo, adresse de la photo, trombinoscope, url image, lien image, lien vers la photo',
    vcard:
      'vcard active, vcard activée, carte vcard, vcard utilisateur, afficher la vcard, inclure vcard, ajouter vcard, avec vcard',
    formula:
      'formule de politesse, formule politesse, politesse, formule de fin, formule de salutation, formule d’appel de fin, formules de politesse, formule de clôture, formule finale',
    calendar:
      'lien de rendez-vous, lien rendez-vous, lien rdv, prise de rendez-vous, lien agenda, lien calendrier, prise de rdv, lien de prise de rendez-vous, lien de réservation, lien prise de rdv, url agenda, lien de rdv, lien prise de rendez-vous, url rdv, url calendrier, lien calendly, rendez-vous en ligne, lien de calendrier, url rendez-vous, lien d’agenda, prendre rendez-vous, prendre rdv, lien réservation, url de réservation, doctolib, lien doctolib, page doctolib, rdv en ligne, lien vers agenda, lien vers l’agenda, lien vers mon agenda, lien vers calendrier',
    extra: 'champ libre, champ supplémentaire, champ extra, champ additionnel',
    diallingCode:
      'indicatif, indicatifs, indicatif pays, indicatif téléphonique, indicatif tél, indicatif international, indicatif régional, indicatif portable, indicatif mobile, préfixe téléphonique, préfixe tél, préfixe international, préfixe pays, code téléphonique, indicatif du pays',
    countryCode: 'code pays, code du pays',
    extension:
      'extension, poste interne, poste téléphonique, numéro de poste, n° de poste, n° poste, numéro poste, numéro interne, numéro court, n° interne, n° court, poste tél, tél poste, tél interne, téléphone interne, numéro abrégé, n° interne tél',
    disabled:
      'désactivé, suspendu, bloqué, bloquée, inactif, inactive, compte désactivé, compte bloqué, compte suspendu, utilisateur désactivé, est bloqué, est désactivé, désactivée, archivé',
  },
  qualifiers: {
    work: 'professionnel, professionnelle, professionnels, travail, prof, interne, service pro, institutionnel, institutionnelle, académique, entreprise pro, au bureau, au travail, professionel, professionelle, de service, profes, usage pro, usage professionnel, à usage professionnel, professionnelles, pros',
    private: privateWords,
    second:
      'secondaire, autre, autres, deuxième, second, seconde, ancien, ancienne, complément, complémentaire, supplémentaire, suite, nouveau, nouvelle, troisième, alternatif, alternative, bis, compl, de secours, secours, récupération, précédent, précédente, alternance',
    other:
      'compagne, compagnon, concubin, concubine, conjointe, responsable, supérieur, n1, n plus 1, n2, hiérarchique, chef, urgence, urgences, conjoint, père, mère, parent 1, tuteur, tutrice, responsable légal, légal, référent, référente, parrain, assistante, secrétaire, secrétariat, directeur, directrice, encadrant, famille, médecin, prévenir, à prévenir, personne à prévenir, personne à contacter, contact d’urgence, époux, épouse, représentant, interlocuteur, accompagnant, managers, supérieur hiérarchique, proche, aîné, pap, pere, mere, chef de service, tiers, stagiaire, apprenti',
    birth: 'naissance, jeune fille, nom de naissance, de naissance, nom de jeune fille, né, née',
    shared:
      'standard, standard téléphonique, accueil, siège, siège social, générique, partagé, partagée, bal, boîte, boîte aux lettres, hotline, collective, commune bal, du siège, numéro vert, secrétariat général, groupée',
    main: 'principal, principale, premier, première, préféré',
    number: 'numéro, num, no, numéros',
    link: 'lien, liens, profil, adresse web, lien profil, lien vers, vers, lien web, profils',
    handle: 'pseudo, pseudonyme, abonnés, arobase',
    label: 'libellé, lib, intitulé de, désignation, dénomination, valeur, libelle court, libelle long',
    houseNumber: 'numéro de rue, n° de rue, numéro de voie, n° de voie, numéro de la voie',
    and: 'et, ou',
    neutral:
      'tel que, tel qu, compte, de, du, des, d, la, le, les, l, un, une, au, aux, a, en, sur, pour, votre, vos, mon, son, ma, sa, utilisateur, agent, personne, membre, contact, adhérent, adhérente, personnes, champ, colonne, donnée, infos, info, obligatoire, facultatif, facultative, requis, optionnel, actuel, actuelle, complet, complète, ligne, format international, court, longue, signature mail, e, s, licencié, élu, intervenant, usuel, postale, si existant, pour signature, à afficher, affiché, affichée, dans la signature, dans, participant, joueur, er, eme, ere, coord, coordonnées, exact, exacte, habituel, habituelle, administrative, quel est, quelle est, quelles sont, telle que, telle qu elle, tel qu il, qu elle, doit, apparaître, apparaîtra, doit apparaître, doit figurer',
    employee:
      'salarié, salariés, salariée, employé, employée, employés, collaborateur, collaborateurs, enseignant, professeur, agent info, bénévole, de l’employé, de l’agent',
    mentioned:
      'enfant, client, clients, fournisseur, bénéficiaire, créateur, auteur, commercial, valideur, validateur, approbateur, gestionnaire, élève, ayant droit, prescripteur, aidant, dirigeant, gérant, proviseur',
  },
  geography: 'pays, région, province, canton, zone, commune étrangère, état région, pays région',
  privateMatters:
    'sécurité sociale, numéro de sécurité sociale, n° sécurité sociale, n° de sécurité sociale, n° sécu, numéro sécu, num sécu, n° ss, numéro ss, nir, cnss, n° cnss, n° avs, numéro avs, situation familiale, situation de famille, situation matrimoniale, statut marital, statut matrimonial, enfants, nombre d’enfants, nb enfants, nb d’enfants, nbre enfants, nbre d’enfants, enfants à charge, nombre d’enfants à charge, personnes à charge',
  attributes:
    'lien de parenté, parenté, lien avec le salarié, lien avec l’agent, lien familial, genre, sexe, nationalité, civilité, civ, date de naissance, naissance date, âge, fax, télécopie, télécopieur, numéro de fax, deuxième prénom, second prénom, autres prénoms, initiales, surnom, langue, langues, remarque, remarques, commentaire, commentaires, note, notes, observation, observations',
  elsewhere:
    'numéro national, registre national, numéro de registre national, rôle utilisateur, rôle système, section, voiture, rappel, groupe salarié, groupe de salariés, matricule, code, type, types, date, ancienneté, date d’entrée, date d’embauche, date d’arrivée, date de sortie, date de départ, date de début, date de fin, embauche, entrée, sortie, départ, ' +
    'salaire, rémunération, contrat, type de contrat, type contrat, cdi, cdd, temps de travail, cadre, catégorie, échelon, coefficient, classification, grade, niveau, indice, convention, csp, catégorie socioprofessionnelle, temps partiel, ' +
    'mot de passe, mdp, licence, licences, droits, permission, rôle principal, profil utilisateur, profils utilisateur, administrateur, créé, modifié, créé le, modifié le, dernière connexion, dernière activité, horodateur, ' +
    'poste de travail, renvoi, bipeur, dect, site web, site internet, site web entreprise, url du site, web, adresse web du site, ' +
    'suffixe, préfixe, titre de civilité, titre honorifique, pronom, pronoms, ' +
    'bâtiment, étage, porte, salle, casier, parking, numéro de bureau, n° de bureau, n° bureau, numéro bureau, ' +
    'description, biographie, présentation, message, mots clés, étiquettes, libellés, origine, provenance, fuseau horaire, priorité, ' +
    'logo, bannière, modèle, campagne, mention légale, mentions légales, qr code, droit à l’image, ' +
    'tva, siret, siren, naf, code naf, code ape, ape, rcs, rib, iban, banque, cin, mutuelle, passeport, facturation, adresse de facturation, livraison, adresse de livraison, paiement, devise, montant, chiffre d’affaires, effectif, secteur, secteur d’activité, activité, taille, forme juridique, capital, ' +
    'service national, service militaire, service civique, service civil, variable, part variable, rémunération variable, prime, primes, rtt, congés payés, jours de congé, télétravailleur, local, locaux, ' +
    'boîte postale, cedex, lieu-dit, lieu dit, quartier, code insee, insee, code commune, code latitude, longitude, coordonnées gps, secteur géographique, territoire, ' +
    'supprimé, inscrit, inscription, abonnement, cotisation, adhésion, saison, catégorie d’âge, licence ffme, diplôme, formation, compétences, congés, solde congé, absence, télétravail, horaires, commentaire rh, centre de coût, centre de coûts, section analytique, code analytique, langue d’affichage, mandat, délégation, commission, groupe sanguin, allergies, permis, véhicule, immatriculation, taille t-shirt, dernière mise à jour, mise à jour, numéro, référence, réf, numéro de série, ordinateur, imprimante, badge, ordre, rang, index, ligne n, à vérifier, vérifié, source, cible, échéance, profil métier, famille métier, filière, convention collective, niveau hiérarchique, motif, question, réponse, essai, exemple, bloquer, blocage, suspension, désactivation',
});
