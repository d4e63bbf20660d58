from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.errors import DocumentProblem
from app.gui import languages, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def _chinese(qapp: QApplication) -> Iterator[None]:
    languages.install(qapp, "zh_CN")
    yield
    languages.install(qapp, "en")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "What nobody ever wrote.",
        "/home/me/some folder/file.txt",
        "There is nothing to search for. Type some words.",
        "The file has 300 MB; the limit is 200 MB.",
        "Setting threads must be 0 or more. Mend or delete /a/settings.toml.",
        "2026-11-02",
    ],
)
def test_english_stays_as_it_is(qapp: QApplication, text: str) -> None:
    languages.install(qapp, "en")
    assert sentences.local(text) == text


@pytest.mark.usefixtures("_chinese")
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There is nothing to search for. Type some words.", "没有可搜索的内容。请输入一些词语。"),
        ("The file has 300 MB; the limit is 200 MB.", "文件大小为 300 MB，上限为 200 MB。"),
        ("The file cannot be read: Permission denied.", "无法读取文件：Permission denied。"),
        ("No one wrote this.", "No one wrote this."),
    ],
)
def test_sentences_of_other_rooms_are_told_in_the_persons_language(text: str, words: str) -> None:
    assert sentences.local(text) == words


@pytest.mark.usefixtures("_chinese")
def test_sentences_in_a_row_and_lines() -> None:
    out = sentences.local("It has no text. The pages are empty.\nNothing found.")
    assert not set(out) & set("abcdefghijklmnopqrstuvwxyz")
    assert len(out.split("\n")) == 2


@pytest.mark.usefixtures("_chinese")
def test_a_sentence_in_a_sentence() -> None:
    told = sentences.local(
        "The library is being written so fast that its state cannot be read. Try again. Your files are untouched."
    )
    assert not any(letter.isascii() and letter.isalpha() for letter in told)


@pytest.mark.usefixtures("_chinese")
def test_days_are_written_as_people_write_them() -> None:
    assert sentences.local("2026-11-02: Nothing found.").startswith("2026/11/2: ")


@pytest.mark.parametrize("code", list(DocumentProblem))
def test_every_problem_has_words(code: DocumentProblem) -> None:
    assert sentences.problem(code.value)
    assert sentences.problem("never heard of") == ""
