import pytest

from app.embedding.prompts import DEFAULT_TASK, architecture_named, query_text


def test_qwen3_queries_are_instructed_without_a_space_after_the_colon() -> None:
    assert query_text("qwen3", "red boats", "Find boats") == "Instruct: Find boats\nQuery:red boats"


def test_no_task_means_that_of_the_model_card() -> None:
    assert query_text("qwen3", "red boats") == f"Instruct: {DEFAULT_TASK}\nQuery:red boats"


def test_bert_queries_stay_as_they_are() -> None:
    assert query_text("bert", "red boats", "Find boats") == "red boats"


@pytest.mark.parametrize(
    ("name", "architecture"),
    [
        ("Qwen/Qwen3-Embedding-0.6B", "qwen3"),
        ("qwen3-embedding:4b", "qwen3"),
        ("qwen3-32b", ""),
        ("BAAI/bge-m3", ""),
        ("", ""),
    ],
)
def test_the_name_of_a_served_model_tells_its_architecture(name: str, architecture: str) -> None:
    assert architecture_named(name) == architecture
