"""Starts the program when the person logs in, if they choose so: one file or one value, and nothing once it is off.

Linux: a desktop file in the folder of the freedesktop.org autostart specification. Windows: a value of the Run key of
the account.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from app.errors import UsageError
from app.paths import default_data_dir

if TYPE_CHECKING:
    from app.paths import DataDir

BACKGROUND = "--background"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
# Where the task manager notes which of them a person has switched off.
_APPROVED_KEY = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
_OFF_LINES = ("hidden=true", "x-gnome-autostart-enabled=false")
_SPECIAL = '"`$\\'


def is_on(data_dir: DataDir | None = None) -> bool:
    """Whether the program starts at login with this library (none: the usual one)."""
    if sys.platform == "win32":
        return _is_on_windows(_entry_name(data_dir))
    try:
        lines = _desktop_file(data_dir).read_text("utf-8").lower().replace(" ", "").splitlines()
    except OSError:
        return False
    return not any(line in _OFF_LINES for line in lines)


def turn_on(data_dir: DataDir | None = None) -> None:
    """Start it at every login from now on, without its window where there is a tray. Raises UsageError."""
    line = [*program(), *_options(data_dir), BACKGROUND]
    try:
        if sys.platform == "win32":
            _turn_on_windows(_entry_name(data_dir), subprocess.list2cmdline(line))
        else:
            file = _desktop_file(data_dir)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_desktop_entry(line), "utf-8")
    except OSError as error:
        raise UsageError(f"Start at login cannot be turned on: {error.strerror or error}.") from error


def turn_off(data_dir: DataDir | None = None) -> None:
    """Take away what `turn_on` wrote. Raises UsageError."""
    try:
        if sys.platform == "win32":
            _turn_off_windows(_entry_name(data_dir))
        else:
            _desktop_file(data_dir).unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"Start at login cannot be turned off: {error.strerror or error}.") from error


def program() -> list[str]:
    """The command that starts this very program."""
    if getattr(sys, "frozen", False):
        # An AppImage is mounted elsewhere each time; the variable has the place of the file itself.
        return [os.environ.get("APPIMAGE") or sys.executable]
    suffix = ".exe" if sys.platform == "win32" else ""
    for name in ("lodestone-gui", "lodestone"):
        script = Path(sys.executable).with_name(name + suffix)
        if script.is_file():
            return [str(script)]
    source = Path(__file__).resolve().parent.parent.parent
    code = f"import sys; sys.path.insert(0, {str(source)!r}); from app.__main__ import main; sys.exit(main())"
    return [sys.executable, "-c", code]


def _options(data_dir: DataDir | None) -> list[str]:
    return [] if _is_usual(data_dir) or data_dir is None else ["--data-dir", str(data_dir.root)]


def _is_usual(data_dir: DataDir | None) -> bool:
    return data_dir is None or data_dir.root == default_data_dir().root


def _entry_name(data_dir: DataDir | None) -> str:
    """Libraries of their own get entries of their own."""
    if _is_usual(data_dir) or data_dir is None:
        return "Lodestone"
    return f"Lodestone-{hashlib.sha256(os.fsencode(data_dir.root)).hexdigest()[:12]}"


def _desktop_file(data_dir: DataDir | None) -> Path:
    return platformdirs.user_config_path() / "autostart" / f"{_entry_name(data_dir).lower()}.desktop"


def _desktop_entry(line: list[str]) -> str:
    parts = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=Lodestone",
        "Comment=Finds passages in your own files by meaning",
        "Icon=lodestone",
        "Terminal=false",
        f"Exec={' '.join(map(_quoted, line))}",
    )
    return "\n".join(parts) + "\n"


def _quoted(argument: str) -> str:
    """An argument of Exec by the Desktop Entry Specification 1.5: quoted, escaped twice, with no field codes."""
    escaped = "".join("\\" + letter if letter in _SPECIAL else letter for letter in argument)
    as_string = escaped.replace("\\", "\\\\").replace("\n", "\\n")
    return '"' + as_string.replace("%", "%%") + '"'


if sys.platform == "win32":
    import winreg

    def _is_on_windows(name: str) -> bool:
        if _value(_RUN_KEY, name) is None:
            return False
        approved = _value(_APPROVED_KEY, name)
        return not (isinstance(approved, bytes) and approved and approved[0] % 2)  # odd: switched off there

    def _turn_on_windows(name: str, line: str) -> None:
        with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, _RUN_KEY, 0, winreg.KEY_SET_VALUE) as key:
            winreg.SetValueEx(key, name, 0, winreg.REG_SZ, line)
        _forget(_APPROVED_KEY, name)

    def _turn_off_windows(name: str) -> None:
        for key in (_RUN_KEY, _APPROVED_KEY):
            _forget(key, name)

    def _value(path: str, name: str) -> object:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
                return winreg.QueryValueEx(key, name)[0]
        except FileNotFoundError:
            return None

    def _forget(path: str, name: str) -> None:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_SET_VALUE) as key:
                winreg.DeleteValue(key, name)
        except FileNotFoundError:
            pass
