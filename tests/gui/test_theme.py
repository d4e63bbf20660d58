from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from app.gui.theme import apply_theme, load_theme, stylesheet, theme_for

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# Every text of the window with every ground it may stand on.
PAIRS = [
    *[("text", ground) for ground in ("window", "surface", "sidebar", "hover", "selection", "wash", "meaning")],
    *[("muted", ground) for ground in ("window", "surface", "sidebar", "hover", "selection")],
    ("accent_text", "accent"),
    ("mark_text", "mark"),
    ("notice_text", "notice"),
    ("error_text", "error"),
]
LEAST_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_texts_can_be_read(name: str) -> None:
    theme = load_theme(name)
    for ink, ground in PAIRS:
        assert contrast(theme.color(ink), theme.color(ground)) >= LEAST_CONTRAST, (ink, ground)
    for family in theme.badges:
        assert contrast(*(QColor(color) for color in theme.badges[family])) >= LEAST_CONTRAST, family


def test_both_themes_have_the_same_names() -> None:
    light, dark = load_theme("light"), load_theme("dark")
    assert light.colors.keys() == dark.colors.keys()
    assert light.badges.keys() == dark.badges.keys()


def test_unknown_format_has_the_plain_badge() -> None:
    theme = load_theme("light")
    assert theme.badge("never heard of") == theme.badge("text")
    assert theme.badge("pdf") != theme.badge("text")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_style_sheet_has_no_gaps(name: str) -> None:
    sheet = stylesheet(load_theme(name))
    assert "$" not in sheet
    assert set(re.findall(r"#[0-9a-f]{6}\b", sheet)) <= set(load_theme(name).colors.values())
    pictures = re.findall(r'url\("(.+?)"\)', sheet)
    assert pictures
    assert all(Path(picture).is_file() for picture in pictures)


def test_system_follows_the_desktop() -> None:
    assert theme_for("system", Qt.ColorScheme.Dark).name == "dark"
    assert theme_for("system", Qt.ColorScheme.Light).name == "light"
    assert theme_for("system", Qt.ColorScheme.Unknown).name == "light"
    assert theme_for("dark", Qt.ColorScheme.Light).name == "dark"


def test_theme_dresses_the_application(qapp: QApplication) -> None:
    theme = apply_theme(qapp, "dark")
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.color("surface")
    assert theme.colors["accent"] in qapp.styleSheet()
    apply_theme(qapp, "light")
