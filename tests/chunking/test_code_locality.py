"""An edit inside of one function changes the chunks of that function only."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.chunking import chunk_document
from app.documents.code import read_code

WORDS = ("marsh", "reed", "heron", "depth", "water", "level", "fish", "wing", "nest", "stone")
FUNCTIONS = 6


def _statement(seed: int) -> str:
    name, other = WORDS[seed % 10], WORDS[seed // 10 % 10]
    return f"{name}_{seed} = measure({other}, {seed}) + offset_{seed % 7}"


def _python(bodies: list[list[int]]) -> str:
    functions = (
        f"def {WORDS[n]}_function(level, depth):\n" + "".join(f"    {_statement(s)}\n" for s in body)
        for n, body in enumerate(bodies)
    )
    return "import os\n\n\n" + "\n\n".join(functions)


def _javascript(bodies: list[list[int]]) -> str:
    functions = (
        f"export function {WORDS[n]}Function(level, depth) {{\n"
        + "".join(f"  let {_statement(s)};\n" for s in body)
        + "}\n"
        for n, body in enumerate(bodies)
    )
    return 'import marsh from "marsh";\n\n' + "\n".join(functions)


bodies = st.lists(st.lists(st.integers(0, 999), min_size=6, max_size=40), min_size=FUNCTIONS, max_size=FUNCTIONS)


def _chunks(text: str, syntax: str) -> list[str]:
    return [chunk.embedded_text for chunk in chunk_document(read_code(text.encode(), syntax))]


@settings(max_examples=60, deadline=None)
@given(
    bodies=bodies,
    changed=st.integers(0, FUNCTIONS - 1),
    at=st.integers(0, 40),
    new=st.lists(st.integers(0, 999), max_size=4),
    dropped=st.integers(0, 2),
    syntax=st.sampled_from(["python", "javascript"]),
)
def test_edit_inside_a_function_changes_its_own_chunks_only(
    bodies: list[list[int]], changed: int, at: int, new: list[int], dropped: int, syntax: str
) -> None:
    write = _python if syntax == "python" else _javascript
    edited = [list(body) for body in bodies]
    edited[changed][at : at + dropped] = new
    name = f"{WORDS[changed]}_function" if syntax == "python" else f"{WORDS[changed]}Function"
    if len(edited[changed]) < 6:  # a function that became tiny may share a chunk with its neighbour
        return
    before, after = _chunks(write(bodies), syntax), _chunks(write(edited), syntax)
    others = [[text for text in texts if not text.startswith(name)] for texts in (before, after)]
    assert others[0] == others[1]
