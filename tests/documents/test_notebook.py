from __future__ import annotations

import json

from app.documents.notebook import MAX_OUTPUT_CHARS, read_notebook
from tests.documents.blocks import levels, lines, texts

NOTEBOOK = {
    "metadata": {"language_info": {"name": "python"}},
    "cells": [
        {"cell_type": "markdown", "source": ["# **River** levels\n", "\n", "Measured *daily*."]},
        {
            "cell_type": "code",
            "source": ["import gauge\n", "gauge.read()"],
            "outputs": [
                {"output_type": "stream", "text": ["\x1b[31m4.2\x1b[0m metres\n"]},
                {"output_type": "display_data", "data": {"image/png": "AAAA", "text/plain": ["<Figure>"]}},
            ],
        },
        {"cell_type": "markdown", "source": ""},
        {"cell_type": "code", "source": "print(1)", "outputs": [{"text": "x" * 2 * MAX_OUTPUT_CHARS}]},
    ],
    "nbformat": 4,
}


def test_cells_in_order_with_their_lines() -> None:
    data = json.dumps(NOTEBOOK, indent=1)
    document = read_notebook(data.encode())
    assert (document.format, document.syntax, document.title) == ("notebook", "python", "River levels")
    assert levels(document) == [(1, "River levels")]
    assert texts(document)[1:4] == [
        ("paragraph", "Measured *daily*."),
        ("code", "import gauge\ngauge.read()"),
        ("paragraph", "4.2 metres\n\n<Figure>"),
    ]
    assert len(texts(document)[-1][1]) == MAX_OUTPUT_CHARS
    first = lines(document)[2][0]
    assert first is not None
    assert "import gauge" in data.splitlines()[first - 1]
    assert "Measured" in data.splitlines()[(lines(document)[1][0] or 0) - 1]


def test_old_notebooks_have_worksheets() -> None:
    old = {
        "worksheets": [
            {
                "cells": [
                    {"cell_type": "heading", "level": 2, "source": ["Dam"]},
                    {"cell_type": "code", "input": "x = 1"},
                ]
            }
        ]
    }
    assert texts(read_notebook(json.dumps(old).encode())) == [("heading", "Dam"), ("code", "x = 1")]


def test_damage_is_read_for_its_texts() -> None:
    for data in (b'{"cells": [{"source": "words', b'["words"]', b'{"cells": 3, "a": "words"}'):
        assert "words" in read_notebook(data).text
