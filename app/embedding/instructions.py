"""Named tasks for the instruction that goes before a query, and the person's own words instead of a name.

An instruction tells a model that was trained for it (Qwen3-Embedding) what the person is after. Its model card finds
1 to 5 % between a fitting instruction and none, and advises English, since most were trained in it. Documents never
get one, so that a change of instruction costs no embedding.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.embedding.prompts import DEFAULT_TASK
from app.errors import UsageError


@dataclass(frozen=True, slots=True)
class Instruction:
    """A named task: `task` is what the model reads, `about` says to people when to choose it."""

    name: str
    task: str
    about: str


PRESETS = (
    Instruction("search", DEFAULT_TASK, "passages that answer what was typed"),
    Instruction(
        "question-answering",
        "Given a question, retrieve the passages that contain its answer",
        "whole questions",
    ),
    Instruction(
        "code",
        "Given a description of what a program does, retrieve the source code that does it",
        "functions and scripts by what they do",
    ),
    Instruction(
        "legal",
        "Given a legal question or situation, retrieve the clauses, statutes and rulings that govern it",
        "contracts, laws and rulings",
    ),
    Instruction(
        "support",
        "Given a description of a problem, retrieve the articles, answers and manual sections that solve it",
        "manuals, tickets and answers",
    ),
    Instruction(
        "classification",
        "Given a text, retrieve texts that belong to the same category",
        "texts of the same kind",
    ),
    Instruction("clustering", "Given a text, retrieve texts about the same topic", "texts about the same thing"),
    Instruction(
        "similar-documents",
        "Given a passage of a document, retrieve passages that say the same in other words",
        "the same said elsewhere",
    ),
)
MAX_TASK_CHARS = 1000  # an instruction is a sentence; the rest of what the model reads belongs to the query


def task_of(instruction: str) -> str:
    """The task that a preset's name means (in any case, with spaces or hyphens), or the person's own text.

    "" stays "", which is the model's own default. Raises UsageError for a single word that is no preset's name,
    since it is more likely misspelt than meant as an instruction, and for texts longer than MAX_TASK_CHARS.
    """
    text = " ".join(instruction.split())
    name = text.casefold().replace(" ", "-").replace("_", "-")
    for preset in PRESETS:
        if name == preset.name:
            return preset.task
    if text.isascii() and " " not in text and text:  # many scripts write sentences without spaces
        names = ", ".join(preset.name for preset in PRESETS)
        raise UsageError(f"There is no instruction {text}. Choose one of {names}, or write a sentence.")
    if len(text) > MAX_TASK_CHARS:
        raise UsageError(f"The instruction has {len(text):,} characters. Keep it below {MAX_TASK_CHARS:,}.")
    return text
