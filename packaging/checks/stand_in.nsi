; A program for the check of the Windows installer: notes that it was started, and stays for 20 seconds with /WAIT.
Target ${TARGET}
RequestExecutionLevel user
SilentInstall silent
OutFile "${OUT}"
!include FileFunc.nsh
!include LogicLib.nsh
Section
    FileOpen $0 "$EXEDIR\..\started-${NAME}" w
    FileWrite $0 "started"
    FileClose $0
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/WAIT" $R1
    ${IfNot} ${Errors}
        Sleep 20000
    ${EndIf}
SectionEnd
