from __future__ import annotations

import os
import subprocess
import sys

import pytest

from app.embedding import keyring_cipher

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux' own")

_KEY, _INITIAL = bytes(range(16)), bytes(range(16, 32))
# What the bundle does: SecretStorage is there, `cryptography` is not.
_WITHOUT = """
import sys
from importlib.abc import MetaPathFinder
class Missing(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.partition(".")[0] == "cryptography":
            raise ModuleNotFoundError(name)
import importlib.util
real = importlib.util.find_spec
importlib.util.find_spec = lambda name: None if name == "cryptography" else real(name)
sys.meta_path.insert(0, Missing())
from app.embedding import keyring_cipher
keyring_cipher.provide()
from secretstorage.dhcrypto import Session
from secretstorage.util import format_secret
session = Session()
session.object_path, session.aes_key = "/path", bytes(range(16))
_, initial, secret, _ = format_secret(session, sys.stdin.buffer.read(), "text/plain")
sys.stdout.write(initial.hex() + " " + secret.hex())
assert getattr(sys.modules["cryptography"], "__file__", None) is None
import keyring.backends.SecretService as backend
assert backend.secretstorage.item
"""


def _real(text: bytes, initial: bytes, *, encrypts: bool) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    cipher = Cipher(algorithms.AES(_KEY), modes.CBC(initial))
    way = cipher.encryptor() if encrypts else cipher.decryptor()
    return way.update(text) + way.finalize()


@pytest.mark.parametrize("blocks", [0, 1, 2, 500])
def test_it_is_the_same_cipher_both_ways(blocks: int) -> None:
    text = os.urandom(16 * blocks)
    cipher = keyring_cipher.Cipher(keyring_cipher.AES(_KEY), keyring_cipher.CBC(_INITIAL))
    way = cipher.encryptor()
    secret = way.update(text) + way.finalize()
    assert secret == _real(text, _INITIAL, encrypts=True)
    assert cipher.decryptor().update(secret) == text


def test_what_is_no_key_and_no_block_is_refused() -> None:
    with pytest.raises(ValueError, match="key of 5 bytes"):
        keyring_cipher.AES(b"short")
    with pytest.raises(ValueError, match="vector of 5 bytes"):
        keyring_cipher.CBC(b"short")
    cipher = keyring_cipher.Cipher(keyring_cipher.AES(_KEY), keyring_cipher.CBC(_INITIAL))
    with pytest.raises(ValueError, match="multiple of the block"):
        cipher.decryptor().update(b"half a block")


def test_secretstorage_works_without_the_package() -> None:
    done = subprocess.run([sys.executable, "-c", _WITHOUT], input=b"a key of mine", capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    initial, secret = map(bytes.fromhex, done.stdout.decode().split())
    assert _real(secret, initial, encrypts=False) == b"a key of mine\3\3\3"


def test_where_the_package_is_it_is_used() -> None:
    keyring_cipher.provide()
    from cryptography.hazmat.primitives.ciphers import Cipher

    assert Cipher.__module__.startswith("cryptography.")
