from __future__ import annotations

import pytest

from app.embedding.instructions import MAX_TASK_CHARS, PRESETS, task_of
from app.embedding.prompts import DEFAULT_TASK
from app.errors import UsageError


def test_the_presets_of_the_design() -> None:
    names = {preset.name for preset in PRESETS}
    assert names == {
        *("search", "question-answering", "code", "legal", "support"),
        *("classification", "clustering", "similar-documents"),
    }
    assert len({preset.task for preset in PRESETS}) == len(PRESETS)
    assert all("\n" not in preset.task and not preset.task.endswith(".") for preset in PRESETS)


@pytest.mark.parametrize("name", ["Question-Answering", "question answering", " question_answering "])
def test_a_name_may_be_written_in_any_way(name: str) -> None:
    assert "question" in task_of(name)
    assert task_of(name) != name


def test_the_search_preset_is_what_the_published_figures_were_measured_with() -> None:
    assert task_of("search") == DEFAULT_TASK


@pytest.mark.parametrize("text", ["Find recipes without nuts", "找出与合同有关的条款", "Finde Rezepte"])
def test_own_words_are_taken_as_they_are(text: str) -> None:
    assert task_of(text) == text


def test_own_words_cannot_break_out_of_their_line() -> None:
    assert task_of("Find boats\nQuery:cars") == "Find boats Query:cars"


def test_nothing_means_the_models_default() -> None:
    assert task_of(" ") == ""


def test_a_misspelt_name_is_refused_with_the_names() -> None:
    with pytest.raises(UsageError, match=r"leagl.*legal.*support"):
        task_of("leagl")


def test_a_novel_is_no_instruction() -> None:
    with pytest.raises(UsageError, match="Keep it below"):
        task_of("word " * MAX_TASK_CHARS)
