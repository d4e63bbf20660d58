"""The language of the window: which there are, which is meant, and taking it on.

Translations are Qt Linguist files (`dev.py translations`); the texts in the code are English, whose file has plurals
only. Texts of Qt itself come from the files that PySide6 brings.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from app.paths import resources_dir

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QApplication

ENGLISH = "en"
# Each is called what its speakers call it, so that people find their own in any language.
_NAMES = {
    ENGLISH: "English",
    "zh_CN": "简体中文",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "ja": "日本語",
}
_OURS = "translation of Lodestone"


def available() -> list[tuple[str, str]]:
    """Code and own name of every language that the window has."""
    return [(code, name) for code, name in _NAMES.items() if translation_file(code).is_file()]


def translation_file(code: str) -> Path:
    """The translations of a language, ready for Qt."""
    return resources_dir() / "translations" / f"lodestone_{code}.qm"


def choose(choice: str, wanted: Sequence[str] | None = None) -> str:
    """The code of the language that a choice means: "" is the first of the system's (`wanted`) that there is."""
    codes = [code for code, _ in available()]
    if choice in codes:
        return choice
    system = QLocale.system().uiLanguages() if wanted is None else wanted
    return next((code for each in system for code in codes if _means(each, code)), ENGLISH)


def _means(wanted: str, code: str) -> bool:
    """Whether a language of the system, such as "zh-Hans-CN" or "de-AT", is this one."""
    here, there = QLocale(wanted), QLocale(code)
    is_same = here.language() == there.language()
    # Who reads traditional characters is not served with simplified ones.
    return is_same and here.language() != QLocale.Language.C and here.script() == there.script()


def install(application: QApplication, choice: str) -> str:
    """Have all texts from now on in this language, numbers and dates in its manner; returns its code.

    Widgets that are there keep their texts until they are made anew.
    """
    code = choose(choice)
    for old in application.findChildren(QTranslator, _OURS):
        application.removeTranslator(old)
        old.deleteLater()
    locale = locale_of(code, choice)
    QLocale.setDefault(locale)
    for file in _files(code):
        translator = QTranslator(application)
        translator.setObjectName(_OURS)
        if translator.load(str(file)):
            application.installTranslator(translator)
    application.setLayoutDirection(QLocale(code).textDirection())
    return code


def locale_of(code: str, choice: str) -> QLocale:
    """How numbers and dates are written: as in the system's country where the language is the system's."""
    system = QLocale.system()
    if system.language() == QLocale(code).language() or (not choice and system.language() != QLocale.Language.C):
        return system
    return QLocale(code)


def _files(code: str) -> Iterable[Path]:
    """Qt's own texts first: of what both have, the one that is installed last is asked first."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if code != ENGLISH:
        yield folder / f"qtbase_{code}.qm"
    yield translation_file(code)
