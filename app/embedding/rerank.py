"""One Qwen3-Reranker in this process: how likely it is that a passage answers a query, as the model itself says.

Runs in the reranker process only: importing this loads llama.cpp, and a bad model file can end the process.

The model reads query and passage together and goes on with "yes" or "no"; its score is the probability of "yes" of the
two (the model card's own way). So only the logits of the last token are computed, which is one row of the language
model's head; files converted with a head for llama.cpp's RANK pooling hold the same two rows once more, and give the
same numbers here. What all prompts of one query have in common is computed once.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Self

import llama_cpp
import numpy as np

from app.embedding import gguf, llama_log, rerank_prompt
from app.embedding.devices import Placement, load_backends
from app.embedding.interrupt import Interrupt
from app.embedding.llama_context import LlamaContext, TapMissing
from app.embedding.llama_file import load_file, unloadable
from app.embedding.normalise import normaliser_of
from app.embedding.tap import LOGITS_NAME
from app.embedding.threads import default_threads
from app.embedding.tokenise import Tokeniser
from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    Tokens = NDArray[np.int32]

# Tokens of a whole prompt, and of the passage in it: chunks are shorter, but for those in scripts that the model
# spells out. A causal model keeps 0.1 MB a token.
PROMPT_TOKENS = 1024
PASSAGE_TOKENS = 320


class RerankModel:
    """A loaded reranker. Not thread-safe, but for `interrupt`; `close` frees it."""

    def __init__(self, path: Path, *, threads: int = 0) -> None:
        """Load the model, mapped from its file. Raises ResourceError (model_missing, model_invalid, out_of_memory)."""
        self.path = path
        self.header = gguf.read_header(path)
        gguf.check_is_reranker(path, self.header)
        self.threads = threads or default_threads()
        self.interrupt = Interrupt()
        llama_log.install()
        load_backends()
        llama_cpp.llama_backend_init()
        self._context: LlamaContext | None = None
        self._model: Any = load_file(path, self.header, Placement())
        if not self._model:
            raise unloadable(path)
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def prompt(self, query: str, task: str, passage: str) -> Tokens:
        """Token numbers of the whole prompt; what is too long is cut at the passage's end.

        The tokens that begin and end a turn stay text in a person's text, so that no passage can answer for the model.
        """
        query, room = query[: rerank_prompt.QUERY_CHARS], self._room - len(self._before) - len(self._after)
        while len(head := self._tokeniser.content(rerank_prompt.content(query, task, ""))) > room // 2 and query:
            query, task = query[: len(query) // 2], task[: len(task) // 2]
        whole = self._tokeniser.content(rerank_prompt.content(query, task, passage[: rerank_prompt.PASSAGE_CHARS]))
        return np.concatenate((self._before, whole[: min(room, len(head) + PASSAGE_TOKENS)], self._after))

    def score(self, tokens: Tokens) -> float:
        """The probability of "yes", 0 to 1; NaN where the model gives no number.

        Raises ResourceError (out_of_memory, model_invalid) and Interrupted.
        """
        if self._context is None:
            raise ValueError("the model is closed")
        try:
            logits = self._context.run_onwards(tokens, self.threads)[0]
        except TapMissing as error:
            text = f"This build of llama.cpp cannot compute {self.path.name}. Install Lodestone again."
            raise ResourceError(ResourceProblem.MODEL_INVALID, text) from error
        return _probability(float(logits[self._yes]), float(logits[self._no]))

    def close(self) -> None:
        """Free the model's memory."""
        if self._context is not None:
            self._context.close()
            self._context = None
        if self._model is not None:
            llama_cpp.llama_model_free(self._model)
            self._model = None

    def _prepare(self) -> None:
        self._room = min(PROMPT_TOKENS, int(llama_cpp.llama_model_n_ctx_train(self._model)))
        self._tokeniser = Tokeniser(self._model, self._room, normaliser_of(self.header))
        self._yes, self._no = self._answer("yes"), self._answer("no")
        self._before = self._tokeniser.template(rerank_prompt.BEFORE)
        self._after = self._tokeniser.template(rerank_prompt.AFTER)
        vocabulary = llama_cpp.llama_model_get_vocab(self._model)
        self._context = LlamaContext(
            self._model,
            self.interrupt,
            width=int(llama_cpp.llama_vocab_n_tokens(vocabulary)),
            tokens=self._room,
            texts=1,
            is_causal=True,
            use_tap=True,
            tapped=LOGITS_NAME,
            # Fused, scores came out by up to 1.5e-3 apart from the reference, three times as far as without.
            is_flash=False,
        )

    def _answer(self, word: str) -> int:
        tokens = self._tokeniser.template(word)
        if len(tokens) != 1:
            text = f'{self.path.name} has no token for "{word}". Choose a GGUF file of Qwen3-Reranker.'
            raise ResourceError(ResourceProblem.MODEL_INVALID, text)
        return int(tokens[0])


def _probability(yes: float, no: float) -> float:
    """Softmax over the two; NaN stays NaN."""
    if math.isnan(difference := no - yes):
        return math.nan
    return 1.0 / (1.0 + math.exp(min(difference, 700.0)))
