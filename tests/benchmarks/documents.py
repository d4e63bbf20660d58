"""Every file of a folder through the real extractor processes: what becomes of it, how fast, in how much memory.

    python packaging/dev.py bench documents --json [--folder DIR] [--other] [--per-format N] [--workers N]

Default folder: the project's folder of other people's documents, where present. `formats` has for each suffix the
files, those with text, the codes of the others, files and MB (10^6 bytes) per second of one process. `peak_mb` is the
resident memory of this process and of all extractors together, looked at every 50 ms. With an INDEX.tsv in the folder
(path, format, bytes, note, password) `index` holds the notes against what came out. --other reads the same files with
well-known extractors that are installed: `recall` is the share of their words that we have, `precision` the share of
ours that they have, as means over the files that both got text from (and once with all their words in one bag);
seconds are for those files, with the start of a process where the other extractor is a command.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from app.documents.formats import format_of_name, is_refused_by_name  # noqa: E402
from app.workers.extraction import ExtractJob, ExtractorPool, Limits  # noqa: E402
from tests.benchmarks.support.memory import Memory  # noqa: E402
from tests.benchmarks.support.other_extractors import (  # noqa: E402
    Kreuzberg,
    Reading,
    installed,
    run_command,
    similarity,
    words,
)

if TYPE_CHECKING:
    from app.workers.extraction import ExtractOutcome

DEFAULT_FOLDER = ROOT.parent / "shared" / "data" / "docs"
LISTED = 200


@dataclass
class Read:
    """What became of one file. `code` is "" for a file with text; its text is kept on disk."""

    number: int
    path: str
    suffix: str
    size: int
    seconds: float
    code: str = ""
    message: str = ""
    chars: int = 0
    chunks: int = 0


def main(arguments: list[str]) -> int:
    """Run the benchmark and print one JSON document; returns the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py bench documents", description=__doc__)
    parser.add_argument("--folder", type=Path, default=DEFAULT_FOLDER)
    parser.add_argument("--other", action="store_true", help="compare with other extractors")
    parser.add_argument("--per-format", type=int, default=0, help="at most so many files of each suffix, spread evenly")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--json", action="store_true", help="accepted for the sake of the other benchmarks")
    chosen = parser.parse_args(arguments)
    if not chosen.folder.is_dir():
        print(f"There is no folder {chosen.folder}. Name one with --folder.", file=sys.stderr)
        return 2
    files = _files(chosen.folder, chosen.per_format)
    with tempfile.TemporaryDirectory() as kept:
        begun = time.perf_counter()
        with Memory() as memory:
            reads = _read_all(files, chosen.workers, Path(kept))
        seconds = time.perf_counter() - begun
        report = _report(reads, seconds, memory, chosen.workers)
        if (chosen.folder / "INDEX.tsv").is_file():
            report["index"] = _against_index(chosen.folder, reads)
        if chosen.other:
            report["other"] = _beside_others(reads, Path(kept))
    print(json.dumps(report, indent=2, ensure_ascii=False))
    return 0


def _files(folder: Path, per_format: int) -> list[Path]:
    found: dict[str, list[Path]] = defaultdict(list)
    for base, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(base, name)
            if name != "INDEX.tsv" and path.is_file() and not path.is_symlink():
                found[path.suffix.lower()].append(path)
    if per_format:
        found = defaultdict(list, {key: _spread(paths, per_format) for key, paths in found.items()})
    return sorted(path for paths in found.values() for path in paths)


def _spread(paths: list[Path], wanted: int) -> list[Path]:
    count = min(wanted, len(paths))
    return [paths[index * len(paths) // count] for index in range(count)]


def _read_all(files: list[Path], workers: int, kept: Path) -> list[Read]:
    pool = ExtractorPool(workers, Limits())
    jobs = (ExtractJob(number, str(path), path.stat().st_size) for number, path in enumerate(files))
    reads: dict[int, Read] = {}
    try:
        for outcome in pool.run(jobs):
            reads[outcome.job.file_id] = _read(outcome, kept)
            print(f"\r{len(reads)} of {len(files)}", end="", file=sys.stderr)
    finally:
        pool.close()
    print(file=sys.stderr)
    return [reads[number] for number in sorted(reads)]


def _read(outcome: ExtractOutcome, kept: Path) -> Read:
    path = Path(outcome.job.path)
    read = Read(outcome.job.file_id, str(path), path.suffix.lower().lstrip("."), outcome.job.size, outcome.seconds)
    if outcome.error is not None:
        read.code, read.message = outcome.error.code.value, outcome.error.user_message
    elif outcome.file is not None:
        text = "\n".join(chunk.text for chunk in outcome.file.chunks)
        read.chars, read.chunks = len(text), len(outcome.file.chunks)
        _kept_text(kept, read).write_text(text, "utf-8", "replace")
    return read


def _kept_text(kept: Path, read: Read) -> Path:
    return kept / f"{read.number}.txt"


def _report(reads: list[Read], seconds: float, memory: Memory, workers: int) -> dict[str, Any]:
    by_suffix: dict[str, list[Read]] = defaultdict(list)
    for read in reads:
        by_suffix[read.suffix or "(none)"].append(read)
    megabytes = sum(read.size for read in reads) / 1e6
    return {
        "benchmark": "documents",
        "workers": workers,
        "files": len(reads),
        "seconds": round(seconds, 1),
        "files_per_s": round(len(reads) / seconds, 1),
        "mb_per_s": round(megabytes / seconds, 2),
        "peak_mb": {"parent": round(memory.parent_mb), "extractors": round(memory.children_mb)},
        "formats": {suffix: _format_report(found) for suffix, found in sorted(by_suffix.items())},
        "slowest": [[_short(read), round(read.seconds, 1), read.code] for read in _slowest(reads)],
    }


def _slowest(reads: list[Read]) -> list[Read]:
    return sorted(reads, key=lambda read: -read.seconds)[:10]


def _short(read: Read) -> str:
    return str(Path(*Path(read.path).parts[-2:]))


def _format_report(reads: list[Read]) -> dict[str, Any]:
    seconds = max(1e-6, sum(read.seconds for read in reads))
    return {
        "files": len(reads),
        "with_text": sum(not read.code for read in reads),
        "codes": dict(Counter(read.code for read in reads if read.code)),
        "files_per_s": round(len(reads) / seconds, 1),
        "mb_per_s": round(sum(read.size for read in reads) / 1e6 / seconds, 2),
        "characters": sum(read.chars for read in reads),
        "chunks": sum(read.chunks for read in reads),
    }


def _against_index(folder: Path, reads: list[Read]) -> dict[str, Any]:
    by_path = {read.path: read for read in reads}
    noted: dict[str, list[Read]] = defaultdict(list)
    with (folder / "INDEX.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if read := by_path.get(str(folder / row["path"])):
                noted[row["note"]].append(read)
    supported = [read for read in noted["ok"] if _is_supported(read)]
    rest = [read for read in supported if read.code]
    silent = sum(read.code == "no_text" for read in rest)
    encrypted = noted["encrypted"]
    return {
        "ok_and_supported": len(supported),
        "with_text": len(supported) - len(rest),
        "share_with_text": _share(len(supported) - len(rest), len(supported)),
        "share_with_text_or_no_text": _share(len(supported) - len(rest) + silent, len(supported)),
        "rest": [[_short(read), read.code, read.message] for read in rest[:LISTED]],
        "corrupt": {**_outcomes(noted["corrupt"]), "share_with_code_or_text": _share_told(noted["corrupt"])},
        "encrypted": _outcomes(encrypted),
        "encrypted_but_named_otherwise": [[_short(read), read.code] for read in encrypted if read.code != "encrypted"],
        "huge": _outcomes(noted["huge"]),
    }


def _is_supported(read: Read) -> bool:
    path = Path(read.path)
    return format_of_name(path) is not None and not is_refused_by_name(path)


def _outcomes(reads: list[Read]) -> dict[str, int]:
    return dict(Counter(read.code or "text" for read in reads))


def _share_told(reads: list[Read]) -> float:
    """A crash of a reader is told as corrupt by the pool; here it does not count."""
    return _share(sum("made the reader crash" not in read.message for read in reads), len(reads))


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 1.0


def _beside_others(reads: list[Read], kept: Path) -> dict[str, Any]:
    kreuzberg = Kreuzberg()
    report = {}
    try:
        for name, suffixes in installed().items():
            asked = [read for read in reads if (read.suffix in suffixes if suffixes else _is_supported(read))]
            print(f"{name}: {len(asked)} files", file=sys.stderr)
            found = [
                (read, kreuzberg.read(Path(read.path)) if name == "kreuzberg" else run_command(name, Path(read.path)))
                for read in asked
            ]
            report[name] = _beside(found, kept)
    finally:
        kreuzberg.close()
    return report


def _beside(found: list[tuple[Read, Reading]], kept: Path) -> dict[str, Any]:
    both = [(read, theirs) for read, theirs in found if not read.code and theirs.text.strip()]
    scores = []
    all_ours = all_theirs = common = 0
    for read, theirs in both:
        ours = words(_kept_text(kept, read).read_text("utf-8"))
        other = words(theirs.text)
        scores.append((read, *similarity(ours, other)))
        common += (ours & other).total()
        all_ours, all_theirs = all_ours + ours.total(), all_theirs + other.total()
    low = sorted((score for score in scores if score[1] < 0.5), key=lambda score: score[1])
    return {
        "files": len(found),
        "both": len(both),
        "only_we": sum(not read.code and not theirs.text.strip() for read, theirs in found),
        "only_they": [[_short(read), read.code] for read, theirs in found if read.code and theirs.text.strip()][
            :LISTED
        ],
        "recall": _mean([recall for _, recall, _ in scores]),
        "precision": _mean([precision for _, _, precision in scores]),
        "recall_of_all_words": round(common / max(1, all_theirs), 4),
        "precision_of_all_words": round(common / max(1, all_ours), 4),
        "our_seconds": round(sum(read.seconds for read, _ in both), 2),
        "their_seconds": round(sum(theirs.seconds for _, theirs in both), 2),
        "recall_below_half": [[_short(read), round(recall, 2), round(prec, 2)] for read, recall, prec in low[:LISTED]],
    }


def _mean(values: list[float]) -> float:
    return round(sum(values) / max(1, len(values)), 4)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
