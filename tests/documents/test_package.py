from __future__ import annotations

import pytest

from app.documents.package import Package, below, local_name
from app.errors import DocumentError, DocumentProblem
from tests.documents import samples

_BOMB = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>'


def test_parts_and_what_they_point_to() -> None:
    package = Package(samples.pptx())
    assert package.related("ppt/presentation.xml") == {"rId1": ("slide", "ppt/slides/slide1.xml")}
    assert package.related("ppt/slides/slide1.xml") == {}
    slide = package.part("ppt/slides/slide1.xml")
    assert local_name(slide) == "sld"
    assert len(list(below(slide, "sp"))) == 2


@pytest.mark.parametrize("member", ["missing.xml", "bomb.xml", "broken.xml"])
def test_a_part_that_is_missing_broken_or_a_bomb_is_corrupt(member: str) -> None:
    package = Package(samples.archive({"bomb.xml": _BOMB, "broken.xml": "<a>"}))
    with pytest.raises(DocumentError) as caught:
        package.part(member)
    assert caught.value.code is DocumentProblem.CORRUPT
