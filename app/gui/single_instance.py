"""One window for each person and library: a second start hands what it was asked for to the first, and ends.

The first listens on a local socket (Unix) or named pipe (Windows) that only this account may use. One line of JSON
goes there, "ok" comes back.
"""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import logging
import os
import stat
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from app.errors import UsageError
from app.launch import from_bytes, to_bytes

if TYPE_CHECKING:
    from app.launch import Launch
    from app.paths import DataDir

log = logging.getLogger(__name__)
_CONNECT_MS = 1000
_ANSWER_MS = 5000  # the first may be at its own start
_LOCK_MS = 5000
_MOST_BYTES = 1 << 20
_MOST_FOLDER_BYTES = 64  # unix(7) allows 107 with the name, and Qt makes the socket in a folder of its own first
_ANSWER = b"ok\n"


class SingleInstance(QObject):
    """`launched` carries the Launch of every other start while this one listens."""

    launched = Signal(object)

    def __init__(self, data_dir: DataDir) -> None:
        super().__init__()
        self.name = socket_name(data_dir)
        self._server: QLocalServer | None = None
        self._guests: dict[QLocalSocket, QTimer] = {}
        # Held from the question whether there is another until this one listens, so that two starts at once do
        # not both find nobody. A lock of a process that is gone does not count.
        self._lock = QLockFile(_lock_name(self.name))

    def hand_over(self, launch: Launch) -> bool:
        """Give this to the window that is there already; False where there is none, or none that answers."""
        self._lock.tryLock(_LOCK_MS)
        if not _send(self.name, to_bytes(launch)):
            return False
        self._lock.unlock()
        return True

    def listen(self) -> bool:
        """Be the one that others hand over to; False where the system refuses. Needs an application."""
        if self._server is not None:
            return True
        self.setParent(QCoreApplication.instance())  # Python must not delete it in the middle of a guest's farewell
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self.name)  # what a killed process left; whoever lives has not answered
        is_listening = server.listen(self.name)
        self._lock.unlock()
        if not is_listening:
            log.info("other starts cannot reach this window: %s", server.errorString())
            return False
        server.newConnection.connect(self._welcome)
        self._server = server
        return True

    def follow(self, data_dir: DataDir) -> SingleInstance:
        """The one to listen with for this data dir: this one, or another and this one no more."""
        if socket_name(data_dir) == self.name:
            return self
        self.close()
        return SingleInstance(data_dir)

    def close(self) -> None:
        """Be it no more; the next start opens a window of its own."""
        for socket in list(self._guests):
            self._see_off(socket)
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    def _welcome(self) -> None:
        socket = self._server.nextPendingConnection() if self._server else None
        if socket is None:
            return
        timer = QTimer(self, singleShot=True, interval=_ANSWER_MS)
        self._guests[socket] = timer
        timer.timeout.connect(lambda: self._see_off(socket))
        socket.disconnected.connect(lambda: self._see_off(socket))
        socket.readyRead.connect(lambda: self._read(socket))
        timer.start()
        self._read(socket)

    def _see_off(self, socket: QLocalSocket) -> None:
        timer = self._guests.pop(socket, None)
        if timer is None:
            return
        timer.stop()
        timer.deleteLater()
        socket.blockSignals(True)  # its end must not call what ends with it
        socket.abort()
        socket.deleteLater()

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _MOST_BYTES:
                self._see_off(socket)
            return
        try:
            launch = from_bytes(bytes(socket.readLine(_MOST_BYTES).data()))
        except UsageError:
            self._see_off(socket)
            return
        socket.write(_ANSWER)
        socket.flush()
        socket.disconnectFromServer()
        self.launched.emit(launch)


def socket_name(data_dir: DataDir) -> str:
    """The same for every start of this account with this data dir: a path, on Windows the name of a pipe."""
    key = os.path.normcase(os.path.realpath(data_dir.root))
    if sys.platform == "win32":
        key = f"{getpass.getuser()}\n{key}"
    digest = hashlib.sha256(os.fsencode(key)).hexdigest()[:16]
    if sys.platform == "win32":
        return f"lodestone-{digest}"
    return str(_own_folder(data_dir) / f"lodestone-{digest}.sock")


def _own_folder(data_dir: DataDir) -> Path:
    """Where nobody else can put a socket in place of ours."""
    made = Path(tempfile.gettempdir(), f"lodestone-{_user_id()}")
    with contextlib.suppress(OSError):
        made.mkdir(mode=0o700, exist_ok=True)
    for folder in (Path(os.environ.get("XDG_RUNTIME_DIR") or made), made):
        if len(os.fsencode(folder)) <= _MOST_FOLDER_BYTES and _is_ours(folder):
            return folder
    return data_dir.root


def _is_ours(folder: Path) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == _user_id() and not found.st_mode & 0o022


def _user_id() -> int:
    return 0 if sys.platform == "win32" else os.getuid()


def _lock_name(name: str) -> str:
    return os.path.join(tempfile.gettempdir(), f"{name}.lock") if sys.platform == "win32" else f"{name}.lock"


def _send(name: str, line: bytes) -> bool:
    """Whether somebody has taken the line. Works without an application, so before there is one."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    _let_come_up()
    socket.write(line)
    socket.flush()
    while not socket.canReadLine() and socket.waitForReadyRead(_ANSWER_MS):
        pass
    return bytes(socket.readLine(len(_ANSWER) + 1).data()) == _ANSWER


def _let_come_up() -> None:
    """Windows brings a window of another process to the front only by leave of the one that has the keys."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
