from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.tex import plain, read_tex
from app.errors import DocumentError
from tests.documents.blocks import levels, lines, texts

PAGE = r"""\documentclass{article}
\usepackage[utf8]{inputenc}
\title{On \emph{tides}}
\author{Ada}
\date{2021-02-03}
\begin{document}
\maketitle
\begin{abstract}
The sea rises. % or not
\end{abstract}
\section{Moon and
sun}\label{sec:moon}
It pulls with $F = G\frac{m}{r^2}$, see~\cite{newton}, by 5\% --- caf\'e.
% a comment alone
Still the same paragraph.

\begin{itemize}
  \item ebb
  \item[high] flood
\end{itemize}
\begin{equation}
a = b
\end{equation}
\begin{tabular}{l|r}
Port & Metres \\
Brest & 7 \\
\end{tabular}
\begin{verbatim}
  $ tide % kept
\end{verbatim}
\subsection*{End}
Bye.
\end{document}
"""


def test_every_kind_of_block() -> None:
    document = read_tex(PAGE.encode())
    assert not document.is_source
    assert document.title == "On tides"
    assert document.date == "2021-02-03"
    assert levels(document) == [(2, "Abstract"), (2, "Moon and sun"), (3, "End")]
    assert [(kind, " ".join(text.split())) for kind, text in texts(document) if kind != "heading"] == [
        ("paragraph", "The sea rises."),
        ("paragraph", r"It pulls with $F = G\frac{m}{r^2}$, see , by 5% — café. Still the same paragraph."),
        ("list_item", "ebb"),
        ("list_item", "high flood"),
        ("paragraph", "$a = b$"),
        ("table_row", "Port | Metres"),
        ("table_row", "Brest | 7"),
        ("code", "$ tide % kept"),
        ("paragraph", "Bye."),
    ]
    where = dict(zip([text for _, text in texts(document)], lines(document), strict=True))
    assert where["Moon and sun"] == (11, 12)
    assert where["ebb"][0] == 18


def test_a_file_of_definitions_is_still_text() -> None:
    assert read_tex(rb"\newcommand{\x}{y}").text == r"\newcommand{\x}{y}"


def test_words() -> None:
    assert plain(r"\textbf{bold} and {\it slanted} \"u \v{c} ``quoted''").split() == [
        "bold", "and", "slanted", "ü", "č", "“quoted”",
    ]  # fmt: skip


@given(st.text(alphabet="\\{}[]$%&~ \nabegindsctoul", max_size=200))
def test_anything_is_read(text: str) -> None:
    try:
        read_tex(text.encode())
    except DocumentError:
        return


def test_a_line_without_end_is_words() -> None:
    document = read_tex(b"\\section{one}" * 20_000 + b"\n\nwords\n")
    assert document.text.startswith("one one")
    assert document.text.endswith("words")


@pytest.mark.parametrize("unit", [r"\( a ", r"\[ a ", r"\a[ b ", r"\cite[ b ", r"\\[ b ", "$ a ", r"\section[ b "])
def test_what_is_never_closed_is_looked_at_once(unit: str) -> None:
    # The square of this length would take hours.
    assert read_tex((unit * 200_000).encode()).text


def test_formulas_keep_their_brackets() -> None:
    assert plain(r"so \(a \to (b)\) and \[x \le \frac{1}{2}\] hold") == (
        r"so \(a \to (b)\) and \[x \le \frac{1}{2}\] hold"
    )
