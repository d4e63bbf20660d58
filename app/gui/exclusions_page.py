"""What is left out of one root: its rules, and live what they would hide."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout

from app.gui import wording
from app.gui.labels import label
from app.gui.sentences import local
from app.gui.side_page import SidePage
from app.paths import from_storable

if TYPE_CHECKING:
    from app.engine import Engine
    from app.gui.tasks import Lane, ShouldStop
    from app.indexing.exclusion_preview import ExclusionPreview
    from app.store.records import RootInfo

_REST_MS = 300  # a rule that is being typed is not looked at letter by letter

# Between marks that have each read from the left: Qt takes the direction of the window for what stands in an empty box.
_EXAMPLES = "\n".join(f"\u200e{rule}\u200e" for rule in ("*.log", "/drafts/", "!important.log"))


class ExclusionsPage(SidePage):
    """`kept` carries the root's Path, the rules and whether ignore files count; `left` follows in any case.

    `previewed` follows every look at what the rules would do.
    """

    kept = Signal(object, list, bool)
    previewed = Signal()

    def __init__(self, lane: Lane) -> None:
        """The lane should drop older looks for newer ones."""
        super().__init__()
        self._lane = lane
        self._root: RootInfo | None = None
        self._rules = QPlainTextEdit()
        _read_from_left(self._rules)
        self._use_files = QCheckBox(self.tr("Also leave out what .gitignore and .ignore files in it say"))
        self._keep = QPushButton(self.tr("Leave these out"))
        self._found = label(role="title")
        self._examples = QPlainTextEdit()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._look)
        self._build()

    @property
    def rules(self) -> list[str]:
        """The rules as they are typed."""
        return [line.strip() for line in self._rules.toPlainText().splitlines() if line.strip()]

    @property
    def found(self) -> str:
        """What is said of these rules."""
        return self._found.text()

    def edit(self, root: RootInfo, extra: str = "") -> None:
        """Show the rules of this root; `extra` is one more, such as for a file that cannot be read."""
        self._root = root
        self.say_title(self.tr("What is left out of “%1”").replace("%1", wording.file_name(root.path)))
        rules = [*root.rules, *([extra] if extra and extra not in root.rules else [])]
        self._rules.setPlainText("".join(f"{rule}\n" for rule in rules))
        self._use_files.setChecked(root.use_ignore_files)
        self._rules.setFocus()
        self._rules.moveCursor(self._rules.textCursor().MoveOperation.End)
        self._look()

    def _look_soon(self) -> None:
        self._keep.setEnabled(False)  # until it is known what it would do
        self._timer.start()

    def _look(self) -> None:
        self._timer.stop()
        if self._root is None:
            return
        preview = partial(_preview, self._root, self.rules, self._use_files.isChecked())
        self._found.setText(self.tr("Looking…"))
        self._lane.submit(preview, self._show, self._show_error)

    def _show(self, found: ExclusionPreview) -> None:
        self._keep.setEnabled(self._is_changed())
        self._found.setText(self._words(found))
        gone = [self.tr("Hidden: %1").replace("%1", path) for path in found.hidden_examples]
        back = [self.tr("Back again: %1").replace("%1", path) for path in found.shown_examples]
        self._examples.setPlainText(wording.display_path("\n".join(gone + back)))
        self.previewed.emit()

    def _show_error(self, message: str) -> None:
        self._keep.setEnabled(False)
        self._found.setText(local(message))
        self._examples.clear()
        self.previewed.emit()

    def _words(self, found: ExclusionPreview) -> str:
        parts = []
        if found.hidden:
            text = self.tr("Hides %Ln more file(s), %1.", None, found.hidden)
            parts.append(text.replace("%1", wording.size(found.hidden_bytes)))
        if found.shown:
            text = self.tr("Brings back %Ln file(s), %1.", None, found.shown)
            parts.append(text.replace("%1", wording.size(found.shown_bytes)))
        if not parts:
            parts.append(self.tr("Hides no other files than now."))
        if not found.is_complete:
            parts.append(self.tr("The folder is large: of %Ln file(s) that were looked at.", None, found.seen))
        return " ".join(parts)

    def _is_changed(self) -> bool:
        root = self._root
        return root is not None and (
            tuple(self.rules) != root.rules or self._use_files.isChecked() != root.use_ignore_files
        )

    def _on_kept(self) -> None:
        if self._root is not None:
            self.kept.emit(Path(from_storable(self._root.path)), self.rules, self._use_files.isChecked())
        self.left.emit()

    def _build(self) -> None:
        self._rules.setObjectName("exclusionRules")
        self._rules.setAccessibleName(self.tr("Rules, one a line"))
        self._rules.setTabChangesFocus(True)
        self._rules.setPlaceholderText(_EXAMPLES)
        self._rules.textChanged.connect(self._look_soon)
        self._use_files.toggled.connect(self._look_soon)
        for edit in (self._rules, self._examples):
            edit.setAcceptDrops(False)  # what is dropped anywhere on the window is added to the library
        self._examples.setReadOnly(True)
        self._examples.setTabChangesFocus(True)
        self._examples.setAccessibleName(self.tr("Files that these rules concern"))
        self._keep.setObjectName("keepRules")
        self._keep.setProperty("role", "primary")
        self._keep.clicked.connect(self._on_kept)
        self.head.addWidget(self._keep)
        sides = QHBoxLayout()
        sides.setContentsMargins(16, 4, 16, 16)
        sides.setSpacing(16)
        sides.addLayout(self._rules_side(), 1)
        sides.addLayout(self._found_side(), 1)
        self.column.addLayout(sides, 1)

    def _rules_side(self) -> QVBoxLayout:
        hint = label(
            self.tr(
                "One rule a line, as in a .gitignore file: *.log is all files of that ending, drafts/ a folder of that "
                "name, /drafts/ only the one at the top; ! before a rule brings files back."
            ),
            "muted",
        )
        hint.setWordWrap(True)
        side = QVBoxLayout()
        side.addWidget(hint)
        side.addWidget(self._rules, 1)
        side.addWidget(self._use_files)
        return side

    def _found_side(self) -> QVBoxLayout:
        self._found.setWordWrap(True)
        side = QVBoxLayout()
        side.addWidget(self._found)
        side.addWidget(self._examples, 1)
        return side


def _preview(
    root: RootInfo, rules: list[str], use_ignore_files: bool, engine: Engine, should_stop: ShouldStop
) -> ExclusionPreview:
    return engine.preview_exclusion(
        from_storable(root.path), rules, use_ignore_files=use_ignore_files, should_stop=should_stop
    )


def rule_for(path: str, *, kind: bool) -> str:
    """The rule that hides one file, by its path relative to the root with the system's separators, or all of its kind.

    Signs that mean something in a rule are taken literally (gitignore(5)).
    """
    parts = Path(path)
    if kind and parts.suffix:
        return f"*{_literal(parts.suffix)}"
    return f"/{_literal(parts.as_posix())}"


def _literal(text: str) -> str:
    escaped = "".join(f"\\{letter}" if letter in "\\*?[" else letter for letter in text)
    # A space at the end would be taken off.
    return f"{escaped[:-1]}\\ " if escaped.endswith(" ") else escaped


def _read_from_left(box: QPlainTextEdit) -> None:
    """Patterns are read so in every language."""
    option = box.document().defaultTextOption()
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    box.document().setDefaultTextOption(option)
    box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
