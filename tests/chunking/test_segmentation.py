from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chunking.segmentation import character_break, line_break, sentence_breaks


def sentences(text: str) -> list[str]:
    borders = [0, *sentence_breaks(text, 0, len(text)), len(text)]
    return [text[start:end].strip() for start, end in itertools.pairwise(borders)]


@pytest.mark.parametrize(
    "text",
    [
        "It rained. | We stayed in! | Why? | 'So.' | Then",
        "See e.g. the end. | Mr. Smith met Dr. Jones, J. R. Hill and Prof. Lee. | They left.",
        "It costs 3.50 today, i.e. more. | “Why?” he asked. | Wait… he came.",
        "As Fig. 3 shows (cf. Vol. 2, pp. 5). | Good.",
        "1. Wash the rice. | 2. Boil it.",
        "Das ist z. B. so. | Nach Art. 5 Abs. 2 gilt das. | Am 3. Oktober kam Dr. Meier. | Er sagte: „Nein.“ | Dann.",
        "Voir p. ex. la fin. | M. Dupont est là. | « Non. » Il part.",
        "El Sr. López llegó. | ¿Por qué? | ¡No!",
        "Он живёт на ул. Мира. | Она ушла. | А. С. Пушкин писал.",
        "他来了。|我们走吧！|“好吗？”|他说。",
        "「行こう。」|と彼は言った。|雨だ。",
        "यह घर है। | वह नदी है।",
        "هل جاء؟ | نعم جاء.",
        "สมาชิกสภากล่าวว่า | กลุ่มของเขามีความกังวล | เรื่องนี้",
        "😀 Er kam. | 𠀀 Sie ging.",
    ],
)
def test_sentences_end_where_people_end_them(text: str) -> None:
    assert sentences(text.replace(" | ", " ").replace("|", "")) == [part.strip() for part in text.split("|")]


def test_a_line_wrapped_by_hand_goes_on() -> None:
    assert sentences("A line that\ngoes on. And\r\non it\rgoes") == ["A line that\ngoes on.", "And\r\non it\rgoes"]


def test_lists_and_blank_lines_part() -> None:
    assert sentences("12:00 start\n12:01 stop\n* end\n\nmore") == ["12:00 start", "12:01 stop", "* end", "more"]


@given(st.text(alphabet=st.characters(codec=None), max_size=200), st.integers(0, 20))
def test_any_text_has_ascending_borders_inside(text: str, start: int) -> None:
    borders = list(sentence_breaks(text, start, len(text)))
    assert borders == sorted(set(borders))
    assert all(start < border < len(text) for border in borders)


def test_lines_break_between_words_also_where_no_spaces_are() -> None:
    thai = "บางคนถึงกับมีการเสนอ"
    assert thai[: line_break(thai, 0, 7)] == "บางคน"
    assert line_break("some words here", 0, 8) == 5
    assert line_break("unbroken", 0, 6) == 0


@pytest.mark.parametrize("cluster", ["e\u0301", "👨\u200d👩\u200d👧", "👍\U0001f3fd", "שָׁ", "न्दी", "한"])
def test_what_is_seen_as_one_character_stays_whole(cluster: str) -> None:
    text = cluster * 12
    borders = {character_break(text, 0, stop) for stop in range(len(cluster), len(text))}
    whole = set(range(len(cluster), len(text), len(cluster)))
    assert borders <= whole or cluster == "न्दी"


def test_a_heap_of_marks_is_cut_anywhere() -> None:
    assert character_break("e" + "\u0301" * 500, 0, 300) == 300
