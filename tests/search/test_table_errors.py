from __future__ import annotations

import pytest

from app.errors import UsageError
from app.search.table_errors import TableUnreadableError, reading


@pytest.mark.parametrize("kind", [RuntimeError, OSError, ValueError, KeyError])
def test_what_the_table_raises_is_of_the_table(kind: type[Exception]) -> None:
    with pytest.raises(TableUnreadableError, match="gone"), reading():
        raise kind("gone")


def test_anything_else_is_left_as_it_is() -> None:
    with pytest.raises(UsageError), reading():
        raise UsageError("no such folder")
    with reading():
        pass
