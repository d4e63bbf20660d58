from __future__ import annotations

from app.documents.drawing import linked_texts, paragraphs, table_rows, text_of
from app.documents.package import Package, parse_xml
from tests.documents import samples

_NS = 'xmlns:a="a" xmlns:c="c" xmlns:r="r" xmlns:dgm="dgm"'


def test_texts_bullets_and_tables() -> None:
    body = parse_xml(
        f"<s {_NS}><a:p><a:r><a:t>plain</a:t></a:r></a:p><a:p><a:pPr><a:buChar/></a:pPr><a:t>point</a:t></a:p>"
        '<a:p><a:pPr lvl="1"/><a:t>deeper</a:t></a:p><a:p/></s>'.encode()
    )
    assert list(paragraphs(body)) == [("plain", None), ("point", 0), ("deeper", 1)]
    assert text_of(body) == "plain\npoint\ndeeper"
    table = parse_xml(f"<t {_NS}><a:tr><a:tc><a:t>a</a:t></a:tc><a:tc/><a:tc><a:t>b</a:t></a:tc></a:tr></t>".encode())
    assert list(table_rows(table)) == [["a", "", "b"]]


def test_charts_and_diagrams_that_a_part_points_to() -> None:
    rels = (
        '<x><y Id="r1" Type="t/chart" Target="c.xml"/><y Id="r2" Type="t/diagramData" Target="d.xml"/>'
        '<y Id="r3" Type="t/chart" Target="broken.xml"/></x>'
    )
    package = Package(
        samples.archive(
            {
                "s/_rels/p.xml.rels": rels,
                "s/c.xml": f"<c {_NS}><c:title><a:t>Yield</a:t></c:title><c:cat><c:strCache><c:pt><c:v>May</c:v></c:pt>"
                "</c:strCache></c:cat><c:val><c:numCache><c:v>7</c:v></c:numCache></c:val></c>",
                "s/d.xml": f"<d {_NS}><dgm:pt><dgm:t><a:t>Queen</a:t></dgm:t></dgm:pt><dgm:pt/></d>",
                "s/broken.xml": "",
            }
        )
    )
    frame = parse_xml(
        f'<f {_NS}><c:chart r:id="r1"/><dgm:relIds r:dm="r2" r:lo="r9"/><c:chart r:id="r3"/></f>'.encode()
    )
    assert list(linked_texts(package, "s/p.xml", frame)) == ["Yield\nMay", "Queen"]
