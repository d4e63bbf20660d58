"""The desktop entry (freedesktop.org, Desktop Entry Specification) and the AppStream metainfo (1.0)."""

from __future__ import annotations

import datetime
import re
from xml.sax.saxutils import escape

from release.facts import COMPONENT, HOMEPAGE, NAME, ROOT, SUMMARY, VERSION

# Names of the actions, by locale; "" is English.
_QUICK = {
    "": "Quick search",
    "de": "Schnellsuche",
    "es": "Búsqueda rápida",
    "fr": "Recherche rapide",
    "ja": "クイック検索",
    "zh_CN": "快速搜索",
}
_BACKGROUND = {
    "": "Start in the tray",
    "de": "In der Taskleiste starten",
    "es": "Iniciar en la bandeja",
    "fr": "Démarrer dans la zone de notification",
    "ja": "トレイで起動",
    "zh_CN": "在托盘中启动",
}
_ACTIONS = {"quick-search": (_QUICK, "--quick-search"), "background": (_BACKGROUND, "--background")}
_PARAGRAPHS = (
    "Drop a folder on the window: within seconds its files can be searched by words, and soon after by meaning.",
    "Ask in your own words; see the passage, on its page.",
    "Everything stays on your computer. Text is read, embedded and kept there; your folders are only read.",
)
_POINTS = (
    "Words and meaning together, in any language that the chosen model knows",
    "PDF, office documents, mail, books, notes and source code",
    "New and changed files are read as they appear",
)
_BULLET = re.compile(r"^- (.+?)(?=^- |^#|\Z)", re.MULTILINE | re.DOTALL)


def desktop_entry(program: str) -> str:
    """The entry that starts `program` (a command, or an absolute path without quotes, spaces or `%` in it).

    Folders and files can be opened with it: they are added to the library. There is no entry for other types of
    files, because Lodestone is no viewer of them.
    """
    lines = ["[Desktop Entry]", "Type=Application", "Version=1.4", "Name=Lodestone"]
    lines += [*_in_all_languages("GenericName", {"": "Search in files"}), *_in_all_languages("Comment", SUMMARY)]
    lines += [f"Exec={program} %F", f"Icon={NAME}", "Terminal=false", "StartupNotify=true", f"StartupWMClass={NAME}"]
    lines += ["Categories=Utility;FileTools;", "Keywords=search;find;semantic;documents;files;meaning;passages;"]
    lines += ["MimeType=inode/directory;", f"Actions={''.join(f'{name};' for name in _ACTIONS)}"]
    for name, (names, option) in _ACTIONS.items():
        lines += ["", f"[Desktop Action {name}]", *_in_all_languages("Name", names), f"Exec={program} {option}"]
    return "\n".join(lines) + "\n"


def _in_all_languages(key: str, texts: dict[str, str]) -> list[str]:
    return [f"{key}[{locale}]={text}" if locale else f"{key}={text}" for locale, text in texts.items()]


def metainfo(date: int) -> str:
    """The AppStream component, by which software centres show the program; `date` in seconds is the release's."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<component type="desktop-application">']
    lines += [f"  <id>{escape(COMPONENT)}</id>", "  <metadata_license>CC0-1.0</metadata_license>"]
    lines += ["  <project_license>AGPL-3.0-or-later</project_license>", "  <name>Lodestone</name>"]
    lines += [f"  <summary{_language(locale)}>{escape(text)}</summary>" for locale, text in SUMMARY.items()]
    lines += [
        f'  <developer id="{escape(COMPONENT.rpartition(".")[0])}">',
        "    <name>Lodestone developers</name>",
        "  </developer>",
    ]
    lines += ["  <description>", *(f"    <p>{escape(text)}</p>" for text in _PARAGRAPHS), "    <ul>"]
    lines += [*(f"      <li>{escape(text)}</li>" for text in _POINTS), "    </ul>", "  </description>"]
    lines += [f'  <launchable type="desktop-id">{NAME}.desktop</launchable>', f'  <icon type="stock">{NAME}</icon>']
    if HOMEPAGE:
        lines += [f'  <url type="homepage">{escape(HOMEPAGE)}</url>']
    lines += [
        "  <categories>",
        "    <category>Utility</category>",
        "    <category>FileTools</category>",
        "  </categories>",
    ]
    lines += ["  <provides>", f"    <binary>{NAME}</binary>", "    <mediatype>inode/directory</mediatype>"]
    lines += [
        "  </provides>",
        '  <content_rating type="oars-1.1"/>',
        "  <recommends>",
        "    <control>keyboard</control>",
    ]
    lines += ["    <control>pointing</control>", "  </recommends>", "  <releases>"]
    lines += [f'    <release version="{VERSION}" date="{day(date)}">', "      <description>", "        <ul>"]
    lines += [f"          <li>{escape(change)}</li>" for change in changes()]
    lines += ["        </ul>", "      </description>", "    </release>", "  </releases>", "</component>"]
    return "\n".join(lines) + "\n"


def _language(locale: str) -> str:
    # AppStream writes languages as XML does: zh-CN, where the desktop entry has zh_CN.
    return f' xml:lang="{locale.replace("_", "-")}"' if locale else ""


def day(date: int) -> str:
    """The day of a time in seconds since 1970, in UTC, as YYYY-MM-DD."""
    return datetime.datetime.fromtimestamp(date, datetime.UTC).date().isoformat()


def changes() -> list[str]:
    """What the newest section of the changelog lists, one line each and without marks of Markdown."""
    text = (ROOT / "packaging" / "README.md").read_text("utf-8").split("## Changelog", 1)[1]
    section = text.split("\n### ", 2)[1]
    return [" ".join(found.group(1).replace("`", "").split()) for found in _BULLET.finditer(section)]
