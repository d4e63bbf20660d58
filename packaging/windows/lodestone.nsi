; The Windows installer; packaging/release/windows.py calls makensis with the names that stand in capitals below.
;
;   setup.exe [/S] [/CURRENTUSER | /ALLUSERS] [/D=C:\Folder]
;
; /S          asks nothing and shows nothing; /D, the last argument and without quotes, names the folder
; /CURRENTUSER  for this account, without administrator's rights; the default
; /ALLUSERS   for everybody; needs administrator's rights
;
;   uninstall.exe [/S] [/DELETEDATA] [_?=FOLDER]
;
; /DELETEDATA   the library of this account goes, too; without it the library stays
; _?=FOLDER     the last argument: the folder it is in. Only so does it wait for its end and have an exit code, and
;               only so does uninstall.exe itself stay
;
; Exit codes: 0 done, 1 cancelled, 2 failed, 3 Lodestone is running, 4 administrator's rights are missing,
; 5 this Windows is too old or not 64-bit, 6 the folder's name is too long, 7 the processor has no AVX2.

Target ${TARGET}
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS all
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64
SetDatablockOptimize on
SetDateSave off ; the same files make the same installer
Name "Lodestone"
OutFile "${OUT}"
BrandingText "Lodestone ${VERSION}"

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include FileFunc.nsh
!include nsDialogs.nsh

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Lodestone"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define MOST_PATH 259 ; letters of a path that every program of Windows can open

VIProductVersion "${VERSION_NUMBERS}"
VIAddVersionKey ProductName "Lodestone"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileDescription "Installs Lodestone"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey LegalCopyright "AGPL-3.0-or-later"

Var ForAll ; 1: for all users of the computer
Var DeleteData ; 1: uninstalling deletes the library of this account
Var Named ; the folder that /D= names
Var ForAllButton
Var DataBox

!define MUI_ICON "${ROOT}/resources/icons/lodestone.ico"
!define MUI_UNICON "${ROOT}/resources/icons/lodestone.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\lodestone-gui.exe"

!insertmacro MUI_PAGE_WELCOME
Page custom ScopePage ScopeChosen
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
UninstPage custom un.DataPage un.DataChosen
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "Japanese"
!include "${ROOT}/packaging/windows/texts.nsh"

; ---- what both programs share

!macro SHARED un
; Leaves 1 on the stack where one of the programs runs: nobody can write to a file that is executed.
Function ${un}IsRunning
    StrCpy $1 0
    IfFileExists "$INSTDIR\lodestone-gui.exe" 0 console
    ClearErrors
    FileOpen $0 "$INSTDIR\lodestone-gui.exe" a
    IfErrors 0 +2
    StrCpy $1 1
    FileClose $0
console:
    IfFileExists "$INSTDIR\lodestone.exe" 0 told
    ClearErrors
    FileOpen $0 "$INSTDIR\lodestone.exe" a
    IfErrors 0 +2
    StrCpy $1 1
    FileClose $0
told:
    ClearErrors
    Push $1
FunctionEnd

; Ends with code 3 where the person does not close the program, or nobody can be asked.
Function ${un}WaitUntilClosed
again:
    Call ${un}IsRunning
    Pop $1
    ${If} $1 == 1
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDCANCEL IDRETRY again
        SetErrorLevel 3
        Quit
    ${EndIf}
FunctionEnd

; Leaves 1 on the stack where this account may write for all users.
Function ${un}IsAdministrator
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 == "Admin"
        Push 1
    ${Else}
        Push 0
    ${EndIf}
FunctionEnd
!macroend
!insertmacro SHARED ""
!insertmacro SHARED "un."

; ---- installing

Function .onInit
    SetRegView 64
    ${IfNot} ${RunningX64}
    ${OrIfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
        SetErrorLevel 5
        Quit
    ${EndIf}
    Call CheckProcessor
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/ALLUSERS" $R1
    ${IfNot} ${Errors}
        StrCpy $ForAll 1
    ${Else}
        StrCpy $ForAll 0
    ${EndIf}
    ClearErrors
    ${If} $ForAll == 1
    ${AndIf} ${Silent}
        Call IsAdministrator
        Pop $1
        ${If} $1 != 1
            SetErrorLevel 4
            Quit
        ${EndIf}
    ${EndIf}
    StrCpy $Named $INSTDIR ; empty but for /D=, since there is no InstallDir
    Call ApplyScope
FunctionEnd

; LanceDB, which holds the index, is compiled for AVX2. Windows tells of it since build 19041; before that it says no of
; every processor, and the program itself finds out.
Function CheckProcessor
    ${IfNot} ${AtLeastBuild} 19041
        Return
    ${EndIf}
    System::Call "kernel32::IsProcessorFeaturePresent(i ${AVX2}) i .r0"
    ${If} $0 == 0
        MessageBox MB_OK|MB_ICONSTOP "$(TooOldProcessor)" /SD IDOK
        SetErrorLevel 7
        Quit
    ${EndIf}
FunctionEnd

; Where it goes, unless the person named a folder: to where an older version is, else to the usual place.
Function ApplyScope
    StrCpy $0 ""
    ${If} $ForAll == 1
        SetShellVarContext all
        ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
        StrCpy $1 "$PROGRAMFILES64\Lodestone"
    ${Else}
        SetShellVarContext current
        ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
        StrCpy $1 "$LOCALAPPDATA\Programs\Lodestone"
    ${EndIf}
    ClearErrors
    ${If} $Named != ""
        StrCpy $INSTDIR $Named
    ${ElseIf} $0 != ""
        StrCpy $INSTDIR $0
    ${Else}
        StrCpy $INSTDIR $1
    ${EndIf}
FunctionEnd

Function ScopePage
    !insertmacro MUI_HEADER_TEXT "$(ScopeTitle)" "$(ScopeText)"
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateRadioButton} 0 0 100% 14u "$(ScopeMe)"
    Pop $0
    ${NSD_CreateRadioButton} 0 18u 100% 14u "$(ScopeAll)"
    Pop $ForAllButton
    ${If} $ForAll == 1
        ${NSD_Check} $ForAllButton
    ${Else}
        ${NSD_Check} $0
    ${EndIf}
    nsDialogs::Show
FunctionEnd

; Without administrator's rights the choice "all users" starts this program again, and Windows asks for them.
Function ScopeChosen
    ${NSD_GetState} $ForAllButton $0
    ${If} $0 == ${BST_CHECKED}
        StrCpy $ForAll 1
        Call IsAdministrator
        Pop $1
        ${If} $1 != 1
            ClearErrors
            ExecShell "runas" "$EXEPATH" "/ALLUSERS"
            ${If} ${Errors}
                MessageBox MB_OK|MB_ICONEXCLAMATION "$(NoRights)"
                Abort
            ${EndIf}
            Quit
        ${EndIf}
    ${Else}
        StrCpy $ForAll 0
    ${EndIf}
    Call ApplyScope
FunctionEnd

; Windows opens longer paths only where its administrator allowed it.
Function CheckLength
    StrLen $0 $INSTDIR
    IntOp $0 $0 + ${LONGEST}
    IntOp $0 $0 + 1
    ${If} $0 > ${MOST_PATH}
        ReadRegDWORD $1 HKLM "SYSTEM\CurrentControlSet\Control\FileSystem" "LongPathsEnabled"
        ${If} $1 != 1
            MessageBox MB_OK|MB_ICONSTOP "$(TooLong)" /SD IDOK
            SetErrorLevel 6
            Quit
        ${EndIf}
    ${EndIf}
    ClearErrors
FunctionEnd

Section "Lodestone"
    Call CheckLength
    Call WaitUntilClosed
    ; An older version goes by its own list of files, so that nothing of it is left among the new ones.
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
        ExecWait '"$INSTDIR\uninstall.exe" /S /UPGRADE _?=$INSTDIR' $0
        ${If} $0 != 0
            SetErrorLevel $0
            Abort
        ${EndIf}
    ${EndIf}
    SetOverwrite on
    AllowSkipFiles off
    !include "${LISTS}/install.nsh"
    SetOutPath "$INSTDIR"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateDirectory "$SMPROGRAMS"
    CreateShortcut "$SMPROGRAMS\Lodestone.lnk" "$INSTDIR\lodestone-gui.exe"
    Call Register
    ${If} ${Errors}
        SetErrorLevel 2
        Abort
    ${EndIf}
    SetErrorLevel 0
SectionEnd

!macro REGISTER root
    WriteRegStr ${root} "${UNINSTALL_KEY}" "DisplayName" "Lodestone"
    WriteRegStr ${root} "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr ${root} "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\lodestone-gui.exe"
    WriteRegStr ${root} "${UNINSTALL_KEY}" "Publisher" "Lodestone developers"
    WriteRegStr ${root} "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr ${root} "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr ${root} "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD ${root} "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
    WriteRegDWORD ${root} "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD ${root} "${UNINSTALL_KEY}" "NoRepair" 1
!macroend

Function Register
    ClearErrors
    ${If} $ForAll == 1
        !insertmacro REGISTER HKLM
    ${Else}
        !insertmacro REGISTER HKCU
    ${EndIf}
FunctionEnd

!include "${ROOT}/packaging/windows/uninstalling.nsh"
