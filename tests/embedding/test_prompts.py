from app.embedding.prompts import query_text


def test_qwen3_queries_are_instructed_without_a_space_after_the_colon() -> None:
    assert query_text("qwen3", "red boats", "Find boats") == "Instruct: Find boats\nQuery:red boats"


def test_bert_queries_stay_as_they_are() -> None:
    assert query_text("bert", "red boats") == "red boats"
