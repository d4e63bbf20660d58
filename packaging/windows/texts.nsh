; What the installer says, in the window's languages.

!macro TEXTS language ScopeTitle ScopeText ScopeMe ScopeAll IsRunning NoRights TooOld TooOldProcessor TooLong DataTitle DataText DataDelete
LangString ScopeTitle ${LANG_${language}} "${ScopeTitle}"
LangString ScopeText ${LANG_${language}} "${ScopeText}"
LangString ScopeMe ${LANG_${language}} "${ScopeMe}"
LangString ScopeAll ${LANG_${language}} "${ScopeAll}"
LangString IsRunning ${LANG_${language}} "${IsRunning}"
LangString NoRights ${LANG_${language}} "${NoRights}"
LangString TooOld ${LANG_${language}} "${TooOld}"
LangString TooOldProcessor ${LANG_${language}} "${TooOldProcessor}"
LangString TooLong ${LANG_${language}} "${TooLong}"
LangString DataTitle ${LANG_${language}} "${DataTitle}"
LangString DataText ${LANG_${language}} "${DataText}"
LangString DataDelete ${LANG_${language}} "${DataDelete}"
!macroend

!insertmacro TEXTS ENGLISH \
    "For whom?" "Lodestone can be installed without administrator's rights." \
    "Only for me" "For all users of this computer (needs administrator's rights)" \
    "Lodestone is running. Close its window, also in the tray, and choose Retry." \
    "Administrator's rights are needed for all users." \
    "Lodestone needs 64-bit Windows 10 or newer." \
    "Lodestone needs a processor with AVX2, which most made since 2013 have and this one lacks: use another computer or, in a virtual machine, give it the processor of its host." \
    "The name of this folder is too long: $INSTDIR. Choose a shorter one." \
    "Your library" "The text and vectors of your files, models and settings. Your files are left alone." \
    "Delete the library of this account, too"

!insertmacro TEXTS GERMAN \
    "Für wen?" "Lodestone kann ohne Administratorrechte installiert werden." \
    "Nur für mich" "Für alle Benutzer dieses Computers (braucht Administratorrechte)" \
    "Lodestone läuft. Schließen Sie das Fenster, auch im Infobereich, und wählen Sie Wiederholen." \
    "Für alle Benutzer werden Administratorrechte gebraucht." \
    "Lodestone braucht Windows 10 oder neuer mit 64 Bit." \
    "Lodestone braucht einen Prozessor mit AVX2, das die meisten seit 2013 gebauten haben und dieser nicht: Nehmen Sie einen anderen Computer, oder geben Sie einer virtuellen Maschine den Prozessor ihres Wirts." \
    "Der Name dieses Ordners ist zu lang: $INSTDIR. Wählen Sie einen kürzeren." \
    "Ihre Bibliothek" "Text und Vektoren Ihrer Dateien, Modelle und Einstellungen. Ihre Dateien bleiben unberührt." \
    "Auch die Bibliothek dieses Kontos löschen"

!insertmacro TEXTS FRENCH \
    "Pour qui ?" "Lodestone peut être installé sans droits d'administrateur." \
    "Seulement pour moi" "Pour tous les utilisateurs de cet ordinateur (droits d'administrateur requis)" \
    "Lodestone est en cours d'exécution. Fermez sa fenêtre, aussi dans la zone de notification, puis choisissez Réessayer." \
    "Les droits d'administrateur sont requis pour tous les utilisateurs." \
    "Lodestone requiert Windows 10 ou plus récent, 64 bits." \
    "Lodestone a besoin d'un processeur avec AVX2, que la plupart de ceux fabriqués depuis 2013 ont et qui manque à celui-ci : utilisez un autre ordinateur ou, dans une machine virtuelle, donnez-lui le processeur de son hôte." \
    "Le nom de ce dossier est trop long : $INSTDIR. Choisissez-en un plus court." \
    "Votre bibliothèque" "Le texte et les vecteurs de vos fichiers, les modèles et les réglages. Vos fichiers ne sont pas touchés." \
    "Supprimer aussi la bibliothèque de ce compte"

!insertmacro TEXTS SPANISH \
    "¿Para quién?" "Lodestone se puede instalar sin derechos de administrador." \
    "Solo para mí" "Para todos los usuarios de este equipo (requiere derechos de administrador)" \
    "Lodestone se está ejecutando. Cierre su ventana, también en la bandeja, y elija Reintentar." \
    "Para todos los usuarios se necesitan derechos de administrador." \
    "Lodestone necesita Windows 10 o posterior de 64 bits." \
    "Lodestone necesita un procesador con AVX2, que la mayoría de los fabricados desde 2013 tienen y a este le falta: use otro equipo o, en una máquina virtual, asígnele el procesador de su anfitrión." \
    "El nombre de esta carpeta es demasiado largo: $INSTDIR. Elija uno más corto." \
    "Su biblioteca" "El texto y los vectores de sus archivos, los modelos y los ajustes. Sus archivos no se tocan." \
    "Eliminar también la biblioteca de esta cuenta"

!insertmacro TEXTS SIMPCHINESE \
    "为谁安装？" "无需管理员权限即可安装 Lodestone。" \
    "仅为我安装" "为此计算机的所有用户安装（需要管理员权限）" \
    "Lodestone 正在运行。请关闭其窗口（包括托盘中的），然后选择“重试”。" \
    "为所有用户安装需要管理员权限。" \
    "Lodestone 需要 64 位 Windows 10 或更高版本。" \
    "Lodestone 需要支持 AVX2 的处理器，2013 年以后生产的大多数处理器都支持，而此处理器不支持：请使用其他计算机；如果是虚拟机，请让它使用宿主机的处理器。" \
    "此文件夹的名称太长：$INSTDIR。请选择较短的名称。" \
    "您的资料库" "您的文件的文本和向量、模型和设置。您的文件不会被改动。" \
    "同时删除此帐户的资料库"

!insertmacro TEXTS JAPANESE \
    "対象ユーザー" "Lodestone は管理者権限なしでインストールできます。" \
    "自分のみ" "このコンピューターのすべてのユーザー（管理者権限が必要）" \
    "Lodestone が実行中です。トレイも含めてウィンドウを閉じ、[再試行] を選んでください。" \
    "すべてのユーザーへのインストールには管理者権限が必要です。" \
    "Lodestone には 64 ビットの Windows 10 以降が必要です。" \
    "Lodestone には AVX2 対応のプロセッサーが必要です。2013 年以降のほとんどの製品は対応していますが、このプロセッサーは対応していません。別のコンピューターを使うか、仮想マシンではホストのプロセッサーを割り当ててください。" \
    "フォルダー名が長すぎます: $INSTDIR。短い名前を選んでください。" \
    "ライブラリ" "ファイルのテキストとベクトル、モデル、設定です。元のファイルは変更されません。" \
    "このアカウントのライブラリも削除する"
