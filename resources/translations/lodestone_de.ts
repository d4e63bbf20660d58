<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>by meaning, not close</source>
        <translation>nach Bedeutung, nicht nah</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>noch etwa %Ln Min.</numerusform>
            <numerusform>noch etwa %Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h left</source>
        <translation>
            <numerusform>noch etwa %Ln Std.</numerusform>
            <numerusform>noch etwa %Ln Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln days left</source>
        <translation>
            <numerusform>noch etwa %Ln Tag</numerusform>
            <numerusform>noch etwa %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>etwa %Ln Min.</numerusform>
            <numerusform>etwa %Ln Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <translation>
            <numerusform>etwa %Ln Std.</numerusform>
            <numerusform>etwa %Ln Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln days</source>
        <translation>
            <numerusform>etwa %Ln Tag</numerusform>
            <numerusform>etwa %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 files/s</source>
        <translation>%1 Dateien/s</translation>
    </message>
    <message>
        <source>%1 passages/s</source>
        <translation>%1 Textstellen/s</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>by words</source>
        <translation>nach Wörtern</translation>
    </message>
    <message>
        <source>by meaning</source>
        <translation>nach Bedeutung</translation>
    </message>
    <message>
        <source>words and meaning</source>
        <translation>Wörter und Bedeutung</translation>
    </message>
    <message>
        <source>This kind of file is not read</source>
        <translation>Diese Art von Datei wird nicht gelesen</translation>
    </message>
    <message>
        <source>Protected by a password</source>
        <translation>Durch ein Kennwort geschützt</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>Larger than the limit</source>
        <translation>Größer als die Grenze</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Reading took too long</source>
        <translation>Das Lesen dauerte zu lange</translation>
    </message>
    <message>
        <source>No text in it</source>
        <translation>Kein Text darin</translation>
    </message>
    <message>
        <source>Only in the cloud</source>
        <translation>Nur in der Cloud</translation>
    </message>
    <message>
        <source>Found by its words only</source>
        <translation>Nur nach Wörtern zu finden</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>%1 by meaning</source>
        <translation>%1 nach Bedeutung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>looked at now and then</source>
        <translation>wird ab und zu angesehen</translation>
    </message>
    <message>
        <source>Searchable by words: %1, by meaning: %2</source>
        <translation>Durchsuchbar nach Wörtern: %1, nach Bedeutung: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln Datei konnte nicht gelesen werden.</numerusform>
            <numerusform>%Ln Dateien konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out, such as pictures.</source>
        <translation>
            <numerusform>%Ln Datei ausgelassen, etwa Bilder.</numerusform>
            <numerusform>%Ln Dateien ausgelassen, etwa Bilder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This deletes what was made of it, %Ln passage(s); to have them again, they must be read and embedded anew.</source>
        <translation>
            <numerusform>Dabei wird gelöscht, was daraus gemacht wurde: %Ln Textstelle. Um sie wieder zu haben, muss sie neu gelesen und eingebettet werden.</numerusform>
            <numerusform>Dabei wird gelöscht, was daraus gemacht wurde: %Ln Textstellen. Um sie wieder zu haben, müssen sie neu gelesen und eingebettet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not there now. What was read of it can be searched. Connect the drive, or remove the folder.</source>
        <translation>Er ist zurzeit nicht da. Was daraus gelesen wurde, lässt sich durchsuchen. Verbinden Sie das Laufwerk oder entfernen Sie den Ordner.</translation>
    </message>
    <message>
        <source>It rests: new and changed files are not read before you resume it.</source>
        <translation>Er ruht: Neue und geänderte Dateien werden erst gelesen, wenn Sie ihn fortsetzen.</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Saved and recent searches (Alt+↓ in the search box: recent ones)</source>
        <translation>Gespeicherte und letzte Suchen (Alt+↓ im Suchfeld: die letzten)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Ein anderer Grund</translation>
    </message>
    <message>
        <source>Nothing need be done; leave the kind out to have it off this list.</source>
        <translation>Es ist nichts zu tun; lassen Sie die Art aus, um sie von dieser Liste zu nehmen.</translation>
    </message>
    <message>
        <source>Save a copy without the password, or leave the file out.</source>
        <translation>Speichern Sie eine Kopie ohne Kennwort oder lassen Sie die Datei aus.</translation>
    </message>
    <message>
        <source>Open it in its own program; if that works, save it anew and retry.</source>
        <translation>Öffnen Sie sie in ihrem eigenen Programm; gelingt das, speichern Sie sie neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Raise the limit in the settings under Reading, then retry, or leave it out.</source>
        <translation>Erhöhen Sie die Grenze in den Einstellungen unter „Lesen“ und versuchen Sie es noch einmal, oder lassen Sie sie aus.</translation>
    </message>
    <message>
        <source>Give yourself access to it, or close the program that holds it, then retry.</source>
        <translation>Verschaffen Sie sich Zugriff oder schließen Sie das Programm, das sie offen hält, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Retry on a quiet computer, or raise the time in the settings under Reading.</source>
        <translation>Versuchen Sie es bei ruhigem Computer noch einmal oder erhöhen Sie die Zeit in den Einstellungen unter „Lesen“.</translation>
    </message>
    <message>
        <source>If it is a scan, switch text recognition on in the settings under Reading.</source>
        <translation>Falls es ein Scan ist, schalten Sie in den Einstellungen unter „Lesen“ die Texterkennung ein.</translation>
    </message>
    <message>
        <source>Have the cloud&apos;s program keep it on this computer, then retry.</source>
        <translation>Lassen Sie die Cloud-Anwendung sie auf diesem Computer behalten und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It can be found by its words. Retry, or try another model.</source>
        <translation>Sie ist nach ihren Wörtern zu finden. Versuchen Sie es noch einmal oder mit einem anderen Modell.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>up to 100 KB</source>
        <translation>bis 100 KB</translation>
    </message>
    <message>
        <source>100 KB to 1 MB</source>
        <translation>100 KB bis 1 MB</translation>
    </message>
    <message>
        <source>1 MB to 10 MB</source>
        <translation>1 MB bis 10 MB</translation>
    </message>
    <message>
        <source>more than 10 MB</source>
        <translation>mehr als 10 MB</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages and is on this computer already.</source>
        <translation>%1 liest mehr als 100 Sprachen und ist schon auf diesem Computer.</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages: %2 to download (%3 at 50 Mbit/s).</source>
        <translation>%1 liest mehr als 100 Sprachen: %2 herunterzuladen (%3 bei 50 Mbit/s).</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages: %2 to download (%3 at 50 Mbit/s), then %4 for every 10,000 passages on this computer.</source>
        <translation>%1 liest mehr als 100 Sprachen: %2 herunterzuladen (%3 bei 50 Mbit/s), dann auf diesem Computer %4 je 10.000 Textstellen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln Datei, %1</numerusform>
            <numerusform>%Ln Dateien, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln file(s) and %1</source>
        <translation>
            <numerusform>mehr als %Ln Datei und %1</numerusform>
            <numerusform>mehr als %Ln Dateien und %1</numerusform>
        </translation>
    </message>
    <message>
        <source>slide %1</source>
        <translation>Folie %1</translation>
    </message>
    <message>
        <source>sheet %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more passage(s)</source>
        <translation>
            <numerusform>%Ln weitere Textstelle</numerusform>
            <numerusform>%Ln weitere Textstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) without text, only pictures of pages. With Tesseract, a program of its own, they can be read when all else is done.</source>
        <translation>
            <numerusform>%Ln Datei ohne Text, nur Bilder von Seiten. Mit Tesseract, einem eigenen Programm, kann sie gelesen werden, wenn alles andere getan ist.</numerusform>
            <numerusform>%Ln Dateien ohne Text, nur Bilder von Seiten. Mit Tesseract, einem eigenen Programm, können sie gelesen werden, wenn alles andere getan ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the cloud not read, for that would download them. To have them read, let the cloud&apos;s program keep them on this computer.</source>
        <translation>
            <numerusform>%Ln Datei in der Cloud wurde nicht gelesen, denn das würde sie herunterladen. Damit sie gelesen wird, lassen Sie das Programm der Cloud sie auf diesem Computer behalten.</numerusform>
            <numerusform>%Ln Dateien in der Cloud wurden nicht gelesen, denn das würde sie herunterladen. Damit sie gelesen werden, lassen Sie das Programm der Cloud sie auf diesem Computer behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not there now. What was read of it can be searched. Connect the drive, or remove the folder.</source>
        <translation>%1 ist gerade nicht da. Was davon gelesen wurde, kann durchsucht werden. Schließen Sie das Laufwerk an oder entfernen Sie den Ordner.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Index now</source>
        <translation>Jetzt indexieren</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Finds passages in your own files by meaning, on your own computer.</source>
        <translation>Findet Textstellen in Ihren eigenen Dateien nach Bedeutung, auf Ihrem eigenen Computer.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later: you may use, study, share and change it. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU Affero General Public License, Version 3 oder neuer: Sie dürfen sie nutzen, untersuchen, weitergeben und ändern. Sie kommt ohne jede Gewähr.</translation>
    </message>
    <message>
        <source>Where the data lies</source>
        <translation>Wo die Daten liegen</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Woraus es besteht</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>Für einen Bericht kopieren</translation>
    </message>
    <message>
        <source>Show all licences</source>
        <translation>Alle Lizenzen zeigen</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Neuere Versionen</translation>
    </message>
    <message>
        <source>Lodestone looks for newer versions only here, only when asked to, and installs none by itself.</source>
        <translation>Lodestone sucht nur hier und nur auf Wunsch nach neueren Versionen und installiert keine von selbst.</translation>
    </message>
    <message>
        <source>Release address</source>
        <translation>Adresse der Versionen</translation>
    </message>
    <message>
        <source>Copied: versions only, nothing of your files.</source>
        <translation>Kopiert: nur Versionen, nichts aus Ihren Dateien.</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>More to do with this passage</source>
        <translation>Mehr zu dieser Textstelle</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>A move of the data folder was broken off. Go on with it in the settings, under Library.</source>
        <translation>Ein Verschieben des Datenordners wurde abgebrochen. Setzen Sie es in den Einstellungen unter „Bibliothek“ fort.</translation>
    </message>
</context>
<context>
    <name>BackgroundPage</name>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>When embedding rests</source>
        <translation>Wann das Einbetten ruht</translation>
    </message>
    <message>
        <source>New files are read and found by their words at any time. Making them searchable by meaning, and recognising text in pictures, takes longer and can wait.</source>
        <translation>Neue Dateien werden jederzeit gelesen und sind nach ihren Wörtern zu finden. Sie nach Bedeutung durchsuchbar zu machen und Text in Bildern zu erkennen, dauert länger und kann warten.</translation>
    </message>
    <message>
        <source>Rest on battery</source>
        <translation>Im Akkubetrieb ruhen</translation>
    </message>
    <message>
        <source>Rest while other programs are busy</source>
        <translation>Ruhen, während andere Programme arbeiten</translation>
    </message>
    <message>
        <source>Without this, it goes on with fewer threads and at low priority while they are.</source>
        <translation>Ohne dies geht es dann mit weniger Threads und niedriger Priorität weiter.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>For all of Lodestone together. Automatic: half of the computer&apos;s memory. With less, fewer files are read at a time, and a model that needs more is not loaded.</source>
        <translation>Für Lodestone insgesamt. Automatisch: die Hälfte des Arbeitsspeichers. Mit weniger werden weniger Dateien zugleich gelesen, und ein Modell, das mehr braucht, wird nicht geladen.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Only between</source>
        <translation>Nur zwischen</translation>
    </message>
    <message>
        <source>Begin of the hours</source>
        <translation>Beginn der Zeit</translation>
    </message>
    <message>
        <source>End of the hours</source>
        <translation>Ende der Zeit</translation>
    </message>
</context>
<context>
    <name>ConfirmBar</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Passage copied.</source>
        <translation>Textstelle kopiert.</translation>
    </message>
    <message>
        <source>Passage and citation copied.</source>
        <translation>Textstelle mit Quellenangabe kopiert.</translation>
    </message>
    <message>
        <source>Path copied.</source>
        <translation>Pfad kopiert.</translation>
    </message>
    <message>
        <source>“%1” is no longer there. It leaves the results at the next look for changes.</source>
        <translation>„%1“ ist nicht mehr da. Sie verschwindet bei der nächsten Suche nach Änderungen aus den Ergebnissen.</translation>
    </message>
    <message>
        <source>Opening this file would run it, so it is shown in its folder instead.</source>
        <translation>Diese Datei zu öffnen hieße, sie auszuführen; darum wird sie in ihrem Ordner gezeigt.</translation>
    </message>
    <message>
        <source>The system has no program to open “%1”.</source>
        <translation>Das System hat kein Programm, um „%1“ zu öffnen.</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add to the library</source>
        <translation>Loslassen, um es in die Bibliothek aufzunehmen</translation>
    </message>
</context>
<context>
    <name>ExclusionsPage</name>
    <message>
        <source>Also leave out what .gitignore and .ignore files in it say</source>
        <translation>Auch auslassen, was .gitignore- und .ignore-Dateien darin nennen</translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>Diese auslassen</translation>
    </message>
    <message>
        <source>What is left out of “%1”</source>
        <translation>Was aus „%1“ ausgelassen wird</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>Verborgen: %1</translation>
    </message>
    <message>
        <source>Back again: %1</source>
        <translation>Wieder da: %1</translation>
    </message>
    <message numerus="yes">
        <source>Hides %Ln more file(s), %1.</source>
        <translation>
            <numerusform>Verbirgt %Ln weitere Datei, %1.</numerusform>
            <numerusform>Verbirgt %Ln weitere Dateien, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings back %Ln file(s), %1.</source>
        <translation>
            <numerusform>Bringt %Ln Datei zurück, %1.</numerusform>
            <numerusform>Bringt %Ln Dateien zurück, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hides no other files than now.</source>
        <translation>Verbirgt keine anderen Dateien als jetzt.</translation>
    </message>
    <message numerus="yes">
        <source>The folder is large: of %Ln file(s) that were looked at.</source>
        <translation>
            <numerusform>Der Ordner ist groß: Angesehen wurde %Ln Datei.</numerusform>
            <numerusform>Der Ordner ist groß: Angesehen wurden %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules, one a line</source>
        <translation>Regeln, eine je Zeile</translation>
    </message>
    <message>
        <source>Files that these rules concern</source>
        <translation>Dateien, die diese Regeln betreffen</translation>
    </message>
    <message>
        <source>One rule a line, as in a .gitignore file: *.log is all files of that ending, drafts/ a folder of that name, /drafts/ only the one at the top; ! before a rule brings files back.</source>
        <translation>Eine Regel je Zeile wie in einer .gitignore-Datei: *.log sind alle Dateien mit dieser Endung, drafts/ ein Ordner dieses Namens, /drafts/ nur der oberste; ! vor einer Regel bringt Dateien zurück.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear filters</source>
        <translation>Filter entfernen</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Filtern nach: %1</translation>
    </message>
    <message>
        <source>Clear the filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
    <message>
        <source>Nothing to choose from yet</source>
        <translation>Noch nichts zur Auswahl</translation>
    </message>
</context>
<context>
    <name>FolderDetails</name>
    <message>
        <source>More…</source>
        <translation>Mehr …</translation>
    </message>
    <message numerus="yes">
        <source>Files left out by %Ln rule(s).</source>
        <translation>
            <numerusform>%Ln Regel lässt Dateien aus.</numerusform>
            <numerusform>%Ln Regeln lassen Dateien aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume “%1”</source>
        <translation>„%1“ fortsetzen</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>„%1“ anhalten</translation>
    </message>
</context>
<context>
    <name>FoldersPane</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” from the library? Your files stay.</source>
        <translation>„%1“ aus der Bibliothek entfernen? Ihre Dateien bleiben.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Look for changes now</source>
        <translation>Jetzt nach Änderungen suchen</translation>
    </message>
    <message>
        <source>Leave files out…</source>
        <translation>Dateien auslassen …</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>Remove from library…</source>
        <translation>Aus der Bibliothek entfernen …</translation>
    </message>
    <message>
        <source>Folders in the library</source>
        <translation>Ordner in der Bibliothek</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Start Lodestone when I log in</source>
        <translation>Lodestone bei der Anmeldung starten</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>Nach dem Schließen des Fensters im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window only: your files are found in any language. The window opens anew at once.</source>
        <translation>Nur die des Fensters: Ihre Dateien werden in jeder Sprache gefunden. Das Fenster öffnet sich sofort neu.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Start and close</source>
        <translation>Starten und Schließen</translation>
    </message>
    <message>
        <source>In the background, without its window where there is a tray. Files are kept up to date.</source>
        <translation>Im Hintergrund, ohne Fenster, wo es einen Infobereich gibt. Dateien bleiben auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Keys from anywhere</source>
        <translation>Tasten von überall</translation>
    </message>
    <message>
        <source>Keys that bring the window up</source>
        <translation>Tasten, die das Fenster hervorholen</translation>
    </message>
    <message>
        <source>Bring the window up</source>
        <translation>Fenster hervorholen</translation>
    </message>
    <message>
        <source>Press the keys, such as Ctrl+Alt+L. Where the desktop does not let programs have such keys (Wayland), give them to the command “lodestone --toggle” in the settings of the desktop.</source>
        <translation>Drücken Sie die Tasten, etwa Strg+Alt+L. Wo die Arbeitsumgebung Programmen solche Tasten verwehrt (Wayland), weisen Sie sie in deren Einstellungen dem Befehl „lodestone --toggle“ zu.</translation>
    </message>
</context>
<context>
    <name>HiddenBar</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) not close to this are hidden.</source>
        <translation>
            <numerusform>%Ln Datei, die dem nicht nahekommt, ist verborgen.</numerusform>
            <numerusform>%Ln Dateien, die dem nicht nahekommen, sind verborgen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hotkey</name>
    <message>
        <source>Another program listens for %1 already. Choose other keys.</source>
        <translation>Ein anderes Programm nutzt %1 bereits. Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>On Wayland no program may listen for keys. In the settings of the desktop, bind keys of your choice to the command “lodestone --toggle”.</source>
        <translation>Unter Wayland darf kein Programm auf Tasten lauschen. Weisen Sie in den Einstellungen der Arbeitsumgebung Tasten Ihrer Wahl dem Befehl „lodestone --toggle“ zu.</translation>
    </message>
    <message>
        <source>This system lets no program listen for keys.</source>
        <translation>Dieses System lässt kein Programm auf Tasten lauschen.</translation>
    </message>
    <message>
        <source>Choose Ctrl, Alt or the system key together with a letter, a digit, Space or F1 to F24.</source>
        <translation>Wählen Sie Strg, Alt oder die Systemtaste zusammen mit einem Buchstaben, einer Ziffer, der Leertaste oder F1 bis F24.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>“%1” is in the library already.</source>
        <translation>„%1“ ist schon in der Bibliothek.</translation>
    </message>
    <message>
        <source>“%1” is part of “%2”, which is in the library already.</source>
        <translation>„%1“ gehört zu „%2“, das schon in der Bibliothek ist.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” takes in %Ln folder(s) that the library had before.</source>
        <translation>
            <numerusform>„%1“ schließt %Ln Ordner ein, den die Bibliothek schon hatte.</numerusform>
            <numerusform>„%1“ schließt %Ln Ordner ein, die die Bibliothek schon hatte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete the copy</source>
        <translation>Kopie löschen</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 ist unterwegs. Warten Sie darauf oder halten Sie es erst an.</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Der Ordner wird angesehen …</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Settings, text, vectors, models and logs of this library are kept here:</source>
        <translation>Einstellungen, Text, Vektoren, Modelle und Protokolle dieser Bibliothek liegen hier:</translation>
    </message>
    <message>
        <source>Moving copies it to another folder, verifies the copy and then deletes the old one. Searching goes on meanwhile, new files wait. Your own files stay where they are.</source>
        <translation>Beim Verschieben wird er in einen anderen Ordner kopiert, die Kopie geprüft und dann der alte gelöscht. Die Suche geht derweil weiter, neue Dateien warten. Ihre eigenen Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Where shall the data folder be?</source>
        <translation>Wo soll der Datenordner liegen?</translation>
    </message>
    <message>
        <source>Progress of the move</source>
        <translation>Fortschritt des Verschiebens</translation>
    </message>
    <message>
        <source>Object store</source>
        <translation>Objektspeicher</translation>
    </message>
    <message>
        <source>A library can lie in an object store (S3 and alike), which many computers read and one writes. It is chosen on the command line, with Lodestone closed: “lodestone library use s3://bucket/path”, and “lodestone library off” to keep it here again.</source>
        <translation>Eine Bibliothek kann in einem Objektspeicher (S3 und dergleichen) liegen, den viele Computer lesen und einer beschreibt. Gewählt wird er bei geschlossenem Lodestone in der Befehlszeile: „lodestone library use s3://bucket/path“, und „lodestone library off“, um sie wieder hier zu behalten.</translation>
    </message>
    <message>
        <source>The data folder stays where it is.</source>
        <translation>Der Datenordner bleibt, wo er ist.</translation>
    </message>
    <message>
        <source>Move the data folder to %1? %2 are copied, and the old folder is deleted after that.</source>
        <translation>Den Datenordner nach %1 verschieben? Es werden %2 kopiert, danach wird der alte Ordner gelöscht.</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>A move to %1 was broken off. The library is still in the folder above.</source>
        <translation>Ein Verschieben nach %1 wurde abgebrochen. Die Bibliothek ist noch im Ordner oben.</translation>
    </message>
    <message>
        <source>The data folder is being moved.</source>
        <translation>Der Datenordner wird verschoben.</translation>
    </message>
    <message>
        <source>The data folder is %1 now.</source>
        <translation>Der Datenordner ist jetzt %1.</translation>
    </message>
    <message>
        <source>The data folder has moved. From now on, open this library with: %1</source>
        <translation>Der Datenordner wurde verschoben. Öffnen Sie diese Bibliothek ab jetzt mit: %1</translation>
    </message>
    <message>
        <source>This library lies in the data folder.</source>
        <translation>Diese Bibliothek liegt im Datenordner.</translation>
    </message>
</context>
<context>
    <name>LicencesWindow</name>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Add folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ModeButton</name>
    <message>
        <source>Words and meaning</source>
        <translation>Wörter und Bedeutung</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>Nur Wörter</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>Nur Bedeutung</translation>
    </message>
    <message>
        <source>Search by: %1</source>
        <translation>Suchen nach: %1</translation>
    </message>
    <message>
        <source>What is searched by</source>
        <translation>Wonach gesucht wird</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Download of %1</source>
        <translation>Download von %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Make it here</source>
        <translation>Hier herstellen</translation>
    </message>
    <message>
        <source>Download and make it</source>
        <translation>Herunterladen und herstellen</translation>
    </message>
    <message>
        <source>Paused: %1 of %2 are here</source>
        <translation>Angehalten: %1 von %2 sind da</translation>
    </message>
    <message>
        <source>Recommended here: %1</source>
        <translation>Hier empfohlen: %1</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>made here from %1</source>
        <translation>hier aus %1 hergestellt</translation>
    </message>
    <message>
        <source>needs %1 of memory</source>
        <translation>braucht %1 Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%1 measured here</source>
        <translation>hier gemessen: %1</translation>
    </message>
    <message>
        <source>about %1 expected here</source>
        <translation>hier erwartet: etwa %1</translation>
    </message>
    <message>
        <source>speed here not known yet</source>
        <translation>Geschwindigkeit hier noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ModelOffer</name>
    <message>
        <source>Another model is on its way. Wait for it or pause it first.</source>
        <translation>Ein anderes Modell ist unterwegs. Warten Sie darauf oder halten Sie es erst an.</translation>
    </message>
    <message>
        <source>%1 is in use now. Passages are embedded anew meanwhile.</source>
        <translation>%1 ist jetzt in Gebrauch. Textstellen werden derweil neu eingebettet.</translation>
    </message>
    <message>
        <source>%1 of what was read is in other languages; the model in use reads English best.</source>
        <translation>%1 des Gelesenen ist in anderen Sprachen; das Modell in Gebrauch liest Englisch am besten.</translation>
    </message>
    <message>
        <source>The model that comes with Lodestone reads English best.</source>
        <translation>Das mitgelieferte Modell von Lodestone liest Englisch am besten.</translation>
    </message>
</context>
<context>
    <name>ModelSwitch</name>
    <message>
        <source>Trying %1…</source>
        <translation>%1 wird ausprobiert …</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use %1 from now on?</source>
        <translation>Ab jetzt %1 verwenden?</translation>
    </message>
    <message>
        <source>Use %1 with %2 dimensions?</source>
        <translation>%1 mit %2 Dimensionen verwenden?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) will be embedded again%1.</source>
        <translation>
            <numerusform>%Ln Textstelle wird neu eingebettet%1.</numerusform>
            <numerusform>%Ln Textstellen werden neu eingebettet%1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching goes on meanwhile: by words at once, by meaning as far as the new vectors have come.</source>
        <translation>Die Suche geht derweil weiter: nach Wörtern sofort, nach Bedeutung, soweit die neuen Vektoren da sind.</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>%1 auf diesem Computer</translation>
    </message>
    <message>
        <source>%1 is in use now.</source>
        <translation>%1 ist jetzt in Gebrauch.</translation>
    </message>
    <message>
        <source>The vectors are kept or cut; nothing is embedded again.</source>
        <translation>Die Vektoren bleiben oder werden gekürzt; nichts wird neu eingebettet.</translation>
    </message>
    <message>
        <source>The passages are being embedded again in the background.</source>
        <translation>Die Textstellen werden im Hintergrund neu eingebettet.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Take %1 into the library as a model, and use it?</source>
        <translation>%1 als Modell in die Bibliothek aufnehmen und verwenden?</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>%1 wird angesehen …</translation>
    </message>
    <message>
        <source>Import a model file</source>
        <translation>Modelldatei importieren</translation>
    </message>
    <message>
        <source>Models in GGUF format (*.gguf)</source>
        <translation>Modelle im GGUF-Format (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A model turns text into numbers that say what it means. Larger ones find better, above all across languages, and take longer. Models run on this computer; only a download uses the network.</source>
        <translation>Ein Modell macht aus Text Zahlen, die sagen, was er bedeutet. Größere finden besser, vor allem über Sprachen hinweg, und brauchen länger. Modelle laufen auf diesem Computer; nur ein Download nutzt das Netz.</translation>
    </message>
    <message>
        <source>Import a model file…</source>
        <translation>Modelldatei importieren …</translation>
    </message>
    <message>
        <source>Any embedding model in GGUF format; it can also be dropped onto the window.</source>
        <translation>Jedes Embedding-Modell im GGUF-Format; es lässt sich auch auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Where models come from</source>
        <translation>Woher Modelle kommen</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegelserver</translation>
    </message>
    <message>
        <source>The address of another model hub, where the usual one cannot be reached. Empty: the usual one.</source>
        <translation>Die Adresse einer anderen Modellquelle, wo die übliche nicht erreichbar ist. Leer: die übliche.</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 ist unterwegs. Warten Sie darauf oder halten Sie es erst an.</translation>
    </message>
    <message>
        <source>%1 is here. Press Use to work with it.</source>
        <translation>%1 ist da. Mit „Verwenden“ arbeiten Sie damit.</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No search yet</source>
        <translation>Noch keine Suche</translation>
    </message>
    <message>
        <source>This search did not work</source>
        <translation>Diese Suche ist nicht gelungen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Nothing fits both the words and the filters. Leave out a filter, or try other words.</source>
        <translation>Nichts passt zu den Wörtern und den Filtern zugleich. Lassen Sie einen Filter weg oder versuchen Sie andere Wörter.</translation>
    </message>
    <message>
        <source>Try fewer or other words, or say in a sentence what the passage is about.</source>
        <translation>Versuchen Sie weniger oder andere Wörter, oder sagen Sie in einem Satz, wovon die Textstelle handelt.</translation>
    </message>
    <message>
        <source>So far %1 of the text can be searched by meaning; the rest follows.</source>
        <translation>Bisher sind %1 des Textes nach Bedeutung durchsuchbar; der Rest folgt.</translation>
    </message>
    <message numerus="yes">
        <source>Search by words and meaning: %Ln file(s)</source>
        <translation>
            <numerusform>Nach Wörtern und Bedeutung suchen: %Ln Datei</numerusform>
            <numerusform>Nach Wörtern und Bedeutung suchen: %Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without quotation marks: %Ln file(s)</source>
        <translation>
            <numerusform>Ohne Anführungszeichen: %Ln Datei</numerusform>
            <numerusform>Ohne Anführungszeichen: %Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without any filter: %Ln file(s)</source>
        <translation>
            <numerusform>Ohne jeden Filter: %Ln Datei</numerusform>
            <numerusform>Ohne jeden Filter: %Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %1: %Ln file(s)</source>
        <translation>
            <numerusform>Ohne %1: %Ln Datei</numerusform>
            <numerusform>Ohne %1: %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
</context>
<context>
    <name>OfferView</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Download of the model</source>
        <translation>Download des Modells</translation>
    </message>
    <message>
        <source>Do not offer again</source>
        <translation>Nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Download and use</source>
        <translation>Herunterladen und verwenden</translation>
    </message>
    <message>
        <source>It is here and being tried…</source>
        <translation>Es ist da und wird ausprobiert …</translation>
    </message>
    <message>
        <source>Paused; what has come is kept.</source>
        <translation>Angehalten; was gekommen ist, bleibt.</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Es geht los …</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Like a passage of %1</source>
        <translation>Wie eine Textstelle aus %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln new)</source>
        <translation>
            <numerusform>%1 (%Ln neu)</numerusform>
            <numerusform>%1 (%Ln neu)</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Remove a saved search</source>
        <translation>Gespeicherte Suche entfernen</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <source>Forget recent searches</source>
        <translation>Letzte Suchen vergessen</translation>
    </message>
    <message>
        <source>Search saved. The star tells when something new is found.</source>
        <translation>Suche gespeichert. Der Stern zeigt, wenn etwas Neues gefunden wird.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>PageScroll</name>
    <message>
        <source>Page with the passage</source>
        <translation>Seite mit der Textstelle</translation>
    </message>
</context>
<context>
    <name>PassageText</name>
    <message>
        <source>Text with the passage</source>
        <translation>Text mit der Textstelle</translation>
    </message>
</context>
<context>
    <name>PreviewHead</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the file, at this page where its program can</source>
        <translation>Datei öffnen, auf dieser Seite, wo das Programm es kann</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Datei in ihrem Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Copy the passage with where it is from</source>
        <translation>Textstelle mit ihrer Herkunft kopieren</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Mehr davon</translation>
    </message>
    <message>
        <source>Find passages that mean the same</source>
        <translation>Textstellen finden, die dasselbe bedeuten</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>The passage that you choose is shown here.</source>
        <translation>Hier erscheint die Textstelle, die Sie wählen.</translation>
    </message>
    <message>
        <source>%1 This is the passage as it was read.</source>
        <translation>%1 Dies ist die Textstelle, wie sie gelesen wurde.</translation>
    </message>
    <message>
        <source>The passage is not on this page. The file has changed since it was read.</source>
        <translation>Die Textstelle steht nicht auf dieser Seite. Die Datei hat sich geändert, seit sie gelesen wurde.</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Keine Vorschau</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>PreviewTexts</name>
    <message>
        <source>The file has changed since it was read.</source>
        <translation>Die Datei hat sich geändert, seit sie gelesen wurde.</translation>
    </message>
    <message>
        <source>The file has changed since it was read. The passage is no longer in it.</source>
        <translation>Die Datei hat sich geändert, seit sie gelesen wurde. Die Textstelle ist nicht mehr darin.</translation>
    </message>
    <message>
        <source>Long file: scroll on for the rest.</source>
        <translation>Lange Datei: Für den Rest weiterblättern.</translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Fit the page to the width</source>
        <translation>Seite der Breite anpassen</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation>Ganze Seite einpassen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous place of the found words (Shift+F3)</source>
        <translation>Vorige Fundstelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next place of the found words (F3)</source>
        <translation>Nächste Fundstelle (F3)</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Seitenzahl</translation>
    </message>
    <message>
        <source>Page to go to</source>
        <translation>Seite, zu der gegangen wird</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was behalten wird</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
    <message>
        <source>Delete downloaded and imported models, too</source>
        <translation>Auch heruntergeladene und importierte Modelle löschen</translation>
    </message>
    <message>
        <source>Lodestone reads your files and never changes them. What it keeps of them, it keeps in the data folder, readable by your account only. It tells nobody anything: the network is used for a download of a model that you start, and for a server or an object store that you set up.</source>
        <translation>Lodestone liest Ihre Dateien und ändert sie nie. Was es davon behält, liegt im Datenordner und ist nur für Ihr Konto lesbar. Es erzählt niemandem etwas: Das Netz wird für einen Modell-Download genutzt, den Sie starten, und für einen Server oder Objektspeicher, den Sie einrichten.</translation>
    </message>
    <message>
        <source>Keys of servers and object stores are kept by the system&apos;s keyring, in no file of ours.</source>
        <translation>Schlüssel von Servern und Objektspeichern verwahrt der Schlüsselbund des Systems, in keiner eigenen Datei.</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>LÖSCHEN</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Forgets all folders and deletes their text, vectors, the list of files, searches and logs from the disk. It cannot be undone; the folders have to be added and read again. Your own files and your settings stay.</source>
        <translation>Vergisst alle Ordner und löscht deren Text, Vektoren, die Dateiliste, Suchen und Protokolle von der Festplatte. Das lässt sich nicht rückgängig machen; die Ordner müssen neu hinzugefügt und gelesen werden. Ihre eigenen Dateien und Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>To confirm, type %1 here:</source>
        <translation>Zum Bestätigen hier %1 eingeben:</translation>
    </message>
    <message>
        <source>Text and vectors</source>
        <translation>Text und Vektoren</translation>
    </message>
    <message>
        <source>List of files</source>
        <translation>Liste der Dateien</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Made again when needed</source>
        <translation>Wird bei Bedarf neu erzeugt</translation>
    </message>
    <message>
        <source>Logs, without contents</source>
        <translation>Protokolle, ohne Inhalte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 ist unterwegs. Warten Sie darauf oder halten Sie es erst an.</translation>
    </message>
    <message>
        <source>Another Lodestone is working on this library. Close it first.</source>
        <translation>Ein anderes Lodestone arbeitet an dieser Bibliothek. Schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Everything is being deleted…</source>
        <translation>Alles wird gelöscht …</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Files that could not be read</source>
        <translation>Dateien, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>All files were read.</source>
        <translation>Alle Dateien wurden gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei erneut versuchen</numerusform>
            <numerusform>%Ln Dateien erneut versuchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out *%1…</source>
        <translation>*%1 auslassen …</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Auslassen …</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Alle erneut versuchen</translation>
    </message>
    <message>
        <source>Files with this problem</source>
        <translation>Dateien mit diesem Problem</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
</context>
<context>
    <name>ProcessorPage</name>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>Wo das Modell läuft</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>A graphics card where there is one, else the processor.</source>
        <translation>Eine Grafikkarte, wo es eine gibt, sonst der Prozessor.</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>Also graphics that share the main memory. As much of the model as fits goes there.</source>
        <translation>Auch Grafik, die den Arbeitsspeicher mitnutzt. Dorthin kommt so viel vom Modell, wie passt.</translation>
    </message>
    <message>
        <source>No graphics, even where there are some.</source>
        <translation>Keine Grafik, auch wo es welche gibt.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Automatic: all cores but one, fewer on battery and while you use the computer heavily. Documents are embedded at low priority, searches at normal.</source>
        <translation>Automatisch: alle Kerne bis auf einen, weniger im Akkubetrieb und während Sie den Computer stark nutzen. Dokumente werden mit niedriger, Suchen mit normaler Priorität eingebettet.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processor core(s)</source>
        <translation>
            <numerusform>%Ln Prozessorkern</numerusform>
            <numerusform>%Ln Prozessorkerne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Arbeitsspeicher</translation>
    </message>
    <message>
        <source>no graphics card that this build of Lodestone can use</source>
        <translation>keine Grafikkarte, die diese Ausgabe von Lodestone nutzen kann</translation>
    </message>
    <message>
        <source>Ran last on this: %1</source>
        <translation>Lief zuletzt hierauf: %1</translation>
    </message>
    <message>
        <source>The model has not run here yet.</source>
        <translation>Das Modell ist hier noch nicht gelaufen.</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Quick search</source>
        <translation>Schnellsuche</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Enter opens, Ctrl+Enter shows it in the window, Esc hides</source>
        <translation>Enter öffnet, Strg+Enter zeigt es im Fenster, Esc verbirgt</translation>
    </message>
    <message>
        <source>Type to search, Esc hides</source>
        <translation>Tippen, um zu suchen, Esc verbirgt</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Files and folders with these names are never read. One pattern a line; * stands for any letters, ? for one, [abc] for one of these.</source>
        <translation>Dateien und Ordner mit diesen Namen werden nie gelesen. Ein Muster je Zeile; * steht für beliebige Zeichen, ? für eines, [abc] für eines von diesen.</translation>
    </message>
    <message>
        <source>Names that are left out</source>
        <translation>Namen, die ausgelassen werden</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Wie zu Anfang</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Größte Datei</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Time for one file</source>
        <translation>Zeit für eine Datei</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Files read at a time</source>
        <translation>Zugleich gelesene Dateien</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>A file beyond a limit is listed as not read, and tried again when the file or the limit changes.</source>
        <translation>Eine Datei jenseits einer Grenze wird als nicht gelesen geführt und neu versucht, wenn sich die Datei oder die Grenze ändert.</translation>
    </message>
    <message>
        <source>Scans and pictures</source>
        <translation>Scans und Bilder</translation>
    </message>
    <message>
        <source>Text in scans and pictures can be recognised by Tesseract, a program of its own that you install. It begins when everything else has been read, and takes seconds for each page.</source>
        <translation>Text in Scans und Bildern kann Tesseract erkennen, ein eigenes Programm, das Sie installieren. Es beginnt, wenn alles andere gelesen ist, und braucht Sekunden für jede Seite.</translation>
    </message>
    <message>
        <source>Recognise text in scans and pictures</source>
        <translation>Text in Scans und Bildern erkennen</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>In Tesseract&apos;s codes. Empty: the system&apos;s language and English.</source>
        <translation>In den Kürzeln von Tesseract. Leer: die Sprache des Systems und Englisch.</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>wird selbst gefunden</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Tesseract was not found on this computer.</source>
        <translation>Tesseract wurde auf diesem Computer nicht gefunden.</translation>
    </message>
    <message>
        <source>Tesseract was found, with the languages %1.</source>
        <translation>Tesseract wurde gefunden, mit den Sprachen %1.</translation>
    </message>
    <message>
        <source>Install Tesseract with the installer that its project page links to, then open this again.</source>
        <translation>Installieren Sie Tesseract mit dem Installationsprogramm, auf das die Projektseite verweist, und öffnen Sie dies erneut.</translation>
    </message>
    <message>
        <source>Install it, then open this again. On Debian and Ubuntu: sudo apt install tesseract-ocr</source>
        <translation>Installieren Sie es und öffnen Sie dies erneut. Unter Debian und Ubuntu: sudo apt install tesseract-ocr</translation>
    </message>
    <message>
        <source>More languages: run the installer of Tesseract again and tick them.</source>
        <translation>Weitere Sprachen: Installationsprogramm von Tesseract erneut starten und ankreuzen.</translation>
    </message>
    <message>
        <source>More languages are packages; German on Debian and Ubuntu: sudo apt install tesseract-ocr-deu</source>
        <translation>Weitere Sprachen sind Pakete; Deutsch unter Debian und Ubuntu: sudo apt install tesseract-ocr-deu</translation>
    </message>
</context>
<context>
    <name>ReleaseBox</name>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Ihre Seite öffnen</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>There is version %1; this is %2.</source>
        <translation>Es gibt Version %1; dies ist %2.</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Dies ist die neueste Version.</translation>
    </message>
</context>
<context>
    <name>RerankerBox</name>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>Keinen verwenden</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <translation>%1 wird ausprobiert …</translation>
    </message>
    <message>
        <source>Turning it off…</source>
        <translation>Wird ausgeschaltet …</translation>
    </message>
    <message>
        <source>A reranker reads the question together with each of the first 20 files and puts them in a better order. It takes a minute and more on two cores, and the memory of a second model: have eight of them or more. It judges only searches that ask for it (lodestone search --rerank). Take a file of Qwen3-Reranker in GGUF format.</source>
        <translation>Ein Reranker liest die Frage zusammen mit jeder der ersten 20 Dateien und ordnet sie besser. Auf zwei Kernen dauert das eine Minute und mehr und braucht den Speicher eines zweiten Modells: Acht Kerne oder mehr sollten es sein. Er beurteilt nur Suchen, die danach fragen (lodestone search --rerank). Nehmen Sie eine Datei von Qwen3-Reranker im GGUF-Format.</translation>
    </message>
    <message>
        <source>Choose a reranker</source>
        <translation>Reranker wählen</translation>
    </message>
    <message>
        <source>Models in GGUF format (*.gguf)</source>
        <translation>Modelle im GGUF-Format (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 judges searches that ask for it from now on.</source>
        <translation>%1 beurteilt ab jetzt Suchen, die danach fragen.</translation>
    </message>
    <message>
        <source>No reranker is used any more.</source>
        <translation>Es wird kein Reranker mehr verwendet.</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>In Gebrauch: %1</translation>
    </message>
    <message>
        <source>None is in use.</source>
        <translation>Keiner ist in Gebrauch.</translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The best %Ln file(s)</source>
        <translation>
            <numerusform>Die beste Datei</numerusform>
            <numerusform>Die besten %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>One row for each file</source>
        <translation>Eine Zeile je Datei</translation>
    </message>
    <message>
        <source>Hide what is not close</source>
        <translation>Verbergen, was nicht nah ist</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Beste zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>How results are listed: %1</source>
        <translation>Wie Ergebnisse aufgeführt werden: %1</translation>
    </message>
    <message>
        <source>How results are listed</source>
        <translation>Wie Ergebnisse aufgeführt werden</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Found passages</source>
        <translation>Gefundene Textstellen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Mehr davon</translation>
    </message>
    <message>
        <source>Copy passage</source>
        <translation>Textstelle kopieren</translation>
    </message>
    <message>
        <source>Copy passage with citation</source>
        <translation>Textstelle mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>RichText</name>
    <message>
        <source>Message %1</source>
        <translation>Nachricht %1</translation>
    </message>
    <message>
        <source>Notes of slide %1</source>
        <translation>Notizen zu Folie %1</translation>
    </message>
    <message>
        <source>Slide %1</source>
        <translation>Folie %1</translation>
    </message>
    <message>
        <source>Text with the passage</source>
        <translation>Text mit der Textstelle</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search your files by meaning or by words</source>
        <translation>Ihre Dateien nach Bedeutung oder Wörtern durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Searching…</source>
        <translation>Es wird gesucht …</translation>
    </message>
    <message>
        <source>Nothing close was found; these are the nearest.</source>
        <translation>Nichts Nahes gefunden; dies kommt am nächsten.</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Was suchen Sie?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) can be searched.</source>
        <translation>
            <numerusform>%Ln Datei kann durchsucht werden.</numerusform>
            <numerusform>%Ln Dateien können durchsucht werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still being read: %Ln file(s).</source>
        <translation>
            <numerusform>Wird noch gelesen: %Ln Datei.</numerusform>
            <numerusform>Werden noch gelesen: %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter opens, Ctrl+C copies the passage.</source>
        <translation>↑ ↓ wählt, Enter öffnet, Strg+C kopiert die Textstelle.</translation>
    </message>
    <message>
        <source>Drop folders here</source>
        <translation>Ordner hierher ziehen</translation>
    </message>
    <message>
        <source>Lodestone reads the files in them and finds passages by what they mean. Nothing leaves this computer, and your files are never changed.</source>
        <translation>Lodestone liest die Dateien darin und findet Textstellen nach dem, was sie bedeuten. Nichts verlässt diesen Computer, und Ihre Dateien werden nie geändert.</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
</context>
<context>
    <name>SearchingPage</name>
    <message>
        <source>Searching</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Length of the vectors</source>
        <translation>Länge der Vektoren</translation>
    </message>
    <message>
        <source>Another length</source>
        <translation>Andere Länge</translation>
    </message>
    <message>
        <source>Use this length</source>
        <translation>Diese Länge verwenden</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>What the model is told before each query, in this library. Models that were trained for it (Qwen3-Embedding) find 1 to 5 % more with a fitting one; others do not read it. It costs nothing to change.</source>
        <translation>Was dem Modell in dieser Bibliothek vor jeder Anfrage gesagt wird. Dafür trainierte Modelle (Qwen3-Embedding) finden mit einer passenden 1 bis 5 % mehr; andere lesen sie nicht. Eine Änderung kostet nichts.</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Zweiter Blick</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <source>Remember my last searches</source>
        <translation>Meine letzten Suchen merken</translation>
    </message>
    <message>
        <source>In the data folder only. What is forgotten is gone from the disk; saved searches stay.</source>
        <translation>Nur im Datenordner. Was vergessen wird, ist von der Festplatte gelöscht; gespeicherte Suchen bleiben.</translation>
    </message>
    <message>
        <source>Forget history</source>
        <translation>Verlauf vergessen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of the history forgotten.</source>
        <translation>
            <numerusform>%Ln Eintrag des Verlaufs vergessen.</numerusform>
            <numerusform>%Ln Einträge des Verlaufs vergessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>own words</source>
        <translation>eigene Worte</translation>
    </message>
    <message>
        <source>Own instruction</source>
        <translation>Eigene Anweisung</translation>
    </message>
    <message>
        <source>Given …, retrieve passages that … (English works best)</source>
        <translation>Given …, retrieve passages that … (am besten auf Englisch)</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>Diese Worte verwenden</translation>
    </message>
    <message>
        <source>Write a sentence first, or choose one of those above.</source>
        <translation>Schreiben Sie erst einen Satz oder wählen Sie einen von oben.</translation>
    </message>
    <message>
        <source>The server in use decides on the length.</source>
        <translation>Über die Länge entscheidet der Server in Gebrauch.</translation>
    </message>
    <message>
        <source>The model in use decides on the length.</source>
        <translation>Über die Länge entscheidet das Modell in Gebrauch.</translation>
    </message>
    <message>
        <source>%1 has %2 numbers for each passage, and cannot be shortened. The Qwen3-Embedding models can.</source>
        <translation>%1 hat %2 Zahlen je Textstelle und lässt sich nicht kürzen. Die Modelle Qwen3-Embedding schon.</translation>
    </message>
    <message>
        <source>%1 keeps up to %2 numbers for each passage. Fewer take less room and search faster, and find a little less. A shorter length than now is cut from what is there, and nothing is embedded again; for a longer one, all is embedded again.</source>
        <translation>%1 behält bis zu %2 Zahlen je Textstelle. Weniger brauchen weniger Platz, suchen schneller und finden ein wenig weniger. Eine kürzere Länge als jetzt wird aus dem Vorhandenen geschnitten, nichts wird neu eingebettet; für eine längere wird alles neu eingebettet.</translation>
    </message>
    <message>
        <source>Change of the score: published for Qwen3-Embedding-4B on a Chinese benchmark, against 2,560 numbers. Other models follow the same course.</source>
        <translation>Änderung der Wertung: veröffentlicht für Qwen3-Embedding-4B in einem chinesischen Vergleichstest, gegenüber 2.560 Zahlen. Andere Modelle verlaufen ebenso.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Per 100,000 passages</source>
        <translation>Je 100.000 Textstellen</translation>
    </message>
    <message>
        <source>To get there</source>
        <translation>Der Weg dorthin</translation>
    </message>
    <message>
        <source>full length</source>
        <translation>volle Länge</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>nicht veröffentlicht</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>cut at once</source>
        <translation>sofort gekürzt</translation>
    </message>
    <message>
        <source>embedded again</source>
        <translation>neu eingebettet</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2. Name a model file in GGUF format.</source>
        <translation>%1: %2. Nennen Sie eine Modelldatei im GGUF-Format.</translation>
    </message>
    <message>
        <source>%1 For files in other languages than English, that is worth it.</source>
        <translation>%1 Für Dateien in anderen Sprachen als Englisch lohnt sich das.</translation>
    </message>
    <message>
        <source>%1 GB of memory</source>
        <translation>%1 GB Arbeitsspeicher</translation>
    </message>
    <message>
        <source>%1 Mend or delete %2.</source>
        <translation>%1 Berichtigen oder löschen Sie %2.</translation>
    </message>
    <message>
        <source>%1 Set another mirror, or update Lodestone.</source>
        <translation>%1 Stellen Sie einen anderen Spiegelserver ein oder aktualisieren Sie Lodestone.</translation>
    </message>
    <message>
        <source>%1 The order is that of the search.</source>
        <translation>%1 Die Reihenfolge ist die der Suche.</translation>
    </message>
    <message>
        <source>%1 The passage is no longer in it.</source>
        <translation>%1 Die Textstelle ist nicht mehr darin.</translation>
    </message>
    <message>
        <source>%1 Try again or set another mirror.</source>
        <translation>%1 Versuchen Sie es noch einmal oder stellen Sie einen anderen Spiegelserver ein.</translation>
    </message>
    <message>
        <source>%1 Your files are untouched.</source>
        <translation>%1 Ihre Dateien bleiben unverändert.</translation>
    </message>
    <message>
        <source>%1 can do 10,000 passages with it in %2, and it needs %3.</source>
        <translation>%1 schafft damit 10.000 Textstellen in %2, und es braucht %3.</translation>
    </message>
    <message>
        <source>%1 cannot be copied into %2: %3.</source>
        <translation>%1 kann nicht nach %2 kopiert werden: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be copied: %2. Mend that and go on.</source>
        <translation>%1 kann nicht kopiert werden: %2. Beheben Sie das und machen Sie weiter.</translation>
    </message>
    <message>
        <source>%1 cannot be loaded. Get the file again or choose another one.</source>
        <translation>%1 lässt sich nicht laden. Beschaffen Sie die Datei neu oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Give yourself access to it first.</source>
        <translation>%1 lässt sich nicht öffnen: %2. Verschaffen Sie sich erst Zugriff.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Name a file that is there.</source>
        <translation>%1 lässt sich nicht öffnen: %2. Nennen Sie eine Datei, die da ist.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose a folder of your own.</source>
        <translation>%1 lässt sich nicht beschreiben: %2. Wählen Sie einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Give yourself access to it and try again.</source>
        <translation>%1 lässt sich nicht beschreiben: %2. Verschaffen Sie sich Zugriff und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not be made from %2. Get %3 again, or use it as it is.</source>
        <translation>%1 ließ sich nicht aus %2 herstellen. Beschaffen Sie %3 neu oder verwenden Sie es, wie es ist.</translation>
    </message>
    <message>
        <source>%1 dimensions are too few. Choose %2 or more.</source>
        <translation>%1 Dimensionen sind zu wenige. Wählen Sie %2 oder mehr.</translation>
    </message>
    <message>
        <source>%1 gives no number for these passages. Get the file again or choose another one.</source>
        <translation>%1 liefert für diese Textstellen keine Zahl. Beschaffen Sie die Datei neu oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions. Choose no more than that.</source>
        <translation>%1 hat %2 Dimensionen. Wählen Sie nicht mehr.</translation>
    </message>
    <message>
        <source>%1 has %2 passages. Name one of 1 to %3.</source>
        <translation>%1 hat %2 Textstellen. Nennen Sie eine von 1 bis %3.</translation>
    </message>
    <message>
        <source>%1 has no end token, so its vectors would be wrong. Get a newer file.</source>
        <translation>%1 hat kein Endzeichen, seine Vektoren wären falsch. Beschaffen Sie eine neuere Datei.</translation>
    </message>
    <message>
        <source>%1 has no token for &quot;%2&quot;. Choose a GGUF file of Qwen3-Reranker.</source>
        <translation>%1 hat kein Token für „%2“. Wählen Sie eine GGUF-Datei von Qwen3-Reranker.</translation>
    </message>
    <message>
        <source>%1 holds Lodestone&apos;s own data and cannot be indexed. Name another folder.</source>
        <translation>%1 enthält die Daten von Lodestone selbst und lässt sich nicht indexieren. Nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 holds the present data folder. Choose an empty folder.</source>
        <translation>%1 enthält den jetzigen Datenordner. Wählen Sie einen leeren Ordner.</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 (sonst %2)</translation>
    </message>
    <message>
        <source>%1 is %2 by another name, which is in the library already.</source>
        <translation>%1 ist %2 unter anderem Namen und schon in der Bibliothek.</translation>
    </message>
    <message>
        <source>%1 is a file. Choose a folder.</source>
        <translation>%1 ist eine Datei. Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file, or add the folder to the library.</source>
        <translation>%1 ist ein Ordner. Nennen Sie eine Datei oder nehmen Sie den Ordner in die Bibliothek auf.</translation>
    </message>
    <message>
        <source>%1 is damaged or not the file of this name that is meant (%2).</source>
        <translation>%1 ist beschädigt oder nicht die gemeinte Datei dieses Namens (%2).</translation>
    </message>
    <message>
        <source>%1 is made from %2, which the catalogue does not have. Update Lodestone.</source>
        <translation>%1 wird aus %2 hergestellt, das der Katalog nicht hat. Aktualisieren Sie Lodestone.</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder. Name a folder or a file.</source>
        <translation>%1 ist weder Datei noch Ordner. Nennen Sie einen Ordner oder eine Datei.</translation>
    </message>
    <message>
        <source>%1 is no folder of the library. Folders in it: %2.</source>
        <translation>%1 ist kein Ordner der Bibliothek. Ordner darin: %2.</translation>
    </message>
    <message>
        <source>%1 is no place for a library. Give a bucket and a path in it: s3://bucket/path (or gs://, az://).</source>
        <translation>%1 ist kein Ort für eine Bibliothek. Geben Sie einen Bucket und einen Pfad darin an: s3://bucket/path (oder gs://, az://).</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose an empty folder, or name a new one.</source>
        <translation>%1 ist nicht leer. Wählen Sie einen leeren Ordner oder nennen Sie einen neuen.</translation>
    </message>
    <message>
        <source>%1 is not in the library. Folders in it: %2.</source>
        <translation>%1 ist nicht in der Bibliothek. Ordner darin: %2.</translation>
    </message>
    <message>
        <source>%1 is not in the library. Index it first, or name a file that is in it.</source>
        <translation>%1 ist nicht in der Bibliothek. Indexieren Sie es erst oder nennen Sie eine Datei daraus.</translation>
    </message>
    <message>
        <source>%1 is not in the library.%2 Folders in it: %3.</source>
        <translation>%1 ist nicht in der Bibliothek.%2 Ordner darin: %3.</translation>
    </message>
    <message>
        <source>%1 is one of %2 parts of a model. Join them with llama-gguf-split --merge first.</source>
        <translation>%1 ist einer von %2 Teilen eines Modells. Fügen Sie sie erst mit llama-gguf-split --merge zusammen.</translation>
    </message>
    <message>
        <source>%1 is part of %2, which counts as a whole only. Name that.</source>
        <translation>%1 ist Teil von %2, das nur als Ganzes zählt. Nennen Sie dieses.</translation>
    </message>
    <message>
        <source>%1 lies in the present data folder. Choose a folder outside of %2.</source>
        <translation>%1 liegt im jetzigen Datenordner. Wählen Sie einen Ordner außerhalb von %2.</translation>
    </message>
    <message>
        <source>%1 makes the process that loads it crash. Get the file again or choose another one.</source>
        <translation>%1 bringt den Prozess, der es lädt, zum Absturz. Beschaffen Sie die Datei neu oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1 processor cores</source>
        <translation>%1 Prozessorkerne</translation>
    </message>
    <message>
        <source>%1 was not done after %2 seconds. Choose a smaller reranker.</source>
        <translation>%1 war nach %2 Sekunden nicht fertig. Wählen Sie einen kleineren Reranker.</translation>
    </message>
    <message>
        <source>%1 would take %2 for 10,000 passages with %3%4.</source>
        <translation>Mit %3%4 bräuchte dieser Computer (%1) %2 für 10.000 Textstellen.</translation>
    </message>
    <message>
        <source>%1, which is searched, lies in %2. Choose a folder that holds none of your files.</source>
        <translation>%1, das durchsucht wird, liegt in %2. Wählen Sie einen Ordner, der keine Ihrer Dateien enthält.</translation>
    </message>
    <message>
        <source>%1. Get the file from the model&apos;s own authors.</source>
        <translation>%1. Beschaffen Sie die Datei von den Autoren des Modells.</translation>
    </message>
    <message>
        <source>%1. It is mended from what is intact, while Lodestone runs or by: lodestone index.</source>
        <translation>%1. Es wird aus dem Unversehrten wiederhergestellt, während Lodestone läuft oder durch: lodestone index.</translation>
    </message>
    <message>
        <source>%1Choose a smaller model.</source>
        <translation>%1Wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>A key is one line of letters, digits and signs. Give it again.</source>
        <translation>Ein Schlüssel ist eine Zeile aus Buchstaben, Ziffern und Zeichen. Geben Sie ihn noch einmal ein.</translation>
    </message>
    <message>
        <source>A part of the index was damaged and was made anew; nothing was lost.</source>
        <translation>Ein Teil des Index war beschädigt und wurde neu angelegt; nichts ging verloren.</translation>
    </message>
    <message>
        <source>A part of the index was damaged: %1 passages are being read again from your files.</source>
        <translation>Ein Teil des Index war beschädigt: %1 Textstellen werden aus Ihren Dateien neu gelesen.</translation>
    </message>
    <message>
        <source>A rule is one line of at most %1 characters. Give each on its own.</source>
        <translation>Eine Regel ist eine Zeile von höchstens %1 Zeichen. Geben Sie jede einzeln an.</translation>
    </message>
    <message>
        <source>A saved search is named “%1” already. Choose another name, or remove it first.</source>
        <translation>Eine gespeicherte Suche heißt schon „%1“. Wählen Sie einen anderen Namen oder entfernen Sie sie erst.</translation>
    </message>
    <message>
        <source>A saved search needs a name of 1 to %1 characters.</source>
        <translation>Eine gespeicherte Suche braucht einen Namen von 1 bis %1 Zeichen.</translation>
    </message>
    <message>
        <source>A search of more than %1 characters cannot be saved. Shorten it.</source>
        <translation>Eine Suche von mehr als %1 Zeichen lässt sich nicht speichern. Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>A single processor core</source>
        <translation>Ein einzelner Prozessorkern</translation>
    </message>
    <message>
        <source>All its files are gone at once. They are forgotten at the next look, a minute later; if they lie on a drive that is not connected, connect it before.</source>
        <translation>Alle Dateien darin sind auf einmal weg. Beim nächsten Blick, eine Minute später, werden sie vergessen; liegen sie auf einem nicht verbundenen Laufwerk, verbinden Sie es vorher.</translation>
    </message>
    <message>
        <source>An empty path cannot be indexed. Name a folder or a file.</source>
        <translation>Ein leerer Pfad lässt sich nicht indexieren. Nennen Sie einen Ordner oder eine Datei.</translation>
    </message>
    <message>
        <source>An encoder that needs no instruction; about as large as the smallest Qwen3-Embedding.</source>
        <translation>Ein Encoder, der keine Anweisung braucht; etwa so groß wie das kleinste Qwen3-Embedding.</translation>
    </message>
    <message>
        <source>Another Lodestone is working on the library in %1. Searching works meanwhile; to change the library, close the other one or wait until it is done.</source>
        <translation>Ein anderes Lodestone arbeitet an der Bibliothek in %1. Suchen geht derweil; um die Bibliothek zu ändern, schließen Sie das andere oder warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Another Lodestone is working on this library, so it is open for searching only here. Close the other one: a few seconds later this one takes over.</source>
        <translation>Ein anderes Lodestone arbeitet an dieser Bibliothek; hier ist sie nur zum Suchen offen. Schließen Sie das andere: Einige Sekunden später übernimmt dieses.</translation>
    </message>
    <message>
        <source>Another Lodestone, on %1, is working on this library. Searching works meanwhile; to change the library, close the other one, or wait two minutes where it was cut off.</source>
        <translation>Ein anderes Lodestone auf %1 arbeitet an dieser Bibliothek. Suchen geht derweil; um die Bibliothek zu ändern, schließen Sie das andere oder warten Sie zwei Minuten, falls es abgeschnitten wurde.</translation>
    </message>
    <message>
        <source>Another download into this library is running. Wait until it is done.</source>
        <translation>Ein anderer Download in diese Bibliothek läuft. Warten Sie, bis er fertig ist.</translation>
    </message>
    <message>
        <source>Another model needs %1 for its vectors until they replace the old ones, and %2 are free on the disk of the library. Make room, or choose the model from before.</source>
        <translation>Ein anderes Modell braucht %1 für seine Vektoren, bis sie die alten ersetzen, und auf dem Laufwerk der Bibliothek sind %2 frei. Schaffen Sie Platz oder wählen Sie das vorige Modell.</translation>
    </message>
    <message>
        <source>Better still; for a computer with a graphics card.</source>
        <translation>Noch besser; für einen Computer mit Grafikkarte.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or set another mirror.</source>
        <translation>Prüfen Sie die Verbindung und den Proxy oder stellen Sie einen anderen Spiegelserver ein.</translation>
    </message>
    <message>
        <source>Choose a GGUF file of Qwen3-Reranker.</source>
        <translation>Wählen Sie eine GGUF-Datei von Qwen3-Reranker.</translation>
    </message>
    <message>
        <source>Choose a smaller model, or set memory_limit to %1 or more.</source>
        <translation>Wählen Sie ein kleineres Modell oder setzen Sie memory_limit auf %1 oder mehr.</translation>
    </message>
    <message>
        <source>Choose a smaller model.</source>
        <translation>Wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>Choose an embedding model, such as Qwen3-Embedding.</source>
        <translation>Wählen Sie ein Embedding-Modell wie Qwen3-Embedding.</translation>
    </message>
    <message>
        <source>Choose another folder with --data-dir.</source>
        <translation>Wählen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose one of the known models or the path of a GGUF file.</source>
        <translation>Wählen Sie eines der bekannten Modelle oder den Pfad einer GGUF-Datei.</translation>
    </message>
    <message>
        <source>Comes with the program: fast on every computer, best for English.</source>
        <translation>Wird mitgeliefert: schnell auf jedem Computer, am besten für Englisch.</translation>
    </message>
    <message>
        <source>Embedding goes on with fewer threads while on battery.</source>
        <translation>Das Einbetten geht im Akkubetrieb mit weniger Threads weiter.</translation>
    </message>
    <message>
        <source>Embedding goes on with fewer threads while other programs are busy.</source>
        <translation>Das Einbetten geht mit weniger Threads weiter, während andere Programme arbeiten.</translation>
    </message>
    <message>
        <source>Embedding rests on battery and goes on when plugged in.</source>
        <translation>Das Einbetten ruht im Akkubetrieb und geht am Netz weiter.</translation>
    </message>
    <message>
        <source>Embedding rests while other programs are busy and goes on after them.</source>
        <translation>Das Einbetten ruht, während andere Programme arbeiten, und geht danach weiter.</translation>
    </message>
    <message>
        <source>Embedding waits for its hours and goes on at %1.</source>
        <translation>Das Einbetten wartet auf seine Zeit und geht um %1 weiter.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Files of this type have no pages to show.</source>
        <translation>Dateien dieser Art haben keine Seiten zum Anzeigen.</translation>
    </message>
    <message>
        <source>Files of type %1 are not read.</source>
        <translation>Dateien der Art %1 werden nicht gelesen.</translation>
    </message>
    <message>
        <source>Get it with: lodestone models download %1. Or rename it, if it is another model.</source>
        <translation>Beschaffen Sie es mit: lodestone models download %1. Oder benennen Sie es um, falls es ein anderes Modell ist.</translation>
    </message>
    <message>
        <source>Install Lodestone again.</source>
        <translation>Installieren Sie Lodestone neu.</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>Sie enthält keinen Text.</translation>
    </message>
    <message>
        <source>It is the one that leaves room for other programs in %1.</source>
        <translation>Es ist das, was in %1 Platz für andere Programme lässt.</translation>
    </message>
    <message>
        <source>It needs %1 GB and fits on %2 whole; no other that fits finds better.</source>
        <translation>Es braucht %1 GB und passt ganz auf %2; kein anderes, das passt, findet besser.</translation>
    </message>
    <message>
        <source>Leave password, ? and # out of the address, and give the key with --key-from-stdin.</source>
        <translation>Lassen Sie Kennwort, ? und # aus der Adresse weg und geben Sie den Schlüssel mit --key-from-stdin an.</translation>
    </message>
    <message>
        <source>Much better, across languages; some hours for 10,000 passages without a graphics card.</source>
        <translation>Viel besser, über Sprachen hinweg; ohne Grafikkarte einige Stunden für 10.000 Textstellen.</translation>
    </message>
    <message>
        <source>No file in the language %1 is in the library.</source>
        <translation>In der Bibliothek ist keine Datei in der Sprache %1.</translation>
    </message>
    <message>
        <source>No file in the language %1 is in the library. Languages in it: %2.</source>
        <translation>In der Bibliothek ist keine Datei in der Sprache %1. Sprachen darin: %2.</translation>
    </message>
    <message>
        <source>No file of the type %1 is in the library.</source>
        <translation>In der Bibliothek ist keine Datei vom Typ %1.</translation>
    </message>
    <message>
        <source>No file of the type %1 is in the library. The nearest type is %2.</source>
        <translation>In der Bibliothek ist keine Datei vom Typ %1. Am nächsten kommt %2.</translation>
    </message>
    <message>
        <source>No saved search is named “%1”. Saved are: %2.</source>
        <translation>Keine gespeicherte Suche heißt „%1“. Gespeichert sind: %2.</translation>
    </message>
    <message>
        <source>No text was recognised in the file.</source>
        <translation>In der Datei wurde kein Text erkannt.</translation>
    </message>
    <message>
        <source>Not even one page of the file could be read in time.</source>
        <translation>Nicht eine Seite der Datei konnte rechtzeitig gelesen werden.</translation>
    </message>
    <message>
        <source>Not everything could be deleted: %1. Close other programs that use it and try again.</source>
        <translation>Nicht alles konnte gelöscht werden: %1. Schließen Sie andere Programme, die es nutzen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Not read, for that would download them: %1 in the cloud. To have them read, let the cloud&apos;s program keep them on this computer.</source>
        <translation>Nicht gelesen, denn das würde sie herunterladen: %1 in der Cloud. Damit sie gelesen werden, lassen Sie das Programm der Cloud sie auf diesem Computer behalten.</translation>
    </message>
    <message>
        <source>Nothing can be searched yet: the first files are still to be read.</source>
        <translation>Noch kann nichts durchsucht werden: Die ersten Dateien sind noch zu lesen.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing is indexed yet: add a folder first.</source>
        <translation>Noch ist nichts indexiert: Fügen Sie erst einen Ordner hinzu.</translation>
    </message>
    <message>
        <source>On a network drive or the like, where changes are looked for now and then.</source>
        <translation>Auf einem Netzlaufwerk oder dergleichen, wo ab und zu nach Änderungen gesucht wird.</translation>
    </message>
    <message>
        <source>Only %1 files are found by meaning here; an overview needs %2. Index more of them first, or name a larger folder.</source>
        <translation>Hier werden nur %1 Dateien nach Bedeutung gefunden; eine Übersicht braucht %2. Indexieren Sie erst mehr davon oder nennen Sie einen größeren Ordner.</translation>
    </message>
    <message>
        <source>Only the first %1 characters were searched for.</source>
        <translation>Gesucht wurde nur nach den ersten %1 Zeichen.</translation>
    </message>
    <message>
        <source>Only words are searched until files are searchable by meaning.</source>
        <translation>Gesucht wird nur nach Wörtern, bis Dateien nach Bedeutung durchsuchbar sind.</translation>
    </message>
    <message>
        <source>Only words are searched: the index belongs to another model; indexing will rebuild it for this one.</source>
        <translation>Gesucht wird nur nach Wörtern: Der Index gehört zu einem anderen Modell; die Indexierung baut ihn für dieses neu auf.</translation>
    </message>
    <message>
        <source>Only words are searched: the model makes nothing of this query. Say it in other words.</source>
        <translation>Gesucht wird nur nach Wörtern: Das Modell kann mit dieser Anfrage nichts anfangen. Sagen Sie es mit anderen Worten.</translation>
    </message>
    <message>
        <source>Only words are searched: the process that runs the model cannot be reached. Search again in a moment.</source>
        <translation>Gesucht wird nur nach Wörtern: Der Prozess mit dem Modell ist nicht erreichbar. Suchen Sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>Out of memory. Close other programs and try again.</source>
        <translation>Zu wenig Arbeitsspeicher. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Put the program where you may write, choose another folder with --data-dir, or delete the file portable beside the program.</source>
        <translation>Legen Sie das Programm dorthin, wo Sie schreiben dürfen, wählen Sie mit --data-dir einen anderen Ordner oder löschen Sie die Datei portable neben dem Programm.</translation>
    </message>
    <message>
        <source>Reading the file took longer than %1 seconds.</source>
        <translation>Das Lesen der Datei dauerte länger als %1 Sekunden.</translation>
    </message>
    <message>
        <source>Recognising the text of a page took longer than %1 seconds.</source>
        <translation>Das Erkennen des Textes einer Seite dauerte länger als %1 Sekunden.</translation>
    </message>
    <message>
        <source>Setting %1 %2.</source>
        <translation>Einstellung %1: %2.</translation>
    </message>
    <message>
        <source>Something went wrong while indexing; see the log.</source>
        <translation>Bei der Indexierung ist etwas schiefgegangen; siehe Protokoll.</translation>
    </message>
    <message>
        <source>Tesseract cannot be started: %1.</source>
        <translation>Tesseract lässt sich nicht starten: %1.</translation>
    </message>
    <message>
        <source>Tesseract cannot read the picture.</source>
        <translation>Tesseract kann das Bild nicht lesen.</translation>
    </message>
    <message>
        <source>Tesseract has no data for %1; it has %2.</source>
        <translation>Tesseract hat keine Daten für %1; vorhanden: %2.</translation>
    </message>
    <message>
        <source>The 0.6B in four bits, made on this computer: twice as fast without a graphics card, slightly less exact.</source>
        <translation>Das 0.6B in vier Bit, auf diesem Computer hergestellt: ohne Grafikkarte doppelt so schnell, etwas weniger genau.</translation>
    </message>
    <message>
        <source>The best; for a graphics card with 8 GB and more.</source>
        <translation>Das beste; für eine Grafikkarte mit 8 GB und mehr.</translation>
    </message>
    <message>
        <source>The book is protected by its seller (DRM) and cannot be read.</source>
        <translation>Das Buch ist vom Verkäufer geschützt (DRM) und kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The catalog %1 is damaged (%2). Run: lodestone index. It sets the catalog aside and makes another from what is intact; your files are untouched.</source>
        <translation>Der Katalog %1 ist beschädigt (%2). Führen Sie aus: lodestone index. Das legt den Katalog beiseite und macht aus dem Unversehrten einen neuen; Ihre Dateien bleiben unverändert.</translation>
    </message>
    <message>
        <source>The catalog of the library is damaged (%1). It is mended from what is intact.</source>
        <translation>Der Katalog der Bibliothek ist beschädigt (%1). Er wird aus dem Unversehrten wiederhergestellt.</translation>
    </message>
    <message>
        <source>The catalog of the library is damaged. It is mended from what is intact while Lodestone indexes, or by: lodestone index. Your files are untouched.</source>
        <translation>Der Katalog der Bibliothek ist beschädigt. Er wird aus dem Unversehrten wiederhergestellt, während Lodestone indexiert, oder durch: lodestone index. Ihre Dateien bleiben unverändert.</translation>
    </message>
    <message>
        <source>The copy of %1 is not what was read: the disk is not to be trusted. Choose a folder on another one.</source>
        <translation>Die Kopie von %1 ist nicht, was gelesen wurde: Dem Laufwerk ist nicht zu trauen. Wählen Sie einen Ordner auf einem anderen.</translation>
    </message>
    <message>
        <source>The data folder %1 holds a library on this computer already. Choose another data folder for the one at %2, with --data-dir.</source>
        <translation>Der Datenordner %1 enthält schon eine Bibliothek auf diesem Computer. Wählen Sie für die unter %2 mit --data-dir einen anderen.</translation>
    </message>
    <message>
        <source>The data folder %1 is not there. Connect the disk that holds it, or delete %2 to begin with an empty library.</source>
        <translation>Der Datenordner %1 ist nicht da. Verbinden Sie das Laufwerk, auf dem er liegt, oder löschen Sie %2, um mit einer leeren Bibliothek zu beginnen.</translation>
    </message>
    <message>
        <source>The data folder is %1 already. Choose another folder.</source>
        <translation>Der Datenordner ist bereits %1. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The disk of %1 makes no hard links (%2), without which the index cannot be written safely; disks formatted as FAT or exFAT and some network drives are so. Choose a folder on another disk.</source>
        <translation>Das Laufwerk von %1 kennt keine festen Verknüpfungen (%2), ohne die der Index nicht sicher geschrieben werden kann; so ist es bei FAT, exFAT und manchen Netzlaufwerken. Wählen Sie einen Ordner auf einem anderen Laufwerk.</translation>
    </message>
    <message>
        <source>The disk of the data folder %1 makes no hard links (%2), without which the index cannot be written safely; disks formatted as FAT or exFAT and some network drives are so. Choose a folder on another disk with --data-dir.</source>
        <translation>Das Laufwerk des Datenordners %1 kennt keine festen Verknüpfungen (%2), ohne die der Index nicht sicher geschrieben werden kann; so ist es bei FAT, exFAT und manchen Netzlaufwerken. Wählen Sie mit --data-dir einen Ordner auf einem anderen Laufwerk.</translation>
    </message>
    <message>
        <source>The disk that holds the library in %1 is full. Make room, then try again.</source>
        <translation>Das Laufwerk mit der Bibliothek in %1 ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk that holds the library is full. Make room; indexing goes on from where it stopped.</source>
        <translation>Das Laufwerk mit der Bibliothek ist voll. Schaffen Sie Platz; die Indexierung geht dort weiter, wo sie anhielt.</translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation>Die Datei kann nicht gelesen werden (%1).</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The file does not tell which letters its characters are; only text recognition could read it.</source>
        <translation>Die Datei sagt nicht, welche Buchstaben ihre Zeichen sind; nur Texterkennung könnte sie lesen.</translation>
    </message>
    <message>
        <source>The file gave no text.</source>
        <translation>Die Datei ergab keinen Text.</translation>
    </message>
    <message>
        <source>The file has %1 MB; the limit is %2 MB.</source>
        <translation>Die Datei ist %1 MB groß; die Grenze liegt bei %2 MB.</translation>
    </message>
    <message>
        <source>The file has changed since it was indexed.</source>
        <translation>Die Datei hat sich geändert, seit sie indexiert wurde.</translation>
    </message>
    <message>
        <source>The file has more than %1 pages.</source>
        <translation>Die Datei hat mehr als %1 Seiten.</translation>
    </message>
    <message>
        <source>The file holds more than %1 million characters of text.</source>
        <translation>Die Datei enthält mehr als %1 Millionen Zeichen Text.</translation>
    </message>
    <message>
        <source>The file holds no text (it may be empty or a scan).</source>
        <translation>Die Datei enthält keinen Text (sie ist vielleicht leer oder ein Scan).</translation>
    </message>
    <message>
        <source>The file is %1, whatever its name says; those are not read.</source>
        <translation>Die Datei ist %1, was immer ihr Name sagt; solche werden nicht gelesen.</translation>
    </message>
    <message>
        <source>The file is a drawing, and drawings are not read.</source>
        <translation>Die Datei ist eine Zeichnung, und Zeichnungen werden nicht gelesen.</translation>
    </message>
    <message>
        <source>The file is an archive of no document format.</source>
        <translation>Die Datei ist ein Archiv ohne Dokumentformat.</translation>
    </message>
    <message>
        <source>The file is binary and of no format that is read here.</source>
        <translation>Die Datei ist binär und von keinem Format, das hier gelesen wird.</translation>
    </message>
    <message>
        <source>The file is binary, not text.</source>
        <translation>Die Datei ist binär, kein Text.</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>Die Datei ist beschädigt: %1.</translation>
    </message>
    <message>
        <source>The file is damaged: it is no %1 file.</source>
        <translation>Die Datei ist beschädigt: Sie ist keine %1-Datei.</translation>
    </message>
    <message>
        <source>The file is damaged: its inner directory cannot be read.</source>
        <translation>Die Datei ist beschädigt: Ihr inneres Verzeichnis ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file is damaged: reading it made the reader crash.</source>
        <translation>Die Datei ist beschädigt: Beim Lesen ist der Leser abgestürzt.</translation>
    </message>
    <message>
        <source>The file is nested too deeply to be read.</source>
        <translation>Die Datei ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The file is no picture, whatever its name says.</source>
        <translation>Die Datei ist kein Bild, was immer ihr Name sagt.</translation>
    </message>
    <message>
        <source>The file is of no format that is read here.</source>
        <translation>Die Datei ist von keinem Format, das hier gelesen wird.</translation>
    </message>
    <message>
        <source>The file is of no type that is read here.</source>
        <translation>Die Datei ist von keiner Art, die hier gelesen wird.</translation>
    </message>
    <message>
        <source>The file is only in the cloud. It is read when it is on this computer: open it, or have it kept here.</source>
        <translation>Die Datei ist nur in der Cloud. Sie wird gelesen, wenn sie auf diesem Computer ist: Öffnen Sie sie oder lassen Sie sie hier behalten.</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>Die Datei ist durch ein Kennwort geschützt.</translation>
    </message>
    <message>
        <source>The file keeps changing while it is read; it is tried again at the next scan.</source>
        <translation>Die Datei ändert sich beim Lesen ständig; beim nächsten Durchgang wird sie erneut versucht.</translation>
    </message>
    <message>
        <source>The file needs more memory than one file may take.</source>
        <translation>Die Datei braucht mehr Arbeitsspeicher, als eine Datei nehmen darf.</translation>
    </message>
    <message>
        <source>The file that %1 offers as %2 is another one (%3).</source>
        <translation>Die Datei, die %1 als %2 anbietet, ist eine andere (%3).</translation>
    </message>
    <message>
        <source>The file unpacks to more than is safe to read.</source>
        <translation>Die Datei wird entpackt größer, als sicher zu lesen ist.</translation>
    </message>
    <message>
        <source>The files of the index are gone; it is being rebuilt from your files.</source>
        <translation>Die Dateien des Index sind weg; er wird aus Ihren Dateien neu aufgebaut.</translation>
    </message>
    <message>
        <source>The folder cannot be opened: %1. Give yourself access to it, or exclude it.</source>
        <translation>Der Ordner lässt sich nicht öffnen: %1. Verschaffen Sie sich Zugriff oder schließen Sie ihn aus.</translation>
    </message>
    <message>
        <source>The index %1 is damaged and will be rebuilt (%2).</source>
        <translation>Der Index %1 ist beschädigt und wird neu aufgebaut (%2).</translation>
    </message>
    <message>
        <source>The index cannot be read (%1). Index again: what is damaged is rebuilt from your files.</source>
        <translation>Der Index kann nicht gelesen werden (%1). Indexieren Sie neu: Was beschädigt ist, wird aus Ihren Dateien neu aufgebaut.</translation>
    </message>
    <message>
        <source>The index in the object store cannot be read (%1). Index again where it is written.</source>
        <translation>Der Index im Objektspeicher kann nicht gelesen werden (%1). Indexieren Sie dort neu, wo er geschrieben wird.</translation>
    </message>
    <message>
        <source>The index needs a processor with AVX2, which most made since 2013 have and this one lacks: use another computer or, in a virtual machine, give it the processor of its host.</source>
        <translation>Der Index braucht einen Prozessor mit AVX2, das die meisten seit 2013 gebauten haben und dieser nicht: Nehmen Sie einen anderen Computer, oder geben Sie einer virtuellen Maschine den Prozessor ihres Wirts.</translation>
    </message>
    <message>
        <source>The index takes %1 GB on the disk, %2 times what is in it. Leave Lodestone idle for some minutes, or run: lodestone index. If that does not help, report it.</source>
        <translation>Der Index belegt %1 GB auf dem Laufwerk, das %2-Fache seines Inhalts. Lassen Sie Lodestone einige Minuten ruhen oder führen Sie aus: lodestone index. Hilft das nicht, melden Sie es.</translation>
    </message>
    <message>
        <source>The index was damaged (%1), is set aside as %2 and was made anew from your files.</source>
        <translation>Der Index war beschädigt (%1), liegt als %2 beiseite und wurde aus Ihren Dateien neu angelegt.</translation>
    </message>
    <message>
        <source>The index was damaged and is being rebuilt from your files (%1).</source>
        <translation>Der Index war beschädigt und wird aus Ihren Dateien neu aufgebaut (%1).</translation>
    </message>
    <message>
        <source>The instruction has %1 characters. Keep it below %2.</source>
        <translation>Die Anweisung hat %1 Zeichen. Bleiben Sie unter %2.</translation>
    </message>
    <message>
        <source>The library cannot be read or written (%1). Give yourself access to it or close other programs.</source>
        <translation>Die Bibliothek kann nicht gelesen oder beschrieben werden (%1). Verschaffen Sie sich Zugriff oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>The library has another model of the name %1. Rename your file and import it again.</source>
        <translation>Die Bibliothek hat ein anderes Modell namens %1. Benennen Sie Ihre Datei um und importieren Sie sie neu.</translation>
    </message>
    <message>
        <source>The library is being written so fast that its state cannot be read. Try again.</source>
        <translation>In die Bibliothek wird so schnell geschrieben, dass ihr Zustand nicht gelesen werden kann. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The library was published by a newer Lodestone than this one. Update this one.</source>
        <translation>Die Bibliothek wurde von einem neueren Lodestone veröffentlicht. Aktualisieren Sie dieses.</translation>
    </message>
    <message>
        <source>The mail is encrypted; only the program that holds its key opens it.</source>
        <translation>Die Nachricht ist verschlüsselt; nur das Programm mit dem Schlüssel öffnet sie.</translation>
    </message>
    <message>
        <source>The model could not be computed. Start Lodestone again.</source>
        <translation>Das Modell konnte nicht berechnet werden. Starten Sie Lodestone neu.</translation>
    </message>
    <message>
        <source>The model file %1 cannot be read: %2. Choose another one.</source>
        <translation>Die Modelldatei %1 kann nicht gelesen werden: %2. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The model gave no vector for a part of this file; that part is found by its words only.</source>
        <translation>Das Modell ergab für einen Teil dieser Datei keinen Vektor; dieser Teil wird nur nach seinen Wörtern gefunden.</translation>
    </message>
    <message>
        <source>The newest state of the index was damaged; an older one is in use, and %1 files are being read again.</source>
        <translation>Der neueste Stand des Index war beschädigt; ein älterer ist in Gebrauch, und %1 Dateien werden neu gelesen.</translation>
    </message>
    <message>
        <source>The object store of %1 does not know conditional writes (If-None-Match), by which one computer writes at a time. Take one that does, such as Amazon S3 or a MinIO of 2024 or later.</source>
        <translation>Der Objektspeicher von %1 kennt keine bedingten Schreibvorgänge (If-None-Match), durch die nur ein Computer zugleich schreibt. Nehmen Sie einen, der sie kennt, etwa Amazon S3 oder MinIO ab 2024.</translation>
    </message>
    <message>
        <source>The object store of the library at %1 answers in a way that makes no sense:</source>
        <translation>Der Objektspeicher der Bibliothek unter %1 antwortet unverständlich:</translation>
    </message>
    <message>
        <source>The object store of the library loses what is written to it.</source>
        <translation>Der Objektspeicher der Bibliothek verliert, was in ihn geschrieben wird.</translation>
    </message>
    <message>
        <source>The page cannot be drawn.</source>
        <translation>Die Seite kann nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>The page has no size.</source>
        <translation>Die Seite hat keine Größe.</translation>
    </message>
    <message>
        <source>The pages are empty.</source>
        <translation>Die Seiten sind leer.</translation>
    </message>
    <message>
        <source>The pages are pictures without text (a scan).</source>
        <translation>Die Seiten sind Bilder ohne Text (ein Scan).</translation>
    </message>
    <message>
        <source>The process that reads files cannot be started. Restart Lodestone; see the log.</source>
        <translation>Der Prozess, der Dateien liest, lässt sich nicht starten. Starten Sie Lodestone neu; siehe Protokoll.</translation>
    </message>
    <message>
        <source>The process that runs %1 ended twice. Get the file again or choose another one.</source>
        <translation>Der Prozess, der %1 ausführt, endete zweimal. Beschaffen Sie die Datei neu oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The process that runs the model %1 ended twice. Try again or choose a smaller model.</source>
        <translation>Der Prozess, der das Modell %1 ausführt, endete zweimal. Versuchen Sie es noch einmal oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The process that runs the model ended before it answered. Restart Lodestone.</source>
        <translation>Der Prozess, der das Modell ausführt, endete, bevor er antwortete. Starten Sie Lodestone neu.</translation>
    </message>
    <message>
        <source>The release address answered with status %1. Check it in the settings.</source>
        <translation>Die Adresse der Versionen antwortete mit dem Status %1. Prüfen Sie sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>The release address cannot be reached: %1. Check it, or try again later.</source>
        <translation>Die Adresse der Versionen ist nicht erreichbar: %1. Prüfen Sie sie oder versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The release address does not tell of a release. Check it in the settings.</source>
        <translation>Die Adresse der Versionen nennt keine Version. Prüfen Sie sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>The searches in %1 cannot be kept or read (%2). Try again, or delete the file.</source>
        <translation>Die Suchen in %1 können nicht behalten oder gelesen werden (%2). Versuchen Sie es noch einmal oder löschen Sie die Datei.</translation>
    </message>
    <message>
        <source>The server %1 answers otherwise than a server of embeddings. Check its address.</source>
        <translation>Der Server %1 antwortet anders als ein Embedding-Server. Prüfen Sie seine Adresse.</translation>
    </message>
    <message>
        <source>The server %1 points elsewhere (%2). Use the address it points to.</source>
        <translation>Der Server %1 verweist anderswohin (%2). Verwenden Sie die Adresse, auf die er verweist.</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read (%2). Mend or delete it.</source>
        <translation>Die Einstellungsdatei %1 kann nicht gelesen werden (%2). Berichtigen oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>The settings file was damaged. The settings are those saved last; the damaged file is %1.</source>
        <translation>Die Einstellungsdatei war beschädigt. Es gelten die zuletzt gespeicherten Einstellungen; die beschädigte Datei ist %1.</translation>
    </message>
    <message>
        <source>The storage option %1 is not known. Those of %2:// are: %3.</source>
        <translation>Die Speicheroption %1 ist unbekannt. Die von %2:// sind: %3.</translation>
    </message>
    <message>
        <source>The system ended the process that loads %1, most likely for lack of memory.</source>
        <translation>Das System beendete den Prozess, der %1 lädt, wohl aus Mangel an Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring does not take the key. Set the environment variable %1 instead.</source>
        <translation>Der Schlüsselbund des Systems nimmt den Schlüssel nicht an. Setzen Sie stattdessen die Umgebungsvariable %1.</translation>
    </message>
    <message>
        <source>The text is longer than 1 MB. Save it as a file and search by the file instead.</source>
        <translation>Der Text ist länger als 1 MB. Speichern Sie ihn als Datei und suchen Sie damit.</translation>
    </message>
    <message>
        <source>The vectors are not finite.</source>
        <translation>Die Vektoren sind nicht endlich.</translation>
    </message>
    <message>
        <source>The vectors of %1 cannot be shortened. Leave the dimensions at 0.</source>
        <translation>Die Vektoren von %1 lassen sich nicht kürzen. Lassen Sie die Dimensionen bei 0.</translation>
    </message>
    <message>
        <source>There can be 2 to %1 topics. Leave the number out to have it chosen.</source>
        <translation>Es können 2 bis %1 Themen sein. Lassen Sie die Zahl weg, damit sie gewählt wird.</translation>
    </message>
    <message>
        <source>There is no file or folder %1. Check how its name is written.</source>
        <translation>Es gibt keine Datei und keinen Ordner %1. Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>There is no instruction %1. Choose one of %2, or write a sentence.</source>
        <translation>Es gibt keine Anweisung %1. Wählen Sie eine von %2 oder schreiben Sie einen Satz.</translation>
    </message>
    <message>
        <source>There is no room for %1 in %2: %3. Make room and try again.</source>
        <translation>In %2 ist kein Platz für %1: %3. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no room left in %1. Make room and go on; what has come is kept.</source>
        <translation>In %1 ist kein Platz mehr. Schaffen Sie Platz und machen Sie weiter; was gekommen ist, bleibt.</translation>
    </message>
    <message>
        <source>There is no screen to show the window on. Without one use the commands: lodestone --help lists them.</source>
        <translation>Es gibt keinen Bildschirm für das Fenster. Ohne ihn verwenden Sie die Befehle: lodestone --help nennt sie.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model. Close other programs or choose a smaller model.</source>
        <translation>Für dieses Modell reicht der Arbeitsspeicher nicht. Schließen Sie andere Programme oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>There is not enough memory to load %1. Choose a smaller model.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um %1 zu laden. Wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>There is not enough room in %1: %2 MB are needed, %3 MB are free. Make room there, or choose a folder on another disk.</source>
        <translation>In %1 ist nicht genug Platz: %2 MB werden gebraucht, %3 MB sind frei. Schaffen Sie dort Platz oder wählen Sie einen Ordner auf einem anderen Laufwerk.</translation>
    </message>
    <message>
        <source>There is nothing to search for. Give a text with some words.</source>
        <translation>Es gibt nichts zu suchen. Geben Sie einen Text mit einigen Wörtern an.</translation>
    </message>
    <message>
        <source>There is nothing to search for. Type some words.</source>
        <translation>Es gibt nichts zu suchen. Geben Sie einige Wörter ein.</translation>
    </message>
    <message>
        <source>There is nothing to search for: filters only narrow a search. Add a word to look for.</source>
        <translation>Es gibt nichts zu suchen: Filter grenzen eine Suche nur ein. Fügen Sie ein Suchwort hinzu.</translation>
    </message>
    <message>
        <source>There is nothing to search for: “-%1” only leaves something out. Add a word to look for.</source>
        <translation>Es gibt nichts zu suchen: „-%1“ lässt nur etwas aus. Fügen Sie ein Suchwort hinzu.</translation>
    </message>
    <message>
        <source>These are %1 rules; a folder can have %2. Write fewer, wider ones.</source>
        <translation>Das sind %1 Regeln; ein Ordner kann %2 haben. Schreiben Sie weniger, weitere.</translation>
    </message>
    <message>
        <source>This build of llama.cpp cannot compute %1. Install Lodestone again.</source>
        <translation>Diese Ausgabe von llama.cpp kann %1 nicht berechnen. Installieren Sie Lodestone neu.</translation>
    </message>
    <message>
        <source>This file is not embedded yet, so files are found by the words that tell most of it.</source>
        <translation>Diese Datei ist noch nicht eingebettet; Dateien werden nach den Wörtern gefunden, die am meisten über sie sagen.</translation>
    </message>
    <message>
        <source>This library was made by a newer version of Lodestone. Update Lodestone, or use another --data-dir.</source>
        <translation>Diese Bibliothek stammt von einer neueren Version von Lodestone. Aktualisieren Sie Lodestone oder verwenden Sie ein anderes --data-dir.</translation>
    </message>
    <message>
        <source>What %1 sent is not %2 (its SHA-256 is another), so it was deleted.</source>
        <translation>Was %1 sandte, ist nicht %2 (der SHA-256 ist ein anderer), und wurde gelöscht.</translation>
    </message>
    <message>
        <source>What has come is kept, and the same download goes on from there.</source>
        <translation>Was gekommen ist, bleibt, und derselbe Download geht dort weiter.</translation>
    </message>
    <message>
        <source>What the object store says of the library cannot be understood. Index again where it is written.</source>
        <translation>Was der Objektspeicher über die Bibliothek sagt, ist unverständlich. Indexieren Sie dort neu, wo sie geschrieben wird.</translation>
    </message>
    <message>
        <source>Which folders it had cannot be told; add them again.</source>
        <translation>Welche Ordner sie hatte, lässt sich nicht sagen; fügen Sie sie neu hinzu.</translation>
    </message>
    <message>
        <source>Without text, only pictures of pages: %1. With Tesseract installed they are read when all else is done: settings, Reading, or ocr = true.</source>
        <translation>Ohne Text, nur Bilder von Seiten: %1. Ist Tesseract installiert, werden sie gelesen, wenn alles andere getan ist: Einstellungen, Lesen, oder ocr = true.</translation>
    </message>
    <message>
        <source>Write after:2024, after:2024-05 or after:2024-05-31.</source>
        <translation>Schreiben Sie after:2024, after:2024-05 oder after:2024-05-31.</translation>
    </message>
    <message>
        <source>Write before:2024, before:2024-05 or before:2024-05-31.</source>
        <translation>Schreiben Sie before:2024, before:2024-05 oder before:2024-05-31.</translation>
    </message>
    <message>
        <source>Write lang:de, with the two letters of the language.</source>
        <translation>Schreiben Sie lang:de, mit den zwei Buchstaben der Sprache.</translation>
    </message>
    <message>
        <source>Write size:&gt;1mb, size:&lt;500kb or size:1mb..5mb.</source>
        <translation>Schreiben Sie size:&gt;1mb, size:&lt;500kb oder size:1mb..5mb.</translation>
    </message>
    <message>
        <source>Write type:pdf or type:pdf,docx.</source>
        <translation>Schreiben Sie type:pdf oder type:pdf,docx.</translation>
    </message>
    <message>
        <source>Your folders are known and are read again; vectors are kept.</source>
        <translation>Ihre Ordner sind bekannt und werden neu gelesen; Vektoren bleiben.</translation>
    </message>
    <message>
        <source>Your own file, a reranker.</source>
        <translation>Ihre eigene Datei, ein Reranker.</translation>
    </message>
    <message>
        <source>Your own file.</source>
        <translation>Ihre eigene Datei.</translation>
    </message>
    <message>
        <source>about %1 day</source>
        <translation>etwa %1 Tag</translation>
    </message>
    <message>
        <source>about %1 days</source>
        <translation>etwa %1 Tage</translation>
    </message>
    <message>
        <source>about %1 hour</source>
        <translation>etwa %1 Stunde</translation>
    </message>
    <message>
        <source>about %1 hours</source>
        <translation>etwa %1 Stunden</translation>
    </message>
    <message>
        <source>about %1 minute</source>
        <translation>etwa %1 Minute</translation>
    </message>
    <message>
        <source>about %1 minutes</source>
        <translation>etwa %1 Minuten</translation>
    </message>
    <message>
        <source>classification: texts of the same kind</source>
        <translation>Einordnung: Texte derselben Art</translation>
    </message>
    <message>
        <source>clustering: texts about the same thing</source>
        <translation>Gruppierung: Texte über dasselbe</translation>
    </message>
    <message>
        <source>code: functions and scripts by what they do</source>
        <translation>Code: Funktionen und Skripte nach dem, was sie tun</translation>
    </message>
    <message>
        <source>does not answer%1. Check the network and the endpoint: nothing is lost, and indexing goes on by itself when it is back.</source>
        <translation>antwortet nicht%1. Prüfen Sie das Netz und den Endpunkt: Nichts ist verloren, und die Indexierung geht von selbst weiter, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>has GGUF version %1, but only 2 and 3 can be read. Choose another file.</source>
        <translation>hat die GGUF-Version %1, lesbar sind nur 2 und 3. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>has no keys to be opened with%1. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or keep them in the keyring.</source>
        <translation>hat keine Schlüssel zum Öffnen%1. Setzen Sie AWS_ACCESS_KEY_ID und AWS_SECRET_ACCESS_KEY oder verwahren Sie sie im Schlüsselbund.</translation>
    </message>
    <message>
        <source>has no such bucket%1. Make it there, or correct `library` and the endpoint in the settings.</source>
        <translation>hat keinen solchen Bucket%1. Legen Sie ihn dort an oder berichtigen Sie `library` und den Endpunkt in den Einstellungen.</translation>
    </message>
    <message>
        <source>is damaged or cut off. Get the file again.</source>
        <translation>ist beschädigt oder abgeschnitten. Beschaffen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>is not a GGUF model file. Choose an embedding model in GGUF format.</source>
        <translation>ist keine GGUF-Modelldatei. Wählen Sie ein Embedding-Modell im GGUF-Format.</translation>
    </message>
    <message>
        <source>legal: contracts, laws and rulings</source>
        <translation>Recht: Verträge, Gesetze und Urteile</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>more than 100 languages</source>
        <translation>mehr als 100 Sprachen</translation>
    </message>
    <message>
        <source>question answering: whole questions</source>
        <translation>Fragen: ganze Fragen</translation>
    </message>
    <message>
        <source>search: passages that answer what was typed</source>
        <translation>Suche: Textstellen, die beantworten, was eingegeben wurde</translation>
    </message>
    <message>
        <source>similar documents: the same said elsewhere</source>
        <translation>Ähnliche Dokumente: dasselbe an anderer Stelle</translation>
    </message>
    <message>
        <source>support: manuals, tickets and answers</source>
        <translation>Hilfe: Handbücher, Anfragen und Antworten</translation>
    </message>
    <message>
        <source>the vectors are those of %1, whose file is gone; indexing makes new ones with the chosen model.</source>
        <translation>die Vektoren sind die von %1, dessen Datei weg ist; die Indexierung macht neue mit dem gewählten Modell.</translation>
    </message>
    <message>
        <source>“%1” hides nothing. Write it as in a .gitignore file, such as *.log or /drafts/.</source>
        <translation>„%1“ verbirgt nichts. Schreiben Sie es wie in einer .gitignore-Datei, etwa *.log oder /drafts/.</translation>
    </message>
    <message>
        <source>“%1” is no rule. Write it as in a .gitignore file, such as *.log or /drafts/.</source>
        <translation>„%1“ ist keine Regel. Schreiben Sie sie wie in einer .gitignore-Datei, etwa *.log oder /drafts/.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as 2024, 2024-05 or 2024-05-31.</source>
        <translation>„%1“ ist kein Datum. Schreiben Sie es als 2024, 2024-05 oder 2024-05-31.</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Use this server…</source>
        <translation>Diesen Server verwenden …</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>For libraries that outgrow this computer, a server can run the model: any that answers /v1/embeddings as OpenAI&apos;s does (vLLM, SGLang, llama.cpp, Text Embeddings Inference).</source>
        <translation>Für Bibliotheken, die diesem Computer zu groß werden, kann ein Server das Modell ausführen: jeder, der /v1/embeddings wie OpenAI beantwortet (vLLM, SGLang, llama.cpp, Text Embeddings Inference).</translation>
    </message>
    <message>
        <source>The text of your documents and of your searches then leaves this computer, to that address.</source>
        <translation>Der Text Ihrer Dokumente und Ihrer Suchen verlässt dann diesen Computer, an diese Adresse.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Kept by the system&apos;s keyring, never in a file of ours. Empty: the one that is kept, or none.</source>
        <translation>Im Schlüsselbund des Systems verwahrt, nie in einer eigenen Datei. Leer: der verwahrte oder keiner.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Requests at a time</source>
        <translation>Anfragen zugleich</translation>
    </message>
    <message>
        <source>No server is in use: no text leaves this computer.</source>
        <translation>Kein Server ist in Gebrauch: Kein Text verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Name the server&apos;s model, too.</source>
        <translation>Nennen Sie auch das Modell des Servers.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>The server answers with %1 dimensions.</source>
        <translation>Der Server antwortet mit %1 Dimensionen.</translation>
    </message>
    <message>
        <source>Its vectors are those of %1 on this computer (likeness %2).</source>
        <translation>Seine Vektoren sind die von %1 auf diesem Computer (Ähnlichkeit %2).</translation>
    </message>
    <message>
        <source>They cannot be compared with those of %1 on this computer.</source>
        <translation>Sie lassen sich nicht mit denen von %1 auf diesem Computer vergleichen.</translation>
    </message>
    <message>
        <source>Its vectors are other ones than those of %1 on this computer.</source>
        <translation>Seine Vektoren sind andere als die von %1 auf diesem Computer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) of the library are embedded by it anew.</source>
        <translation>
            <numerusform>%Ln Textstelle der Bibliothek wird von ihm neu eingebettet.</numerusform>
            <numerusform>%Ln Textstellen der Bibliothek werden von ihm neu eingebettet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it?</source>
        <translation>Verwenden?</translation>
    </message>
    <message>
        <source>Use the server</source>
        <translation>Server verwenden</translation>
    </message>
    <message>
        <source>The server is in use now: %1</source>
        <translation>Der Server ist jetzt in Gebrauch: %1</translation>
    </message>
    <message>
        <source>No text leaves this computer any more; the key is forgotten.</source>
        <translation>Kein Text verlässt diesen Computer mehr; der Schlüssel ist vergessen.</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings of Lodestone</source>
        <translation>Einstellungen von Lodestone</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Lodestone goes on here. Quit in this menu ends it; the settings say what closing does.</source>
        <translation>Lodestone läuft hier weiter. „Beenden“ in diesem Menü beendet es; was das Schließen bewirkt, steht in den Einstellungen.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close the sheet</source>
        <translation>Übersicht schließen</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Zum Suchfeld gehen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Found passages</source>
        <translation>Gefundene Textstellen</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Nächste Textstelle</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Vorige Textstelle</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Copy the passage</source>
        <translation>Textstelle kopieren</translation>
    </message>
    <message>
        <source>Copy the passage with its citation</source>
        <translation>Textstelle mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>More like this passage</source>
        <translation>Mehr wie diese Textstelle</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Searches before and after this one</source>
        <translation>Suchen vor und nach dieser</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Size as at first</source>
        <translation>Größe wie zu Anfang</translation>
    </message>
    <message>
        <source>List of folders</source>
        <translation>Liste der Ordner</translation>
    </message>
    <message>
        <source>Add a folder, from anywhere in the window</source>
        <translation>Ordner hinzufügen, überall im Fenster</translation>
    </message>
    <message>
        <source>Look for changes</source>
        <translation>Nach Änderungen suchen</translation>
    </message>
    <message>
        <source>Pause the folder, or go on</source>
        <translation>Ordner anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Remove the folder from the library</source>
        <translation>Ordner aus der Bibliothek entfernen</translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation>Diese Tastenkürzel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Next pane and the one before</source>
        <translation>Nächster und voriger Bereich</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Next and previous file</source>
        <translation>Nächste und vorige Datei</translation>
    </message>
    <message>
        <source>Five on and five back</source>
        <translation>Fünf vor und fünf zurück</translation>
    </message>
    <message>
        <source>Show and hide further passages of a file</source>
        <translation>Weitere Textstellen einer Datei zeigen und verbergen</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Datei in ihrem Ordner zeigen</translation>
    </message>
    <message>
        <source>Bring the window up</source>
        <translation>Fenster hervorholen</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>Von überall</translation>
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
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>Von überall</translation>
    </message>
    <message>
        <source>Choose keys…</source>
        <translation>Tasten wählen …</translation>
    </message>
    <message>
        <source>%1 brings the window up, whatever program is in front.</source>
        <translation>%1 holt das Fenster hervor, gleich welches Programm vorn ist.</translation>
    </message>
    <message>
        <source>No keys are chosen that bring the window up from another program.</source>
        <translation>Es sind keine Tasten gewählt, die das Fenster aus anderen Programmen hervorholen.</translation>
    </message>
</context>
<context>
    <name>SidePage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the search (Esc)</source>
        <translation>Zurück zur Suche (Esc)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>Fortschritt der Indexierung</translation>
    </message>
    <message>
        <source>Which files could not be read, why, and what can be done</source>
        <translation>Welche Dateien nicht gelesen werden konnten, warum, und was sich tun lässt</translation>
    </message>
    <message>
        <source>Index now</source>
        <translation>Jetzt indexieren</translation>
    </message>
    <message>
        <source>Go on without a rest until all is done</source>
        <translation>Ohne Ruhe weitermachen, bis alles fertig ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 searchable by meaning</source>
        <translation>%1 nach Bedeutung durchsuchbar</translation>
    </message>
    <message>
        <source>Text is sent to a server</source>
        <translation>Text wird an einen Server geschickt</translation>
    </message>
    <message>
        <source>%1 is made ready: %2</source>
        <translation>%1 wird vorbereitet: %2</translation>
    </message>
    <message>
        <source>Searching only until the other Lodestone on this library is closed</source>
        <translation>Nur Suche, bis das andere Lodestone auf dieser Bibliothek geschlossen ist</translation>
    </message>
    <message>
        <source>The other Lodestone is closed: this one goes on with the library</source>
        <translation>Das andere Lodestone ist geschlossen: Dieses arbeitet an der Bibliothek weiter</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on with indexing</source>
        <translation>Indexierung fortsetzen</translation>
    </message>
    <message>
        <source>Stop indexing until you resume it</source>
        <translation>Indexierung anhalten, bis Sie sie fortsetzen</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>Noch keine Ordner</translation>
    </message>
    <message>
        <source>Indexing is paused</source>
        <translation>Die Indexierung ist angehalten</translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation>Suche nach Änderungen …</translation>
    </message>
    <message>
        <source>Resting on battery: goes on when plugged in</source>
        <translation>Ruht im Akkubetrieb: geht am Netz weiter</translation>
    </message>
    <message>
        <source>Resting while other programs are busy</source>
        <translation>Ruht, während andere Programme arbeiten</translation>
    </message>
    <message>
        <source>Resting until its hours begin</source>
        <translation>Ruht, bis seine Zeit beginnt</translation>
    </message>
    <message>
        <source>with fewer threads on battery</source>
        <translation>im Akkubetrieb mit weniger Threads</translation>
    </message>
    <message>
        <source>with fewer threads while other programs are busy</source>
        <translation>mit weniger Threads, während andere Programme arbeiten</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln ausgelassen</numerusform>
            <numerusform>%Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) embedded</source>
        <translation>
            <numerusform>%Ln Textstelle eingebettet</numerusform>
            <numerusform>%Ln Textstellen eingebettet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reused</source>
        <translation>
            <numerusform>%Ln wiederverwendet</numerusform>
            <numerusform>%Ln wiederverwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading file %1 of %2</source>
        <translation>Datei %1 von %2 wird gelesen</translation>
    </message>
    <message>
        <source>Making searchable by meaning: passage %1 of %2</source>
        <translation>Wird nach Bedeutung durchsuchbar: Textstelle %1 von %2</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Something went wrong inside Lodestone. The log tells more; you can go on working.</source>
        <translation>In Lodestone ist etwas schiefgegangen. Das Protokoll sagt mehr; Sie können weiterarbeiten.</translation>
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
        <translation>Indexierung fortsetzen</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Indexierung anhalten</translation>
    </message>
    <message>
        <source>Quick search…</source>
        <translation>Schnellsuche …</translation>
    </message>
    <message>
        <source>Show or hide the window</source>
        <translation>Fenster zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>This desktop shows no tray. Closing the window ends Lodestone; “lodestone --toggle” shows and hides it.</source>
        <translation>Diese Arbeitsumgebung zeigt keinen Infobereich. Wird das Fenster geschlossen, endet Lodestone; „lodestone --toggle“ zeigt und verbirgt es.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to Lodestone</source>
        <translation>Willkommen bei Lodestone</translation>
    </message>
    <message>
        <source>You can search already</source>
        <translation>Sie können schon suchen</translation>
    </message>
    <message>
        <source>In the library: %1. It is being read; what has been read is found at once.</source>
        <translation>In der Bibliothek: %1. Es wird gelesen; was gelesen ist, wird sofort gefunden.</translation>
    </message>
    <message>
        <source>Drop folders anywhere in this window and search them at once.</source>
        <translation>Ziehen Sie Ordner irgendwohin in dieses Fenster und durchsuchen Sie sie sofort.</translation>
    </message>
    <message>
        <source>Lodestone reads the files in them and finds passages by what they mean. Nothing leaves this computer, and your files are never changed.</source>
        <translation>Lodestone liest die Dateien darin und findet Textstellen nach dem, was sie bedeuten. Nichts verlässt diesen Computer, und Ihre Dateien werden nie geändert.</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
</context>
</TS>
