<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>about %Ln min left</numerusform>
            <numerusform>about %Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h left</source>
        <translation>
            <numerusform>about %Ln h left</numerusform>
            <numerusform>about %Ln h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln days left</source>
        <translation>
            <numerusform>about %Ln days left</numerusform>
            <numerusform>about %Ln days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>about %Ln min</numerusform>
            <numerusform>about %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <translation>
            <numerusform>about %Ln h</numerusform>
            <numerusform>about %Ln h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln days</source>
        <translation>
            <numerusform>about %Ln days</numerusform>
            <numerusform>about %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <translation>
            <numerusform>%Ln not readable</numerusform>
            <numerusform>%Ln not readable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln file could not be read.</numerusform>
            <numerusform>%Ln files could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out, such as pictures.</source>
        <translation>
            <numerusform>%Ln file left out, such as pictures.</numerusform>
            <numerusform>%Ln files left out, such as pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This deletes what was made of it, %Ln passage(s); to have them again, they must be read and embedded anew.</source>
        <translation>
            <numerusform>This deletes what was made of it, %Ln passage; to have them again, they must be read and embedded anew.</numerusform>
            <numerusform>This deletes what was made of it, %Ln passages; to have them again, they must be read and embedded anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln file, %1</numerusform>
            <numerusform>%Ln files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln file(s) and %1</source>
        <translation>
            <numerusform>more than %Ln file and %1</numerusform>
            <numerusform>more than %Ln files and %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more passage(s)</source>
        <translation>
            <numerusform>%Ln more passage</numerusform>
            <numerusform>%Ln more passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) without text, only pictures of pages. With Tesseract, a program of its own, they can be read when all else is done.</source>
        <translation>
            <numerusform>%Ln file without text, only pictures of pages. With Tesseract, a program of its own, they can be read when all else is done.</numerusform>
            <numerusform>%Ln files without text, only pictures of pages. With Tesseract, a program of its own, they can be read when all else is done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the cloud not read, for that would download them. To have them read, let the cloud's program keep them on this computer.</source>
        <translation>
            <numerusform>%Ln file in the cloud not read, for that would download them. To have them read, let the cloud's program keep them on this computer.</numerusform>
            <numerusform>%Ln files in the cloud not read, for that would download them. To have them read, let the cloud's program keep them on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExclusionsPage</name>
    <message numerus="yes">
        <source>Hides %Ln more file(s), %1.</source>
        <translation>
            <numerusform>Hides %Ln more file, %1.</numerusform>
            <numerusform>Hides %Ln more files, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings back %Ln file(s), %1.</source>
        <translation>
            <numerusform>Brings back %Ln file, %1.</numerusform>
            <numerusform>Brings back %Ln files, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folder is large: of %Ln file(s) that were looked at.</source>
        <translation>
            <numerusform>The folder is large: of %Ln file that were looked at.</numerusform>
            <numerusform>The folder is large: of %Ln files that were looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderDetails</name>
    <message numerus="yes">
        <source>Files left out by %Ln rule(s).</source>
        <translation>
            <numerusform>Files left out by %Ln rule.</numerusform>
            <numerusform>Files left out by %Ln rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HiddenBar</name>
    <message numerus="yes">
        <source>%Ln file(s) not close to this are hidden.</source>
        <translation>
            <numerusform>%Ln file not close to this are hidden.</numerusform>
            <numerusform>%Ln files not close to this are hidden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>“%1” takes in %Ln folder(s) that the library had before.</source>
        <translation>
            <numerusform>“%1” takes in %Ln folder that the library had before.</numerusform>
            <numerusform>“%1” takes in %Ln folders that the library had before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelSwitch</name>
    <message numerus="yes">
        <source>%Ln passage(s) will be embedded again%1.</source>
        <translation>
            <numerusform>%Ln passage will be embedded again%1.</numerusform>
            <numerusform>%Ln passages will be embedded again%1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message numerus="yes">
        <source>Search by words and meaning: %Ln file(s)</source>
        <translation>
            <numerusform>Search by words and meaning: %Ln file</numerusform>
            <numerusform>Search by words and meaning: %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without quotation marks: %Ln file(s)</source>
        <translation>
            <numerusform>Without quotation marks: %Ln file</numerusform>
            <numerusform>Without quotation marks: %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without any filter: %Ln file(s)</source>
        <translation>
            <numerusform>Without any filter: %Ln file</numerusform>
            <numerusform>Without any filter: %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %1: %Ln file(s)</source>
        <translation>
            <numerusform>Without %1: %Ln file</numerusform>
            <numerusform>Without %1: %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message numerus="yes">
        <source>%1 (%Ln new)</source>
        <translation>
            <numerusform>%1 (%Ln new)</numerusform>
            <numerusform>%1 (%Ln new)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message numerus="yes">
        <source>Retry %Ln file(s)</source>
        <translation>
            <numerusform>Retry %Ln file</numerusform>
            <numerusform>Retry %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProcessorPage</name>
    <message numerus="yes">
        <source>%Ln processor core(s)</source>
        <translation>
            <numerusform>%Ln processor core</numerusform>
            <numerusform>%Ln processor cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The best %Ln file(s)</source>
        <translation>
            <numerusform>The best %Ln file</numerusform>
            <numerusform>The best %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message numerus="yes">
        <source>%Ln file(s) can be searched.</source>
        <translation>
            <numerusform>%Ln file can be searched.</numerusform>
            <numerusform>%Ln files can be searched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still being read: %Ln file(s).</source>
        <translation>
            <numerusform>Still being read: %Ln file.</numerusform>
            <numerusform>Still being read: %Ln files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchingPage</name>
    <message numerus="yes">
        <source>%Ln item(s) of the history forgotten.</source>
        <translation>
            <numerusform>%Ln item of the history forgotten.</numerusform>
            <numerusform>%Ln items of the history forgotten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message numerus="yes">
        <source>%Ln passage(s) of the library are embedded by it anew.</source>
        <translation>
            <numerusform>%Ln passage of the library are embedded by it anew.</numerusform>
            <numerusform>%Ln passages of the library are embedded by it anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) embedded</source>
        <translation>
            <numerusform>%Ln passage embedded</numerusform>
            <numerusform>%Ln passages embedded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reused</source>
        <translation>
            <numerusform>%Ln reused</numerusform>
            <numerusform>%Ln reused</numerusform>
        </translation>
    </message>
</context>
</TS>
