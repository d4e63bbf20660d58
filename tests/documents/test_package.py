from __future__ import annotations

import pytest

from app.documents import package as package_module
from app.documents.package import Package, below, local_name
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples

_BOMB = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>'


def test_damaged_xml_is_read_up_to_the_damage() -> None:
    package = Package(samples.archive({"cut.xml": "<a><b><c>one</c></b><b><c>two</c></b><b><c>thr"}))
    assert [element.text for element in below(package.part("cut.xml"), "c")][:2] == ["one", "two"]
    children = package.stream("cut.xml", "a")
    assert ["".join(child.itertext()) for _, child in children][:2] == ["one", "two"]


def test_streamed_children_are_those_of_the_outermost_container() -> None:
    package = Package(samples.archive({"x.xml": "<d><b><p/><b><q/></b></b><b><r/></b><p/></d>"}))
    seen = [(local_name(container), local_name(child)) for container, child in package.stream("x.xml", "b")]
    assert seen == [("b", "p"), ("b", "b"), ("b", "r")]


def test_entities_are_refused_while_streaming_and_in_other_encodings() -> None:
    package = Package(samples.archive({"bomb.xml": _BOMB, "wide.xml": _BOMB.encode("utf-16")}))
    for name in ("bomb.xml", "wide.xml"):
        with pytest.raises(DocumentError) as caught:
            list(package.stream(name, "a"))
        assert caught.value.code is DocumentProblem.CORRUPT


def test_properties() -> None:
    core = (
        '<c xmlns:dc="d"><dc:title> Bees </dc:title><created>2020-01-31T10:00:00Z</created>'
        "<modified>2024-05-31T10:00:00Z</modified></c>"
    )
    assert Package(samples.archive({"docProps/core.xml": core})).properties() == ("Bees", "2024-05-31")
    assert Package(samples.archive({"other": ""})).properties() == ("", None)


def test_parts_and_what_they_point_to() -> None:
    package = Package(samples.pptx())
    assert package.related("ppt/presentation.xml") == {"rId1": ("slide", "ppt/slides/slide1.xml")}
    assert package.related("ppt/slides/slide1.xml") == {}
    slide = package.part("ppt/slides/slide1.xml")
    assert local_name(slide) == "sld"
    assert len(list(below(slide, "sp"))) == 2


@pytest.mark.parametrize("member", ["missing.xml", "bomb.xml", "broken.xml"])
def test_a_part_that_is_missing_broken_or_a_bomb_is_corrupt(member: str) -> None:
    package = Package(samples.archive({"bomb.xml": _BOMB, "broken.xml": "a>"}))
    with pytest.raises(DocumentError) as caught:
        package.part(member)
    assert caught.value.code is DocumentProblem.CORRUPT


@pytest.mark.parametrize(("xml", "code"), [("<a>" * 5000, "corrupt"), ("<a>" + "<b/>" * 300, "too_large")])
def test_nesting_and_elements_have_an_end(xml: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MAX_ELEMENTS", 200 if code == "too_large" else 10_000)
    with pytest.raises(DocumentError) as caught:
        list(Package(samples.archive({"x.xml": xml})).stream("x.xml", "x"))
    assert caught.value.code == code


def test_a_part_of_too_many_tags_is_no_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MAX_MARKS", 100)
    with pytest.raises(DocumentError) as caught:
        Package(samples.archive({"x.xml": "<a>" * 200})).part("x.xml")
    assert caught.value.code is DocumentProblem.TOO_LARGE
