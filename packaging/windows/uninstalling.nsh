; The second half of lodestone.nsi: the program that uninstalls.

Function un.onInit
    SetRegView 64
    StrCpy $DeleteData 0
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/DELETEDATA" $R1
    ${IfNot} ${Errors}
        StrCpy $DeleteData 1
    ${EndIf}
    ClearErrors
    ; It was installed for all users where the computer's registry names this folder.
    StrCpy $ForAll 0
    SetShellVarContext current
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $0 == $INSTDIR
        StrCpy $ForAll 1
        SetShellVarContext all
        Call un.IsAdministrator
        Pop $1
        ${If} $1 != 1
            MessageBox MB_OK|MB_ICONEXCLAMATION "$(NoRights)" /SD IDOK
            SetErrorLevel 4
            Quit
        ${EndIf}
    ${EndIf}
    ClearErrors
FunctionEnd

Function un.DataPage
    !insertmacro MUI_HEADER_TEXT "$(DataTitle)" "$(DataText)"
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateCheckbox} 0 0 100% 14u "$(DataDelete)"
    Pop $DataBox
    ${If} $DeleteData == 1
        ${NSD_Check} $DataBox
    ${EndIf}
    nsDialogs::Show
FunctionEnd

Function un.DataChosen
    ${NSD_GetState} $DataBox $0
    StrCpy $DeleteData 0
    ${If} $0 == ${BST_CHECKED}
        StrCpy $DeleteData 1
    ${EndIf}
FunctionEnd

Section "Uninstall"
    Call un.WaitUntilClosed
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/UPGRADE" $R1
    StrCpy $R2 1
    ${If} ${Errors}
        StrCpy $R2 0
    ${EndIf}
    ClearErrors
    SetOutPath "$TEMP" ; the folder that a program works in cannot be deleted
    !include "${LISTS}/uninstall.nsh"
    Delete "$INSTDIR\uninstall.exe"
    ${If} $R2 == 0
        Call un.Forget
    ${EndIf}
    RMDir "$INSTDIR"
    SetErrorLevel 0
SectionEnd

; Menu, registry, start at login and, if so chosen, the library.
Function un.Forget
    Delete "$SMPROGRAMS\Lodestone.lnk"
    ${If} $ForAll == 1
        DeleteRegKey HKLM "${UNINSTALL_KEY}"
    ${Else}
        DeleteRegKey HKCU "${UNINSTALL_KEY}"
    ${EndIf}
    DeleteRegValue HKCU "${RUN_KEY}" "Lodestone"
    ${If} $DeleteData == 1
        ; A library that was moved elsewhere stays: other things of the person may lie in that folder.
        SetShellVarContext current
        RMDir /r "$LOCALAPPDATA\Lodestone"
        ${If} ${FileExists} "$INSTDIR\portable"
        ${OrIf} ${FileExists} "$INSTDIR\portable.txt"
            RMDir /r "$INSTDIR\data"
        ${EndIf}
    ${EndIf}
FunctionEnd
