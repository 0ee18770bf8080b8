; SPDX-License-Identifier: GPL-3.0-or-later
; The Windows installer. build.sh gives: VERSION (words), NUMBERS (four), STAGE (folder), OUT (file), PARTS
; (generated lists of files), ICON.
;
;   setup.exe [/S] [/PROVISION=FILE|FOLDER] [/HUB] [/SHARED] [/D=FOLDER]
;
;   /S          no windows, no questions
;   /PROVISION  what this PC is for (packaging/README.md); of a folder, <computer name>.json in it. Without
;               it a provision.json beside the installer is taken.
;   /HUB        opens the firewall for communedesk-server.exe on private networks; /HUB=0 closes it again
;   /SHARED     makes a folder for office data that every user of this PC may write
;
; Exit codes: 0 done, 2 stopped by the person, 3 a newer version is installed, 4 the provision is not usable,
; 5 the program is running, 6 this Windows is too old, 7 files could not be written, or
; rights not set.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
ManifestDPIAware true
RequestExecutionLevel admin

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include TextFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh

!define KEY "Software\CommuneDesk"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\CommuneDesk"
!define RULE "CommuneDesk hub"

Name "CommuneDesk"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\CommuneDesk"
BrandingText "CommuneDesk ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "CommuneDesk"
VIAddVersionKey "FileDescription" "CommuneDesk"
VIAddVersionKey "CompanyName" "CommuneDesk"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\communedesk.exe"
!define MUI_FINISHPAGE_RUN_FUNCTION startAsUser
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first one is what a Windows in any other language gets.
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

LangString tooOld ${LANG_VIETNAMESE} "CommuneDesk cần Windows 10 trở lên, bản 64 bit. Chưa có gì được cài đặt."
LangString tooOld ${LANG_ENGLISH} "CommuneDesk needs Windows 10 or later, 64-bit. Nothing was installed."
LangString newer ${LANG_VIETNAMESE} "Máy này đang có bản mới hơn ($R1). Dữ liệu do bản mới ghi thì bản này (${VERSION}) không đọc được, nên không cài đè. Chưa có gì thay đổi. Nếu thật sự cần quay lại bản cũ: gỡ bản mới, rồi khôi phục bản sao lưu trước khi nâng cấp (xem hướng dẫn quản trị)."
LangString newer ${LANG_ENGLISH} "This computer has a newer version ($R1). What it wrote cannot be read by this one (${VERSION}), so it is not installed over it. Nothing was changed. To really go back: uninstall the newer version, then restore the copy made before the upgrade (see the administrator's guide)."
LangString noProvision ${LANG_VIETNAMESE} "Không có tệp thiết lập $R2. Chưa có gì được cài đặt."
LangString noProvision ${LANG_ENGLISH} "There is no provisioning file $R2. Nothing was installed."
LangString badProvision ${LANG_VIETNAMESE} "Chương trình đã được cài, nhưng tệp thiết lập $R2 không dùng được:$\r$\n$\r$\n$R3$\r$\nSửa tệp rồi chạy lại bộ cài."
LangString badProvision ${LANG_ENGLISH} "The program is installed, but the provisioning file $R2 cannot be used:$\r$\n$\r$\n$R3$\r$\nMend the file and run the installer again."
LangString running ${LANG_VIETNAMESE} "CommuneDesk đang chạy. Hãy đóng chương trình (và máy chủ, nếu có) rồi bấm Thử lại."
LangString running ${LANG_ENGLISH} "CommuneDesk is running. Close it (and the server, if there is one), then press Retry."
LangString practice ${LANG_VIETNAMESE} "Luyện tập CommuneDesk"
LangString practice ${LANG_ENGLISH} "Practise CommuneDesk"
LangString guide ${LANG_VIETNAMESE} "Hướng dẫn quản trị"
LangString guide ${LANG_ENGLISH} "Administrator's guide"
LangString guideFile ${LANG_VIETNAMESE} "admin.vi.html"
LangString guideFile ${LANG_ENGLISH} "admin.en.html"
LangString partProgram ${LANG_VIETNAMESE} "CommuneDesk (bắt buộc)"
LangString partProgram ${LANG_ENGLISH} "CommuneDesk (required)"
LangString partDesktop ${LANG_VIETNAMESE} "Biểu tượng trên màn hình"
LangString partDesktop ${LANG_ENGLISH} "Icon on the desktop"
LangString partHub ${LANG_VIETNAMESE} "Mở tường lửa cho máy chủ nội bộ"
LangString partHub ${LANG_ENGLISH} "Open the firewall for the office hub"
LangString aboutProgram ${LANG_VIETNAMESE} "Chương trình, dòng lệnh và máy chủ. Dữ liệu của cơ quan không nằm ở đây."
LangString aboutProgram ${LANG_ENGLISH} "The program, its command line and the server. The office's data lie elsewhere."
LangString aboutDesktop ${LANG_VIETNAMESE} "Cho mọi người dùng máy này."
LangString aboutDesktop ${LANG_ENGLISH} "For everybody who uses this computer."
LangString aboutHub ${LANG_VIETNAMESE} "Chỉ chọn trên một máy, là máy chủ nội bộ của cơ quan: các máy khác trong mạng nội bộ được kết nối tới."
LangString aboutHub ${LANG_ENGLISH} "Only on the PC that is the office's hub: other PCs of the local network may connect to it."
LangString askShared ${LANG_VIETNAMESE} "Có xóa luôn dữ liệu CommuneDesk mà MỌI tài khoản trên máy này dùng chung không?$\r$\n$\r$\n$R4$\r$\n$\r$\nHồ sơ chưa gửi đi sẽ MẤT VĨNH VIỄN. Chọn Không để giữ lại."
LangString askShared ${LANG_ENGLISH} "Delete the CommuneDesk data that ALL accounts of this computer share as well?$\r$\n$\r$\n$R4$\r$\n$\r$\nCases that have not been sent are LOST FOR EVER. Choose No to keep them."
LangString askData ${LANG_VIETNAMESE} "Có xóa luôn dữ liệu CommuneDesk của tài khoản Windows đang chạy việc gỡ này không?$\r$\n$\r$\n$R4$\r$\n$\r$\nHồ sơ chưa gửi đi sẽ MẤT VĨNH VIỄN. Chọn Không để giữ lại."
LangString askData ${LANG_ENGLISH} "Delete the CommuneDesk data of the Windows account that runs this removal as well?$\r$\n$\r$\n$R4$\r$\n$\r$\nCases that have not been sent are LOST FOR EVER. Choose No to keep them."
LangString askAgain ${LANG_VIETNAMESE} "Xóa thật sự? Không thể lấy lại."
LangString askAgain ${LANG_ENGLISH} "Really delete? There is no way back."

Var provision
Var hub
Var shared

; Windows' own tools by their full path: another program of that name may lie beside the installer. What they
; refuse is exit code 7; the installation goes on, since it works without.
!macro run command
    nsExec::Exec '${command}'
    Pop $R5
    ${If} $R5 != 0
        DetailPrint `$R5: ${command}`
        SetErrorLevel 7
    ${EndIf}
!macroend
!macro closeFirewall
    nsExec::Exec '"$SYSDIR\netsh.exe" advfirewall firewall delete rule name="${RULE}"'
    Pop $R5
!macroend

; The first of the two is larger: 1; the same: 0; smaller: 2.
!macro newerThanOurs words into
    ${VersionCompare} "${words}" "${NUMBERS}" ${into}
!macroend

Function .onInit
    SetRegView 64
    SetShellVarContext all
    ${IfNot} ${RunningX64}
    ${OrIfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONSTOP $(tooOld) /SD IDOK
        SetErrorLevel 6
        Quit
    ${EndIf}
    ReadRegStr $R0 HKLM "${KEY}" "Numbers"
    ReadRegStr $R1 HKLM "${KEY}" "Version"
    ${If} $R0 != ""
        !insertmacro newerThanOurs $R0 $R5
        ${If} $R5 == 1
            MessageBox MB_OK|MB_ICONSTOP $(newer) /SD IDOK
            SetErrorLevel 3
            Quit
        ${EndIf}
    ${EndIf}
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/PROVISION=" $provision
    ${If} ${Errors}
        StrCpy $provision ""
        ${If} ${FileExists} "$EXEDIR\provision.json"
            StrCpy $provision "$EXEDIR\provision.json"
        ${EndIf}
    ${Else}
        ${If} ${FileExists} "$provision\*.*"
            ReadEnvStr $R3 COMPUTERNAME
            StrCpy $provision "$provision\$R3.json"
        ${EndIf}
        ${IfNot} ${FileExists} "$provision"
            StrCpy $R2 $provision
            MessageBox MB_OK|MB_ICONSTOP $(noProvision) /SD IDOK
            SetErrorLevel 4
            Quit
        ${EndIf}
    ${EndIf}
    ; The installer goes to another folder before it reads the file.
    ${If} $provision != ""
        GetFullPathName $provision $provision
    ${EndIf}
    ClearErrors
    ${GetOptions} $R0 "/SHARED" $R3
    ${IfNot} ${Errors}
        StrCpy $shared 1
    ${EndIf}
    ReadRegStr $hub HKLM "${KEY}" "Hub"   ; as it was before an upgrade
    ClearErrors
    ${GetOptions} $R0 "/HUB" $R3
    ${IfNot} ${Errors}
        StrCpy $hub 1
        ${If} $R3 == "=0"
            StrCpy $hub 0
        ${EndIf}
    ${EndIf}
    ; /D= counts more: NSIS has set $INSTDIR from it already.
    ReadRegStr $R3 HKLM "${KEY}" "Folder"
    ${If} $R3 != ""
    ${AndIf} $INSTDIR == "$PROGRAMFILES64\CommuneDesk"
        StrCpy $INSTDIR $R3
    ${EndIf}
    Call chooseHub
FunctionEnd

; A program that runs cannot be replaced.
!macro waitUntilClosed un
Function ${un}waitUntilClosed
    again:
    StrCpy $R5 ""
    !insertmacro tryOpening communedesk.exe
    !insertmacro tryOpening communedesk-cli.exe
    !insertmacro tryOpening communedesk-server.exe
    ${If} $R5 != ""
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION $(running) /SD IDCANCEL IDRETRY again
        SetErrorLevel 5
        Quit
    ${EndIf}
FunctionEnd
!macroend
!macro tryOpening program
    ${If} ${FileExists} "$INSTDIR\${program}"
        ClearErrors
        FileOpen $R6 "$INSTDIR\${program}" a
        ${If} ${Errors}
            StrCpy $R5 "${program}"
        ${Else}
            FileClose $R6
        ${EndIf}
    ${EndIf}
!macroend
!insertmacro waitUntilClosed ""
!insertmacro waitUntilClosed "un."

; Files of the version before that this one no longer has.
Function removeStale
    ${IfNot} ${FileExists} "$INSTDIR\files-before.txt"
        Return
    ${EndIf}
    FileOpen $R7 "$INSTDIR\files-before.txt" r
    ${Do}
        ClearErrors
        FileReadUTF16LE $R7 $R8
        ${If} ${Errors}
            ${ExitDo}
        ${EndIf}
        StrCpy $R9 ""
        FileOpen $R6 "$INSTDIR\files.txt" r
        ${Do}
            ClearErrors
            FileReadUTF16LE $R6 $R5
            ${If} ${Errors}
                ${ExitDo}
            ${EndIf}
            ${If} $R5 == $R8
                StrCpy $R9 1
                ${ExitDo}
            ${EndIf}
        ${Loop}
        FileClose $R6
        ${If} $R9 == ""
            ${TrimNewLines} $R8 $R8
            ${If} $R8 != ""
                Delete "$INSTDIR\$R8"
            ${EndIf}
        ${EndIf}
    ${Loop}
    FileClose $R7
    Delete "$INSTDIR\files-before.txt"
FunctionEnd

Section $(partProgram) program
    SectionIn RO
    Call waitUntilClosed
    SetRegView 64
    SetShellVarContext all
    SetOutPath "$INSTDIR"
    ${If} ${FileExists} "$INSTDIR\files.txt"
        Rename "$INSTDIR\files.txt" "$INSTDIR\files-before.txt"
    ${EndIf}
    SetOverwrite on
    ClearErrors
    !include "${PARTS}/install.nsh"
    ${If} ${Errors}
        SetErrorLevel 7
        Abort
    ${EndIf}
    WriteUninstaller "$INSTDIR\uninstall.exe"
    Call removeStale

    WriteRegStr HKLM "${KEY}" "Version" "${VERSION}"
    WriteRegStr HKLM "${KEY}" "Numbers" "${NUMBERS}"
    WriteRegStr HKLM "${KEY}" "Folder" "$INSTDIR"
    WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "CommuneDesk"
    WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\communedesk.exe"
    WriteRegStr HKLM "${UNINSTALL}" "Publisher" "CommuneDesk"
    WriteRegStr HKLM "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKLM "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $R5 $R6 $R7
    IntFmt $R5 "0x%08X" $R5
    WriteRegDWORD HKLM "${UNINSTALL}" "EstimatedSize" "$R5"

    CreateDirectory "$SMPROGRAMS\CommuneDesk"
    Delete "$SMPROGRAMS\CommuneDesk\*.lnk"   ; those of an installation in another language
    CreateShortCut "$SMPROGRAMS\CommuneDesk\CommuneDesk.lnk" "$INSTDIR\communedesk.exe"
    CreateShortCut "$SMPROGRAMS\CommuneDesk\$(practice).lnk" "$INSTDIR\communedesk.exe" "--practice"
    CreateShortCut "$SMPROGRAMS\CommuneDesk\$(guide).lnk" "$INSTDIR\guide\$(guideFile)"

    ; Only administrators settle what a computer is for, also where somebody else made the folder first.
    CreateDirectory "$APPDATA\CommuneDesk"
    !insertmacro run '"$SYSDIR\icacls.exe" "$APPDATA\CommuneDesk" /setowner *S-1-5-32-544'
    !insertmacro run '"$SYSDIR\icacls.exe" "$APPDATA\CommuneDesk" /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX'
    ${If} $shared == 1
        ; Encrypted by the program; who may open it is settled by its passwords.
        CreateDirectory "$APPDATA\CommuneDesk\shared"
        !insertmacro run '"$SYSDIR\icacls.exe" "$APPDATA\CommuneDesk\shared" /grant *S-1-5-32-545:(OI)(CI)M'
    ${EndIf}
    ${If} $provision != ""
        StrCpy $R2 $provision
        nsExec::ExecToStack '"$INSTDIR\communedesk-cli.exe" provision "$provision"'
        Pop $R5
        Pop $R3
        ${If} $R5 != 0
            MessageBox MB_OK|MB_ICONEXCLAMATION $(badProvision) /SD IDOK
            SetErrorLevel 4
        ${Else}
            ; A new file takes the folder's rights; one that lies there would keep its own.
            Delete "$APPDATA\CommuneDesk\provision.json"
            ClearErrors
            CopyFiles /SILENT "$provision" "$APPDATA\CommuneDesk\provision.json"
            ${If} ${Errors}
                SetErrorLevel 7
                Abort
            ${EndIf}
        ${EndIf}
    ${EndIf}
SectionEnd

Section $(partDesktop) desktop
    SetShellVarContext all
    CreateShortCut "$DESKTOP\CommuneDesk.lnk" "$INSTDIR\communedesk.exe"
SectionEnd

Section /o $(partHub) hubPart
    SetRegView 64
    !insertmacro closeFirewall
    !insertmacro run '"$SYSDIR\netsh.exe" advfirewall firewall add rule name="${RULE}" dir=in action=allow protocol=TCP profile=private,domain program="$INSTDIR\communedesk-server.exe" enable=yes'
    WriteRegStr HKLM "${KEY}" "Hub" "1"
SectionEnd

; Taken back when it is no longer chosen.
Section "-hub off"
    SectionGetFlags ${hubPart} $R5
    IntOp $R5 $R5 & ${SF_SELECTED}
    ReadRegStr $R6 HKLM "${KEY}" "Hub"
    ${If} $R5 == 0
    ${AndIf} $R6 == 1
        !insertmacro closeFirewall
        DeleteRegValue HKLM "${KEY}" "Hub"
    ${EndIf}
SectionEnd

Function chooseHub
    ${If} $hub == 1
        SectionGetFlags ${hubPart} $R5
        IntOp $R5 $R5 | ${SF_SELECTED}
        SectionSetFlags ${hubPart} $R5
    ${EndIf}
FunctionEnd

; The installer runs as administrator; the program must not.
Function startAsUser
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\communedesk.exe"'
FunctionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
    !insertmacro MUI_DESCRIPTION_TEXT ${program} $(aboutProgram)
    !insertmacro MUI_DESCRIPTION_TEXT ${desktop} $(aboutDesktop)
    !insertmacro MUI_DESCRIPTION_TEXT ${hubPart} $(aboutHub)
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function un.onInit
    SetRegView 64
    SetShellVarContext all
FunctionEnd

Section Uninstall
    Call un.waitUntilClosed
    !include "${PARTS}/uninstall.nsh"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\CommuneDesk\*.lnk"
    RMDir "$SMPROGRAMS\CommuneDesk"
    Delete "$DESKTOP\CommuneDesk.lnk"
    Delete "$APPDATA\CommuneDesk\provision.json"
    ReadRegStr $R5 HKLM "${KEY}" "Hub"
    ${If} $R5 == 1
        !insertmacro closeFirewall
    ${EndIf}
    DeleteRegKey HKLM "${UNINSTALL}"
    DeleteRegKey HKLM "${KEY}"

    ; Data of the office: only by two answers of a person, never silently.
    ${If} ${FileExists} "$APPDATA\CommuneDesk\shared\*"
        StrCpy $R4 "$APPDATA\CommuneDesk\shared"
        MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 $(askShared) /SD IDNO IDNO keepShared
        MessageBox MB_YESNO|MB_ICONSTOP|MB_DEFBUTTON2 $(askAgain) /SD IDNO IDNO keepShared
        RMDir /r "$APPDATA\CommuneDesk\shared"
        keepShared:
    ${EndIf}
    SetShellVarContext current
    ${If} ${FileExists} "$LOCALAPPDATA\CommuneDesk\*"
        StrCpy $R4 "$LOCALAPPDATA\CommuneDesk"
        MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 $(askData) /SD IDNO IDNO keep
        MessageBox MB_YESNO|MB_ICONSTOP|MB_DEFBUTTON2 $(askAgain) /SD IDNO IDNO keep
        RMDir /r "$LOCALAPPDATA\CommuneDesk"
        DeleteRegKey HKCU "Software\CommuneDesk"
        keep:
    ${EndIf}
    SetShellVarContext all
    RMDir "$APPDATA\CommuneDesk\shared"
    RMDir "$APPDATA\CommuneDesk"
SectionEnd
