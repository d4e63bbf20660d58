"""Where things live: one data dir holds all state, resources come with the program."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from app.errors import ResourceError, ResourceProblem
from app.portable import portable_folder, way_out

APP_NAME = "Lodestone"
DATA_VARIABLE = "LODESTONE_DATA"
_POINTER = "data-folder"  # in the usual data folder: where the library lies instead
_OWN_NAMES = (
    "vectors",
    "models",
    "logs",
    "scratch",
    "cache",
    "settings.toml",
    "settings.saved.toml",
    "roots.json",
    "window.ini",
    "api-token",
    "moving.json",
    "arriving.json",
)
_OWN_STARTS = (
    "catalog.sqlite",
    "library.json",
    "searches.sqlite",
    "writer.lock",
    "running",
    "suspect",
    "trouble.json",
    "activity.json",
    "paused",
)

# Names that are not UTF-8 reach Python as lone surrogates (U+DC80..U+DCFF), which neither SQLite nor Arrow can
# hold. They are kept as private-use characters, which no real file name carries.
_SURROGATE_TO_PRIVATE = {0xDC00 + byte: 0xF1C00 + byte for byte in range(0x80, 0x100)}
_PRIVATE_TO_SURROGATE = {private: surrogate for surrogate, private in _SURROGATE_TO_PRIVATE.items()}


def storable(path: str) -> str:
    """The path as text that every store can hold; `from_storable` gives the path back."""
    return path.translate(_SURROGATE_TO_PRIVATE)


def from_storable(text: str) -> str:
    """Inverse of `storable`."""
    return text.translate(_PRIVATE_TO_SURROGATE)


@dataclass(frozen=True, slots=True)
class DataDir:
    """The folder below which one library keeps everything: settings, catalog, vectors, models, logs."""

    root: Path

    @property
    def settings_file(self) -> Path:
        """Settings as TOML."""
        return self.root / "settings.toml"

    @property
    def catalog_file(self) -> Path:
        """The SQLite catalog."""
        return self.root / "catalog.sqlite"

    @property
    def vectors_dir(self) -> Path:
        """The LanceDB database."""
        return self.root / "vectors"

    @property
    def models_dir(self) -> Path:
        """Downloaded and imported GGUF files."""
        return self.root / "models"

    @property
    def hashes_file(self) -> Path:
        """SHA-256 of model files, as JSON."""
        return self.models_dir / "hashes.json"

    @property
    def calibration_file(self) -> Path:
        """How fast models run on this machine, as JSON."""
        return self.models_dir / "calibration.json"

    @property
    def floor_file(self) -> Path:
        """How near passages have to be to tell anything, by table, as JSON."""
        return self.models_dir / "floors.json"

    @property
    def weights_dir(self) -> Path:
        """A copy of the model's weights in the form that this processor multiplies fastest; may be deleted."""
        return self.models_dir / "prepared"

    @property
    def cache_dir(self) -> Path:
        """What can be computed again, such as vectors of evaluations; may be deleted."""
        return self.root / "cache"

    @property
    def logs_dir(self) -> Path:
        """Log files."""
        return self.root / "logs"

    @property
    def scratch_dir(self) -> Path:
        """Temporary folders of the processes that read files; empty when none runs."""
        return self.root / "scratch"

    @property
    def lock_file(self) -> Path:
        """Held by the one process that may write."""
        return self.root / "writer.lock"

    @property
    def settings_copy(self) -> Path:
        """The settings as the program saved them last."""
        return self.root / "settings.saved.toml"

    @property
    def running_file(self) -> Path:
        """There while a writer works: one that is found at start was left by a crash."""
        return self.root / "running"

    @property
    def suspect_file(self) -> Path:
        """Asks the index thread to see whether the tables are whole."""
        return self.root / "suspect"

    @property
    def searches_file(self) -> Path:
        """What was searched for and saved (SQLite)."""
        return self.root / "searches.sqlite"

    @property
    def window_file(self) -> Path:
        """How the window was left."""
        return self.root / "window.ini"

    @property
    def moving_file(self) -> Path:
        """Where this folder is on its way to, while it is copied and until it is deleted."""
        return self.root / "moving.json"

    @property
    def arriving_file(self) -> Path:
        """Where this folder is on its way from."""
        return self.root / "arriving.json"

    @property
    def trouble_file(self) -> Path:
        """Why indexing stands still."""
        return self.root / "trouble.json"

    @property
    def activity_file(self) -> Path:
        """What indexing does now, and in which process."""
        return self.root / "activity.json"

    @property
    def paused_file(self) -> Path:
        """There while the person has all indexing in the background rest."""
        return self.root / "paused"

    def _check_links(self, probe: Path) -> None:
        """Raises ResourceError where the disk makes no hard links, by which LanceDB finishes a write or does not."""
        link = probe.with_name(f"{probe.name}-link")
        try:
            os.link(probe, link)
            link.unlink()
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise
            text = (
                f"The disk of the data folder {self.root} makes no hard links ({error.strerror or error}), without "
                "which the index cannot be written safely; disks formatted as FAT or exFAT and some network drives are "
                "so. "
                "Choose a folder on another disk with --data-dir."
            )
            raise ResourceError(ResourceProblem.DATA_DIR, text) from error

    def prepare(self) -> None:
        """Make the folders, readable by the owner only.

        Raises ResourceError(data_dir_unusable) where that cannot be.
        """
        hint = way_out(self.root)
        self._check_is_there()
        if self.root.exists() and not self.root.is_dir():
            raise ResourceError(ResourceProblem.DATA_DIR, f"The data folder {self.root} is a file. {hint}")
        try:
            for folder in (self.root, self.vectors_dir, self.models_dir, self.logs_dir):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            probe = self.root / f".probe-{os.getpid()}"
            probe.unlink(missing_ok=True)  # of a process of that number that was killed
            probe.touch(mode=0o600)
            try:
                self._check_links(probe)
            finally:
                probe.unlink()
            _close_to_others(self.root)
        except OSError as error:
            reason = error.strerror or str(error)
            raise ResourceError(
                ResourceProblem.DATA_DIR, f"The data folder {self.root} cannot be written: {reason}. {hint}"
            ) from error

    def _check_is_there(self) -> None:
        """Raises ResourceError where a moved data folder is gone, lest an empty one takes its place."""
        if not self.root.exists() and moved_to() == self.root:
            text = (
                f"The data folder {self.root} is not there. Connect the disk that holds it, "
                f"or delete {pointer_file()} to begin with an empty library."
            )
            raise ResourceError(ResourceProblem.DATA_DIR, text)


def is_own_name(name: str) -> bool:
    """True for what Lodestone keeps in a data folder; a person may keep other things beside it."""
    return name in _OWN_NAMES or name.startswith(_OWN_STARTS)


def _close_to_others(root: Path) -> None:
    """Files of a library that an older version or a copy left readable by others become the owner's own.

    A root that a person chose keeps its mode, since other things may lie in it.
    """
    if sys.platform == "win32":  # where a folder of the account is closed to others by what it inherits
        return
    for entry in root.iterdir():
        if not is_own_name(entry.name):
            continue
        with contextlib.suppress(OSError):  # gone meanwhile, or of another account
            mode = entry.lstat().st_mode
            if mode & 0o077 and not stat.S_ISLNK(mode):
                entry.chmod(stat.S_IMODE(mode) & 0o700)


def default_data_dir() -> DataDir:
    """The data dir that LODESTONE_DATA names, else the one beside a portable program, else that of this account.

    The latter is where it was moved to, or its usual place.
    """
    if named := os.environ.get(DATA_VARIABLE):
        return DataDir(Path(os.path.abspath(named)))
    return DataDir(portable_folder() or moved_to() or usual_data_folder())


def usual_data_folder() -> Path:
    """The folder for the data of this account on this system, unless it was moved."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def pointer_file() -> Path:
    """A file in the usual place that tells where the data folder was moved to."""
    return usual_data_folder() / _POINTER


def moved_to() -> Path | None:
    """Where the data folder of this account was moved to; None where it is in its usual place."""
    try:
        text = pointer_file().read_bytes().decode("utf-8", "surrogateescape").strip()
    except OSError:
        return None
    return Path(text) if os.path.isabs(text) else None


def resources_dir() -> Path:
    """The folder with icons, themes, translations and the starter model.

    It stands beside `app/` in a source tree and in the PyInstaller bundle (`sys._MEIPASS`).
    """
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    return Path(bundle or Path(__file__).resolve().parent.parent) / "resources"
