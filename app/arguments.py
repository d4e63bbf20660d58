"""What may stand on the command line: commands, their options, and the help of each."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, TypeAlias

from app import __version__

if TYPE_CHECKING:
    from collections.abc import Collection

    # argparse has no public name for it
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001


def command_line() -> tuple[argparse.ArgumentParser, Collection[str]]:
    """The parser, and the names of all commands."""
    common = argparse.ArgumentParser(add_help=False)
    # Without a default here, an option before the command is not undone by the command's own parser.
    common.add_argument(
        "--data-dir", metavar="DIR", default=argparse.SUPPRESS, help="keep all state below DIR (a library of its own)"
    )
    common.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON document")
    parser = argparse.ArgumentParser(
        prog="lodestone",
        usage="%(prog)s [options] [COMMAND … | PATH … | WORDS | -- WORDS]",
        description="Finds passages in your own files by meaning, offline. Without a command it opens the window, or "
        "brings up the one that is open; a PATH is added to the library there, other WORDS are searched for.",
        parents=[common],
    )
    parser.add_argument("--version", action="version", version=f"lodestone {__version__}")
    parser.add_argument("--toggle", action="store_true", help="show the window, or hide it if it is in front")
    parser.add_argument("--quick-search", action="store_true", help="show the small window of the quick search")
    parser.add_argument("--background", action="store_true", help="stay in the tray, where there is one")
    parser.set_defaults(command=None)
    # prog: else the usage of each command would begin with the whole usage of the program.
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", prog=parser.prog)
    _add_index(commands, common)
    _add_search(commands, common)
    _add_saved(commands, common)
    _add_plain(commands, common)
    _add_models(commands, common)
    _add_eval(commands, common)
    _add_library(commands, common)
    _add_servers(commands, common)
    return parser, commands.choices


def _command(commands: Commands, common: argparse.ArgumentParser, name: str, text: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".", parents=[common])
    parser.set_defaults(command=name)
    return parser


def _add_index(commands: Commands, common: argparse.ArgumentParser) -> None:
    index = _command(commands, common, "index", "add folders or files and index until done")
    index.add_argument("paths", metavar="PATH", nargs="*", help="a folder or file; none: all that were added before")


def _add_search(commands: Commands, common: argparse.ArgumentParser) -> None:
    search = _command(commands, common, "search", "find passages")
    search.add_argument("query", metavar="QUERY", nargs="+", help='words; "exact phrase", -not, type:pdf, in:"folder"')
    search.add_argument(
        "--limit", metavar="N", type=_positive, default=0, help="files to show (default 10; with --export 1,000)"
    )
    search.add_argument("--mode", choices=("hybrid", "semantic", "keyword"), default="hybrid")
    search.add_argument("--in", metavar="PATH", dest="folders", action="append", default=[], help="only below PATH")
    search.add_argument("--type", metavar="EXT", dest="types", action="append", default=[], help="only such files")
    search.add_argument("--lang", metavar="L", dest="languages", action="append", default=[], help="only in language L")
    search.add_argument("--after", metavar="DATE", help="only files changed since DATE (2026, 2026-03, 2026-03-01)")
    search.add_argument("--before", metavar="DATE", help="only files changed before DATE")
    search.add_argument(
        "--instruction", metavar="NAME|TEXT", default="", help="what is looked for: search, code, legal… or a sentence"
    )
    search.add_argument("--min-score", metavar="S", type=_score, default=0.0, help="leave out scores below S (0 to 1)")
    search.add_argument("--per-language", action="store_true", help="the best file of each language")
    search.add_argument("--copies", action="store_true", help="show files that say the same one by one")
    search.add_argument("--rerank", action="store_true", help="have the chosen reranker order the first 20 files; slow")
    search.add_argument("--explain", action="store_true", help="show what each score is made of")
    search.add_argument("--context", metavar="N", type=_count, default=0, help="with N passages before and after")
    search.add_argument("--quick", action="store_true", help="do not look for the sentences that mean it")
    search.add_argument("--cite", action="store_true", help="print the passages as citations, with where they are from")
    search.add_argument(
        "--export", nargs=2, metavar=("md|csv|json", "FILE"), help="write the results to a new file; - is the output"
    )
    similar = _command(commands, common, "similar", "find files like this one, or like a text")
    similar.add_argument("path", metavar="PATH", nargs="?", help="any file; PATH#3 is the third passage of one in it")
    similar.add_argument("--text", metavar="TEXT", help="find files like this text; - reads it from standard input")
    similar.add_argument("--limit", metavar="N", type=_positive, default=10, help="files to show (default 10)")


def _add_saved(commands: Commands, common: argparse.ArgumentParser) -> None:
    duplicates = _command(commands, common, "duplicates", "list files that are there twice; nothing is deleted")
    duplicates.add_argument("--near", action="store_true", help="and those that are nearly the same")
    topics = _command(commands, common, "topics", "show what the files of a folder are about")
    topics.add_argument("folder", metavar="FOLDER", nargs="?", default="", help="none: the whole library")
    topics.add_argument("--count", metavar="N", type=_count, default=0, help="so many topics; 0: as many as fit")
    history = _command(commands, common, "history", "list what was searched for, newest first")
    history.add_argument("--clear", action="store_true", help="forget all of it")
    saved = _command(commands, common, "saved", "searches with a name, and what is new in them")
    saved.set_defaults(action="list")
    actions = saved.add_subparsers(title="actions", metavar="ACTION")
    actions.add_parser("list", help="list them with the number of new results", parents=[common])
    add = actions.add_parser("add", help="save a search; what it finds now counts as seen", parents=[common])
    add.add_argument("name", metavar="NAME")
    add.add_argument("query", metavar="QUERY", nargs="+", help="as for search, with its filters: type:pdf after:2024")
    add.add_argument("--mode", choices=("hybrid", "semantic", "keyword"), default="hybrid")
    run = actions.add_parser("run", help="search, and mark what is new since the last time", parents=[common])
    run.add_argument("name", metavar="NAME")
    remove = actions.add_parser("remove", help="forget a saved search", parents=[common])
    remove.add_argument("name", metavar="NAME")
    for name, parser in actions.choices.items():
        parser.set_defaults(action=name)


def _add_plain(commands: Commands, common: argparse.ArgumentParser) -> None:
    _command(commands, common, "status", "show folders, counts, model and sizes")
    problems = _command(commands, common, "problems", "list files that are not indexed, with the reason")
    problems.add_argument("--retry", action="store_true", help="try them again now")
    remove = _command(commands, common, "remove", "forget a folder and purge its text and vectors from the disk")
    remove.add_argument("path", metavar="PATH")
    _command(commands, common, "doctor", "check model, device, index, watching and disk")
    for name, text in (("pause", "let indexing in the background rest"), ("resume", "let it go on")):
        resting = _command(commands, common, name, text)
        resting.add_argument("path", metavar="PATH", nargs="?", default="", help="only this folder; none: everything")
    _add_exclude(commands, common)


def _add_exclude(commands: Commands, common: argparse.ArgumentParser) -> None:
    exclude = _command(commands, common, "exclude", "leave files of a folder out, by rules as in .gitignore")
    exclude.add_argument("path", metavar="PATH", help="a folder of the library")
    exclude.add_argument("rules", metavar="RULE", nargs="*", help="*.log, /drafts/, !keep.log; none: list the rules")
    exclude.add_argument("--remove", action="store_true", help="take these rules away")
    exclude.add_argument("--list", action="store_true", help="list the rules and change nothing")
    exclude.add_argument("--dry-run", action="store_true", help="say what it would hide, and change nothing")
    exclude.add_argument(
        "--ignore-files", choices=("on", "off"), help="whether .gitignore and .ignore files in it count"
    )


def _add_models(commands: Commands, common: argparse.ArgumentParser) -> None:
    models = _command(commands, common, "models", "list, get, choose and check models")
    actions = models.add_subparsers(title="actions", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="list the known models", parents=[common])
    listing.set_defaults(action="list")
    use = actions.add_parser("use", help="embed with this model from now on", parents=[common])
    use.add_argument("model", metavar="NAME|PATH", help="a name from the list, or a GGUF file")
    use.add_argument(
        "--dimensions", metavar="N", type=_count, default=0, help="shorter vectors, where it can; 0: default"
    )
    use.set_defaults(action="use")
    _add_remote(actions, common)
    download = actions.add_parser(
        "download", help="get a model of the list; goes on where it broke off", parents=[common]
    )
    download.add_argument("model", metavar="NAME")
    download.add_argument("--mirror", metavar="ADDRESS", default="", help="from this hub, not the one in the settings")
    download.set_defaults(action="download")
    reranker = actions.add_parser("reranker", help="choose a Qwen3-Reranker for search --rerank", parents=[common])
    reranker.add_argument("model", metavar="NAME|PATH", nargs="?", default="", help="a GGUF file; none: what is in use")
    reranker.add_argument("--off", action="store_true", help="use none")
    reranker.set_defaults(action="reranker")
    importing = actions.add_parser("import", help="take a GGUF file into the library", parents=[common])
    importing.add_argument("path", metavar="PATH", help="it stays where it is, and as it is")
    importing.set_defaults(action="import")
    verify = actions.add_parser("verify", help="ask a model what it should know", parents=[common])
    verify.add_argument("model", metavar="NAME|PATH", nargs="?", default="", help="none: the model in use")
    verify.set_defaults(action="verify")


def _add_remote(actions: Commands, common: argparse.ArgumentParser) -> None:
    remote = actions.add_parser(
        "remote", help="embed on a server of your choice; text leaves this computer", parents=[common]
    )
    remote.add_argument("address", metavar="URL", nargs="?", help="a server of /v1/embeddings; none: what is in use")
    remote.add_argument("--model", metavar="NAME", default="", help="the server's name for its model")
    remote.add_argument("--dimensions", metavar="N", type=_count, default=0, help="ask the server for shorter vectors")
    remote.add_argument("--key-from-stdin", action="store_true", help="read a key and keep it in the system's keyring")
    remote.add_argument("--off", action="store_true", help="embed on this computer again, and forget the key")
    remote.set_defaults(action="remote")
    told = actions.add_parser("instruction", help="what the model is told before each query", parents=[common])
    told.add_argument("instruction", metavar="NAME|TEXT", nargs="?", default="", help="none: list the names")
    told.set_defaults(action="instruction")


def _add_eval(commands: Commands, common: argparse.ArgumentParser) -> None:
    measuring = _command(
        commands, common, "eval", "measure search on documents and questions; your library is left alone"
    )
    measuring.add_argument("folder", metavar="DIR", help="corpus.jsonl and queries.jsonl (BEIR), or documents")
    measuring.add_argument("--queries", metavar="FILE", default="", help="questions, where they are not in DIR")
    measuring.add_argument("--mode", choices=("keyword", "semantic", "hybrid", "all"), default="all")
    measuring.add_argument("--model", metavar="NAME|PATH", default="", help="another model than the one in use")
    measuring.add_argument("--lang", metavar="L", dest="language", default="", help="only what is in language L")
    measuring.add_argument("--limit-corpus", metavar="N", type=_count, default=0, help="at most N documents; 0: all")
    measuring.add_argument("--limit-queries", metavar="N", type=_count, default=0, help="at most N questions; 0: all")
    measuring.add_argument(
        "--pair-queries", metavar="N", type=_count, default=50, help="questions for each pair of languages; 0: no pairs"
    )


def _add_library(commands: Commands, common: argparse.ArgumentParser) -> None:
    library = _command(commands, common, "library", "show or choose where the library lies")
    library.set_defaults(action="show")
    actions = library.add_subparsers(title="actions", metavar="ACTION")
    use = actions.add_parser(
        "use", help="keep it in an object store, which many computers read and one writes", parents=[common]
    )
    use.add_argument("url", metavar="URL", help="s3://bucket/path (gs:// and az:// work alike)")
    use.add_argument(
        "--option", metavar="NAME=VALUE", dest="options", action="append", default=[], help="endpoint, region, …"
    )
    use.add_argument(
        "--key-from-stdin", action="store_true", help="read ACCESS_KEY_ID:SECRET and keep it in the system's keyring"
    )
    use.set_defaults(action="use")
    off = actions.add_parser("off", help="keep it in the data folder again, made anew from the files", parents=[common])
    off.set_defaults(action="off")
    folder = _command(commands, common, "data-dir", "show the folder with all of Lodestone's data, or move it")
    folder.add_argument("--move", metavar="DIR", default="", help="copy it to DIR, verify, and delete the old one")
    folder.set_defaults(command="data_dir")


def _add_servers(commands: Commands, common: argparse.ArgumentParser) -> None:
    serve = _command(commands, common, "serve", "offer search and embeddings to programs on this computer (HTTP)")
    serve.add_argument("--port", type=_port, default=8765)
    _command(commands, common, "mcp", "offer search to an assistant on this computer (MCP over standard input)")


def _positive(text: str) -> int:
    return _within(int(text), 1, 10_000)


def _count(text: str) -> int:
    return _within(int(text), 0, 1_000_000)


def _port(text: str) -> int:
    return _within(int(text), 0, 65_535)


def _score(text: str) -> float:
    value = float(text)
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError("must be from 0 to 1")
    return value


def _within(value: int, low: int, high: int) -> int:
    if not low <= value <= high:
        raise argparse.ArgumentTypeError(f"must be from {low} to {high}")
    return value
