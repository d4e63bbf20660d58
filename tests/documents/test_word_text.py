from __future__ import annotations

import pytest

from app.documents.package import parse_xml
from app.documents.word_text import Inline, plain_text
from tests.documents.office_samples import part

_OLD = "<mc:Fallback><w:t>old</w:t></mc:Fallback>"


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>", "a\tb\nc"),
        ("<w:ins><w:t>in</w:t></w:ins><w:del><w:delText>out</w:delText></w:del>", "in"),
        ("<w:moveFrom><w:r><w:t>old</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>new</w:t></w:r></w:moveTo>", "new"),
        ("<w:instrText>HYPERLINK x</w:instrText><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "link"),
        ("<w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent><w:t>yes</w:t></w:sdtContent></w:sdt>", "yes"),
        ("<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>", "1/2"),
        ("<w:ruby><w:rt><w:t>kana</w:t></w:rt><w:rubyBase><w:t>字</w:t></w:rubyBase></w:ruby>", "字"),
        (f"<mc:AlternateContent><mc:Choice><w:t>new</w:t></mc:Choice>{_OLD}</mc:AlternateContent>", "new"),
        (f"<mc:AlternateContent><mc:Choice/>{_OLD}</mc:AlternateContent>", "old"),
    ],
)  # fmt: skip
def test_words(xml: str, text: str) -> None:
    assert plain_text(parse_xml(part("p", xml).encode())) == text


def test_what_hangs_on_a_paragraph() -> None:
    inline = Inline()
    inline.walk(
        parse_xml(
            part(
                "p",
                '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>'
                "<w:r><w:pict><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></w:pict></w:r>",
            ).encode()
        )
    )
    assert inline.notes == [("footnote", "2"), ("comment", "0")]
    assert len(inline.boxes) == 1
    assert inline.text() == ""


def test_deep_nesting_ends() -> None:
    assert plain_text(parse_xml(part("p", "<w:sdt>" * 5000 + "<w:t>x</w:t>" + "</w:sdt>" * 5000).encode())) == ""
