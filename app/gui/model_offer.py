"""The offer of a model for more than 100 languages: what suits this computer, its download, its use."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from app.embedding.catalog import find_known
from app.gui import wording
from app.gui.sentences import local
from app.gui.settings.choices import check_is_writer
from app.gui.wording import tr
from app.settings import STARTER_MODEL

if TYPE_CHECKING:
    from app.embedding.catalog import CatalogModel
    from app.embedding.transfer import Transfer
    from app.engine import Engine
    from app.folder_orders import Languages
    from app.gui.settings.downloads import Downloads
    from app.gui.tasks import ShouldStop, Tasks
    from app.model_overview import ModelOverview
    from app.paths import DataDir
    from app.settings import Settings

_PASSAGES = 10_000  # about what a few thousand pages are
_BYTES_PER_SECOND = 50e6 / 8  # a usual line, said with it
# Less may be a few quotations, or a language that was guessed wrongly.
_LEAST_SHARE = 0.02
_LEAST_PASSAGES = 20
_HYPHEN = "\N{NON-BREAKING HYPHEN}"  # names are not cut at the end of a line
_WANTED, _REFUSED = "offer/wanted", "offer/refused"


class Stage(StrEnum):
    """How far the offer has come."""

    NONE = "none"  # nothing is to be offered, or not yet known
    OFFERED = "offered"
    LOADING = "loading"
    PAUSED = "paused"
    TRYING = "trying"  # it is here, and loaded for the first time
    USED = "used"


@dataclass(frozen=True, slots=True)
class Offer:
    """A model, and about how long it takes here for 10,000 passages (None: not known). `part` are bytes that are here.

    `is_present` where no download is needed.
    """

    model: CatalogModel
    seconds: float | None
    part: int = 0
    is_present: bool = False


class ModelOffer(QObject):
    """`changed` follows whenever something else is to be shown, `noticed` carries a sentence about what was done.

    `returned` asks for the offer to be shown again: a download waits, or documents in other languages were found.
    """

    changed = Signal()
    noticed = Signal(str)
    returned = Signal()

    def __init__(self, tasks: Tasks, downloads: Downloads, data_dir: DataDir, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._downloads, self._data_dir = tasks, downloads, data_dir
        self._memory = QSettings(str(data_dir.window_file), QSettings.Format.IniFormat)
        self._is_looking = False
        self._comes_back = False
        self._not_english = 0.0
        self.offer: Offer | None = None
        self.stage = Stage.NONE
        self.is_needed = True  # as far as is known
        self.error = self.progress = ""
        self.share = 0.0
        downloads.progressed.connect(self._on_progress)
        downloads.arrived.connect(self._on_arrived)
        downloads.failed.connect(self._on_failed)
        downloads.stopped.connect(self._on_stopped)
        downloads.changed.connect(self._on_changed)

    @property
    def text(self) -> str:
        """What is offered, in one or two sentences."""
        parts = [self._why()]
        if self.offer is not None and self.stage is not Stage.USED:
            parts.append(_terms(self.offer))
        return " ".join(parts)

    def look(self) -> None:
        """See what suits this computer, once, in the background; `changed` follows if there is something to offer."""
        if self._is_looking or self.stage is not Stage.NONE:
            return
        self._is_looking = True
        self._tasks.settings.submit(lambda engine, _: needs_one(engine.settings), self._look_on, lambda _: None)

    def look_back(self) -> None:
        """After a start: a download that was wanted and has not ended is offered to go on."""
        if self._memory.value(_WANTED) and not self._is_looking:
            self._comes_back = True
            self.look()

    def look_at_languages(self) -> None:
        """Offer again once documents in other languages were found, unless that was refused for good."""
        if self._memory.value(_REFUSED) or self._comes_back or self.stage not in (Stage.NONE, Stage.OFFERED):
            return

        def work(engine: Engine, should_stop: ShouldStop) -> Languages | None:
            del should_stop
            return engine.languages() if needs_one(engine.settings) else None

        self._tasks.chores.submit(work, self._take_languages, lambda _: None)

    def accept(self) -> None:
        """Download what is offered, or go on with it, and use it when it is here."""
        if self.offer is None or self.stage not in (Stage.OFFERED, Stage.PAUSED):
            return
        self._memory.setValue(_WANTED, self.offer.model.name)
        if self.offer.is_present:
            self._use()
        else:
            self._tasks.settings.submit(lambda engine, _: engine.settings.mirror, self._download, self._tell)

    def pause(self) -> None:
        """Stop the download for now; what has come is kept."""
        self._downloads.pause()

    def refuse(self) -> None:
        """Offer it no more by itself; the settings always do."""
        self._memory.setValue(_REFUSED, True)
        self._memory.remove(_WANTED)
        if self.stage is Stage.LOADING:
            self._downloads.pause()

    def _look_on(self, needs: bool) -> None:
        if not needs:
            self._memory.remove(_WANTED)
            self._is_looking = self.is_needed = False
            self.changed.emit()
            return
        data_dir = self._data_dir

        def work(should_stop: ShouldStop) -> ModelOverview:
            from app.model_overview import look_at_models

            del should_stop
            return look_at_models(data_dir)

        errand = self._tasks.errand("offer", work)
        errand.done.connect(self._take_overview)
        errand.start()

    def _take_overview(self, overview: ModelOverview) -> None:
        self._is_looking = False
        self.offer = best_offer(overview)
        if self.offer is None or self.stage is not Stage.NONE:
            return
        self._set(Stage.PAUSED if self.offer.part else Stage.OFFERED)
        if self._downloads.current == self.offer.model.name:
            self._set(Stage.LOADING)
        if self._comes_back:
            self.returned.emit()

    def _take_languages(self, found: Languages | None) -> None:
        if found is None or found.not_english < max(_LEAST_PASSAGES, _LEAST_SHARE * found.passages):
            return
        self._not_english = found.not_english / found.passages
        self._comes_back = True
        if self.stage is Stage.NONE:
            self.look()
        elif self.stage is Stage.OFFERED:  # as in the welcome, which has gone
            self.changed.emit()
            self.returned.emit()

    def _download(self, mirror: str) -> None:
        if self.offer is None:
            return
        if self._downloads.download(self.offer.model, mirror):
            self._set(Stage.LOADING)
        else:
            self._tell(self.tr("Another model is on its way. Wait for it or pause it first."))

    def _use(self) -> None:
        self._set(Stage.TRYING)
        name = self.offer.model.name if self.offer else ""

        def work(engine: Engine, should_stop: ShouldStop) -> None:
            del should_stop
            check_is_writer(engine)
            engine.use_model(name)

        self._tasks.settings.submit(work, lambda _: self._on_used(name), self._tell)

    def _on_used(self, name: str) -> None:
        self._memory.remove(_WANTED)
        self._set(Stage.USED)
        self.noticed.emit(self.tr("%1 is in use now. Passages are embedded anew meanwhile.").replace("%1", name))
        self._tasks.reopen()

    def _is_ours(self) -> bool:
        return self.offer is not None and self._downloads.current == self.offer.model.name

    def _on_progress(self, transfer: Transfer) -> None:
        if self._is_ours():
            self.share = min(transfer.done / transfer.total, 1.0) if transfer.total else 0.0
            self.progress = wording.transfer(transfer)
            self.changed.emit()

    def _on_changed(self) -> None:
        if self._is_ours():  # also where it was begun in the settings
            self._set(Stage.LOADING)

    def _on_arrived(self, name: str, path: object) -> None:
        del path
        if self.offer is not None and name == self.offer.model.name:
            if self._memory.value(_WANTED) == name:
                self._use()
            else:  # the settings ask whether it shall be used
                self._set(Stage.USED)

    def _on_failed(self, name: str, message: str) -> None:
        if self.offer is not None and name == self.offer.model.name:
            self._tell(message)

    def _on_stopped(self, name: str) -> None:
        if self.offer is not None and name == self.offer.model.name:
            self._set(Stage.PAUSED)

    def _tell(self, message: str) -> None:
        """It can be tried again."""
        self.error = local(message)
        self._set(Stage.PAUSED if self.progress else Stage.OFFERED, keep_error=True)

    def _set(self, stage: Stage, *, keep_error: bool = False) -> None:
        self.stage = stage
        self.is_needed = stage is not Stage.USED
        if not keep_error:
            self.error = ""
        self.changed.emit()

    def _why(self) -> str:
        if self._not_english:
            part = wording.share(round(1000 * self._not_english), 1000)
            text = self.tr("%1 of what was read is in other languages; the model in use reads English best.")
            return text.replace("%1", part)
        return self.tr("The model that comes with Lodestone reads English best.")


def _terms(offer: Offer) -> str:
    source = find_known(offer.model.made_from) if offer.model.made_from else None
    size = (source or offer.model).size_bytes
    if offer.is_present:
        text = tr("%1 reads more than 100 languages and is on this computer already.")
    elif offer.seconds is None:
        text = tr("%1 reads more than 100 languages: %2 to download (%3 at 50 Mbit/s).")
    else:
        text = tr(
            "%1 reads more than 100 languages: %2 to download (%3 at 50 Mbit/s), then %4 for every 10,000 passages "
            "on this computer."
        )
    return (
        text.replace("%1", offer.model.name.replace("-", _HYPHEN))
        .replace("%2", wording.size(size))
        .replace("%3", wording.duration(size / _BYTES_PER_SECOND))
        .replace("%4", wording.duration(offer.seconds or 0.0))
    )


def best_offer(overview: ModelOverview) -> Offer | None:
    """The model of many languages that suits this machine best, None where it has too little memory for any."""
    advice = overview.advice
    model = advice.alternative if advice.model.shipped else advice.model
    state = next((state for state in overview.states if model and state.model.name == model.name), None)
    if model is None or state is None:
        return None
    rate = overview.rate(state)
    source = model.made_from or model.name
    part = overview.parts.get(model.name, 0) or overview.parts.get(source, 0)
    return Offer(model, _PASSAGES / rate if rate else None, part, state.is_present)


def needs_one(settings: Settings) -> bool:
    """True where a model that knows English only is in use, and no server instead of it."""
    if settings.remote_url:
        return False
    if settings.model.casefold() in ("", STARTER_MODEL):
        return True
    known = find_known(settings.model)
    return known is not None and known.languages == "English"
