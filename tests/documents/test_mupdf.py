from __future__ import annotations

import sys

import pytest

from app.documents.mupdf import corrupt, load_mupdf, mupdf_errors, open_pages
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples


def test_the_layout_model_is_not_imported() -> None:
    load_mupdf()
    assert sys.modules.get("onnxruntime") is None
    assert sys.modules.get("networkx") is None


def test_a_password_is_asked_for_and_the_empty_one_is_tried() -> None:
    with pytest.raises(DocumentError) as caught:
        open_pages(samples.pdf("secret", password="abc"), "pdf")
    assert caught.value.code is DocumentProblem.ENCRYPTED
    mupdf = load_mupdf()
    with open_pages(samples.pdf("open"), "pdf") as pages:
        data = pages.tobytes(encryption=mupdf.PDF_ENCRYPT_AES_256, owner_pw="owner", user_pw="")
    with open_pages(data, "pdf") as pages:
        assert "open" in pages[0].get_text()


def test_damage_is_told_in_one_sentence() -> None:
    with pytest.raises(DocumentError) as caught:
        open_pages(b"%PDF-1.7 nothing", "pdf")
    assert caught.value.code is DocumentProblem.CORRUPT
    assert corrupt("a\nb").user_message == "The file is damaged: a b."
    assert issubclass(RuntimeError, mupdf_errors())
