"""What the command line shows people: plain lines, a progress bar, and JSON when asked."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Any

from app.indexing.progress import Progress, Stage
from app.search.rerank import TOP as RERANKED
from app.search.retrieve import NOTHING_INDEXED, NOTHING_READ
from app.store.activity import OFF

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.indexing.progress import IndexReport
    from app.search.model import FileResult, Passage, SearchResponse
    from app.store.status import LibraryStatus

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_STAGE_WORDS = {Stage.READING: "reading", Stage.EMBEDDING: "embedding"}
_STATE_WORDS = {"partly": "partly watched", "watching": "watched", "polling": "looked at now and then"}
_ACTIVITY_WORDS = {
    "idle": "up to date, watching",
    "paused": "paused; go on with: lodestone resume",
    "scanning": "looking for changes",
}
_MATCHED_WORDS = {"keyword": "by words", "semantic": "by meaning", "both": "by words and meaning"}
_EXCERPT_CHARS = 300
NOTHING_CLOSE = "Nothing close was found; these are the nearest."
# What would move a terminal's cursor, colour it or worse; names and texts of files may hold anything.
_CONTROL = re.compile(rf"(?!{re.escape(_BOLD)}|{re.escape(_PLAIN)})[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# What file names may hold on some systems and no line can.
_BREAKS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
# After the reason why there is no model.
WORDS_ONLY = "Until then files are found by their words."
_UNITS = ("bytes", "KB", "MB", "GB", "TB")


def print_json(data: Any) -> None:
    """One JSON document on standard output, ASCII only, so that any terminal encoding can carry it."""
    sys.stdout.write(json.dumps(data, ensure_ascii=True) + "\n")


def print_line(text: str = "") -> None:
    """A line on standard output; characters that the terminal cannot or must not show become question marks."""
    _write(sys.stdout, text)


def print_note(text: str) -> None:
    """A line on standard error."""
    _write(sys.stderr, text)


def one_line(text: str) -> str:
    """A file name, or a sentence that holds one, with what would break its line written as in Python: `\\n`."""
    return _BREAKS.sub(lambda match: match.group().encode("unicode_escape").decode("ascii"), text)


def _write(stream: Any, text: str) -> None:
    encoding = stream.encoding or "utf-8"
    shown = _CONTROL.sub("?", text)
    stream.write(shown.encode(encoding, "replace").decode(encoding) + "\n")


def counted(count: int, noun: str) -> str:
    """ "1 file", "2,000 files"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


class ProgressBar:
    """Shows the progress of an indexing run on a terminal, and nothing anywhere else."""

    def __init__(self) -> None:
        """Nothing is shown before the first report."""
        self._bar: Any = None
        self._stage: Stage | None = None

    def show(self, progress: Progress) -> None:
        """Take the next report."""
        if not sys.stderr.isatty() or progress.stage not in _STAGE_WORDS:
            return
        from tqdm import tqdm

        if progress.stage is not self._stage:
            self.close()
            self._stage = progress.stage
            words = _STAGE_WORDS[progress.stage]
            self._bar = tqdm(total=progress.total, desc=words, unit=f" {progress.unit}", dynamic_ncols=True)
        self._bar.total = progress.total
        self._bar.update(progress.done - self._bar.n)

    def close(self) -> None:
        """End the bar's line."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None


def report_lines(report: IndexReport) -> list[str]:
    """An indexing run in words."""
    files, chunks = report.files, report.chunks
    parts = [
        f"{count:,} {word}"
        for count, word in (
            (files.indexed, "indexed"),
            (files.unchanged, "unchanged"),
            (files.removed, "removed"),
            (files.skipped, "skipped"),
            (files.failed, "failed"),
        )
        if count
    ]
    nothing = "none read yet" if files.seen else "nothing to do"
    lines = [f"{counted(files.seen, 'file')} seen: {', '.join(parts) or nothing}. {report.seconds:.1f} s."]
    in_library = f"{counted(chunks.total, 'passage')} in the library"
    lines.append(f"{in_library}; {chunks.embedded:,} embedded, {chunks.reused:,} reused.")
    if files.skipped or files.failed:
        lines.append("Why files were left out: lodestone problems")
    return [*lines, *map(one_line, report.notes)]


def response_lines(response: SearchResponse, *, explain: bool = False, new: Collection[str] = frozenset()) -> list[str]:
    """Search results in words, best first; with `explain` what each score is made of; `new` are paths to mark."""
    is_terminal = sys.stdout.isatty()
    lines = [response.degraded] if response.degraded else []
    lines += [NOTHING_CLOSE] if response.is_weak else []
    lines += [f"The first {RERANKED} files are in the order of {response.reranked_by}."] if response.reranked_by else []
    if not response.results and response.degraded not in (NOTHING_INDEXED, NOTHING_READ):
        lines.append("Nothing found. Try fewer or other words, or fewer filters.")
    for number, result in enumerate(response.results, 1):
        share = response.keyword_share if explain else None
        lines += _result_lines(number, result, is_terminal, share, is_new=result.path in new)
    if response.below_min_score:
        lines.append(f"{response.below_min_score} more below the minimum score; without --min-score all are shown.")
    return lines


def _result_lines(
    number: int, result: FileResult, is_terminal: bool, share: float | None, *, is_new: bool
) -> list[str]:
    head = f"{number}. {one_line(result.title)}{' (new)' if is_new else ''}"
    lines = ["", f"{_BOLD}{head}{_PLAIN}" if is_terminal else head, f"   {one_line(result.path)}"]
    for passage in result.passages:
        found = _MATCHED_WORDS[passage.matched_by.value] + (", not close" if passage.is_weak else "")
        about = ", ".join(filter(None, [place(passage), found]))
        lines.append(f"   [{passage.score:.2f}] {about}")
        lines += [f"   | {' '.join(text.split())}" for text in passage.before]
        lines.append(f"   {_excerpt(passage, is_terminal)}")
        lines += [f"   | {' '.join(text.split())}" for text in passage.after]
        lines += [f"   {_reasons(passage, share)}"] if share is not None else []
    lines += [f"   file score {result.score:.4f}"] if share is not None else []
    if result.also_in:
        lines.append(f"   The same in {counted(len(result.also_in), 'other file')}: {one_line(result.also_in[0])}")
    return lines


def _reasons(passage: Passage, share: float) -> str:
    words = "no word" if passage.bm25 is None else f"BM25 {passage.bm25:.2f}"
    meaning = "not near enough by meaning" if passage.cosine is None else f"cosine {passage.cosine:.3f}"
    judged = "" if passage.reranked is None else f"; reranker {passage.reranked:.3f}"
    return f"words count {share:.0%}: {words}; meaning {1 - share:.0%}: {meaning}{judged}"


def place(passage: Passage) -> str:
    """ "page 3", "line 12" or nothing."""
    if passage.page is not None:
        return f"page {passage.page}"
    return f"line {passage.line_start}" if passage.line_start is not None else ""


def _excerpt(passage: Passage, is_terminal: bool) -> str:
    text, spans = passage.text, passage.highlights if is_terminal else ()
    first = next(iter((*passage.highlights, *passage.meaning_ranges)), (0, 0))[0]
    start = max(0, min(first - _EXCERPT_CHARS // 3, len(text) - _EXCERPT_CHARS))
    end = min(len(text), start + _EXCERPT_CHARS)
    out, at = "", start
    for low, high in spans:
        if low >= at and high <= end:
            out += f"{text[at:low]}{_BOLD}{text[low:high]}{_PLAIN}"
            at = high
    shown = " ".join((out + text[at:end]).split())
    return f"{'…' if start else ''}{shown}{'…' if end < len(text) else ''}"


def _next_line(status: LibraryStatus) -> str:
    share = status.next_embedded / status.chunks if status.chunks else 0.0
    return (
        f"Next       {status.next_model}, {share:.0%} of the passages embedded; the model from before serves until then"
    )


def _is_left(status: LibraryStatus) -> bool:
    """True where work waits that nobody does."""
    waiting = status.files.get("pending", 0) or status.embedded < status.chunks
    return bool(waiting) and not status.is_running


def _activity_line(status: LibraryStatus) -> str:
    if status.reason:
        return f"Now        {status.reason}"
    return f"Now        {'at work' if status.state == OFF else _ACTIVITY_WORDS.get(status.state, status.state)}"


def status_lines(status: LibraryStatus) -> list[str]:
    """The library's state in words."""
    total = sum(status.files.values())
    by_state = ", ".join(f"{count:,} {state.replace('_', ' ')}" for state, count in sorted(status.files.items()))
    share = status.embedded / status.chunks if status.chunks else 0.0
    lines = [f"Library    {status.data_dir}"]
    for root in status.roots:
        state = root.state or ("away" if root.away else "")
        state = f", {_STATE_WORDS.get(state, state)}" if state else ""
        lines.append(f"Folder     {one_line(root.path)} ({counted(root.files, 'file')}{state})")
        lines += [f"{'':11}{one_line(root.note)}"] if root.note else []
    lines += [_activity_line(status)] if status.is_running else []
    lines += [
        f"Files      {total:,} ({by_state})" if total else "Files      none; add a folder with: lodestone index FOLDER",
        f"Passages   {status.chunks:,}, {share:.0%} found by meaning, all by words" if total else "Passages   none",
        f"Model      {status.model}" + (f" on {status.device_words}" if status.device else ""),
        *([f"{'':11}{one_line(status.model_problem)} {WORDS_ONLY}"] if status.model_problem else []),
        *([_next_line(status)] if status.next_model else []),
        *(["Indexing   no program is at work; go on with: lodestone index"] if _is_left(status) else []),
        *([f"Server     {status.remote}"] if status.remote else []),
        "Disk       " + ", ".join(f"{name} {size_words(size)}" for name, size in status.sizes.items()),
    ]
    lines += [f"Cloud      {counted(status.in_cloud, 'file')} not read"] if status.in_cloud else []
    return [*lines, *([one_line(status.notice)] if status.notice else []), *map(one_line, status.notices)]


def size_words(size: float) -> str:
    """A number of bytes in words, with decimal units."""
    unit = 0
    while size >= 1000 and unit < len(_UNITS) - 1:
        size, unit = size / 1000, unit + 1
    return f"{size:.0f} {_UNITS[unit]}" if unit < 2 else f"{size:.1f} {_UNITS[unit]}"
