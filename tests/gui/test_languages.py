from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt

from app.gui import languages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

ALL = ["en", "zh_CN", "de", "fr", "es", "ja"]


@pytest.fixture(autouse=True)
def _back_to_english(qapp: QApplication) -> Iterator[None]:
    yield
    languages.install(qapp, "en")


def test_all_six_are_there_with_their_own_names() -> None:
    assert [code for code, _ in languages.available()] == ALL
    assert dict(languages.available())["ja"] == "日本語"


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["zh-Hans-CN"], "zh_CN"),
        (["zh-CN", "en"], "zh_CN"),
        (["zh-Hant-TW", "en-US"], "en"),  # traditional characters are another script
        (["de-AT"], "de"),
        (["pl-PL", "fr-CA", "de"], "fr"),
        (["es-419"], "es"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_system_is_followed_as_far_as_possible(wanted: list[str], code: str) -> None:
    assert languages.choose("", wanted) == code


def test_a_choice_counts_more_than_the_system() -> None:
    assert languages.choose("ja", ["de"]) == "ja"
    assert languages.choose("xx", ["de"]) == "de"


def test_installing_changes_texts_numbers_and_those_of_qt(qapp: QApplication) -> None:
    assert languages.install(qapp, "de") == "de"
    assert QLocale().toString(12345) == "12.345"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QCoreApplication.translate("", "%Ln file(s)", None, 1) == "1 Datei"
    languages.install(qapp, "en")
    assert QLocale().toString(12345) == "12,345"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert QCoreApplication.translate("", "%Ln file(s)", None, 1) == "1 file"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_only_one_language_is_worn(qapp: QApplication) -> None:
    for code in ALL:
        languages.install(qapp, code)
    languages.install(qapp, "en")
    assert QCoreApplication.translate("", "%Ln file(s)", None, 2) == "2 files"


def test_a_language_of_the_system_keeps_its_countrys_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("de_CH"))
    assert languages.locale_of("de", "de") == QLocale("de_CH")
    assert languages.locale_of("en", "") == QLocale("de_CH")
    assert languages.locale_of("ja", "ja") == QLocale("ja")
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(QLocale.Language.C))
    assert languages.locale_of("en", "") == QLocale("en")
