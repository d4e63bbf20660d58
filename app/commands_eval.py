"""`lodestone eval`: measure the model and the search on a folder of documents and questions."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli import CANCELLED, OK
from app.commands import interruptible
from app.console import ProgressBar, counted, one_line, print_json, print_line, print_note
from app.embedding.cached import CachedEmbedder
from app.errors import Cancelled
from app.evaluation.collection import limited
from app.evaluation.layouts import read_collection
from app.evaluation.library import EvaluationLibrary
from app.evaluation.measures import percentile
from app.evaluation.run import Evaluation
from app.logs import log_to_file
from app.model_choice import ModelChoice
from app.search.model import SearchMode
from app.settings import load_settings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from app.evaluation.collection import Collection
    from app.evaluation.run import ModeReport
    from app.indexing.progress import IndexReport
    from app.paths import DataDir
    from app.settings import Settings

_MODES = (SearchMode.KEYWORD, SearchMode.SEMANTIC, SearchMode.HYBRID)


@dataclass(slots=True)
class EvalReport:
    """What `lodestone eval` shows. Seconds of indexing leave out vectors that were kept from an earlier evaluation."""

    collection: Collection
    model: str = ""
    documents: int = 0
    chunks: int = 0
    index_seconds: float = 0.0
    computed: int = 0
    query_seconds: list[float] = field(default_factory=list)
    modes: dict[str, ModeReport] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Plain data."""
        embedding = {f"p{share}": round(1000 * percentile(self.query_seconds, share / 100), 1) for share in (50, 95)}
        return {
            "collection": self.collection.name,
            "model": self.model,
            "documents": self.documents,
            "chunks": self.chunks,
            "queries": len(self.collection.queries),
            "languages": self.collection.languages,
            "index_seconds": round(self.index_seconds, 1),
            "embedded": self.computed,
            "query_embedding_ms": embedding if self.query_seconds else None,
            "modes": {name: report.to_json() for name, report in self.modes.items()},
        }


def evaluate(arguments: argparse.Namespace, data_dir: DataDir) -> int:
    """`lodestone eval`: the person's library is not touched, only its choice of model is read."""
    queries = Path(arguments.queries) if arguments.queries else None
    collection = limited(
        read_collection(Path(arguments.folder).absolute(), queries),
        language=arguments.language,
        documents=arguments.limit_corpus,
        queries=arguments.limit_queries,
    )
    data_dir.prepare()
    log_to_file(data_dir)
    settings = load_settings(data_dir.settings_file)
    settings = replace(settings, model=arguments.model, remote_url="") if arguments.model else settings
    modes = _MODES if arguments.mode == "all" else (SearchMode(arguments.mode),)
    report = EvalReport(collection)
    with interruptible() as stop:
        try:
            _measure(report, modes, data_dir, settings, stop.is_set, pair_queries=arguments.pair_queries)
        except Cancelled:
            print_note("lodestone: Stopped. The vectors are kept; the same command is quicker next time.")
            return CANCELLED
    if arguments.json:
        print_json(report.to_json())
    else:
        for line in report_lines(report):
            print_line(line)
    return OK


def _measure(
    report: EvalReport,
    modes: tuple[SearchMode, ...],
    data_dir: DataDir,
    settings: Settings,
    should_stop: Callable[[], bool],
    *,
    pair_queries: int,
) -> None:
    embedder = CachedEmbedder(ModelChoice(data_dir, settings).embedder, data_dir.cache_dir)
    try:
        # Beside the library, so that texts lie where only the owner reads, and there is room for them.
        with (
            tempfile.TemporaryDirectory(dir=_made(data_dir.cache_dir), prefix="eval-") as folder,
            EvaluationLibrary(report.collection, Path(folder), embedder, settings) as library,
        ):
            with_vectors = modes != (SearchMode.KEYWORD,)
            _build(report, library, should_stop, with_vectors=with_vectors)
            report.model = embedder.info().name if with_vectors else ""
            for mode in modes:
                evaluation = Evaluation(library, instruction=settings.instruction)
                report.modes[mode.value] = evaluation.run(mode, should_stop, pair_queries=pair_queries)
            report.computed, report.query_seconds = embedder.computed, embedder.query_seconds
    finally:
        embedder.close()


def _made(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _build(
    report: EvalReport, library: EvaluationLibrary, should_stop: Callable[[], bool], *, with_vectors: bool
) -> IndexReport:
    bar = ProgressBar()
    started = time.monotonic()
    try:
        indexed = library.build(bar.show, should_stop, with_vectors=with_vectors)
    finally:
        bar.close()
    if should_stop():
        raise Cancelled
    report.index_seconds = time.monotonic() - started
    report.documents, report.chunks = library.counts()
    return indexed


def report_lines(report: EvalReport) -> list[str]:
    """The figures as a table, and what languages have to do with them."""
    counts = [
        counted(len(report.collection.queries), "question"),
        counted(report.documents, "document"),
        counted(report.chunks, "passage"),
    ]
    lines = [
        f"{one_line(report.collection.name)}: {', '.join(counts)}" + (f"; {report.model}" if report.model else ""),
        "",
        f"{'':10}{'nDCG@10':>9}{'recall@10':>11}{'recall@100':>12}{'MRR@10':>9}{'p50 ms':>9}{'p95 ms':>9}",
    ]
    lines.extend(_row(name, mode) for name, mode in report.modes.items())
    for name, mode in report.modes.items():
        lines += _language_lines(name, mode)
    return lines


def _row(name: str, mode: ModeReport) -> str:
    figures = mode.overall
    scores = f"{figures.ndcg_10:9.3f}{figures.recall_10:11.3f}{figures.recall_100:12.3f}{figures.mrr_10:9.3f}"
    return f"{name:10}{scores}{percentile(mode.times_ms, 0.5):9.1f}{percentile(mode.times_ms, 0.95):9.1f}"


def _language_lines(name: str, mode: ModeReport) -> list[str]:
    """nDCG@10 of every pair of languages, a row for each that is asked in."""
    if not mode.pairs:
        return []
    found_in = sorted({found for _, found in mode.pairs})
    lines = ["", f"{name}, nDCG@10 of questions in one language (down) over documents in one language (across)"]
    lines.append("".join([f"{'':6}", *(f"{language:>7}" for language in found_in)]))
    lines.extend(
        "".join([f"{asked:6}", *(f"{mode.pairs[asked, found].ndcg_10:7.3f}" for found in found_in)])
        for asked in sorted({asked for asked, _ in mode.pairs})
    )
    return lines
