"""The child that reads untrusted files: one request at a time, until the pipe closes.

    extract   path, known_hash, max_bytes   -> hash, size, and the file's chunks unless the hash is the known one;
              careful: true                   mail without its attachments, code without its grammar
    recognise like extract, and recognition -> the same, of the text that Tesseract sees in a scan or a picture
    document  path, max_bytes               -> the whole Document
    view, colours, pages, page, hits        -> what a preview shows, see `viewing`

Every answer is one message: what was asked for, or `error` with a code of DocumentProblem.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import DocumentError, DocumentProblem
from app.workers import protocol
from app.workers.limits import allow_processor_time, confine, lower_priority, set_alarm

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from app.documents.model import Document
    from app.workers.limits import Limits

Answer = tuple[protocol.Header, bytes]
ALARM_GRACE_SECONDS = 10.0
READING_SHARE = 0.4  # of the time for one file; the rest is for cutting what was read into chunks
_MAX_TRACE_CHARS = 4000


def main(connection: Connection, limits: Limits, is_background: bool) -> None:
    """Serve requests; returns when the parent closes the pipe or is gone."""
    confine(limits)
    if is_background:
        lower_priority()
    _silence()
    with contextlib.suppress(EOFError, OSError):
        protocol.send(connection, {"ready": True})
        while True:
            request, _ = protocol.receive(connection)
            set_alarm(limits.timeout_s + ALARM_GRACE_SECONDS)
            allow_processor_time(limits.timeout_s)
            _reply(connection, {"seconds": READING_SHARE * limits.timeout_s, **request})
            set_alarm(0)


def _silence() -> None:
    """Send what native libraries print to nowhere: standard output belongs to the command line's answer."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        os.close(nowhere)


def _reply(connection: Connection, request: protocol.Header) -> None:
    header, payload = answer(request)
    try:
        protocol.send(connection, header, payload)
    except (MemoryError, ValueError):  # too much to say in one message
        protocol.send(connection, out_of_memory())


def answer(request: protocol.Header) -> Answer:
    """The reply to one request; every failure becomes an `error` reply."""
    try:
        return _OPERATIONS[request["op"]](request)
    except DocumentError as error:
        return _error(error.code, error.user_message), b""
    except MemoryError:
        return out_of_memory(), b""
    except RecursionError:  # a parser that calls itself for every level; no bug of ours worth a trace
        return _error(DocumentProblem.CORRUPT, "The file is nested too deeply to be read."), b""
    except Exception as error:  # noqa: BLE001 - the worker's main loop: a parser's bug costs one file, not the run
        reply = _error(DocumentProblem.CORRUPT, f"The file cannot be read ({type(error).__name__}).")
        reply["error"]["trace"] = traceback.format_exc()[-_MAX_TRACE_CHARS:]
        return reply, b""


def _error(code: DocumentProblem, message: str) -> protocol.Header:
    return {"error": {"code": code.value, "message": message}}


def out_of_memory() -> protocol.Header:
    """The reply when memory ran out.

    `memory` tells the parent to try once more in a fresh process: what came before may have used it up.
    """
    reply = _error(DocumentProblem.TOO_LARGE, "The file needs more memory than one file may take.")
    reply["error"]["memory"] = True
    return reply


def _extract(request: protocol.Header) -> Answer:
    from app.documents.hashing import content_hash
    from app.documents.registry import load

    path = Path(request["path"])
    data = load(path, request["max_bytes"])
    digest = content_hash(data)
    header: dict[str, Any] = {"content_hash": digest, "size": len(data)}
    if digest == request["known_hash"]:
        return {**header, "unchanged": True}, b""
    document = _parsed(path, data, request)
    if request.get("careful", False):
        document = dataclasses.replace(document, syntax=None)
    return {**header, **_in_chunks(document, request)}, b""


def _parsed(path: Path, data: bytes, request: protocol.Header) -> Document:
    from app.documents.page_pace import DEFAULT_SECONDS
    from app.documents.registry import parse

    return parse(
        path,
        data,
        request.get("seconds", DEFAULT_SECONDS),
        follows_attachments=not request.get("careful", False),
    )


def _in_chunks(document: Document, request: protocol.Header) -> dict[str, Any]:
    from app.chunking import chunk_document
    from app.documents import language_model
    from app.documents.language import chunk_language, tell_language

    language_model.use(request.get("language_model"))
    told = tell_language(document)
    chunks = chunk_document(dataclasses.replace(document, language=told.language))
    return {
        "format": document.format,
        "title": document.title,
        "language": told.language,
        "languages": [chunk_language(chunk.text, told) for chunk in chunks] if told.is_mixed else [],
        "pages": document.pages,
        "date": document.date,
        "chunks": [chunk.to_json() for chunk in chunks],
    }


def _recognise(request: protocol.Header) -> Answer:
    from app.documents.hashing import content_hash
    from app.documents.recognition import load_for_recognition, read_recognised
    from app.documents.tesseract import Recognition

    path = Path(request["path"])
    data = load_for_recognition(path, request["max_bytes"])
    document = read_recognised(path, data, Recognition(*request["recognition"]))
    return {"content_hash": content_hash(data), "size": len(data), **_in_chunks(document, request)}, b""


def _document(request: protocol.Header) -> Answer:
    from app.documents.registry import load
    from app.documents.source import with_file_offsets

    path = Path(request["path"])
    data = load(path, request["max_bytes"])
    return {"document": with_file_offsets(_parsed(path, data, request), data).to_json()}, b""


def _view(request: protocol.Header) -> Answer:
    from app.workers.viewing import OPERATIONS

    return OPERATIONS[request["op"]](request)


_OPERATIONS = {"extract": _extract, "recognise": _recognise, "document": _document}
_OPERATIONS |= dict.fromkeys(("view", "colours", "pages", "page", "hits"), _view)
