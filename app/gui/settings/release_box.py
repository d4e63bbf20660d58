"""Asks an address that the person has set for the newest release; never by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app import __version__
from app.gui.sentences import local
from app.gui.settings.form import push, wrapped
from app.releases import newest

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.gui.settings.choices import Choices
    from app.releases import Release
    from app.settings import Settings


class ReleaseBox(QWidget):
    """The button, and below it what came of it. `address` is the field that the page shows above."""

    def __init__(self, choices: Choices, open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> None:
        super().__init__()
        self._choices = choices
        self._open_url = open_url
        self._page = ""
        self.address = QLineEdit()
        self.address.setPlaceholderText("https://")
        self.address.editingFinished.connect(self._keep)
        self.check = push(self.tr("Check now"), self._check)
        self.address.textChanged.connect(lambda text: self.check.setEnabled(bool(text.strip())))
        self.page = push(self.tr("Open its page"), lambda: self._open_url(QUrl(self._page)))
        self.answer = wrapped()
        self._build()
        choices.changed.connect(self._show_settings)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for each in (self.check, self.answer, self.page):
            column.addWidget(each)
        self.check.setEnabled(False)
        self.answer.hide()
        self.page.hide()
        # As wide as their words.
        for button in (self.check, self.page):
            button.setSizePolicy(button.sizePolicy().Policy.Maximum, button.sizePolicy().Policy.Fixed)

    def _keep(self) -> None:
        self._choices.change(release_address=self.address.text().strip())

    def _show_settings(self, settings: Settings) -> None:
        if not self.address.hasFocus() or self.address.text().strip() == settings.release_address:
            self.address.setText(settings.release_address)

    def _check(self) -> None:
        address = self.address.text().strip()
        if not address:
            return
        self.page.hide()
        self._say(self.tr("Asking…"))
        self.check.setEnabled(False)
        errand = self._choices.tasks.errand("release", lambda should_stop: newest(address, should_stop))
        errand.done.connect(self._show_release)
        errand.failed.connect(self._show_failure)
        errand.start()

    def _show_release(self, release: Release) -> None:
        self.check.setEnabled(True)
        self._page = release.page
        self.page.setVisible(release.is_newer and bool(release.page))
        if release.is_newer:
            self._say(
                self.tr("There is version %1; this is %2.").replace("%1", release.version).replace("%2", __version__)
            )
        else:
            self._say(self.tr("This is the newest version."))

    def _show_failure(self, message: str) -> None:
        self.check.setEnabled(True)
        self._say(local(message))

    def _say(self, text: str) -> None:
        self.answer.setText(text)
        self.answer.show()
