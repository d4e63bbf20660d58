"""How well each ranking does on collections of questions with known answers, and which would be the best.

    python packaging/dev.py bench ranking --json [--data DIR] [--data-dir DIR] [--collections NAME[,NAME]]
                                                 [--queries N] [--documents N] [--model NAME] [--again]

Each collection below --data is indexed by the program's own pipeline and asked its questions once; vectors and what
the two indexes returned are kept below --data-dir, so that the next run takes seconds (--again forgets the latter).
Then every ranking of a grid is tried on that, without any index. Figures are nDCG@10. `gain` is what a ranking has
more than the better of words alone and meaning alone; `best` has the greatest mean gain of those that lose nowhere.
`left_out` has for each collection the gain of the ranking that the others choose. `languages` has, where documents
come in several, their shares among the first ten results by the language of the question.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from app.embedding.cached import CachedEmbedder  # noqa: E402
from app.evaluation.collection import limited  # noqa: E402
from app.evaluation.layouts import read_collection  # noqa: E402
from app.model_choice import ModelChoice  # noqa: E402
from app.paths import DataDir  # noqa: E402
from app.settings import Settings  # noqa: E402
from tests.benchmarks.support.ranking_grid import Figures, best, figures, grid, left_out, mix  # noqa: E402
from tests.benchmarks.support.raw_lists import RawLists, load, save, take  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.embedding.model import Embedder
    from app.search.ranking import Ranking

DEFAULT_DATA = ROOT.parent / "shared" / "data"
# Name -> folder below --data, language ("" for all together).
COLLECTIONS = {
    "cosqa": ("beir/cosqa", ""),
    "cmrc2018": ("beir/cmrc2018", ""),
    "opentelemetry-en": ("corpora/opentelemetry", "en"),
    "opentelemetry": ("corpora/opentelemetry", ""),
    "cncf-glossary": ("corpora/cncf-glossary", ""),
    "xquad": ("xquad", ""),
    "ntrex": ("ntrex", ""),
}


def main(arguments: list[str]) -> int:
    """Run the benchmark; 2 where none of the collections is there."""
    options = _parsed(arguments)
    wanted = [name for name in options.collections.split(",") if name] or list(COLLECTIONS)
    there = [name for name in wanted if name in COLLECTIONS and (options.data / COLLECTIONS[name][0]).is_dir()]
    if not there:
        print(f"bench ranking: none of {', '.join(wanted)} is below {options.data}.", file=sys.stderr)
        return 2
    data_dir = DataDir(options.data_dir)
    data_dir.prepare()
    settings = Settings(model=options.model) if options.model else Settings()
    embedder = CachedEmbedder(ModelChoice(data_dir, settings).embedder, data_dir.cache_dir)
    try:
        model = embedder.info().name
        lists = {name: _lists(name, options, embedder, settings) for name in there}
    finally:
        embedder.close()
    report = _report(lists, model)
    print(json.dumps(report, indent=1) if options.json else _table(report))
    return 0


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench ranking", description=__doc__)
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA)
    parser.add_argument("--data-dir", type=Path, default=Path(tempfile.gettempdir()) / "lodestone-bench-ranking")
    parser.add_argument("--collections", default="", help=", ".join(COLLECTIONS))
    parser.add_argument("--queries", type=int, default=300, help="of each collection (0: all)")
    parser.add_argument("--documents", type=int, default=3000, help="of each collection that is no files (0: all)")
    parser.add_argument("--model", default="")
    parser.add_argument("--again", action="store_true", help="ask the indexes anew")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(arguments)


def _lists(name: str, options: argparse.Namespace, embedder: Embedder, settings: Settings) -> list[RawLists]:
    folder, language = COLLECTIONS[name]
    size = f"{options.documents}-{options.queries}"
    file = options.data_dir / "lists" / f"{name}-{size}-{embedder.info().fingerprint}.json.gz"
    if file.exists() and not options.again:
        return load(file)
    print(f"bench ranking: {name} is indexed and asked.", file=sys.stderr, flush=True)
    collection = read_collection(options.data / folder)
    part = limited(collection, language=language, documents=options.documents, queries=options.queries)
    lists = take(part, embedder, settings, options.data_dir)
    save(lists, file)
    return lists


def _report(lists: dict[str, list[RawLists]], model: str) -> dict[str, Any]:
    rankings = grid()
    measured = {name: figures(each, rankings, model) for name, each in lists.items()}
    several = {
        name: each for name, each in lists.items() if len({hit[1] for q in each for hit in q.entries.values()}) > 1
    }
    return {
        "model": model,
        "collections": {
            name: {
                "queries": len(lists[name]),
                "keyword": round(each.keyword, 4),
                "semantic": round(each.semantic, 4),
                "reciprocal_ranks": round(each.reciprocal, 4),
                "in_use": round(each.tried[0], 4),
                "gain": round(each.gains[0], 4),
            }
            for name, each in measured.items()
        },
        "in_use": _ranking(0, rankings, measured),
        "best": _ranking(best(measured), rankings, measured),
        "left_out": {name: round(measured[name].gains[chosen], 4) for name, chosen in left_out(measured)},
        "grid": [_ranking(number, rankings, measured) for number in range(len(rankings))],
        "languages": {name: mix(each, rankings[0], model) for name, each in several.items()},
    }


def _ranking(number: int, rankings: Sequence[Ranking], measured: dict[str, Figures]) -> dict[str, Any]:
    gains = {name: round(each.gains[number], 4) for name, each in measured.items()}
    return {
        "ranking": asdict(rankings[number]),
        "gains": gains,
        "least_gain": min(gains.values()),
        "mean_gain": round(sum(gains.values()) / len(gains), 4),
    }


def _table(report: dict[str, Any]) -> str:
    names = ("keyword", "semantic", "reciprocal_ranks", "in_use", "gain")
    lines = ["".join([f"{'':18}", *(f"{name:>18}" for name in names), f"{'left out':>10}"])]
    for collection, values in report["collections"].items():
        cells = "".join(f"{values[name]:18.4f}" for name in names)
        lines.append(f"{collection:18}{cells}{report['left_out'].get(collection, 0.0):10.4f}")
    for title in ("in_use", "best"):
        chosen = report[title]
        lines.append(f"{title}: {chosen['ranking']}: least gain {chosen['least_gain']}, mean {chosen['mean_gain']}")
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
