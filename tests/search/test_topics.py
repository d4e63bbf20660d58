from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from app.engine import Engine
from app.errors import UsageError
from app.paths import DataDir
from app.search.topics import find_topics
from tests.search.chunk_tables import table_of, towards

SUBJECTS = ("dough oven crust", "train station ticket", "tenant deposit notice")


def test_topics_have_keywords_and_typical_files(tmp_path: Path) -> None:
    files = {
        10 * part + number: [(f"{subject} number{number}", towards(part, 10 * part + number))]
        for part, subject in enumerate(SUBJECTS)
        for number in range(5 + part)
    }
    table = table_of(tmp_path, files)
    found = find_topics(table, None)
    assert [topic.files for topic in found.topics] == [7, 6, 5]
    assert [set(topic.keywords) for topic in found.topics] == [set(each.split()) for each in reversed(SUBJECTS)]
    assert all(Path(path).stem.startswith("2") for path in found.topics[0].typical)
    assert found == find_topics(table, None)
    assert (found.files, found.of_files) == (18, 18)
    assert len(find_topics(table, None, 2).topics) == 2
    assert find_topics(table, "file_id < 20").files == 11
    with pytest.raises(UsageError, match="Only 3 files"):
        find_topics(table, "file_id IN (1, 2, 3)")


KITCHEN = "Knead the dough, heat the oven and bake the {} loaf until its crust is brown. Rye and wheat flour differ."
RAILWAY = "The {} train leaves the station on time; buy the ticket at the platform. Night trains have sleeping cars."
LAW = "The tenant of the {} flat gives notice to the landlord, who returns the deposit. A lease is a contract."
COLOURS = ("red", "green", "blue", "old", "new", "small", "large", "first", "second", "last")


@pytest.mark.slow
def test_folders_are_told_apart_by_meaning(tmp_path: Path) -> None:
    for name, text in (("kitchen", KITCHEN), ("railway", RAILWAY), ("law", LAW)):
        for colour in COLOURS:
            file = tmp_path / "docs" / name / f"{colour}.txt"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text.format(colour))
    with Engine.open(DataDir(tmp_path / "data")) as engine:
        engine.index([str(tmp_path / "docs")], lambda _: None, lambda: False)
        found = engine.ways.topics(str(tmp_path / "docs"))
    folders = Counter(Path(topic.typical[0]).parent.name for topic in found.topics)
    assert folders == {"kitchen": 1, "railway": 1, "law": 1}
    for topic in found.topics:
        assert topic.files == len(COLOURS)
