"""SHA256SUMS, and signatures where the environment asks for them."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FILE = "SHA256SUMS"
GPG_KEY = "LODESTONE_SIGN_GPG_KEY"  # the key that signs the sums, as gpg names it
PKCS12 = "LODESTONE_SIGN_PKCS12"  # a file with certificate and key, for the Windows installer
PASSWORD_FILE = "LODESTONE_SIGN_PASSWORD_FILE"
TIMESTAMP = "LODESTONE_SIGN_TIMESTAMP"  # the address of a time-stamp server (RFC 3161)


class SigningError(Exception):
    """A signature was asked for and cannot be made; the text says what is missing."""


def write(files: Iterable[Path], folder: Path) -> Path:
    """SHA256SUMS of these files as `sha256sum --check` reads it, and beside it .asc where a key is named.

    Raises SigningError.
    """
    target = folder / FILE
    lines = sorted(f"{_sha256(file)}  {file.name}\n" for file in files)
    target.write_text("".join(sorted(lines, key=lambda line: line.split("  ", 1)[1])), "ascii", newline="\n")
    signature = folder / f"{FILE}.asc"
    signature.unlink(missing_ok=True)  # of other sums
    key = os.environ.get(GPG_KEY)
    if key:
        gpg = _tool("gpg", GPG_KEY)
        options = ["--batch", "--yes", "--armor", "--detach-sign", "--local-user", key]
        _run([gpg, *options, "--output", str(signature), str(target)])
    return target


def sign_program(file: Path) -> bool:
    """Sign a Windows program in place; False where the environment names no certificate. Raises SigningError."""
    certificate = os.environ.get(PKCS12)
    if not certificate:
        return False
    stamp, password = os.environ.get(TIMESTAMP), os.environ.get(PASSWORD_FILE)
    _check_is_readable(PKCS12, certificate)
    if password:
        _check_is_readable(PASSWORD_FILE, password)
    if os.name == "nt":
        secret = ["/p", _first_line(password)] if password else []
        command = [_tool("signtool", PKCS12), "sign", "/fd", "sha256", "/f", certificate, *secret]
        _run([*command, *(["/tr", stamp, "/td", "sha256"] if stamp else []), str(file)])
        return True
    made = file.with_name(f"{file.name}.signed")
    made.unlink(missing_ok=True)
    # It would take the whole file for the password; a temporary one is for its owner only.
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as line:
        line.write(_first_line(password) if password else "")
        line.flush()
        secret = ["-readpass", line.name] if password else []
        command = [_tool("osslsigncode", PKCS12), "sign", "-h", "sha256", "-pkcs12", certificate, *secret]
        _run([*command, *(["-ts", stamp] if stamp else []), "-in", str(file), "-out", str(made)])
    made.replace(file)
    return True


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _tool(name: str, variable: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise SigningError(f"{variable} asks for a signature, and {name} is not installed")
    return found


def _check_is_readable(variable: str, file: str) -> None:
    try:
        with open(file, "rb"):
            pass
    except OSError as error:
        raise SigningError(f"{variable} names {file}, which cannot be read: {error.strerror}") from error


def _first_line(file: str) -> str:
    with open(file, encoding="utf-8") as stream:
        return stream.readline().rstrip("\r\n")


def _run(command: list[str]) -> None:
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode:
        told = (done.stderr or done.stdout).strip()
        reason = told.splitlines()[-1] if told else "it said nothing"
        if "mac verify failure" in told:  # OpenSSL's words
            reason = f"{PASSWORD_FILE} holds another password than that of the certificate"
        raise SigningError(f"{os.path.basename(command[0])} failed: {reason}")
