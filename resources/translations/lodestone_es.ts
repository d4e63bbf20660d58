<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>by meaning, not close</source>
        <translation>por significado, no cercano</translation>
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
        <translation>falta menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>falta alrededor de %Ln min</numerusform>
            <numerusform>faltan unos %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h left</source>
        <translation>
            <numerusform>falta alrededor de %Ln h</numerusform>
            <numerusform>faltan unas %Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln days left</source>
        <translation>
            <numerusform>falta alrededor de %Ln día</numerusform>
            <numerusform>faltan unos %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>alrededor de %Ln min</numerusform>
            <numerusform>unos %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <translation>
            <numerusform>alrededor de %Ln h</numerusform>
            <numerusform>unas %Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln days</source>
        <translation>
            <numerusform>alrededor de %Ln día</numerusform>
            <numerusform>unos %Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 files/s</source>
        <translation>%1 archivos/s</translation>
    </message>
    <message>
        <source>%1 passages/s</source>
        <translation>%1 pasajes/s</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>página %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>by words</source>
        <translation>por palabras</translation>
    </message>
    <message>
        <source>by meaning</source>
        <translation>por significado</translation>
    </message>
    <message>
        <source>words and meaning</source>
        <translation>palabras y significado</translation>
    </message>
    <message>
        <source>This kind of file is not read</source>
        <translation>Este tipo de archivo no se lee</translation>
    </message>
    <message>
        <source>Protected by a password</source>
        <translation>Protegido con contraseña</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>El archivo está dañado</translation>
    </message>
    <message>
        <source>Larger than the limit</source>
        <translation>Mayor que el límite</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>No se puede abrir el archivo</translation>
    </message>
    <message>
        <source>Reading took too long</source>
        <translation>La lectura tardó demasiado</translation>
    </message>
    <message>
        <source>No text in it</source>
        <translation>Sin texto</translation>
    </message>
    <message>
        <source>Only in the cloud</source>
        <translation>Solo en la nube</translation>
    </message>
    <message>
        <source>Found by its words only</source>
        <translation>Solo se encuentra por sus palabras</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>no conectado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 leído</translation>
    </message>
    <message>
        <source>%1 by meaning</source>
        <translation>%1 por significado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <translation>
            <numerusform>%Ln ilegible</numerusform>
            <numerusform>%Ln ilegibles</numerusform>
        </translation>
    </message>
    <message>
        <source>looked at now and then</source>
        <translation>se revisa de vez en cuando</translation>
    </message>
    <message>
        <source>Searchable by words: %1, by meaning: %2</source>
        <translation>Se puede buscar por palabras: %1, por significado: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln archivo no se pudo leer.</numerusform>
            <numerusform>%Ln archivos no se pudieron leer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out, such as pictures.</source>
        <translation>
            <numerusform>%Ln archivo excluido, como las imágenes.</numerusform>
            <numerusform>%Ln archivos excluidos, como las imágenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This deletes what was made of it, %Ln passage(s); to have them again, they must be read and embedded anew.</source>
        <translation>
            <numerusform>Se elimina lo obtenido de ella, %Ln pasaje; para recuperarlo habrá que leerlo y vectorizarlo de nuevo.</numerusform>
            <numerusform>Se elimina lo obtenido de ella, %Ln pasajes; para recuperarlos habrá que leerlos y vectorizarlos de nuevo.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not there now. What was read of it can be searched. Connect the drive, or remove the folder.</source>
        <translation>Ahora no está disponible. Lo que se leyó de ella se puede buscar. Hay que conectar la unidad o quitar la carpeta.</translation>
    </message>
    <message>
        <source>It rests: new and changed files are not read before you resume it.</source>
        <translation>Está en pausa: los archivos nuevos y modificados no se leen hasta que se reanude.</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Saved and recent searches (Alt+↓ in the search box: recent ones)</source>
        <translation>Búsquedas guardadas y recientes (Alt+↓ en el cuadro: recientes)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Nothing need be done; leave the kind out to have it off this list.</source>
        <translation>No hace falta hacer nada; si se excluye el tipo, desaparece de esta lista.</translation>
    </message>
    <message>
        <source>Save a copy without the password, or leave the file out.</source>
        <translation>Se puede guardar una copia sin contraseña o excluir el archivo.</translation>
    </message>
    <message>
        <source>Open it in its own program; if that works, save it anew and retry.</source>
        <translation>Conviene abrirlo en su programa; si funciona, guardarlo de nuevo y reintentar.</translation>
    </message>
    <message>
        <source>Raise the limit in the settings under Reading, then retry, or leave it out.</source>
        <translation>Se puede subir el límite en la configuración, en Lectura, y reintentar, o excluirlo.</translation>
    </message>
    <message>
        <source>Give yourself access to it, or close the program that holds it, then retry.</source>
        <translation>Hay que darse acceso o cerrar el programa que lo usa, y reintentar.</translation>
    </message>
    <message>
        <source>Retry on a quiet computer, or raise the time in the settings under Reading.</source>
        <translation>Se puede reintentar con el equipo en calma o subir el tiempo en la configuración, en Lectura.</translation>
    </message>
    <message>
        <source>If it is a scan, switch text recognition on in the settings under Reading.</source>
        <translation>Si es un escaneo, se puede activar el reconocimiento de texto en la configuración, en Lectura.</translation>
    </message>
    <message>
        <source>Have the cloud&apos;s program keep it on this computer, then retry.</source>
        <translation>Hay que hacer que el programa de la nube lo mantenga en este equipo y reintentar.</translation>
    </message>
    <message>
        <source>It can be found by its words. Retry, or try another model.</source>
        <translation>Se encuentra por sus palabras. Se puede reintentar o probar otro modelo.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>antes de %1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>no %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>El año pasado</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>Antes de eso</translation>
    </message>
    <message>
        <source>up to 100 KB</source>
        <translation>hasta 100 KB</translation>
    </message>
    <message>
        <source>100 KB to 1 MB</source>
        <translation>100 KB a 1 MB</translation>
    </message>
    <message>
        <source>1 MB to 10 MB</source>
        <translation>1 MB a 10 MB</translation>
    </message>
    <message>
        <source>more than 10 MB</source>
        <translation>más de 10 MB</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages and is on this computer already.</source>
        <translation>%1 lee más de 100 idiomas y ya está en este equipo.</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages: %2 to download (%3 at 50 Mbit/s).</source>
        <translation>%1 lee más de 100 idiomas: %2 por descargar (%3 a 50 Mbit/s).</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages: %2 to download (%3 at 50 Mbit/s), then %4 for every 10,000 passages on this computer.</source>
        <translation>%1 lee más de 100 idiomas: %2 por descargar (%3 a 50 Mbit/s) y después %4 por cada 10 000 pasajes en este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln archivo, %1</numerusform>
            <numerusform>%Ln archivos, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln file(s) and %1</source>
        <translation>
            <numerusform>más de %Ln archivo y %1</numerusform>
            <numerusform>más de %Ln archivos y %1</numerusform>
        </translation>
    </message>
    <message>
        <source>slide %1</source>
        <translation>diapositiva %1</translation>
    </message>
    <message>
        <source>sheet %1</source>
        <translation>hoja %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more passage(s)</source>
        <translation>
            <numerusform>%Ln pasaje más</numerusform>
            <numerusform>%Ln pasajes más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) without text, only pictures of pages. With Tesseract, a program of its own, they can be read when all else is done.</source>
        <translation>
            <numerusform>%Ln archivo sin texto, solo con imágenes de páginas. Con Tesseract, un programa aparte, se puede leer cuando todo lo demás esté hecho.</numerusform>
            <numerusform>%Ln archivos sin texto, solo con imágenes de páginas. Con Tesseract, un programa aparte, se pueden leer cuando todo lo demás esté hecho.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the cloud not read, for that would download them. To have them read, let the cloud&apos;s program keep them on this computer.</source>
        <translation>
            <numerusform>%Ln archivo en la nube no se ha leído, porque eso lo descargaría. Para que se lea, haga que el programa de la nube lo conserve en este equipo.</numerusform>
            <numerusform>%Ln archivos en la nube no se han leído, porque eso los descargaría. Para que se lean, haga que el programa de la nube los conserve en este equipo.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not there now. What was read of it can be searched. Connect the drive, or remove the folder.</source>
        <translation>%1 no está ahora. Lo que se leyó de ahí se puede buscar. Conecte la unidad o quite la carpeta.</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configuración…</translation>
    </message>
    <message>
        <source>Index now</source>
        <translation>Indexar ahora</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Finds passages in your own files by meaning, on your own computer.</source>
        <translation>Encuentra pasajes en los archivos propios por su significado, en el propio equipo.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later: you may use, study, share and change it. It comes without any warranty.</source>
        <translation>Software libre bajo la GNU Affero General Public License, versión 3 o posterior: se puede usar, estudiar, compartir y modificar. Se ofrece sin garantía alguna.</translation>
    </message>
    <message>
        <source>Where the data lies</source>
        <translation>Dónde están los datos</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>Copiar para un informe</translation>
    </message>
    <message>
        <source>Show all licences</source>
        <translation>Mostrar todas las licencias</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Versiones más nuevas</translation>
    </message>
    <message>
        <source>Lodestone looks for newer versions only here, only when asked to, and installs none by itself.</source>
        <translation>Lodestone busca versiones más nuevas solo aquí, solo cuando se le pide, y no instala ninguna por sí mismo.</translation>
    </message>
    <message>
        <source>Release address</source>
        <translation>Dirección de versiones</translation>
    </message>
    <message>
        <source>Copied: versions only, nothing of your files.</source>
        <translation>Copiado: solo versiones, nada de los archivos.</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>More to do with this passage</source>
        <translation>Más acciones con este pasaje</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>A move of the data folder was broken off. Go on with it in the settings, under Library.</source>
        <translation>Se interrumpió un traslado de la carpeta de datos. Se puede continuar en la configuración, en Biblioteca.</translation>
    </message>
</context>
<context>
    <name>BackgroundPage</name>
    <message>
        <source>Background</source>
        <translation>Segundo plano</translation>
    </message>
    <message>
        <source>When embedding rests</source>
        <translation>Cuándo descansa la vectorización</translation>
    </message>
    <message>
        <source>New files are read and found by their words at any time. Making them searchable by meaning, and recognising text in pictures, takes longer and can wait.</source>
        <translation>Los archivos nuevos se leen y se encuentran por sus palabras en todo momento. Hacer que se puedan buscar por significado y reconocer el texto de las imágenes lleva más tiempo y puede esperar.</translation>
    </message>
    <message>
        <source>Rest on battery</source>
        <translation>Descansar con batería</translation>
    </message>
    <message>
        <source>Rest while other programs are busy</source>
        <translation>Descansar mientras otros programas trabajan</translation>
    </message>
    <message>
        <source>Without this, it goes on with fewer threads and at low priority while they are.</source>
        <translation>Sin esto, continúa con menos hilos y prioridad baja mientras tanto.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>For all of Lodestone together. Automatic: half of the computer&apos;s memory. With less, fewer files are read at a time, and a model that needs more is not loaded.</source>
        <translation>Para todo Lodestone en conjunto. Automático: la mitad de la memoria del equipo. Con menos, se leen menos archivos a la vez y no se carga un modelo que necesite más.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>Only between</source>
        <translation>Solo entre</translation>
    </message>
    <message>
        <source>Begin of the hours</source>
        <translation>Inicio del horario</translation>
    </message>
    <message>
        <source>End of the hours</source>
        <translation>Fin del horario</translation>
    </message>
</context>
<context>
    <name>ConfirmBar</name>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Passage copied.</source>
        <translation>Pasaje copiado.</translation>
    </message>
    <message>
        <source>Passage and citation copied.</source>
        <translation>Pasaje y cita copiados.</translation>
    </message>
    <message>
        <source>Path copied.</source>
        <translation>Ruta copiada.</translation>
    </message>
    <message>
        <source>“%1” is no longer there. It leaves the results at the next look for changes.</source>
        <translation>«%1» ya no existe. Desaparecerá de los resultados en la próxima búsqueda de cambios.</translation>
    </message>
    <message>
        <source>Opening this file would run it, so it is shown in its folder instead.</source>
        <translation>Abrir este archivo lo ejecutaría, así que se muestra en su carpeta.</translation>
    </message>
    <message>
        <source>The system has no program to open “%1”.</source>
        <translation>El sistema no tiene ningún programa para abrir «%1».</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add to the library</source>
        <translation>Soltar para añadir a la biblioteca</translation>
    </message>
</context>
<context>
    <name>ExclusionsPage</name>
    <message>
        <source>Also leave out what .gitignore and .ignore files in it say</source>
        <translation>Excluir también lo que indican sus archivos .gitignore e .ignore</translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>Excluir estos</translation>
    </message>
    <message>
        <source>What is left out of “%1”</source>
        <translation>Lo que se excluye de «%1»</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>Oculto: %1</translation>
    </message>
    <message>
        <source>Back again: %1</source>
        <translation>De vuelta: %1</translation>
    </message>
    <message numerus="yes">
        <source>Hides %Ln more file(s), %1.</source>
        <translation>
            <numerusform>Oculta %Ln archivo más, %1.</numerusform>
            <numerusform>Oculta %Ln archivos más, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings back %Ln file(s), %1.</source>
        <translation>
            <numerusform>Recupera %Ln archivo, %1.</numerusform>
            <numerusform>Recupera %Ln archivos, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hides no other files than now.</source>
        <translation>No oculta más archivos que ahora.</translation>
    </message>
    <message numerus="yes">
        <source>The folder is large: of %Ln file(s) that were looked at.</source>
        <translation>
            <numerusform>La carpeta es grande: se revisó %Ln archivo.</numerusform>
            <numerusform>La carpeta es grande: se revisaron %Ln archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules, one a line</source>
        <translation>Reglas, una por línea</translation>
    </message>
    <message>
        <source>Files that these rules concern</source>
        <translation>Archivos a los que afectan estas reglas</translation>
    </message>
    <message>
        <source>One rule a line, as in a .gitignore file: *.log is all files of that ending, drafts/ a folder of that name, /drafts/ only the one at the top; ! before a rule brings files back.</source>
        <translation>Una regla por línea, como en un archivo .gitignore: *.log son todos los archivos con esa extensión, drafts/ una carpeta con ese nombre, /drafts/ solo la del nivel superior; ! delante de una regla recupera archivos.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
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
        <translation>Filtrar por: %1</translation>
    </message>
    <message>
        <source>Clear the filter %1</source>
        <translation>Quitar el filtro %1</translation>
    </message>
    <message>
        <source>Nothing to choose from yet</source>
        <translation>Aún no hay nada que elegir</translation>
    </message>
</context>
<context>
    <name>FolderDetails</name>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message numerus="yes">
        <source>Files left out by %Ln rule(s).</source>
        <translation>
            <numerusform>Archivos excluidos por %Ln regla.</numerusform>
            <numerusform>Archivos excluidos por %Ln reglas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume “%1”</source>
        <translation>Reanudar «%1»</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>Pausar «%1»</translation>
    </message>
</context>
<context>
    <name>FoldersPane</name>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove “%1” from the library? Your files stay.</source>
        <translation>¿Quitar «%1» de la biblioteca? Los archivos propios se conservan.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>Mostrar en el gestor de archivos</translation>
    </message>
    <message>
        <source>Look for changes now</source>
        <translation>Buscar cambios ahora</translation>
    </message>
    <message>
        <source>Leave files out…</source>
        <translation>Excluir archivos…</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Archivos que no se pudieron leer</translation>
    </message>
    <message>
        <source>Remove from library…</source>
        <translation>Quitar de la biblioteca…</translation>
    </message>
    <message>
        <source>Folders in the library</source>
        <translation>Carpetas de la biblioteca</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Start Lodestone when I log in</source>
        <translation>Iniciar Lodestone al iniciar sesión</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>Seguir en la bandeja al cerrar la ventana</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Of the window only: your files are found in any language. The window opens anew at once.</source>
        <translation>Solo el de la ventana: los archivos se encuentran en cualquier idioma. La ventana se abre de nuevo al instante.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Start and close</source>
        <translation>Inicio y cierre</translation>
    </message>
    <message>
        <source>In the background, without its window where there is a tray. Files are kept up to date.</source>
        <translation>En segundo plano, sin ventana si hay bandeja. Los archivos se mantienen al día.</translation>
    </message>
    <message>
        <source>Keys from anywhere</source>
        <translation>Teclas desde cualquier lugar</translation>
    </message>
    <message>
        <source>Keys that bring the window up</source>
        <translation>Teclas que muestran la ventana</translation>
    </message>
    <message>
        <source>Bring the window up</source>
        <translation>Mostrar la ventana</translation>
    </message>
    <message>
        <source>Press the keys, such as Ctrl+Alt+L. Where the desktop does not let programs have such keys (Wayland), give them to the command “lodestone --toggle” in the settings of the desktop.</source>
        <translation>Hay que pulsar las teclas, por ejemplo Ctrl+Alt+L. Si el escritorio no permite a los programas tener esas teclas (Wayland), se asignan a la orden «lodestone --toggle» en la configuración del escritorio.</translation>
    </message>
</context>
<context>
    <name>HiddenBar</name>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) not close to this are hidden.</source>
        <translation>
            <numerusform>%Ln archivo poco cercano está oculto.</numerusform>
            <numerusform>%Ln archivos poco cercanos están ocultos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hotkey</name>
    <message>
        <source>Another program listens for %1 already. Choose other keys.</source>
        <translation>Otro programa ya usa %1. Hay que elegir otras teclas.</translation>
    </message>
    <message>
        <source>On Wayland no program may listen for keys. In the settings of the desktop, bind keys of your choice to the command “lodestone --toggle”.</source>
        <translation>En Wayland ningún programa puede escuchar teclas. En la configuración del escritorio se pueden asignar las teclas que se quiera a la orden «lodestone --toggle».</translation>
    </message>
    <message>
        <source>This system lets no program listen for keys.</source>
        <translation>Este sistema no permite que ningún programa escuche teclas.</translation>
    </message>
    <message>
        <source>Choose Ctrl, Alt or the system key together with a letter, a digit, Space or F1 to F24.</source>
        <translation>Hay que elegir Ctrl, Alt o la tecla del sistema junto con una letra, una cifra, Espacio o F1 a F24.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>“%1” is in the library already.</source>
        <translation>«%1» ya está en la biblioteca.</translation>
    </message>
    <message>
        <source>“%1” is part of “%2”, which is in the library already.</source>
        <translation>«%1» forma parte de «%2», que ya está en la biblioteca.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” takes in %Ln folder(s) that the library had before.</source>
        <translation>
            <numerusform>«%1» incluye %Ln carpeta que la biblioteca ya tenía.</numerusform>
            <numerusform>«%1» incluye %Ln carpetas que la biblioteca ya tenía.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Mostrar carpeta</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Mover…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Delete the copy</source>
        <translation>Eliminar la copia</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 está en camino. Hay que esperar o pausarlo antes.</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Revisando la carpeta…</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Settings, text, vectors, models and logs of this library are kept here:</source>
        <translation>La configuración, los textos, los vectores, los modelos y los registros de esta biblioteca se guardan aquí:</translation>
    </message>
    <message>
        <source>Moving copies it to another folder, verifies the copy and then deletes the old one. Searching goes on meanwhile, new files wait. Your own files stay where they are.</source>
        <translation>Al moverla se copia a otra carpeta, se comprueba la copia y luego se elimina la antigua. La búsqueda continúa mientras tanto y los archivos nuevos esperan. Los archivos propios se quedan donde están.</translation>
    </message>
    <message>
        <source>Where shall the data folder be?</source>
        <translation>¿Dónde debe estar la carpeta de datos?</translation>
    </message>
    <message>
        <source>Progress of the move</source>
        <translation>Progreso del traslado</translation>
    </message>
    <message>
        <source>Object store</source>
        <translation>Almacén de objetos</translation>
    </message>
    <message>
        <source>A library can lie in an object store (S3 and alike), which many computers read and one writes. It is chosen on the command line, with Lodestone closed: “lodestone library use s3://bucket/path”, and “lodestone library off” to keep it here again.</source>
        <translation>Una biblioteca puede estar en un almacén de objetos (S3 y similares), que muchos equipos leen y uno escribe. Se elige en la línea de órdenes, con Lodestone cerrado: «lodestone library use s3://bucket/path», y «lodestone library off» para volver a guardarla aquí.</translation>
    </message>
    <message>
        <source>The data folder stays where it is.</source>
        <translation>La carpeta de datos se queda donde está.</translation>
    </message>
    <message>
        <source>Move the data folder to %1? %2 are copied, and the old folder is deleted after that.</source>
        <translation>¿Mover la carpeta de datos a %1? Se copian %2 y después se elimina la carpeta antigua.</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>A move to %1 was broken off. The library is still in the folder above.</source>
        <translation>Se interrumpió un traslado a %1. La biblioteca sigue en la carpeta de arriba.</translation>
    </message>
    <message>
        <source>The data folder is being moved.</source>
        <translation>Se está moviendo la carpeta de datos.</translation>
    </message>
    <message>
        <source>The data folder is %1 now.</source>
        <translation>La carpeta de datos es ahora %1.</translation>
    </message>
    <message>
        <source>The data folder has moved. From now on, open this library with: %1</source>
        <translation>La carpeta de datos se ha movido. A partir de ahora, esta biblioteca se abre con: %1</translation>
    </message>
    <message>
        <source>This library lies in the data folder.</source>
        <translation>Esta biblioteca está en la carpeta de datos.</translation>
    </message>
</context>
<context>
    <name>LicencesWindow</name>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Add folder</source>
        <translation>Añadir carpeta</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>ModeButton</name>
    <message>
        <source>Words and meaning</source>
        <translation>Palabras y significado</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>Solo palabras</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>Solo significado</translation>
    </message>
    <message>
        <source>Search by: %1</source>
        <translation>Buscar por: %1</translation>
    </message>
    <message>
        <source>What is searched by</source>
        <translation>Modo de búsqueda</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Download of %1</source>
        <translation>Descarga de %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Make it here</source>
        <translation>Crearlo aquí</translation>
    </message>
    <message>
        <source>Download and make it</source>
        <translation>Descargar y crearlo</translation>
    </message>
    <message>
        <source>Paused: %1 of %2 are here</source>
        <translation>En pausa: hay %1 de %2</translation>
    </message>
    <message>
        <source>Recommended here: %1</source>
        <translation>Recomendado aquí: %1</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>en este equipo</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recomendado</translation>
    </message>
    <message>
        <source>made here from %1</source>
        <translation>creado aquí a partir de %1</translation>
    </message>
    <message>
        <source>needs %1 of memory</source>
        <translation>necesita %1 de memoria</translation>
    </message>
    <message>
        <source>%1 measured here</source>
        <translation>%1 medidos aquí</translation>
    </message>
    <message>
        <source>about %1 expected here</source>
        <translation>se esperan unos %1 aquí</translation>
    </message>
    <message>
        <source>speed here not known yet</source>
        <translation>velocidad aquí aún desconocida</translation>
    </message>
</context>
<context>
    <name>ModelOffer</name>
    <message>
        <source>Another model is on its way. Wait for it or pause it first.</source>
        <translation>Otro modelo está en camino. Hay que esperar o pausarlo antes.</translation>
    </message>
    <message>
        <source>%1 is in use now. Passages are embedded anew meanwhile.</source>
        <translation>%1 ya está en uso. Mientras tanto, los pasajes se vectorizan de nuevo.</translation>
    </message>
    <message>
        <source>%1 of what was read is in other languages; the model in use reads English best.</source>
        <translation>El %1 de lo leído está en otros idiomas; el modelo en uso lee mejor el inglés.</translation>
    </message>
    <message>
        <source>The model that comes with Lodestone reads English best.</source>
        <translation>El modelo incluido en Lodestone lee mejor el inglés.</translation>
    </message>
</context>
<context>
    <name>ModelSwitch</name>
    <message>
        <source>Trying %1…</source>
        <translation>Probando %1…</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Use %1 from now on?</source>
        <translation>¿Usar %1 a partir de ahora?</translation>
    </message>
    <message>
        <source>Use %1 with %2 dimensions?</source>
        <translation>¿Usar %1 con %2 dimensiones?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) will be embedded again%1.</source>
        <translation>
            <numerusform>%Ln pasaje se vectorizará de nuevo%1.</numerusform>
            <numerusform>%Ln pasajes se vectorizarán de nuevo%1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching goes on meanwhile: by words at once, by meaning as far as the new vectors have come.</source>
        <translation>La búsqueda continúa mientras tanto: por palabras al instante, por significado en la medida en que haya vectores nuevos.</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>%1 en este equipo</translation>
    </message>
    <message>
        <source>%1 is in use now.</source>
        <translation>%1 ya está en uso.</translation>
    </message>
    <message>
        <source>The vectors are kept or cut; nothing is embedded again.</source>
        <translation>Los vectores se conservan o se recortan; nada se vectoriza de nuevo.</translation>
    </message>
    <message>
        <source>The passages are being embedded again in the background.</source>
        <translation>Los pasajes se están vectorizando de nuevo en segundo plano.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Take %1 into the library as a model, and use it?</source>
        <translation>¿Añadir %1 a la biblioteca como modelo y usarlo?</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>Revisando %1…</translation>
    </message>
    <message>
        <source>Import a model file</source>
        <translation>Importar un archivo de modelo</translation>
    </message>
    <message>
        <source>Models in GGUF format (*.gguf)</source>
        <translation>Modelos en formato GGUF (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>A model turns text into numbers that say what it means. Larger ones find better, above all across languages, and take longer. Models run on this computer; only a download uses the network.</source>
        <translation>Un modelo convierte el texto en números que dicen lo que significa. Los más grandes encuentran mejor, sobre todo entre idiomas, y tardan más. Los modelos funcionan en este equipo; solo una descarga usa la red.</translation>
    </message>
    <message>
        <source>Import a model file…</source>
        <translation>Importar un archivo de modelo…</translation>
    </message>
    <message>
        <source>Any embedding model in GGUF format; it can also be dropped onto the window.</source>
        <translation>Cualquier modelo de vectorización en formato GGUF; también se puede soltar sobre la ventana.</translation>
    </message>
    <message>
        <source>Where models come from</source>
        <translation>De dónde vienen los modelos</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Réplica</translation>
    </message>
    <message>
        <source>The address of another model hub, where the usual one cannot be reached. Empty: the usual one.</source>
        <translation>La dirección de otro repositorio de modelos, si no se llega al habitual. Vacío: el habitual.</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 está en camino. Hay que esperar o pausarlo antes.</translation>
    </message>
    <message>
        <source>%1 is here. Press Use to work with it.</source>
        <translation>%1 ya está aquí. Con «Usar» se empieza a trabajar con él.</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>No search yet</source>
        <translation>Aún no hay búsqueda</translation>
    </message>
    <message>
        <source>This search did not work</source>
        <translation>Esta búsqueda no funcionó</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Nothing fits both the words and the filters. Leave out a filter, or try other words.</source>
        <translation>Nada coincide a la vez con las palabras y los filtros. Se puede quitar un filtro o probar otras palabras.</translation>
    </message>
    <message>
        <source>Try fewer or other words, or say in a sentence what the passage is about.</source>
        <translation>Se pueden probar menos palabras u otras, o decir en una frase de qué trata el pasaje.</translation>
    </message>
    <message>
        <source>So far %1 of the text can be searched by meaning; the rest follows.</source>
        <translation>Por ahora se puede buscar por significado el %1 del texto; el resto vendrá después.</translation>
    </message>
    <message numerus="yes">
        <source>Search by words and meaning: %Ln file(s)</source>
        <translation>
            <numerusform>Buscar por palabras y significado: %Ln archivo</numerusform>
            <numerusform>Buscar por palabras y significado: %Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without quotation marks: %Ln file(s)</source>
        <translation>
            <numerusform>Sin comillas: %Ln archivo</numerusform>
            <numerusform>Sin comillas: %Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without any filter: %Ln file(s)</source>
        <translation>
            <numerusform>Sin ningún filtro: %Ln archivo</numerusform>
            <numerusform>Sin ningún filtro: %Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %1: %Ln file(s)</source>
        <translation>
            <numerusform>Sin %1: %Ln archivo</numerusform>
            <numerusform>Sin %1: %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 o más</translation>
    </message>
</context>
<context>
    <name>OfferView</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Download of the model</source>
        <translation>Descarga del modelo</translation>
    </message>
    <message>
        <source>Do not offer again</source>
        <translation>No volver a ofrecer</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Download and use</source>
        <translation>Descargar y usar</translation>
    </message>
    <message>
        <source>It is here and being tried…</source>
        <translation>Ya está aquí y se está probando…</translation>
    </message>
    <message>
        <source>Paused; what has come is kept.</source>
        <translation>En pausa; lo recibido se conserva.</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Empezando…</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Like a passage of %1</source>
        <translation>Como un pasaje de %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln new)</source>
        <translation>
            <numerusform>%1 (%Ln nuevo)</numerusform>
            <numerusform>%1 (%Ln nuevos)</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Remove a saved search</source>
        <translation>Quitar una búsqueda guardada</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Búsquedas recientes</translation>
    </message>
    <message>
        <source>Forget recent searches</source>
        <translation>Olvidar las búsquedas recientes</translation>
    </message>
    <message>
        <source>Search saved. The star tells when something new is found.</source>
        <translation>Búsqueda guardada. La estrella avisa cuando hay algo nuevo.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Find a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>PageScroll</name>
    <message>
        <source>Page with the passage</source>
        <translation>Página con el pasaje</translation>
    </message>
</context>
<context>
    <name>PassageText</name>
    <message>
        <source>Text with the passage</source>
        <translation>Texto con el pasaje</translation>
    </message>
</context>
<context>
    <name>PreviewHead</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the file, at this page where its program can</source>
        <translation>Abrir el archivo, en esta página si su programa puede</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Mostrar el archivo en su carpeta</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Copiar con cita</translation>
    </message>
    <message>
        <source>Copy the passage with where it is from</source>
        <translation>Copiar el pasaje con su procedencia</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Más como este</translation>
    </message>
    <message>
        <source>Find passages that mean the same</source>
        <translation>Buscar pasajes con el mismo significado</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>The passage that you choose is shown here.</source>
        <translation>Aquí se muestra el pasaje que se elija.</translation>
    </message>
    <message>
        <source>%1 This is the passage as it was read.</source>
        <translation>%1 Este es el pasaje tal como se leyó.</translation>
    </message>
    <message>
        <source>The passage is not on this page. The file has changed since it was read.</source>
        <translation>El pasaje no está en esta página. El archivo ha cambiado desde que se leyó.</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Sin vista previa</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>página %1 de %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>PreviewTexts</name>
    <message>
        <source>The file has changed since it was read.</source>
        <translation>El archivo ha cambiado desde que se leyó.</translation>
    </message>
    <message>
        <source>The file has changed since it was read. The passage is no longer in it.</source>
        <translation>El archivo ha cambiado desde que se leyó. El pasaje ya no está en él.</translation>
    </message>
    <message>
        <source>Long file: scroll on for the rest.</source>
        <translation>Archivo largo: hay que desplazarse para ver el resto.</translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>Width</source>
        <translation>Ancho</translation>
    </message>
    <message>
        <source>Fit the page to the width</source>
        <translation>Ajustar la página al ancho</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation>Ajustar la página entera</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln lugar</numerusform>
            <numerusform>%Ln lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous place of the found words (Shift+F3)</source>
        <translation>Aparición anterior (Mayús+F3)</translation>
    </message>
    <message>
        <source>Next place of the found words (F3)</source>
        <translation>Aparición siguiente (F3)</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Número de página</translation>
    </message>
    <message>
        <source>Page to go to</source>
        <translation>Página a la que ir</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Lo que se conserva</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Eliminar todo</translation>
    </message>
    <message>
        <source>Delete downloaded and imported models, too</source>
        <translation>Eliminar también los modelos descargados e importados</translation>
    </message>
    <message>
        <source>Lodestone reads your files and never changes them. What it keeps of them, it keeps in the data folder, readable by your account only. It tells nobody anything: the network is used for a download of a model that you start, and for a server or an object store that you set up.</source>
        <translation>Lodestone lee los archivos y nunca los cambia. Lo que conserva de ellos está en la carpeta de datos, legible solo por la propia cuenta. No cuenta nada a nadie: la red se usa para descargar un modelo cuando se pide y para un servidor o un almacén de objetos que se haya configurado.</translation>
    </message>
    <message>
        <source>Keys of servers and object stores are kept by the system&apos;s keyring, in no file of ours.</source>
        <translation>Las claves de servidores y almacenes de objetos se guardan en el llavero del sistema, en ningún archivo nuestro.</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>ELIMINAR</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Forgets all folders and deletes their text, vectors, the list of files, searches and logs from the disk. It cannot be undone; the folders have to be added and read again. Your own files and your settings stay.</source>
        <translation>Olvida todas las carpetas y elimina del disco sus textos, vectores, la lista de archivos, las búsquedas y los registros. No se puede deshacer; habrá que añadir y leer las carpetas de nuevo. Los archivos propios y la configuración se conservan.</translation>
    </message>
    <message>
        <source>To confirm, type %1 here:</source>
        <translation>Para confirmar, escribir aquí %1:</translation>
    </message>
    <message>
        <source>Text and vectors</source>
        <translation>Textos y vectores</translation>
    </message>
    <message>
        <source>List of files</source>
        <translation>Lista de archivos</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Búsquedas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Made again when needed</source>
        <translation>Se rehace cuando hace falta</translation>
    </message>
    <message>
        <source>Logs, without contents</source>
        <translation>Registros, sin contenidos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 está en camino. Hay que esperar o pausarlo antes.</translation>
    </message>
    <message>
        <source>Another Lodestone is working on this library. Close it first.</source>
        <translation>Otro Lodestone está trabajando en esta biblioteca. Hay que cerrarlo antes.</translation>
    </message>
    <message>
        <source>Everything is being deleted…</source>
        <translation>Eliminando todo…</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Files that could not be read</source>
        <translation>Archivos que no se pudieron leer</translation>
    </message>
    <message>
        <source>All files were read.</source>
        <translation>Se leyeron todos los archivos.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln file(s)</source>
        <translation>
            <numerusform>Reintentar %Ln archivo</numerusform>
            <numerusform>Reintentar %Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out *%1…</source>
        <translation>Excluir *%1…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Excluir…</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Reintentar todo</translation>
    </message>
    <message>
        <source>Files with this problem</source>
        <translation>Archivos con este problema</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motivos</translation>
    </message>
</context>
<context>
    <name>ProcessorPage</name>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>Dónde funciona el modelo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>A graphics card where there is one, else the processor.</source>
        <translation>Una tarjeta gráfica si la hay; si no, el procesador.</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Also graphics that share the main memory. As much of the model as fits goes there.</source>
        <translation>También los gráficos que comparten la memoria principal. Allí va todo lo que quepa del modelo.</translation>
    </message>
    <message>
        <source>No graphics, even where there are some.</source>
        <translation>Sin gráficos, aunque los haya.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>Automatic: all cores but one, fewer on battery and while you use the computer heavily. Documents are embedded at low priority, searches at normal.</source>
        <translation>Automático: todos los núcleos menos uno, menos con batería y mientras el equipo se usa mucho. Los documentos se vectorizan con prioridad baja, las búsquedas con la normal.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processor core(s)</source>
        <translation>
            <numerusform>%Ln núcleo de procesador</numerusform>
            <numerusform>%Ln núcleos de procesador</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 de memoria</translation>
    </message>
    <message>
        <source>no graphics card that this build of Lodestone can use</source>
        <translation>ninguna tarjeta gráfica que esta versión de Lodestone pueda usar</translation>
    </message>
    <message>
        <source>Ran last on this: %1</source>
        <translation>La última vez funcionó en: %1</translation>
    </message>
    <message>
        <source>The model has not run here yet.</source>
        <translation>El modelo aún no ha funcionado aquí.</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Quick search</source>
        <translation>Búsqueda rápida</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se ha encontrado nada</translation>
    </message>
    <message>
        <source>Enter opens, Ctrl+Enter shows it in the window, Esc hides</source>
        <translation>Intro abre, Ctrl+Intro lo muestra en la ventana, Esc oculta</translation>
    </message>
    <message>
        <source>Type to search, Esc hides</source>
        <translation>Escribir para buscar, Esc oculta</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Files and folders with these names are never read. One pattern a line; * stands for any letters, ? for one, [abc] for one of these.</source>
        <translation>Los archivos y carpetas con estos nombres nunca se leen. Un patrón por línea; * vale por cualesquiera letras, ? por una, [abc] por una de estas.</translation>
    </message>
    <message>
        <source>Names that are left out</source>
        <translation>Nombres excluidos</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Como al principio</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Archivo más grande</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Time for one file</source>
        <translation>Tiempo por archivo</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Files read at a time</source>
        <translation>Archivos leídos a la vez</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>A file beyond a limit is listed as not read, and tried again when the file or the limit changes.</source>
        <translation>Un archivo que supera un límite se anota como no leído y se reintenta cuando cambia el archivo o el límite.</translation>
    </message>
    <message>
        <source>Scans and pictures</source>
        <translation>Escaneos e imágenes</translation>
    </message>
    <message>
        <source>Text in scans and pictures can be recognised by Tesseract, a program of its own that you install. It begins when everything else has been read, and takes seconds for each page.</source>
        <translation>El texto de escaneos e imágenes lo puede reconocer Tesseract, un programa aparte que hay que instalar. Empieza cuando todo lo demás está leído y tarda segundos por página.</translation>
    </message>
    <message>
        <source>Recognise text in scans and pictures</source>
        <translation>Reconocer texto en escaneos e imágenes</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>In Tesseract&apos;s codes. Empty: the system&apos;s language and English.</source>
        <translation>En los códigos de Tesseract. Vacío: el idioma del sistema e inglés.</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>se encuentra solo</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Tesseract was not found on this computer.</source>
        <translation>No se encontró Tesseract en este equipo.</translation>
    </message>
    <message>
        <source>Tesseract was found, with the languages %1.</source>
        <translation>Se encontró Tesseract, con los idiomas %1.</translation>
    </message>
    <message>
        <source>Install Tesseract with the installer that its project page links to, then open this again.</source>
        <translation>Hay que instalar Tesseract con el instalador que enlaza la página del proyecto y volver a abrir esto.</translation>
    </message>
    <message>
        <source>Install it, then open this again. On Debian and Ubuntu: sudo apt install tesseract-ocr</source>
        <translation>Hay que instalarlo y volver a abrir esto. En Debian y Ubuntu: sudo apt install tesseract-ocr</translation>
    </message>
    <message>
        <source>More languages: run the installer of Tesseract again and tick them.</source>
        <translation>Más idiomas: ejecutar de nuevo el instalador de Tesseract y marcarlos.</translation>
    </message>
    <message>
        <source>More languages are packages; German on Debian and Ubuntu: sudo apt install tesseract-ocr-deu</source>
        <translation>Los demás idiomas son paquetes; alemán en Debian y Ubuntu: sudo apt install tesseract-ocr-deu</translation>
    </message>
</context>
<context>
    <name>ReleaseBox</name>
    <message>
        <source>Check now</source>
        <translation>Comprobar ahora</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>Abrir su página</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Preguntando…</translation>
    </message>
    <message>
        <source>There is version %1; this is %2.</source>
        <translation>Existe la versión %1; esta es la %2.</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Esta es la versión más nueva.</translation>
    </message>
</context>
<context>
    <name>RerankerBox</name>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>No usar ninguno</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <translation>Probando %1…</translation>
    </message>
    <message>
        <source>Turning it off…</source>
        <translation>Desactivando…</translation>
    </message>
    <message>
        <source>A reranker reads the question together with each of the first 20 files and puts them in a better order. It takes a minute and more on two cores, and the memory of a second model: have eight of them or more. It judges only searches that ask for it (lodestone search --rerank). Take a file of Qwen3-Reranker in GGUF format.</source>
        <translation>Un reordenador lee la pregunta junto con cada uno de los 20 primeros archivos y los ordena mejor. Tarda un minuto o más con dos núcleos y ocupa la memoria de un segundo modelo: conviene tener ocho o más. Solo juzga las búsquedas que lo piden (lodestone search --rerank). Hay que elegir un archivo de Qwen3-Reranker en formato GGUF.</translation>
    </message>
    <message>
        <source>Choose a reranker</source>
        <translation>Elegir un reordenador</translation>
    </message>
    <message>
        <source>Models in GGUF format (*.gguf)</source>
        <translation>Modelos en formato GGUF (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 judges searches that ask for it from now on.</source>
        <translation>%1 juzga a partir de ahora las búsquedas que lo piden.</translation>
    </message>
    <message>
        <source>No reranker is used any more.</source>
        <translation>Ya no se usa ningún reordenador.</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>En uso: %1</translation>
    </message>
    <message>
        <source>None is in use.</source>
        <translation>No se usa ninguno.</translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The best %Ln file(s)</source>
        <translation>
            <numerusform>El mejor archivo</numerusform>
            <numerusform>Los %Ln mejores archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>One row for each file</source>
        <translation>Una fila por archivo</translation>
    </message>
    <message>
        <source>Hide what is not close</source>
        <translation>Ocultar lo que no es cercano</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Mejores primero</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más recientes primero</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>How results are listed: %1</source>
        <translation>Cómo se listan los resultados: %1</translation>
    </message>
    <message>
        <source>How results are listed</source>
        <translation>Cómo se listan los resultados</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Found passages</source>
        <translation>Pasajes encontrados</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Más como este</translation>
    </message>
    <message>
        <source>Copy passage</source>
        <translation>Copiar pasaje</translation>
    </message>
    <message>
        <source>Copy passage with citation</source>
        <translation>Copiar pasaje con cita</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar ruta</translation>
    </message>
</context>
<context>
    <name>RichText</name>
    <message>
        <source>Message %1</source>
        <translation>Mensaje %1</translation>
    </message>
    <message>
        <source>Notes of slide %1</source>
        <translation>Notas de la diapositiva %1</translation>
    </message>
    <message>
        <source>Slide %1</source>
        <translation>Diapositiva %1</translation>
    </message>
    <message>
        <source>Text with the passage</source>
        <translation>Texto con el pasaje</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search your files by meaning or by words</source>
        <translation>Buscar en los archivos por significado o por palabras</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Nothing close was found; these are the nearest.</source>
        <translation>No se encontró nada cercano; esto es lo más próximo.</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>¿Qué se busca?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) can be searched.</source>
        <translation>
            <numerusform>Se puede buscar en %Ln archivo.</numerusform>
            <numerusform>Se puede buscar en %Ln archivos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still being read: %Ln file(s).</source>
        <translation>
            <numerusform>Todavía se está leyendo: %Ln archivo.</numerusform>
            <numerusform>Todavía se están leyendo: %Ln archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter opens, Ctrl+C copies the passage.</source>
        <translation>↑ ↓ elige, Intro abre, Ctrl+C copia el pasaje.</translation>
    </message>
    <message>
        <source>Drop folders here</source>
        <translation>Soltar carpetas aquí</translation>
    </message>
    <message>
        <source>Lodestone reads the files in them and finds passages by what they mean. Nothing leaves this computer, and your files are never changed.</source>
        <translation>Lodestone lee los archivos que contienen y encuentra pasajes por lo que significan. Nada sale de este equipo y los archivos nunca se cambian.</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
</context>
<context>
    <name>SearchingPage</name>
    <message>
        <source>Searching</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Length of the vectors</source>
        <translation>Longitud de los vectores</translation>
    </message>
    <message>
        <source>Another length</source>
        <translation>Otra longitud</translation>
    </message>
    <message>
        <source>Use this length</source>
        <translation>Usar esta longitud</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instrucción</translation>
    </message>
    <message>
        <source>What the model is told before each query, in this library. Models that were trained for it (Qwen3-Embedding) find 1 to 5 % more with a fitting one; others do not read it. It costs nothing to change.</source>
        <translation>Lo que se dice al modelo antes de cada consulta, en esta biblioteca. Los modelos entrenados para ello (Qwen3-Embedding) encuentran de un 1 a un 5 % más con una adecuada; otros no la leen. Cambiarla no cuesta nada.</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>Segunda mirada</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Búsquedas recientes</translation>
    </message>
    <message>
        <source>Remember my last searches</source>
        <translation>Recordar mis últimas búsquedas</translation>
    </message>
    <message>
        <source>In the data folder only. What is forgotten is gone from the disk; saved searches stay.</source>
        <translation>Solo en la carpeta de datos. Lo olvidado desaparece del disco; las búsquedas guardadas se conservan.</translation>
    </message>
    <message>
        <source>Forget history</source>
        <translation>Olvidar el historial</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of the history forgotten.</source>
        <translation>
            <numerusform>%Ln elemento del historial olvidado.</numerusform>
            <numerusform>%Ln elementos del historial olvidados.</numerusform>
        </translation>
    </message>
    <message>
        <source>own words</source>
        <translation>palabras propias</translation>
    </message>
    <message>
        <source>Own instruction</source>
        <translation>Instrucción propia</translation>
    </message>
    <message>
        <source>Given …, retrieve passages that … (English works best)</source>
        <translation>Given …, retrieve passages that … (funciona mejor en inglés)</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>Usar estas palabras</translation>
    </message>
    <message>
        <source>Write a sentence first, or choose one of those above.</source>
        <translation>Hay que escribir primero una frase o elegir una de las anteriores.</translation>
    </message>
    <message>
        <source>The server in use decides on the length.</source>
        <translation>El servidor en uso decide la longitud.</translation>
    </message>
    <message>
        <source>The model in use decides on the length.</source>
        <translation>El modelo en uso decide la longitud.</translation>
    </message>
    <message>
        <source>%1 has %2 numbers for each passage, and cannot be shortened. The Qwen3-Embedding models can.</source>
        <translation>%1 tiene %2 números por pasaje y no se puede acortar. Los modelos Qwen3-Embedding sí.</translation>
    </message>
    <message>
        <source>%1 keeps up to %2 numbers for each passage. Fewer take less room and search faster, and find a little less. A shorter length than now is cut from what is there, and nothing is embedded again; for a longer one, all is embedded again.</source>
        <translation>%1 guarda hasta %2 números por pasaje. Menos ocupan menos y buscan más rápido, y encuentran un poco menos. Una longitud menor que la actual se recorta de lo que hay, sin vectorizar nada; para una mayor, todo se vectoriza de nuevo.</translation>
    </message>
    <message>
        <source>Change of the score: published for Qwen3-Embedding-4B on a Chinese benchmark, against 2,560 numbers. Other models follow the same course.</source>
        <translation>Cambio de la puntuación: publicado para Qwen3-Embedding-4B en una prueba china, frente a 2560 números. Otros modelos siguen el mismo curso.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Per 100,000 passages</source>
        <translation>Por 100 000 pasajes</translation>
    </message>
    <message>
        <source>To get there</source>
        <translation>Cómo llegar</translation>
    </message>
    <message>
        <source>full length</source>
        <translation>longitud completa</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>no publicado</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>cut at once</source>
        <translation>se recorta al instante</translation>
    </message>
    <message>
        <source>embedded again</source>
        <translation>se vectoriza de nuevo</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2. Name a model file in GGUF format.</source>
        <translation>%1: %2. Hay que indicar un archivo de modelo en formato GGUF.</translation>
    </message>
    <message>
        <source>%1 For files in other languages than English, that is worth it.</source>
        <translation>%1 Para archivos en idiomas distintos del inglés, merece la pena.</translation>
    </message>
    <message>
        <source>%1 GB of memory</source>
        <translation>%1 GB de memoria</translation>
    </message>
    <message>
        <source>%1 Mend or delete %2.</source>
        <translation>%1 Hay que corregir o eliminar %2.</translation>
    </message>
    <message>
        <source>%1 Set another mirror, or update Lodestone.</source>
        <translation>%1 Conviene elegir otra réplica o actualizar Lodestone.</translation>
    </message>
    <message>
        <source>%1 The order is that of the search.</source>
        <translation>%1 El orden es el de la búsqueda.</translation>
    </message>
    <message>
        <source>%1 The passage is no longer in it.</source>
        <translation>%1 El pasaje ya no está en él.</translation>
    </message>
    <message>
        <source>%1 Try again or set another mirror.</source>
        <translation>%1 Conviene reintentar o elegir otra réplica.</translation>
    </message>
    <message>
        <source>%1 Your files are untouched.</source>
        <translation>%1 Los archivos propios siguen intactos.</translation>
    </message>
    <message>
        <source>%1 can do 10,000 passages with it in %2, and it needs %3.</source>
        <translation>%1 procesa con él 10 000 pasajes en %2, y necesita %3.</translation>
    </message>
    <message>
        <source>%1 cannot be copied into %2: %3.</source>
        <translation>No se puede copiar %1 en %2: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be copied: %2. Mend that and go on.</source>
        <translation>No se puede copiar %1: %2. Hay que resolverlo y continuar.</translation>
    </message>
    <message>
        <source>%1 cannot be loaded. Get the file again or choose another one.</source>
        <translation>No se puede cargar %1. Hay que obtener el archivo de nuevo o elegir otro.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Give yourself access to it first.</source>
        <translation>No se puede abrir %1: %2. Antes hay que darse acceso.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Name a file that is there.</source>
        <translation>No se puede abrir %1: %2. Hay que indicar un archivo que exista.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose a folder of your own.</source>
        <translation>No se puede escribir en %1: %2. Hay que elegir una carpeta propia.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Give yourself access to it and try again.</source>
        <translation>No se puede escribir en %1: %2. Hay que darse acceso y reintentar.</translation>
    </message>
    <message>
        <source>%1 could not be made from %2. Get %3 again, or use it as it is.</source>
        <translation>No se pudo crear %1 a partir de %2. Hay que obtener %3 de nuevo o usarlo tal cual.</translation>
    </message>
    <message>
        <source>%1 dimensions are too few. Choose %2 or more.</source>
        <translation>%1 dimensiones son pocas. Hay que elegir %2 o más.</translation>
    </message>
    <message>
        <source>%1 gives no number for these passages. Get the file again or choose another one.</source>
        <translation>%1 no da ningún número para estos pasajes. Hay que obtener el archivo de nuevo o elegir otro.</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions. Choose no more than that.</source>
        <translation>%1 tiene %2 dimensiones. No se pueden elegir más.</translation>
    </message>
    <message>
        <source>%1 has %2 passages. Name one of 1 to %3.</source>
        <translation>%1 tiene %2 pasajes. Hay que indicar uno de 1 a %3.</translation>
    </message>
    <message>
        <source>%1 has no end token, so its vectors would be wrong. Get a newer file.</source>
        <translation>%1 no tiene marca de fin, así que sus vectores serían erróneos. Hay que obtener un archivo más nuevo.</translation>
    </message>
    <message>
        <source>%1 has no token for &quot;%2&quot;. Choose a GGUF file of Qwen3-Reranker.</source>
        <translation>%1 no tiene token para «%2». Hay que elegir un archivo GGUF de Qwen3-Reranker.</translation>
    </message>
    <message>
        <source>%1 holds Lodestone&apos;s own data and cannot be indexed. Name another folder.</source>
        <translation>%1 contiene los datos del propio Lodestone y no se puede indexar. Hay que indicar otra carpeta.</translation>
    </message>
    <message>
        <source>%1 holds the present data folder. Choose an empty folder.</source>
        <translation>%1 contiene la carpeta de datos actual. Hay que elegir una carpeta vacía.</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 (si no, %2)</translation>
    </message>
    <message>
        <source>%1 is %2 by another name, which is in the library already.</source>
        <translation>%1 es %2 con otro nombre, y ya está en la biblioteca.</translation>
    </message>
    <message>
        <source>%1 is a file. Choose a folder.</source>
        <translation>%1 es un archivo. Hay que elegir una carpeta.</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file, or add the folder to the library.</source>
        <translation>%1 es una carpeta. Hay que indicar un archivo o añadir la carpeta a la biblioteca.</translation>
    </message>
    <message>
        <source>%1 is damaged or not the file of this name that is meant (%2).</source>
        <translation>%1 está dañado o no es el archivo de ese nombre que se espera (%2).</translation>
    </message>
    <message>
        <source>%1 is made from %2, which the catalogue does not have. Update Lodestone.</source>
        <translation>%1 se crea a partir de %2, que no está en el catálogo. Hay que actualizar Lodestone.</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder. Name a folder or a file.</source>
        <translation>%1 no es ni un archivo ni una carpeta. Hay que indicar una carpeta o un archivo.</translation>
    </message>
    <message>
        <source>%1 is no folder of the library. Folders in it: %2.</source>
        <translation>%1 no es una carpeta de la biblioteca. Sus carpetas: %2.</translation>
    </message>
    <message>
        <source>%1 is no place for a library. Give a bucket and a path in it: s3://bucket/path (or gs://, az://).</source>
        <translation>%1 no es lugar para una biblioteca. Hay que dar un bucket y una ruta en él: s3://bucket/path (o gs://, az://).</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose an empty folder, or name a new one.</source>
        <translation>%1 no está vacía. Hay que elegir una carpeta vacía o indicar una nueva.</translation>
    </message>
    <message>
        <source>%1 is not in the library. Folders in it: %2.</source>
        <translation>%1 no está en la biblioteca. Sus carpetas: %2.</translation>
    </message>
    <message>
        <source>%1 is not in the library. Index it first, or name a file that is in it.</source>
        <translation>%1 no está en la biblioteca. Hay que indexarlo antes o indicar un archivo que esté en ella.</translation>
    </message>
    <message>
        <source>%1 is not in the library.%2 Folders in it: %3.</source>
        <translation>%1 no está en la biblioteca.%2 Sus carpetas: %3.</translation>
    </message>
    <message>
        <source>%1 is one of %2 parts of a model. Join them with llama-gguf-split --merge first.</source>
        <translation>%1 es una de las %2 partes de un modelo. Antes hay que unirlas con llama-gguf-split --merge.</translation>
    </message>
    <message>
        <source>%1 is part of %2, which counts as a whole only. Name that.</source>
        <translation>%1 forma parte de %2, que solo cuenta entero. Hay que indicar este.</translation>
    </message>
    <message>
        <source>%1 lies in the present data folder. Choose a folder outside of %2.</source>
        <translation>%1 está en la carpeta de datos actual. Hay que elegir una carpeta fuera de %2.</translation>
    </message>
    <message>
        <source>%1 makes the process that loads it crash. Get the file again or choose another one.</source>
        <translation>%1 hace fallar el proceso que lo carga. Hay que obtener el archivo de nuevo o elegir otro.</translation>
    </message>
    <message>
        <source>%1 processor cores</source>
        <translation>%1 núcleos de procesador</translation>
    </message>
    <message>
        <source>%1 was not done after %2 seconds. Choose a smaller reranker.</source>
        <translation>%1 no había terminado tras %2 segundos. Hay que elegir un reordenador más pequeño.</translation>
    </message>
    <message>
        <source>%1 would take %2 for 10,000 passages with %3%4.</source>
        <translation>Con %3%4, este equipo (%1) tardaría %2 en 10 000 pasajes.</translation>
    </message>
    <message>
        <source>%1, which is searched, lies in %2. Choose a folder that holds none of your files.</source>
        <translation>%1, donde se busca, está en %2. Hay que elegir una carpeta sin archivos propios.</translation>
    </message>
    <message>
        <source>%1. Get the file from the model&apos;s own authors.</source>
        <translation>%1. Hay que obtener el archivo de los autores del modelo.</translation>
    </message>
    <message>
        <source>%1. It is mended from what is intact, while Lodestone runs or by: lodestone index.</source>
        <translation>%1. Se repara con lo que está intacto, mientras Lodestone funciona o con: lodestone index.</translation>
    </message>
    <message>
        <source>%1Choose a smaller model.</source>
        <translation>%1Hay que elegir un modelo más pequeño.</translation>
    </message>
    <message>
        <source>A key is one line of letters, digits and signs. Give it again.</source>
        <translation>Una clave es una línea de letras, cifras y signos. Hay que introducirla de nuevo.</translation>
    </message>
    <message>
        <source>A part of the index was damaged and was made anew; nothing was lost.</source>
        <translation>Una parte del índice estaba dañada y se rehízo; no se perdió nada.</translation>
    </message>
    <message>
        <source>A part of the index was damaged: %1 passages are being read again from your files.</source>
        <translation>Una parte del índice estaba dañada: %1 pasajes se leen de nuevo de los archivos.</translation>
    </message>
    <message>
        <source>A rule is one line of at most %1 characters. Give each on its own.</source>
        <translation>Una regla es una línea de %1 caracteres como máximo. Hay que darlas de una en una.</translation>
    </message>
    <message>
        <source>A saved search is named “%1” already. Choose another name, or remove it first.</source>
        <translation>Ya hay una búsqueda guardada llamada «%1». Hay que elegir otro nombre o quitarla antes.</translation>
    </message>
    <message>
        <source>A saved search needs a name of 1 to %1 characters.</source>
        <translation>Una búsqueda guardada necesita un nombre de 1 a %1 caracteres.</translation>
    </message>
    <message>
        <source>A search of more than %1 characters cannot be saved. Shorten it.</source>
        <translation>Una búsqueda de más de %1 caracteres no se puede guardar. Hay que acortarla.</translation>
    </message>
    <message>
        <source>A single processor core</source>
        <translation>Un solo núcleo de procesador</translation>
    </message>
    <message>
        <source>All its files are gone at once. They are forgotten at the next look, a minute later; if they lie on a drive that is not connected, connect it before.</source>
        <translation>Todos sus archivos han desaparecido a la vez. Se olvidan en la próxima revisión, un minuto después; si están en una unidad no conectada, hay que conectarla antes.</translation>
    </message>
    <message>
        <source>An empty path cannot be indexed. Name a folder or a file.</source>
        <translation>Una ruta vacía no se puede indexar. Hay que indicar una carpeta o un archivo.</translation>
    </message>
    <message>
        <source>An encoder that needs no instruction; about as large as the smallest Qwen3-Embedding.</source>
        <translation>Un codificador que no necesita instrucción; más o menos tan grande como el menor Qwen3-Embedding.</translation>
    </message>
    <message>
        <source>Another Lodestone is working on the library in %1. Searching works meanwhile; to change the library, close the other one or wait until it is done.</source>
        <translation>Otro Lodestone está trabajando en la biblioteca de %1. La búsqueda funciona mientras tanto; para cambiar la biblioteca hay que cerrar el otro o esperar a que termine.</translation>
    </message>
    <message>
        <source>Another Lodestone is working on this library, so it is open for searching only here. Close the other one: a few seconds later this one takes over.</source>
        <translation>Otro Lodestone está trabajando en esta biblioteca, así que aquí solo está abierta para buscar. Al cerrar el otro, este toma el relevo a los pocos segundos.</translation>
    </message>
    <message>
        <source>Another Lodestone, on %1, is working on this library. Searching works meanwhile; to change the library, close the other one, or wait two minutes where it was cut off.</source>
        <translation>Otro Lodestone, en %1, está trabajando en esta biblioteca. La búsqueda funciona mientras tanto; para cambiar la biblioteca hay que cerrar el otro, o esperar dos minutos si se cortó.</translation>
    </message>
    <message>
        <source>Another download into this library is running. Wait until it is done.</source>
        <translation>Hay otra descarga en curso en esta biblioteca. Hay que esperar a que termine.</translation>
    </message>
    <message>
        <source>Another model needs %1 for its vectors until they replace the old ones, and %2 are free on the disk of the library. Make room, or choose the model from before.</source>
        <translation>Otro modelo necesita %1 para sus vectores hasta que sustituyan a los antiguos, y en el disco de la biblioteca hay %2 libres. Hay que hacer sitio o elegir el modelo anterior.</translation>
    </message>
    <message>
        <source>Better still; for a computer with a graphics card.</source>
        <translation>Aún mejor; para un equipo con tarjeta gráfica.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or set another mirror.</source>
        <translation>Hay que comprobar la conexión y el proxy, o elegir otra réplica.</translation>
    </message>
    <message>
        <source>Choose a GGUF file of Qwen3-Reranker.</source>
        <translation>Hay que elegir un archivo GGUF de Qwen3-Reranker.</translation>
    </message>
    <message>
        <source>Choose a smaller model, or set memory_limit to %1 or more.</source>
        <translation>Hay que elegir un modelo más pequeño o poner memory_limit en %1 o más.</translation>
    </message>
    <message>
        <source>Choose a smaller model.</source>
        <translation>Hay que elegir un modelo más pequeño.</translation>
    </message>
    <message>
        <source>Choose an embedding model, such as Qwen3-Embedding.</source>
        <translation>Hay que elegir un modelo de vectorización, como Qwen3-Embedding.</translation>
    </message>
    <message>
        <source>Choose another folder with --data-dir.</source>
        <translation>Hay que elegir otra carpeta con --data-dir.</translation>
    </message>
    <message>
        <source>Choose one of the known models or the path of a GGUF file.</source>
        <translation>Hay que elegir uno de los modelos conocidos o la ruta de un archivo GGUF.</translation>
    </message>
    <message>
        <source>Comes with the program: fast on every computer, best for English.</source>
        <translation>Viene con el programa: rápido en cualquier equipo, mejor para inglés.</translation>
    </message>
    <message>
        <source>Embedding goes on with fewer threads while on battery.</source>
        <translation>La vectorización sigue con menos hilos mientras se usa la batería.</translation>
    </message>
    <message>
        <source>Embedding goes on with fewer threads while other programs are busy.</source>
        <translation>La vectorización sigue con menos hilos mientras otros programas trabajan.</translation>
    </message>
    <message>
        <source>Embedding rests on battery and goes on when plugged in.</source>
        <translation>La vectorización descansa con batería y sigue al enchufar.</translation>
    </message>
    <message>
        <source>Embedding rests while other programs are busy and goes on after them.</source>
        <translation>La vectorización descansa mientras otros programas trabajan y sigue después.</translation>
    </message>
    <message>
        <source>Embedding waits for its hours and goes on at %1.</source>
        <translation>La vectorización espera su horario y sigue a las %1.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Files of this type have no pages to show.</source>
        <translation>Los archivos de este tipo no tienen páginas que mostrar.</translation>
    </message>
    <message>
        <source>Files of type %1 are not read.</source>
        <translation>Los archivos de tipo %1 no se leen.</translation>
    </message>
    <message>
        <source>Get it with: lodestone models download %1. Or rename it, if it is another model.</source>
        <translation>Se obtiene con: lodestone models download %1. O se puede renombrar, si es otro modelo.</translation>
    </message>
    <message>
        <source>Install Lodestone again.</source>
        <translation>Hay que instalar Lodestone de nuevo.</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>No contiene texto.</translation>
    </message>
    <message>
        <source>It is the one that leaves room for other programs in %1.</source>
        <translation>Es el que deja sitio a otros programas en %1.</translation>
    </message>
    <message>
        <source>It needs %1 GB and fits on %2 whole; no other that fits finds better.</source>
        <translation>Necesita %1 GB y cabe entero en %2; ningún otro que quepa encuentra mejor.</translation>
    </message>
    <message>
        <source>Leave password, ? and # out of the address, and give the key with --key-from-stdin.</source>
        <translation>La dirección no debe llevar contraseña, ? ni #; la clave se da con --key-from-stdin.</translation>
    </message>
    <message>
        <source>Much better, across languages; some hours for 10,000 passages without a graphics card.</source>
        <translation>Mucho mejor, entre idiomas; unas horas para 10 000 pasajes sin tarjeta gráfica.</translation>
    </message>
    <message>
        <source>No file in the language %1 is in the library.</source>
        <translation>No hay ningún archivo en el idioma %1 en la biblioteca.</translation>
    </message>
    <message>
        <source>No file in the language %1 is in the library. Languages in it: %2.</source>
        <translation>No hay ningún archivo en el idioma %1 en la biblioteca. Idiomas en ella: %2.</translation>
    </message>
    <message>
        <source>No file of the type %1 is in the library.</source>
        <translation>No hay ningún archivo del tipo %1 en la biblioteca.</translation>
    </message>
    <message>
        <source>No file of the type %1 is in the library. The nearest type is %2.</source>
        <translation>No hay ningún archivo del tipo %1 en la biblioteca. El tipo más parecido es %2.</translation>
    </message>
    <message>
        <source>No saved search is named “%1”. Saved are: %2.</source>
        <translation>Ninguna búsqueda guardada se llama «%1». Hay: %2.</translation>
    </message>
    <message>
        <source>No text was recognised in the file.</source>
        <translation>No se reconoció texto en el archivo.</translation>
    </message>
    <message>
        <source>Not even one page of the file could be read in time.</source>
        <translation>No se pudo leer a tiempo ni una página del archivo.</translation>
    </message>
    <message>
        <source>Not everything could be deleted: %1. Close other programs that use it and try again.</source>
        <translation>No se pudo eliminar todo: %1. Hay que cerrar otros programas que lo usen y reintentar.</translation>
    </message>
    <message>
        <source>Not read, for that would download them: %1 in the cloud. To have them read, let the cloud&apos;s program keep them on this computer.</source>
        <translation>No leídos, porque eso los descargaría: %1 en la nube. Para que se lean, haga que el programa de la nube los conserve en este equipo.</translation>
    </message>
    <message>
        <source>Nothing can be searched yet: the first files are still to be read.</source>
        <translation>Aún no se puede buscar nada: faltan por leer los primeros archivos.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se ha encontrado nada.</translation>
    </message>
    <message>
        <source>Nothing is indexed yet: add a folder first.</source>
        <translation>Aún no hay nada indexado: primero hay que añadir una carpeta.</translation>
    </message>
    <message>
        <source>On a network drive or the like, where changes are looked for now and then.</source>
        <translation>En una unidad de red o similar, donde los cambios se buscan de vez en cuando.</translation>
    </message>
    <message>
        <source>Only %1 files are found by meaning here; an overview needs %2. Index more of them first, or name a larger folder.</source>
        <translation>Aquí solo %1 archivos se encuentran por significado; un resumen necesita %2. Hay que indexar más o indicar una carpeta mayor.</translation>
    </message>
    <message>
        <source>Only the first %1 characters were searched for.</source>
        <translation>Solo se buscaron los primeros %1 caracteres.</translation>
    </message>
    <message>
        <source>Only words are searched until files are searchable by meaning.</source>
        <translation>Solo se buscan palabras hasta que los archivos se puedan buscar por significado.</translation>
    </message>
    <message>
        <source>Only words are searched: the index belongs to another model; indexing will rebuild it for this one.</source>
        <translation>Solo se buscan palabras: el índice pertenece a otro modelo; la indexación lo rehará para este.</translation>
    </message>
    <message>
        <source>Only words are searched: the model makes nothing of this query. Say it in other words.</source>
        <translation>Solo se buscan palabras: el modelo no saca nada de esta consulta. Conviene decirlo con otras palabras.</translation>
    </message>
    <message>
        <source>Only words are searched: the process that runs the model cannot be reached. Search again in a moment.</source>
        <translation>Solo se buscan palabras: no se puede acceder al proceso del modelo. Buscar de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Out of memory. Close other programs and try again.</source>
        <translation>Falta memoria. Hay que cerrar otros programas y reintentar.</translation>
    </message>
    <message>
        <source>Put the program where you may write, choose another folder with --data-dir, or delete the file portable beside the program.</source>
        <translation>Hay que poner el programa donde se pueda escribir, elegir otra carpeta con --data-dir o eliminar el archivo portable junto al programa.</translation>
    </message>
    <message>
        <source>Reading the file took longer than %1 seconds.</source>
        <translation>La lectura del archivo tardó más de %1 segundos.</translation>
    </message>
    <message>
        <source>Recognising the text of a page took longer than %1 seconds.</source>
        <translation>Reconocer el texto de una página tardó más de %1 segundos.</translation>
    </message>
    <message>
        <source>Setting %1 %2.</source>
        <translation>Ajuste %1: %2.</translation>
    </message>
    <message>
        <source>Something went wrong while indexing; see the log.</source>
        <translation>Algo falló durante la indexación; véase el registro.</translation>
    </message>
    <message>
        <source>Tesseract cannot be started: %1.</source>
        <translation>No se puede iniciar Tesseract: %1.</translation>
    </message>
    <message>
        <source>Tesseract cannot read the picture.</source>
        <translation>Tesseract no puede leer la imagen.</translation>
    </message>
    <message>
        <source>Tesseract has no data for %1; it has %2.</source>
        <translation>Tesseract no tiene datos para %1; tiene %2.</translation>
    </message>
    <message>
        <source>The 0.6B in four bits, made on this computer: twice as fast without a graphics card, slightly less exact.</source>
        <translation>El 0.6B en cuatro bits, creado en este equipo: el doble de rápido sin tarjeta gráfica, algo menos exacto.</translation>
    </message>
    <message>
        <source>The best; for a graphics card with 8 GB and more.</source>
        <translation>El mejor; para una tarjeta gráfica de 8 GB o más.</translation>
    </message>
    <message>
        <source>The book is protected by its seller (DRM) and cannot be read.</source>
        <translation>El libro está protegido por su vendedor (DRM) y no se puede leer.</translation>
    </message>
    <message>
        <source>The catalog %1 is damaged (%2). Run: lodestone index. It sets the catalog aside and makes another from what is intact; your files are untouched.</source>
        <translation>El catálogo %1 está dañado (%2). Hay que ejecutar: lodestone index. Aparta el catálogo y hace otro con lo que está intacto; los archivos propios siguen intactos.</translation>
    </message>
    <message>
        <source>The catalog of the library is damaged (%1). It is mended from what is intact.</source>
        <translation>El catálogo de la biblioteca está dañado (%1). Se repara con lo que está intacto.</translation>
    </message>
    <message>
        <source>The catalog of the library is damaged. It is mended from what is intact while Lodestone indexes, or by: lodestone index. Your files are untouched.</source>
        <translation>El catálogo de la biblioteca está dañado. Se repara con lo que está intacto mientras Lodestone indexa, o con: lodestone index. Los archivos propios siguen intactos.</translation>
    </message>
    <message>
        <source>The copy of %1 is not what was read: the disk is not to be trusted. Choose a folder on another one.</source>
        <translation>La copia de %1 no es lo que se leyó: el disco no es de fiar. Hay que elegir una carpeta en otro.</translation>
    </message>
    <message>
        <source>The data folder %1 holds a library on this computer already. Choose another data folder for the one at %2, with --data-dir.</source>
        <translation>La carpeta de datos %1 ya contiene una biblioteca de este equipo. Hay que elegir otra para la de %2, con --data-dir.</translation>
    </message>
    <message>
        <source>The data folder %1 is not there. Connect the disk that holds it, or delete %2 to begin with an empty library.</source>
        <translation>La carpeta de datos %1 no está. Hay que conectar el disco que la contiene, o eliminar %2 para empezar con una biblioteca vacía.</translation>
    </message>
    <message>
        <source>The data folder is %1 already. Choose another folder.</source>
        <translation>La carpeta de datos ya es %1. Hay que elegir otra carpeta.</translation>
    </message>
    <message>
        <source>The disk of %1 makes no hard links (%2), without which the index cannot be written safely; disks formatted as FAT or exFAT and some network drives are so. Choose a folder on another disk.</source>
        <translation>El disco de %1 no admite enlaces duros (%2), sin los cuales el índice no se puede escribir con seguridad; así son los discos FAT o exFAT y algunas unidades de red. Hay que elegir una carpeta en otro disco.</translation>
    </message>
    <message>
        <source>The disk of the data folder %1 makes no hard links (%2), without which the index cannot be written safely; disks formatted as FAT or exFAT and some network drives are so. Choose a folder on another disk with --data-dir.</source>
        <translation>El disco de la carpeta de datos %1 no admite enlaces duros (%2), sin los cuales el índice no se puede escribir con seguridad; así son los discos FAT o exFAT y algunas unidades de red. Hay que elegir una carpeta en otro disco con --data-dir.</translation>
    </message>
    <message>
        <source>The disk that holds the library in %1 is full. Make room, then try again.</source>
        <translation>El disco de la biblioteca en %1 está lleno. Hay que hacer sitio y reintentar.</translation>
    </message>
    <message>
        <source>The disk that holds the library is full. Make room; indexing goes on from where it stopped.</source>
        <translation>El disco de la biblioteca está lleno. Hay que hacer sitio; la indexación sigue donde se detuvo.</translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation>No se puede leer el archivo (%1).</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>No se puede leer el archivo: %1.</translation>
    </message>
    <message>
        <source>The file does not tell which letters its characters are; only text recognition could read it.</source>
        <translation>El archivo no dice qué letras son sus caracteres; solo el reconocimiento de texto podría leerlo.</translation>
    </message>
    <message>
        <source>The file gave no text.</source>
        <translation>El archivo no dio texto.</translation>
    </message>
    <message>
        <source>The file has %1 MB; the limit is %2 MB.</source>
        <translation>El archivo ocupa %1 MB; el límite es de %2 MB.</translation>
    </message>
    <message>
        <source>The file has changed since it was indexed.</source>
        <translation>El archivo ha cambiado desde que se indexó.</translation>
    </message>
    <message>
        <source>The file has more than %1 pages.</source>
        <translation>El archivo tiene más de %1 páginas.</translation>
    </message>
    <message>
        <source>The file holds more than %1 million characters of text.</source>
        <translation>El archivo contiene más de %1 millones de caracteres de texto.</translation>
    </message>
    <message>
        <source>The file holds no text (it may be empty or a scan).</source>
        <translation>El archivo no contiene texto (puede estar vacío o ser un escaneo).</translation>
    </message>
    <message>
        <source>The file is %1, whatever its name says; those are not read.</source>
        <translation>El archivo es %1, diga lo que diga su nombre; esos no se leen.</translation>
    </message>
    <message>
        <source>The file is a drawing, and drawings are not read.</source>
        <translation>El archivo es un dibujo, y los dibujos no se leen.</translation>
    </message>
    <message>
        <source>The file is an archive of no document format.</source>
        <translation>El archivo es un comprimido que no tiene formato de documento.</translation>
    </message>
    <message>
        <source>The file is binary and of no format that is read here.</source>
        <translation>El archivo es binario y de un formato que aquí no se lee.</translation>
    </message>
    <message>
        <source>The file is binary, not text.</source>
        <translation>El archivo es binario, no texto.</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>El archivo está dañado: %1.</translation>
    </message>
    <message>
        <source>The file is damaged: it is no %1 file.</source>
        <translation>El archivo está dañado: no es un archivo %1.</translation>
    </message>
    <message>
        <source>The file is damaged: its inner directory cannot be read.</source>
        <translation>El archivo está dañado: no se puede leer su directorio interno.</translation>
    </message>
    <message>
        <source>The file is damaged: reading it made the reader crash.</source>
        <translation>El archivo está dañado: al leerlo falló el lector.</translation>
    </message>
    <message>
        <source>The file is nested too deeply to be read.</source>
        <translation>El archivo está anidado con demasiada profundidad para leerse.</translation>
    </message>
    <message>
        <source>The file is no picture, whatever its name says.</source>
        <translation>El archivo no es una imagen, diga lo que diga su nombre.</translation>
    </message>
    <message>
        <source>The file is of no format that is read here.</source>
        <translation>El archivo es de un formato que aquí no se lee.</translation>
    </message>
    <message>
        <source>The file is of no type that is read here.</source>
        <translation>El archivo es de un tipo que aquí no se lee.</translation>
    </message>
    <message>
        <source>The file is only in the cloud. It is read when it is on this computer: open it, or have it kept here.</source>
        <translation>El archivo está solo en la nube. Se lee cuando está en este equipo: basta abrirlo o hacer que se mantenga aquí.</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>El archivo está protegido con contraseña.</translation>
    </message>
    <message>
        <source>The file keeps changing while it is read; it is tried again at the next scan.</source>
        <translation>El archivo no deja de cambiar mientras se lee; se reintenta en la próxima revisión.</translation>
    </message>
    <message>
        <source>The file needs more memory than one file may take.</source>
        <translation>El archivo necesita más memoria de la que puede ocupar uno.</translation>
    </message>
    <message>
        <source>The file that %1 offers as %2 is another one (%3).</source>
        <translation>El archivo que %1 ofrece como %2 es otro (%3).</translation>
    </message>
    <message>
        <source>The file unpacks to more than is safe to read.</source>
        <translation>Al descomprimirse, el archivo supera lo que es seguro leer.</translation>
    </message>
    <message>
        <source>The files of the index are gone; it is being rebuilt from your files.</source>
        <translation>Los archivos del índice han desaparecido; se rehace a partir de los archivos propios.</translation>
    </message>
    <message>
        <source>The folder cannot be opened: %1. Give yourself access to it, or exclude it.</source>
        <translation>No se puede abrir la carpeta: %1. Hay que darse acceso o excluirla.</translation>
    </message>
    <message>
        <source>The index %1 is damaged and will be rebuilt (%2).</source>
        <translation>El índice %1 está dañado y se rehará (%2).</translation>
    </message>
    <message>
        <source>The index cannot be read (%1). Index again: what is damaged is rebuilt from your files.</source>
        <translation>No se puede leer el índice (%1). Hay que indexar de nuevo: lo dañado se rehace a partir de los archivos.</translation>
    </message>
    <message>
        <source>The index in the object store cannot be read (%1). Index again where it is written.</source>
        <translation>No se puede leer el índice del almacén de objetos (%1). Hay que indexar de nuevo donde se escribe.</translation>
    </message>
    <message>
        <source>The index needs a processor with AVX2, which most made since 2013 have and this one lacks: use another computer or, in a virtual machine, give it the processor of its host.</source>
        <translation>El índice necesita un procesador con AVX2, que la mayoría de los fabricados desde 2013 tienen y a este le falta: use otro equipo o, en una máquina virtual, asígnele el procesador de su anfitrión.</translation>
    </message>
    <message>
        <source>The index takes %1 GB on the disk, %2 times what is in it. Leave Lodestone idle for some minutes, or run: lodestone index. If that does not help, report it.</source>
        <translation>El índice ocupa %1 GB en el disco, %2 veces lo que contiene. Conviene dejar Lodestone en reposo unos minutos o ejecutar: lodestone index. Si no ayuda, hay que informar de ello.</translation>
    </message>
    <message>
        <source>The index was damaged (%1), is set aside as %2 and was made anew from your files.</source>
        <translation>El índice estaba dañado (%1), se apartó como %2 y se rehízo a partir de los archivos.</translation>
    </message>
    <message>
        <source>The index was damaged and is being rebuilt from your files (%1).</source>
        <translation>El índice estaba dañado y se rehace a partir de los archivos (%1).</translation>
    </message>
    <message>
        <source>The instruction has %1 characters. Keep it below %2.</source>
        <translation>La instrucción tiene %1 caracteres. Debe tener menos de %2.</translation>
    </message>
    <message>
        <source>The library cannot be read or written (%1). Give yourself access to it or close other programs.</source>
        <translation>No se puede leer o escribir la biblioteca (%1). Hay que darse acceso o cerrar otros programas.</translation>
    </message>
    <message>
        <source>The library has another model of the name %1. Rename your file and import it again.</source>
        <translation>La biblioteca tiene otro modelo llamado %1. Hay que renombrar el archivo e importarlo de nuevo.</translation>
    </message>
    <message>
        <source>The library is being written so fast that its state cannot be read. Try again.</source>
        <translation>Se está escribiendo en la biblioteca tan deprisa que no se puede leer su estado. Conviene intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>The library was published by a newer Lodestone than this one. Update this one.</source>
        <translation>La biblioteca la publicó un Lodestone más nuevo. Hay que actualizar este.</translation>
    </message>
    <message>
        <source>The mail is encrypted; only the program that holds its key opens it.</source>
        <translation>El correo está cifrado; solo lo abre el programa que tiene la clave.</translation>
    </message>
    <message>
        <source>The model could not be computed. Start Lodestone again.</source>
        <translation>No se pudo calcular el modelo. Hay que reiniciar Lodestone.</translation>
    </message>
    <message>
        <source>The model file %1 cannot be read: %2. Choose another one.</source>
        <translation>No se puede leer el archivo de modelo %1: %2. Hay que elegir otro.</translation>
    </message>
    <message>
        <source>The model gave no vector for a part of this file; that part is found by its words only.</source>
        <translation>El modelo no dio vector para una parte de este archivo; esa parte solo se encuentra por sus palabras.</translation>
    </message>
    <message>
        <source>The newest state of the index was damaged; an older one is in use, and %1 files are being read again.</source>
        <translation>El estado más reciente del índice estaba dañado; se usa uno anterior y se leen de nuevo %1 archivos.</translation>
    </message>
    <message>
        <source>The object store of %1 does not know conditional writes (If-None-Match), by which one computer writes at a time. Take one that does, such as Amazon S3 or a MinIO of 2024 or later.</source>
        <translation>El almacén de objetos de %1 no conoce las escrituras condicionales (If-None-Match), por las que solo escribe un equipo a la vez. Hay que usar uno que las conozca, como Amazon S3 o MinIO de 2024 o posterior.</translation>
    </message>
    <message>
        <source>The object store of the library at %1 answers in a way that makes no sense:</source>
        <translation>El almacén de objetos de la biblioteca en %1 responde de forma incomprensible:</translation>
    </message>
    <message>
        <source>The object store of the library loses what is written to it.</source>
        <translation>El almacén de objetos de la biblioteca pierde lo que se escribe en él.</translation>
    </message>
    <message>
        <source>The page cannot be drawn.</source>
        <translation>No se puede dibujar la página.</translation>
    </message>
    <message>
        <source>The page has no size.</source>
        <translation>La página no tiene tamaño.</translation>
    </message>
    <message>
        <source>The pages are empty.</source>
        <translation>Las páginas están vacías.</translation>
    </message>
    <message>
        <source>The pages are pictures without text (a scan).</source>
        <translation>Las páginas son imágenes sin texto (un escaneo).</translation>
    </message>
    <message>
        <source>The process that reads files cannot be started. Restart Lodestone; see the log.</source>
        <translation>No se puede iniciar el proceso que lee archivos. Hay que reiniciar Lodestone; véase el registro.</translation>
    </message>
    <message>
        <source>The process that runs %1 ended twice. Get the file again or choose another one.</source>
        <translation>El proceso que ejecuta %1 terminó dos veces. Hay que obtener el archivo de nuevo o elegir otro.</translation>
    </message>
    <message>
        <source>The process that runs the model %1 ended twice. Try again or choose a smaller model.</source>
        <translation>El proceso que ejecuta el modelo %1 terminó dos veces. Conviene reintentar o elegir un modelo más pequeño.</translation>
    </message>
    <message>
        <source>The process that runs the model ended before it answered. Restart Lodestone.</source>
        <translation>El proceso que ejecuta el modelo terminó antes de responder. Hay que reiniciar Lodestone.</translation>
    </message>
    <message>
        <source>The release address answered with status %1. Check it in the settings.</source>
        <translation>La dirección de versiones respondió con el estado %1. Comprobarla en la configuración.</translation>
    </message>
    <message>
        <source>The release address cannot be reached: %1. Check it, or try again later.</source>
        <translation>No se puede acceder a la dirección de versiones: %1. Comprobarla o volver a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>The release address does not tell of a release. Check it in the settings.</source>
        <translation>La dirección de versiones no indica ninguna versión. Comprobarla en la configuración.</translation>
    </message>
    <message>
        <source>The searches in %1 cannot be kept or read (%2). Try again, or delete the file.</source>
        <translation>Las búsquedas de %1 no se pueden guardar ni leer (%2). Conviene reintentar o eliminar el archivo.</translation>
    </message>
    <message>
        <source>The server %1 answers otherwise than a server of embeddings. Check its address.</source>
        <translation>El servidor %1 no responde como un servidor de vectorización. Hay que comprobar su dirección.</translation>
    </message>
    <message>
        <source>The server %1 points elsewhere (%2). Use the address it points to.</source>
        <translation>El servidor %1 remite a otro sitio (%2). Hay que usar la dirección a la que remite.</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read (%2). Mend or delete it.</source>
        <translation>No se puede leer el archivo de configuración %1 (%2). Hay que corregirlo o eliminarlo.</translation>
    </message>
    <message>
        <source>The settings file was damaged. The settings are those saved last; the damaged file is %1.</source>
        <translation>El archivo de configuración estaba dañado. Valen los últimos ajustes guardados; el archivo dañado es %1.</translation>
    </message>
    <message>
        <source>The storage option %1 is not known. Those of %2:// are: %3.</source>
        <translation>No se conoce la opción de almacenamiento %1. Las de %2:// son: %3.</translation>
    </message>
    <message>
        <source>The system ended the process that loads %1, most likely for lack of memory.</source>
        <translation>El sistema terminó el proceso que carga %1, seguramente por falta de memoria.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring does not take the key. Set the environment variable %1 instead.</source>
        <translation>El llavero del sistema no acepta la clave. En su lugar, hay que definir la variable de entorno %1.</translation>
    </message>
    <message>
        <source>The text is longer than 1 MB. Save it as a file and search by the file instead.</source>
        <translation>El texto supera 1 MB. Conviene guardarlo como archivo y buscar con él.</translation>
    </message>
    <message>
        <source>The vectors are not finite.</source>
        <translation>Los vectores no son finitos.</translation>
    </message>
    <message>
        <source>The vectors of %1 cannot be shortened. Leave the dimensions at 0.</source>
        <translation>Los vectores de %1 no se pueden acortar. Hay que dejar las dimensiones en 0.</translation>
    </message>
    <message>
        <source>There can be 2 to %1 topics. Leave the number out to have it chosen.</source>
        <translation>Puede haber de 2 a %1 temas. Si se omite el número, se elige solo.</translation>
    </message>
    <message>
        <source>There is no file or folder %1. Check how its name is written.</source>
        <translation>No hay ningún archivo ni carpeta %1. Hay que comprobar cómo se escribe.</translation>
    </message>
    <message>
        <source>There is no instruction %1. Choose one of %2, or write a sentence.</source>
        <translation>No hay ninguna instrucción %1. Hay que elegir una de %2 o escribir una frase.</translation>
    </message>
    <message>
        <source>There is no room for %1 in %2: %3. Make room and try again.</source>
        <translation>No hay sitio para %1 en %2: %3. Hay que hacer sitio y reintentar.</translation>
    </message>
    <message>
        <source>There is no room left in %1. Make room and go on; what has come is kept.</source>
        <translation>No queda sitio en %1. Hay que hacer sitio y continuar; lo recibido se conserva.</translation>
    </message>
    <message>
        <source>There is no screen to show the window on. Without one use the commands: lodestone --help lists them.</source>
        <translation>No hay pantalla en la que mostrar la ventana. Sin ella se usan las órdenes: lodestone --help las enumera.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model. Close other programs or choose a smaller model.</source>
        <translation>No hay memoria suficiente para este modelo. Hay que cerrar otros programas o elegir un modelo más pequeño.</translation>
    </message>
    <message>
        <source>There is not enough memory to load %1. Choose a smaller model.</source>
        <translation>No hay memoria suficiente para cargar %1. Hay que elegir un modelo más pequeño.</translation>
    </message>
    <message>
        <source>There is not enough room in %1: %2 MB are needed, %3 MB are free. Make room there, or choose a folder on another disk.</source>
        <translation>No hay sitio suficiente en %1: se necesitan %2 MB y hay %3 MB libres. Hay que hacer sitio o elegir una carpeta en otro disco.</translation>
    </message>
    <message>
        <source>There is nothing to search for. Give a text with some words.</source>
        <translation>No hay nada que buscar. Hay que dar un texto con algunas palabras.</translation>
    </message>
    <message>
        <source>There is nothing to search for. Type some words.</source>
        <translation>No hay nada que buscar. Hay que escribir algunas palabras.</translation>
    </message>
    <message>
        <source>There is nothing to search for: filters only narrow a search. Add a word to look for.</source>
        <translation>No hay nada que buscar: los filtros solo acotan una búsqueda. Hay que añadir una palabra.</translation>
    </message>
    <message>
        <source>There is nothing to search for: “-%1” only leaves something out. Add a word to look for.</source>
        <translation>No hay nada que buscar: «-%1» solo excluye algo. Hay que añadir una palabra.</translation>
    </message>
    <message>
        <source>These are %1 rules; a folder can have %2. Write fewer, wider ones.</source>
        <translation>Son %1 reglas; una carpeta puede tener %2. Conviene escribir menos y más amplias.</translation>
    </message>
    <message>
        <source>This build of llama.cpp cannot compute %1. Install Lodestone again.</source>
        <translation>Esta versión de llama.cpp no puede calcular %1. Hay que instalar Lodestone de nuevo.</translation>
    </message>
    <message>
        <source>This file is not embedded yet, so files are found by the words that tell most of it.</source>
        <translation>Este archivo aún no está vectorizado, así que se buscan archivos por las palabras que más dicen de él.</translation>
    </message>
    <message>
        <source>This library was made by a newer version of Lodestone. Update Lodestone, or use another --data-dir.</source>
        <translation>Esta biblioteca la hizo una versión más nueva de Lodestone. Hay que actualizar Lodestone o usar otro --data-dir.</translation>
    </message>
    <message>
        <source>What %1 sent is not %2 (its SHA-256 is another), so it was deleted.</source>
        <translation>Lo que envió %1 no es %2 (su SHA-256 es otro), así que se eliminó.</translation>
    </message>
    <message>
        <source>What has come is kept, and the same download goes on from there.</source>
        <translation>Lo recibido se conserva, y la misma descarga sigue desde ahí.</translation>
    </message>
    <message>
        <source>What the object store says of the library cannot be understood. Index again where it is written.</source>
        <translation>Lo que el almacén de objetos dice de la biblioteca no se entiende. Hay que indexar de nuevo donde se escribe.</translation>
    </message>
    <message>
        <source>Which folders it had cannot be told; add them again.</source>
        <translation>No se sabe qué carpetas tenía; hay que añadirlas de nuevo.</translation>
    </message>
    <message>
        <source>Without text, only pictures of pages: %1. With Tesseract installed they are read when all else is done: settings, Reading, or ocr = true.</source>
        <translation>Sin texto, solo imágenes de páginas: %1. Con Tesseract instalado se leen cuando todo lo demás está hecho: configuración, Lectura, o ocr = true.</translation>
    </message>
    <message>
        <source>Write after:2024, after:2024-05 or after:2024-05-31.</source>
        <translation>Se escribe after:2024, after:2024-05 o after:2024-05-31.</translation>
    </message>
    <message>
        <source>Write before:2024, before:2024-05 or before:2024-05-31.</source>
        <translation>Se escribe before:2024, before:2024-05 o before:2024-05-31.</translation>
    </message>
    <message>
        <source>Write lang:de, with the two letters of the language.</source>
        <translation>Se escribe lang:de, con las dos letras del idioma.</translation>
    </message>
    <message>
        <source>Write size:&gt;1mb, size:&lt;500kb or size:1mb..5mb.</source>
        <translation>Se escribe size:&gt;1mb, size:&lt;500kb o size:1mb..5mb.</translation>
    </message>
    <message>
        <source>Write type:pdf or type:pdf,docx.</source>
        <translation>Se escribe type:pdf o type:pdf,docx.</translation>
    </message>
    <message>
        <source>Your folders are known and are read again; vectors are kept.</source>
        <translation>Las carpetas se conocen y se leen de nuevo; los vectores se conservan.</translation>
    </message>
    <message>
        <source>Your own file, a reranker.</source>
        <translation>Archivo propio, un reordenador.</translation>
    </message>
    <message>
        <source>Your own file.</source>
        <translation>Archivo propio.</translation>
    </message>
    <message>
        <source>about %1 day</source>
        <translation>alrededor de %1 día</translation>
    </message>
    <message>
        <source>about %1 days</source>
        <translation>unos %1 días</translation>
    </message>
    <message>
        <source>about %1 hour</source>
        <translation>alrededor de %1 hora</translation>
    </message>
    <message>
        <source>about %1 hours</source>
        <translation>unas %1 horas</translation>
    </message>
    <message>
        <source>about %1 minute</source>
        <translation>alrededor de %1 minuto</translation>
    </message>
    <message>
        <source>about %1 minutes</source>
        <translation>unos %1 minutos</translation>
    </message>
    <message>
        <source>classification: texts of the same kind</source>
        <translation>clasificación: textos del mismo tipo</translation>
    </message>
    <message>
        <source>clustering: texts about the same thing</source>
        <translation>agrupación: textos sobre lo mismo</translation>
    </message>
    <message>
        <source>code: functions and scripts by what they do</source>
        <translation>código: funciones y scripts por lo que hacen</translation>
    </message>
    <message>
        <source>does not answer%1. Check the network and the endpoint: nothing is lost, and indexing goes on by itself when it is back.</source>
        <translation>no responde%1. Hay que comprobar la red y el punto de acceso: no se ha perdido nada y la indexación sigue sola cuando vuelva.</translation>
    </message>
    <message>
        <source>has GGUF version %1, but only 2 and 3 can be read. Choose another file.</source>
        <translation>tiene la versión GGUF %1, pero solo se leen la 2 y la 3. Hay que elegir otro archivo.</translation>
    </message>
    <message>
        <source>has no keys to be opened with%1. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or keep them in the keyring.</source>
        <translation>no tiene claves con que abrirse%1. Hay que definir AWS_ACCESS_KEY_ID y AWS_SECRET_ACCESS_KEY, o guardarlas en el llavero.</translation>
    </message>
    <message>
        <source>has no such bucket%1. Make it there, or correct `library` and the endpoint in the settings.</source>
        <translation>no tiene ese bucket%1. Hay que crearlo allí o corregir `library` y el punto de acceso en la configuración.</translation>
    </message>
    <message>
        <source>is damaged or cut off. Get the file again.</source>
        <translation>está dañado o cortado. Hay que obtener el archivo de nuevo.</translation>
    </message>
    <message>
        <source>is not a GGUF model file. Choose an embedding model in GGUF format.</source>
        <translation>no es un archivo de modelo GGUF. Hay que elegir un modelo de vectorización en formato GGUF.</translation>
    </message>
    <message>
        <source>legal: contracts, laws and rulings</source>
        <translation>legal: contratos, leyes y sentencias</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>more than 100 languages</source>
        <translation>más de 100 idiomas</translation>
    </message>
    <message>
        <source>question answering: whole questions</source>
        <translation>preguntas: preguntas completas</translation>
    </message>
    <message>
        <source>search: passages that answer what was typed</source>
        <translation>búsqueda: pasajes que responden a lo escrito</translation>
    </message>
    <message>
        <source>similar documents: the same said elsewhere</source>
        <translation>documentos similares: lo mismo dicho en otro lugar</translation>
    </message>
    <message>
        <source>support: manuals, tickets and answers</source>
        <translation>soporte: manuales, incidencias y respuestas</translation>
    </message>
    <message>
        <source>the vectors are those of %1, whose file is gone; indexing makes new ones with the chosen model.</source>
        <translation>los vectores son los de %1, cuyo archivo ha desaparecido; la indexación hace otros con el modelo elegido.</translation>
    </message>
    <message>
        <source>“%1” hides nothing. Write it as in a .gitignore file, such as *.log or /drafts/.</source>
        <translation>«%1» no oculta nada. Se escribe como en un archivo .gitignore, por ejemplo *.log o /drafts/.</translation>
    </message>
    <message>
        <source>“%1” is no rule. Write it as in a .gitignore file, such as *.log or /drafts/.</source>
        <translation>«%1» no es una regla. Se escribe como en un archivo .gitignore, por ejemplo *.log o /drafts/.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as 2024, 2024-05 or 2024-05-31.</source>
        <translation>«%1» no es una fecha. Se escribe 2024, 2024-05 o 2024-05-31.</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Use this server…</source>
        <translation>Usar este servidor…</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>For libraries that outgrow this computer, a server can run the model: any that answers /v1/embeddings as OpenAI&apos;s does (vLLM, SGLang, llama.cpp, Text Embeddings Inference).</source>
        <translation>Para bibliotecas que superan a este equipo, un servidor puede ejecutar el modelo: cualquiera que responda a /v1/embeddings como el de OpenAI (vLLM, SGLang, llama.cpp, Text Embeddings Inference).</translation>
    </message>
    <message>
        <source>The text of your documents and of your searches then leaves this computer, to that address.</source>
        <translation>El texto de los documentos y de las búsquedas sale entonces de este equipo hacia esa dirección.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Kept by the system&apos;s keyring, never in a file of ours. Empty: the one that is kept, or none.</source>
        <translation>Se guarda en el llavero del sistema, nunca en un archivo nuestro. Vacío: la guardada, o ninguna.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Requests at a time</source>
        <translation>Peticiones a la vez</translation>
    </message>
    <message>
        <source>No server is in use: no text leaves this computer.</source>
        <translation>No se usa ningún servidor: ningún texto sale de este equipo.</translation>
    </message>
    <message>
        <source>Name the server&apos;s model, too.</source>
        <translation>Hay que indicar también el modelo del servidor.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>The server answers with %1 dimensions.</source>
        <translation>El servidor responde con %1 dimensiones.</translation>
    </message>
    <message>
        <source>Its vectors are those of %1 on this computer (likeness %2).</source>
        <translation>Sus vectores son los de %1 en este equipo (semejanza %2).</translation>
    </message>
    <message>
        <source>They cannot be compared with those of %1 on this computer.</source>
        <translation>No se pueden comparar con los de %1 en este equipo.</translation>
    </message>
    <message>
        <source>Its vectors are other ones than those of %1 on this computer.</source>
        <translation>Sus vectores son distintos de los de %1 en este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) of the library are embedded by it anew.</source>
        <translation>
            <numerusform>%Ln pasaje de la biblioteca se vectoriza de nuevo con él.</numerusform>
            <numerusform>%Ln pasajes de la biblioteca se vectorizan de nuevo con él.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it?</source>
        <translation>¿Usarlo?</translation>
    </message>
    <message>
        <source>Use the server</source>
        <translation>Usar el servidor</translation>
    </message>
    <message>
        <source>The server is in use now: %1</source>
        <translation>El servidor ya está en uso: %1</translation>
    </message>
    <message>
        <source>No text leaves this computer any more; the key is forgotten.</source>
        <translation>Ya no sale ningún texto de este equipo; la clave se ha olvidado.</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings of Lodestone</source>
        <translation>Configuración de Lodestone</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Lodestone goes on here. Quit in this menu ends it; the settings say what closing does.</source>
        <translation>Lodestone sigue aquí. «Salir» en este menú lo termina; la configuración dice qué hace el cierre.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close the sheet</source>
        <translation>Cerrar la hoja</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Ir al cuadro de búsqueda</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>Found passages</source>
        <translation>Pasajes encontrados</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Pasaje siguiente</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Pasaje anterior</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Abrir el archivo</translation>
    </message>
    <message>
        <source>Copy the passage</source>
        <translation>Copiar el pasaje</translation>
    </message>
    <message>
        <source>Copy the passage with its citation</source>
        <translation>Copiar el pasaje con su cita</translation>
    </message>
    <message>
        <source>More like this passage</source>
        <translation>Más como este pasaje</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Searches before and after this one</source>
        <translation>Búsquedas anteriores y posteriores a esta</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Size as at first</source>
        <translation>Tamaño inicial</translation>
    </message>
    <message>
        <source>List of folders</source>
        <translation>Lista de carpetas</translation>
    </message>
    <message>
        <source>Add a folder, from anywhere in the window</source>
        <translation>Añadir una carpeta, desde cualquier lugar de la ventana</translation>
    </message>
    <message>
        <source>Look for changes</source>
        <translation>Buscar cambios</translation>
    </message>
    <message>
        <source>Pause the folder, or go on</source>
        <translation>Pausar la carpeta o continuar</translation>
    </message>
    <message>
        <source>Remove the folder from the library</source>
        <translation>Quitar la carpeta de la biblioteca</translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation>Estos atajos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Next pane and the one before</source>
        <translation>Panel siguiente y anterior</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Next and previous file</source>
        <translation>Archivo siguiente y anterior</translation>
    </message>
    <message>
        <source>Five on and five back</source>
        <translation>Cinco adelante y cinco atrás</translation>
    </message>
    <message>
        <source>Show and hide further passages of a file</source>
        <translation>Mostrar y ocultar más pasajes de un archivo</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>Mostrar el archivo en su carpeta</translation>
    </message>
    <message>
        <source>Bring the window up</source>
        <translation>Mostrar la ventana</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>Desde cualquier lugar</translation>
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
        <translation>Atajos</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>Desde cualquier lugar</translation>
    </message>
    <message>
        <source>Choose keys…</source>
        <translation>Elegir teclas…</translation>
    </message>
    <message>
        <source>%1 brings the window up, whatever program is in front.</source>
        <translation>%1 muestra la ventana, sea cual sea el programa en primer plano.</translation>
    </message>
    <message>
        <source>No keys are chosen that bring the window up from another program.</source>
        <translation>No se han elegido teclas que muestren la ventana desde otro programa.</translation>
    </message>
</context>
<context>
    <name>SidePage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back to the search (Esc)</source>
        <translation>Volver a la búsqueda (Esc)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>Progreso de la indexación</translation>
    </message>
    <message>
        <source>Which files could not be read, why, and what can be done</source>
        <translation>Qué archivos no se pudieron leer, por qué y qué se puede hacer</translation>
    </message>
    <message>
        <source>Index now</source>
        <translation>Indexar ahora</translation>
    </message>
    <message>
        <source>Go on without a rest until all is done</source>
        <translation>Seguir sin descanso hasta terminar todo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 searchable by meaning</source>
        <translation>%1 se puede buscar por significado</translation>
    </message>
    <message>
        <source>Text is sent to a server</source>
        <translation>El texto se envía a un servidor</translation>
    </message>
    <message>
        <source>%1 is made ready: %2</source>
        <translation>%1 se está preparando: %2</translation>
    </message>
    <message>
        <source>Searching only until the other Lodestone on this library is closed</source>
        <translation>Solo búsqueda hasta que se cierre el otro Lodestone de esta biblioteca</translation>
    </message>
    <message>
        <source>The other Lodestone is closed: this one goes on with the library</source>
        <translation>El otro Lodestone está cerrado: este continúa con la biblioteca</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Go on with indexing</source>
        <translation>Continuar la indexación</translation>
    </message>
    <message>
        <source>Stop indexing until you resume it</source>
        <translation>Detener la indexación hasta que se reanude</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>Todavía no hay carpetas</translation>
    </message>
    <message>
        <source>Indexing is paused</source>
        <translation>La indexación está en pausa</translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation>Buscando cambios…</translation>
    </message>
    <message>
        <source>Resting on battery: goes on when plugged in</source>
        <translation>En descanso con batería: sigue al enchufar</translation>
    </message>
    <message>
        <source>Resting while other programs are busy</source>
        <translation>En descanso mientras otros programas trabajan</translation>
    </message>
    <message>
        <source>Resting until its hours begin</source>
        <translation>En descanso hasta que empiece su horario</translation>
    </message>
    <message>
        <source>with fewer threads on battery</source>
        <translation>con menos hilos por la batería</translation>
    </message>
    <message>
        <source>with fewer threads while other programs are busy</source>
        <translation>con menos hilos mientras otros programas trabajan</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problema</numerusform>
            <numerusform>%Ln problemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln excluido</numerusform>
            <numerusform>%Ln excluidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) embedded</source>
        <translation>
            <numerusform>%Ln pasaje vectorizado</numerusform>
            <numerusform>%Ln pasajes vectorizados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reused</source>
        <translation>
            <numerusform>%Ln reutilizado</numerusform>
            <numerusform>%Ln reutilizados</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading file %1 of %2</source>
        <translation>Leyendo el archivo %1 de %2</translation>
    </message>
    <message>
        <source>Making searchable by meaning: passage %1 of %2</source>
        <translation>Preparando la búsqueda por significado: pasaje %1 de %2</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Something went wrong inside Lodestone. The log tells more; you can go on working.</source>
        <translation>Algo ha fallado dentro de Lodestone. El registro dice más; se puede seguir trabajando.</translation>
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
        <translation>Reanudar la indexación</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Pausar la indexación</translation>
    </message>
    <message>
        <source>Quick search…</source>
        <translation>Búsqueda rápida…</translation>
    </message>
    <message>
        <source>Show or hide the window</source>
        <translation>Mostrar u ocultar la ventana</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configuración…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>This desktop shows no tray. Closing the window ends Lodestone; “lodestone --toggle” shows and hides it.</source>
        <translation>Este escritorio no muestra bandeja. Cerrar la ventana termina Lodestone; «lodestone --toggle» la muestra y la oculta.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Bienvenida</translation>
    </message>
    <message>
        <source>Welcome to Lodestone</source>
        <translation>Lodestone da la bienvenida</translation>
    </message>
    <message>
        <source>You can search already</source>
        <translation>Ya puede buscar</translation>
    </message>
    <message>
        <source>In the library: %1. It is being read; what has been read is found at once.</source>
        <translation>En la biblioteca: %1. Se está leyendo; lo que ya se ha leído se encuentra enseguida.</translation>
    </message>
    <message>
        <source>Drop folders anywhere in this window and search them at once.</source>
        <translation>Basta soltar carpetas en cualquier lugar de esta ventana para buscar en ellas al instante.</translation>
    </message>
    <message>
        <source>Lodestone reads the files in them and finds passages by what they mean. Nothing leaves this computer, and your files are never changed.</source>
        <translation>Lodestone lee los archivos que contienen y encuentra pasajes por lo que significan. Nada sale de este equipo y los archivos nunca se cambian.</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Añadir «%1»</translation>
    </message>
</context>
</TS>
