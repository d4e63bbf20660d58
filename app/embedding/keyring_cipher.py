"""AES for the Secret Service, where the package `cryptography` is left out, as in the bundle (12 MB on Linux).

SecretStorage, by which `keyring` speaks to the keyrings of Linux, encrypts a secret on its way over D-Bus with AES-128
in CBC mode (freedesktop.org, Secret Service API, "dh-ietf1024-sha256-aes128-cbc-pkcs7") and takes nothing else from
that package. Here the same names lead to OpenSSL's library, which Python's own `ssl` brings along
(EVP_EncryptInit(3ssl)).
"""

from __future__ import annotations

import ctypes
import importlib.util
import sys
import types
from dataclasses import dataclass
from typing import Any

_LIBRARY = "libcrypto.so.3"
_BLOCK = 16
_PACKAGE = "cryptography"


def provide() -> None:
    """Let `import secretstorage` find its cipher; nothing where the real package is installed or no Linux runs."""
    if sys.platform != "linux" or _PACKAGE in sys.modules or importlib.util.find_spec(_PACKAGE) is not None:
        return
    for name in ("", ".hazmat", ".hazmat.primitives"):
        sys.modules[_PACKAGE + name] = types.ModuleType(_PACKAGE + name)
    _module(".hazmat.backends", default_backend=lambda: None)
    names = types.SimpleNamespace
    _module(".hazmat.primitives.ciphers", Cipher=Cipher, algorithms=names(AES=AES), modes=names(CBC=CBC))


def _module(name: str, **content: object) -> None:
    made = types.ModuleType(_PACKAGE + name)
    vars(made).update(content)
    sys.modules[made.__name__] = made


@dataclass(frozen=True, slots=True)
class AES:
    """The key: 16 bytes."""

    key: bytes

    def __post_init__(self) -> None:
        if len(self.key) != _BLOCK:
            raise ValueError(f"a key of {len(self.key)} bytes")


@dataclass(frozen=True, slots=True)
class CBC:
    """What the first block is combined with: 16 bytes."""

    initial: bytes

    def __post_init__(self) -> None:
        if len(self.initial) != _BLOCK:
            raise ValueError(f"an initialization vector of {len(self.initial)} bytes")


@dataclass(frozen=True, slots=True)
class Cipher:
    """A key and a mode."""

    algorithm: AES
    mode: CBC
    backend: object = None

    def encryptor(self) -> _Way:
        """Blocks of text in, blocks of cipher out."""
        return _Way(self, encrypts=True)

    def decryptor(self) -> _Way:
        """The other way round."""
        return _Way(self, encrypts=False)


class _Way:
    def __init__(self, cipher: Cipher, *, encrypts: bool) -> None:
        self._cipher = cipher
        self._encrypts = encrypts

    def update(self, data: bytes) -> bytes:
        """All of the text at once, whole blocks. Raises ValueError."""
        if len(data) % _BLOCK:
            raise ValueError("the length is no multiple of the block length")
        library = _openssl()
        context = ctypes.c_void_p(library.EVP_CIPHER_CTX_new())
        try:
            return self._run(library, context, data)
        finally:
            library.EVP_CIPHER_CTX_free(context)

    def _run(self, library: Any, context: ctypes.c_void_p, data: bytes) -> bytes:
        made = ctypes.create_string_buffer(len(data) + _BLOCK)
        length = ctypes.c_int()
        kind = ctypes.c_void_p(library.EVP_aes_128_cbc())
        key, initial = self._cipher.algorithm.key, self._cipher.mode.initial
        is_done = (
            library.EVP_CipherInit_ex(context, kind, None, key, initial, int(self._encrypts)) == 1
            and library.EVP_CIPHER_CTX_set_padding(context, 0) == 1
            and library.EVP_CipherUpdate(context, made, ctypes.byref(length), data, len(data)) == 1
        )
        if not is_done or length.value != len(data):
            raise ValueError("OpenSSL refuses the text")
        return made.raw[: length.value]

    def finalize(self) -> bytes:
        """Nothing is held back, as there are whole blocks only."""
        return b""


def _openssl() -> Any:
    """Raises OSError where it is another OpenSSL than 3."""
    import _ssl  # noqa: F401 - loads the library that lies beside it, so that its name alone finds it

    library = ctypes.CDLL(_LIBRARY)
    library.EVP_CIPHER_CTX_new.restype = library.EVP_aes_128_cbc.restype = ctypes.c_void_p
    return library
