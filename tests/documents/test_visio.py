from __future__ import annotations

import pytest

from app.documents.visio import read_visio
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples
from tests.documents.office_samples import blocks


def test_pages_and_shapes() -> None:
    data = samples.archive(
        {
            "visio/pages/pages.xml": '<Pages xmlns:r="r"><Page Name="Hall"><Rel r:id="rId1"/></Page></Pages>',
            "visio/pages/_rels/pages.xml.rels": '<x><y Id="rId1" Type="t/page" Target="page1.xml"/></x>',
            "visio/pages/page1.xml": "<PageContents><Shape><Text><cp/>Front door</Text></Shape></PageContents>",
        }
    )
    document = read_visio(data, "vsdx")
    assert document.pages == 1
    assert blocks(document) == [("heading2", "Hall", "Hall"), ("paragraph", "Hall", "Front door")]


def test_bad_files() -> None:
    for data, problem in (
        (samples.archive({"other": ""}), DocumentProblem.CORRUPT),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DocumentProblem.ENCRYPTED),
    ):
        with pytest.raises(DocumentError) as caught:
            read_visio(data, "vsdx")
        assert caught.value.code is problem
