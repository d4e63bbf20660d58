"""The person's choices: a frozen object, validated once, kept as TOML in the data dir."""

from __future__ import annotations

import dataclasses
import os
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import tomli_w

from app.errors import UsageError
from app.hours import Hours, parse_hours

STARTER_MODEL = "starter"
THEMES = ("system", "light", "dark")
DEVICES = ("auto", "cpu", "gpu")
# MiB: the program itself with its searches, one extractor, and the starter model.
LEAST_MEMORY_LIMIT = 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults; 0 means "chosen by the program" for counts.

    model: a name of the model catalogue, or the path of a GGUF file.
    dimensions: length of the vectors; 0 is the catalogue's default for the model, else the model's own.
    instruction: what the model is told before a query: a preset's name or the person's own words.
    mirror: address of a model hub to download from instead of the default one, such as https://models.example.org.
    remote_url: address of a server that embeds instead of `model`; then text leaves this process. "" means none.
    remote_model: the name of the server's model.
    remote_requests: requests for documents under way to the server at a time.
    remote_texts: texts in one request, at most.
    threads: threads of the embedder.
    device: where the model runs. auto takes a graphics card where there is one, else the processor; gpu takes graphics
        that share the main memory, too; cpu takes none.
    extractors: processes that read files at the same time.
    max_file_mb: larger files are skipped (MiB).
    extract_seconds: wall time one file may take.
    extract_memory_mb: memory that all extractors together may use (MiB).
    memory_limit: memory that all processes of the program together should stay below (MiB); 0 is half of the machine's.
    pause_on_battery: whether embedding and text recognition rest while a battery feeds the machine; reading goes on.
    pause_when_busy: whether they rest, too, while other programs use most of the processor; else with fewer threads.
    hours: when they may go on, as "22:00-07:00" of the local time; "" is at any time.
    ocr: whether text in scans and pictures is recognised, by an installed Tesseract, when everything else is read.
    ocr_languages: what Tesseract is to read, in its codes ("eng+deu"); "" is the system's language and English.
    tesseract: path of the program; "" looks for it where programs lie.
    exclude: what is left out of every folder, in the syntax of .gitignore; a folder's own rules are stronger.
    reranker: name or path of a GGUF file of Qwen3-Reranker, for searches that ask for it; "" means none.
    theme: system, light or dark.
    language: of the window, as a code ("de", "zh_CN"); "" is the system's.
    close_to_tray: whether closing the window leaves the program in the tray, where it goes on.
    global_shortcut: keys that bring the window up from anywhere, as "Ctrl+Alt+L"; "" means none.
    library: where the index lies: "" is the data folder, "s3://bucket/path" an object store that many may read.
    storage_options: how that store is reached, each "name=value" (endpoint, region, allow_http); never its keys.
    release_address: where the About page asks for the newest release, and only when told to; "" means nowhere.
    history: whether the last searches are remembered, in the data folder.
    """

    model: str = STARTER_MODEL
    dimensions: int = 0
    instruction: str = "search"
    mirror: str = ""
    remote_url: str = ""
    remote_model: str = ""
    remote_requests: int = 4
    remote_texts: int = 32
    threads: int = 0
    device: str = "auto"
    extractors: int = 0
    max_file_mb: int = 200
    extract_seconds: int = 60
    extract_memory_mb: int = 2048
    memory_limit: int = 0
    pause_on_battery: bool = True
    pause_when_busy: bool = False
    hours: str = ""
    ocr: bool = False
    ocr_languages: str = ""
    tesseract: str = ""
    exclude: tuple[str, ...] = (
        ".*",
        "~$*",
        "*~",
        "*.tmp",
        "*.part",
        "*.partial",
        "*.crdownload",
        "node_modules",
        "bower_components",
        "__pycache__",
        "*.pyc",
        "lost+found",
        "Thumbs.db",
        "desktop.ini",
        "$RECYCLE.BIN",
        "System Volume Information",
    )
    reranker: str = ""
    theme: str = "system"
    language: str = ""
    close_to_tray: bool = False
    global_shortcut: str = ""
    library: str = ""
    storage_options: tuple[str, ...] = ()
    history: bool = True
    release_address: str = ""

    def __post_init__(self) -> None:
        """Refuse what cannot work. Raises UsageError."""
        for field in dataclasses.fields(self):
            _check_type(field.name, getattr(self, field.name), field.default)
        for name in ("dimensions", "threads", "extractors"):
            _require(getattr(self, name) >= 0, name, "must be 0 or more")
        for name in ("max_file_mb", "extract_seconds", "remote_requests", "remote_texts"):
            _require(getattr(self, name) >= 1, name, "must be 1 or more")
        _require(self.extract_memory_mb >= 512, "extract_memory_mb", "must be 512 or more")
        least = f"must be 0 (automatic) or {LEAST_MEMORY_LIMIT} or more"
        _require(self.memory_limit == 0 or self.memory_limit >= LEAST_MEMORY_LIMIT, "memory_limit", least)
        _require(_is_hours(self.hours), "hours", 'must be empty or two times of day, such as "22:00-07:00"')
        _require(self.device in DEVICES, "device", f"must be one of {', '.join(DEVICES)}")
        _require(self.theme in THEMES, "theme", f"must be one of {', '.join(THEMES)}")
        _require(bool(self.model.strip()), "model", "must name a model or a GGUF file")
        named = bool(self.remote_model.strip()) or not self.remote_url
        _require(named, "remote_model", "must name the model of the server in remote_url")
        for name in ("mirror", "release_address"):
            is_address = _is_web_address(getattr(self, name))
            _require(is_address, name, "must be an address that begins with https:// or http://")

    def embedding_hours(self) -> Hours | None:
        """When embedding may go on; None at any time."""
        return parse_hours(self.hours)

    def extractor_count(self) -> int:
        """Extractor processes to run: the setting, else one per core, at most four."""
        return self.extractors or max(1, min(4, os.cpu_count() or 1))


def _require(condition: bool, name: str, what: str) -> None:
    if not condition:
        raise UsageError(f"Setting {name} {what}.")


def _is_hours(text: str) -> bool:
    try:
        parse_hours(text)
    except ValueError:
        return False
    return True


def _is_web_address(text: str) -> bool:
    """True for "" too."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return not text or (
        parts.scheme in ("http", "https") and bool(parts.hostname) and not (parts.query or parts.fragment)
    )


def _check_type(name: str, value: object, default: object) -> None:
    if isinstance(default, tuple):
        ok = isinstance(value, tuple) and all(isinstance(item, str) for item in value)
        _require(ok, name, "must be a list of texts")
    elif isinstance(default, bool) or not isinstance(default, int):
        _require(isinstance(value, type(default)), name, f"must be of type {type(default).__name__}")
    else:
        _require(isinstance(value, int) and not isinstance(value, bool), name, "must be a whole number")


def load_settings(file: Path) -> Settings:
    """Read settings; a missing file means defaults, and unknown keys (of a newer version) are left out.

    Raises UsageError naming the file when it is not TOML or a value is wrong.
    """
    try:
        data = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise UsageError(f"The settings file {file} cannot be read ({error}). Mend or delete it.") from error
    known: dict[str, Any] = {
        field.name: data[field.name] for field in dataclasses.fields(Settings) if field.name in data
    }
    known = {name: _as_kept(value) for name, value in known.items()}
    try:
        return Settings(**known)
    except UsageError as error:
        raise UsageError(f"{error.user_message} Mend or delete {file}.") from error


def _as_kept(value: Any) -> Any:
    """A list as a tuple, a table of options as "name=value" (a person may write either)."""
    if isinstance(value, dict):
        return tuple(f"{name}={str(each).lower() if isinstance(each, bool) else each}" for name, each in value.items())
    return tuple(value) if isinstance(value, list) else value


def save_settings(settings: Settings, file: Path) -> None:
    """Write what differs from the defaults, atomically, so that a crash leaves the old or the new file."""
    defaults = Settings()
    changed = {
        field.name: getattr(settings, field.name)
        for field in dataclasses.fields(settings)
        if getattr(settings, field.name) != getattr(defaults, field.name)
    }
    data = {name: list(value) if isinstance(value, tuple) else value for name, value in changed.items()}
    with tempfile.NamedTemporaryFile("wb", dir=file.parent, prefix=".settings-", delete=False) as out:
        out.write(tomli_w.dumps(data).encode("utf-8"))
        out.flush()
        os.fsync(out.fileno())
    Path(out.name).replace(file)
