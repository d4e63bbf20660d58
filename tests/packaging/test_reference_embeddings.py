from __future__ import annotations

import reference_embeddings
import reference_models


def test_merges_are_made_in_the_order_of_their_ranks() -> None:
    ranks = {("a", "b"): 1, ("b", "c"): 0, ("a", "bc"): 2, ("x", "y"): 3}
    assert reference_embeddings.merges_of("abcab", ranks) == [("b", "c"), ("a", "b"), ("a", "bc")]
    assert reference_embeddings.merges_of("q", ranks) == []


def test_every_tensor_has_a_name_of_its_own_in_the_reference_library() -> None:
    for made, names, layer in (
        (reference_models.qwen3_weights(10, tied=True), reference_embeddings.QWEN3_NAMES, "layers"),
        (reference_models.bert_weights(10), reference_embeddings.BERT_NAMES, "encoder.layer"),
    ):
        found = [reference_embeddings.theirs(name, names, layer) for name in made]
        assert len(set(found)) == len(made)
    assert reference_embeddings.theirs("blk.1.attn_q.weight", reference_embeddings.QWEN3_NAMES, "layers") == (
        "layers.1.self_attn.q_proj.weight"
    )
