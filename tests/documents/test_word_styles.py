from __future__ import annotations

import pytest

from app.documents.package import parse_xml
from app.documents.word_styles import Style, Styles
from tests.documents.office_samples import paragraph, part

_STYLES = part(
    "styles",
    '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:basedOn w:val="berschrift2"/></w:style>'
    '<w:style w:styleId="Teil"><w:name w:val="Teil"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:styleId="Leib"><w:basedOn w:val="Teil"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    '<w:style w:styleId="Punkte"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Verz"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style>',
)


@pytest.mark.parametrize(
    ("properties", "style"),
    [
        ('<w:pStyle w:val="berschrift2"/>', Style(2)),
        ('<w:pStyle w:val="Kapitel"/>', Style(2)),
        ('<w:pStyle w:val="Teil"/>', Style(1)),
        ('<w:pStyle w:val="Leib"/>', Style()),
        ('<w:pStyle w:val="Leib"/><w:outlineLvl w:val="4"/>', Style(5)),
        ('<w:pStyle w:val="Punkte"/>', Style(0, is_list=True)),
        ('<w:pStyle w:val="Punkte"/><w:numPr><w:numId w:val="0"/></w:numPr>', Style()),
        ('<w:numPr><w:numId w:val="1"/></w:numPr>', Style(0, is_list=True)),
        ('<w:pStyle w:val="Verz"/>', Style(is_contents=True)),
        ('<w:pStyle w:val="Ring"/>', Style()),
        ('<w:pStyle w:val="Heading3"/>', Style(3)),
        ("", Style()),
    ],
)
def test_what_a_paragraph_is(properties: str, style: Style) -> None:
    element = parse_xml(part("root", paragraph("x", properties)).encode())[0]
    assert Styles(parse_xml(_STYLES.encode())).of(element) == style
