"""The tags and words of HTML, told apart in one pass whose steps grow with the length of the text and no faster.

It follows the tokenizer of the HTML standard (WHATWG HTML 13.2.5) where pages are well-formed, and keeps the words
where they are not: a tag, comment or quote without an end does not swallow the rest of the page. The standard
library's `html.parser` looks for such an end again and again; here what is missing once is missing for good.
"""

from __future__ import annotations

import html
import re
from typing import cast

_NAME = re.compile(r"[a-zA-Z][^\s/>\x00]*")
_END_NAME = re.compile(r"\s*([a-zA-Z][^\s/>\x00]*)")
# An attribute up to its value: name, equals sign, quote.
_ATTRIBUTE = re.compile(r"[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+(=)\s*+([\"'])?)?")
_BARE_VALUE = re.compile(r"[^\s>]*+")
_TAG_END = re.compile(r"\s*+(/[\s/]*+)?>?")
_ENDS = {
    ">": re.compile(">"), '"': re.compile('"'), "'": re.compile("'"),
    "-->": re.compile(r"--(?:!|\s*+)>"), "]]>": re.compile(r"\]\]>"),
    "script": re.compile(r"</script(?=[\s/>])", re.IGNORECASE),
    "style": re.compile(r"</style(?=[\s/>])", re.IGNORECASE),
}  # fmt: skip
_RAW = frozenset({"script", "style"})  # elements whose content is no markup
MAX_ATTRIBUTES = 200  # of one tag that are kept


class Tokenizer:
    """Calls `handle_start`, `handle_end` and `handle_words` for what it finds; to be inherited from."""

    def __init__(self) -> None:
        """Nothing read yet."""
        self.steps = 0  # tags so far, and characters that were searched for the ends of what has begun
        self._source = ""
        self._missing: set[str] = set()  # ends that do not come any more
        self._begins = 0  # of the token that is handled now
        self._counted, self._line = 0, 1

    def handle_start(self, tag: str, said: dict[str, str | None]) -> None:
        """A start tag; of attributes that are named twice the first counts (WHATWG HTML 13.2.5.33)."""
        raise NotImplementedError

    def handle_end(self, tag: str) -> None:
        """An end tag, or the end of `<tag/>`."""
        raise NotImplementedError

    def handle_words(self, words: str) -> None:
        """Words between tags, their character references resolved."""
        raise NotImplementedError

    def line(self) -> int:
        """The line, counted from 1, on which the token begins that is handled now."""
        self._line += self._source.count("\n", self._counted, self._begins)
        self._counted = self._begins
        return self._line

    def feed(self, source: str) -> None:
        """Read a whole page."""
        self._source = source
        at = 0
        while at < len(source):
            self.steps += 1
            found = source.find("<", at)
            begins = found if found >= 0 else len(source)
            self._words(at, begins)
            self._begins = begins
            at = self._markup(begins) if begins < len(source) else begins

    def _words(self, start: int, end: int) -> None:
        if start < end:
            self._begins = start
            words = self._source[start:end]
            self.handle_words(html.unescape(words) if "&" in words else words)

    def _markup(self, at: int) -> int:
        """Where what begins with the "<" at `at` ends."""
        mark = self._source[at + 1 : at + 2]
        if mark.isascii() and mark.isalpha():
            return self._start_tag(at)
        if mark == "/":
            return self._end_tag(at)
        if mark == "!":
            return self._declaration(at)
        if mark == "?":
            return self._skip(at)
        self._words(at, at + 1)
        return at + 1

    def _end_of(self, what: str, at: int) -> re.Match[str] | None:
        """The next end of this sort from `at` on."""
        if what in self._missing:
            return None
        match = _ENDS[what].search(self._source, at)
        self.steps += (match.end() if match else len(self._source)) - at
        if match is None:
            self._missing.add(what)
        return match

    def _skip(self, at: int) -> int:
        """Behind the end of a tag that is not read; where no tag ends any more, all the rest is words."""
        if match := self._end_of(">", at):
            return match.end()
        self._words(at, len(self._source))
        return len(self._source)

    def _declaration(self, at: int) -> int:
        if self._source.startswith("<!--", at):
            if match := self._end_of("-->", at + 2):  # `<!-->` is a whole comment
                return match.end()
        elif self._source.startswith("<![CDATA[", at) and (match := self._end_of("]]>", at)):
            return match.end()
        return self._skip(at)

    def _end_tag(self, at: int) -> int:
        name = _END_NAME.match(self._source, at + 2)
        closed = self._end_of(">", at)
        if closed is None:
            return self._skip(at)
        if name is not None:
            self.handle_end(name[1].lower())
        return closed.end()

    def _start_tag(self, at: int) -> int:
        name = _NAME.match(self._source, at + 1)
        if name is None or ">" in self._missing:
            return self._skip(at)
        said: dict[str, str | None] = {}
        end = self._attributes(name.end(), said)
        if not self._source.endswith(">", 0, end.end()):
            return self._endless(at)
        tag = name[0].lower()
        self.handle_start(tag, said)
        if end[1]:
            self.handle_end(tag)
            return end.end()
        return self._raw(tag, end.end()) if tag in _RAW else end.end()

    def _endless(self, at: int) -> int:
        """A tag that runs to the end of the file over quotes: from here on quotes end with their tags."""
        self._missing |= {'"', "'"}
        closed = self._end_of(">", at)
        end = closed.end() if closed else at + 1
        self._words(at, end)
        return end

    def _attributes(self, at: int, said: dict[str, str | None]) -> re.Match[str]:
        """Take in the attributes from `at` on; the end of the tag, with its slash as group 1."""
        source = self._source
        while match := _ATTRIBUTE.match(source, at):
            at = match.end()
            value = None
            if match[3]:
                value, at = self._quoted(match[3], at)
            elif match[2]:
                bare = _BARE_VALUE.match(source, at)
                value, at = (bare[0], bare.end()) if bare else ("", at)
            if len(said) < MAX_ATTRIBUTES:
                said.setdefault(match[1].lower(), value if value is None or "&" not in value else html.unescape(value))
        return cast("re.Match[str]", _TAG_END.match(source, at))  # it matches everything

    def _quoted(self, quote: str, at: int) -> tuple[str, int]:
        """The value in quotes; one that is never closed ends with its tag."""
        if match := self._end_of(quote, at):
            return self._source[at : match.start()], match.end()
        bare = _ENDS[">"].search(self._source, at)
        end = bare.start() if bare else len(self._source)
        return self._source[at:end], end

    def _raw(self, tag: str, at: int) -> int:
        """Where the end tag of a program or style sheet begins; one without it takes all the rest, as in browsers."""
        match = self._end_of(tag, at)
        return match.start() if match else len(self._source)
