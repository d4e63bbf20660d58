from __future__ import annotations

import hashlib
import json
import unicodedata

import numpy as np

import reference_models


def test_weights_are_those_that_the_reference_was_computed_with() -> None:
    """They come from a seed: should numpy's stream ever change, this says so, not a cosine."""
    made = reference_models.qwen3_weights(100, tied=True)
    digest = hashlib.sha256(b"".join(np.round(made[name], 3).tobytes() for name in made)).hexdigest()
    assert digest == "a8edbb51d6bba7d4e77d7d7594ac53c29126973de260e76cdc1d6f29598942e1"


def test_the_vocabulary_holds_every_byte_and_what_its_merges_make() -> None:
    vocabulary = json.loads(reference_models.VOCABULARY.read_text("utf-8"))
    tokens = set(vocabulary["tokens"])
    assert len([token for token in tokens if len(token) == 1]) == 256
    assert {merge.replace(" ", "") for merge in vocabulary["merges"]} <= tokens
    assert vocabulary["tokens"][-1] == reference_models.END
    assert len(tokens) == len(vocabulary["tokens"])


def test_the_texts_are_in_ten_scripts() -> None:
    letters = {letter for text in reference_models.texts() for letter in text if letter.isalpha()}
    scripts = {unicodedata.name(letter, "?").split(" ")[0] for letter in letters}
    expected = {"LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "DEVANAGARI", "THAI", "CJK", "HIRAGANA", "HANGUL"}
    assert expected <= scripts


def test_the_bert_vocabulary_is_the_starters() -> None:
    vocabulary = reference_models.bert_vocabulary()
    assert len(vocabulary) == 30522
    assert vocabulary[:1] == ["[PAD]"]
    assert {"[CLS]", "the", "##ing", "##s"} <= set(vocabulary)
