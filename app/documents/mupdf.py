"""MuPDF: loading the module, and opening the formats with pages that it reads."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from app.documents.assemble import one_line
from app.errors import DocumentError, DocumentProblem

if TYPE_CHECKING:
    from types import ModuleType

# PyMuPDF imports a layout model with these when they are installed: seconds, for something that we do not use.
_HEAVY = ("onnxruntime", "networkx", "pymupdf.layout", "pymupdf4llm")


def load_mupdf() -> ModuleType:
    """The pymupdf module, imported without its optional layout model and told not to print."""
    blocked = [name for name in _HEAVY if name not in sys.modules]
    sys.modules.update(dict.fromkeys(blocked))  # type: ignore[arg-type]  # None is what makes an import fail
    try:
        import pymupdf
    finally:
        for name in blocked:
            sys.modules.pop(name, None)
    tools: Any = pymupdf.TOOLS
    tools.mupdf_display_errors(False)
    tools.mupdf_display_warnings(False)
    return pymupdf


def mupdf_errors() -> tuple[type[Exception], ...]:
    """What a call into MuPDF raises for a damaged file, whatever the call."""
    mupdf = load_mupdf()
    return (RuntimeError, ValueError, KeyError, IndexError, TypeError, AttributeError, mupdf.mupdf.FzErrorBase)


def open_pages(data: bytes, document_format: str) -> Any:
    """The pymupdf Document, to be closed by the caller.

    Raises DocumentError: encrypted (the empty password is tried), corrupt.
    """
    mupdf = load_mupdf()
    try:
        pages = mupdf.open(stream=data, filetype=document_format)
        if pages.needs_pass and not pages.authenticate(""):
            raise DocumentError(DocumentProblem.ENCRYPTED, "The file is protected by a password.")
        if pages.page_count == 0:
            raise corrupt("it has no pages")
    except (RuntimeError, ValueError, mupdf.mupdf.FzErrorBase) as error:
        raise corrupt(str(error)) from error
    return pages


def corrupt(reason: str) -> DocumentError:
    """The error for a damaged file, with the library's own words."""
    return DocumentError(DocumentProblem.CORRUPT, f"The file is damaged: {one_line(reason)[:200]}.")
