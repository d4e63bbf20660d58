from __future__ import annotations

from typing import Any

import pytest

from app.documents.view import Look, TextView
from app.workers import view_replies

PAGE: dict[str, Any] = {
    "width": 2, "height": 1, "page": 1, "pages": 2, "size": [10, 20.0], "passage": [[1, 2, 3, 4]], "meaning": [],
    "words": [], "hits": [], "runs": [[[1, 2, 3, 4], 0, "word"]],
}  # fmt: skip
PIXELS = memoryview(b"123456")


def test_a_page() -> None:
    page = view_replies.page_in(PAGE, PIXELS)
    assert (page.pixels, page.passage, page.runs[0].text) == (b"123456", ((1.0, 2.0, 3.0, 4.0),), "word")


@pytest.mark.parametrize(
    "change",
    [
        {"width": 3}, {"width": 0}, {"page": 0}, {"page": True}, {"size": [0, 1]}, {"size": ["inf", 1]}, {"size": [1]},
        {"passage": [[10**400, 0, 1, 1]]}, {"hits": [["nan", 0, 1, 1]]}, {"words": [[1]]}, {"meaning": 5},
        {"runs": [[[1, 2, 3, 4], 0, 7]]}, {"runs": [[1]]}, {"runs": None}, {"width": 10**9, "height": 10**9},
    ],
)  # fmt: skip
def test_a_malformed_page_is_a_value_error(change: dict[str, Any]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        view_replies.page_in({**PAGE, **change}, PIXELS)


def test_sizes_hits_views_and_colours() -> None:
    view = TextView("ab", Look.PLAIN, (0, 2))
    assert view_replies.view_in({"view": view.to_json()}) == view
    assert view_replies.sizes_in({"sizes": [[1, 2]]}) == ((1.0, 2.0),)
    assert view_replies.hits_in({"hits": [[1, 2], [5, 1]]}) == ((1, 2), (5, 1))
    assert view_replies.colours_in({"colours": [[0, 1, "a"]]}, 2) == ((0, 1, "a"),)


@pytest.mark.parametrize("broken", [None, [], 5, [[1]], [[-1, 2]], "x", [["a", "b"]], [[5, 1], [1, 1]], {"a": 1}])
def test_anything_else_is_a_value_error(broken: Any) -> None:
    readers = (
        lambda: view_replies.view_in({"view": broken}),
        lambda: view_replies.hits_in({"hits": broken or None}),
        lambda: view_replies.colours_in({"colours": broken or None}, 2),
    )
    for read in readers:
        with pytest.raises(ValueError):  # noqa: PT011
            read()
    for sizes in (None, [], [[0, 1]], [[1]], 5):
        with pytest.raises(ValueError):  # noqa: PT011
            view_replies.sizes_in({"sizes": sizes})
