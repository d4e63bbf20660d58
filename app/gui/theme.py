"""How the window looks: two sets of colours from `resources/themes` and the style made of them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from app.paths import resources_dir

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

# Families of the registry's formats that share a badge; what is not named here has the badge "text".
_FAMILIES = {
    "pdf": "pdf xps",
    "prose": "markdown html epub fb2 mobi",
    "code": "code json yaml toml ini xml",
    "office": "doc docx odt rtf",
    "sheet": "xls xlsx xlsb ods csv",
    "slides": "ppt pptx odp",
    "mail": "eml msg mbox",
}
_BADGE_OF_FORMAT = {name: family for family, names in _FAMILIES.items() for name in names.split()}


@dataclass(frozen=True)
class Theme:
    """Named colours as "#rrggbb"; `badges` maps a family of formats to (ground, text)."""

    name: str
    colors: dict[str, str]
    badges: dict[str, tuple[str, str]]

    def color(self, name: str) -> QColor:
        """The colour of that name. Raises KeyError for a name that the theme files do not have."""
        return QColor(self.colors[name])

    def badge(self, format_name: str) -> tuple[QColor, QColor]:
        """Ground and text of the badge of a format of the registry."""
        ground, text = self.badges[_BADGE_OF_FORMAT.get(format_name, "text")]
        return QColor(ground), QColor(text)


@lru_cache
def load_theme(name: str) -> Theme:
    """Read the theme "light" or "dark"."""
    data = tomllib.loads(_themes_file(f"{name}.toml").read_text("utf-8"))
    badges = {family: (ground, text) for family, (ground, text) in data["badges"].items()}
    return Theme(name, data["colors"], badges)


def theme_for(choice: str, scheme: Qt.ColorScheme) -> Theme:
    """The theme for the setting ("system", "light" or "dark") while the desktop has this colour scheme."""
    if choice == "system":
        choice = "dark" if scheme == Qt.ColorScheme.Dark else "light"
    return load_theme(choice)


def apply_theme(application: QApplication, choice: str) -> Theme:
    """Dress the application in the theme of the setting and return it."""
    hints = application.styleHints()
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    # Tells the platform as well, so that the title bar and file dialogs match.
    hints.setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))
    theme = theme_for(choice, hints.colorScheme())
    sheet = stylesheet(theme)
    if application.styleSheet() != sheet:  # each of these dresses every widget anew
        application.setStyle("Fusion")
        application.setPalette(_palette(theme))
        application.setStyleSheet(sheet)
    return theme


def stylesheet(theme: Theme) -> str:
    """The style sheet in this theme's colours. Raises KeyError for a colour name that is misspelt in it."""
    images = {name: _themes_file(f"{name}-{theme.name}.png").as_posix() for name in ("tick", "up", "down")}
    return Template(_themes_file("window.qss").read_text("utf-8")).substitute(theme.colors, **images)


def _themes_file(name: str) -> Path:
    return resources_dir() / "themes" / name


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    names = {
        role.Window: "window",
        role.Base: "surface",
        role.AlternateBase: "hover",
        role.Button: "surface",
        role.ToolTipBase: "surface",
        role.Mid: "border",
        role.WindowText: "text",
        role.Text: "text",
        role.ButtonText: "text",
        role.ToolTipText: "text",
        role.PlaceholderText: "muted",
        role.Highlight: "accent",
        role.HighlightedText: "accent_text",
        role.Link: "accent",
        role.Accent: "accent",
    }
    palette = QPalette()
    for palette_role, name in names.items():
        palette.setColor(palette_role, theme.color(name))
    for palette_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, palette_role, theme.color("muted"))
    return palette
