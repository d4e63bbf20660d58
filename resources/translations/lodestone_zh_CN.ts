<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>by meaning, not close</source>
        <translation>按含义，不太接近</translation>
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
        <translation>剩余不到一分钟</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min left</source>
        <translation>
            <numerusform>剩余约 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h left</source>
        <translation>
            <numerusform>剩余约 %Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln days left</source>
        <translation>
            <numerusform>剩余约 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln min</source>
        <translation>
            <numerusform>约 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln h</source>
        <translation>
            <numerusform>约 %Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln days</source>
        <translation>
            <numerusform>约 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 files/s</source>
        <translation>%1 个文件/秒</translation>
    </message>
    <message>
        <source>%1 passages/s</source>
        <translation>%1 个段落/秒</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>by words</source>
        <translation>按词语</translation>
    </message>
    <message>
        <source>by meaning</source>
        <translation>按含义</translation>
    </message>
    <message>
        <source>words and meaning</source>
        <translation>词语和含义</translation>
    </message>
    <message>
        <source>This kind of file is not read</source>
        <translation>不读取此类文件</translation>
    </message>
    <message>
        <source>Protected by a password</source>
        <translation>受密码保护</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>Larger than the limit</source>
        <translation>超过大小上限</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>无法打开文件</translation>
    </message>
    <message>
        <source>Reading took too long</source>
        <translation>读取时间过长</translation>
    </message>
    <message>
        <source>No text in it</source>
        <translation>没有文本</translation>
    </message>
    <message>
        <source>Only in the cloud</source>
        <translation>仅在云端</translation>
    </message>
    <message>
        <source>Found by its words only</source>
        <translation>只能按词语找到</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>已读取 %1</translation>
    </message>
    <message>
        <source>%1 by meaning</source>
        <translation>按含义 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not readable</source>
        <translation>
            <numerusform>%Ln 个无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>looked at now and then</source>
        <translation>定期查看</translation>
    </message>
    <message>
        <source>Searchable by words: %1, by meaning: %2</source>
        <translation>可按词语搜索：%1，按含义：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read.</source>
        <translation>
            <numerusform>%Ln 个文件无法读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out, such as pictures.</source>
        <translation>
            <numerusform>已排除 %Ln 个文件，例如图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This deletes what was made of it, %Ln passage(s); to have them again, they must be read and embedded anew.</source>
        <translation>
            <numerusform>这会删除由它生成的 %Ln 个段落；要恢复它们，需要重新读取并向量化。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not there now. What was read of it can be searched. Connect the drive, or remove the folder.</source>
        <translation>它目前不可用。已读取的内容仍可搜索。请连接该驱动器，或移除该文件夹。</translation>
    </message>
    <message>
        <source>It rests: new and changed files are not read before you resume it.</source>
        <translation>已暂停：恢复之前不会读取新增和更改的文件。</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <source>Saved and recent searches (Alt+↓ in the search box: recent ones)</source>
        <translation>已保存和最近的搜索（在搜索框中按 Alt+↓：最近的搜索）</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Nothing need be done; leave the kind out to have it off this list.</source>
        <translation>无需处理；排除该类型即可将其从列表中移除。</translation>
    </message>
    <message>
        <source>Save a copy without the password, or leave the file out.</source>
        <translation>保存一份不带密码的副本，或排除该文件。</translation>
    </message>
    <message>
        <source>Open it in its own program; if that works, save it anew and retry.</source>
        <translation>用对应的程序打开它；如果可以打开，请重新保存后重试。</translation>
    </message>
    <message>
        <source>Raise the limit in the settings under Reading, then retry, or leave it out.</source>
        <translation>在设置的“读取”中提高上限后重试，或将其排除。</translation>
    </message>
    <message>
        <source>Give yourself access to it, or close the program that holds it, then retry.</source>
        <translation>请为自己授予访问权限，或关闭占用它的程序，然后重试。</translation>
    </message>
    <message>
        <source>Retry on a quiet computer, or raise the time in the settings under Reading.</source>
        <translation>请在电脑空闲时重试，或在设置的“读取”中延长时间。</translation>
    </message>
    <message>
        <source>If it is a scan, switch text recognition on in the settings under Reading.</source>
        <translation>如果是扫描件，请在设置的“读取”中开启文字识别。</translation>
    </message>
    <message>
        <source>Have the cloud&apos;s program keep it on this computer, then retry.</source>
        <translation>请让云盘程序将其保留在此电脑上，然后重试。</translation>
    </message>
    <message>
        <source>It can be found by its words. Retry, or try another model.</source>
        <translation>它可以按词语找到。请重试，或换一个模型。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1 之前</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>不含 %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Before that</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>up to 100 KB</source>
        <translation>不超过 100 KB</translation>
    </message>
    <message>
        <source>100 KB to 1 MB</source>
        <translation>100 KB 至 1 MB</translation>
    </message>
    <message>
        <source>1 MB to 10 MB</source>
        <translation>1 MB 至 10 MB</translation>
    </message>
    <message>
        <source>more than 10 MB</source>
        <translation>超过 10 MB</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages and is on this computer already.</source>
        <translation>%1 支持 100 多种语言，且已在此电脑上。</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages: %2 to download (%3 at 50 Mbit/s).</source>
        <translation>%1 支持 100 多种语言：需下载 %2（以 50 Mbit/s 计，%3）。</translation>
    </message>
    <message>
        <source>%1 reads more than 100 languages: %2 to download (%3 at 50 Mbit/s), then %4 for every 10,000 passages on this computer.</source>
        <translation>%1 支持 100 多种语言：需下载 %2（以 50 Mbit/s 计，%3），之后在此电脑上每 10,000 个段落需要 %4。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s), %1</source>
        <translation>
            <numerusform>%Ln 个文件，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln file(s) and %1</source>
        <translation>
            <numerusform>超过 %Ln 个文件和 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>slide %1</source>
        <translation>幻灯片 %1</translation>
    </message>
    <message>
        <source>sheet %1</source>
        <translation>工作表 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more passage(s)</source>
        <translation>
            <numerusform>另外 %Ln 个段落</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) without text, only pictures of pages. With Tesseract, a program of its own, they can be read when all else is done.</source>
        <translation>
            <numerusform>%Ln 个文件没有文本，只有页面图片。安装另一个程序 Tesseract 后，可在其他内容处理完后读取它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) in the cloud not read, for that would download them. To have them read, let the cloud&apos;s program keep them on this computer.</source>
        <translation>
            <numerusform>云端的 %Ln 个文件未被读取，因为读取会下载它们。若要读取，请让云端程序将它们保留在此计算机上。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not there now. What was read of it can be searched. Connect the drive, or remove the folder.</source>
        <translation>%1 现在不可用。已读取的内容仍可搜索。请连接驱动器，或移除该文件夹。</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Index now</source>
        <translation>立即索引</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Finds passages in your own files by meaning, on your own computer.</source>
        <translation>在您自己的电脑上，按含义在您自己的文件中查找段落。</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later: you may use, study, share and change it. It comes without any warranty.</source>
        <translation>依据 GNU Affero 通用公共许可证第 3 版或更高版本发布的自由软件：您可以使用、研究、分享和修改它。不提供任何担保。</translation>
    </message>
    <message>
        <source>Where the data lies</source>
        <translation>数据位置</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>组成</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>复制用于报告</translation>
    </message>
    <message>
        <source>Show all licences</source>
        <translation>显示所有许可证</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Lodestone looks for newer versions only here, only when asked to, and installs none by itself.</source>
        <translation>Lodestone 仅在此处、仅在您要求时查找新版本，也不会自行安装。</translation>
    </message>
    <message>
        <source>Release address</source>
        <translation>发布地址</translation>
    </message>
    <message>
        <source>Copied: versions only, nothing of your files.</source>
        <translation>已复制：仅包含版本信息，不含您文件的任何内容。</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>More to do with this passage</source>
        <translation>对此段落的更多操作</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>A move of the data folder was broken off. Go on with it in the settings, under Library.</source>
        <translation>数据文件夹的移动已中断。可在设置的“库”中继续。</translation>
    </message>
</context>
<context>
    <name>BackgroundPage</name>
    <message>
        <source>Background</source>
        <translation>后台</translation>
    </message>
    <message>
        <source>When embedding rests</source>
        <translation>何时暂停向量化</translation>
    </message>
    <message>
        <source>New files are read and found by their words at any time. Making them searchable by meaning, and recognising text in pictures, takes longer and can wait.</source>
        <translation>新文件随时都会被读取，并可按词语找到。让它们可按含义搜索以及识别图片中的文字需要更长时间，可以稍后进行。</translation>
    </message>
    <message>
        <source>Rest on battery</source>
        <translation>使用电池时暂停</translation>
    </message>
    <message>
        <source>Rest while other programs are busy</source>
        <translation>其他程序繁忙时暂停</translation>
    </message>
    <message>
        <source>Without this, it goes on with fewer threads and at low priority while they are.</source>
        <translation>若不勾选，则会以较少线程和低优先级继续。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>For all of Lodestone together. Automatic: half of the computer&apos;s memory. With less, fewer files are read at a time, and a model that needs more is not loaded.</source>
        <translation>Lodestone 总共可用的内存。自动：电脑内存的一半。设得更少时，同时读取的文件会减少，需要更多内存的模型也不会加载。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Only between</source>
        <translation>仅在此时段</translation>
    </message>
    <message>
        <source>Begin of the hours</source>
        <translation>时段开始</translation>
    </message>
    <message>
        <source>End of the hours</source>
        <translation>时段结束</translation>
    </message>
</context>
<context>
    <name>ConfirmBar</name>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Passage copied.</source>
        <translation>已复制段落。</translation>
    </message>
    <message>
        <source>Passage and citation copied.</source>
        <translation>已复制段落和引文。</translation>
    </message>
    <message>
        <source>Path copied.</source>
        <translation>已复制路径。</translation>
    </message>
    <message>
        <source>“%1” is no longer there. It leaves the results at the next look for changes.</source>
        <translation>“%1”已不存在。下次检查更改时，它会从结果中移除。</translation>
    </message>
    <message>
        <source>Opening this file would run it, so it is shown in its folder instead.</source>
        <translation>打开此文件会运行它，因此改为在文件夹中显示。</translation>
    </message>
    <message>
        <source>The system has no program to open “%1”.</source>
        <translation>系统中没有可打开“%1”的程序。</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop to add to the library</source>
        <translation>松开即可添加到库</translation>
    </message>
</context>
<context>
    <name>ExclusionsPage</name>
    <message>
        <source>Also leave out what .gitignore and .ignore files in it say</source>
        <translation>同时排除其中 .gitignore 和 .ignore 文件所列的内容</translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>排除这些</translation>
    </message>
    <message>
        <source>What is left out of “%1”</source>
        <translation>“%1”中排除的内容</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>已隐藏：%1</translation>
    </message>
    <message>
        <source>Back again: %1</source>
        <translation>已恢复：%1</translation>
    </message>
    <message numerus="yes">
        <source>Hides %Ln more file(s), %1.</source>
        <translation>
            <numerusform>另外隐藏 %Ln 个文件，%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brings back %Ln file(s), %1.</source>
        <translation>
            <numerusform>恢复 %Ln 个文件，%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hides no other files than now.</source>
        <translation>不会隐藏其他文件。</translation>
    </message>
    <message numerus="yes">
        <source>The folder is large: of %Ln file(s) that were looked at.</source>
        <translation>
            <numerusform>文件夹较大：仅查看了其中 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules, one a line</source>
        <translation>规则，每行一条</translation>
    </message>
    <message>
        <source>Files that these rules concern</source>
        <translation>这些规则涉及的文件</translation>
    </message>
    <message>
        <source>One rule a line, as in a .gitignore file: *.log is all files of that ending, drafts/ a folder of that name, /drafts/ only the one at the top; ! before a rule brings files back.</source>
        <translation>每行一条规则，写法与 .gitignore 文件相同：*.log 表示所有该扩展名的文件，drafts/ 表示该名称的文件夹，/drafts/ 仅表示最上层的那个；规则前加 ! 可恢复文件。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>按%1筛选</translation>
    </message>
    <message>
        <source>Clear the filter %1</source>
        <translation>清除筛选 %1</translation>
    </message>
    <message>
        <source>Nothing to choose from yet</source>
        <translation>暂无可选项</translation>
    </message>
</context>
<context>
    <name>FolderDetails</name>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message numerus="yes">
        <source>Files left out by %Ln rule(s).</source>
        <translation>
            <numerusform>有 %Ln 条规则在排除文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume “%1”</source>
        <translation>恢复“%1”</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>暂停“%1”</translation>
    </message>
</context>
<context>
    <name>FoldersPane</name>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove “%1” from the library? Your files stay.</source>
        <translation>要从库中移除“%1”吗？您的文件会保留。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>在文件管理器中显示</translation>
    </message>
    <message>
        <source>Look for changes now</source>
        <translation>立即检查更改</translation>
    </message>
    <message>
        <source>Leave files out…</source>
        <translation>排除文件…</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>无法读取的文件</translation>
    </message>
    <message>
        <source>Remove from library…</source>
        <translation>从库中移除…</translation>
    </message>
    <message>
        <source>Folders in the library</source>
        <translation>库中的文件夹</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Start Lodestone when I log in</source>
        <translation>登录时启动 Lodestone</translation>
    </message>
    <message>
        <source>Keep running in the tray when the window is closed</source>
        <translation>关闭窗口后继续在系统托盘中运行</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the window only: your files are found in any language. The window opens anew at once.</source>
        <translation>仅影响窗口：无论文件是什么语言都能找到。窗口会立即重新打开。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Start and close</source>
        <translation>启动和关闭</translation>
    </message>
    <message>
        <source>In the background, without its window where there is a tray. Files are kept up to date.</source>
        <translation>在后台运行；有系统托盘时不显示窗口。文件会保持最新。</translation>
    </message>
    <message>
        <source>Keys from anywhere</source>
        <translation>全局快捷键</translation>
    </message>
    <message>
        <source>Keys that bring the window up</source>
        <translation>显示窗口的按键</translation>
    </message>
    <message>
        <source>Bring the window up</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Press the keys, such as Ctrl+Alt+L. Where the desktop does not let programs have such keys (Wayland), give them to the command “lodestone --toggle” in the settings of the desktop.</source>
        <translation>请按下按键，例如 Ctrl+Alt+L。如果桌面不允许程序使用此类按键（Wayland），请在桌面设置中将其分配给命令“lodestone --toggle”。</translation>
    </message>
</context>
<context>
    <name>HiddenBar</name>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) not close to this are hidden.</source>
        <translation>
            <numerusform>已隐藏 %Ln 个不够接近的文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hotkey</name>
    <message>
        <source>Another program listens for %1 already. Choose other keys.</source>
        <translation>另一个程序已在使用 %1。请选择其他按键。</translation>
    </message>
    <message>
        <source>On Wayland no program may listen for keys. In the settings of the desktop, bind keys of your choice to the command “lodestone --toggle”.</source>
        <translation>在 Wayland 上，程序不能监听按键。请在桌面设置中将您选择的按键绑定到命令“lodestone --toggle”。</translation>
    </message>
    <message>
        <source>This system lets no program listen for keys.</source>
        <translation>此系统不允许程序监听按键。</translation>
    </message>
    <message>
        <source>Choose Ctrl, Alt or the system key together with a letter, a digit, Space or F1 to F24.</source>
        <translation>请选择 Ctrl、Alt 或系统键与一个字母、数字、空格或 F1 至 F24 的组合。</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>“%1” is in the library already.</source>
        <translation>“%1”已在库中。</translation>
    </message>
    <message>
        <source>“%1” is part of “%2”, which is in the library already.</source>
        <translation>“%1”属于已在库中的“%2”。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” takes in %Ln folder(s) that the library had before.</source>
        <translation>
            <numerusform>“%1”包含库中原有的 %Ln 个文件夹。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>库</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移动…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete the copy</source>
        <translation>删除副本</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 正在下载。请等待完成，或先暂停它。</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>正在查看文件夹…</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Settings, text, vectors, models and logs of this library are kept here:</source>
        <translation>此库的设置、文本、向量、模型和日志保存在此处：</translation>
    </message>
    <message>
        <source>Moving copies it to another folder, verifies the copy and then deletes the old one. Searching goes on meanwhile, new files wait. Your own files stay where they are.</source>
        <translation>移动时会将其复制到另一个文件夹，校验副本，然后删除旧文件夹。期间可继续搜索，新文件则等待处理。您自己的文件保持原位。</translation>
    </message>
    <message>
        <source>Where shall the data folder be?</source>
        <translation>数据文件夹要放在哪里？</translation>
    </message>
    <message>
        <source>Progress of the move</source>
        <translation>移动进度</translation>
    </message>
    <message>
        <source>Object store</source>
        <translation>对象存储</translation>
    </message>
    <message>
        <source>A library can lie in an object store (S3 and alike), which many computers read and one writes. It is chosen on the command line, with Lodestone closed: “lodestone library use s3://bucket/path”, and “lodestone library off” to keep it here again.</source>
        <translation>库可以放在对象存储（S3 等）中，由多台电脑读取、一台写入。请关闭 Lodestone 后在命令行中选择：“lodestone library use s3://bucket/path”；要改回保存在此处，请使用“lodestone library off”。</translation>
    </message>
    <message>
        <source>The data folder stays where it is.</source>
        <translation>数据文件夹保持原位。</translation>
    </message>
    <message>
        <source>Move the data folder to %1? %2 are copied, and the old folder is deleted after that.</source>
        <translation>要将数据文件夹移动到 %1 吗？将复制 %2，之后删除旧文件夹。</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>A move to %1 was broken off. The library is still in the folder above.</source>
        <translation>移动到 %1 的操作已中断。库仍在上面的文件夹中。</translation>
    </message>
    <message>
        <source>The data folder is being moved.</source>
        <translation>正在移动数据文件夹。</translation>
    </message>
    <message>
        <source>The data folder is %1 now.</source>
        <translation>数据文件夹现在是 %1。</translation>
    </message>
    <message>
        <source>The data folder has moved. From now on, open this library with: %1</source>
        <translation>数据文件夹已移动。今后请使用以下命令打开此库：%1</translation>
    </message>
    <message>
        <source>This library lies in the data folder.</source>
        <translation>此库位于数据文件夹中。</translation>
    </message>
</context>
<context>
    <name>LicencesWindow</name>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Add folder</source>
        <translation>添加文件夹</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>ModeButton</name>
    <message>
        <source>Words and meaning</source>
        <translation>词语和含义</translation>
    </message>
    <message>
        <source>Words only</source>
        <translation>仅词语</translation>
    </message>
    <message>
        <source>Meaning only</source>
        <translation>仅含义</translation>
    </message>
    <message>
        <source>Search by: %1</source>
        <translation>搜索方式：%1</translation>
    </message>
    <message>
        <source>What is searched by</source>
        <translation>搜索方式</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Download of %1</source>
        <translation>下载 %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Make it here</source>
        <translation>在此生成</translation>
    </message>
    <message>
        <source>Download and make it</source>
        <translation>下载并生成</translation>
    </message>
    <message>
        <source>Paused: %1 of %2 are here</source>
        <translation>已暂停：已下载 %2 中的 %1</translation>
    </message>
    <message>
        <source>Recommended here: %1</source>
        <translation>在此推荐：%1</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>在此电脑上</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>made here from %1</source>
        <translation>在此由 %1 生成</translation>
    </message>
    <message>
        <source>needs %1 of memory</source>
        <translation>需要 %1 内存</translation>
    </message>
    <message>
        <source>%1 measured here</source>
        <translation>在此实测 %1</translation>
    </message>
    <message>
        <source>about %1 expected here</source>
        <translation>在此预计约 %1</translation>
    </message>
    <message>
        <source>speed here not known yet</source>
        <translation>在此的速度尚不清楚</translation>
    </message>
</context>
<context>
    <name>ModelOffer</name>
    <message>
        <source>Another model is on its way. Wait for it or pause it first.</source>
        <translation>另一个模型正在下载。请等待完成，或先暂停它。</translation>
    </message>
    <message>
        <source>%1 is in use now. Passages are embedded anew meanwhile.</source>
        <translation>%1 现已启用。期间会重新向量化段落。</translation>
    </message>
    <message>
        <source>%1 of what was read is in other languages; the model in use reads English best.</source>
        <translation>已读取内容中有 %1 为其他语言；当前模型最擅长英语。</translation>
    </message>
    <message>
        <source>The model that comes with Lodestone reads English best.</source>
        <translation>Lodestone 自带的模型最擅长英语。</translation>
    </message>
</context>
<context>
    <name>ModelSwitch</name>
    <message>
        <source>Trying %1…</source>
        <translation>正在尝试 %1…</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Use %1 from now on?</source>
        <translation>从现在起使用 %1 吗？</translation>
    </message>
    <message>
        <source>Use %1 with %2 dimensions?</source>
        <translation>以 %2 维使用 %1 吗？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) will be embedded again%1.</source>
        <translation>
            <numerusform>将重新向量化 %Ln 个段落%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching goes on meanwhile: by words at once, by meaning as far as the new vectors have come.</source>
        <translation>期间可继续搜索：按词语立即可用，按含义则取决于新向量的完成程度。</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>此电脑上的 %1</translation>
    </message>
    <message>
        <source>%1 is in use now.</source>
        <translation>%1 现已启用。</translation>
    </message>
    <message>
        <source>The vectors are kept or cut; nothing is embedded again.</source>
        <translation>向量会保留或截短；无需重新向量化。</translation>
    </message>
    <message>
        <source>The passages are being embedded again in the background.</source>
        <translation>正在后台重新向量化段落。</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Take %1 into the library as a model, and use it?</source>
        <translation>要将 %1 作为模型加入库并使用吗？</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>正在查看 %1…</translation>
    </message>
    <message>
        <source>Import a model file</source>
        <translation>导入模型文件</translation>
    </message>
    <message>
        <source>Models in GGUF format (*.gguf)</source>
        <translation>GGUF 格式的模型 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>A model turns text into numbers that say what it means. Larger ones find better, above all across languages, and take longer. Models run on this computer; only a download uses the network.</source>
        <translation>模型将文本转换为表示其含义的数字。更大的模型效果更好，尤其是跨语言搜索，但耗时更长。模型在此电脑上运行；只有下载时才使用网络。</translation>
    </message>
    <message>
        <source>Import a model file…</source>
        <translation>导入模型文件…</translation>
    </message>
    <message>
        <source>Any embedding model in GGUF format; it can also be dropped onto the window.</source>
        <translation>任何 GGUF 格式的嵌入模型；也可以将其拖放到窗口上。</translation>
    </message>
    <message>
        <source>Where models come from</source>
        <translation>模型来源</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>The address of another model hub, where the usual one cannot be reached. Empty: the usual one.</source>
        <translation>无法访问默认模型站点时使用的其他站点地址。留空：使用默认站点。</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 正在下载。请等待完成，或先暂停它。</translation>
    </message>
    <message>
        <source>%1 is here. Press Use to work with it.</source>
        <translation>%1 已就绪。按“使用”即可启用。</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到结果</translation>
    </message>
    <message>
        <source>No search yet</source>
        <translation>尚未搜索</translation>
    </message>
    <message>
        <source>This search did not work</source>
        <translation>此次搜索未成功</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nothing fits both the words and the filters. Leave out a filter, or try other words.</source>
        <translation>没有同时符合词语和筛选条件的内容。请去掉一个筛选条件，或换用其他词语。</translation>
    </message>
    <message>
        <source>Try fewer or other words, or say in a sentence what the passage is about.</source>
        <translation>请减少或更换词语，或用一句话描述段落的内容。</translation>
    </message>
    <message>
        <source>So far %1 of the text can be searched by meaning; the rest follows.</source>
        <translation>目前 %1 的文本可按含义搜索；其余部分将陆续完成。</translation>
    </message>
    <message numerus="yes">
        <source>Search by words and meaning: %Ln file(s)</source>
        <translation>
            <numerusform>按词语和含义搜索：%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without quotation marks: %Ln file(s)</source>
        <translation>
            <numerusform>不带引号：%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without any filter: %Ln file(s)</source>
        <translation>
            <numerusform>不使用筛选：%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %1: %Ln file(s)</source>
        <translation>
            <numerusform>不使用 %1：%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 或更多</translation>
    </message>
</context>
<context>
    <name>OfferView</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Download of the model</source>
        <translation>模型下载</translation>
    </message>
    <message>
        <source>Do not offer again</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Download and use</source>
        <translation>下载并使用</translation>
    </message>
    <message>
        <source>It is here and being tried…</source>
        <translation>已下载，正在尝试…</translation>
    </message>
    <message>
        <source>Paused; what has come is kept.</source>
        <translation>已暂停；已下载的部分会保留。</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>正在开始…</translation>
    </message>
</context>
<context>
    <name>OtherWays</name>
    <message>
        <source>Like a passage of %1</source>
        <translation>与 %1 的段落相似</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln new)</source>
        <translation>
            <numerusform>%1（%Ln 个新结果）</numerusform>
        </translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Remove a saved search</source>
        <translation>移除已保存的搜索</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>最近的搜索</translation>
    </message>
    <message>
        <source>Forget recent searches</source>
        <translation>清除最近的搜索</translation>
    </message>
    <message>
        <source>Search saved. The star tells when something new is found.</source>
        <translation>搜索已保存。有新结果时星标会提示。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>PageScroll</name>
    <message>
        <source>Page with the passage</source>
        <translation>包含段落的页面</translation>
    </message>
</context>
<context>
    <name>PassageText</name>
    <message>
        <source>Text with the passage</source>
        <translation>包含段落的文本</translation>
    </message>
</context>
<context>
    <name>PreviewHead</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the file, at this page where its program can</source>
        <translation>打开文件，并在程序支持时定位到此页</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>在文件夹中显示该文件</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>连同引文复制</translation>
    </message>
    <message>
        <source>Copy the passage with where it is from</source>
        <translation>复制段落及其出处</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>更多类似内容</translation>
    </message>
    <message>
        <source>Find passages that mean the same</source>
        <translation>查找含义相同的段落</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>The passage that you choose is shown here.</source>
        <translation>您选择的段落会显示在这里。</translation>
    </message>
    <message>
        <source>%1 This is the passage as it was read.</source>
        <translation>%1以下是读取时的段落内容。</translation>
    </message>
    <message>
        <source>The passage is not on this page. The file has changed since it was read.</source>
        <translation>此页上没有该段落。文件在读取后已更改。</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>没有预览</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>PreviewTexts</name>
    <message>
        <source>The file has changed since it was read.</source>
        <translation>文件在读取后已更改。</translation>
    </message>
    <message>
        <source>The file has changed since it was read. The passage is no longer in it.</source>
        <translation>文件在读取后已更改，其中已不包含该段落。</translation>
    </message>
    <message>
        <source>Long file: scroll on for the rest.</source>
        <translation>文件较长：继续滚动可查看其余部分。</translation>
    </message>
</context>
<context>
    <name>PreviewTools</name>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Fit the page to the width</source>
        <translation>使页面适合宽度</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation>显示整页</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous place of the found words (Shift+F3)</source>
        <translation>上一处匹配词语 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next place of the found words (F3)</source>
        <translation>下一处匹配词语 (F3)</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Page to go to</source>
        <translation>要转到的页</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保留的内容</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Delete downloaded and imported models, too</source>
        <translation>同时删除已下载和导入的模型</translation>
    </message>
    <message>
        <source>Lodestone reads your files and never changes them. What it keeps of them, it keeps in the data folder, readable by your account only. It tells nobody anything: the network is used for a download of a model that you start, and for a server or an object store that you set up.</source>
        <translation>Lodestone 只读取您的文件，从不更改它们。保留的内容都存放在数据文件夹中，仅您的账户可读。它不向任何人透露任何信息：仅在您启动模型下载以及使用您设置的服务器或对象存储时才使用网络。</translation>
    </message>
    <message>
        <source>Keys of servers and object stores are kept by the system&apos;s keyring, in no file of ours.</source>
        <translation>服务器和对象存储的密钥由系统密钥环保存，不写入我们的任何文件。</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>没有任何内容离开此电脑。</translation>
    </message>
    <message>
        <source>Forgets all folders and deletes their text, vectors, the list of files, searches and logs from the disk. It cannot be undone; the folders have to be added and read again. Your own files and your settings stay.</source>
        <translation>移除所有文件夹，并从磁盘删除其文本、向量、文件列表、搜索和日志。此操作无法撤销；之后需要重新添加并读取文件夹。您自己的文件和设置会保留。</translation>
    </message>
    <message>
        <source>To confirm, type %1 here:</source>
        <translation>请在此输入 %1 以确认：</translation>
    </message>
    <message>
        <source>Text and vectors</source>
        <translation>文本和向量</translation>
    </message>
    <message>
        <source>List of files</source>
        <translation>文件列表</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Made again when needed</source>
        <translation>需要时会重新生成</translation>
    </message>
    <message>
        <source>Logs, without contents</source>
        <translation>日志（不含内容）</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 is on its way. Wait for it or pause it first.</source>
        <translation>%1 正在下载。请等待完成，或先暂停它。</translation>
    </message>
    <message>
        <source>Another Lodestone is working on this library. Close it first.</source>
        <translation>另一个 Lodestone 正在使用此库。请先关闭它。</translation>
    </message>
    <message>
        <source>Everything is being deleted…</source>
        <translation>正在全部删除…</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Files that could not be read</source>
        <translation>无法读取的文件</translation>
    </message>
    <message>
        <source>All files were read.</source>
        <translation>所有文件均已读取。</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln file(s)</source>
        <translation>
            <numerusform>重试 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out *%1…</source>
        <translation>排除 *%1…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>排除…</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>全部重试</translation>
    </message>
    <message>
        <source>Files with this problem</source>
        <translation>有此问题的文件</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ProcessorPage</name>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>模型运行位置</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>A graphics card where there is one, else the processor.</source>
        <translation>有显卡时使用显卡，否则使用处理器。</translation>
    </message>
    <message>
        <source>Graphics</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Also graphics that share the main memory. As much of the model as fits goes there.</source>
        <translation>也包括共享主内存的显卡。尽可能多地将模型放在显卡上。</translation>
    </message>
    <message>
        <source>No graphics, even where there are some.</source>
        <translation>即使有显卡也不使用。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>此电脑</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic: all cores but one, fewer on battery and while you use the computer heavily. Documents are embedded at low priority, searches at normal.</source>
        <translation>自动：保留一个核心，其余全部使用；使用电池或您大量使用电脑时会减少。文档以低优先级向量化，搜索以正常优先级进行。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message numerus="yes">
        <source>%Ln processor core(s)</source>
        <translation>
            <numerusform>%Ln 个处理器核心</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 内存</translation>
    </message>
    <message>
        <source>no graphics card that this build of Lodestone can use</source>
        <translation>没有此版本 Lodestone 可用的显卡</translation>
    </message>
    <message>
        <source>Ran last on this: %1</source>
        <translation>上次运行于：%1</translation>
    </message>
    <message>
        <source>The model has not run here yet.</source>
        <translation>模型尚未在此运行过。</translation>
    </message>
</context>
<context>
    <name>QuickSearch</name>
    <message>
        <source>Quick search</source>
        <translation>快速搜索</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到结果</translation>
    </message>
    <message>
        <source>Enter opens, Ctrl+Enter shows it in the window, Esc hides</source>
        <translation>Enter 打开，Ctrl+Enter 在窗口中显示，Esc 隐藏</translation>
    </message>
    <message>
        <source>Type to search, Esc hides</source>
        <translation>输入以搜索，Esc 隐藏</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Files and folders with these names are never read. One pattern a line; * stands for any letters, ? for one, [abc] for one of these.</source>
        <translation>不会读取具有这些名称的文件和文件夹。每行一个模式；* 代表任意字符，? 代表一个字符，[abc] 代表其中之一。</translation>
    </message>
    <message>
        <source>Names that are left out</source>
        <translation>排除的名称</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>最大文件</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Time for one file</source>
        <translation>单个文件的时间</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Files read at a time</source>
        <translation>同时读取的文件数</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>A file beyond a limit is listed as not read, and tried again when the file or the limit changes.</source>
        <translation>超出限制的文件会列为未读取，并在文件或限制更改时重试。</translation>
    </message>
    <message>
        <source>Scans and pictures</source>
        <translation>扫描件和图片</translation>
    </message>
    <message>
        <source>Text in scans and pictures can be recognised by Tesseract, a program of its own that you install. It begins when everything else has been read, and takes seconds for each page.</source>
        <translation>扫描件和图片中的文字可由 Tesseract 识别，这是需要您另行安装的程序。识别在其他内容都读取完后开始，每页需要几秒钟。</translation>
    </message>
    <message>
        <source>Recognise text in scans and pictures</source>
        <translation>识别扫描件和图片中的文字</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>In Tesseract&apos;s codes. Empty: the system&apos;s language and English.</source>
        <translation>使用 Tesseract 的代码。留空：系统语言和英语。</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>自动查找</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Tesseract was not found on this computer.</source>
        <translation>在此电脑上未找到 Tesseract。</translation>
    </message>
    <message>
        <source>Tesseract was found, with the languages %1.</source>
        <translation>已找到 Tesseract，支持的语言：%1。</translation>
    </message>
    <message>
        <source>Install Tesseract with the installer that its project page links to, then open this again.</source>
        <translation>请使用 Tesseract 项目页面所链接的安装程序进行安装，然后重新打开此页。</translation>
    </message>
    <message>
        <source>Install it, then open this again. On Debian and Ubuntu: sudo apt install tesseract-ocr</source>
        <translation>请安装后重新打开此页。在 Debian 和 Ubuntu 上：sudo apt install tesseract-ocr</translation>
    </message>
    <message>
        <source>More languages: run the installer of Tesseract again and tick them.</source>
        <translation>更多语言：再次运行 Tesseract 的安装程序并勾选它们。</translation>
    </message>
    <message>
        <source>More languages are packages; German on Debian and Ubuntu: sudo apt install tesseract-ocr-deu</source>
        <translation>其他语言以软件包形式提供；在 Debian 和 Ubuntu 上安装德语：sudo apt install tesseract-ocr-deu</translation>
    </message>
</context>
<context>
    <name>ReleaseBox</name>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>打开其网页</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在询问…</translation>
    </message>
    <message>
        <source>There is version %1; this is %2.</source>
        <translation>已有版本 %1；当前版本为 %2。</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>这是最新版本。</translation>
    </message>
</context>
<context>
    <name>RerankerBox</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Trying %1…</source>
        <translation>正在尝试 %1…</translation>
    </message>
    <message>
        <source>Turning it off…</source>
        <translation>正在关闭…</translation>
    </message>
    <message>
        <source>A reranker reads the question together with each of the first 20 files and puts them in a better order. It takes a minute and more on two cores, and the memory of a second model: have eight of them or more. It judges only searches that ask for it (lodestone search --rerank). Take a file of Qwen3-Reranker in GGUF format.</source>
        <translation>重排模型会将问题与前 20 个文件逐一对照阅读，并给出更好的排序。在两个核心上需要一分钟以上，并占用第二个模型的内存：建议有八个或更多核心。它只评判要求使用它的搜索（lodestone search --rerank）。请选择 GGUF 格式的 Qwen3-Reranker 文件。</translation>
    </message>
    <message>
        <source>Choose a reranker</source>
        <translation>选择重排模型</translation>
    </message>
    <message>
        <source>Models in GGUF format (*.gguf)</source>
        <translation>GGUF 格式的模型 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 judges searches that ask for it from now on.</source>
        <translation>从现在起，%1 会评判要求使用它的搜索。</translation>
    </message>
    <message>
        <source>No reranker is used any more.</source>
        <translation>不再使用重排模型。</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>使用中：%1</translation>
    </message>
    <message>
        <source>None is in use.</source>
        <translation>未使用。</translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The best %Ln file(s)</source>
        <translation>
            <numerusform>最佳的 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>One row for each file</source>
        <translation>每个文件一行</translation>
    </message>
    <message>
        <source>Hide what is not close</source>
        <translation>隐藏不够接近的内容</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>最佳优先</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新优先</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>How results are listed: %1</source>
        <translation>结果的排列方式：%1</translation>
    </message>
    <message>
        <source>How results are listed</source>
        <translation>结果的排列方式</translation>
    </message>
</context>
<context>
    <name>ResultsList</name>
    <message>
        <source>Found passages</source>
        <translation>找到的段落</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>更多类似内容</translation>
    </message>
    <message>
        <source>Copy passage</source>
        <translation>复制段落</translation>
    </message>
    <message>
        <source>Copy passage with citation</source>
        <translation>复制段落及引文</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
</context>
<context>
    <name>RichText</name>
    <message>
        <source>Message %1</source>
        <translation>邮件 %1</translation>
    </message>
    <message>
        <source>Notes of slide %1</source>
        <translation>幻灯片 %1 的备注</translation>
    </message>
    <message>
        <source>Slide %1</source>
        <translation>幻灯片 %1</translation>
    </message>
    <message>
        <source>Text with the passage</source>
        <translation>包含段落的文本</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search your files by meaning or by words</source>
        <translation>按含义或词语搜索您的文件</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Nothing close was found; these are the nearest.</source>
        <translation>没有找到接近的内容；以下是最接近的结果。</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>您要找什么？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) can be searched.</source>
        <translation>
            <numerusform>可搜索 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still being read: %Ln file(s).</source>
        <translation>
            <numerusform>仍在读取：%Ln 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter opens, Ctrl+C copies the passage.</source>
        <translation>↑ ↓ 选择，Enter 打开，Ctrl+C 复制段落。</translation>
    </message>
    <message>
        <source>Drop folders here</source>
        <translation>将文件夹拖放到此处</translation>
    </message>
    <message>
        <source>Lodestone reads the files in them and finds passages by what they mean. Nothing leaves this computer, and your files are never changed.</source>
        <translation>Lodestone 会读取其中的文件，并按含义查找段落。没有任何内容离开此电脑，您的文件也绝不会被更改。</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
</context>
<context>
    <name>SearchingPage</name>
    <message>
        <source>Searching</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Length of the vectors</source>
        <translation>向量长度</translation>
    </message>
    <message>
        <source>Another length</source>
        <translation>其他长度</translation>
    </message>
    <message>
        <source>Use this length</source>
        <translation>使用此长度</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>What the model is told before each query, in this library. Models that were trained for it (Qwen3-Embedding) find 1 to 5 % more with a fitting one; others do not read it. It costs nothing to change.</source>
        <translation>在此库中，每次查询前告诉模型的话。经过此类训练的模型（Qwen3-Embedding）使用合适的指令可多找到 1% 到 5%；其他模型不读取它。更改不会产生任何开销。</translation>
    </message>
    <message>
        <source>Second look</source>
        <translation>再次评判</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>最近的搜索</translation>
    </message>
    <message>
        <source>Remember my last searches</source>
        <translation>记住我最近的搜索</translation>
    </message>
    <message>
        <source>In the data folder only. What is forgotten is gone from the disk; saved searches stay.</source>
        <translation>仅保存在数据文件夹中。清除的内容会从磁盘删除；已保存的搜索会保留。</translation>
    </message>
    <message>
        <source>Forget history</source>
        <translation>清除历史记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) of the history forgotten.</source>
        <translation>
            <numerusform>已清除 %Ln 条历史记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>own words</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Own instruction</source>
        <translation>自定义指令</translation>
    </message>
    <message>
        <source>Given …, retrieve passages that … (English works best)</source>
        <translation>Given …, retrieve passages that …（英语效果最佳）</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>使用这些文字</translation>
    </message>
    <message>
        <source>Write a sentence first, or choose one of those above.</source>
        <translation>请先写一句话，或从上面选择一个。</translation>
    </message>
    <message>
        <source>The server in use decides on the length.</source>
        <translation>长度由使用中的服务器决定。</translation>
    </message>
    <message>
        <source>The model in use decides on the length.</source>
        <translation>长度由使用中的模型决定。</translation>
    </message>
    <message>
        <source>%1 has %2 numbers for each passage, and cannot be shortened. The Qwen3-Embedding models can.</source>
        <translation>%1 的每个段落有 %2 个数字，无法缩短。Qwen3-Embedding 模型可以缩短。</translation>
    </message>
    <message>
        <source>%1 keeps up to %2 numbers for each passage. Fewer take less room and search faster, and find a little less. A shorter length than now is cut from what is there, and nothing is embedded again; for a longer one, all is embedded again.</source>
        <translation>%1 每个段落最多保留 %2 个数字。数字越少，占用空间越小、搜索越快，但找到的内容略少。缩短长度时直接从现有向量截取，无需重新向量化；加长则需全部重新向量化。</translation>
    </message>
    <message>
        <source>Change of the score: published for Qwen3-Embedding-4B on a Chinese benchmark, against 2,560 numbers. Other models follow the same course.</source>
        <translation>分数变化：基于 Qwen3-Embedding-4B 在一项中文基准上公布的结果，与 2,560 个数字相比。其他模型的趋势相同。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字个数</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Per 100,000 passages</source>
        <translation>每 100,000 个段落</translation>
    </message>
    <message>
        <source>To get there</source>
        <translation>切换方式</translation>
    </message>
    <message>
        <source>full length</source>
        <translation>完整长度</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>未公布</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>cut at once</source>
        <translation>立即截取</translation>
    </message>
    <message>
        <source>embedded again</source>
        <translation>重新向量化</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2. Name a model file in GGUF format.</source>
        <translation>%1：%2。请指定 GGUF 格式的模型文件。</translation>
    </message>
    <message>
        <source>%1 For files in other languages than English, that is worth it.</source>
        <translation>%1对于英语以外语言的文件，这是值得的。</translation>
    </message>
    <message>
        <source>%1 GB of memory</source>
        <translation>%1 GB 内存</translation>
    </message>
    <message>
        <source>%1 Mend or delete %2.</source>
        <translation>%1请修复或删除 %2。</translation>
    </message>
    <message>
        <source>%1 Set another mirror, or update Lodestone.</source>
        <translation>%1请设置其他镜像，或更新 Lodestone。</translation>
    </message>
    <message>
        <source>%1 The order is that of the search.</source>
        <translation>%1结果按搜索的顺序排列。</translation>
    </message>
    <message>
        <source>%1 The passage is no longer in it.</source>
        <translation>%1其中已不包含该段落。</translation>
    </message>
    <message>
        <source>%1 Try again or set another mirror.</source>
        <translation>%1请重试，或设置其他镜像。</translation>
    </message>
    <message>
        <source>%1 Your files are untouched.</source>
        <translation>%1您的文件未被改动。</translation>
    </message>
    <message>
        <source>%1 can do 10,000 passages with it in %2, and it needs %3.</source>
        <translation>%1用它处理 10,000 个段落需要%2，它需要 %3。</translation>
    </message>
    <message>
        <source>%1 cannot be copied into %2: %3.</source>
        <translation>无法将 %1 复制到 %2：%3。</translation>
    </message>
    <message>
        <source>%1 cannot be copied: %2. Mend that and go on.</source>
        <translation>无法复制 %1：%2。请解决后继续。</translation>
    </message>
    <message>
        <source>%1 cannot be loaded. Get the file again or choose another one.</source>
        <translation>无法加载 %1。请重新获取该文件，或选择其他文件。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Give yourself access to it first.</source>
        <translation>无法打开 %1：%2。请先为自己授予访问权限。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. Name a file that is there.</source>
        <translation>无法打开 %1：%2。请指定存在的文件。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose a folder of your own.</source>
        <translation>无法写入 %1：%2。请选择您自己的文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Give yourself access to it and try again.</source>
        <translation>无法写入 %1：%2。请为自己授予访问权限后重试。</translation>
    </message>
    <message>
        <source>%1 could not be made from %2. Get %3 again, or use it as it is.</source>
        <translation>无法由 %2 生成 %1。请重新获取 %3，或直接使用它。</translation>
    </message>
    <message>
        <source>%1 dimensions are too few. Choose %2 or more.</source>
        <translation>%1 维太少。请选择 %2 或更多。</translation>
    </message>
    <message>
        <source>%1 gives no number for these passages. Get the file again or choose another one.</source>
        <translation>%1 无法为这些段落给出数值。请重新获取该文件，或选择其他文件。</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions. Choose no more than that.</source>
        <translation>%1 有 %2 维。请不要选择更多。</translation>
    </message>
    <message>
        <source>%1 has %2 passages. Name one of 1 to %3.</source>
        <translation>%1 有 %2 个段落。请指定 1 到 %3 之间的一个。</translation>
    </message>
    <message>
        <source>%1 has no end token, so its vectors would be wrong. Get a newer file.</source>
        <translation>%1 没有结束标记，其向量会出错。请获取更新的文件。</translation>
    </message>
    <message>
        <source>%1 has no token for &quot;%2&quot;. Choose a GGUF file of Qwen3-Reranker.</source>
        <translation>%1 没有表示“%2”的标记。请选择 Qwen3-Reranker 的 GGUF 文件。</translation>
    </message>
    <message>
        <source>%1 holds Lodestone&apos;s own data and cannot be indexed. Name another folder.</source>
        <translation>%1 存放 Lodestone 自身的数据，无法建立索引。请指定其他文件夹。</translation>
    </message>
    <message>
        <source>%1 holds the present data folder. Choose an empty folder.</source>
        <translation>%1 包含当前的数据文件夹。请选择一个空文件夹。</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1（否则为%2）</translation>
    </message>
    <message>
        <source>%1 is %2 by another name, which is in the library already.</source>
        <translation>%1 是 %2 的另一个名称，后者已在库中。</translation>
    </message>
    <message>
        <source>%1 is a file. Choose a folder.</source>
        <translation>%1 是文件。请选择文件夹。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file, or add the folder to the library.</source>
        <translation>%1 是文件夹。请指定一个文件，或将该文件夹添加到库。</translation>
    </message>
    <message>
        <source>%1 is damaged or not the file of this name that is meant (%2).</source>
        <translation>%1 已损坏，或不是所指的同名文件（%2）。</translation>
    </message>
    <message>
        <source>%1 is made from %2, which the catalogue does not have. Update Lodestone.</source>
        <translation>%1 由 %2 生成，而目录中没有后者。请更新 Lodestone。</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder. Name a folder or a file.</source>
        <translation>%1 既不是文件也不是文件夹。请指定文件夹或文件。</translation>
    </message>
    <message>
        <source>%1 is no folder of the library. Folders in it: %2.</source>
        <translation>%1 不是库中的文件夹。库中的文件夹：%2。</translation>
    </message>
    <message>
        <source>%1 is no place for a library. Give a bucket and a path in it: s3://bucket/path (or gs://, az://).</source>
        <translation>%1 不能用于存放库。请给出存储桶及其中的路径：s3://bucket/path（或 gs://、az://）。</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose an empty folder, or name a new one.</source>
        <translation>%1 不是空的。请选择一个空文件夹，或指定一个新文件夹。</translation>
    </message>
    <message>
        <source>%1 is not in the library. Folders in it: %2.</source>
        <translation>%1 不在库中。库中的文件夹：%2。</translation>
    </message>
    <message>
        <source>%1 is not in the library. Index it first, or name a file that is in it.</source>
        <translation>%1 不在库中。请先为它建立索引，或指定库中的文件。</translation>
    </message>
    <message>
        <source>%1 is not in the library.%2 Folders in it: %3.</source>
        <translation>%1 不在库中。%2库中的文件夹：%3。</translation>
    </message>
    <message>
        <source>%1 is one of %2 parts of a model. Join them with llama-gguf-split --merge first.</source>
        <translation>%1 是模型 %2 个部分中的一个。请先用 llama-gguf-split --merge 合并它们。</translation>
    </message>
    <message>
        <source>%1 is part of %2, which counts as a whole only. Name that.</source>
        <translation>%1 属于只能作为整体处理的 %2。请指定后者。</translation>
    </message>
    <message>
        <source>%1 lies in the present data folder. Choose a folder outside of %2.</source>
        <translation>%1 位于当前的数据文件夹中。请选择 %2 之外的文件夹。</translation>
    </message>
    <message>
        <source>%1 makes the process that loads it crash. Get the file again or choose another one.</source>
        <translation>%1 会使加载它的进程崩溃。请重新获取该文件，或选择其他文件。</translation>
    </message>
    <message>
        <source>%1 processor cores</source>
        <translation>%1 个处理器核心</translation>
    </message>
    <message>
        <source>%1 was not done after %2 seconds. Choose a smaller reranker.</source>
        <translation>%1 在 %2 秒后仍未完成。请选择更小的重排模型。</translation>
    </message>
    <message>
        <source>%1 would take %2 for 10,000 passages with %3%4.</source>
        <translation>%1用 %3%4 处理 10,000 个段落需要%2。</translation>
    </message>
    <message>
        <source>%1, which is searched, lies in %2. Choose a folder that holds none of your files.</source>
        <translation>被搜索的 %1 位于 %2 中。请选择不含您文件的文件夹。</translation>
    </message>
    <message>
        <source>%1. Get the file from the model&apos;s own authors.</source>
        <translation>%1。请从模型作者处获取该文件。</translation>
    </message>
    <message>
        <source>%1. It is mended from what is intact, while Lodestone runs or by: lodestone index.</source>
        <translation>%1。Lodestone 运行时会用完好的部分修复它，也可运行 lodestone index。</translation>
    </message>
    <message>
        <source>%1Choose a smaller model.</source>
        <translation>%1请选择更小的模型。</translation>
    </message>
    <message>
        <source>A key is one line of letters, digits and signs. Give it again.</source>
        <translation>密钥是一行字母、数字和符号。请重新输入。</translation>
    </message>
    <message>
        <source>A part of the index was damaged and was made anew; nothing was lost.</source>
        <translation>索引的一部分曾损坏，已重新生成；没有丢失任何内容。</translation>
    </message>
    <message>
        <source>A part of the index was damaged: %1 passages are being read again from your files.</source>
        <translation>索引的一部分已损坏：正在从您的文件重新读取 %1 个段落。</translation>
    </message>
    <message>
        <source>A rule is one line of at most %1 characters. Give each on its own.</source>
        <translation>一条规则为一行，最多 %1 个字符。请逐条输入。</translation>
    </message>
    <message>
        <source>A saved search is named “%1” already. Choose another name, or remove it first.</source>
        <translation>已有名为“%1”的已保存搜索。请选择其他名称，或先移除它。</translation>
    </message>
    <message>
        <source>A saved search needs a name of 1 to %1 characters.</source>
        <translation>已保存的搜索需要 1 到 %1 个字符的名称。</translation>
    </message>
    <message>
        <source>A search of more than %1 characters cannot be saved. Shorten it.</source>
        <translation>超过 %1 个字符的搜索无法保存。请缩短它。</translation>
    </message>
    <message>
        <source>A single processor core</source>
        <translation>单个处理器核心</translation>
    </message>
    <message>
        <source>All its files are gone at once. They are forgotten at the next look, a minute later; if they lie on a drive that is not connected, connect it before.</source>
        <translation>其所有文件同时消失。一分钟后的下次检查会移除它们；如果它们位于未连接的驱动器上，请在此之前连接它。</translation>
    </message>
    <message>
        <source>An empty path cannot be indexed. Name a folder or a file.</source>
        <translation>空路径无法建立索引。请指定文件夹或文件。</translation>
    </message>
    <message>
        <source>An encoder that needs no instruction; about as large as the smallest Qwen3-Embedding.</source>
        <translation>无需指令的编码器；大小与最小的 Qwen3-Embedding 相当。</translation>
    </message>
    <message>
        <source>Another Lodestone is working on the library in %1. Searching works meanwhile; to change the library, close the other one or wait until it is done.</source>
        <translation>另一个 Lodestone 正在处理 %1 中的库。期间可以搜索；要更改库，请关闭另一个或等待其完成。</translation>
    </message>
    <message>
        <source>Another Lodestone is working on this library, so it is open for searching only here. Close the other one: a few seconds later this one takes over.</source>
        <translation>另一个 Lodestone 正在处理此库，因此这里只能搜索。请关闭另一个：几秒钟后此窗口会接管。</translation>
    </message>
    <message>
        <source>Another Lodestone, on %1, is working on this library. Searching works meanwhile; to change the library, close the other one, or wait two minutes where it was cut off.</source>
        <translation>%1 上的另一个 Lodestone 正在处理此库。期间可以搜索；要更改库，请关闭另一个；如果它已断开，请等待两分钟。</translation>
    </message>
    <message>
        <source>Another download into this library is running. Wait until it is done.</source>
        <translation>此库正在进行另一项下载。请等待其完成。</translation>
    </message>
    <message>
        <source>Another model needs %1 for its vectors until they replace the old ones, and %2 are free on the disk of the library. Make room, or choose the model from before.</source>
        <translation>另一个模型的向量在替换旧向量之前需要 %1，而库所在磁盘的可用空间为 %2。请腾出空间，或选择之前的模型。</translation>
    </message>
    <message>
        <source>Better still; for a computer with a graphics card.</source>
        <translation>更好；适合有显卡的电脑。</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or set another mirror.</source>
        <translation>请检查连接和代理，或设置其他镜像。</translation>
    </message>
    <message>
        <source>Choose a GGUF file of Qwen3-Reranker.</source>
        <translation>请选择 Qwen3-Reranker 的 GGUF 文件。</translation>
    </message>
    <message>
        <source>Choose a smaller model, or set memory_limit to %1 or more.</source>
        <translation>请选择更小的模型，或将 memory_limit 设为 %1 或更高。</translation>
    </message>
    <message>
        <source>Choose a smaller model.</source>
        <translation>请选择更小的模型。</translation>
    </message>
    <message>
        <source>Choose an embedding model, such as Qwen3-Embedding.</source>
        <translation>请选择嵌入模型，例如 Qwen3-Embedding。</translation>
    </message>
    <message>
        <source>Choose another folder with --data-dir.</source>
        <translation>请用 --data-dir 选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose one of the known models or the path of a GGUF file.</source>
        <translation>请选择一个已知模型，或 GGUF 文件的路径。</translation>
    </message>
    <message>
        <source>Comes with the program: fast on every computer, best for English.</source>
        <translation>程序自带：在任何电脑上都很快，最适合英语。</translation>
    </message>
    <message>
        <source>Embedding goes on with fewer threads while on battery.</source>
        <translation>使用电池时，向量化以较少线程继续。</translation>
    </message>
    <message>
        <source>Embedding goes on with fewer threads while other programs are busy.</source>
        <translation>其他程序繁忙时，向量化以较少线程继续。</translation>
    </message>
    <message>
        <source>Embedding rests on battery and goes on when plugged in.</source>
        <translation>使用电池时向量化暂停，接通电源后继续。</translation>
    </message>
    <message>
        <source>Embedding rests while other programs are busy and goes on after them.</source>
        <translation>其他程序繁忙时向量化暂停，之后继续。</translation>
    </message>
    <message>
        <source>Embedding waits for its hours and goes on at %1.</source>
        <translation>向量化正在等待设定时段，将于 %1 继续。</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Files of this type have no pages to show.</source>
        <translation>此类文件没有可显示的页面。</translation>
    </message>
    <message>
        <source>Files of type %1 are not read.</source>
        <translation>不读取 %1 类型的文件。</translation>
    </message>
    <message>
        <source>Get it with: lodestone models download %1. Or rename it, if it is another model.</source>
        <translation>可通过 lodestone models download %1 获取。如果它是另一个模型，请重命名。</translation>
    </message>
    <message>
        <source>Install Lodestone again.</source>
        <translation>请重新安装 Lodestone。</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>其中没有文本。</translation>
    </message>
    <message>
        <source>It is the one that leaves room for other programs in %1.</source>
        <translation>它能在 %1 中为其他程序留出空间。</translation>
    </message>
    <message>
        <source>It needs %1 GB and fits on %2 whole; no other that fits finds better.</source>
        <translation>它需要 %1 GB，可完整放入 %2；能放入的模型中没有更好的。</translation>
    </message>
    <message>
        <source>Leave password, ? and # out of the address, and give the key with --key-from-stdin.</source>
        <translation>地址中请勿包含密码、? 和 #，并通过 --key-from-stdin 提供密钥。</translation>
    </message>
    <message>
        <source>Much better, across languages; some hours for 10,000 passages without a graphics card.</source>
        <translation>好得多，可跨语言；没有显卡时处理 10,000 个段落需要数小时。</translation>
    </message>
    <message>
        <source>No file in the language %1 is in the library.</source>
        <translation>库中没有语言为 %1 的文件。</translation>
    </message>
    <message>
        <source>No file in the language %1 is in the library. Languages in it: %2.</source>
        <translation>库中没有语言为 %1 的文件。库中的语言：%2。</translation>
    </message>
    <message>
        <source>No file of the type %1 is in the library.</source>
        <translation>库中没有类型为 %1 的文件。</translation>
    </message>
    <message>
        <source>No file of the type %1 is in the library. The nearest type is %2.</source>
        <translation>库中没有类型为 %1 的文件。最接近的类型是 %2。</translation>
    </message>
    <message>
        <source>No saved search is named “%1”. Saved are: %2.</source>
        <translation>没有名为“%1”的已保存搜索。已保存的有：%2。</translation>
    </message>
    <message>
        <source>No text was recognised in the file.</source>
        <translation>未能在文件中识别出文字。</translation>
    </message>
    <message>
        <source>Not even one page of the file could be read in time.</source>
        <translation>在限定时间内连一页也未能读取。</translation>
    </message>
    <message>
        <source>Not everything could be deleted: %1. Close other programs that use it and try again.</source>
        <translation>未能全部删除：%1。请关闭正在使用它的其他程序后重试。</translation>
    </message>
    <message>
        <source>Not read, for that would download them: %1 in the cloud. To have them read, let the cloud&apos;s program keep them on this computer.</source>
        <translation>未读取，因为读取会下载它们：云端的 %1。若要读取，请让云端程序将它们保留在此计算机上。</translation>
    </message>
    <message>
        <source>Nothing can be searched yet: the first files are still to be read.</source>
        <translation>暂时无法搜索：首批文件尚未读取。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到结果。</translation>
    </message>
    <message>
        <source>Nothing is indexed yet: add a folder first.</source>
        <translation>尚未建立索引：请先添加文件夹。</translation>
    </message>
    <message>
        <source>On a network drive or the like, where changes are looked for now and then.</source>
        <translation>位于网络驱动器等位置，会定期检查更改。</translation>
    </message>
    <message>
        <source>Only %1 files are found by meaning here; an overview needs %2. Index more of them first, or name a larger folder.</source>
        <translation>这里只有 %1 个文件可按含义找到；概览需要 %2 个。请先为更多文件建立索引，或指定更大的文件夹。</translation>
    </message>
    <message>
        <source>Only the first %1 characters were searched for.</source>
        <translation>仅搜索了前 %1 个字符。</translation>
    </message>
    <message>
        <source>Only words are searched until files are searchable by meaning.</source>
        <translation>在文件可以按含义搜索之前，仅按词语搜索。</translation>
    </message>
    <message>
        <source>Only words are searched: the index belongs to another model; indexing will rebuild it for this one.</source>
        <translation>仅按词语搜索：索引属于另一个模型；建立索引时会为当前模型重建。</translation>
    </message>
    <message>
        <source>Only words are searched: the model makes nothing of this query. Say it in other words.</source>
        <translation>仅按词语搜索：模型无法理解这个查询。请换一种说法。</translation>
    </message>
    <message>
        <source>Only words are searched: the process that runs the model cannot be reached. Search again in a moment.</source>
        <translation>仅按词语搜索：无法连接运行模型的进程。请稍后再搜索。</translation>
    </message>
    <message>
        <source>Out of memory. Close other programs and try again.</source>
        <translation>内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Put the program where you may write, choose another folder with --data-dir, or delete the file portable beside the program.</source>
        <translation>请将程序放在可写入的位置，用 --data-dir 选择其他文件夹，或删除程序旁边的 portable 文件。</translation>
    </message>
    <message>
        <source>Reading the file took longer than %1 seconds.</source>
        <translation>读取文件超过了 %1 秒。</translation>
    </message>
    <message>
        <source>Recognising the text of a page took longer than %1 seconds.</source>
        <translation>识别一页文字超过了 %1 秒。</translation>
    </message>
    <message>
        <source>Setting %1 %2.</source>
        <translation>设置 %1：%2。</translation>
    </message>
    <message>
        <source>Something went wrong while indexing; see the log.</source>
        <translation>建立索引时出现问题；请查看日志。</translation>
    </message>
    <message>
        <source>Tesseract cannot be started: %1.</source>
        <translation>无法启动 Tesseract：%1。</translation>
    </message>
    <message>
        <source>Tesseract cannot read the picture.</source>
        <translation>Tesseract 无法读取该图片。</translation>
    </message>
    <message>
        <source>Tesseract has no data for %1; it has %2.</source>
        <translation>Tesseract 没有 %1 的数据；现有 %2。</translation>
    </message>
    <message>
        <source>The 0.6B in four bits, made on this computer: twice as fast without a graphics card, slightly less exact.</source>
        <translation>在此电脑上生成的四位 0.6B：没有显卡时快一倍，精度略低。</translation>
    </message>
    <message>
        <source>The best; for a graphics card with 8 GB and more.</source>
        <translation>最佳；适合 8 GB 及以上的显卡。</translation>
    </message>
    <message>
        <source>The book is protected by its seller (DRM) and cannot be read.</source>
        <translation>该书受销售方保护（DRM），无法读取。</translation>
    </message>
    <message>
        <source>The catalog %1 is damaged (%2). Run: lodestone index. It sets the catalog aside and makes another from what is intact; your files are untouched.</source>
        <translation>目录 %1 已损坏（%2）。请运行 lodestone index，它会将目录另存并用完好的部分重建；您的文件未被改动。</translation>
    </message>
    <message>
        <source>The catalog of the library is damaged (%1). It is mended from what is intact.</source>
        <translation>库的目录已损坏（%1）。正在用完好的部分修复。</translation>
    </message>
    <message>
        <source>The catalog of the library is damaged. It is mended from what is intact while Lodestone indexes, or by: lodestone index. Your files are untouched.</source>
        <translation>库的目录已损坏。Lodestone 建立索引时或运行 lodestone index 时会用完好的部分修复。您的文件未被改动。</translation>
    </message>
    <message>
        <source>The copy of %1 is not what was read: the disk is not to be trusted. Choose a folder on another one.</source>
        <translation>%1 的副本与读取的内容不符：该磁盘不可靠。请选择另一磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>The data folder %1 holds a library on this computer already. Choose another data folder for the one at %2, with --data-dir.</source>
        <translation>数据文件夹 %1 已存放此电脑上的库。请用 --data-dir 为 %2 处的库选择其他数据文件夹。</translation>
    </message>
    <message>
        <source>The data folder %1 is not there. Connect the disk that holds it, or delete %2 to begin with an empty library.</source>
        <translation>数据文件夹 %1 不存在。请连接其所在的磁盘，或删除 %2 以从空库开始。</translation>
    </message>
    <message>
        <source>The data folder is %1 already. Choose another folder.</source>
        <translation>数据文件夹已经是 %1。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The disk of %1 makes no hard links (%2), without which the index cannot be written safely; disks formatted as FAT or exFAT and some network drives are so. Choose a folder on another disk.</source>
        <translation>%1 所在磁盘不支持硬链接（%2），没有它就无法安全写入索引；FAT 或 exFAT 格式的磁盘和某些网络驱动器都是如此。请选择另一磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>The disk of the data folder %1 makes no hard links (%2), without which the index cannot be written safely; disks formatted as FAT or exFAT and some network drives are so. Choose a folder on another disk with --data-dir.</source>
        <translation>数据文件夹 %1 所在磁盘不支持硬链接（%2），没有它就无法安全写入索引；FAT 或 exFAT 格式的磁盘和某些网络驱动器都是如此。请用 --data-dir 选择另一磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>The disk that holds the library in %1 is full. Make room, then try again.</source>
        <translation>存放 %1 中库的磁盘已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The disk that holds the library is full. Make room; indexing goes on from where it stopped.</source>
        <translation>存放库的磁盘已满。请腾出空间；索引会从停止处继续。</translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation>无法读取文件（%1）。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>无法读取文件：%1。</translation>
    </message>
    <message>
        <source>The file does not tell which letters its characters are; only text recognition could read it.</source>
        <translation>文件未说明其字符对应的文字；只有文字识别才能读取它。</translation>
    </message>
    <message>
        <source>The file gave no text.</source>
        <translation>文件未提供任何文本。</translation>
    </message>
    <message>
        <source>The file has %1 MB; the limit is %2 MB.</source>
        <translation>文件大小为 %1 MB，上限为 %2 MB。</translation>
    </message>
    <message>
        <source>The file has changed since it was indexed.</source>
        <translation>文件在建立索引后已更改。</translation>
    </message>
    <message>
        <source>The file has more than %1 pages.</source>
        <translation>文件超过 %1 页。</translation>
    </message>
    <message>
        <source>The file holds more than %1 million characters of text.</source>
        <translation>文件的文本超过 %1 百万个字符。</translation>
    </message>
    <message>
        <source>The file holds no text (it may be empty or a scan).</source>
        <translation>文件不含文本（可能是空文件或扫描件）。</translation>
    </message>
    <message>
        <source>The file is %1, whatever its name says; those are not read.</source>
        <translation>无论名称如何，该文件是 %1；此类文件不读取。</translation>
    </message>
    <message>
        <source>The file is a drawing, and drawings are not read.</source>
        <translation>该文件是绘图，不读取绘图。</translation>
    </message>
    <message>
        <source>The file is an archive of no document format.</source>
        <translation>该文件是压缩包，不属于任何文档格式。</translation>
    </message>
    <message>
        <source>The file is binary and of no format that is read here.</source>
        <translation>该文件是二进制文件，且格式不受支持。</translation>
    </message>
    <message>
        <source>The file is binary, not text.</source>
        <translation>该文件是二进制文件，不是文本。</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>文件已损坏：%1。</translation>
    </message>
    <message>
        <source>The file is damaged: it is no %1 file.</source>
        <translation>文件已损坏：它不是 %1 文件。</translation>
    </message>
    <message>
        <source>The file is damaged: its inner directory cannot be read.</source>
        <translation>文件已损坏：无法读取其内部目录。</translation>
    </message>
    <message>
        <source>The file is damaged: reading it made the reader crash.</source>
        <translation>文件已损坏：读取时读取程序崩溃。</translation>
    </message>
    <message>
        <source>The file is nested too deeply to be read.</source>
        <translation>文件嵌套过深，无法读取。</translation>
    </message>
    <message>
        <source>The file is no picture, whatever its name says.</source>
        <translation>无论名称如何，该文件不是图片。</translation>
    </message>
    <message>
        <source>The file is of no format that is read here.</source>
        <translation>该文件的格式不受支持。</translation>
    </message>
    <message>
        <source>The file is of no type that is read here.</source>
        <translation>该文件的类型不受支持。</translation>
    </message>
    <message>
        <source>The file is only in the cloud. It is read when it is on this computer: open it, or have it kept here.</source>
        <translation>该文件仅在云端。当它位于此电脑上时才会读取：请打开它，或将其保留在此处。</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>文件受密码保护。</translation>
    </message>
    <message>
        <source>The file keeps changing while it is read; it is tried again at the next scan.</source>
        <translation>读取时文件不断更改；下次扫描时会重试。</translation>
    </message>
    <message>
        <source>The file needs more memory than one file may take.</source>
        <translation>该文件所需的内存超出单个文件的限额。</translation>
    </message>
    <message>
        <source>The file that %1 offers as %2 is another one (%3).</source>
        <translation>%1 作为 %2 提供的文件是另一个文件（%3）。</translation>
    </message>
    <message>
        <source>The file unpacks to more than is safe to read.</source>
        <translation>该文件解压后的大小超出安全读取的范围。</translation>
    </message>
    <message>
        <source>The files of the index are gone; it is being rebuilt from your files.</source>
        <translation>索引文件已丢失；正在从您的文件重建。</translation>
    </message>
    <message>
        <source>The folder cannot be opened: %1. Give yourself access to it, or exclude it.</source>
        <translation>无法打开文件夹：%1。请为自己授予访问权限，或排除它。</translation>
    </message>
    <message>
        <source>The index %1 is damaged and will be rebuilt (%2).</source>
        <translation>索引 %1 已损坏，将会重建（%2）。</translation>
    </message>
    <message>
        <source>The index cannot be read (%1). Index again: what is damaged is rebuilt from your files.</source>
        <translation>无法读取索引（%1）。请重新建立索引：损坏的部分会从您的文件重建。</translation>
    </message>
    <message>
        <source>The index in the object store cannot be read (%1). Index again where it is written.</source>
        <translation>无法读取对象存储中的索引（%1）。请在写入它的电脑上重新建立索引。</translation>
    </message>
    <message>
        <source>The index needs a processor with AVX2, which most made since 2013 have and this one lacks: use another computer or, in a virtual machine, give it the processor of its host.</source>
        <translation>索引需要支持 AVX2 的处理器，2013 年以后生产的大多数处理器都支持，而此处理器不支持：请使用其他计算机；如果是虚拟机，请让它使用宿主机的处理器。</translation>
    </message>
    <message>
        <source>The index takes %1 GB on the disk, %2 times what is in it. Leave Lodestone idle for some minutes, or run: lodestone index. If that does not help, report it.</source>
        <translation>索引占用磁盘 %1 GB，是其内容的 %2 倍。请让 Lodestone 空闲几分钟，或运行 lodestone index。如果无效，请报告此问题。</translation>
    </message>
    <message>
        <source>The index was damaged (%1), is set aside as %2 and was made anew from your files.</source>
        <translation>索引已损坏（%1），已另存为 %2，并从您的文件重新生成。</translation>
    </message>
    <message>
        <source>The index was damaged and is being rebuilt from your files (%1).</source>
        <translation>索引已损坏，正在从您的文件重建（%1）。</translation>
    </message>
    <message>
        <source>The instruction has %1 characters. Keep it below %2.</source>
        <translation>指令有 %1 个字符。请保持在 %2 以内。</translation>
    </message>
    <message>
        <source>The library cannot be read or written (%1). Give yourself access to it or close other programs.</source>
        <translation>无法读写库（%1）。请为自己授予访问权限，或关闭其他程序。</translation>
    </message>
    <message>
        <source>The library has another model of the name %1. Rename your file and import it again.</source>
        <translation>库中已有另一个名为 %1 的模型。请重命名您的文件后重新导入。</translation>
    </message>
    <message>
        <source>The library is being written so fast that its state cannot be read. Try again.</source>
        <translation>库正在被快速写入，暂时无法读取其状态。请重试。</translation>
    </message>
    <message>
        <source>The library was published by a newer Lodestone than this one. Update this one.</source>
        <translation>该库由比此版本更新的 Lodestone 发布。请更新此程序。</translation>
    </message>
    <message>
        <source>The mail is encrypted; only the program that holds its key opens it.</source>
        <translation>邮件已加密；只有持有密钥的程序才能打开。</translation>
    </message>
    <message>
        <source>The model could not be computed. Start Lodestone again.</source>
        <translation>模型计算失败。请重新启动 Lodestone。</translation>
    </message>
    <message>
        <source>The model file %1 cannot be read: %2. Choose another one.</source>
        <translation>无法读取模型文件 %1：%2。请选择其他文件。</translation>
    </message>
    <message>
        <source>The model gave no vector for a part of this file; that part is found by its words only.</source>
        <translation>模型未能为此文件的一部分给出向量；该部分只能按词语找到。</translation>
    </message>
    <message>
        <source>The newest state of the index was damaged; an older one is in use, and %1 files are being read again.</source>
        <translation>索引的最新状态已损坏；正在使用较早的状态，并重新读取 %1 个文件。</translation>
    </message>
    <message>
        <source>The object store of %1 does not know conditional writes (If-None-Match), by which one computer writes at a time. Take one that does, such as Amazon S3 or a MinIO of 2024 or later.</source>
        <translation>%1 的对象存储不支持条件写入（If-None-Match），而这是保证同一时间只有一台电脑写入所必需的。请使用支持它的存储，例如 Amazon S3 或 2024 年及以后的 MinIO。</translation>
    </message>
    <message>
        <source>The object store of the library at %1 answers in a way that makes no sense:</source>
        <translation>位于 %1 的库的对象存储返回了无法理解的响应：</translation>
    </message>
    <message>
        <source>The object store of the library loses what is written to it.</source>
        <translation>库的对象存储会丢失写入的内容。</translation>
    </message>
    <message>
        <source>The page cannot be drawn.</source>
        <translation>无法绘制该页。</translation>
    </message>
    <message>
        <source>The page has no size.</source>
        <translation>该页没有尺寸。</translation>
    </message>
    <message>
        <source>The pages are empty.</source>
        <translation>页面为空。</translation>
    </message>
    <message>
        <source>The pages are pictures without text (a scan).</source>
        <translation>页面是不含文本的图片（扫描件）。</translation>
    </message>
    <message>
        <source>The process that reads files cannot be started. Restart Lodestone; see the log.</source>
        <translation>无法启动读取文件的进程。请重新启动 Lodestone，并查看日志。</translation>
    </message>
    <message>
        <source>The process that runs %1 ended twice. Get the file again or choose another one.</source>
        <translation>运行 %1 的进程两次终止。请重新获取该文件，或选择其他文件。</translation>
    </message>
    <message>
        <source>The process that runs the model %1 ended twice. Try again or choose a smaller model.</source>
        <translation>运行模型 %1 的进程两次终止。请重试，或选择更小的模型。</translation>
    </message>
    <message>
        <source>The process that runs the model ended before it answered. Restart Lodestone.</source>
        <translation>运行模型的进程在响应前终止。请重新启动 Lodestone。</translation>
    </message>
    <message>
        <source>The release address answered with status %1. Check it in the settings.</source>
        <translation>发布地址返回了状态 %1。请在设置中检查该地址。</translation>
    </message>
    <message>
        <source>The release address cannot be reached: %1. Check it, or try again later.</source>
        <translation>无法访问发布地址：%1。请检查该地址，或稍后重试。</translation>
    </message>
    <message>
        <source>The release address does not tell of a release. Check it in the settings.</source>
        <translation>发布地址没有给出任何版本。请在设置中检查该地址。</translation>
    </message>
    <message>
        <source>The searches in %1 cannot be kept or read (%2). Try again, or delete the file.</source>
        <translation>无法保存或读取 %1 中的搜索（%2）。请重试，或删除该文件。</translation>
    </message>
    <message>
        <source>The server %1 answers otherwise than a server of embeddings. Check its address.</source>
        <translation>服务器 %1 的响应不像嵌入服务器。请检查其地址。</translation>
    </message>
    <message>
        <source>The server %1 points elsewhere (%2). Use the address it points to.</source>
        <translation>服务器 %1 指向别处（%2）。请使用它指向的地址。</translation>
    </message>
    <message>
        <source>The settings file %1 cannot be read (%2). Mend or delete it.</source>
        <translation>无法读取设置文件 %1（%2）。请修复或删除它。</translation>
    </message>
    <message>
        <source>The settings file was damaged. The settings are those saved last; the damaged file is %1.</source>
        <translation>设置文件已损坏。当前使用上次保存的设置；损坏的文件是 %1。</translation>
    </message>
    <message>
        <source>The storage option %1 is not known. Those of %2:// are: %3.</source>
        <translation>未知的存储选项 %1。%2:// 的选项有：%3。</translation>
    </message>
    <message>
        <source>The system ended the process that loads %1, most likely for lack of memory.</source>
        <translation>系统终止了加载 %1 的进程，很可能是因为内存不足。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring does not take the key. Set the environment variable %1 instead.</source>
        <translation>系统密钥环不接受该密钥。请改为设置环境变量 %1。</translation>
    </message>
    <message>
        <source>The text is longer than 1 MB. Save it as a file and search by the file instead.</source>
        <translation>文本超过 1 MB。请将其保存为文件，改用该文件搜索。</translation>
    </message>
    <message>
        <source>The vectors are not finite.</source>
        <translation>向量包含无穷值。</translation>
    </message>
    <message>
        <source>The vectors of %1 cannot be shortened. Leave the dimensions at 0.</source>
        <translation>%1 的向量无法缩短。请将维数保持为 0。</translation>
    </message>
    <message>
        <source>There can be 2 to %1 topics. Leave the number out to have it chosen.</source>
        <translation>主题数可为 2 到 %1。省略数字可自动选择。</translation>
    </message>
    <message>
        <source>There is no file or folder %1. Check how its name is written.</source>
        <translation>没有文件或文件夹 %1。请检查名称的写法。</translation>
    </message>
    <message>
        <source>There is no instruction %1. Choose one of %2, or write a sentence.</source>
        <translation>没有指令 %1。请从 %2 中选择，或写一句话。</translation>
    </message>
    <message>
        <source>There is no room for %1 in %2: %3. Make room and try again.</source>
        <translation>%2 中没有空间存放 %1：%3。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>There is no room left in %1. Make room and go on; what has come is kept.</source>
        <translation>%1 中已没有空间。请腾出空间后继续；已完成的部分会保留。</translation>
    </message>
    <message>
        <source>There is no screen to show the window on. Without one use the commands: lodestone --help lists them.</source>
        <translation>没有可显示窗口的屏幕。无屏幕时请使用命令：lodestone --help 会列出它们。</translation>
    </message>
    <message>
        <source>There is not enough memory for this model. Close other programs or choose a smaller model.</source>
        <translation>内存不足以运行此模型。请关闭其他程序，或选择更小的模型。</translation>
    </message>
    <message>
        <source>There is not enough memory to load %1. Choose a smaller model.</source>
        <translation>内存不足，无法加载 %1。请选择更小的模型。</translation>
    </message>
    <message>
        <source>There is not enough room in %1: %2 MB are needed, %3 MB are free. Make room there, or choose a folder on another disk.</source>
        <translation>%1 中空间不足：需要 %2 MB，可用 %3 MB。请腾出空间，或选择另一磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>There is nothing to search for. Give a text with some words.</source>
        <translation>没有可搜索的内容。请提供包含词语的文本。</translation>
    </message>
    <message>
        <source>There is nothing to search for. Type some words.</source>
        <translation>没有可搜索的内容。请输入一些词语。</translation>
    </message>
    <message>
        <source>There is nothing to search for: filters only narrow a search. Add a word to look for.</source>
        <translation>没有可搜索的内容：筛选只能缩小搜索范围。请加上要查找的词语。</translation>
    </message>
    <message>
        <source>There is nothing to search for: “-%1” only leaves something out. Add a word to look for.</source>
        <translation>没有可搜索的内容：“-%1”只会排除内容。请加上要查找的词语。</translation>
    </message>
    <message>
        <source>These are %1 rules; a folder can have %2. Write fewer, wider ones.</source>
        <translation>这里有 %1 条规则；一个文件夹最多 %2 条。请写更少、范围更广的规则。</translation>
    </message>
    <message>
        <source>This build of llama.cpp cannot compute %1. Install Lodestone again.</source>
        <translation>此 llama.cpp 版本无法计算 %1。请重新安装 Lodestone。</translation>
    </message>
    <message>
        <source>This file is not embedded yet, so files are found by the words that tell most of it.</source>
        <translation>此文件尚未向量化，因此按最能代表它的词语查找文件。</translation>
    </message>
    <message>
        <source>This library was made by a newer version of Lodestone. Update Lodestone, or use another --data-dir.</source>
        <translation>此库由更新版本的 Lodestone 创建。请更新 Lodestone，或使用其他 --data-dir。</translation>
    </message>
    <message>
        <source>What %1 sent is not %2 (its SHA-256 is another), so it was deleted.</source>
        <translation>%1 发送的不是 %2（SHA-256 不同），因此已删除。</translation>
    </message>
    <message>
        <source>What has come is kept, and the same download goes on from there.</source>
        <translation>已下载的部分会保留，之后可从该处继续同一下载。</translation>
    </message>
    <message>
        <source>What the object store says of the library cannot be understood. Index again where it is written.</source>
        <translation>无法理解对象存储中关于库的信息。请在写入它的电脑上重新建立索引。</translation>
    </message>
    <message>
        <source>Which folders it had cannot be told; add them again.</source>
        <translation>无法得知其中有哪些文件夹；请重新添加。</translation>
    </message>
    <message>
        <source>Without text, only pictures of pages: %1. With Tesseract installed they are read when all else is done: settings, Reading, or ocr = true.</source>
        <translation>没有文本，只有页面图片：%1。安装 Tesseract 后，其他内容处理完便会读取它们：在设置的“读取”中开启，或设置 ocr = true。</translation>
    </message>
    <message>
        <source>Write after:2024, after:2024-05 or after:2024-05-31.</source>
        <translation>请写作 after:2024、after:2024-05 或 after:2024-05-31。</translation>
    </message>
    <message>
        <source>Write before:2024, before:2024-05 or before:2024-05-31.</source>
        <translation>请写作 before:2024、before:2024-05 或 before:2024-05-31。</translation>
    </message>
    <message>
        <source>Write lang:de, with the two letters of the language.</source>
        <translation>请写作 lang:de，使用语言的两个字母。</translation>
    </message>
    <message>
        <source>Write size:&gt;1mb, size:&lt;500kb or size:1mb..5mb.</source>
        <translation>请写作 size:&gt;1mb、size:&lt;500kb 或 size:1mb..5mb。</translation>
    </message>
    <message>
        <source>Write type:pdf or type:pdf,docx.</source>
        <translation>请写作 type:pdf 或 type:pdf,docx。</translation>
    </message>
    <message>
        <source>Your folders are known and are read again; vectors are kept.</source>
        <translation>您的文件夹仍已知并会重新读取；向量会保留。</translation>
    </message>
    <message>
        <source>Your own file, a reranker.</source>
        <translation>您自己的文件，重排模型。</translation>
    </message>
    <message>
        <source>Your own file.</source>
        <translation>您自己的文件。</translation>
    </message>
    <message>
        <source>about %1 day</source>
        <translation>约 %1 天</translation>
    </message>
    <message>
        <source>about %1 days</source>
        <translation>约 %1 天</translation>
    </message>
    <message>
        <source>about %1 hour</source>
        <translation>约 %1 小时</translation>
    </message>
    <message>
        <source>about %1 hours</source>
        <translation>约 %1 小时</translation>
    </message>
    <message>
        <source>about %1 minute</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>about %1 minutes</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>classification: texts of the same kind</source>
        <translation>分类：同类文本</translation>
    </message>
    <message>
        <source>clustering: texts about the same thing</source>
        <translation>聚类：关于同一事物的文本</translation>
    </message>
    <message>
        <source>code: functions and scripts by what they do</source>
        <translation>代码：按功能查找函数和脚本</translation>
    </message>
    <message>
        <source>does not answer%1. Check the network and the endpoint: nothing is lost, and indexing goes on by itself when it is back.</source>
        <translation>没有响应%1。请检查网络和端点：没有丢失任何内容，恢复后索引会自动继续。</translation>
    </message>
    <message>
        <source>has GGUF version %1, but only 2 and 3 can be read. Choose another file.</source>
        <translation>的 GGUF 版本为 %1，但只能读取 2 和 3。请选择其他文件。</translation>
    </message>
    <message>
        <source>has no keys to be opened with%1. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or keep them in the keyring.</source>
        <translation>没有用于打开的密钥%1。请设置 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY，或将其保存在密钥环中。</translation>
    </message>
    <message>
        <source>has no such bucket%1. Make it there, or correct `library` and the endpoint in the settings.</source>
        <translation>没有这样的存储桶%1。请在那里创建，或更正设置中的 `library` 和端点。</translation>
    </message>
    <message>
        <source>is damaged or cut off. Get the file again.</source>
        <translation>已损坏或不完整。请重新获取该文件。</translation>
    </message>
    <message>
        <source>is not a GGUF model file. Choose an embedding model in GGUF format.</source>
        <translation>不是 GGUF 模型文件。请选择 GGUF 格式的嵌入模型。</translation>
    </message>
    <message>
        <source>legal: contracts, laws and rulings</source>
        <translation>法律：合同、法律和判决</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>more than 100 languages</source>
        <translation>100 多种语言</translation>
    </message>
    <message>
        <source>question answering: whole questions</source>
        <translation>问答：完整的问题</translation>
    </message>
    <message>
        <source>search: passages that answer what was typed</source>
        <translation>搜索：回答所输入内容的段落</translation>
    </message>
    <message>
        <source>similar documents: the same said elsewhere</source>
        <translation>相似文档：他处表达的相同内容</translation>
    </message>
    <message>
        <source>support: manuals, tickets and answers</source>
        <translation>支持：手册、工单和解答</translation>
    </message>
    <message>
        <source>the vectors are those of %1, whose file is gone; indexing makes new ones with the chosen model.</source>
        <translation>这些向量属于 %1，其文件已不存在；建立索引时会用所选模型生成新的向量。</translation>
    </message>
    <message>
        <source>“%1” hides nothing. Write it as in a .gitignore file, such as *.log or /drafts/.</source>
        <translation>“%1”不会隐藏任何内容。请按 .gitignore 文件的写法，例如 *.log 或 /drafts/。</translation>
    </message>
    <message>
        <source>“%1” is no rule. Write it as in a .gitignore file, such as *.log or /drafts/.</source>
        <translation>“%1”不是规则。请按 .gitignore 文件的写法，例如 *.log 或 /drafts/。</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as 2024, 2024-05 or 2024-05-31.</source>
        <translation>“%1”不是日期。请写作 2024、2024-05 或 2024-05-31。</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Use this server…</source>
        <translation>使用此服务器…</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>For libraries that outgrow this computer, a server can run the model: any that answers /v1/embeddings as OpenAI&apos;s does (vLLM, SGLang, llama.cpp, Text Embeddings Inference).</source>
        <translation>如果库超出此电脑的能力，可由服务器运行模型：任何像 OpenAI 那样响应 /v1/embeddings 的服务器均可（vLLM、SGLang、llama.cpp、Text Embeddings Inference）。</translation>
    </message>
    <message>
        <source>The text of your documents and of your searches then leaves this computer, to that address.</source>
        <translation>这样一来，您的文档和搜索的文本会离开此电脑，发送到该地址。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Kept by the system&apos;s keyring, never in a file of ours. Empty: the one that is kept, or none.</source>
        <translation>由系统密钥环保存，绝不写入我们的文件。留空：使用已保存的密钥，或不使用。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Requests at a time</source>
        <translation>同时请求数</translation>
    </message>
    <message>
        <source>No server is in use: no text leaves this computer.</source>
        <translation>未使用服务器：没有文本离开此电脑。</translation>
    </message>
    <message>
        <source>Name the server&apos;s model, too.</source>
        <translation>请同时填写服务器的模型名称。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <source>The server answers with %1 dimensions.</source>
        <translation>服务器返回 %1 维向量。</translation>
    </message>
    <message>
        <source>Its vectors are those of %1 on this computer (likeness %2).</source>
        <translation>其向量与此电脑上的 %1 相同（相似度 %2）。</translation>
    </message>
    <message>
        <source>They cannot be compared with those of %1 on this computer.</source>
        <translation>无法与此电脑上 %1 的向量进行比较。</translation>
    </message>
    <message>
        <source>Its vectors are other ones than those of %1 on this computer.</source>
        <translation>其向量与此电脑上 %1 的向量不同。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) of the library are embedded by it anew.</source>
        <translation>
            <numerusform>库中的 %Ln 个段落将由它重新向量化。</numerusform>
        </translation>
    </message>
    <message>
        <source>Use it?</source>
        <translation>要使用吗？</translation>
    </message>
    <message>
        <source>Use the server</source>
        <translation>使用服务器</translation>
    </message>
    <message>
        <source>The server is in use now: %1</source>
        <translation>服务器现已启用：%1</translation>
    </message>
    <message>
        <source>No text leaves this computer any more; the key is forgotten.</source>
        <translation>不再有文本离开此电脑；密钥已清除。</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings of Lodestone</source>
        <translation>Lodestone 设置</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Lodestone goes on here. Quit in this menu ends it; the settings say what closing does.</source>
        <translation>Lodestone 会在此继续运行。使用此菜单中的“退出”可结束它；关闭窗口的行为可在设置中选择。</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close the sheet</source>
        <translation>关闭快捷键表</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>转到搜索框</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Found passages</source>
        <translation>找到的段落</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>下一个段落</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>上一个段落</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Copy the passage</source>
        <translation>复制段落</translation>
    </message>
    <message>
        <source>Copy the passage with its citation</source>
        <translation>复制段落及其引文</translation>
    </message>
    <message>
        <source>More like this passage</source>
        <translation>更多类似段落</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Searches before and after this one</source>
        <translation>此搜索之前和之后的搜索</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Size as at first</source>
        <translation>恢复原始大小</translation>
    </message>
    <message>
        <source>List of folders</source>
        <translation>文件夹列表</translation>
    </message>
    <message>
        <source>Add a folder, from anywhere in the window</source>
        <translation>添加文件夹（在窗口的任何位置）</translation>
    </message>
    <message>
        <source>Look for changes</source>
        <translation>检查更改</translation>
    </message>
    <message>
        <source>Pause the folder, or go on</source>
        <translation>暂停或恢复该文件夹</translation>
    </message>
    <message>
        <source>Remove the folder from the library</source>
        <translation>从库中移除该文件夹</translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation>这些快捷键</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Next pane and the one before</source>
        <translation>下一个和上一个窗格</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Next and previous file</source>
        <translation>下一个和上一个文件</translation>
    </message>
    <message>
        <source>Five on and five back</source>
        <translation>前进五个和后退五个</translation>
    </message>
    <message>
        <source>Show and hide further passages of a file</source>
        <translation>显示和隐藏文件的更多段落</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>在文件夹中显示该文件</translation>
    </message>
    <message>
        <source>Bring the window up</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>从任何地方</translation>
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
        <translation>快捷键</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>从任何地方</translation>
    </message>
    <message>
        <source>Choose keys…</source>
        <translation>选择按键…</translation>
    </message>
    <message>
        <source>%1 brings the window up, whatever program is in front.</source>
        <translation>无论前台是什么程序，%1 都会显示窗口。</translation>
    </message>
    <message>
        <source>No keys are chosen that bring the window up from another program.</source>
        <translation>尚未选择用于从其他程序中显示窗口的按键。</translation>
    </message>
</context>
<context>
    <name>SidePage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the search (Esc)</source>
        <translation>返回搜索 (Esc)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Indexing progress</source>
        <translation>索引进度</translation>
    </message>
    <message>
        <source>Which files could not be read, why, and what can be done</source>
        <translation>哪些文件无法读取、原因以及解决办法</translation>
    </message>
    <message>
        <source>Index now</source>
        <translation>立即索引</translation>
    </message>
    <message>
        <source>Go on without a rest until all is done</source>
        <translation>不间断地继续，直到全部完成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 searchable by meaning</source>
        <translation>%1 可按含义搜索</translation>
    </message>
    <message>
        <source>Text is sent to a server</source>
        <translation>文本会发送到服务器</translation>
    </message>
    <message>
        <source>%1 is made ready: %2</source>
        <translation>正在准备 %1：%2</translation>
    </message>
    <message>
        <source>Searching only until the other Lodestone on this library is closed</source>
        <translation>在使用此库的另一个 Lodestone 关闭之前，只能搜索</translation>
    </message>
    <message>
        <source>The other Lodestone is closed: this one goes on with the library</source>
        <translation>另一个 Lodestone 已关闭：由此窗口继续处理库</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on with indexing</source>
        <translation>继续建立索引</translation>
    </message>
    <message>
        <source>Stop indexing until you resume it</source>
        <translation>停止建立索引，直到您恢复它</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>No folders yet</source>
        <translation>还没有文件夹</translation>
    </message>
    <message>
        <source>Indexing is paused</source>
        <translation>索引已暂停</translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation>正在检查更改…</translation>
    </message>
    <message>
        <source>Resting on battery: goes on when plugged in</source>
        <translation>使用电池，已暂停：接通电源后继续</translation>
    </message>
    <message>
        <source>Resting while other programs are busy</source>
        <translation>其他程序繁忙，已暂停</translation>
    </message>
    <message>
        <source>Resting until its hours begin</source>
        <translation>已暂停，直到设定时段开始</translation>
    </message>
    <message>
        <source>with fewer threads on battery</source>
        <translation>使用电池，线程较少</translation>
    </message>
    <message>
        <source>with fewer threads while other programs are busy</source>
        <translation>其他程序繁忙，线程较少</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，运行于 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>已排除 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) embedded</source>
        <translation>
            <numerusform>已向量化 %Ln 个段落</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reused</source>
        <translation>
            <numerusform>%Ln 个重复使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading file %1 of %2</source>
        <translation>正在读取文件 %1/%2</translation>
    </message>
    <message>
        <source>Making searchable by meaning: passage %1 of %2</source>
        <translation>正在使其可按含义搜索：段落 %1/%2</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Something went wrong inside Lodestone. The log tells more; you can go on working.</source>
        <translation>Lodestone 内部出现问题。日志中有更多信息；您可以继续使用。</translation>
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
        <translation>恢复索引</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>暂停索引</translation>
    </message>
    <message>
        <source>Quick search…</source>
        <translation>快速搜索…</translation>
    </message>
    <message>
        <source>Show or hide the window</source>
        <translation>显示或隐藏窗口</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>This desktop shows no tray. Closing the window ends Lodestone; “lodestone --toggle” shows and hides it.</source>
        <translation>此桌面没有系统托盘。关闭窗口会退出 Lodestone；“lodestone --toggle”可显示或隐藏它。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Welcome to Lodestone</source>
        <translation>欢迎使用 Lodestone</translation>
    </message>
    <message>
        <source>You can search already</source>
        <translation>现在就可以搜索</translation>
    </message>
    <message>
        <source>In the library: %1. It is being read; what has been read is found at once.</source>
        <translation>库中：%1。正在读取；已读取的内容立即可以找到。</translation>
    </message>
    <message>
        <source>Drop folders anywhere in this window and search them at once.</source>
        <translation>将文件夹拖放到此窗口的任意位置，即可立即搜索。</translation>
    </message>
    <message>
        <source>Lodestone reads the files in them and finds passages by what they mean. Nothing leaves this computer, and your files are never changed.</source>
        <translation>Lodestone 会读取其中的文件，并按含义查找段落。没有任何内容离开此电脑，您的文件也绝不会被更改。</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>添加“%1”</translation>
    </message>
</context>
</TS>
