"""An object store that does not answer, or says no: told apart from damage by what its clients say.

LanceDB and obstore both build on the Rust crate `object_store` and pass its words on in errors of many types, so the
words are all there is to go by. What is not found is none of this: a reader meets that when the writer has compacted.
"""

from __future__ import annotations

import re

from app.errors import ResourceError, ResourceProblem

# One of these stands in whatever comes from the store, so that a local error is not taken for one of it.
_FROM_STORE = ("retryerror", "httperror", "http error", "server returned", "generic s3", "generic gcs", "generic micro")
_DENIED = (
    "accessdenied",
    "invalidaccesskeyid",
    "signaturedoesnotmatch",
    "expiredtoken",
    "invalidtoken",
    "authfailure",
    "401 unauthorized",
    "403 forbidden",
    "status: 401",
    "status: 403",
)
_NO_CREDENTIALS = ("latest/api/token", "latest/meta-data", "metadata.google.internal", "169.254.169.254")
_NO_BUCKET = ("nosuchbucket", "containernotfound", "the specified bucket does not exist")
_REASON = re.compile(r"(connection refused|dns error|timed out|connection reset|certificate|status(?: code)?: \d{3})")
_SILENT = (
    "error sending request",
    "kind: connect",
    "connecterror",
    "kind: timeout",
    "kind: request",
    "kind: interrupted",
    "kind: decode",
    "operation timed out",
    "connection closed",
    "status: 5",
    "status: 429",
    "status code: 5",
    "status code: 429",
)


def is_unreachable(error: BaseException) -> bool:
    """True where an object store did not answer, has no such bucket, or does not let us in; nothing is damaged."""
    return bool(_remedy(str(error).lower()))


def unreachable(error: BaseException) -> ResourceError:
    """The error for the person, for what `is_unreachable` is true of."""
    text = str(error).lower()
    reason = _REASON.search(text)
    said = f" ({reason[0]})" if reason else ""
    remedy = _remedy(text) or _ANSWERLESS
    return ResourceError(ResourceProblem.STORE, f"The object store of the library {remedy.format(said)}")


_ANSWERLESS = (
    "does not answer{}. Check the network and the endpoint: nothing is lost, and indexing goes on by itself when it is "
    "back."
)
_REFUSES = (
    "refuses access{}. Check the keys, which are those of the environment or of: lodestone library use --key-from-stdin"
)
_KEYLESS = (
    "has no keys to be opened with{}. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or keep them in the keyring."
)
_BUCKETLESS = "has no such bucket{}. Make it there, or correct `library` and the endpoint in the settings."


def _remedy(text: str) -> str:
    """The end of a sentence with the place of the reason in it, "" where the store said nothing of the kind."""
    if not any(mark in text for mark in _FROM_STORE):
        return ""
    told = ((_NO_BUCKET, _BUCKETLESS), (_NO_CREDENTIALS, _KEYLESS), (_DENIED, _REFUSES), (_SILENT, _ANSWERLESS))
    return next((remedy for marks, remedy in told if any(mark in text for mark in marks)), "")
