"""The page of the server that embeds instead of this computer: off unless it is asked for, and plain about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QSpinBox

from app.embedding.address import endpoint, where_text_goes
from app.errors import UsageError
from app.gui import wording
from app.gui.sentences import local
from app.gui.settings.choices import check_is_writer
from app.gui.settings.form import Page, push

if TYPE_CHECKING:
    from app.engine import Engine
    from app.gui.settings.choices import Choices
    from app.gui.tasks import ShouldStop
    from app.model_choice import RemoteTrial
    from app.settings import Settings

_MOST_REQUESTS = 64


class ServerPage(Page):
    """Nothing is sent before Test or Use is pressed."""

    def __init__(self, choices: Choices) -> None:
        super().__init__(self.tr("Server"))
        self._choices = choices
        self.address = QLineEdit()
        self.model = QLineEdit()
        self.key = QLineEdit()
        self.requests = QSpinBox()
        self.test = push(self.tr("Test"), self._test)
        self.use = push(self.tr("Use this server…"), self._ask_to_use, primary=True)
        self.off = push(self.tr("Turn off"), self._turn_off)
        self._build()
        choices.changed.connect(self._show_settings)

    def _build(self) -> None:
        self.words(
            self.tr(
                "For libraries that outgrow this computer, a server can run the model: any that answers "
                "/v1/embeddings as OpenAI's does (vLLM, SGLang, llama.cpp, Text Embeddings Inference)."
            )
        )
        self.words(
            self.tr("The text of your documents and of your searches then leaves this computer, to that address."),
            "warning",
        )
        self._state = self.words(role="")
        for edit, text in ((self.address, "http://127.0.0.1:8080/v1"), (self.model, "Qwen/Qwen3-Embedding-4B")):
            edit.setPlaceholderText(text)
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.requests.setRange(1, _MOST_REQUESTS)
        self.requests.setKeyboardTracking(False)
        self.requests.valueChanged.connect(lambda value: self._choices.change_soon(remote_requests=value))
        self.row(self.tr("Address"), self.address)
        self.row(self.tr("Model"), self.model)
        hint = self.tr("Kept by the system's keyring, never in a file of ours. Empty: the one that is kept, or none.")
        self.row(self.tr("Key"), self.key, hint)
        self.row(self.tr("Requests at a time"), self.requests)
        self.line(self.test, self.use, self.off)

    def _show_settings(self, settings: Settings) -> None:
        is_on = bool(settings.remote_url)
        if is_on:
            self.address.setText(settings.remote_url)
            self.model.setText(settings.remote_model)
        self.off.setVisible(is_on)
        off = self.tr("No server is in use: no text leaves this computer.")
        self._state.setText(f"{where_text_goes(settings.remote_url)} ({settings.remote_model})" if is_on else off)
        self.requests.blockSignals(True)
        self.requests.setValue(settings.remote_requests)
        self.requests.blockSignals(False)

    def _given(self) -> tuple[str, str, str] | None:
        """Address, model and key, or None where one of the first two cannot be; that is told."""
        address, model = self.address.text().strip(), self.model.text().strip()
        try:
            endpoint(address)
        except UsageError as error:
            self.messages.show_error(local(error.user_message))
            return None
        if not model:
            self.messages.show_error(self.tr("Name the server's model, too."))
            return None
        return address, model, self.key.text().strip()

    def _test(self) -> None:
        given = self._given()
        if given is None:
            return
        self.test.setEnabled(False)
        self.messages.show_notice(self.tr("Asking the server…"))

        def work(engine: Engine, should_stop: ShouldStop) -> RemoteTrial:
            del should_stop
            return engine.compare_remote(*given)

        self._choices.tasks.settings.submit(work, self._show_trial, self._show_failure)

    def _show_trial(self, trial: RemoteTrial) -> None:
        self.test.setEnabled(True)
        parts = [self.tr("The server answers with %1 dimensions.").replace("%1", str(trial.dimensions))]
        if trial.is_same:
            same = self.tr("Its vectors are those of %1 on this computer (likeness %2).")
            parts.append(same.replace("%2", QLocale().toString(trial.likeness or 0.0, "f", 4)))
        elif trial.likeness is None:
            parts.append(self.tr("They cannot be compared with those of %1 on this computer."))
        else:
            parts.append(self.tr("Its vectors are other ones than those of %1 on this computer."))
        self.messages.show_notice(" ".join(parts).replace("%1", trial.local))

    def _show_failure(self, message: str) -> None:
        self.test.setEnabled(True)
        self.messages.show_error(message)

    def _ask_to_use(self) -> None:
        given = self._given()
        if given is None:
            return

        def count(engine: Engine, should_stop: ShouldStop) -> int:
            del should_stop
            return engine.status().chunks

        self._choices.tasks.settings.submit(count, lambda passages: self._ask(given, passages))

    def _ask(self, given: tuple[str, str, str], passages: int) -> None:
        parts = [where_text_goes(endpoint(given[0])) + "."]
        if passages:
            parts.append(self.tr("%Ln passage(s) of the library are embedded by it anew.", None, passages))
        parts.append(self.tr("Use it?"))
        self.ask(" ".join(parts), self.tr("Use the server"), lambda: self._use(given))

    def _use(self, given: tuple[str, str, str]) -> None:
        address, model, key = given

        def work(engine: Engine, should_stop: ShouldStop) -> Settings:
            del should_stop
            check_is_writer(engine)
            engine.use_remote(address, model, 0, key)
            return engine.settings

        self.messages.show_notice(self.tr("Asking the server…"))
        self._choices.tasks.settings.submit(work, self._on_used, self.messages.show_error)

    def _on_used(self, settings: Settings) -> None:
        self.key.clear()
        self._choices.take_up(settings)
        text = self.tr("The server is in use now: %1").replace("%1", wording.host(settings.remote_url))
        self.messages.show_notice(text)

    def _turn_off(self) -> None:
        def work(engine: Engine, should_stop: ShouldStop) -> Settings:
            del should_stop
            check_is_writer(engine)
            engine.leave_remote()
            return engine.settings

        self._choices.tasks.settings.submit(work, self._on_left, self.messages.show_error)

    def _on_left(self, settings: Settings) -> None:
        self._choices.take_up(settings)
        self.messages.show_notice(self.tr("No text leaves this computer any more; the key is forgotten."))
