"""Which model judges the first files of a search once more, off unless a file was chosen; and what that costs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.gui import wording
from app.gui.settings.choices import check_is_writer
from app.gui.settings.form import push, wrapped

if TYPE_CHECKING:
    from app.engine import Engine
    from app.gui.settings.choices import Choices
    from app.gui.settings.form import Page
    from app.gui.tasks import ShouldStop
    from app.settings import Settings


class RerankerBox(QWidget):
    """Tries a file before it is kept; what that says appears on the page."""

    def __init__(self, choices: Choices, page: Page) -> None:
        super().__init__(page)
        self._choices = choices
        self._page = page
        self.state = wrapped()
        self.choose = push(self.tr("Choose a file…"), self._choose)
        self.off = push(self.tr("Use none"), lambda: self.use(""))
        self._build()
        choices.changed.connect(self._show_settings)

    def use(self, path: str) -> None:
        """Have this file judge, after it has judged a passage; "" is none."""
        trying = self.tr("Trying %1…").replace("%1", wording.file_name(path))
        self._page.messages.show_notice(trying if path else self.tr("Turning it off…"))

        def work(engine: Engine, should_stop: ShouldStop) -> Settings:
            del should_stop
            check_is_writer(engine)
            engine.use_reranker(path)
            return engine.settings

        self._choices.tasks.settings.submit(work, self._on_kept, self._page.messages.show_error)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        about = self.tr(
            "A reranker reads the question together with each of the first 20 files and puts them in a better order. "
            "It takes a minute and more on two cores, and the memory of a second model: have eight of them or "
            "more. It judges only searches that ask for it (lodestone search --rerank). Take a file of "
            "Qwen3-Reranker in GGUF format."
        )
        column.addWidget(wrapped(about, "muted"))
        column.addWidget(self.state)
        line = QHBoxLayout()
        line.addWidget(self.choose)
        line.addWidget(self.off)
        line.addStretch()
        column.addLayout(line)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a reranker"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Models in GGUF format (*.gguf)"), self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self.use(names[0]))
        dialog.open()

    def _on_kept(self, settings: Settings) -> None:
        if settings.reranker:
            text = self.tr("%1 judges searches that ask for it from now on.")
            self._page.messages.show_notice(text.replace("%1", Path(settings.reranker).name))
        else:
            self._page.messages.show_notice(self.tr("No reranker is used any more."))
        self._choices.load()

    def _show_settings(self, settings: Settings) -> None:
        text = self.tr("In use: %1").replace("%1", Path(settings.reranker).name)
        self.state.setText(text if settings.reranker else self.tr("None is in use."))
        self.off.setVisible(bool(settings.reranker))
