<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>by meaning, not close</source>
        <translation>意味で、近くはありません</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>残り 1 分未満</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>残り約 %Ln 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h left</source>
        <translation>
            <numerusform>残り約 %Ln 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln days left</source>
        <translation>
            <numerusform>残り約 %Ln 日</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1 分未満</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>約 %Ln 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <translation>
            <numerusform>約 %Ln 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln days</source>
        <translation>
            <numerusform>約 %Ln 日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中 %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 files/s</source>
        <translation>%1 ファイル/秒</translation>
    </message>
    <message>
        <source>%1 passages/s</source>
        <translation>%1 箇所/秒</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>%1 ページ</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>by words</source>
        <translation>語句で</translation>
    </message>
    <message>
        <source>by meaning</source>
        <translation>意味で</translation>
    </message>
    <message>
        <source>words and meaning</source>
        <translation>語句と意味</translation>
    </message>
    <message>
        <source>This kind of file is not read</source>
        <translation>この種類のファイルは読み取りません</translation>
    </message>
    <message>
        <source>Protected by a password</source>
        <translation>パスワードで保護されています</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>ファイルが破損しています</translation>
    </message>
    <message>
        <source>Larger than the limit</source>
        <translation>上限を超えています</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>ファイルを開けません</translation>
    </message>
    <message>
        <source>Reading took too long</source>
        <translation>読み取りに時間がかかりすぎました</translation>
    </message>
    <message>
        <source>No text in it</source>
        <translation>テキストがありません</translation>
    </message>
    <message>
        <source>Only in the cloud</source>
        <translation>クラウドにのみ存在</translation>
    </message>
    <message>
        <source>Found by its words only</source>
        <translation>語句でのみ見つかります</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 件のファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 読み取り済み</translation>
    </message>
    <message>
        <source>%1 by meaning</source>
        <translation>意味で %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <translation>
            <numerusform>%Ln 件読み取り不可</numerusform>
        </translation>
    </message>
    <message>
        <source>looked at now and then</source>
        <translation>ときどき確認</translation>
    </message>
    <message>
        <source>Searchable by words: %1, by meaning: %2</source>
        <translation>検索可能: 語句で %1、意味で %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln 件のファイルを読み取れませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out, such as pictures.</source>
        <translation>
            <numerusform>画像など %Ln 件のファイルを除外しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This deletes what was made of it, %Ln passage(s); to have them again, they must be read and embedded anew.</source>
        <translation>
            <numerusform>ここから作られた %Ln 箇所を削除します。元に戻すには、もう一度読み取ってベクトル化する必要があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not there now. What was read of it can be searched. Connect the drive, or remove the folder.</source>
        <translation>現在このフォルダーはありません。読み取り済みの内容は検索できます。ドライブを接続するか、フォルダーを外してください。</translation>
    </message>
    <message>
        <source>It rests: new and changed files are not read before you resume it.</source>
        <translation>休止中です。再開するまで、新しいファイルや変更されたファイルは読み取りません。</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>保存した検索</translation>
    </message>
    <message>
        <source>Saved and recent searches (Alt+↓ in the search box: recent ones)</source>
        <translation>保存した検索と最近の検索（検索欄で Alt+↓: 最近の検索）</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>その他の理由</translation>
    </message>
    <message>
        <source>Nothing need be done; leave the kind out to have it off this list.</source>
        <translation>対処は不要です。この種類を除外すると一覧から消えます。</translation>
    </message>
    <message>
        <source>Save a copy without the password, or leave the file out.</source>
        <translation>パスワードなしのコピーを保存するか、ファイルを除外してください。</translation>
    </message>
    <message>
        <source>Open it in its own program; if that works, save it anew and retry.</source>
        <translation>専用のプログラムで開いてみてください。開けたら保存し直して再試行してください。</translation>
    </message>
    <message>
        <source>Raise the limit in the settings under Reading, then retry, or leave it out.</source>
        <translation>設定の「読み取り」で上限を上げて再試行するか、除外してください。</translation>
    </message>
    <message>
        <source>Give yourself access to it, or close the program that holds it, then retry.</source>
        <translation>アクセス権を付けるか、使用中のプログラムを閉じてから再試行してください。</translation>
    </message>
    <message>
        <source>Retry on a quiet computer, or raise the time in the settings under Reading.</source>
        <translation>コンピューターが空いているときに再試行するか、設定の「読み取り」で時間を延ばしてください。</translation>
    </message>
    <message>
        <source>If it is a scan, switch text recognition on in the settings under Reading.</source>
        <translation>スキャンの場合は、設定の「読み取り」で文字認識をオンにしてください。</translation>
    </message>
    <message>
        <source>Have the cloud&apos;s program keep it on this computer, then retry.</source>
        <translation>クラウドのプログラムでこのコンピューターに保存してから再試行してください。</translation>
    </message>
    <message>
        <source>It can be found by its words. Retry, or try another model.</source>
        <translation>語句では見つかります。再試行するか、別のモデルをお試しください。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>発生したこと</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 以降</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1 より前</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>%1 以外</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>昨年</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>それ以前</translation>
    </message>
    <message>
        <source>up to 100 KB</source>
        <translation>100 KB まで</translation>
    </message>
    <message>
        <source>100 KB to 1 MB</source>
        <translation>100 KB～1 MB</translation>
    </message>
    <message>
        <source>1 MB to 10 MB</source>
        <translation>1 MB～10 MB</translation>
    </message>
    <message>
        <source>more than 10 MB</source>
        <translation>10 MB 以上</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages and is on this computer already.</source>
        <translation>%1 は 100 以上の言語に対応し、このコンピューターに取得済みです。</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages: %2 to download (%3 at 50 Mbit/s).</source>
        <translation>%1 は 100 以上の言語に対応しています。ダウンロードは %2（50 Mbit/s で%3）です。</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages: %2 to download (%3 at 50 Mbit/s), then %4 for every 10,000 passages on this computer.</source>
        <translation>%1 は 100 以上の言語に対応しています。ダウンロードは %2（50 Mbit/s で%3）、その後このコンピューターでは 1 万箇所ごとに%4かかります。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln 件のファイル、%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln file(s) and %1</source>
        <translation>
            <numerusform>%Ln 件以上のファイル、%1 以上</numerusform>
        </translation>
    </message>
    <message>
        <source>slide %1</source>
        <translation>スライド %1</translation>
    </message>
    <message>
        <source>sheet %1</source>
        <translation>シート %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more passage(s)</source>
        <translation>
            <numerusform>ほか %Ln 箇所</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) without text, only pictures of pages. With Tesseract, a program of its own, they can be read when all else is done.</source>
        <translation>
            <numerusform>%Ln 個のファイルにはテキストがなく、ページの画像だけです。別のプログラムである Tesseract があれば、ほかの処理が終わった後に読み取れます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the cloud not read, for that would download them. To have them read, let the cloud&apos;s program keep them on this computer.</source>
        <translation>
            <numerusform>クラウドにある %Ln 個のファイルは、読み取るとダウンロードされるため、読み取っていません。読み取るには、クラウドのプログラムでこのコンピューターに保存してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not there now. What was read of it can be searched. Connect the drive, or remove the folder.</source>
        <translation>%1 は今ここにありません。読み取った内容は検索できます。ドライブを接続するか、フォルダーを外してください。</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>外す…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Index now</source>
        <translation>今すぐインデックス作成</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>バージョン情報</translation>
    </message>
    <message>
        <source>Finds passages in your own files by meaning, on your own computer.</source>
        <translation>ご自身のコンピューターで、ご自身のファイルから意味で箇所を見つけます。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later: you may use, study, share and change it. It comes without any warranty.</source>
        <translation>GNU Affero General Public License バージョン 3 以降に基づく自由ソフトウェアです。使用、研究、共有、改変ができます。無保証です。</translation>
    </message>
    <message>
        <source>Where the data lies</source>
        <translation>データの保存場所</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>構成要素</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>報告用にコピー</translation>
    </message>
    <message>
        <source>Show all licences</source>
        <translation>すべてのライセンスを表示</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>新しいバージョン</translation>
    </message>
    <message>
        <source>Lodestone looks for newer versions only here, only when asked to, and installs none by itself.</source>
        <translation>Lodestone が新しいバージョンを調べるのはここだけで、求められたときに限ります。自動でインストールすることはありません。</translation>
    </message>
    <message>
        <source>Release address</source>
        <translation>リリースのアドレス</translation>
    </message>
    <message>
        <source>Copied: versions only, nothing of your files.</source>
        <translation>コピーしました。バージョン情報のみで、ファイルの内容は含みません。</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>More to do with this passage</source>
        <translation>この箇所に対するその他の操作</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>A move of the data folder was broken off. Go on with it in the settings, under Library.</source>
        <translation>データフォルダーの移動が中断されました。設定の「ライブラリ」で続けてください。</translation>
    </message>
</context>
<context>
    <name>BackgroundPage</name>
    <message>
        <source>Background</source>
        <translation>バックグラウンド</translation>
    </message>
    <message>
        <source>When embedding rests</source>
        <translation>ベクトル化を休むとき</translation>
    </message>
    <message>
        <source>New files are read and found by their words at any time. Making them searchable by meaning, and recognising text in pictures, takes longer and can wait.</source>
        <translation>新しいファイルはいつでも読み取られ、語句で見つかります。意味で検索できるようにする処理と画像の文字認識は時間がかかるため、後回しにできます。</translation>
    </message>
    <message>
        <source>Rest on battery</source>
        <translation>バッテリー駆動時は休む</translation>
    </message>
    <message>
        <source>Rest while other programs are busy</source>
        <translation>ほかのプログラムが忙しいときは休む</translation>
    </message>
    <message>
        <source>Without this, it goes on with fewer threads and at low priority while they are.</source>
        <translation>オフの場合、その間はスレッドを減らし、低い優先度で続けます。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>For all of Lodestone together. Automatic: half of the computer&apos;s memory. With less, fewer files are read at a time, and a model that needs more is not loaded.</source>
        <translation>Lodestone 全体で使うメモリです。自動では、コンピューターのメモリの半分です。減らすと同時に読み取るファイルが減り、それ以上必要なモデルは読み込まれません。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Only between</source>
        <translation>この時間帯のみ</translation>
    </message>
    <message>
        <source>Begin of the hours</source>
        <translation>時間帯の開始</translation>
    </message>
    <message>
        <source>End of the hours</source>
        <translation>時間帯の終了</translation>
    </message>
</context>
<context>
    <name>ConfirmBar</name>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Passage copied.</source>
        <translation>箇所をコピーしました。</translation>
    </message>
    <message>
        <source>Passage and citation copied.</source>
        <translation>箇所と出典をコピーしました。</translation>
    </message>
    <message>
        <source>Path copied.</source>
        <translation>パスをコピーしました。</translation>
    </message>
    <message>
        <source>“%1” is no longer there. It leaves the results at the next look for changes.</source>
        <translation>「%1」はもうありません。次に変更を確認したときに結果から消えます。</translation>
    </message>
    <message>
        <source>Opening this file would run it, so it is shown in its folder instead.</source>
        <translation>このファイルを開くと実行されてしまうため、代わりにフォルダー内で表示します。</translation>
    </message>
    <message>
        <source>The system has no program to open “%1”.</source>
        <translation>「%1」を開くプログラムがありません。</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add to the library</source>
        <translation>ドロップするとライブラリに追加します</translation>
    </message>
</context>
<context>
    <name>ExclusionsPage</name>
    <message>
        <source>Also leave out what .gitignore and .ignore files in it say</source>
        <translation>中の .gitignore と .ignore に書かれたものも除外する</translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>これらを除外</translation>
    </message>
    <message>
        <source>What is left out of “%1”</source>
        <translation>「%1」から除外するもの</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>非表示: %1</translation>
    </message>
    <message>
        <source>Back again: %1</source>
        <translation>再表示: %1</translation>
    </message>
    <message numerus="yes">
        <source>Hides %Ln more file(s), %1.</source>
        <translation>
            <numerusform>さらに %Ln 件のファイル（%1）を隠します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings back %Ln file(s), %1.</source>
        <translation>
            <numerusform>%Ln 件のファイル（%1）を再び表示します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hides no other files than now.</source>
        <translation>隠されるファイルは今と変わりません。</translation>
    </message>
    <message numerus="yes">
        <source>The folder is large: of %Ln file(s) that were looked at.</source>
        <translation>
            <numerusform>フォルダーが大きいため、確認したのは %Ln 件のファイルです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules, one a line</source>
        <translation>ルール（1 行に 1 つ）</translation>
    </message>
    <message>
        <source>Files that these rules concern</source>
        <translation>これらのルールに関わるファイル</translation>
    </message>
    <message>
        <source>One rule a line, as in a .gitignore file: *.log is all files of that ending, drafts/ a folder of that name, /drafts/ only the one at the top; ! before a rule brings files back.</source>
        <translation>.gitignore と同じ書き方で 1 行に 1 つ書きます。*.log はその拡張子のすべてのファイル、drafts/ はその名前のフォルダー、/drafts/ は最上位のもののみです。先頭に ! を付けるとファイルを戻します。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear filters</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
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
        <translation>%1で絞り込む</translation>
    </message>
    <message>
        <source>Clear the filter %1</source>
        <translation>フィルター「%1」を解除</translation>
    </message>
    <message>
        <source>Nothing to choose from yet</source>
        <translation>選べるものはまだありません</translation>
    </message>
</context>
<context>
    <name>FolderDetails</name>
    <message>
        <source>More…</source>
        <translation>その他…</translation>
    </message>
    <message numerus="yes">
        <source>Files left out by %Ln rule(s).</source>
        <translation>
            <numerusform>%Ln 件のルールでファイルを除外しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Resume “%1”</source>
        <translation>「%1」を再開</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>「%1」を一時停止</translation>
    </message>
</context>
<context>
    <name>FoldersPane</name>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Remove “%1” from the library? Your files stay.</source>
        <translation>「%1」をライブラリから外しますか？ファイルはそのまま残ります。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>ファイルマネージャーで表示</translation>
    </message>
    <message>
        <source>Look for changes now</source>
        <translation>変更を今すぐ確認</translation>
    </message>
    <message>
        <source>Leave files out…</source>
        <translation>ファイルを除外…</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>読み取れなかったファイル</translation>
    </message>
    <message>
        <source>Remove from library…</source>
        <translation>ライブラリから外す…</translation>
    </message>
    <message>
        <source>Folders in the library</source>
        <translation>ライブラリのフォルダー</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>全般</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Start Lodestone when I log in</source>
        <translation>ログイン時に Lodestone を起動する</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>ウィンドウを閉じてもトレイで動作を続ける</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Of the window only: your files are found in any language. The window opens anew at once.</source>
        <translation>ウィンドウの表示言語のみです。ファイルはどの言語でも見つかります。ウィンドウはすぐに開き直されます。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Start and close</source>
        <translation>起動と終了</translation>
    </message>
    <message>
        <source>In the background, without its window where there is a tray. Files are kept up to date.</source>
        <translation>バックグラウンドで起動し、トレイがあればウィンドウは表示しません。ファイルは常に最新に保たれます。</translation>
    </message>
    <message>
        <source>Keys from anywhere</source>
        <translation>どこからでも使えるキー</translation>
    </message>
    <message>
        <source>Keys that bring the window up</source>
        <translation>ウィンドウを呼び出すキー</translation>
    </message>
    <message>
        <source>Bring the window up</source>
        <translation>ウィンドウを呼び出す</translation>
    </message>
    <message>
        <source>Press the keys, such as Ctrl+Alt+L. Where the desktop does not let programs have such keys (Wayland), give them to the command “lodestone --toggle” in the settings of the desktop.</source>
        <translation>Ctrl+Alt+L のようにキーを押してください。デスクトップがプログラムにキーを許可しない場合（Wayland）は、デスクトップの設定でコマンド「lodestone --toggle」に割り当ててください。</translation>
    </message>
</context>
<context>
    <name>HiddenBar</name>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) not close to this are hidden.</source>
        <translation>
            <numerusform>近くない %Ln 件のファイルを隠しています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hotkey</name>
    <message>
        <source>Another program listens for %1 already. Choose other keys.</source>
        <translation>%1 はほかのプログラムが使用しています。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>On Wayland no program may listen for keys. In the settings of the desktop, bind keys of your choice to the command “lodestone --toggle”.</source>
        <translation>Wayland ではプログラムがキーを監視できません。デスクトップの設定で、お好みのキーをコマンド「lodestone --toggle」に割り当ててください。</translation>
    </message>
    <message>
        <source>This system lets no program listen for keys.</source>
        <translation>このシステムではプログラムがキーを監視できません。</translation>
    </message>
    <message>
        <source>Choose Ctrl, Alt or the system key together with a letter, a digit, Space or F1 to F24.</source>
        <translation>Ctrl、Alt またはシステムキーと、文字、数字、スペース、F1～F24 のいずれかを組み合わせてください。</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>“%1” is in the library already.</source>
        <translation>「%1」はすでにライブラリにあります。</translation>
    </message>
    <message>
        <source>“%1” is part of “%2”, which is in the library already.</source>
        <translation>「%1」は、すでにライブラリにある「%2」の一部です。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” takes in %Ln folder(s) that the library had before.</source>
        <translation>
            <numerusform>「%1」は、ライブラリにあった %Ln 件のフォルダーを含みます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>ライブラリ</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>フォルダーを表示</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移動…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Delete the copy</source>
        <translation>コピーを削除</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 を取得中です。完了を待つか、先に一時停止してください。</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>フォルダーを確認しています…</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>データフォルダー</translation>
    </message>
    <message>
        <source>Settings, text, vectors, models and logs of this library are kept here:</source>
        <translation>このライブラリの設定、テキスト、ベクトル、モデル、ログは次の場所に保存されます:</translation>
    </message>
    <message>
        <source>Moving copies it to another folder, verifies the copy and then deletes the old one. Searching goes on meanwhile, new files wait. Your own files stay where they are.</source>
        <translation>移動では、別のフォルダーにコピーして検証し、その後で元のフォルダーを削除します。その間も検索はできますが、新しいファイルは待機します。ご自身のファイルは移動しません。</translation>
    </message>
    <message>
        <source>Where shall the data folder be?</source>
        <translation>データフォルダーをどこに置きますか？</translation>
    </message>
    <message>
        <source>Progress of the move</source>
        <translation>移動の進行状況</translation>
    </message>
    <message>
        <source>Object store</source>
        <translation>オブジェクトストア</translation>
    </message>
    <message>
        <source>A library can lie in an object store (S3 and alike), which many computers read and one writes. It is chosen on the command line, with Lodestone closed: “lodestone library use s3://bucket/path”, and “lodestone library off” to keep it here again.</source>
        <translation>ライブラリは、多数のコンピューターが読み取り 1 台が書き込むオブジェクトストア（S3 など）に置けます。Lodestone を閉じ、コマンドラインで「lodestone library use s3://bucket/path」を実行します。元に戻すには「lodestone library off」を使います。</translation>
    </message>
    <message>
        <source>The data folder stays where it is.</source>
        <translation>データフォルダーは移動しません。</translation>
    </message>
    <message>
        <source>Move the data folder to %1? %2 are copied, and the old folder is deleted after that.</source>
        <translation>データフォルダーを %1 に移動しますか？%2 をコピーし、その後で元のフォルダーを削除します。</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>移動する</translation>
    </message>
    <message>
        <source>A move to %1 was broken off. The library is still in the folder above.</source>
        <translation>%1 への移動は中断されました。ライブラリはまだ上のフォルダーにあります。</translation>
    </message>
    <message>
        <source>The data folder is being moved.</source>
        <translation>データフォルダーを移動しています。</translation>
    </message>
    <message>
        <source>The data folder is %1 now.</source>
        <translation>データフォルダーは %1 になりました。</translation>
    </message>
    <message>
        <source>The data folder has moved. From now on, open this library with: %1</source>
        <translation>データフォルダーを移動しました。今後このライブラリは次のコマンドで開いてください: %1</translation>
    </message>
    <message>
        <source>This library lies in the data folder.</source>
        <translation>このライブラリはデータフォルダーにあります。</translation>
    </message>
</context>
<context>
    <name>LicencesWindow</name>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Add folder</source>
        <translation>フォルダーを追加</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss message</source>
        <translation>メッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>ModeButton</name>
    <message>
        <source>Words and meaning</source>
        <translation>語句と意味</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>語句のみ</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>意味のみ</translation>
    </message>
    <message>
        <source>Search by: %1</source>
        <translation>検索方法: %1</translation>
    </message>
    <message>
        <source>What is searched by</source>
        <translation>検索方法</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Use</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Download of %1</source>
        <translation>%1 のダウンロード</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Make it here</source>
        <translation>ここで作成</translation>
    </message>
    <message>
        <source>Download and make it</source>
        <translation>ダウンロードして作成</translation>
    </message>
    <message>
        <source>Paused: %1 of %2 are here</source>
        <translation>一時停止中: %2 のうち %1 を取得済み</translation>
    </message>
    <message>
        <source>Recommended here: %1</source>
        <translation>おすすめの理由: %1</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>取得済み</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>おすすめ</translation>
    </message>
    <message>
        <source>made here from %1</source>
        <translation>ここで %1 から作成</translation>
    </message>
    <message>
        <source>needs %1 of memory</source>
        <translation>メモリ %1 が必要</translation>
    </message>
    <message>
        <source>%1 measured here</source>
        <translation>実測 %1</translation>
    </message>
    <message>
        <source>about %1 expected here</source>
        <translation>予想 約 %1</translation>
    </message>
    <message>
        <source>speed here not known yet</source>
        <translation>速度はまだ不明</translation>
    </message>
</context>
<context>
    <name>ModelOffer</name>
    <message>
        <source>Another model is on its way. Wait for it or pause it first.</source>
        <translation>別のモデルを取得中です。完了を待つか、先に一時停止してください。</translation>
    </message>
    <message>
        <source>%1 is in use now. Passages are embedded anew meanwhile.</source>
        <translation>%1 を使用しています。その間に箇所をベクトル化し直しています。</translation>
    </message>
    <message>
        <source>%1 of what was read is in other languages; the model in use reads English best.</source>
        <translation>読み取った内容の %1 は英語以外の言語です。使用中のモデルは英語が最も得意です。</translation>
    </message>
    <message>
        <source>The model that comes with Lodestone reads English best.</source>
        <translation>Lodestone に付属のモデルは英語が最も得意です。</translation>
    </message>
</context>
<context>
    <name>ModelSwitch</name>
    <message>
        <source>Trying %1…</source>
        <translation>%1 を試しています…</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Use %1 from now on?</source>
        <translation>今後 %1 を使いますか？</translation>
    </message>
    <message>
        <source>Use %1 with %2 dimensions?</source>
        <translation>%1 を %2 次元で使いますか？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) will be embedded again%1.</source>
        <translation>
            <numerusform>%Ln 箇所をもう一度ベクトル化します%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching goes on meanwhile: by words at once, by meaning as far as the new vectors have come.</source>
        <translation>その間も検索できます。語句での検索はすぐに、意味での検索は新しいベクトルができた分から使えます。</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>このコンピューターで %1</translation>
    </message>
    <message>
        <source>%1 is in use now.</source>
        <translation>%1 を使用しています。</translation>
    </message>
    <message>
        <source>The vectors are kept or cut; nothing is embedded again.</source>
        <translation>ベクトルはそのまま使うか短縮されます。ベクトル化のやり直しはありません。</translation>
    </message>
    <message>
        <source>The passages are being embedded again in the background.</source>
        <translation>バックグラウンドで箇所をもう一度ベクトル化しています。</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Take %1 into the library as a model, and use it?</source>
        <translation>%1 をモデルとしてライブラリに取り込み、使用しますか？</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>%1 を確認しています…</translation>
    </message>
    <message>
        <source>Import a model file</source>
        <translation>モデルファイルの取り込み</translation>
    </message>
    <message>
        <source>Models in GGUF format (*.gguf)</source>
        <translation>GGUF 形式のモデル (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>A model turns text into numbers that say what it means. Larger ones find better, above all across languages, and take longer. Models run on this computer; only a download uses the network.</source>
        <translation>モデルは、テキストを意味を表す数値に変換します。大きいモデルほど、特に言語をまたぐ検索に優れますが、時間がかかります。モデルはこのコンピューターで動き、ネットワークを使うのはダウンロードのときだけです。</translation>
    </message>
    <message>
        <source>Import a model file…</source>
        <translation>モデルファイルを取り込む…</translation>
    </message>
    <message>
        <source>Any embedding model in GGUF format; it can also be dropped onto the window.</source>
        <translation>GGUF 形式の埋め込みモデルなら何でも使えます。ウィンドウへのドロップもできます。</translation>
    </message>
    <message>
        <source>Where models come from</source>
        <translation>モデルの入手先</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>ミラー</translation>
    </message>
    <message>
        <source>The address of another model hub, where the usual one cannot be reached. Empty: the usual one.</source>
        <translation>通常の配布元に接続できない場合の、別の配布元のアドレスです。空欄では通常の配布元を使います。</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 を取得中です。完了を待つか、先に一時停止してください。</translation>
    </message>
    <message>
        <source>%1 is here. Press Use to work with it.</source>
        <translation>%1 を取得しました。「使う」を押すと使用できます。</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Nothing found</source>
        <translation>見つかりませんでした</translation>
    </message>
    <message>
        <source>No search yet</source>
        <translation>まだ検索していません</translation>
    </message>
    <message>
        <source>This search did not work</source>
        <translation>検索できませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Nothing fits both the words and the filters. Leave out a filter, or try other words.</source>
        <translation>語句とフィルターの両方に合うものがありません。フィルターを外すか、別の言葉をお試しください。</translation>
    </message>
    <message>
        <source>Try fewer or other words, or say in a sentence what the passage is about.</source>
        <translation>言葉を減らすか変えるか、探している内容を文で書いてみてください。</translation>
    </message>
    <message>
        <source>So far %1 of the text can be searched by meaning; the rest follows.</source>
        <translation>現在、テキストの %1 を意味で検索できます。残りも順次検索できるようになります。</translation>
    </message>
    <message numerus="yes">
        <source>Search by words and meaning: %Ln file(s)</source>
        <translation>
            <numerusform>語句と意味で検索: %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without quotation marks: %Ln file(s)</source>
        <translation>
            <numerusform>引用符なし: %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without any filter: %Ln file(s)</source>
        <translation>
            <numerusform>フィルターなし: %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %1: %Ln file(s)</source>
        <translation>
            <numerusform>%1 なし: %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 以上</translation>
    </message>
</context>
<context>
    <name>OfferView</name>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Download of the model</source>
        <translation>モデルのダウンロード</translation>
    </message>
    <message>
        <source>Do not offer again</source>
        <translation>今後は提案しない</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Download and use</source>
        <translation>ダウンロードして使う</translation>
    </message>
    <message>
        <source>It is here and being tried…</source>
        <translation>取得済み。試しています…</translation>
    </message>
    <message>
        <source>Paused; what has come is kept.</source>
        <translation>一時停止中です。取得済みの分は残ります。</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>開始しています…</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Like a passage of %1</source>
        <translation>%1 の箇所に似たもの</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln new)</source>
        <translation>
            <numerusform>%1（新着 %Ln 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>この検索を保存</translation>
    </message>
    <message>
        <source>Remove a saved search</source>
        <translation>保存した検索を削除</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>最近の検索</translation>
    </message>
    <message>
        <source>Forget recent searches</source>
        <translation>最近の検索を消去</translation>
    </message>
    <message>
        <source>Search saved. The star tells when something new is found.</source>
        <translation>検索を保存しました。新しい結果があると星印でお知らせします。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Find a setting</source>
        <translation>設定を探す</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
</context>
<context>
    <name>PageScroll</name>
    <message>
        <source>Page with the passage</source>
        <translation>該当箇所のページ</translation>
    </message>
</context>
<context>
    <name>PassageText</name>
    <message>
        <source>Text with the passage</source>
        <translation>該当箇所のテキスト</translation>
    </message>
</context>
<context>
    <name>PreviewHead</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open the file, at this page where its program can</source>
        <translation>ファイルを開く（対応するプログラムではこのページを表示）</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>ファイルをフォルダー内で表示</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>出典付きでコピー</translation>
    </message>
    <message>
        <source>Copy the passage with where it is from</source>
        <translation>箇所を出典とともにコピー</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>似たものを探す</translation>
    </message>
    <message>
        <source>Find passages that mean the same</source>
        <translation>同じ意味の箇所を探す</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>The passage that you choose is shown here.</source>
        <translation>選んだ箇所がここに表示されます。</translation>
    </message>
    <message>
        <source>%1 This is the passage as it was read.</source>
        <translation>%1読み取ったときの内容を表示しています。</translation>
    </message>
    <message>
        <source>The passage is not on this page. The file has changed since it was read.</source>
        <translation>このページに該当箇所はありません。ファイルは読み取り後に変更されています。</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>プレビューはありません</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>ファイルを読み取っています…</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>%1/%2 ページ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
</context>
<context>
    <name>PreviewTexts</name>
    <message>
        <source>The file has changed since it was read.</source>
        <translation>ファイルは読み取り後に変更されています。</translation>
    </message>
    <message>
        <source>The file has changed since it was read. The passage is no longer in it.</source>
        <translation>ファイルは読み取り後に変更され、該当箇所はなくなっています。</translation>
    </message>
    <message>
        <source>Long file: scroll on for the rest.</source>
        <translation>長いファイルです。続きはスクロールしてください。</translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Fit the page to the width</source>
        <translation>ページを幅に合わせる</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation>ページ全体を表示</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln か所</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous place of the found words (Shift+F3)</source>
        <translation>前の一致箇所 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next place of the found words (F3)</source>
        <translation>次の一致箇所 (F3)</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>ページ番号</translation>
    </message>
    <message>
        <source>Page to go to</source>
        <translation>移動先のページ</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保存されるもの</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>すべて削除</translation>
    </message>
    <message>
        <source>Delete downloaded and imported models, too</source>
        <translation>ダウンロードしたモデルと取り込んだモデルも削除する</translation>
    </message>
    <message>
        <source>Lodestone reads your files and never changes them. What it keeps of them, it keeps in the data folder, readable by your account only. It tells nobody anything: the network is used for a download of a model that you start, and for a server or an object store that you set up.</source>
        <translation>Lodestone はファイルを読み取るだけで、変更することはありません。保存する内容はデータフォルダーに置かれ、お使いのアカウントだけが読めます。外部には何も伝えません。ネットワークを使うのは、ご自身で始めたモデルのダウンロードと、ご自身で設定したサーバーやオブジェクトストアだけです。</translation>
    </message>
    <message>
        <source>Keys of servers and object stores are kept by the system&apos;s keyring, in no file of ours.</source>
        <translation>サーバーとオブジェクトストアのキーはシステムのキーリングに保存され、独自のファイルには保存しません。</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>このコンピューターの外には何も送信されません。</translation>
    </message>
    <message>
        <source>Forgets all folders and deletes their text, vectors, the list of files, searches and logs from the disk. It cannot be undone; the folders have to be added and read again. Your own files and your settings stay.</source>
        <translation>すべてのフォルダーを忘れ、テキスト、ベクトル、ファイル一覧、検索、ログをディスクから削除します。元に戻せません。フォルダーの追加と読み取りをやり直す必要があります。ご自身のファイルと設定は残ります。</translation>
    </message>
    <message>
        <source>To confirm, type %1 here:</source>
        <translation>確認のため、ここに「%1」と入力してください:</translation>
    </message>
    <message>
        <source>Text and vectors</source>
        <translation>テキストとベクトル</translation>
    </message>
    <message>
        <source>List of files</source>
        <translation>ファイルの一覧</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Made again when needed</source>
        <translation>必要なときに作り直されるもの</translation>
    </message>
    <message>
        <source>Logs, without contents</source>
        <translation>ログ（内容は含みません）</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 を取得中です。完了を待つか、先に一時停止してください。</translation>
    </message>
    <message>
        <source>Another Lodestone is working on this library. Close it first.</source>
        <translation>別の Lodestone がこのライブラリで作業中です。先にそちらを閉じてください。</translation>
    </message>
    <message>
        <source>Everything is being deleted…</source>
        <translation>すべて削除しています…</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Files that could not be read</source>
        <translation>読み取れなかったファイル</translation>
    </message>
    <message>
        <source>All files were read.</source>
        <translation>すべてのファイルを読み取りました。</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln file(s)</source>
        <translation>
            <numerusform>%Ln 件のファイルを再試行</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out *%1…</source>
        <translation>*%1 を除外…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>除外…</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>すべて再試行</translation>
    </message>
    <message>
        <source>Files with this problem</source>
        <translation>この問題のあるファイル</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>ProcessorPage</name>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>モデルを動かす場所</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>A graphics card where there is one, else the processor.</source>
        <translation>グラフィックカードがあればそれを、なければプロセッサーを使います。</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>グラフィック</translation>
    </message>
    <message>
        <source>Also graphics that share the main memory. As much of the model as fits goes there.</source>
        <translation>メインメモリを共有するグラフィックも使い、モデルを入るだけ載せます。</translation>
    </message>
    <message>
        <source>No graphics, even where there are some.</source>
        <translation>グラフィックがあっても使いません。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Automatic: all cores but one, fewer on battery and while you use the computer heavily. Documents are embedded at low priority, searches at normal.</source>
        <translation>自動では、1 つを除くすべてのコアを使います。バッテリー駆動時やコンピューターを酷使しているときは減らします。文書は低い優先度、検索は通常の優先度で処理します。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processor core(s)</source>
        <translation>
            <numerusform>プロセッサーコア %Ln 個</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>メモリ %1</translation>
    </message>
    <message>
        <source>no graphics card that this build of Lodestone can use</source>
        <translation>この Lodestone で使えるグラフィックカードはありません</translation>
    </message>
    <message>
        <source>Ran last on this: %1</source>
        <translation>前回の実行場所: %1</translation>
    </message>
    <message>
        <source>The model has not run here yet.</source>
        <translation>モデルはまだ実行されていません。</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Quick search</source>
        <translation>クイック検索</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりませんでした</translation>
    </message>
    <message>
        <source>Enter opens, Ctrl+Enter shows it in the window, Esc hides</source>
        <translation>Enter で開く、Ctrl+Enter でウィンドウに表示、Esc で隠す</translation>
    </message>
    <message>
        <source>Type to search, Esc hides</source>
        <translation>入力して検索、Esc で隠す</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Reading</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>除外するもの</translation>
    </message>
    <message>
        <source>Files and folders with these names are never read. One pattern a line; * stands for any letters, ? for one, [abc] for one of these.</source>
        <translation>この名前のファイルとフォルダーは読み取りません。1 行に 1 つ書きます。* は任意の文字列、? は 1 文字、[abc] はそのいずれかを表します。</translation>
    </message>
    <message>
        <source>Names that are left out</source>
        <translation>除外する名前</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>初期値に戻す</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>最大ファイルサイズ</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Time for one file</source>
        <translation>1 ファイルの時間</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Files read at a time</source>
        <translation>同時に読み取るファイル数</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>A file beyond a limit is listed as not read, and tried again when the file or the limit changes.</source>
        <translation>制限を超えるファイルは未読として一覧に載り、ファイルか制限が変わると再試行します。</translation>
    </message>
    <message>
        <source>Scans and pictures</source>
        <translation>スキャンと画像</translation>
    </message>
    <message>
        <source>Text in scans and pictures can be recognised by Tesseract, a program of its own that you install. It begins when everything else has been read, and takes seconds for each page.</source>
        <translation>スキャンや画像の文字は、別途インストールする Tesseract で認識できます。ほかのすべてを読み取った後に始まり、1 ページに数秒かかります。</translation>
    </message>
    <message>
        <source>Recognise text in scans and pictures</source>
        <translation>スキャンと画像の文字を認識する</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>In Tesseract&apos;s codes. Empty: the system&apos;s language and English.</source>
        <translation>Tesseract のコードで指定します。空欄ではシステムの言語と英語です。</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>自動で検出</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Tesseract was not found on this computer.</source>
        <translation>このコンピューターに Tesseract が見つかりませんでした。</translation>
    </message>
    <message>
        <source>Tesseract was found, with the languages %1.</source>
        <translation>Tesseract が見つかりました。言語: %1。</translation>
    </message>
    <message>
        <source>Install Tesseract with the installer that its project page links to, then open this again.</source>
        <translation>Tesseract のプロジェクトページにあるインストーラーでインストールしてから、もう一度開いてください。</translation>
    </message>
    <message>
        <source>Install it, then open this again. On Debian and Ubuntu: sudo apt install tesseract-ocr</source>
        <translation>インストールしてからもう一度開いてください。Debian と Ubuntu では: sudo apt install tesseract-ocr</translation>
    </message>
    <message>
        <source>More languages: run the installer of Tesseract again and tick them.</source>
        <translation>言語の追加: Tesseract のインストーラーをもう一度実行して選択してください。</translation>
    </message>
    <message>
        <source>More languages are packages; German on Debian and Ubuntu: sudo apt install tesseract-ocr-deu</source>
        <translation>ほかの言語はパッケージです。Debian と Ubuntu でドイツ語を追加するには: sudo apt install tesseract-ocr-deu</translation>
    </message>
</context>
<context>
    <name>ReleaseBox</name>
    <message>
        <source>Check now</source>
        <translation>今すぐ確認</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>そのページを開く</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>問い合わせ中…</translation>
    </message>
    <message>
        <source>There is version %1; this is %2.</source>
        <translation>バージョン %1 があります。これは %2 です。</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>これが最新のバージョンです。</translation>
    </message>
</context>
<context>
    <name>RerankerBox</name>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <translation>%1 を試しています…</translation>
    </message>
    <message>
        <source>Turning it off…</source>
        <translation>オフにしています…</translation>
    </message>
    <message>
        <source>A reranker reads the question together with each of the first 20 files and puts them in a better order. It takes a minute and more on two cores, and the memory of a second model: have eight of them or more. It judges only searches that ask for it (lodestone search --rerank). Take a file of Qwen3-Reranker in GGUF format.</source>
        <translation>リランカーは、質問と上位 20 件のファイルを一つずつ読み合わせ、より良い順に並べます。2 コアでは 1 分以上かかり、もう 1 つのモデル分のメモリが必要です。8 コア以上をおすすめします。指定した検索（lodestone search --rerank）でのみ働きます。GGUF 形式の Qwen3-Reranker のファイルを選んでください。</translation>
    </message>
    <message>
        <source>Choose a reranker</source>
        <translation>リランカーを選ぶ</translation>
    </message>
    <message>
        <source>Models in GGUF format (*.gguf)</source>
        <translation>GGUF 形式のモデル (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1 judges searches that ask for it from now on.</source>
        <translation>今後、指定した検索は %1 が判定します。</translation>
    </message>
    <message>
        <source>No reranker is used any more.</source>
        <translation>リランカーは使わなくなりました。</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>使用中: %1</translation>
    </message>
    <message>
        <source>None is in use.</source>
        <translation>使用していません。</translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 件のファイル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The best %Ln file(s)</source>
        <translation>
            <numerusform>上位 %Ln 件のファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>One row for each file</source>
        <translation>ファイルごとに 1 行</translation>
    </message>
    <message>
        <source>Hide what is not close</source>
        <translation>近くないものを隠す</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>関連度順</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>名前順</translation>
    </message>
    <message>
        <source>How results are listed: %1</source>
        <translation>結果の並べ方: %1</translation>
    </message>
    <message>
        <source>How results are listed</source>
        <translation>結果の並べ方</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Found passages</source>
        <translation>見つかった箇所</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーで表示</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>似たものを探す</translation>
    </message>
    <message>
        <source>Copy passage</source>
        <translation>箇所をコピー</translation>
    </message>
    <message>
        <source>Copy passage with citation</source>
        <translation>箇所を出典付きでコピー</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>パスをコピー</translation>
    </message>
</context>
<context>
    <name>RichText</name>
    <message>
        <source>Message %1</source>
        <translation>メッセージ %1</translation>
    </message>
    <message>
        <source>Notes of slide %1</source>
        <translation>スライド %1 のノート</translation>
    </message>
    <message>
        <source>Slide %1</source>
        <translation>スライド %1</translation>
    </message>
    <message>
        <source>Text with the passage</source>
        <translation>該当箇所のテキスト</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search your files by meaning or by words</source>
        <translation>意味または語句でファイルを検索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Searching…</source>
        <translation>検索しています…</translation>
    </message>
    <message>
        <source>Nothing close was found; these are the nearest.</source>
        <translation>近いものは見つかりませんでした。最も近いものを表示しています。</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>何をお探しですか？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) can be searched.</source>
        <translation>
            <numerusform>%Ln 件のファイルを検索できます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still being read: %Ln file(s).</source>
        <translation>
            <numerusform>読み取り中のファイル: %Ln 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter opens, Ctrl+C copies the passage.</source>
        <translation>↑ ↓ で選択、Enter で開く、Ctrl+C で箇所をコピーします。</translation>
    </message>
    <message>
        <source>Drop folders here</source>
        <translation>ここにフォルダーをドロップ</translation>
    </message>
    <message>
        <source>Lodestone reads the files in them and finds passages by what they mean. Nothing leaves this computer, and your files are never changed.</source>
        <translation>Lodestone は中のファイルを読み取り、意味で箇所を見つけます。データがこのコンピューターの外に出ることはなく、ファイルが変更されることもありません。</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
</context>
<context>
    <name>SearchingPage</name>
    <message>
        <source>Searching</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Length of the vectors</source>
        <translation>ベクトルの長さ</translation>
    </message>
    <message>
        <source>Another length</source>
        <translation>別の長さ</translation>
    </message>
    <message>
        <source>Use this length</source>
        <translation>この長さを使う</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指示文</translation>
    </message>
    <message>
        <source>What the model is told before each query, in this library. Models that were trained for it (Qwen3-Embedding) find 1 to 5 % more with a fitting one; others do not read it. It costs nothing to change.</source>
        <translation>このライブラリで、検索のたびにモデルへ伝える文です。対応するモデル（Qwen3-Embedding）では、適切な指示で 1～5% 多く見つかります。ほかのモデルは読みません。変更に負担はかかりません。</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>再判定</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>最近の検索</translation>
    </message>
    <message>
        <source>Remember my last searches</source>
        <translation>最近の検索を記憶する</translation>
    </message>
    <message>
        <source>In the data folder only. What is forgotten is gone from the disk; saved searches stay.</source>
        <translation>データフォルダーにのみ保存します。消去したものはディスクからも消えます。保存した検索は残ります。</translation>
    </message>
    <message>
        <source>Forget history</source>
        <translation>履歴を消去</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of the history forgotten.</source>
        <translation>
            <numerusform>履歴を %Ln 件消去しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>own words</source>
        <translation>自由記述</translation>
    </message>
    <message>
        <source>Own instruction</source>
        <translation>独自の指示文</translation>
    </message>
    <message>
        <source>Given …, retrieve passages that … (English works best)</source>
        <translation>Given …, retrieve passages that …（英語が最適です）</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>この文を使う</translation>
    </message>
    <message>
        <source>Write a sentence first, or choose one of those above.</source>
        <translation>先に文を書くか、上から選んでください。</translation>
    </message>
    <message>
        <source>The server in use decides on the length.</source>
        <translation>長さは使用中のサーバーが決めます。</translation>
    </message>
    <message>
        <source>The model in use decides on the length.</source>
        <translation>長さは使用中のモデルが決めます。</translation>
    </message>
    <message>
        <source>%1 has %2 numbers for each passage, and cannot be shortened. The Qwen3-Embedding models can.</source>
        <translation>%1 は 1 箇所あたり %2 個の数値を使い、短縮できません。Qwen3-Embedding モデルは短縮できます。</translation>
    </message>
    <message>
        <source>%1 keeps up to %2 numbers for each passage. Fewer take less room and search faster, and find a little less. A shorter length than now is cut from what is there, and nothing is embedded again; for a longer one, all is embedded again.</source>
        <translation>%1 は 1 箇所あたり最大 %2 個の数値を使います。少ないほど容量が小さく検索が速くなりますが、見つかるものは少し減ります。今より短くする場合は既存のものを切り詰めるだけで、長くする場合はすべてベクトル化し直します。</translation>
    </message>
    <message>
        <source>Change of the score: published for Qwen3-Embedding-4B on a Chinese benchmark, against 2,560 numbers. Other models follow the same course.</source>
        <translation>スコアの変化は、中国語ベンチマークでの Qwen3-Embedding-4B の公表値で、数値 2,560 個との比較です。ほかのモデルも同じ傾向です。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数値の数</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Per 100,000 passages</source>
        <translation>10 万箇所あたり</translation>
    </message>
    <message>
        <source>To get there</source>
        <translation>必要な処理</translation>
    </message>
    <message>
        <source>full length</source>
        <translation>元の長さ</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>未公表</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>cut at once</source>
        <translation>すぐに短縮</translation>
    </message>
    <message>
        <source>embedded again</source>
        <translation>ベクトル化し直し</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2. Name a model file in GGUF format.</source>
        <translation>%1: %2。GGUF 形式のモデルファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 For files in other languages than English, that is worth it.</source>
        <translation>%1英語以外のファイルには、その価値があります。</translation>
    </message>
    <message>
        <source>%1 GB of memory</source>
        <translation>メモリ %1 GB</translation>
    </message>
    <message>
        <source>%1 Mend or delete %2.</source>
        <translation>%1%2 を修正するか削除してください。</translation>
    </message>
    <message>
        <source>%1 Set another mirror, or update Lodestone.</source>
        <translation>%1別のミラーを設定するか、Lodestone を更新してください。</translation>
    </message>
    <message>
        <source>%1 The order is that of the search.</source>
        <translation>%1順序は検索結果のままです。</translation>
    </message>
    <message>
        <source>%1 The passage is no longer in it.</source>
        <translation>%1該当箇所はなくなっています。</translation>
    </message>
    <message>
        <source>%1 Try again or set another mirror.</source>
        <translation>%1もう一度試すか、別のミラーを設定してください。</translation>
    </message>
    <message>
        <source>%1 Your files are untouched.</source>
        <translation>%1ファイル自体は変更されていません。</translation>
    </message>
    <message>
        <source>%1 can do 10,000 passages with it in %2, and it needs %3.</source>
        <translation>%1 ではこのモデルで 1 万箇所を%2で処理でき、%3 が必要です。</translation>
    </message>
    <message>
        <source>%1 cannot be copied into %2: %3.</source>
        <translation>%1 を %2 にコピーできません: %3。</translation>
    </message>
    <message>
        <source>%1 cannot be copied: %2. Mend that and go on.</source>
        <translation>%1 をコピーできません: %2。解決してから続けてください。</translation>
    </message>
    <message>
        <source>%1 cannot be loaded. Get the file again or choose another one.</source>
        <translation>%1 を読み込めません。ファイルを取得し直すか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Give yourself access to it first.</source>
        <translation>%1 を開けません: %2。先にアクセス権を付けてください。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Name a file that is there.</source>
        <translation>%1 を開けません: %2。存在するファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose a folder of your own.</source>
        <translation>%1 に書き込めません: %2。ご自身のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Give yourself access to it and try again.</source>
        <translation>%1 に書き込めません: %2。アクセス権を付けてもう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 could not be made from %2. Get %3 again, or use it as it is.</source>
        <translation>%2 から %1 を作成できませんでした。%3 を取得し直すか、そのまま使ってください。</translation>
    </message>
    <message>
        <source>%1 dimensions are too few. Choose %2 or more.</source>
        <translation>%1 次元では少なすぎます。%2 以上を選んでください。</translation>
    </message>
    <message>
        <source>%1 gives no number for these passages. Get the file again or choose another one.</source>
        <translation>%1 はこれらの箇所に数値を返しません。ファイルを取得し直すか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions. Choose no more than that.</source>
        <translation>%1 は %2 次元です。それ以下を選んでください。</translation>
    </message>
    <message>
        <source>%1 has %2 passages. Name one of 1 to %3.</source>
        <translation>%1 には %2 箇所あります。1～%3 を指定してください。</translation>
    </message>
    <message>
        <source>%1 has no end token, so its vectors would be wrong. Get a newer file.</source>
        <translation>%1 には終端トークンがなく、ベクトルが正しくなりません。新しいファイルを入手してください。</translation>
    </message>
    <message>
        <source>%1 has no token for &quot;%2&quot;. Choose a GGUF file of Qwen3-Reranker.</source>
        <translation>%1 には「%2」のトークンがありません。Qwen3-Reranker の GGUF ファイルを選んでください。</translation>
    </message>
    <message>
        <source>%1 holds Lodestone&apos;s own data and cannot be indexed. Name another folder.</source>
        <translation>%1 には Lodestone 自身のデータがあるため、インデックスを作成できません。別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>%1 holds the present data folder. Choose an empty folder.</source>
        <translation>%1 には現在のデータフォルダーがあります。空のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1（現在は%2）</translation>
    </message>
    <message>
        <source>%1 is %2 by another name, which is in the library already.</source>
        <translation>%1 は、すでにライブラリにある %2 の別名です。</translation>
    </message>
    <message>
        <source>%1 is a file. Choose a folder.</source>
        <translation>%1 はファイルです。フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file, or add the folder to the library.</source>
        <translation>%1 はフォルダーです。ファイルを指定するか、フォルダーをライブラリに追加してください。</translation>
    </message>
    <message>
        <source>%1 is damaged or not the file of this name that is meant (%2).</source>
        <translation>%1 は破損しているか、想定したファイルではありません（%2）。</translation>
    </message>
    <message>
        <source>%1 is made from %2, which the catalogue does not have. Update Lodestone.</source>
        <translation>%1 はカタログにない %2 から作られます。Lodestone を更新してください。</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder. Name a folder or a file.</source>
        <translation>%1 はファイルでもフォルダーでもありません。フォルダーかファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 is no folder of the library. Folders in it: %2.</source>
        <translation>%1 はライブラリのフォルダーではありません。ライブラリのフォルダー: %2。</translation>
    </message>
    <message>
        <source>%1 is no place for a library. Give a bucket and a path in it: s3://bucket/path (or gs://, az://).</source>
        <translation>%1 にはライブラリを置けません。バケットとその中のパスを指定してください: s3://bucket/path（または gs://、az://）。</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose an empty folder, or name a new one.</source>
        <translation>%1 は空ではありません。空のフォルダーを選ぶか、新しい名前を指定してください。</translation>
    </message>
    <message>
        <source>%1 is not in the library. Folders in it: %2.</source>
        <translation>%1 はライブラリにありません。ライブラリのフォルダー: %2。</translation>
    </message>
    <message>
        <source>%1 is not in the library. Index it first, or name a file that is in it.</source>
        <translation>%1 はライブラリにありません。先にインデックスを作成するか、ライブラリ内のファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 is not in the library.%2 Folders in it: %3.</source>
        <translation>%1 はライブラリにありません。%2ライブラリのフォルダー: %3。</translation>
    </message>
    <message>
        <source>%1 is one of %2 parts of a model. Join them with llama-gguf-split --merge first.</source>
        <translation>%1 は %2 個に分かれたモデルの 1 つです。先に llama-gguf-split --merge で結合してください。</translation>
    </message>
    <message>
        <source>%1 is part of %2, which counts as a whole only. Name that.</source>
        <translation>%1 は、全体で 1 つとして扱う %2 の一部です。そちらを指定してください。</translation>
    </message>
    <message>
        <source>%1 lies in the present data folder. Choose a folder outside of %2.</source>
        <translation>%1 は現在のデータフォルダーの中にあります。%2 の外のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>%1 makes the process that loads it crash. Get the file again or choose another one.</source>
        <translation>%1 を読み込むとプロセスが異常終了します。ファイルを取得し直すか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>%1 processor cores</source>
        <translation>プロセッサーコア %1 個</translation>
    </message>
    <message>
        <source>%1 was not done after %2 seconds. Choose a smaller reranker.</source>
        <translation>%1 は %2 秒たっても終わりませんでした。小さいリランカーを選んでください。</translation>
    </message>
    <message>
        <source>%1 would take %2 for 10,000 passages with %3%4.</source>
        <translation>%1 では %3%4 で 1 万箇所に%2かかります。</translation>
    </message>
    <message>
        <source>%1, which is searched, lies in %2. Choose a folder that holds none of your files.</source>
        <translation>検索対象の %1 が %2 にあります。ご自身のファイルがないフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>%1. Get the file from the model&apos;s own authors.</source>
        <translation>%1。モデルの作者からファイルを入手してください。</translation>
    </message>
    <message>
        <source>%1. It is mended from what is intact, while Lodestone runs or by: lodestone index.</source>
        <translation>%1。無事な部分から、Lodestone の動作中または lodestone index で修復されます。</translation>
    </message>
    <message>
        <source>%1Choose a smaller model.</source>
        <translation>%1小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>A key is one line of letters, digits and signs. Give it again.</source>
        <translation>キーは文字、数字、記号からなる 1 行です。もう一度入力してください。</translation>
    </message>
    <message>
        <source>A part of the index was damaged and was made anew; nothing was lost.</source>
        <translation>インデックスの一部が破損していたため作り直しました。失われたものはありません。</translation>
    </message>
    <message>
        <source>A part of the index was damaged: %1 passages are being read again from your files.</source>
        <translation>インデックスの一部が破損していたため、%1 箇所をファイルから読み取り直しています。</translation>
    </message>
    <message>
        <source>A rule is one line of at most %1 characters. Give each on its own.</source>
        <translation>ルールは 1 行、%1 文字までです。1 つずつ入力してください。</translation>
    </message>
    <message>
        <source>A saved search is named “%1” already. Choose another name, or remove it first.</source>
        <translation>「%1」という名前の検索はすでに保存されています。別の名前にするか、先に削除してください。</translation>
    </message>
    <message>
        <source>A saved search needs a name of 1 to %1 characters.</source>
        <translation>保存する検索には 1～%1 文字の名前が必要です。</translation>
    </message>
    <message>
        <source>A search of more than %1 characters cannot be saved. Shorten it.</source>
        <translation>%1 文字を超える検索は保存できません。短くしてください。</translation>
    </message>
    <message>
        <source>A single processor core</source>
        <translation>プロセッサーコア 1 個</translation>
    </message>
    <message>
        <source>All its files are gone at once. They are forgotten at the next look, a minute later; if they lie on a drive that is not connected, connect it before.</source>
        <translation>すべてのファイルが一度になくなりました。1 分後の次の確認で忘れられます。未接続のドライブにある場合は、その前に接続してください。</translation>
    </message>
    <message>
        <source>An empty path cannot be indexed. Name a folder or a file.</source>
        <translation>空のパスはインデックスを作成できません。フォルダーかファイルを指定してください。</translation>
    </message>
    <message>
        <source>An encoder that needs no instruction; about as large as the smallest Qwen3-Embedding.</source>
        <translation>指示文が不要なエンコーダーです。最小の Qwen3-Embedding とほぼ同じ大きさです。</translation>
    </message>
    <message>
        <source>Another Lodestone is working on the library in %1. Searching works meanwhile; to change the library, close the other one or wait until it is done.</source>
        <translation>別の Lodestone が %1 のライブラリで作業中です。検索はできますが、変更するには別の方を閉じるか、終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>Another Lodestone is working on this library, so it is open for searching only here. Close the other one: a few seconds later this one takes over.</source>
        <translation>別の Lodestone がこのライブラリで作業中のため、ここでは検索のみできます。そちらを閉じると、数秒後にこちらが引き継ぎます。</translation>
    </message>
    <message>
        <source>Another Lodestone, on %1, is working on this library. Searching works meanwhile; to change the library, close the other one, or wait two minutes where it was cut off.</source>
        <translation>%1 の別の Lodestone がこのライブラリで作業中です。検索はできますが、変更するには別の方を閉じるか、切断された場合は 2 分お待ちください。</translation>
    </message>
    <message>
        <source>Another download into this library is running. Wait until it is done.</source>
        <translation>このライブラリへの別のダウンロードが進行中です。終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>Another model needs %1 for its vectors until they replace the old ones, and %2 are free on the disk of the library. Make room, or choose the model from before.</source>
        <translation>別のモデルのベクトルが古いものに置き換わるまで %1 必要ですが、ライブラリのディスクの空きは %2 です。空きを作るか、以前のモデルを選んでください。</translation>
    </message>
    <message>
        <source>Better still; for a computer with a graphics card.</source>
        <translation>さらに高性能。グラフィックカードのあるコンピューター向けです。</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or set another mirror.</source>
        <translation>接続とプロキシを確認するか、別のミラーを設定してください。</translation>
    </message>
    <message>
        <source>Choose a GGUF file of Qwen3-Reranker.</source>
        <translation>Qwen3-Reranker の GGUF ファイルを選んでください。</translation>
    </message>
    <message>
        <source>Choose a smaller model, or set memory_limit to %1 or more.</source>
        <translation>小さいモデルを選ぶか、memory_limit を %1 以上にしてください。</translation>
    </message>
    <message>
        <source>Choose a smaller model.</source>
        <translation>小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>Choose an embedding model, such as Qwen3-Embedding.</source>
        <translation>Qwen3-Embedding などの埋め込みモデルを選んでください。</translation>
    </message>
    <message>
        <source>Choose another folder with --data-dir.</source>
        <translation>--data-dir で別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Choose one of the known models or the path of a GGUF file.</source>
        <translation>既知のモデルか、GGUF ファイルのパスを選んでください。</translation>
    </message>
    <message>
        <source>Comes with the program: fast on every computer, best for English.</source>
        <translation>プログラムに付属。どのコンピューターでも高速で、英語に最適です。</translation>
    </message>
    <message>
        <source>Embedding goes on with fewer threads while on battery.</source>
        <translation>バッテリー駆動中は、スレッドを減らしてベクトル化を続けます。</translation>
    </message>
    <message>
        <source>Embedding goes on with fewer threads while other programs are busy.</source>
        <translation>ほかのプログラムが忙しい間は、スレッドを減らしてベクトル化を続けます。</translation>
    </message>
    <message>
        <source>Embedding rests on battery and goes on when plugged in.</source>
        <translation>バッテリー駆動中はベクトル化を休み、電源につなぐと再開します。</translation>
    </message>
    <message>
        <source>Embedding rests while other programs are busy and goes on after them.</source>
        <translation>ほかのプログラムが忙しい間はベクトル化を休み、その後再開します。</translation>
    </message>
    <message>
        <source>Embedding waits for its hours and goes on at %1.</source>
        <translation>ベクトル化は設定した時間帯を待ち、%1 に再開します。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英語</translation>
    </message>
    <message>
        <source>Files of this type have no pages to show.</source>
        <translation>この種類のファイルには表示できるページがありません。</translation>
    </message>
    <message>
        <source>Files of type %1 are not read.</source>
        <translation>%1 形式のファイルは読み取りません。</translation>
    </message>
    <message>
        <source>Get it with: lodestone models download %1. Or rename it, if it is another model.</source>
        <translation>lodestone models download %1 で入手できます。別のモデルなら名前を変えてください。</translation>
    </message>
    <message>
        <source>Install Lodestone again.</source>
        <translation>Lodestone をインストールし直してください。</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>テキストが含まれていません。</translation>
    </message>
    <message>
        <source>It is the one that leaves room for other programs in %1.</source>
        <translation>%1 のうち、ほかのプログラムに余裕を残せるモデルです。</translation>
    </message>
    <message>
        <source>It needs %1 GB and fits on %2 whole; no other that fits finds better.</source>
        <translation>%1 GB 必要で、%2 に丸ごと収まります。収まるモデルの中で最も優れています。</translation>
    </message>
    <message>
        <source>Leave password, ? and # out of the address, and give the key with --key-from-stdin.</source>
        <translation>アドレスにパスワード、?、# を含めず、キーは --key-from-stdin で渡してください。</translation>
    </message>
    <message>
        <source>Much better, across languages; some hours for 10,000 passages without a graphics card.</source>
        <translation>言語をまたいではるかに高性能。グラフィックカードなしでは 1 万箇所に数時間かかります。</translation>
    </message>
    <message>
        <source>No file in the language %1 is in the library.</source>
        <translation>言語 %1 のファイルはライブラリにありません。</translation>
    </message>
    <message>
        <source>No file in the language %1 is in the library. Languages in it: %2.</source>
        <translation>言語 %1 のファイルはライブラリにありません。ライブラリにある言語：%2。</translation>
    </message>
    <message>
        <source>No file of the type %1 is in the library.</source>
        <translation>種類 %1 のファイルはライブラリにありません。</translation>
    </message>
    <message>
        <source>No file of the type %1 is in the library. The nearest type is %2.</source>
        <translation>種類 %1 のファイルはライブラリにありません。最も近い種類は %2 です。</translation>
    </message>
    <message>
        <source>No saved search is named “%1”. Saved are: %2.</source>
        <translation>「%1」という保存した検索はありません。保存済み: %2。</translation>
    </message>
    <message>
        <source>No text was recognised in the file.</source>
        <translation>ファイルから文字を認識できませんでした。</translation>
    </message>
    <message>
        <source>Not even one page of the file could be read in time.</source>
        <translation>時間内に 1 ページも読み取れませんでした。</translation>
    </message>
    <message>
        <source>Not everything could be deleted: %1. Close other programs that use it and try again.</source>
        <translation>すべては削除できませんでした: %1。使用中のほかのプログラムを閉じてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Not read, for that would download them: %1 in the cloud. To have them read, let the cloud&apos;s program keep them on this computer.</source>
        <translation>ダウンロードになるため読み取っていません: クラウドの %1。読み取るには、クラウドのプログラムでこのコンピューターに保存してください。</translation>
    </message>
    <message>
        <source>Nothing can be searched yet: the first files are still to be read.</source>
        <translation>まだ検索できません。最初のファイルを読み取るところです。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>何も見つかりませんでした。</translation>
    </message>
    <message>
        <source>Nothing is indexed yet: add a folder first.</source>
        <translation>まだ何もインデックスされていません。先にフォルダーを追加してください。</translation>
    </message>
    <message>
        <source>On a network drive or the like, where changes are looked for now and then.</source>
        <translation>ネットワークドライブなどにあり、変更はときどき確認されます。</translation>
    </message>
    <message>
        <source>Only %1 files are found by meaning here; an overview needs %2. Index more of them first, or name a larger folder.</source>
        <translation>ここで意味で見つかるファイルは %1 件のみです。概要には %2 件必要です。先にインデックスを増やすか、大きなフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>Only the first %1 characters were searched for.</source>
        <translation>先頭の %1 文字だけで検索しました。</translation>
    </message>
    <message>
        <source>Only words are searched until files are searchable by meaning.</source>
        <translation>ファイルを意味で検索できるようになるまでは、語句だけで検索します。</translation>
    </message>
    <message>
        <source>Only words are searched: the index belongs to another model; indexing will rebuild it for this one.</source>
        <translation>語句だけで検索します：インデックスは別のモデルのものです。インデックス作成により、このモデル用に作り直されます。</translation>
    </message>
    <message>
        <source>Only words are searched: the model makes nothing of this query. Say it in other words.</source>
        <translation>語句だけで検索します：モデルはこの検索語を解釈できません。別の言葉で入力してください。</translation>
    </message>
    <message>
        <source>Only words are searched: the process that runs the model cannot be reached. Search again in a moment.</source>
        <translation>語句だけで検索します：モデルを実行するプロセスに接続できません。少し待ってからもう一度検索してください。</translation>
    </message>
    <message>
        <source>Out of memory. Close other programs and try again.</source>
        <translation>メモリが足りません。ほかのプログラムを閉じてもう一度お試しください。</translation>
    </message>
    <message>
        <source>Put the program where you may write, choose another folder with --data-dir, or delete the file portable beside the program.</source>
        <translation>書き込める場所にプログラムを置くか、--data-dir で別のフォルダーを指定するか、プログラムの隣の portable ファイルを削除してください。</translation>
    </message>
    <message>
        <source>Reading the file took longer than %1 seconds.</source>
        <translation>ファイルの読み取りに %1 秒以上かかりました。</translation>
    </message>
    <message>
        <source>Recognising the text of a page took longer than %1 seconds.</source>
        <translation>1 ページの文字認識に %1 秒以上かかりました。</translation>
    </message>
    <message>
        <source>Setting %1 %2.</source>
        <translation>設定 %1: %2。</translation>
    </message>
    <message>
        <source>Something went wrong while indexing; see the log.</source>
        <translation>インデックス作成中に問題が発生しました。ログをご覧ください。</translation>
    </message>
    <message>
        <source>Tesseract cannot be started: %1.</source>
        <translation>Tesseract を起動できません: %1。</translation>
    </message>
    <message>
        <source>Tesseract cannot read the picture.</source>
        <translation>Tesseract で画像を読み取れません。</translation>
    </message>
    <message>
        <source>Tesseract has no data for %1; it has %2.</source>
        <translation>Tesseract に %1 のデータがありません。あるもの: %2。</translation>
    </message>
    <message>
        <source>The 0.6B in four bits, made on this computer: twice as fast without a graphics card, slightly less exact.</source>
        <translation>0.6B を 4 ビットにしてこのコンピューターで作成したもの。グラフィックカードなしで 2 倍速く、精度はわずかに下がります。</translation>
    </message>
    <message>
        <source>The best; for a graphics card with 8 GB and more.</source>
        <translation>最高性能。8 GB 以上のグラフィックカード向けです。</translation>
    </message>
    <message>
        <source>The book is protected by its seller (DRM) and cannot be read.</source>
        <translation>この書籍は販売元により保護（DRM）されているため、読み取れません。</translation>
    </message>
    <message>
        <source>The catalog %1 is damaged (%2). Run: lodestone index. It sets the catalog aside and makes another from what is intact; your files are untouched.</source>
        <translation>カタログ %1 が破損しています（%2）。lodestone index を実行すると、よけておいて無事な部分から作り直します。ファイル自体は変更されていません。</translation>
    </message>
    <message>
        <source>The catalog of the library is damaged (%1). It is mended from what is intact.</source>
        <translation>ライブラリのカタログが破損しています（%1）。無事な部分から修復されます。</translation>
    </message>
    <message>
        <source>The catalog of the library is damaged. It is mended from what is intact while Lodestone indexes, or by: lodestone index. Your files are untouched.</source>
        <translation>ライブラリのカタログが破損しています。Lodestone のインデックス作成中または lodestone index で、無事な部分から修復されます。ファイル自体は変更されていません。</translation>
    </message>
    <message>
        <source>The copy of %1 is not what was read: the disk is not to be trusted. Choose a folder on another one.</source>
        <translation>%1 のコピーが元の内容と一致しません。ディスクが信頼できないため、別のディスクのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The data folder %1 holds a library on this computer already. Choose another data folder for the one at %2, with --data-dir.</source>
        <translation>データフォルダー %1 には、このコンピューターのライブラリがすでにあります。%2 のライブラリには --data-dir で別のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The data folder %1 is not there. Connect the disk that holds it, or delete %2 to begin with an empty library.</source>
        <translation>データフォルダー %1 がありません。そのディスクを接続するか、%2 を削除して空のライブラリから始めてください。</translation>
    </message>
    <message>
        <source>The data folder is %1 already. Choose another folder.</source>
        <translation>データフォルダーはすでに %1 です。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The disk of %1 makes no hard links (%2), without which the index cannot be written safely; disks formatted as FAT or exFAT and some network drives are so. Choose a folder on another disk.</source>
        <translation>%1 のディスクはハードリンクに対応していないため（%2）、インデックスを安全に書き込めません。FAT、exFAT や一部のネットワークドライブが該当します。別のディスクのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The disk of the data folder %1 makes no hard links (%2), without which the index cannot be written safely; disks formatted as FAT or exFAT and some network drives are so. Choose a folder on another disk with --data-dir.</source>
        <translation>データフォルダー %1 のディスクはハードリンクに対応していないため（%2）、インデックスを安全に書き込めません。FAT、exFAT や一部のネットワークドライブが該当します。--data-dir で別のディスクのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The disk that holds the library in %1 is full. Make room, then try again.</source>
        <translation>%1 のライブラリがあるディスクがいっぱいです。空きを作ってもう一度お試しください。</translation>
    </message>
    <message>
        <source>The disk that holds the library is full. Make room; indexing goes on from where it stopped.</source>
        <translation>ライブラリがあるディスクがいっぱいです。空きを作ると、止まったところからインデックス作成を続けます。</translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation>ファイルを読み取れません（%1）。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>ファイルを読み取れません: %1。</translation>
    </message>
    <message>
        <source>The file does not tell which letters its characters are; only text recognition could read it.</source>
        <translation>文字の対応情報がないため、文字認識でなければ読み取れません。</translation>
    </message>
    <message>
        <source>The file gave no text.</source>
        <translation>ファイルからテキストを取り出せませんでした。</translation>
    </message>
    <message>
        <source>The file has %1 MB; the limit is %2 MB.</source>
        <translation>ファイルのサイズは %1 MB です。上限は %2 MB です。</translation>
    </message>
    <message>
        <source>The file has changed since it was indexed.</source>
        <translation>ファイルはインデックス作成後に変更されています。</translation>
    </message>
    <message>
        <source>The file has more than %1 pages.</source>
        <translation>ファイルが %1 ページを超えています。</translation>
    </message>
    <message>
        <source>The file holds more than %1 million characters of text.</source>
        <translation>ファイルのテキストが %1 百万文字を超えています。</translation>
    </message>
    <message>
        <source>The file holds no text (it may be empty or a scan).</source>
        <translation>ファイルにテキストがありません（空かスキャンの可能性があります）。</translation>
    </message>
    <message>
        <source>The file is %1, whatever its name says; those are not read.</source>
        <translation>名前にかかわらず、このファイルは %1 です。この種類は読み取りません。</translation>
    </message>
    <message>
        <source>The file is a drawing, and drawings are not read.</source>
        <translation>ファイルは図面です。図面は読み取りません。</translation>
    </message>
    <message>
        <source>The file is an archive of no document format.</source>
        <translation>ファイルは文書形式ではないアーカイブです。</translation>
    </message>
    <message>
        <source>The file is binary and of no format that is read here.</source>
        <translation>ファイルはバイナリで、対応していない形式です。</translation>
    </message>
    <message>
        <source>The file is binary, not text.</source>
        <translation>ファイルはテキストではなくバイナリです。</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>ファイルが破損しています: %1。</translation>
    </message>
    <message>
        <source>The file is damaged: it is no %1 file.</source>
        <translation>ファイルが破損しています。%1 ファイルではありません。</translation>
    </message>
    <message>
        <source>The file is damaged: its inner directory cannot be read.</source>
        <translation>ファイルが破損しています。内部のディレクトリを読み取れません。</translation>
    </message>
    <message>
        <source>The file is damaged: reading it made the reader crash.</source>
        <translation>ファイルが破損しています。読み取り中にリーダーが異常終了しました。</translation>
    </message>
    <message>
        <source>The file is nested too deeply to be read.</source>
        <translation>ファイルの入れ子が深すぎて読み取れません。</translation>
    </message>
    <message>
        <source>The file is no picture, whatever its name says.</source>
        <translation>名前にかかわらず、このファイルは画像ではありません。</translation>
    </message>
    <message>
        <source>The file is of no format that is read here.</source>
        <translation>対応していない形式のファイルです。</translation>
    </message>
    <message>
        <source>The file is of no type that is read here.</source>
        <translation>対応していない種類のファイルです。</translation>
    </message>
    <message>
        <source>The file is only in the cloud. It is read when it is on this computer: open it, or have it kept here.</source>
        <translation>ファイルはクラウドにのみあります。このコンピューターにあれば読み取ります。開くか、ここに保存するようにしてください。</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>ファイルはパスワードで保護されています。</translation>
    </message>
    <message>
        <source>The file keeps changing while it is read; it is tried again at the next scan.</source>
        <translation>読み取り中に変更され続けています。次の確認で再試行します。</translation>
    </message>
    <message>
        <source>The file needs more memory than one file may take.</source>
        <translation>1 ファイルに許されたメモリを超えています。</translation>
    </message>
    <message>
        <source>The file that %1 offers as %2 is another one (%3).</source>
        <translation>%1 が %2 として提供するファイルは別のものです（%3）。</translation>
    </message>
    <message>
        <source>The file unpacks to more than is safe to read.</source>
        <translation>展開すると、安全に読み取れる大きさを超えます。</translation>
    </message>
    <message>
        <source>The files of the index are gone; it is being rebuilt from your files.</source>
        <translation>インデックスのファイルがなくなったため、ファイルから作り直しています。</translation>
    </message>
    <message>
        <source>The folder cannot be opened: %1. Give yourself access to it, or exclude it.</source>
        <translation>フォルダーを開けません: %1。アクセス権を付けるか、除外してください。</translation>
    </message>
    <message>
        <source>The index %1 is damaged and will be rebuilt (%2).</source>
        <translation>インデックス %1 が破損しているため作り直します（%2）。</translation>
    </message>
    <message>
        <source>The index cannot be read (%1). Index again: what is damaged is rebuilt from your files.</source>
        <translation>インデックスを読み取れません（%1）。もう一度インデックスを作成すると、破損部分はファイルから作り直されます。</translation>
    </message>
    <message>
        <source>The index in the object store cannot be read (%1). Index again where it is written.</source>
        <translation>オブジェクトストアのインデックスを読み取れません（%1）。書き込み側でもう一度インデックスを作成してください。</translation>
    </message>
    <message>
        <source>The index needs a processor with AVX2, which most made since 2013 have and this one lacks: use another computer or, in a virtual machine, give it the processor of its host.</source>
        <translation>インデックスには AVX2 対応のプロセッサーが必要です。2013 年以降のほとんどの製品は対応していますが、このプロセッサーは対応していません。別のコンピューターを使うか、仮想マシンではホストのプロセッサーを割り当ててください。</translation>
    </message>
    <message>
        <source>The index takes %1 GB on the disk, %2 times what is in it. Leave Lodestone idle for some minutes, or run: lodestone index. If that does not help, report it.</source>
        <translation>インデックスがディスク上で %1 GB を占め、中身の %2 倍になっています。数分間 Lodestone を休ませるか、lodestone index を実行してください。改善しなければご報告ください。</translation>
    </message>
    <message>
        <source>The index was damaged (%1), is set aside as %2 and was made anew from your files.</source>
        <translation>インデックスが破損していたため（%1）、%2 としてよけておき、ファイルから作り直しました。</translation>
    </message>
    <message>
        <source>The index was damaged and is being rebuilt from your files (%1).</source>
        <translation>インデックスが破損していたため、ファイルから作り直しています（%1）。</translation>
    </message>
    <message>
        <source>The instruction has %1 characters. Keep it below %2.</source>
        <translation>指示文が %1 文字あります。%2 未満にしてください。</translation>
    </message>
    <message>
        <source>The library cannot be read or written (%1). Give yourself access to it or close other programs.</source>
        <translation>ライブラリを読み書きできません（%1）。アクセス権を付けるか、ほかのプログラムを閉じてください。</translation>
    </message>
    <message>
        <source>The library has another model of the name %1. Rename your file and import it again.</source>
        <translation>ライブラリには %1 という名前の別のモデルがあります。ファイル名を変えてもう一度取り込んでください。</translation>
    </message>
    <message>
        <source>The library is being written so fast that its state cannot be read. Try again.</source>
        <translation>ライブラリへの書き込みが速すぎるため、状態を読み取れません。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The library was published by a newer Lodestone than this one. Update this one.</source>
        <translation>ライブラリは、これより新しい Lodestone で公開されています。こちらを更新してください。</translation>
    </message>
    <message>
        <source>The mail is encrypted; only the program that holds its key opens it.</source>
        <translation>メールは暗号化されています。キーを持つプログラムでのみ開けます。</translation>
    </message>
    <message>
        <source>The model could not be computed. Start Lodestone again.</source>
        <translation>モデルの計算に失敗しました。Lodestone を再起動してください。</translation>
    </message>
    <message>
        <source>The model file %1 cannot be read: %2. Choose another one.</source>
        <translation>モデルファイル %1 を読み取れません: %2。別のものを選んでください。</translation>
    </message>
    <message>
        <source>The model gave no vector for a part of this file; that part is found by its words only.</source>
        <translation>このファイルの一部でベクトルを得られませんでした。その部分は語句でのみ見つかります。</translation>
    </message>
    <message>
        <source>The newest state of the index was damaged; an older one is in use, and %1 files are being read again.</source>
        <translation>インデックスの最新の状態が破損していたため、以前の状態を使い、%1 件のファイルを読み取り直しています。</translation>
    </message>
    <message>
        <source>The object store of %1 does not know conditional writes (If-None-Match), by which one computer writes at a time. Take one that does, such as Amazon S3 or a MinIO of 2024 or later.</source>
        <translation>%1 のオブジェクトストアは、1 台ずつ書き込むための条件付き書き込み（If-None-Match）に対応していません。Amazon S3 や 2024 年以降の MinIO など、対応するものを使ってください。</translation>
    </message>
    <message>
        <source>The object store of the library at %1 answers in a way that makes no sense:</source>
        <translation>%1 のライブラリのオブジェクトストアから、解釈できない応答がありました:</translation>
    </message>
    <message>
        <source>The object store of the library loses what is written to it.</source>
        <translation>ライブラリのオブジェクトストアに書き込んだものが失われます。</translation>
    </message>
    <message>
        <source>The page cannot be drawn.</source>
        <translation>ページを描画できません。</translation>
    </message>
    <message>
        <source>The page has no size.</source>
        <translation>ページの大きさがありません。</translation>
    </message>
    <message>
        <source>The pages are empty.</source>
        <translation>ページは空です。</translation>
    </message>
    <message>
        <source>The pages are pictures without text (a scan).</source>
        <translation>ページはテキストのない画像です（スキャン）。</translation>
    </message>
    <message>
        <source>The process that reads files cannot be started. Restart Lodestone; see the log.</source>
        <translation>ファイルを読み取るプロセスを起動できません。Lodestone を再起動し、ログをご覧ください。</translation>
    </message>
    <message>
        <source>The process that runs %1 ended twice. Get the file again or choose another one.</source>
        <translation>%1 を動かすプロセスが 2 回終了しました。ファイルを取得し直すか、別のものを選んでください。</translation>
    </message>
    <message>
        <source>The process that runs the model %1 ended twice. Try again or choose a smaller model.</source>
        <translation>モデル %1 を動かすプロセスが 2 回終了しました。もう一度試すか、小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>The process that runs the model ended before it answered. Restart Lodestone.</source>
        <translation>モデルを動かすプロセスが応答前に終了しました。Lodestone を再起動してください。</translation>
    </message>
    <message>
        <source>The release address answered with status %1. Check it in the settings.</source>
        <translation>リリースのアドレスが状態 %1 を返しました。設定で確かめてください。</translation>
    </message>
    <message>
        <source>The release address cannot be reached: %1. Check it, or try again later.</source>
        <translation>リリースのアドレスに接続できません：%1。アドレスを確かめるか、後でもう一度お試しください。</translation>
    </message>
    <message>
        <source>The release address does not tell of a release. Check it in the settings.</source>
        <translation>リリースのアドレスからバージョンの情報が得られません。設定で確かめてください。</translation>
    </message>
    <message>
        <source>The searches in %1 cannot be kept or read (%2). Try again, or delete the file.</source>
        <translation>%1 の検索を保存も読み取りもできません（%2）。もう一度試すか、ファイルを削除してください。</translation>
    </message>
    <message>
        <source>The server %1 answers otherwise than a server of embeddings. Check its address.</source>
        <translation>サーバー %1 の応答が埋め込みサーバーのものではありません。アドレスを確認してください。</translation>
    </message>
    <message>
        <source>The server %1 points elsewhere (%2). Use the address it points to.</source>
        <translation>サーバー %1 は別の場所（%2）を示しています。そのアドレスを使ってください。</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read (%2). Mend or delete it.</source>
        <translation>設定ファイル %1 を読み取れません（%2）。修正するか削除してください。</translation>
    </message>
    <message>
        <source>The settings file was damaged. The settings are those saved last; the damaged file is %1.</source>
        <translation>設定ファイルが破損していたため、最後に保存した設定を使っています。破損したファイルは %1 です。</translation>
    </message>
    <message>
        <source>The storage option %1 is not known. Those of %2:// are: %3.</source>
        <translation>ストレージオプション %1 は不明です。%2:// のオプション: %3。</translation>
    </message>
    <message>
        <source>The system ended the process that loads %1, most likely for lack of memory.</source>
        <translation>%1 を読み込むプロセスがシステムによって終了されました。メモリ不足と思われます。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring does not take the key. Set the environment variable %1 instead.</source>
        <translation>システムのキーリングにキーを保存できません。代わりに環境変数 %1 を設定してください。</translation>
    </message>
    <message>
        <source>The text is longer than 1 MB. Save it as a file and search by the file instead.</source>
        <translation>テキストが 1 MB を超えています。ファイルに保存し、そのファイルで検索してください。</translation>
    </message>
    <message>
        <source>The vectors are not finite.</source>
        <translation>ベクトルに有限でない値があります。</translation>
    </message>
    <message>
        <source>The vectors of %1 cannot be shortened. Leave the dimensions at 0.</source>
        <translation>%1 のベクトルは短縮できません。次元は 0 のままにしてください。</translation>
    </message>
    <message>
        <source>There can be 2 to %1 topics. Leave the number out to have it chosen.</source>
        <translation>トピックは 2～%1 個です。数を省くと自動で決まります。</translation>
    </message>
    <message>
        <source>There is no file or folder %1. Check how its name is written.</source>
        <translation>%1 というファイルやフォルダーはありません。名前の書き方を確認してください。</translation>
    </message>
    <message>
        <source>There is no instruction %1. Choose one of %2, or write a sentence.</source>
        <translation>%1 という指示文はありません。%2 から選ぶか、文を書いてください。</translation>
    </message>
    <message>
        <source>There is no room for %1 in %2: %3. Make room and try again.</source>
        <translation>%2 に %1 の空きがありません: %3。空きを作ってもう一度お試しください。</translation>
    </message>
    <message>
        <source>There is no room left in %1. Make room and go on; what has come is kept.</source>
        <translation>%1 に空きがありません。空きを作って続けてください。済んだ分は残ります。</translation>
    </message>
    <message>
        <source>There is no screen to show the window on. Without one use the commands: lodestone --help lists them.</source>
        <translation>ウィンドウを表示する画面がありません。画面がない場合はコマンドをお使いください。一覧は lodestone --help で表示されます。</translation>
    </message>
    <message>
        <source>There is not enough memory for this model. Close other programs or choose a smaller model.</source>
        <translation>このモデルにはメモリが足りません。ほかのプログラムを閉じるか、小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>There is not enough memory to load %1. Choose a smaller model.</source>
        <translation>%1 を読み込むメモリが足りません。小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>There is not enough room in %1: %2 MB are needed, %3 MB are free. Make room there, or choose a folder on another disk.</source>
        <translation>%1 の空きが足りません。%2 MB 必要ですが、空きは %3 MB です。空きを作るか、別のディスクのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>There is nothing to search for. Give a text with some words.</source>
        <translation>検索する語がありません。言葉を含むテキストを指定してください。</translation>
    </message>
    <message>
        <source>There is nothing to search for. Type some words.</source>
        <translation>検索する語がありません。言葉を入力してください。</translation>
    </message>
    <message>
        <source>There is nothing to search for: filters only narrow a search. Add a word to look for.</source>
        <translation>検索する語がありません。フィルターは検索を絞り込むだけです。探す言葉を加えてください。</translation>
    </message>
    <message>
        <source>There is nothing to search for: “-%1” only leaves something out. Add a word to look for.</source>
        <translation>検索する語がありません。「-%1」は除外するだけです。探す言葉を加えてください。</translation>
    </message>
    <message>
        <source>These are %1 rules; a folder can have %2. Write fewer, wider ones.</source>
        <translation>ルールが %1 個あります。1 フォルダーにつき %2 個までです。より広いルールにまとめてください。</translation>
    </message>
    <message>
        <source>This build of llama.cpp cannot compute %1. Install Lodestone again.</source>
        <translation>この llama.cpp は %1 を計算できません。Lodestone をインストールし直してください。</translation>
    </message>
    <message>
        <source>This file is not embedded yet, so files are found by the words that tell most of it.</source>
        <translation>このファイルはまだベクトル化されていないため、特徴的な語句でファイルを探します。</translation>
    </message>
    <message>
        <source>This library was made by a newer version of Lodestone. Update Lodestone, or use another --data-dir.</source>
        <translation>このライブラリは新しいバージョンの Lodestone で作られました。Lodestone を更新するか、別の --data-dir を使ってください。</translation>
    </message>
    <message>
        <source>What %1 sent is not %2 (its SHA-256 is another), so it was deleted.</source>
        <translation>%1 から届いたものは %2 ではないため（SHA-256 が異なります）、削除しました。</translation>
    </message>
    <message>
        <source>What has come is kept, and the same download goes on from there.</source>
        <translation>取得済みの分は残り、同じダウンロードをそこから続けられます。</translation>
    </message>
    <message>
        <source>What the object store says of the library cannot be understood. Index again where it is written.</source>
        <translation>オブジェクトストアにあるライブラリの情報を解釈できません。書き込み側でもう一度インデックスを作成してください。</translation>
    </message>
    <message>
        <source>Which folders it had cannot be told; add them again.</source>
        <translation>どのフォルダーがあったか分かりません。もう一度追加してください。</translation>
    </message>
    <message>
        <source>Without text, only pictures of pages: %1. With Tesseract installed they are read when all else is done: settings, Reading, or ocr = true.</source>
        <translation>テキストがなくページの画像だけ: %1。Tesseract をインストールすると、ほかの処理が終わった後に読み取ります: 設定の「読み取り」、または ocr = true。</translation>
    </message>
    <message>
        <source>Write after:2024, after:2024-05 or after:2024-05-31.</source>
        <translation>after:2024、after:2024-05 または after:2024-05-31 のように書いてください。</translation>
    </message>
    <message>
        <source>Write before:2024, before:2024-05 or before:2024-05-31.</source>
        <translation>before:2024、before:2024-05 または before:2024-05-31 のように書いてください。</translation>
    </message>
    <message>
        <source>Write lang:de, with the two letters of the language.</source>
        <translation>lang:de のように、言語を表す 2 文字で書いてください。</translation>
    </message>
    <message>
        <source>Write size:&gt;1mb, size:&lt;500kb or size:1mb..5mb.</source>
        <translation>size:&gt;1mb、size:&lt;500kb または size:1mb..5mb のように書いてください。</translation>
    </message>
    <message>
        <source>Write type:pdf or type:pdf,docx.</source>
        <translation>type:pdf または type:pdf,docx のように書いてください。</translation>
    </message>
    <message>
        <source>Your folders are known and are read again; vectors are kept.</source>
        <translation>フォルダーは分かっているため読み取り直します。ベクトルは残ります。</translation>
    </message>
    <message>
        <source>Your own file, a reranker.</source>
        <translation>ご自身のファイル（リランカー）。</translation>
    </message>
    <message>
        <source>Your own file.</source>
        <translation>ご自身のファイル。</translation>
    </message>
    <message>
        <source>about %1 day</source>
        <translation>約 %1 日</translation>
    </message>
    <message>
        <source>about %1 days</source>
        <translation>約 %1 日</translation>
    </message>
    <message>
        <source>about %1 hour</source>
        <translation>約 %1 時間</translation>
    </message>
    <message>
        <source>about %1 hours</source>
        <translation>約 %1 時間</translation>
    </message>
    <message>
        <source>about %1 minute</source>
        <translation>約 %1 分</translation>
    </message>
    <message>
        <source>about %1 minutes</source>
        <translation>約 %1 分</translation>
    </message>
    <message>
        <source>classification: texts of the same kind</source>
        <translation>分類: 同じ種類のテキスト</translation>
    </message>
    <message>
        <source>clustering: texts about the same thing</source>
        <translation>グループ化: 同じ話題のテキスト</translation>
    </message>
    <message>
        <source>code: functions and scripts by what they do</source>
        <translation>コード: 動作から探す関数やスクリプト</translation>
    </message>
    <message>
        <source>does not answer%1. Check the network and the endpoint: nothing is lost, and indexing goes on by itself when it is back.</source>
        <translation>が応答しません%1。ネットワークとエンドポイントを確認してください。失われたものはなく、復旧するとインデックス作成は自動で続きます。</translation>
    </message>
    <message>
        <source>has GGUF version %1, but only 2 and 3 can be read. Choose another file.</source>
        <translation>の GGUF バージョンは %1 ですが、読み取れるのは 2 と 3 のみです。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>has no keys to be opened with%1. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or keep them in the keyring.</source>
        <translation>を開くキーがありません%1。AWS_ACCESS_KEY_ID と AWS_SECRET_ACCESS_KEY を設定するか、キーリングに保存してください。</translation>
    </message>
    <message>
        <source>has no such bucket%1. Make it there, or correct `library` and the endpoint in the settings.</source>
        <translation>にそのようなバケットはありません%1。作成するか、設定の `library` とエンドポイントを修正してください。</translation>
    </message>
    <message>
        <source>is damaged or cut off. Get the file again.</source>
        <translation>は破損しているか途中で切れています。ファイルを取得し直してください。</translation>
    </message>
    <message>
        <source>is not a GGUF model file. Choose an embedding model in GGUF format.</source>
        <translation>は GGUF モデルファイルではありません。GGUF 形式の埋め込みモデルを選んでください。</translation>
    </message>
    <message>
        <source>legal: contracts, laws and rulings</source>
        <translation>法律: 契約、法令、判例</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>1 分未満</translation>
    </message>
    <message>
        <source>more than 100 languages</source>
        <translation>100 以上の言語</translation>
    </message>
    <message>
        <source>question answering: whole questions</source>
        <translation>質問応答: 文になった質問</translation>
    </message>
    <message>
        <source>search: passages that answer what was typed</source>
        <translation>検索: 入力に答える箇所</translation>
    </message>
    <message>
        <source>similar documents: the same said elsewhere</source>
        <translation>似た文書: ほかの場所にある同じ内容</translation>
    </message>
    <message>
        <source>support: manuals, tickets and answers</source>
        <translation>サポート: マニュアル、問い合わせ、回答</translation>
    </message>
    <message>
        <source>the vectors are those of %1, whose file is gone; indexing makes new ones with the chosen model.</source>
        <translation>ベクトルは %1 のものですが、そのファイルがありません。選択中のモデルで新しく作られます。</translation>
    </message>
    <message>
        <source>“%1” hides nothing. Write it as in a .gitignore file, such as *.log or /drafts/.</source>
        <translation>「%1」で隠れるものはありません。*.log や /drafts/ のように .gitignore の書き方で書いてください。</translation>
    </message>
    <message>
        <source>“%1” is no rule. Write it as in a .gitignore file, such as *.log or /drafts/.</source>
        <translation>「%1」はルールではありません。*.log や /drafts/ のように .gitignore の書き方で書いてください。</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as 2024, 2024-05 or 2024-05-31.</source>
        <translation>「%1」は日付ではありません。2024、2024-05 または 2024-05-31 のように書いてください。</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Use this server…</source>
        <translation>このサーバーを使う…</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>オフにする</translation>
    </message>
    <message>
        <source>For libraries that outgrow this computer, a server can run the model: any that answers /v1/embeddings as OpenAI&apos;s does (vLLM, SGLang, llama.cpp, Text Embeddings Inference).</source>
        <translation>このコンピューターでは手に負えない大きなライブラリでは、サーバーでモデルを動かせます。OpenAI と同じように /v1/embeddings に応答するもの（vLLM、SGLang、llama.cpp、Text Embeddings Inference）なら何でも使えます。</translation>
    </message>
    <message>
        <source>The text of your documents and of your searches then leaves this computer, to that address.</source>
        <translation>その場合、文書と検索のテキストはこのコンピューターからそのアドレスへ送信されます。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Kept by the system&apos;s keyring, never in a file of ours. Empty: the one that is kept, or none.</source>
        <translation>システムのキーリングに保存され、独自のファイルには保存しません。空欄では保存済みのキーを使うか、キーなしです。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Requests at a time</source>
        <translation>同時リクエスト数</translation>
    </message>
    <message>
        <source>No server is in use: no text leaves this computer.</source>
        <translation>サーバーは使っていません。テキストがこのコンピューターの外に出ることはありません。</translation>
    </message>
    <message>
        <source>Name the server&apos;s model, too.</source>
        <translation>サーバーのモデル名も入力してください。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>サーバーに問い合わせています…</translation>
    </message>
    <message>
        <source>The server answers with %1 dimensions.</source>
        <translation>サーバーは %1 次元で応答しました。</translation>
    </message>
    <message>
        <source>Its vectors are those of %1 on this computer (likeness %2).</source>
        <translation>ベクトルはこのコンピューターの %1 と同じです（類似度 %2）。</translation>
    </message>
    <message>
        <source>They cannot be compared with those of %1 on this computer.</source>
        <translation>このコンピューターの %1 のベクトルとは比較できません。</translation>
    </message>
    <message>
        <source>Its vectors are other ones than those of %1 on this computer.</source>
        <translation>ベクトルはこのコンピューターの %1 のものとは異なります。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) of the library are embedded by it anew.</source>
        <translation>
            <numerusform>ライブラリの %Ln 箇所がこのサーバーでベクトル化し直されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it?</source>
        <translation>使用しますか？</translation>
    </message>
    <message>
        <source>Use the server</source>
        <translation>サーバーを使う</translation>
    </message>
    <message>
        <source>The server is in use now: %1</source>
        <translation>サーバーを使用しています: %1</translation>
    </message>
    <message>
        <source>No text leaves this computer any more; the key is forgotten.</source>
        <translation>テキストがこのコンピューターの外に出ることはなくなりました。キーは消去しました。</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings of Lodestone</source>
        <translation>Lodestone の設定</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Lodestone goes on here. Quit in this menu ends it; the settings say what closing does.</source>
        <translation>Lodestone はここで動作を続けます。終了するにはこのメニューの「終了」を選んでください。閉じたときの動作は設定で選べます。</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Close the sheet</source>
        <translation>一覧を閉じる</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>検索欄へ移動</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索をクリア</translation>
    </message>
    <message>
        <source>Found passages</source>
        <translation>見つかった箇所</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>次の箇所</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>前の箇所</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Copy the passage</source>
        <translation>箇所をコピー</translation>
    </message>
    <message>
        <source>Copy the passage with its citation</source>
        <translation>箇所を出典付きでコピー</translation>
    </message>
    <message>
        <source>More like this passage</source>
        <translation>この箇所に似たもの</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Searches before and after this one</source>
        <translation>前後の検索</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Size as at first</source>
        <translation>元の大きさ</translation>
    </message>
    <message>
        <source>List of folders</source>
        <translation>フォルダーの一覧</translation>
    </message>
    <message>
        <source>Add a folder, from anywhere in the window</source>
        <translation>フォルダーを追加（ウィンドウのどこでも）</translation>
    </message>
    <message>
        <source>Look for changes</source>
        <translation>変更を確認</translation>
    </message>
    <message>
        <source>Pause the folder, or go on</source>
        <translation>フォルダーを一時停止または再開</translation>
    </message>
    <message>
        <source>Remove the folder from the library</source>
        <translation>フォルダーをライブラリから外す</translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation>このショートカット一覧</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Next pane and the one before</source>
        <translation>次のペインと前のペイン</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>ウィンドウを閉じる</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Next and previous file</source>
        <translation>次と前のファイル</translation>
    </message>
    <message>
        <source>Five on and five back</source>
        <translation>5 つ先と 5 つ前</translation>
    </message>
    <message>
        <source>Show and hide further passages of a file</source>
        <translation>ファイルのほかの箇所を表示・非表示</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>ファイルをフォルダー内で表示</translation>
    </message>
    <message>
        <source>Bring the window up</source>
        <translation>ウィンドウを呼び出す</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>どこからでも</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>どこからでも</translation>
    </message>
    <message>
        <source>Choose keys…</source>
        <translation>キーを選ぶ…</translation>
    </message>
    <message>
        <source>%1 brings the window up, whatever program is in front.</source>
        <translation>どのプログラムが前面にあっても、%1 でウィンドウを呼び出します。</translation>
    </message>
    <message>
        <source>No keys are chosen that bring the window up from another program.</source>
        <translation>ほかのプログラムからウィンドウを呼び出すキーは選ばれていません。</translation>
    </message>
</context>
<context>
    <name>SidePage</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back to the search (Esc)</source>
        <translation>検索に戻る (Esc)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>インデックス作成の進行状況</translation>
    </message>
    <message>
        <source>Which files could not be read, why, and what can be done</source>
        <translation>読み取れなかったファイルとその理由、対処方法</translation>
    </message>
    <message>
        <source>Index now</source>
        <translation>今すぐインデックス作成</translation>
    </message>
    <message>
        <source>Go on without a rest until all is done</source>
        <translation>すべて終わるまで休まず続けます</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 件のファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 searchable by meaning</source>
        <translation>%1 を意味で検索可能</translation>
    </message>
    <message>
        <source>Text is sent to a server</source>
        <translation>テキストをサーバーに送信しています</translation>
    </message>
    <message>
        <source>%1 is made ready: %2</source>
        <translation>%1 を準備しています: %2</translation>
    </message>
    <message>
        <source>Searching only until the other Lodestone on this library is closed</source>
        <translation>このライブラリを使う別の Lodestone が閉じられるまで、検索のみできます</translation>
    </message>
    <message>
        <source>The other Lodestone is closed: this one goes on with the library</source>
        <translation>別の Lodestone が閉じられたため、こちらで作業を続けます</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Go on with indexing</source>
        <translation>インデックス作成を続けます</translation>
    </message>
    <message>
        <source>Stop indexing until you resume it</source>
        <translation>再開するまでインデックス作成を止めます</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>最新の状態です</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>フォルダーはまだありません</translation>
    </message>
    <message>
        <source>Indexing is paused</source>
        <translation>インデックス作成は一時停止中です</translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation>変更を確認しています…</translation>
    </message>
    <message>
        <source>Resting on battery: goes on when plugged in</source>
        <translation>バッテリー駆動のため休止中: 電源につなぐと再開します</translation>
    </message>
    <message>
        <source>Resting while other programs are busy</source>
        <translation>ほかのプログラムが忙しいため休止中</translation>
    </message>
    <message>
        <source>Resting until its hours begin</source>
        <translation>設定した時間帯まで休止中</translation>
    </message>
    <message>
        <source>with fewer threads on battery</source>
        <translation>バッテリー駆動のためスレッドを減らしています</translation>
    </message>
    <message>
        <source>with fewer threads while other programs are busy</source>
        <translation>ほかのプログラムが忙しいためスレッドを減らしています</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>問題 %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln 件除外</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) embedded</source>
        <translation>
            <numerusform>%Ln 箇所をベクトル化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reused</source>
        <translation>
            <numerusform>%Ln 件を再利用</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading file %1 of %2</source>
        <translation>ファイルを読み取り中 %1/%2</translation>
    </message>
    <message>
        <source>Making searchable by meaning: passage %1 of %2</source>
        <translation>意味で検索できるようにしています: %1/%2 箇所</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>候補</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Something went wrong inside Lodestone. The log tells more; you can go on working.</source>
        <translation>Lodestone の内部で問題が発生しました。詳しくはログをご覧ください。作業は続けられます。</translation>
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
        <translation>インデックス作成を再開</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>インデックス作成を一時停止</translation>
    </message>
    <message>
        <source>Quick search…</source>
        <translation>クイック検索…</translation>
    </message>
    <message>
        <source>Show or hide the window</source>
        <translation>ウィンドウの表示・非表示</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>This desktop shows no tray. Closing the window ends Lodestone; “lodestone --toggle” shows and hides it.</source>
        <translation>このデスクトップにはトレイがありません。ウィンドウを閉じると Lodestone は終了します。「lodestone --toggle」で表示・非表示を切り替えられます。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>ようこそ</translation>
    </message>
    <message>
        <source>Welcome to Lodestone</source>
        <translation>Lodestone へようこそ</translation>
    </message>
    <message>
        <source>You can search already</source>
        <translation>もう検索できます</translation>
    </message>
    <message>
        <source>In the library: %1. It is being read; what has been read is found at once.</source>
        <translation>ライブラリ内: %1。読み取り中です。読み取ったものはすぐに見つかります。</translation>
    </message>
    <message>
        <source>Drop folders anywhere in this window and search them at once.</source>
        <translation>ウィンドウのどこにでもフォルダーをドロップすれば、すぐに検索できます。</translation>
    </message>
    <message>
        <source>Lodestone reads the files in them and finds passages by what they mean. Nothing leaves this computer, and your files are never changed.</source>
        <translation>Lodestone は中のファイルを読み取り、意味で箇所を見つけます。データがこのコンピューターの外に出ることはなく、ファイルが変更されることもありません。</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>「%1」を追加</translation>
    </message>
</context>
</TS>
