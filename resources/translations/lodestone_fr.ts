<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>by meaning, not close</source>
        <translation>par le sens, pas proche</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>environ %Ln min restante</numerusform>
            <numerusform>environ %Ln min restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h left</source>
        <translation>
            <numerusform>environ %Ln h restante</numerusform>
            <numerusform>environ %Ln h restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln days left</source>
        <translation>
            <numerusform>environ %Ln jour restant</numerusform>
            <numerusform>environ %Ln jours restants</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>environ %Ln min</numerusform>
            <numerusform>environ %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <translation>
            <numerusform>environ %Ln h</numerusform>
            <numerusform>environ %Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln days</source>
        <translation>
            <numerusform>environ %Ln jour</numerusform>
            <numerusform>environ %Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 files/s</source>
        <translation>%1 fichiers/s</translation>
    </message>
    <message>
        <source>%1 passages/s</source>
        <translation>%1 passages/s</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>page %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>by words</source>
        <translation>par les mots</translation>
    </message>
    <message>
        <source>by meaning</source>
        <translation>par le sens</translation>
    </message>
    <message>
        <source>words and meaning</source>
        <translation>mots et sens</translation>
    </message>
    <message>
        <source>This kind of file is not read</source>
        <translation>Ce type de fichier n’est pas lu</translation>
    </message>
    <message>
        <source>Protected by a password</source>
        <translation>Protégé par un mot de passe</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Le fichier est endommagé</translation>
    </message>
    <message>
        <source>Larger than the limit</source>
        <translation>Plus grand que la limite</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Le fichier ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>Reading took too long</source>
        <translation>La lecture a pris trop de temps</translation>
    </message>
    <message>
        <source>No text in it</source>
        <translation>Aucun texte</translation>
    </message>
    <message>
        <source>Only in the cloud</source>
        <translation>Seulement dans le cloud</translation>
    </message>
    <message>
        <source>Found by its words only</source>
        <translation>Trouvé par ses mots seulement</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 lus</translation>
    </message>
    <message>
        <source>%1 by meaning</source>
        <translation>%1 par le sens</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <translation>
            <numerusform>%Ln illisible</numerusform>
            <numerusform>%Ln illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>looked at now and then</source>
        <translation>examiné de temps en temps</translation>
    </message>
    <message>
        <source>Searchable by words: %1, by meaning: %2</source>
        <translation>Recherche par les mots&#xa0;: %1, par le sens&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln fichier n’a pas pu être lu.</numerusform>
            <numerusform>%Ln fichiers n’ont pas pu être lus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out, such as pictures.</source>
        <translation>
            <numerusform>%Ln fichier exclu, comme les images.</numerusform>
            <numerusform>%Ln fichiers exclus, comme les images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This deletes what was made of it, %Ln passage(s); to have them again, they must be read and embedded anew.</source>
        <translation>
            <numerusform>Ce qui en a été tiré est supprimé, soit %Ln passage&#xa0;; pour le retrouver, il faudra le relire et le vectoriser à nouveau.</numerusform>
            <numerusform>Ce qui en a été tiré est supprimé, soit %Ln passages&#xa0;; pour les retrouver, il faudra les relire et les vectoriser à nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not there now. What was read of it can be searched. Connect the drive, or remove the folder.</source>
        <translation>Il n’est pas là pour le moment. Ce qui en a été lu reste consultable. Connectez le lecteur ou retirez le dossier.</translation>
    </message>
    <message>
        <source>It rests: new and changed files are not read before you resume it.</source>
        <translation>Il est en pause&#xa0;: les fichiers nouveaux ou modifiés ne sont lus qu’à la reprise.</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Saved and recent searches (Alt+↓ in the search box: recent ones)</source>
        <translation>Recherches enregistrées et récentes (Alt+↓ dans le champ&#xa0;: récentes)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Une autre raison</translation>
    </message>
    <message>
        <source>Nothing need be done; leave the kind out to have it off this list.</source>
        <translation>Il n’y a rien à faire&#xa0;; excluez ce type pour le retirer de la liste.</translation>
    </message>
    <message>
        <source>Save a copy without the password, or leave the file out.</source>
        <translation>Enregistrez une copie sans mot de passe ou excluez le fichier.</translation>
    </message>
    <message>
        <source>Open it in its own program; if that works, save it anew and retry.</source>
        <translation>Ouvrez-le dans son programme&#xa0;; si cela marche, enregistrez-le à nouveau et réessayez.</translation>
    </message>
    <message>
        <source>Raise the limit in the settings under Reading, then retry, or leave it out.</source>
        <translation>Augmentez la limite dans les réglages, sous Lecture, puis réessayez, ou excluez-le.</translation>
    </message>
    <message>
        <source>Give yourself access to it, or close the program that holds it, then retry.</source>
        <translation>Accordez-vous l’accès ou fermez le programme qui l’utilise, puis réessayez.</translation>
    </message>
    <message>
        <source>Retry on a quiet computer, or raise the time in the settings under Reading.</source>
        <translation>Réessayez quand l’ordinateur est calme, ou augmentez la durée dans les réglages, sous Lecture.</translation>
    </message>
    <message>
        <source>If it is a scan, switch text recognition on in the settings under Reading.</source>
        <translation>S’il s’agit d’une numérisation, activez la reconnaissance de texte dans les réglages, sous Lecture.</translation>
    </message>
    <message>
        <source>Have the cloud&apos;s program keep it on this computer, then retry.</source>
        <translation>Demandez au programme du cloud de le garder sur cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>It can be found by its words. Retry, or try another model.</source>
        <translation>Il se trouve par ses mots. Réessayez ou essayez un autre modèle.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>avant %1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>L’an dernier</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>Avant cela</translation>
    </message>
    <message>
        <source>up to 100 KB</source>
        <translation>jusqu’à 100 Ko</translation>
    </message>
    <message>
        <source>100 KB to 1 MB</source>
        <translation>100 Ko à 1 Mo</translation>
    </message>
    <message>
        <source>1 MB to 10 MB</source>
        <translation>1 Mo à 10 Mo</translation>
    </message>
    <message>
        <source>more than 10 MB</source>
        <translation>plus de 10 Mo</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages and is on this computer already.</source>
        <translation>%1 lit plus de 100 langues et se trouve déjà sur cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages: %2 to download (%3 at 50 Mbit/s).</source>
        <translation>%1 lit plus de 100 langues&#xa0;: %2 à télécharger (%3 à 50 Mbit/s).</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages: %2 to download (%3 at 50 Mbit/s), then %4 for every 10,000 passages on this computer.</source>
        <translation>%1 lit plus de 100 langues&#xa0;: %2 à télécharger (%3 à 50 Mbit/s), puis %4 pour 10&#xa0;000 passages sur cet ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln fichier, %1</numerusform>
            <numerusform>%Ln fichiers, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln file(s) and %1</source>
        <translation>
            <numerusform>plus de %Ln fichier et %1</numerusform>
            <numerusform>plus de %Ln fichiers et %1</numerusform>
        </translation>
    </message>
    <message>
        <source>slide %1</source>
        <translation>diapositive %1</translation>
    </message>
    <message>
        <source>sheet %1</source>
        <translation>feuille %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more passage(s)</source>
        <translation>
            <numerusform>%Ln passage de plus</numerusform>
            <numerusform>%Ln passages de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) without text, only pictures of pages. With Tesseract, a program of its own, they can be read when all else is done.</source>
        <translation>
            <numerusform>%Ln fichier sans texte, avec seulement des images de pages. Avec Tesseract, un programme à part, il peut être lu quand tout le reste est fait.</numerusform>
            <numerusform>%Ln fichiers sans texte, avec seulement des images de pages. Avec Tesseract, un programme à part, ils peuvent être lus quand tout le reste est fait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the cloud not read, for that would download them. To have them read, let the cloud&apos;s program keep them on this computer.</source>
        <translation>
            <numerusform>%Ln fichier dans le nuage n’a pas été lu, car cela le téléchargerait. Pour qu’il soit lu, demandez au programme du nuage de le garder sur cet ordinateur.</numerusform>
            <numerusform>%Ln fichiers dans le nuage n’ont pas été lus, car cela les téléchargerait. Pour qu’ils soient lus, demandez au programme du nuage de les garder sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not there now. What was read of it can be searched. Connect the drive, or remove the folder.</source>
        <translation>%1 n’est pas là pour l’instant. Ce qui en a été lu peut être cherché. Branchez le disque ou retirez le dossier.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Index now</source>
        <translation>Indexer maintenant</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Finds passages in your own files by meaning, on your own computer.</source>
        <translation>Trouve des passages dans vos propres fichiers par le sens, sur votre propre ordinateur.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later: you may use, study, share and change it. It comes without any warranty.</source>
        <translation>Logiciel libre sous la licence GNU Affero General Public License, version 3 ou ultérieure&#xa0;: vous pouvez l’utiliser, l’étudier, le partager et le modifier. Il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>Where the data lies</source>
        <translation>Où se trouvent les données</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Composé de</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>Copier pour un rapport</translation>
    </message>
    <message>
        <source>Show all licences</source>
        <translation>Afficher toutes les licences</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Versions plus récentes</translation>
    </message>
    <message>
        <source>Lodestone looks for newer versions only here, only when asked to, and installs none by itself.</source>
        <translation>Lodestone ne cherche de versions plus récentes qu’ici, seulement sur demande, et n’en installe aucune de lui-même.</translation>
    </message>
    <message>
        <source>Release address</source>
        <translation>Adresse des versions</translation>
    </message>
    <message>
        <source>Copied: versions only, nothing of your files.</source>
        <translation>Copié&#xa0;: seulement les versions, rien de vos fichiers.</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>More to do with this passage</source>
        <translation>Autres actions sur ce passage</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>A move of the data folder was broken off. Go on with it in the settings, under Library.</source>
        <translation>Un déplacement du dossier de données a été interrompu. Continuez-le dans les réglages, sous Bibliothèque.</translation>
    </message>
</context>
<context>
    <name>BackgroundPage</name>
    <message>
        <source>Background</source>
        <translation>Arrière-plan</translation>
    </message>
    <message>
        <source>When embedding rests</source>
        <translation>Quand la vectorisation se repose</translation>
    </message>
    <message>
        <source>New files are read and found by their words at any time. Making them searchable by meaning, and recognising text in pictures, takes longer and can wait.</source>
        <translation>Les nouveaux fichiers sont lus et trouvés par leurs mots à tout moment. Les rendre consultables par le sens et reconnaître le texte des images prend plus de temps et peut attendre.</translation>
    </message>
    <message>
        <source>Rest on battery</source>
        <translation>Se reposer sur batterie</translation>
    </message>
    <message>
        <source>Rest while other programs are busy</source>
        <translation>Se reposer quand d’autres programmes travaillent</translation>
    </message>
    <message>
        <source>Without this, it goes on with fewer threads and at low priority while they are.</source>
        <translation>Sinon, le travail continue avec moins de threads et en basse priorité.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>For all of Lodestone together. Automatic: half of the computer&apos;s memory. With less, fewer files are read at a time, and a model that needs more is not loaded.</source>
        <translation>Pour l’ensemble de Lodestone. Automatique&#xa0;: la moitié de la mémoire de l’ordinateur. Avec moins, moins de fichiers sont lus à la fois et un modèle qui demande davantage n’est pas chargé.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Only between</source>
        <translation>Seulement entre</translation>
    </message>
    <message>
        <source>Begin of the hours</source>
        <translation>Début de la plage horaire</translation>
    </message>
    <message>
        <source>End of the hours</source>
        <translation>Fin de la plage horaire</translation>
    </message>
</context>
<context>
    <name>ConfirmBar</name>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Passage copied.</source>
        <translation>Passage copié.</translation>
    </message>
    <message>
        <source>Passage and citation copied.</source>
        <translation>Passage et référence copiés.</translation>
    </message>
    <message>
        <source>Path copied.</source>
        <translation>Chemin copié.</translation>
    </message>
    <message>
        <source>“%1” is no longer there. It leaves the results at the next look for changes.</source>
        <translation>«&#xa0;%1&#xa0;» n’existe plus. Il disparaîtra des résultats à la prochaine recherche de modifications.</translation>
    </message>
    <message>
        <source>Opening this file would run it, so it is shown in its folder instead.</source>
        <translation>Ouvrir ce fichier l’exécuterait&#xa0;; il est donc affiché dans son dossier.</translation>
    </message>
    <message>
        <source>The system has no program to open “%1”.</source>
        <translation>Le système n’a pas de programme pour ouvrir «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add to the library</source>
        <translation>Déposez pour ajouter à la bibliothèque</translation>
    </message>
</context>
<context>
    <name>ExclusionsPage</name>
    <message>
        <source>Also leave out what .gitignore and .ignore files in it say</source>
        <translation>Exclure aussi ce qu’indiquent ses fichiers .gitignore et .ignore</translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>Exclure ceux-ci</translation>
    </message>
    <message>
        <source>What is left out of “%1”</source>
        <translation>Ce qui est exclu de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Examen…</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>Masqué&#xa0;: %1</translation>
    </message>
    <message>
        <source>Back again: %1</source>
        <translation>De retour&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Hides %Ln more file(s), %1.</source>
        <translation>
            <numerusform>Masque %Ln fichier de plus, %1.</numerusform>
            <numerusform>Masque %Ln fichiers de plus, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings back %Ln file(s), %1.</source>
        <translation>
            <numerusform>Fait revenir %Ln fichier, %1.</numerusform>
            <numerusform>Fait revenir %Ln fichiers, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hides no other files than now.</source>
        <translation>Ne masque pas d’autres fichiers qu’à présent.</translation>
    </message>
    <message numerus="yes">
        <source>The folder is large: of %Ln file(s) that were looked at.</source>
        <translation>
            <numerusform>Le dossier est grand&#xa0;: %Ln fichier a été examiné.</numerusform>
            <numerusform>Le dossier est grand&#xa0;: %Ln fichiers ont été examinés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules, one a line</source>
        <translation>Règles, une par ligne</translation>
    </message>
    <message>
        <source>Files that these rules concern</source>
        <translation>Fichiers concernés par ces règles</translation>
    </message>
    <message>
        <source>One rule a line, as in a .gitignore file: *.log is all files of that ending, drafts/ a folder of that name, /drafts/ only the one at the top; ! before a rule brings files back.</source>
        <translation>Une règle par ligne, comme dans un fichier .gitignore&#xa0;: *.log désigne tous les fichiers de cette extension, drafts/ un dossier de ce nom, /drafts/ seulement celui du haut&#xa0;;&#xa0;! devant une règle fait revenir des fichiers.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Filtrer par&#xa0;: %1</translation>
    </message>
    <message>
        <source>Clear the filter %1</source>
        <translation>Effacer le filtre %1</translation>
    </message>
    <message>
        <source>Nothing to choose from yet</source>
        <translation>Rien à choisir pour l’instant</translation>
    </message>
</context>
<context>
    <name>FolderDetails</name>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message numerus="yes">
        <source>Files left out by %Ln rule(s).</source>
        <translation>
            <numerusform>Fichiers exclus par %Ln règle.</numerusform>
            <numerusform>Fichiers exclus par %Ln règles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume “%1”</source>
        <translation>Reprendre «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>Mettre «&#xa0;%1&#xa0;» en pause</translation>
    </message>
</context>
<context>
    <name>FoldersPane</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove “%1” from the library? Your files stay.</source>
        <translation>Retirer «&#xa0;%1&#xa0;» de la bibliothèque&#xa0;? Vos fichiers restent.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Afficher dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Look for changes now</source>
        <translation>Chercher les modifications maintenant</translation>
    </message>
    <message>
        <source>Leave files out…</source>
        <translation>Exclure des fichiers…</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>Remove from library…</source>
        <translation>Retirer de la bibliothèque…</translation>
    </message>
    <message>
        <source>Folders in the library</source>
        <translation>Dossiers de la bibliothèque</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Start Lodestone when I log in</source>
        <translation>Démarrer Lodestone à l’ouverture de session</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>Rester dans la zone de notification quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the window only: your files are found in any language. The window opens anew at once.</source>
        <translation>Celle de la fenêtre seulement&#xa0;: vos fichiers sont trouvés dans toutes les langues. La fenêtre se rouvre aussitôt.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Start and close</source>
        <translation>Démarrage et fermeture</translation>
    </message>
    <message>
        <source>In the background, without its window where there is a tray. Files are kept up to date.</source>
        <translation>En arrière-plan, sans fenêtre s’il y a une zone de notification. Les fichiers restent à jour.</translation>
    </message>
    <message>
        <source>Keys from anywhere</source>
        <translation>Touches depuis partout</translation>
    </message>
    <message>
        <source>Keys that bring the window up</source>
        <translation>Touches qui font apparaître la fenêtre</translation>
    </message>
    <message>
        <source>Bring the window up</source>
        <translation>Afficher la fenêtre</translation>
    </message>
    <message>
        <source>Press the keys, such as Ctrl+Alt+L. Where the desktop does not let programs have such keys (Wayland), give them to the command “lodestone --toggle” in the settings of the desktop.</source>
        <translation>Appuyez sur les touches, par exemple Ctrl+Alt+L. Si le bureau ne laisse pas les programmes en disposer (Wayland), attribuez-les à la commande «&#xa0;lodestone --toggle&#xa0;» dans ses réglages.</translation>
    </message>
</context>
<context>
    <name>HiddenBar</name>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) not close to this are hidden.</source>
        <translation>
            <numerusform>%Ln fichier peu proche est masqué.</numerusform>
            <numerusform>%Ln fichiers peu proches sont masqués.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hotkey</name>
    <message>
        <source>Another program listens for %1 already. Choose other keys.</source>
        <translation>Un autre programme utilise déjà %1. Choisissez d’autres touches.</translation>
    </message>
    <message>
        <source>On Wayland no program may listen for keys. In the settings of the desktop, bind keys of your choice to the command “lodestone --toggle”.</source>
        <translation>Sous Wayland, aucun programme ne peut écouter les touches. Dans les réglages du bureau, associez des touches de votre choix à la commande «&#xa0;lodestone --toggle&#xa0;».</translation>
    </message>
    <message>
        <source>This system lets no program listen for keys.</source>
        <translation>Ce système ne laisse aucun programme écouter les touches.</translation>
    </message>
    <message>
        <source>Choose Ctrl, Alt or the system key together with a letter, a digit, Space or F1 to F24.</source>
        <translation>Choisissez Ctrl, Alt ou la touche système avec une lettre, un chiffre, Espace ou F1 à F24.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>“%1” is in the library already.</source>
        <translation>«&#xa0;%1&#xa0;» est déjà dans la bibliothèque.</translation>
    </message>
    <message>
        <source>“%1” is part of “%2”, which is in the library already.</source>
        <translation>«&#xa0;%1&#xa0;» fait partie de «&#xa0;%2&#xa0;», qui est déjà dans la bibliothèque.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” takes in %Ln folder(s) that the library had before.</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» englobe %Ln dossier déjà présent dans la bibliothèque.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» englobe %Ln dossiers déjà présents dans la bibliothèque.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Delete the copy</source>
        <translation>Supprimer la copie</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 est en cours. Attendez ou mettez-le d’abord en pause.</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Examen du dossier…</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>Settings, text, vectors, models and logs of this library are kept here:</source>
        <translation>Les réglages, textes, vecteurs, modèles et journaux de cette bibliothèque sont conservés ici&#xa0;:</translation>
    </message>
    <message>
        <source>Moving copies it to another folder, verifies the copy and then deletes the old one. Searching goes on meanwhile, new files wait. Your own files stay where they are.</source>
        <translation>Le déplacement le copie dans un autre dossier, vérifie la copie puis supprime l’ancien. La recherche continue pendant ce temps, les nouveaux fichiers attendent. Vos propres fichiers restent où ils sont.</translation>
    </message>
    <message>
        <source>Where shall the data folder be?</source>
        <translation>Où placer le dossier de données&#xa0;?</translation>
    </message>
    <message>
        <source>Progress of the move</source>
        <translation>Progression du déplacement</translation>
    </message>
    <message>
        <source>Object store</source>
        <translation>Stockage d’objets</translation>
    </message>
    <message>
        <source>A library can lie in an object store (S3 and alike), which many computers read and one writes. It is chosen on the command line, with Lodestone closed: “lodestone library use s3://bucket/path”, and “lodestone library off” to keep it here again.</source>
        <translation>Une bibliothèque peut se trouver dans un stockage d’objets (S3 et semblables), que plusieurs ordinateurs lisent et qu’un seul écrit. On le choisit en ligne de commande, Lodestone fermé&#xa0;: «&#xa0;lodestone library use s3://bucket/path&#xa0;», et «&#xa0;lodestone library off&#xa0;» pour la garder de nouveau ici.</translation>
    </message>
    <message>
        <source>The data folder stays where it is.</source>
        <translation>Le dossier de données reste où il est.</translation>
    </message>
    <message>
        <source>Move the data folder to %1? %2 are copied, and the old folder is deleted after that.</source>
        <translation>Déplacer le dossier de données vers %1&#xa0;? %2 sont copiés, puis l’ancien dossier est supprimé.</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>A move to %1 was broken off. The library is still in the folder above.</source>
        <translation>Un déplacement vers %1 a été interrompu. La bibliothèque est toujours dans le dossier ci-dessus.</translation>
    </message>
    <message>
        <source>The data folder is being moved.</source>
        <translation>Le dossier de données est en cours de déplacement.</translation>
    </message>
    <message>
        <source>The data folder is %1 now.</source>
        <translation>Le dossier de données est maintenant %1.</translation>
    </message>
    <message>
        <source>The data folder has moved. From now on, open this library with: %1</source>
        <translation>Le dossier de données a été déplacé. Ouvrez désormais cette bibliothèque avec&#xa0;: %1</translation>
    </message>
    <message>
        <source>This library lies in the data folder.</source>
        <translation>Cette bibliothèque se trouve dans le dossier de données.</translation>
    </message>
</context>
<context>
    <name>LicencesWindow</name>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Add folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>ModeButton</name>
    <message>
        <source>Words and meaning</source>
        <translation>Mots et sens</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>Mots seulement</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>Sens seulement</translation>
    </message>
    <message>
        <source>Search by: %1</source>
        <translation>Chercher par&#xa0;: %1</translation>
    </message>
    <message>
        <source>What is searched by</source>
        <translation>Mode de recherche</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Download of %1</source>
        <translation>Téléchargement de %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Make it here</source>
        <translation>Le produire ici</translation>
    </message>
    <message>
        <source>Download and make it</source>
        <translation>Télécharger et le produire</translation>
    </message>
    <message>
        <source>Paused: %1 of %2 are here</source>
        <translation>En pause&#xa0;: %1 sur %2 sont là</translation>
    </message>
    <message>
        <source>Recommended here: %1</source>
        <translation>Recommandé ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>sur cet ordinateur</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recommandé</translation>
    </message>
    <message>
        <source>made here from %1</source>
        <translation>produit ici à partir de %1</translation>
    </message>
    <message>
        <source>needs %1 of memory</source>
        <translation>demande %1 de mémoire</translation>
    </message>
    <message>
        <source>%1 measured here</source>
        <translation>%1 mesurés ici</translation>
    </message>
    <message>
        <source>about %1 expected here</source>
        <translation>environ %1 attendus ici</translation>
    </message>
    <message>
        <source>speed here not known yet</source>
        <translation>vitesse ici encore inconnue</translation>
    </message>
</context>
<context>
    <name>ModelOffer</name>
    <message>
        <source>Another model is on its way. Wait for it or pause it first.</source>
        <translation>Un autre modèle est en cours. Attendez ou mettez-le d’abord en pause.</translation>
    </message>
    <message>
        <source>%1 is in use now. Passages are embedded anew meanwhile.</source>
        <translation>%1 est maintenant utilisé. Les passages sont vectorisés à nouveau entre-temps.</translation>
    </message>
    <message>
        <source>%1 of what was read is in other languages; the model in use reads English best.</source>
        <translation>%1 de ce qui a été lu est dans d’autres langues&#xa0;; le modèle utilisé lit surtout l’anglais.</translation>
    </message>
    <message>
        <source>The model that comes with Lodestone reads English best.</source>
        <translation>Le modèle fourni avec Lodestone lit surtout l’anglais.</translation>
    </message>
</context>
<context>
    <name>ModelSwitch</name>
    <message>
        <source>Trying %1…</source>
        <translation>Essai de %1…</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Use %1 from now on?</source>
        <translation>Utiliser %1 désormais&#xa0;?</translation>
    </message>
    <message>
        <source>Use %1 with %2 dimensions?</source>
        <translation>Utiliser %1 avec %2 dimensions&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) will be embedded again%1.</source>
        <translation>
            <numerusform>%Ln passage sera vectorisé à nouveau%1.</numerusform>
            <numerusform>%Ln passages seront vectorisés à nouveau%1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching goes on meanwhile: by words at once, by meaning as far as the new vectors have come.</source>
        <translation>La recherche continue pendant ce temps&#xa0;: par les mots tout de suite, par le sens dans la mesure des nouveaux vecteurs.</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>%1 sur cet ordinateur</translation>
    </message>
    <message>
        <source>%1 is in use now.</source>
        <translation>%1 est maintenant utilisé.</translation>
    </message>
    <message>
        <source>The vectors are kept or cut; nothing is embedded again.</source>
        <translation>Les vecteurs sont conservés ou raccourcis&#xa0;; rien n’est vectorisé à nouveau.</translation>
    </message>
    <message>
        <source>The passages are being embedded again in the background.</source>
        <translation>Les passages sont à nouveau vectorisés en arrière-plan.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Take %1 into the library as a model, and use it?</source>
        <translation>Ajouter %1 à la bibliothèque comme modèle et l’utiliser&#xa0;?</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>Examen de %1…</translation>
    </message>
    <message>
        <source>Import a model file</source>
        <translation>Importer un fichier de modèle</translation>
    </message>
    <message>
        <source>Models in GGUF format (*.gguf)</source>
        <translation>Modèles au format GGUF (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>A model turns text into numbers that say what it means. Larger ones find better, above all across languages, and take longer. Models run on this computer; only a download uses the network.</source>
        <translation>Un modèle transforme le texte en nombres qui disent ce qu’il signifie. Les plus grands trouvent mieux, surtout d’une langue à l’autre, et sont plus lents. Les modèles tournent sur cet ordinateur&#xa0;; seul un téléchargement utilise le réseau.</translation>
    </message>
    <message>
        <source>Import a model file…</source>
        <translation>Importer un fichier de modèle…</translation>
    </message>
    <message>
        <source>Any embedding model in GGUF format; it can also be dropped onto the window.</source>
        <translation>Tout modèle de vectorisation au format GGUF&#xa0;; il peut aussi être déposé sur la fenêtre.</translation>
    </message>
    <message>
        <source>Where models come from</source>
        <translation>D’où viennent les modèles</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Miroir</translation>
    </message>
    <message>
        <source>The address of another model hub, where the usual one cannot be reached. Empty: the usual one.</source>
        <translation>L’adresse d’un autre dépôt de modèles, si le dépôt habituel est inaccessible. Vide&#xa0;: le dépôt habituel.</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 est en cours. Attendez ou mettez-le d’abord en pause.</translation>
    </message>
    <message>
        <source>%1 is here. Press Use to work with it.</source>
        <translation>%1 est là. Appuyez sur Utiliser pour vous en servir.</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No search yet</source>
        <translation>Pas encore de recherche</translation>
    </message>
    <message>
        <source>This search did not work</source>
        <translation>Cette recherche n’a pas abouti</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Nothing fits both the words and the filters. Leave out a filter, or try other words.</source>
        <translation>Rien ne correspond à la fois aux mots et aux filtres. Retirez un filtre ou essayez d’autres mots.</translation>
    </message>
    <message>
        <source>Try fewer or other words, or say in a sentence what the passage is about.</source>
        <translation>Essayez moins de mots ou d’autres, ou dites en une phrase de quoi parle le passage.</translation>
    </message>
    <message>
        <source>So far %1 of the text can be searched by meaning; the rest follows.</source>
        <translation>Pour l’instant, %1 du texte se recherche par le sens&#xa0;; le reste suit.</translation>
    </message>
    <message numerus="yes">
        <source>Search by words and meaning: %Ln file(s)</source>
        <translation>
            <numerusform>Chercher par les mots et le sens&#xa0;: %Ln fichier</numerusform>
            <numerusform>Chercher par les mots et le sens&#xa0;: %Ln fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without quotation marks: %Ln file(s)</source>
        <translation>
            <numerusform>Sans guillemets&#xa0;: %Ln fichier</numerusform>
            <numerusform>Sans guillemets&#xa0;: %Ln fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without any filter: %Ln file(s)</source>
        <translation>
            <numerusform>Sans aucun filtre&#xa0;: %Ln fichier</numerusform>
            <numerusform>Sans aucun filtre&#xa0;: %Ln fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %1: %Ln file(s)</source>
        <translation>
            <numerusform>Sans %1&#xa0;: %Ln fichier</numerusform>
            <numerusform>Sans %1&#xa0;: %Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 ou plus</translation>
    </message>
</context>
<context>
    <name>OfferView</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Download of the model</source>
        <translation>Téléchargement du modèle</translation>
    </message>
    <message>
        <source>Do not offer again</source>
        <translation>Ne plus proposer</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L’utiliser</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Download and use</source>
        <translation>Télécharger et utiliser</translation>
    </message>
    <message>
        <source>It is here and being tried…</source>
        <translation>Il est là et mis à l’essai…</translation>
    </message>
    <message>
        <source>Paused; what has come is kept.</source>
        <translation>En pause&#xa0;; ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Démarrage…</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Like a passage of %1</source>
        <translation>Comme un passage de %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln new)</source>
        <translation>
            <numerusform>%1 (%Ln nouveau)</numerusform>
            <numerusform>%1 (%Ln nouveaux)</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Remove a saved search</source>
        <translation>Retirer une recherche enregistrée</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Recherches récentes</translation>
    </message>
    <message>
        <source>Forget recent searches</source>
        <translation>Oublier les recherches récentes</translation>
    </message>
    <message>
        <source>Search saved. The star tells when something new is found.</source>
        <translation>Recherche enregistrée. L’étoile signale les nouveautés.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Find a setting</source>
        <translation>Trouver un réglage</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>PageScroll</name>
    <message>
        <source>Page with the passage</source>
        <translation>Page avec le passage</translation>
    </message>
</context>
<context>
    <name>PassageText</name>
    <message>
        <source>Text with the passage</source>
        <translation>Texte avec le passage</translation>
    </message>
</context>
<context>
    <name>PreviewHead</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the file, at this page where its program can</source>
        <translation>Ouvrir le fichier, à cette page si son programme le permet</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Afficher le fichier dans son dossier</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copier avec la référence</translation>
    </message>
    <message>
        <source>Copy the passage with where it is from</source>
        <translation>Copier le passage avec sa provenance</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Plus de semblables</translation>
    </message>
    <message>
        <source>Find passages that mean the same</source>
        <translation>Trouver des passages de même sens</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>The passage that you choose is shown here.</source>
        <translation>Le passage que vous choisissez s’affiche ici.</translation>
    </message>
    <message>
        <source>%1 This is the passage as it was read.</source>
        <translation>%1 Voici le passage tel qu’il a été lu.</translation>
    </message>
    <message>
        <source>The passage is not on this page. The file has changed since it was read.</source>
        <translation>Le passage n’est pas sur cette page. Le fichier a changé depuis sa lecture.</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Pas d’aperçu</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>page %1 sur %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>PreviewTexts</name>
    <message>
        <source>The file has changed since it was read.</source>
        <translation>Le fichier a changé depuis sa lecture.</translation>
    </message>
    <message>
        <source>The file has changed since it was read. The passage is no longer in it.</source>
        <translation>Le fichier a changé depuis sa lecture. Le passage n’y est plus.</translation>
    </message>
    <message>
        <source>Long file: scroll on for the rest.</source>
        <translation>Fichier long&#xa0;: faites défiler pour voir la suite.</translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Fit the page to the width</source>
        <translation>Ajuster la page à la largeur</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation>Ajuster la page entière</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln endroit</numerusform>
            <numerusform>%Ln endroits</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous place of the found words (Shift+F3)</source>
        <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Next place of the found words (F3)</source>
        <translation>Occurrence suivante (F3)</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Numéro de page</translation>
    </message>
    <message>
        <source>Page to go to</source>
        <translation>Page à atteindre</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Ce qui est conservé</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Tout supprimer</translation>
    </message>
    <message>
        <source>Delete downloaded and imported models, too</source>
        <translation>Supprimer aussi les modèles téléchargés et importés</translation>
    </message>
    <message>
        <source>Lodestone reads your files and never changes them. What it keeps of them, it keeps in the data folder, readable by your account only. It tells nobody anything: the network is used for a download of a model that you start, and for a server or an object store that you set up.</source>
        <translation>Lodestone lit vos fichiers et ne les modifie jamais. Ce qu’il en garde se trouve dans le dossier de données, lisible par votre compte seulement. Il ne dit rien à personne&#xa0;: le réseau sert au téléchargement d’un modèle que vous lancez et à un serveur ou à un stockage d’objets que vous configurez.</translation>
    </message>
    <message>
        <source>Keys of servers and object stores are kept by the system&apos;s keyring, in no file of ours.</source>
        <translation>Les clés des serveurs et des stockages d’objets sont conservées par le trousseau du système, dans aucun de nos fichiers.</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>SUPPRIMER</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Forgets all folders and deletes their text, vectors, the list of files, searches and logs from the disk. It cannot be undone; the folders have to be added and read again. Your own files and your settings stay.</source>
        <translation>Oublie tous les dossiers et supprime du disque leurs textes, vecteurs, la liste des fichiers, les recherches et les journaux. C’est irréversible&#xa0;; les dossiers devront être ajoutés et lus à nouveau. Vos propres fichiers et vos réglages restent.</translation>
    </message>
    <message>
        <source>To confirm, type %1 here:</source>
        <translation>Pour confirmer, saisissez %1 ici&#xa0;:</translation>
    </message>
    <message>
        <source>Text and vectors</source>
        <translation>Textes et vecteurs</translation>
    </message>
    <message>
        <source>List of files</source>
        <translation>Liste des fichiers</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Made again when needed</source>
        <translation>Recréé au besoin</translation>
    </message>
    <message>
        <source>Logs, without contents</source>
        <translation>Journaux, sans contenu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 est en cours. Attendez ou mettez-le d’abord en pause.</translation>
    </message>
    <message>
        <source>Another Lodestone is working on this library. Close it first.</source>
        <translation>Un autre Lodestone travaille sur cette bibliothèque. Fermez-le d’abord.</translation>
    </message>
    <message>
        <source>Everything is being deleted…</source>
        <translation>Suppression en cours…</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Files that could not be read</source>
        <translation>Fichiers qui n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>All files were read.</source>
        <translation>Tous les fichiers ont été lus.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln file(s)</source>
        <translation>
            <numerusform>Réessayer %Ln fichier</numerusform>
            <numerusform>Réessayer %Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out *%1…</source>
        <translation>Exclure *%1…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Exclure…</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Tout réessayer</translation>
    </message>
    <message>
        <source>Files with this problem</source>
        <translation>Fichiers ayant ce problème</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
</context>
<context>
    <name>ProcessorPage</name>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>Où tourne le modèle</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>A graphics card where there is one, else the processor.</source>
        <translation>Une carte graphique s’il y en a une, sinon le processeur.</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Also graphics that share the main memory. As much of the model as fits goes there.</source>
        <translation>Aussi le graphique qui partage la mémoire principale. On y place autant du modèle que possible.</translation>
    </message>
    <message>
        <source>No graphics, even where there are some.</source>
        <translation>Pas de graphique, même s’il y en a un.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>Automatic: all cores but one, fewer on battery and while you use the computer heavily. Documents are embedded at low priority, searches at normal.</source>
        <translation>Automatique&#xa0;: tous les cœurs sauf un, moins sur batterie et quand vous sollicitez fort l’ordinateur. Les documents sont vectorisés en basse priorité, les recherches en priorité normale.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processor core(s)</source>
        <translation>
            <numerusform>%Ln cœur de processeur</numerusform>
            <numerusform>%Ln cœurs de processeur</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 de mémoire</translation>
    </message>
    <message>
        <source>no graphics card that this build of Lodestone can use</source>
        <translation>pas de carte graphique utilisable par cette version de Lodestone</translation>
    </message>
    <message>
        <source>Ran last on this: %1</source>
        <translation>A tourné en dernier sur&#xa0;: %1</translation>
    </message>
    <message>
        <source>The model has not run here yet.</source>
        <translation>Le modèle n’a pas encore tourné ici.</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Quick search</source>
        <translation>Recherche rapide</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Enter opens, Ctrl+Enter shows it in the window, Esc hides</source>
        <translation>Entrée ouvre, Ctrl+Entrée affiche dans la fenêtre, Échap masque</translation>
    </message>
    <message>
        <source>Type to search, Esc hides</source>
        <translation>Tapez pour chercher, Échap masque</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Exclusions</translation>
    </message>
    <message>
        <source>Files and folders with these names are never read. One pattern a line; * stands for any letters, ? for one, [abc] for one of these.</source>
        <translation>Les fichiers et dossiers de ces noms ne sont jamais lus. Un motif par ligne&#xa0;; * vaut pour des caractères quelconques,&#xa0;? pour un seul, [abc] pour l’un de ceux-ci.</translation>
    </message>
    <message>
        <source>Names that are left out</source>
        <translation>Noms exclus</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Comme au début</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Fichier le plus grand</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>Time for one file</source>
        <translation>Temps par fichier</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Files read at a time</source>
        <translation>Fichiers lus à la fois</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>A file beyond a limit is listed as not read, and tried again when the file or the limit changes.</source>
        <translation>Un fichier au-delà d’une limite est signalé comme non lu, et réessayé quand le fichier ou la limite change.</translation>
    </message>
    <message>
        <source>Scans and pictures</source>
        <translation>Numérisations et images</translation>
    </message>
    <message>
        <source>Text in scans and pictures can be recognised by Tesseract, a program of its own that you install. It begins when everything else has been read, and takes seconds for each page.</source>
        <translation>Le texte des numérisations et des images peut être reconnu par Tesseract, un programme distinct que vous installez. Il commence quand tout le reste est lu et prend quelques secondes par page.</translation>
    </message>
    <message>
        <source>Recognise text in scans and pictures</source>
        <translation>Reconnaître le texte des numérisations et des images</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>In Tesseract&apos;s codes. Empty: the system&apos;s language and English.</source>
        <translation>Dans les codes de Tesseract. Vide&#xa0;: la langue du système et l’anglais.</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>trouvé automatiquement</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Tesseract was not found on this computer.</source>
        <translation>Tesseract n’a pas été trouvé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Tesseract was found, with the languages %1.</source>
        <translation>Tesseract a été trouvé, avec les langues %1.</translation>
    </message>
    <message>
        <source>Install Tesseract with the installer that its project page links to, then open this again.</source>
        <translation>Installez Tesseract avec le programme d’installation indiqué sur sa page, puis rouvrez ceci.</translation>
    </message>
    <message>
        <source>Install it, then open this again. On Debian and Ubuntu: sudo apt install tesseract-ocr</source>
        <translation>Installez-le, puis rouvrez ceci. Sous Debian et Ubuntu&#xa0;: sudo apt install tesseract-ocr</translation>
    </message>
    <message>
        <source>More languages: run the installer of Tesseract again and tick them.</source>
        <translation>Autres langues&#xa0;: relancez le programme d’installation de Tesseract et cochez-les.</translation>
    </message>
    <message>
        <source>More languages are packages; German on Debian and Ubuntu: sudo apt install tesseract-ocr-deu</source>
        <translation>Les autres langues sont des paquets&#xa0;; l’allemand sous Debian et Ubuntu&#xa0;: sudo apt install tesseract-ocr-deu</translation>
    </message>
</context>
<context>
    <name>ReleaseBox</name>
    <message>
        <source>Check now</source>
        <translation>Vérifier maintenant</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Ouvrir sa page</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Demande en cours…</translation>
    </message>
    <message>
        <source>There is version %1; this is %2.</source>
        <translation>La version %1 existe&#xa0;; celle-ci est la %2.</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>C’est la version la plus récente.</translation>
    </message>
</context>
<context>
    <name>RerankerBox</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>N’en utiliser aucun</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <translation>Essai de %1…</translation>
    </message>
    <message>
        <source>Turning it off…</source>
        <translation>Désactivation…</translation>
    </message>
    <message>
        <source>A reranker reads the question together with each of the first 20 files and puts them in a better order. It takes a minute and more on two cores, and the memory of a second model: have eight of them or more. It judges only searches that ask for it (lodestone search --rerank). Take a file of Qwen3-Reranker in GGUF format.</source>
        <translation>Un modèle de reclassement lit la question avec chacun des 20 premiers fichiers et les range mieux. Il faut une minute ou plus sur deux cœurs, et la mémoire d’un second modèle&#xa0;: prévoyez huit cœurs ou plus. Il ne juge que les recherches qui le demandent (lodestone search --rerank). Prenez un fichier Qwen3-Reranker au format GGUF.</translation>
    </message>
    <message>
        <source>Choose a reranker</source>
        <translation>Choisir un modèle de reclassement</translation>
    </message>
    <message>
        <source>Models in GGUF format (*.gguf)</source>
        <translation>Modèles au format GGUF (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 judges searches that ask for it from now on.</source>
        <translation>%1 juge désormais les recherches qui le demandent.</translation>
    </message>
    <message>
        <source>No reranker is used any more.</source>
        <translation>Plus aucun modèle de reclassement n’est utilisé.</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>Utilisé&#xa0;: %1</translation>
    </message>
    <message>
        <source>None is in use.</source>
        <translation>Aucun n’est utilisé.</translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The best %Ln file(s)</source>
        <translation>
            <numerusform>Le meilleur fichier</numerusform>
            <numerusform>Les %Ln meilleurs fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>One row for each file</source>
        <translation>Une ligne par fichier</translation>
    </message>
    <message>
        <source>Hide what is not close</source>
        <translation>Masquer ce qui n’est pas proche</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Meilleurs d’abord</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récents d’abord</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>How results are listed: %1</source>
        <translation>Présentation des résultats&#xa0;: %1</translation>
    </message>
    <message>
        <source>How results are listed</source>
        <translation>Présentation des résultats</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Found passages</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Plus de semblables</translation>
    </message>
    <message>
        <source>Copy passage</source>
        <translation>Copier le passage</translation>
    </message>
    <message>
        <source>Copy passage with citation</source>
        <translation>Copier le passage avec sa référence</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
</context>
<context>
    <name>RichText</name>
    <message>
        <source>Message %1</source>
        <translation>Message %1</translation>
    </message>
    <message>
        <source>Notes of slide %1</source>
        <translation>Notes de la diapositive %1</translation>
    </message>
    <message>
        <source>Slide %1</source>
        <translation>Diapositive %1</translation>
    </message>
    <message>
        <source>Text with the passage</source>
        <translation>Texte avec le passage</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search your files by meaning or by words</source>
        <translation>Cherchez dans vos fichiers par le sens ou par les mots</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Nothing close was found; these are the nearest.</source>
        <translation>Rien de proche n’a été trouvé&#xa0;; voici ce qui s’en approche le plus.</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Que cherchez-vous&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) can be searched.</source>
        <translation>
            <numerusform>%Ln fichier peut être consulté.</numerusform>
            <numerusform>%Ln fichiers peuvent être consultés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still being read: %Ln file(s).</source>
        <translation>
            <numerusform>Encore en cours de lecture : %Ln fichier.</numerusform>
            <numerusform>Encore en cours de lecture : %Ln fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter opens, Ctrl+C copies the passage.</source>
        <translation>↑ ↓ choisit, Entrée ouvre, Ctrl+C copie le passage.</translation>
    </message>
    <message>
        <source>Drop folders here</source>
        <translation>Déposez des dossiers ici</translation>
    </message>
    <message>
        <source>Lodestone reads the files in them and finds passages by what they mean. Nothing leaves this computer, and your files are never changed.</source>
        <translation>Lodestone lit les fichiers qu’ils contiennent et trouve des passages par leur sens. Rien ne quitte cet ordinateur et vos fichiers ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
</context>
<context>
    <name>SearchingPage</name>
    <message>
        <source>Searching</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Length of the vectors</source>
        <translation>Longueur des vecteurs</translation>
    </message>
    <message>
        <source>Another length</source>
        <translation>Une autre longueur</translation>
    </message>
    <message>
        <source>Use this length</source>
        <translation>Utiliser cette longueur</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>What the model is told before each query, in this library. Models that were trained for it (Qwen3-Embedding) find 1 to 5 % more with a fitting one; others do not read it. It costs nothing to change.</source>
        <translation>Ce qui est dit au modèle avant chaque requête, dans cette bibliothèque. Les modèles entraînés pour cela (Qwen3-Embedding) trouvent 1 à 5&#xa0;% de plus avec une instruction adaptée&#xa0;; les autres ne la lisent pas. La changer ne coûte rien.</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Second examen</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Recherches récentes</translation>
    </message>
    <message>
        <source>Remember my last searches</source>
        <translation>Retenir mes dernières recherches</translation>
    </message>
    <message>
        <source>In the data folder only. What is forgotten is gone from the disk; saved searches stay.</source>
        <translation>Dans le dossier de données seulement. Ce qui est oublié disparaît du disque&#xa0;; les recherches enregistrées restent.</translation>
    </message>
    <message>
        <source>Forget history</source>
        <translation>Oublier l’historique</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of the history forgotten.</source>
        <translation>
            <numerusform>%Ln élément de l’historique oublié.</numerusform>
            <numerusform>%Ln éléments de l’historique oubliés.</numerusform>
        </translation>
    </message>
    <message>
        <source>own words</source>
        <translation>vos propres mots</translation>
    </message>
    <message>
        <source>Own instruction</source>
        <translation>Instruction personnelle</translation>
    </message>
    <message>
        <source>Given …, retrieve passages that … (English works best)</source>
        <translation>Given …, retrieve passages that … (de préférence en anglais)</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>Utiliser ces mots</translation>
    </message>
    <message>
        <source>Write a sentence first, or choose one of those above.</source>
        <translation>Écrivez d’abord une phrase ou choisissez-en une ci-dessus.</translation>
    </message>
    <message>
        <source>The server in use decides on the length.</source>
        <translation>Le serveur utilisé décide de la longueur.</translation>
    </message>
    <message>
        <source>The model in use decides on the length.</source>
        <translation>Le modèle utilisé décide de la longueur.</translation>
    </message>
    <message>
        <source>%1 has %2 numbers for each passage, and cannot be shortened. The Qwen3-Embedding models can.</source>
        <translation>%1 a %2 nombres par passage et ne peut pas être raccourci. Les modèles Qwen3-Embedding le peuvent.</translation>
    </message>
    <message>
        <source>%1 keeps up to %2 numbers for each passage. Fewer take less room and search faster, and find a little less. A shorter length than now is cut from what is there, and nothing is embedded again; for a longer one, all is embedded again.</source>
        <translation>%1 garde jusqu’à %2 nombres par passage. Moins de nombres prennent moins de place, cherchent plus vite et trouvent un peu moins. Une longueur plus courte est tirée de ce qui existe, sans rien vectoriser&#xa0;; pour une plus longue, tout est vectorisé à nouveau.</translation>
    </message>
    <message>
        <source>Change of the score: published for Qwen3-Embedding-4B on a Chinese benchmark, against 2,560 numbers. Other models follow the same course.</source>
        <translation>Variation du score&#xa0;: publiée pour Qwen3-Embedding-4B sur un banc d’essai chinois, par rapport à 2&#xa0;560 nombres. Les autres modèles suivent la même courbe.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Per 100,000 passages</source>
        <translation>Pour 100&#xa0;000 passages</translation>
    </message>
    <message>
        <source>To get there</source>
        <translation>Pour y arriver</translation>
    </message>
    <message>
        <source>full length</source>
        <translation>longueur entière</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>non publié</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>cut at once</source>
        <translation>raccourci aussitôt</translation>
    </message>
    <message>
        <source>embedded again</source>
        <translation>vectorisé à nouveau</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2. Name a model file in GGUF format.</source>
        <translation>%1&#xa0;: %2. Indiquez un fichier de modèle au format GGUF.</translation>
    </message>
    <message>
        <source>%1 For files in other languages than English, that is worth it.</source>
        <translation>%1 Pour des fichiers dans d’autres langues que l’anglais, cela en vaut la peine.</translation>
    </message>
    <message>
        <source>%1 GB of memory</source>
        <translation>%1 Go de mémoire</translation>
    </message>
    <message>
        <source>%1 Mend or delete %2.</source>
        <translation>%1 Corrigez ou supprimez %2.</translation>
    </message>
    <message>
        <source>%1 Set another mirror, or update Lodestone.</source>
        <translation>%1 Choisissez un autre miroir ou mettez Lodestone à jour.</translation>
    </message>
    <message>
        <source>%1 The order is that of the search.</source>
        <translation>%1 L’ordre est celui de la recherche.</translation>
    </message>
    <message>
        <source>%1 The passage is no longer in it.</source>
        <translation>%1 Le passage n’y est plus.</translation>
    </message>
    <message>
        <source>%1 Try again or set another mirror.</source>
        <translation>%1 Réessayez ou choisissez un autre miroir.</translation>
    </message>
    <message>
        <source>%1 Your files are untouched.</source>
        <translation>%1 Vos fichiers restent intacts.</translation>
    </message>
    <message>
        <source>%1 can do 10,000 passages with it in %2, and it needs %3.</source>
        <translation>%1 traite avec lui 10&#xa0;000 passages en %2, et il demande %3.</translation>
    </message>
    <message>
        <source>%1 cannot be copied into %2: %3.</source>
        <translation>%1 ne peut pas être copié dans %2&#xa0;: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be copied: %2. Mend that and go on.</source>
        <translation>%1 ne peut pas être copié&#xa0;: %2. Corrigez cela et continuez.</translation>
    </message>
    <message>
        <source>%1 cannot be loaded. Get the file again or choose another one.</source>
        <translation>%1 ne peut pas être chargé. Récupérez le fichier à nouveau ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Give yourself access to it first.</source>
        <translation>%1 ne peut pas être ouvert&#xa0;: %2. Accordez-vous d’abord l’accès.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Name a file that is there.</source>
        <translation>%1 ne peut pas être ouvert&#xa0;: %2. Indiquez un fichier existant.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose a folder of your own.</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2. Choisissez un dossier à vous.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Give yourself access to it and try again.</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2. Accordez-vous l’accès et réessayez.</translation>
    </message>
    <message>
        <source>%1 could not be made from %2. Get %3 again, or use it as it is.</source>
        <translation>%1 n’a pas pu être produit à partir de %2. Récupérez %3 à nouveau ou utilisez-le tel quel.</translation>
    </message>
    <message>
        <source>%1 dimensions are too few. Choose %2 or more.</source>
        <translation>%1 dimensions sont trop peu. Choisissez-en %2 ou plus.</translation>
    </message>
    <message>
        <source>%1 gives no number for these passages. Get the file again or choose another one.</source>
        <translation>%1 ne donne aucun nombre pour ces passages. Récupérez le fichier à nouveau ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions. Choose no more than that.</source>
        <translation>%1 a %2 dimensions. N’en choisissez pas davantage.</translation>
    </message>
    <message>
        <source>%1 has %2 passages. Name one of 1 to %3.</source>
        <translation>%1 a %2 passages. Indiquez-en un de 1 à %3.</translation>
    </message>
    <message>
        <source>%1 has no end token, so its vectors would be wrong. Get a newer file.</source>
        <translation>%1 n’a pas de jeton de fin, ses vecteurs seraient faux. Procurez-vous un fichier plus récent.</translation>
    </message>
    <message>
        <source>%1 has no token for &quot;%2&quot;. Choose a GGUF file of Qwen3-Reranker.</source>
        <translation>%1 n’a pas de jeton pour «&#xa0;%2&#xa0;». Choisissez un fichier GGUF de Qwen3-Reranker.</translation>
    </message>
    <message>
        <source>%1 holds Lodestone&apos;s own data and cannot be indexed. Name another folder.</source>
        <translation>%1 contient les données de Lodestone et ne peut pas être indexé. Indiquez un autre dossier.</translation>
    </message>
    <message>
        <source>%1 holds the present data folder. Choose an empty folder.</source>
        <translation>%1 contient le dossier de données actuel. Choisissez un dossier vide.</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 (sinon %2)</translation>
    </message>
    <message>
        <source>%1 is %2 by another name, which is in the library already.</source>
        <translation>%1 est %2 sous un autre nom, déjà dans la bibliothèque.</translation>
    </message>
    <message>
        <source>%1 is a file. Choose a folder.</source>
        <translation>%1 est un fichier. Choisissez un dossier.</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file, or add the folder to the library.</source>
        <translation>%1 est un dossier. Indiquez un fichier ou ajoutez le dossier à la bibliothèque.</translation>
    </message>
    <message>
        <source>%1 is damaged or not the file of this name that is meant (%2).</source>
        <translation>%1 est endommagé ou n’est pas le fichier de ce nom attendu (%2).</translation>
    </message>
    <message>
        <source>%1 is made from %2, which the catalogue does not have. Update Lodestone.</source>
        <translation>%1 est produit à partir de %2, absent du catalogue. Mettez Lodestone à jour.</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder. Name a folder or a file.</source>
        <translation>%1 n’est ni un fichier ni un dossier. Indiquez un dossier ou un fichier.</translation>
    </message>
    <message>
        <source>%1 is no folder of the library. Folders in it: %2.</source>
        <translation>%1 n’est pas un dossier de la bibliothèque. Ses dossiers&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is no place for a library. Give a bucket and a path in it: s3://bucket/path (or gs://, az://).</source>
        <translation>%1 ne convient pas à une bibliothèque. Indiquez un compartiment et un chemin&#xa0;: s3://bucket/path (ou gs://, az://).</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose an empty folder, or name a new one.</source>
        <translation>%1 n’est pas vide. Choisissez un dossier vide ou indiquez-en un nouveau.</translation>
    </message>
    <message>
        <source>%1 is not in the library. Folders in it: %2.</source>
        <translation>%1 n’est pas dans la bibliothèque. Ses dossiers&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 is not in the library. Index it first, or name a file that is in it.</source>
        <translation>%1 n’est pas dans la bibliothèque. Indexez-le d’abord ou indiquez un fichier qui s’y trouve.</translation>
    </message>
    <message>
        <source>%1 is not in the library.%2 Folders in it: %3.</source>
        <translation>%1 n’est pas dans la bibliothèque.%2 Ses dossiers&#xa0;: %3.</translation>
    </message>
    <message>
        <source>%1 is one of %2 parts of a model. Join them with llama-gguf-split --merge first.</source>
        <translation>%1 est l’une des %2 parties d’un modèle. Assemblez-les d’abord avec llama-gguf-split --merge.</translation>
    </message>
    <message>
        <source>%1 is part of %2, which counts as a whole only. Name that.</source>
        <translation>%1 fait partie de %2, qui ne compte que comme un tout. Indiquez celui-ci.</translation>
    </message>
    <message>
        <source>%1 lies in the present data folder. Choose a folder outside of %2.</source>
        <translation>%1 se trouve dans le dossier de données actuel. Choisissez un dossier hors de %2.</translation>
    </message>
    <message>
        <source>%1 makes the process that loads it crash. Get the file again or choose another one.</source>
        <translation>%1 fait planter le processus qui le charge. Récupérez le fichier à nouveau ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>%1 processor cores</source>
        <translation>%1 cœurs de processeur</translation>
    </message>
    <message>
        <source>%1 was not done after %2 seconds. Choose a smaller reranker.</source>
        <translation>%1 n’avait pas fini après %2 secondes. Choisissez un modèle de reclassement plus petit.</translation>
    </message>
    <message>
        <source>%1 would take %2 for 10,000 passages with %3%4.</source>
        <translation>Avec %3%4, cet ordinateur (%1) mettrait %2 pour 10&#xa0;000 passages.</translation>
    </message>
    <message>
        <source>%1, which is searched, lies in %2. Choose a folder that holds none of your files.</source>
        <translation>%1, qui est consulté, se trouve dans %2. Choisissez un dossier sans aucun de vos fichiers.</translation>
    </message>
    <message>
        <source>%1. Get the file from the model&apos;s own authors.</source>
        <translation>%1. Procurez-vous le fichier auprès des auteurs du modèle.</translation>
    </message>
    <message>
        <source>%1. It is mended from what is intact, while Lodestone runs or by: lodestone index.</source>
        <translation>%1. Il est réparé à partir de ce qui est intact, pendant que Lodestone tourne ou par&#xa0;: lodestone index.</translation>
    </message>
    <message>
        <source>%1Choose a smaller model.</source>
        <translation>%1Choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>A key is one line of letters, digits and signs. Give it again.</source>
        <translation>Une clé est une ligne de lettres, de chiffres et de signes. Saisissez-la à nouveau.</translation>
    </message>
    <message>
        <source>A part of the index was damaged and was made anew; nothing was lost.</source>
        <translation>Une partie de l’index était endommagée et a été refaite&#xa0;; rien n’a été perdu.</translation>
    </message>
    <message>
        <source>A part of the index was damaged: %1 passages are being read again from your files.</source>
        <translation>Une partie de l’index était endommagée&#xa0;: %1 passages sont relus dans vos fichiers.</translation>
    </message>
    <message>
        <source>A rule is one line of at most %1 characters. Give each on its own.</source>
        <translation>Une règle est une ligne d’au plus %1 caractères. Donnez-les une à une.</translation>
    </message>
    <message>
        <source>A saved search is named “%1” already. Choose another name, or remove it first.</source>
        <translation>Une recherche enregistrée s’appelle déjà «&#xa0;%1&#xa0;». Choisissez un autre nom ou retirez-la d’abord.</translation>
    </message>
    <message>
        <source>A saved search needs a name of 1 to %1 characters.</source>
        <translation>Une recherche enregistrée demande un nom de 1 à %1 caractères.</translation>
    </message>
    <message>
        <source>A search of more than %1 characters cannot be saved. Shorten it.</source>
        <translation>Une recherche de plus de %1 caractères ne peut pas être enregistrée. Raccourcissez-la.</translation>
    </message>
    <message>
        <source>A single processor core</source>
        <translation>Un seul cœur de processeur</translation>
    </message>
    <message>
        <source>All its files are gone at once. They are forgotten at the next look, a minute later; if they lie on a drive that is not connected, connect it before.</source>
        <translation>Tous ses fichiers ont disparu d’un coup. Ils sont oubliés au prochain passage, une minute plus tard&#xa0;; s’ils se trouvent sur un lecteur non connecté, connectez-le avant.</translation>
    </message>
    <message>
        <source>An empty path cannot be indexed. Name a folder or a file.</source>
        <translation>Un chemin vide ne peut pas être indexé. Indiquez un dossier ou un fichier.</translation>
    </message>
    <message>
        <source>An encoder that needs no instruction; about as large as the smallest Qwen3-Embedding.</source>
        <translation>Un encodeur qui n’a pas besoin d’instruction&#xa0;; à peu près aussi grand que le plus petit Qwen3-Embedding.</translation>
    </message>
    <message>
        <source>Another Lodestone is working on the library in %1. Searching works meanwhile; to change the library, close the other one or wait until it is done.</source>
        <translation>Un autre Lodestone travaille sur la bibliothèque de %1. La recherche fonctionne entre-temps&#xa0;; pour modifier la bibliothèque, fermez l’autre ou attendez qu’il ait fini.</translation>
    </message>
    <message>
        <source>Another Lodestone is working on this library, so it is open for searching only here. Close the other one: a few seconds later this one takes over.</source>
        <translation>Un autre Lodestone travaille sur cette bibliothèque&#xa0;; elle n’est ouverte ici que pour la recherche. Fermez l’autre&#xa0;: celui-ci prendra le relais quelques secondes plus tard.</translation>
    </message>
    <message>
        <source>Another Lodestone, on %1, is working on this library. Searching works meanwhile; to change the library, close the other one, or wait two minutes where it was cut off.</source>
        <translation>Un autre Lodestone, sur %1, travaille sur cette bibliothèque. La recherche fonctionne entre-temps&#xa0;; pour modifier la bibliothèque, fermez l’autre, ou attendez deux minutes s’il a été coupé.</translation>
    </message>
    <message>
        <source>Another download into this library is running. Wait until it is done.</source>
        <translation>Un autre téléchargement vers cette bibliothèque est en cours. Attendez qu’il soit terminé.</translation>
    </message>
    <message>
        <source>Another model needs %1 for its vectors until they replace the old ones, and %2 are free on the disk of the library. Make room, or choose the model from before.</source>
        <translation>Un autre modèle demande %1 pour ses vecteurs jusqu’à ce qu’ils remplacent les anciens, et %2 sont libres sur le disque de la bibliothèque. Faites de la place ou choisissez le modèle précédent.</translation>
    </message>
    <message>
        <source>Better still; for a computer with a graphics card.</source>
        <translation>Encore meilleur&#xa0;; pour un ordinateur avec carte graphique.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or set another mirror.</source>
        <translation>Vérifiez la connexion et le proxy, ou choisissez un autre miroir.</translation>
    </message>
    <message>
        <source>Choose a GGUF file of Qwen3-Reranker.</source>
        <translation>Choisissez un fichier GGUF de Qwen3-Reranker.</translation>
    </message>
    <message>
        <source>Choose a smaller model, or set memory_limit to %1 or more.</source>
        <translation>Choisissez un modèle plus petit ou mettez memory_limit à %1 ou plus.</translation>
    </message>
    <message>
        <source>Choose a smaller model.</source>
        <translation>Choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>Choose an embedding model, such as Qwen3-Embedding.</source>
        <translation>Choisissez un modèle de vectorisation, tel que Qwen3-Embedding.</translation>
    </message>
    <message>
        <source>Choose another folder with --data-dir.</source>
        <translation>Choisissez un autre dossier avec --data-dir.</translation>
    </message>
    <message>
        <source>Choose one of the known models or the path of a GGUF file.</source>
        <translation>Choisissez un des modèles connus ou le chemin d’un fichier GGUF.</translation>
    </message>
    <message>
        <source>Comes with the program: fast on every computer, best for English.</source>
        <translation>Fourni avec le programme&#xa0;: rapide sur tout ordinateur, surtout pour l’anglais.</translation>
    </message>
    <message>
        <source>Embedding goes on with fewer threads while on battery.</source>
        <translation>La vectorisation continue avec moins de threads sur batterie.</translation>
    </message>
    <message>
        <source>Embedding goes on with fewer threads while other programs are busy.</source>
        <translation>La vectorisation continue avec moins de threads pendant que d’autres programmes travaillent.</translation>
    </message>
    <message>
        <source>Embedding rests on battery and goes on when plugged in.</source>
        <translation>La vectorisation se repose sur batterie et reprend une fois branché.</translation>
    </message>
    <message>
        <source>Embedding rests while other programs are busy and goes on after them.</source>
        <translation>La vectorisation se repose pendant que d’autres programmes travaillent et reprend ensuite.</translation>
    </message>
    <message>
        <source>Embedding waits for its hours and goes on at %1.</source>
        <translation>La vectorisation attend sa plage horaire et reprend à %1.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Files of this type have no pages to show.</source>
        <translation>Les fichiers de ce type n’ont pas de pages à afficher.</translation>
    </message>
    <message>
        <source>Files of type %1 are not read.</source>
        <translation>Les fichiers de type %1 ne sont pas lus.</translation>
    </message>
    <message>
        <source>Get it with: lodestone models download %1. Or rename it, if it is another model.</source>
        <translation>Récupérez-le avec&#xa0;: lodestone models download %1. Ou renommez-le s’il s’agit d’un autre modèle.</translation>
    </message>
    <message>
        <source>Install Lodestone again.</source>
        <translation>Réinstallez Lodestone.</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>Il ne contient pas de texte.</translation>
    </message>
    <message>
        <source>It is the one that leaves room for other programs in %1.</source>
        <translation>C’est celui qui laisse de la place aux autres programmes dans %1.</translation>
    </message>
    <message>
        <source>It needs %1 GB and fits on %2 whole; no other that fits finds better.</source>
        <translation>Il demande %1 Go et tient entièrement sur %2&#xa0;; aucun autre qui tient ne trouve mieux.</translation>
    </message>
    <message>
        <source>Leave password, ? and # out of the address, and give the key with --key-from-stdin.</source>
        <translation>N’incluez ni mot de passe, ni&#xa0;?, ni # dans l’adresse, et donnez la clé avec --key-from-stdin.</translation>
    </message>
    <message>
        <source>Much better, across languages; some hours for 10,000 passages without a graphics card.</source>
        <translation>Bien meilleur, d’une langue à l’autre&#xa0;; quelques heures pour 10&#xa0;000 passages sans carte graphique.</translation>
    </message>
    <message>
        <source>No file in the language %1 is in the library.</source>
        <translation>Aucun fichier dans la langue %1 n’est dans la bibliothèque.</translation>
    </message>
    <message>
        <source>No file in the language %1 is in the library. Languages in it: %2.</source>
        <translation>Aucun fichier dans la langue %1 n’est dans la bibliothèque. Langues présentes&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No file of the type %1 is in the library.</source>
        <translation>Aucun fichier du type %1 n’est dans la bibliothèque.</translation>
    </message>
    <message>
        <source>No file of the type %1 is in the library. The nearest type is %2.</source>
        <translation>Aucun fichier du type %1 n’est dans la bibliothèque. Le type le plus proche est %2.</translation>
    </message>
    <message>
        <source>No saved search is named “%1”. Saved are: %2.</source>
        <translation>Aucune recherche enregistrée ne s’appelle «&#xa0;%1&#xa0;». Il y a&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No text was recognised in the file.</source>
        <translation>Aucun texte n’a été reconnu dans le fichier.</translation>
    </message>
    <message>
        <source>Not even one page of the file could be read in time.</source>
        <translation>Pas même une page du fichier n’a pu être lue à temps.</translation>
    </message>
    <message>
        <source>Not everything could be deleted: %1. Close other programs that use it and try again.</source>
        <translation>Tout n’a pas pu être supprimé&#xa0;: %1. Fermez les autres programmes qui l’utilisent et réessayez.</translation>
    </message>
    <message>
        <source>Not read, for that would download them: %1 in the cloud. To have them read, let the cloud&apos;s program keep them on this computer.</source>
        <translation>Non lus, car cela les téléchargerait : %1 dans le nuage. Pour qu’ils soient lus, demandez au programme du nuage de les garder sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Nothing can be searched yet: the first files are still to be read.</source>
        <translation>Rien ne peut encore être cherché&#xa0;: les premiers fichiers restent à lire.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>Nothing is indexed yet: add a folder first.</source>
        <translation>Rien n’est encore indexé&#xa0;: ajoutez d’abord un dossier.</translation>
    </message>
    <message>
        <source>On a network drive or the like, where changes are looked for now and then.</source>
        <translation>Sur un lecteur réseau ou semblable, où les modifications sont cherchées de temps en temps.</translation>
    </message>
    <message>
        <source>Only %1 files are found by meaning here; an overview needs %2. Index more of them first, or name a larger folder.</source>
        <translation>Seuls %1 fichiers se trouvent ici par le sens&#xa0;; un aperçu en demande %2. Indexez-en d’abord davantage ou indiquez un dossier plus grand.</translation>
    </message>
    <message>
        <source>Only the first %1 characters were searched for.</source>
        <translation>Seuls les %1 premiers caractères ont été recherchés.</translation>
    </message>
    <message>
        <source>Only words are searched until files are searchable by meaning.</source>
        <translation>Seuls les mots sont cherchés tant que les fichiers ne peuvent pas être cherchés par le sens.</translation>
    </message>
    <message>
        <source>Only words are searched: the index belongs to another model; indexing will rebuild it for this one.</source>
        <translation>Seuls les mots sont cherchés&#xa0;: l’index appartient à un autre modèle&#xa0;; l’indexation le refera pour celui-ci.</translation>
    </message>
    <message>
        <source>Only words are searched: the model makes nothing of this query. Say it in other words.</source>
        <translation>Seuls les mots sont cherchés&#xa0;: le modèle ne tire rien de cette requête. Dites-la autrement.</translation>
    </message>
    <message>
        <source>Only words are searched: the process that runs the model cannot be reached. Search again in a moment.</source>
        <translation>Seuls les mots sont cherchés&#xa0;: le processus qui fait tourner le modèle est injoignable. Cherchez à nouveau dans un instant.</translation>
    </message>
    <message>
        <source>Out of memory. Close other programs and try again.</source>
        <translation>Mémoire insuffisante. Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>Put the program where you may write, choose another folder with --data-dir, or delete the file portable beside the program.</source>
        <translation>Placez le programme là où vous pouvez écrire, choisissez un autre dossier avec --data-dir, ou supprimez le fichier portable à côté du programme.</translation>
    </message>
    <message>
        <source>Reading the file took longer than %1 seconds.</source>
        <translation>La lecture du fichier a pris plus de %1 secondes.</translation>
    </message>
    <message>
        <source>Recognising the text of a page took longer than %1 seconds.</source>
        <translation>La reconnaissance du texte d’une page a pris plus de %1 secondes.</translation>
    </message>
    <message>
        <source>Setting %1 %2.</source>
        <translation>Réglage %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Something went wrong while indexing; see the log.</source>
        <translation>Un problème est survenu pendant l’indexation&#xa0;; voyez le journal.</translation>
    </message>
    <message>
        <source>Tesseract cannot be started: %1.</source>
        <translation>Tesseract ne peut pas être démarré&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Tesseract cannot read the picture.</source>
        <translation>Tesseract ne peut pas lire l’image.</translation>
    </message>
    <message>
        <source>Tesseract has no data for %1; it has %2.</source>
        <translation>Tesseract n’a pas de données pour %1&#xa0;; il a %2.</translation>
    </message>
    <message>
        <source>The 0.6B in four bits, made on this computer: twice as fast without a graphics card, slightly less exact.</source>
        <translation>Le 0.6B en quatre bits, produit sur cet ordinateur&#xa0;: deux fois plus rapide sans carte graphique, un peu moins exact.</translation>
    </message>
    <message>
        <source>The best; for a graphics card with 8 GB and more.</source>
        <translation>Le meilleur&#xa0;; pour une carte graphique de 8 Go et plus.</translation>
    </message>
    <message>
        <source>The book is protected by its seller (DRM) and cannot be read.</source>
        <translation>Le livre est protégé par son vendeur (DRM) et ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The catalog %1 is damaged (%2). Run: lodestone index. It sets the catalog aside and makes another from what is intact; your files are untouched.</source>
        <translation>Le catalogue %1 est endommagé (%2). Lancez&#xa0;: lodestone index. Il met le catalogue de côté et en refait un avec ce qui est intact&#xa0;; vos fichiers restent intacts.</translation>
    </message>
    <message>
        <source>The catalog of the library is damaged (%1). It is mended from what is intact.</source>
        <translation>Le catalogue de la bibliothèque est endommagé (%1). Il est réparé à partir de ce qui est intact.</translation>
    </message>
    <message>
        <source>The catalog of the library is damaged. It is mended from what is intact while Lodestone indexes, or by: lodestone index. Your files are untouched.</source>
        <translation>Le catalogue de la bibliothèque est endommagé. Il est réparé à partir de ce qui est intact pendant que Lodestone indexe, ou par&#xa0;: lodestone index. Vos fichiers restent intacts.</translation>
    </message>
    <message>
        <source>The copy of %1 is not what was read: the disk is not to be trusted. Choose a folder on another one.</source>
        <translation>La copie de %1 n’est pas ce qui a été lu&#xa0;: le disque n’est pas fiable. Choisissez un dossier sur un autre.</translation>
    </message>
    <message>
        <source>The data folder %1 holds a library on this computer already. Choose another data folder for the one at %2, with --data-dir.</source>
        <translation>Le dossier de données %1 contient déjà une bibliothèque de cet ordinateur. Choisissez-en un autre pour celle de %2, avec --data-dir.</translation>
    </message>
    <message>
        <source>The data folder %1 is not there. Connect the disk that holds it, or delete %2 to begin with an empty library.</source>
        <translation>Le dossier de données %1 est absent. Connectez le disque qui le contient, ou supprimez %2 pour commencer avec une bibliothèque vide.</translation>
    </message>
    <message>
        <source>The data folder is %1 already. Choose another folder.</source>
        <translation>Le dossier de données est déjà %1. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The disk of %1 makes no hard links (%2), without which the index cannot be written safely; disks formatted as FAT or exFAT and some network drives are so. Choose a folder on another disk.</source>
        <translation>Le disque de %1 ne fait pas de liens physiques (%2), sans lesquels l’index ne peut pas être écrit sûrement&#xa0;; c’est le cas des disques FAT ou exFAT et de certains lecteurs réseau. Choisissez un dossier sur un autre disque.</translation>
    </message>
    <message>
        <source>The disk of the data folder %1 makes no hard links (%2), without which the index cannot be written safely; disks formatted as FAT or exFAT and some network drives are so. Choose a folder on another disk with --data-dir.</source>
        <translation>Le disque du dossier de données %1 ne fait pas de liens physiques (%2), sans lesquels l’index ne peut pas être écrit sûrement&#xa0;; c’est le cas des disques FAT ou exFAT et de certains lecteurs réseau. Choisissez un dossier sur un autre disque avec --data-dir.</translation>
    </message>
    <message>
        <source>The disk that holds the library in %1 is full. Make room, then try again.</source>
        <translation>Le disque de la bibliothèque dans %1 est plein. Faites de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk that holds the library is full. Make room; indexing goes on from where it stopped.</source>
        <translation>Le disque de la bibliothèque est plein. Faites de la place&#xa0;; l’indexation reprendra où elle s’est arrêtée.</translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation>Le fichier ne peut pas être lu (%1).</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Le fichier ne peut pas être lu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The file does not tell which letters its characters are; only text recognition could read it.</source>
        <translation>Le fichier ne dit pas à quelles lettres correspondent ses caractères&#xa0;; seule la reconnaissance de texte pourrait le lire.</translation>
    </message>
    <message>
        <source>The file gave no text.</source>
        <translation>Le fichier n’a donné aucun texte.</translation>
    </message>
    <message>
        <source>The file has %1 MB; the limit is %2 MB.</source>
        <translation>Le fichier fait %1 Mo&#xa0;; la limite est de %2 Mo.</translation>
    </message>
    <message>
        <source>The file has changed since it was indexed.</source>
        <translation>Le fichier a changé depuis son indexation.</translation>
    </message>
    <message>
        <source>The file has more than %1 pages.</source>
        <translation>Le fichier a plus de %1 pages.</translation>
    </message>
    <message>
        <source>The file holds more than %1 million characters of text.</source>
        <translation>Le fichier contient plus de %1 millions de caractères de texte.</translation>
    </message>
    <message>
        <source>The file holds no text (it may be empty or a scan).</source>
        <translation>Le fichier ne contient pas de texte (il est peut-être vide ou numérisé).</translation>
    </message>
    <message>
        <source>The file is %1, whatever its name says; those are not read.</source>
        <translation>Le fichier est %1, quoi qu’en dise son nom&#xa0;; ceux-ci ne sont pas lus.</translation>
    </message>
    <message>
        <source>The file is a drawing, and drawings are not read.</source>
        <translation>Le fichier est un dessin, et les dessins ne sont pas lus.</translation>
    </message>
    <message>
        <source>The file is an archive of no document format.</source>
        <translation>Le fichier est une archive qui n’est d’aucun format de document.</translation>
    </message>
    <message>
        <source>The file is binary and of no format that is read here.</source>
        <translation>Le fichier est binaire et d’un format qui n’est pas lu ici.</translation>
    </message>
    <message>
        <source>The file is binary, not text.</source>
        <translation>Le fichier est binaire, ce n’est pas du texte.</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>Le fichier est endommagé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The file is damaged: it is no %1 file.</source>
        <translation>Le fichier est endommagé&#xa0;: ce n’est pas un fichier %1.</translation>
    </message>
    <message>
        <source>The file is damaged: its inner directory cannot be read.</source>
        <translation>Le fichier est endommagé&#xa0;: son répertoire interne est illisible.</translation>
    </message>
    <message>
        <source>The file is damaged: reading it made the reader crash.</source>
        <translation>Le fichier est endommagé&#xa0;: sa lecture a fait planter le lecteur.</translation>
    </message>
    <message>
        <source>The file is nested too deeply to be read.</source>
        <translation>Le fichier est trop profondément imbriqué pour être lu.</translation>
    </message>
    <message>
        <source>The file is no picture, whatever its name says.</source>
        <translation>Le fichier n’est pas une image, quoi qu’en dise son nom.</translation>
    </message>
    <message>
        <source>The file is of no format that is read here.</source>
        <translation>Le fichier est d’un format qui n’est pas lu ici.</translation>
    </message>
    <message>
        <source>The file is of no type that is read here.</source>
        <translation>Le fichier est d’un type qui n’est pas lu ici.</translation>
    </message>
    <message>
        <source>The file is only in the cloud. It is read when it is on this computer: open it, or have it kept here.</source>
        <translation>Le fichier est seulement dans le cloud. Il est lu quand il se trouve sur cet ordinateur&#xa0;: ouvrez-le ou faites-le garder ici.</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>Le fichier est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>The file keeps changing while it is read; it is tried again at the next scan.</source>
        <translation>Le fichier ne cesse de changer pendant sa lecture&#xa0;; il sera réessayé au prochain passage.</translation>
    </message>
    <message>
        <source>The file needs more memory than one file may take.</source>
        <translation>Le fichier demande plus de mémoire qu’un fichier ne peut en prendre.</translation>
    </message>
    <message>
        <source>The file that %1 offers as %2 is another one (%3).</source>
        <translation>Le fichier que %1 propose comme %2 en est un autre (%3).</translation>
    </message>
    <message>
        <source>The file unpacks to more than is safe to read.</source>
        <translation>Décompressé, le fichier dépasse ce qu’il est sûr de lire.</translation>
    </message>
    <message>
        <source>The files of the index are gone; it is being rebuilt from your files.</source>
        <translation>Les fichiers de l’index ont disparu&#xa0;; il est refait à partir de vos fichiers.</translation>
    </message>
    <message>
        <source>The folder cannot be opened: %1. Give yourself access to it, or exclude it.</source>
        <translation>Le dossier ne peut pas être ouvert&#xa0;: %1. Accordez-vous l’accès ou excluez-le.</translation>
    </message>
    <message>
        <source>The index %1 is damaged and will be rebuilt (%2).</source>
        <translation>L’index %1 est endommagé et sera refait (%2).</translation>
    </message>
    <message>
        <source>The index cannot be read (%1). Index again: what is damaged is rebuilt from your files.</source>
        <translation>L’index ne peut pas être lu (%1). Indexez à nouveau&#xa0;: ce qui est endommagé est refait à partir de vos fichiers.</translation>
    </message>
    <message>
        <source>The index in the object store cannot be read (%1). Index again where it is written.</source>
        <translation>L’index du stockage d’objets ne peut pas être lu (%1). Indexez à nouveau là où il est écrit.</translation>
    </message>
    <message>
        <source>The index needs a processor with AVX2, which most made since 2013 have and this one lacks: use another computer or, in a virtual machine, give it the processor of its host.</source>
        <translation>L&apos;index a besoin d&apos;un processeur avec AVX2, que la plupart de ceux fabriqués depuis 2013 ont et qui manque à celui-ci : utilisez un autre ordinateur ou, dans une machine virtuelle, donnez-lui le processeur de son hôte.</translation>
    </message>
    <message>
        <source>The index takes %1 GB on the disk, %2 times what is in it. Leave Lodestone idle for some minutes, or run: lodestone index. If that does not help, report it.</source>
        <translation>L’index occupe %1 Go sur le disque, %2 fois son contenu. Laissez Lodestone au repos quelques minutes ou lancez&#xa0;: lodestone index. Si cela n’aide pas, signalez-le.</translation>
    </message>
    <message>
        <source>The index was damaged (%1), is set aside as %2 and was made anew from your files.</source>
        <translation>L’index était endommagé (%1)&#xa0;; il est mis de côté sous %2 et a été refait à partir de vos fichiers.</translation>
    </message>
    <message>
        <source>The index was damaged and is being rebuilt from your files (%1).</source>
        <translation>L’index était endommagé et est refait à partir de vos fichiers (%1).</translation>
    </message>
    <message>
        <source>The instruction has %1 characters. Keep it below %2.</source>
        <translation>L’instruction fait %1 caractères. Restez en dessous de %2.</translation>
    </message>
    <message>
        <source>The library cannot be read or written (%1). Give yourself access to it or close other programs.</source>
        <translation>La bibliothèque ne peut être ni lue ni écrite (%1). Accordez-vous l’accès ou fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>The library has another model of the name %1. Rename your file and import it again.</source>
        <translation>La bibliothèque a un autre modèle du nom de %1. Renommez votre fichier et importez-le à nouveau.</translation>
    </message>
    <message>
        <source>The library is being written so fast that its state cannot be read. Try again.</source>
        <translation>La bibliothèque est en cours d’écriture si rapide que son état ne peut pas être lu. Réessayez.</translation>
    </message>
    <message>
        <source>The library was published by a newer Lodestone than this one. Update this one.</source>
        <translation>La bibliothèque a été publiée par un Lodestone plus récent. Mettez celui-ci à jour.</translation>
    </message>
    <message>
        <source>The mail is encrypted; only the program that holds its key opens it.</source>
        <translation>Le message est chiffré&#xa0;; seul le programme qui détient la clé l’ouvre.</translation>
    </message>
    <message>
        <source>The model could not be computed. Start Lodestone again.</source>
        <translation>Le calcul du modèle a échoué. Redémarrez Lodestone.</translation>
    </message>
    <message>
        <source>The model file %1 cannot be read: %2. Choose another one.</source>
        <translation>Le fichier de modèle %1 ne peut pas être lu&#xa0;: %2. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The model gave no vector for a part of this file; that part is found by its words only.</source>
        <translation>Le modèle n’a donné aucun vecteur pour une partie de ce fichier&#xa0;; elle ne se trouve que par ses mots.</translation>
    </message>
    <message>
        <source>The newest state of the index was damaged; an older one is in use, and %1 files are being read again.</source>
        <translation>Le dernier état de l’index était endommagé&#xa0;; un plus ancien est utilisé et %1 fichiers sont relus.</translation>
    </message>
    <message>
        <source>The object store of %1 does not know conditional writes (If-None-Match), by which one computer writes at a time. Take one that does, such as Amazon S3 or a MinIO of 2024 or later.</source>
        <translation>Le stockage d’objets de %1 ne connaît pas les écritures conditionnelles (If-None-Match), par lesquelles un seul ordinateur écrit à la fois. Prenez-en un qui les connaît, comme Amazon S3 ou MinIO de 2024 ou plus récent.</translation>
    </message>
    <message>
        <source>The object store of the library at %1 answers in a way that makes no sense:</source>
        <translation>Le stockage d’objets de la bibliothèque à %1 répond de façon incompréhensible&#xa0;:</translation>
    </message>
    <message>
        <source>The object store of the library loses what is written to it.</source>
        <translation>Le stockage d’objets de la bibliothèque perd ce qu’on y écrit.</translation>
    </message>
    <message>
        <source>The page cannot be drawn.</source>
        <translation>La page ne peut pas être dessinée.</translation>
    </message>
    <message>
        <source>The page has no size.</source>
        <translation>La page n’a pas de dimensions.</translation>
    </message>
    <message>
        <source>The pages are empty.</source>
        <translation>Les pages sont vides.</translation>
    </message>
    <message>
        <source>The pages are pictures without text (a scan).</source>
        <translation>Les pages sont des images sans texte (une numérisation).</translation>
    </message>
    <message>
        <source>The process that reads files cannot be started. Restart Lodestone; see the log.</source>
        <translation>Le processus qui lit les fichiers ne peut pas être démarré. Redémarrez Lodestone&#xa0;; voyez le journal.</translation>
    </message>
    <message>
        <source>The process that runs %1 ended twice. Get the file again or choose another one.</source>
        <translation>Le processus qui fait tourner %1 s’est arrêté deux fois. Récupérez le fichier à nouveau ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The process that runs the model %1 ended twice. Try again or choose a smaller model.</source>
        <translation>Le processus qui fait tourner le modèle %1 s’est arrêté deux fois. Réessayez ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>The process that runs the model ended before it answered. Restart Lodestone.</source>
        <translation>Le processus qui fait tourner le modèle s’est arrêté avant de répondre. Redémarrez Lodestone.</translation>
    </message>
    <message>
        <source>The release address answered with status %1. Check it in the settings.</source>
        <translation>L’adresse des versions a répondu avec l’état %1. Vérifiez-la dans les réglages.</translation>
    </message>
    <message>
        <source>The release address cannot be reached: %1. Check it, or try again later.</source>
        <translation>L’adresse des versions est inaccessible&#xa0;: %1. Vérifiez-la ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The release address does not tell of a release. Check it in the settings.</source>
        <translation>L’adresse des versions n’indique aucune version. Vérifiez-la dans les réglages.</translation>
    </message>
    <message>
        <source>The searches in %1 cannot be kept or read (%2). Try again, or delete the file.</source>
        <translation>Les recherches de %1 ne peuvent être ni conservées ni lues (%2). Réessayez ou supprimez le fichier.</translation>
    </message>
    <message>
        <source>The server %1 answers otherwise than a server of embeddings. Check its address.</source>
        <translation>Le serveur %1 répond autrement qu’un serveur de vectorisation. Vérifiez son adresse.</translation>
    </message>
    <message>
        <source>The server %1 points elsewhere (%2). Use the address it points to.</source>
        <translation>Le serveur %1 renvoie ailleurs (%2). Utilisez l’adresse vers laquelle il renvoie.</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read (%2). Mend or delete it.</source>
        <translation>Le fichier de réglages %1 ne peut pas être lu (%2). Corrigez-le ou supprimez-le.</translation>
    </message>
    <message>
        <source>The settings file was damaged. The settings are those saved last; the damaged file is %1.</source>
        <translation>Le fichier de réglages était endommagé. Les réglages sont les derniers enregistrés&#xa0;; le fichier endommagé est %1.</translation>
    </message>
    <message>
        <source>The storage option %1 is not known. Those of %2:// are: %3.</source>
        <translation>L’option de stockage %1 est inconnue. Celles de %2:// sont&#xa0;: %3.</translation>
    </message>
    <message>
        <source>The system ended the process that loads %1, most likely for lack of memory.</source>
        <translation>Le système a arrêté le processus qui charge %1, sans doute par manque de mémoire.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring does not take the key. Set the environment variable %1 instead.</source>
        <translation>Le trousseau du système n’accepte pas la clé. Définissez plutôt la variable d’environnement %1.</translation>
    </message>
    <message>
        <source>The text is longer than 1 MB. Save it as a file and search by the file instead.</source>
        <translation>Le texte dépasse 1 Mo. Enregistrez-le dans un fichier et cherchez avec ce fichier.</translation>
    </message>
    <message>
        <source>The vectors are not finite.</source>
        <translation>Les vecteurs ne sont pas finis.</translation>
    </message>
    <message>
        <source>The vectors of %1 cannot be shortened. Leave the dimensions at 0.</source>
        <translation>Les vecteurs de %1 ne peuvent pas être raccourcis. Laissez les dimensions à 0.</translation>
    </message>
    <message>
        <source>There can be 2 to %1 topics. Leave the number out to have it chosen.</source>
        <translation>Il peut y avoir de 2 à %1 sujets. Omettez le nombre pour qu’il soit choisi.</translation>
    </message>
    <message>
        <source>There is no file or folder %1. Check how its name is written.</source>
        <translation>Il n’y a ni fichier ni dossier %1. Vérifiez l’orthographe du nom.</translation>
    </message>
    <message>
        <source>There is no instruction %1. Choose one of %2, or write a sentence.</source>
        <translation>Il n’y a pas d’instruction %1. Choisissez-en une parmi %2 ou écrivez une phrase.</translation>
    </message>
    <message>
        <source>There is no room for %1 in %2: %3. Make room and try again.</source>
        <translation>Il n’y a pas de place pour %1 dans %2&#xa0;: %3. Faites de la place et réessayez.</translation>
    </message>
    <message>
        <source>There is no room left in %1. Make room and go on; what has come is kept.</source>
        <translation>Il n’y a plus de place dans %1. Faites de la place et continuez&#xa0;; ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>There is no screen to show the window on. Without one use the commands: lodestone --help lists them.</source>
        <translation>Il n’y a pas d’écran pour la fenêtre. Sans écran, utilisez les commandes&#xa0;: lodestone --help les donne.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model. Close other programs or choose a smaller model.</source>
        <translation>Il n’y a pas assez de mémoire pour ce modèle. Fermez d’autres programmes ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>There is not enough memory to load %1. Choose a smaller model.</source>
        <translation>Il n’y a pas assez de mémoire pour charger %1. Choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>There is not enough room in %1: %2 MB are needed, %3 MB are free. Make room there, or choose a folder on another disk.</source>
        <translation>Il n’y a pas assez de place dans %1&#xa0;: il faut %2 Mo, %3 Mo sont libres. Faites-y de la place ou choisissez un dossier sur un autre disque.</translation>
    </message>
    <message>
        <source>There is nothing to search for. Give a text with some words.</source>
        <translation>Il n’y a rien à rechercher. Donnez un texte avec quelques mots.</translation>
    </message>
    <message>
        <source>There is nothing to search for. Type some words.</source>
        <translation>Il n’y a rien à rechercher. Saisissez quelques mots.</translation>
    </message>
    <message>
        <source>There is nothing to search for: filters only narrow a search. Add a word to look for.</source>
        <translation>Il n’y a rien à rechercher&#xa0;: les filtres ne font que restreindre. Ajoutez un mot à chercher.</translation>
    </message>
    <message>
        <source>There is nothing to search for: “-%1” only leaves something out. Add a word to look for.</source>
        <translation>Il n’y a rien à rechercher&#xa0;: «&#xa0;-%1&#xa0;» ne fait qu’exclure. Ajoutez un mot à chercher.</translation>
    </message>
    <message>
        <source>These are %1 rules; a folder can have %2. Write fewer, wider ones.</source>
        <translation>Cela fait %1 règles&#xa0;; un dossier peut en avoir %2. Écrivez-en moins, plus larges.</translation>
    </message>
    <message>
        <source>This build of llama.cpp cannot compute %1. Install Lodestone again.</source>
        <translation>Cette version de llama.cpp ne sait pas calculer %1. Réinstallez Lodestone.</translation>
    </message>
    <message>
        <source>This file is not embedded yet, so files are found by the words that tell most of it.</source>
        <translation>Ce fichier n’est pas encore vectorisé&#xa0;; les fichiers sont trouvés par les mots qui le décrivent le mieux.</translation>
    </message>
    <message>
        <source>This library was made by a newer version of Lodestone. Update Lodestone, or use another --data-dir.</source>
        <translation>Cette bibliothèque a été faite par une version plus récente de Lodestone. Mettez Lodestone à jour ou utilisez un autre --data-dir.</translation>
    </message>
    <message>
        <source>What %1 sent is not %2 (its SHA-256 is another), so it was deleted.</source>
        <translation>Ce que %1 a envoyé n’est pas %2 (son SHA-256 diffère) et a été supprimé.</translation>
    </message>
    <message>
        <source>What has come is kept, and the same download goes on from there.</source>
        <translation>Ce qui est arrivé est conservé, et le même téléchargement reprendra de là.</translation>
    </message>
    <message>
        <source>What the object store says of the library cannot be understood. Index again where it is written.</source>
        <translation>Ce que le stockage d’objets dit de la bibliothèque est incompréhensible. Indexez à nouveau là où elle est écrite.</translation>
    </message>
    <message>
        <source>Which folders it had cannot be told; add them again.</source>
        <translation>Impossible de dire quels dossiers elle avait&#xa0;; ajoutez-les à nouveau.</translation>
    </message>
    <message>
        <source>Without text, only pictures of pages: %1. With Tesseract installed they are read when all else is done: settings, Reading, or ocr = true.</source>
        <translation>Sans texte, seulement des images de pages : %1. Avec Tesseract installé, elles sont lues quand tout le reste est fait : réglages, Lecture, ou ocr = true.</translation>
    </message>
    <message>
        <source>Write after:2024, after:2024-05 or after:2024-05-31.</source>
        <translation>Écrivez after:2024, after:2024-05 ou after:2024-05-31.</translation>
    </message>
    <message>
        <source>Write before:2024, before:2024-05 or before:2024-05-31.</source>
        <translation>Écrivez before:2024, before:2024-05 ou before:2024-05-31.</translation>
    </message>
    <message>
        <source>Write lang:de, with the two letters of the language.</source>
        <translation>Écrivez lang:de, avec les deux lettres de la langue.</translation>
    </message>
    <message>
        <source>Write size:&gt;1mb, size:&lt;500kb or size:1mb..5mb.</source>
        <translation>Écrivez size:&gt;1mb, size:&lt;500kb ou size:1mb..5mb.</translation>
    </message>
    <message>
        <source>Write type:pdf or type:pdf,docx.</source>
        <translation>Écrivez type:pdf ou type:pdf,docx.</translation>
    </message>
    <message>
        <source>Your folders are known and are read again; vectors are kept.</source>
        <translation>Vos dossiers sont connus et relus&#xa0;; les vecteurs sont conservés.</translation>
    </message>
    <message>
        <source>Your own file, a reranker.</source>
        <translation>Votre propre fichier, un modèle de reclassement.</translation>
    </message>
    <message>
        <source>Your own file.</source>
        <translation>Votre propre fichier.</translation>
    </message>
    <message>
        <source>about %1 day</source>
        <translation>environ %1 jour</translation>
    </message>
    <message>
        <source>about %1 days</source>
        <translation>environ %1 jours</translation>
    </message>
    <message>
        <source>about %1 hour</source>
        <translation>environ %1 heure</translation>
    </message>
    <message>
        <source>about %1 hours</source>
        <translation>environ %1 heures</translation>
    </message>
    <message>
        <source>about %1 minute</source>
        <translation>environ %1 minute</translation>
    </message>
    <message>
        <source>about %1 minutes</source>
        <translation>environ %1 minutes</translation>
    </message>
    <message>
        <source>classification: texts of the same kind</source>
        <translation>classement&#xa0;: textes du même genre</translation>
    </message>
    <message>
        <source>clustering: texts about the same thing</source>
        <translation>regroupement&#xa0;: textes sur le même sujet</translation>
    </message>
    <message>
        <source>code: functions and scripts by what they do</source>
        <translation>code&#xa0;: fonctions et scripts d’après ce qu’ils font</translation>
    </message>
    <message>
        <source>does not answer%1. Check the network and the endpoint: nothing is lost, and indexing goes on by itself when it is back.</source>
        <translation>ne répond pas%1. Vérifiez le réseau et le point d’accès&#xa0;: rien n’est perdu, et l’indexation reprendra d’elle-même à son retour.</translation>
    </message>
    <message>
        <source>has GGUF version %1, but only 2 and 3 can be read. Choose another file.</source>
        <translation>est en version GGUF %1, mais seules 2 et 3 sont lisibles. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>has no keys to be opened with%1. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or keep them in the keyring.</source>
        <translation>n’a pas de clés pour être ouvert%1. Définissez AWS_ACCESS_KEY_ID et AWS_SECRET_ACCESS_KEY, ou gardez-les dans le trousseau.</translation>
    </message>
    <message>
        <source>has no such bucket%1. Make it there, or correct `library` and the endpoint in the settings.</source>
        <translation>n’a pas ce compartiment%1. Créez-le ou corrigez `library` et le point d’accès dans les réglages.</translation>
    </message>
    <message>
        <source>is damaged or cut off. Get the file again.</source>
        <translation>est endommagé ou tronqué. Récupérez le fichier à nouveau.</translation>
    </message>
    <message>
        <source>is not a GGUF model file. Choose an embedding model in GGUF format.</source>
        <translation>n’est pas un fichier de modèle GGUF. Choisissez un modèle de vectorisation au format GGUF.</translation>
    </message>
    <message>
        <source>legal: contracts, laws and rulings</source>
        <translation>juridique&#xa0;: contrats, lois et décisions</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>more than 100 languages</source>
        <translation>plus de 100 langues</translation>
    </message>
    <message>
        <source>question answering: whole questions</source>
        <translation>questions&#xa0;: questions entières</translation>
    </message>
    <message>
        <source>search: passages that answer what was typed</source>
        <translation>recherche&#xa0;: passages qui répondent à ce qui a été saisi</translation>
    </message>
    <message>
        <source>similar documents: the same said elsewhere</source>
        <translation>documents semblables&#xa0;: la même chose dite ailleurs</translation>
    </message>
    <message>
        <source>support: manuals, tickets and answers</source>
        <translation>assistance&#xa0;: manuels, tickets et réponses</translation>
    </message>
    <message>
        <source>the vectors are those of %1, whose file is gone; indexing makes new ones with the chosen model.</source>
        <translation>les vecteurs sont ceux de %1, dont le fichier a disparu&#xa0;; l’indexation en fait de nouveaux avec le modèle choisi.</translation>
    </message>
    <message>
        <source>“%1” hides nothing. Write it as in a .gitignore file, such as *.log or /drafts/.</source>
        <translation>«&#xa0;%1&#xa0;» ne masque rien. Écrivez-la comme dans un fichier .gitignore, par exemple *.log ou /drafts/.</translation>
    </message>
    <message>
        <source>“%1” is no rule. Write it as in a .gitignore file, such as *.log or /drafts/.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une règle. Écrivez-la comme dans un fichier .gitignore, par exemple *.log ou /drafts/.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as 2024, 2024-05 or 2024-05-31.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date. Écrivez-la 2024, 2024-05 ou 2024-05-31.</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Use this server…</source>
        <translation>Utiliser ce serveur…</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>For libraries that outgrow this computer, a server can run the model: any that answers /v1/embeddings as OpenAI&apos;s does (vLLM, SGLang, llama.cpp, Text Embeddings Inference).</source>
        <translation>Pour les bibliothèques trop grandes pour cet ordinateur, un serveur peut faire tourner le modèle&#xa0;: tout serveur qui répond à /v1/embeddings comme celui d’OpenAI (vLLM, SGLang, llama.cpp, Text Embeddings Inference).</translation>
    </message>
    <message>
        <source>The text of your documents and of your searches then leaves this computer, to that address.</source>
        <translation>Le texte de vos documents et de vos recherches quitte alors cet ordinateur, vers cette adresse.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Kept by the system&apos;s keyring, never in a file of ours. Empty: the one that is kept, or none.</source>
        <translation>Conservée dans le trousseau du système, jamais dans un de nos fichiers. Vide&#xa0;: celle qui est conservée, ou aucune.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Requests at a time</source>
        <translation>Requêtes à la fois</translation>
    </message>
    <message>
        <source>No server is in use: no text leaves this computer.</source>
        <translation>Aucun serveur n’est utilisé&#xa0;: aucun texte ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Name the server&apos;s model, too.</source>
        <translation>Indiquez aussi le modèle du serveur.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Interrogation du serveur…</translation>
    </message>
    <message>
        <source>The server answers with %1 dimensions.</source>
        <translation>Le serveur répond avec %1 dimensions.</translation>
    </message>
    <message>
        <source>Its vectors are those of %1 on this computer (likeness %2).</source>
        <translation>Ses vecteurs sont ceux de %1 sur cet ordinateur (ressemblance %2).</translation>
    </message>
    <message>
        <source>They cannot be compared with those of %1 on this computer.</source>
        <translation>Ils ne peuvent pas être comparés à ceux de %1 sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Its vectors are other ones than those of %1 on this computer.</source>
        <translation>Ses vecteurs diffèrent de ceux de %1 sur cet ordinateur.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) of the library are embedded by it anew.</source>
        <translation>
            <numerusform>%Ln passage de la bibliothèque est vectorisé à nouveau par lui.</numerusform>
            <numerusform>%Ln passages de la bibliothèque sont vectorisés à nouveau par lui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it?</source>
        <translation>L’utiliser&#xa0;?</translation>
    </message>
    <message>
        <source>Use the server</source>
        <translation>Utiliser le serveur</translation>
    </message>
    <message>
        <source>The server is in use now: %1</source>
        <translation>Le serveur est maintenant utilisé&#xa0;: %1</translation>
    </message>
    <message>
        <source>No text leaves this computer any more; the key is forgotten.</source>
        <translation>Plus aucun texte ne quitte cet ordinateur&#xa0;; la clé est oubliée.</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings of Lodestone</source>
        <translation>Réglages de Lodestone</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Lodestone goes on here. Quit in this menu ends it; the settings say what closing does.</source>
        <translation>Lodestone continue ici. Quitter, dans ce menu, l’arrête&#xa0;; les réglages disent ce que fait la fermeture.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close the sheet</source>
        <translation>Fermer la fiche</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Aller au champ de recherche</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Found passages</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Passage suivant</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Passage précédent</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Copy the passage</source>
        <translation>Copier le passage</translation>
    </message>
    <message>
        <source>Copy the passage with its citation</source>
        <translation>Copier le passage avec sa référence</translation>
    </message>
    <message>
        <source>More like this passage</source>
        <translation>Plus de passages semblables</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Searches before and after this one</source>
        <translation>Recherches avant et après celle-ci</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Size as at first</source>
        <translation>Taille de départ</translation>
    </message>
    <message>
        <source>List of folders</source>
        <translation>Liste des dossiers</translation>
    </message>
    <message>
        <source>Add a folder, from anywhere in the window</source>
        <translation>Ajouter un dossier, partout dans la fenêtre</translation>
    </message>
    <message>
        <source>Look for changes</source>
        <translation>Chercher les modifications</translation>
    </message>
    <message>
        <source>Pause the folder, or go on</source>
        <translation>Mettre le dossier en pause ou reprendre</translation>
    </message>
    <message>
        <source>Remove the folder from the library</source>
        <translation>Retirer le dossier de la bibliothèque</translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation>Ces raccourcis</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Next pane and the one before</source>
        <translation>Volet suivant et précédent</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Next and previous file</source>
        <translation>Fichier suivant et précédent</translation>
    </message>
    <message>
        <source>Five on and five back</source>
        <translation>Cinq plus loin et cinq en arrière</translation>
    </message>
    <message>
        <source>Show and hide further passages of a file</source>
        <translation>Afficher et masquer les autres passages d’un fichier</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Afficher le fichier dans son dossier</translation>
    </message>
    <message>
        <source>Bring the window up</source>
        <translation>Afficher la fenêtre</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>Depuis partout</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>Depuis partout</translation>
    </message>
    <message>
        <source>Choose keys…</source>
        <translation>Choisir des touches…</translation>
    </message>
    <message>
        <source>%1 brings the window up, whatever program is in front.</source>
        <translation>%1 fait apparaître la fenêtre, quel que soit le programme au premier plan.</translation>
    </message>
    <message>
        <source>No keys are chosen that bring the window up from another program.</source>
        <translation>Aucune touche n’est choisie pour faire apparaître la fenêtre depuis un autre programme.</translation>
    </message>
</context>
<context>
    <name>SidePage</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to the search (Esc)</source>
        <translation>Retour à la recherche (Échap)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>Progression de l’indexation</translation>
    </message>
    <message>
        <source>Which files could not be read, why, and what can be done</source>
        <translation>Quels fichiers n’ont pas pu être lus, pourquoi, et que faire</translation>
    </message>
    <message>
        <source>Index now</source>
        <translation>Indexer maintenant</translation>
    </message>
    <message>
        <source>Go on without a rest until all is done</source>
        <translation>Continuer sans repos jusqu’à ce que tout soit fait</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 searchable by meaning</source>
        <translation>%1 consultable par le sens</translation>
    </message>
    <message>
        <source>Text is sent to a server</source>
        <translation>Le texte est envoyé à un serveur</translation>
    </message>
    <message>
        <source>%1 is made ready: %2</source>
        <translation>%1 se prépare&#xa0;: %2</translation>
    </message>
    <message>
        <source>Searching only until the other Lodestone on this library is closed</source>
        <translation>Recherche seule, jusqu’à la fermeture de l’autre Lodestone sur cette bibliothèque</translation>
    </message>
    <message>
        <source>The other Lodestone is closed: this one goes on with the library</source>
        <translation>L’autre Lodestone est fermé&#xa0;: celui-ci continue avec la bibliothèque</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on with indexing</source>
        <translation>Reprendre l’indexation</translation>
    </message>
    <message>
        <source>Stop indexing until you resume it</source>
        <translation>Arrêter l’indexation jusqu’à la reprise</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>Aucun dossier pour l’instant</translation>
    </message>
    <message>
        <source>Indexing is paused</source>
        <translation>L’indexation est en pause</translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation>Recherche de modifications…</translation>
    </message>
    <message>
        <source>Resting on battery: goes on when plugged in</source>
        <translation>Au repos sur batterie&#xa0;: reprend une fois branché</translation>
    </message>
    <message>
        <source>Resting while other programs are busy</source>
        <translation>Au repos pendant que d’autres programmes travaillent</translation>
    </message>
    <message>
        <source>Resting until its hours begin</source>
        <translation>Au repos jusqu’au début de sa plage horaire</translation>
    </message>
    <message>
        <source>with fewer threads on battery</source>
        <translation>avec moins de threads sur batterie</translation>
    </message>
    <message>
        <source>with fewer threads while other programs are busy</source>
        <translation>avec moins de threads pendant que d’autres programmes travaillent</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problème</numerusform>
            <numerusform>%Ln problèmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln exclu</numerusform>
            <numerusform>%Ln exclus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) embedded</source>
        <translation>
            <numerusform>%Ln passage vectorisé</numerusform>
            <numerusform>%Ln passages vectorisés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reused</source>
        <translation>
            <numerusform>%Ln réutilisé</numerusform>
            <numerusform>%Ln réutilisés</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading file %1 of %2</source>
        <translation>Lecture du fichier %1 sur %2</translation>
    </message>
    <message>
        <source>Making searchable by meaning: passage %1 of %2</source>
        <translation>Mise en recherche par le sens&#xa0;: passage %1 sur %2</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Something went wrong inside Lodestone. The log tells more; you can go on working.</source>
        <translation>Un problème est survenu dans Lodestone. Le journal en dit plus&#xa0;; vous pouvez continuer.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Lodestone</source>
        <translation>Lodestone</translation>
    </message>
    <message>
        <source>Resume indexing</source>
        <translation>Reprendre l’indexation</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Mettre l’indexation en pause</translation>
    </message>
    <message>
        <source>Quick search…</source>
        <translation>Recherche rapide…</translation>
    </message>
    <message>
        <source>Show or hide the window</source>
        <translation>Afficher ou masquer la fenêtre</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>This desktop shows no tray. Closing the window ends Lodestone; “lodestone --toggle” shows and hides it.</source>
        <translation>Ce bureau n’affiche pas de zone de notification. Fermer la fenêtre arrête Lodestone&#xa0;; «&#xa0;lodestone --toggle&#xa0;» l’affiche et la masque.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenue</translation>
    </message>
    <message>
        <source>Welcome to Lodestone</source>
        <translation>Bienvenue dans Lodestone</translation>
    </message>
    <message>
        <source>You can search already</source>
        <translation>Vous pouvez déjà chercher</translation>
    </message>
    <message>
        <source>In the library: %1. It is being read; what has been read is found at once.</source>
        <translation>Dans la bibliothèque : %1. La lecture est en cours ; ce qui a été lu est trouvé aussitôt.</translation>
    </message>
    <message>
        <source>Drop folders anywhere in this window and search them at once.</source>
        <translation>Déposez des dossiers n’importe où dans cette fenêtre et cherchez-y aussitôt.</translation>
    </message>
    <message>
        <source>Lodestone reads the files in them and finds passages by what they mean. Nothing leaves this computer, and your files are never changed.</source>
        <translation>Lodestone lit les fichiers qu’ils contiennent et trouve des passages par leur sens. Rien ne quitte cet ordinateur et vos fichiers ne sont jamais modifiés.</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Ajouter «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
</TS>
