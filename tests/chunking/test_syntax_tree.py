from __future__ import annotations

import pytest

from app.chunking.budget import Budget
from app.chunking.code import code_sections
from app.chunking.grammars import GRAMMARS
from app.chunking.syntax_tree import read_tree
from app.documents.model import Block, BlockKind, Document
from tests.chunking.code_samples import SAMPLES

SMALL = Budget(limit=60, tiny=1, overlap=4, breadcrumb=20)
TINY = Budget(limit=36, tiny=1, overlap=4, breadcrumb=12)


def cut(text: str, syntax: str, budget: Budget) -> list[tuple[str, str]]:
    """Breadcrumb and text of every section."""
    block = Block(BlockKind.CODE, 0, len(text.rstrip()), line_start=1)
    document = Document(text, (block,), "code", syntax=syntax, is_source=True)
    sections = code_sections(document, budget)
    return [(" › ".join(s.units[0].path), text[s.units[0].start : s.units[-1].end]) for s in sections]


def test_every_language_of_the_table_has_a_sample_and_a_tree() -> None:
    assert set(SAMPLES) == set(GRAMMARS)
    assert len(GRAMMARS) >= 25
    for syntax, text in SAMPLES.items():
        assert read_tree(text, 0, len(text), syntax) is not None, syntax


# The breadcrumb of a section, then how the section begins and ends.
FUNCTIONS = [
    ("python", "horizon", "# How far the heron sees.\n@cached\ndef horizon", "height**0.5"),
    ("javascript", "horizon", "// How far the heron sees.\nexport function horizon", "}"),
    ("javascript", "doubled", "const doubled = (value) => {", "};"),
    ("javascript", "exports.halved", "exports.halved = function", "};"),
    ("typescript", "horizon", "// How far", "}"),
    ("typescript", "Bird", "interface Bird {", "}"),
    ("tsx", "Horizon", "// How far the heron sees.\nexport function Horizon", "}"),
    ("tsx", "Reeds", "export const Reeds", "};"),
    ("kotlin", "org.marsh › horizon", "// How far the heron sees.\nfun horizon", "}"),
    ("scala", "org.marsh › Sight", "// How far the heron sees.\nobject Sight", "}"),
    ("c", "heron", "struct heron {", "};"),
    ("c", "horizon", "/* How far the heron sees. */\nstatic double horizon", "}"),
    ("c", "name_of", "char *name_of", "#endif"),
    ("cpp", "marsh::Heron::rest", "void marsh::Heron::rest", "}"),
    ("objectivec", "Heron", "@interface Heron", "@end"),
    ("go", "marsh › Heron", "// Heron is a bird", "}"),
    ("go", "marsh › Horizon", "// Horizon tells how far", "}"),
    ("rust", "Heron", "/// A bird of the marsh.\n#[derive(Debug)]\npub struct", "}"),
    ("rust", "reeds", "mod reeds {", "}"),
    ("rust", "square", "macro_rules! square", "}"),
    ("swift", "horizon", "// How far", "}"),
    ("php", "Marsh › horizon", "// How far the heron sees.\nfunction horizon", "}"),
    ("ruby", "horizon", "# How far the heron sees.\ndef horizon", "end"),
    ("perl", "Marsh::Heron › horizon", "# How far the heron sees.\nsub horizon", "}"),
    ("lua", "horizon", "-- How far the heron sees.\nlocal function horizon", "end"),
    ("lua", "Heron:wade", "function Heron:wade", "end"),
    ("lua", "Heron.rest", "Heron.rest = function", "end"),
    ("r", "horizon", "# How far the heron sees.\nhorizon <- function", "}"),
    ("julia", "Marsh › horizon", "# How far the heron sees.\nfunction horizon", "end"),
    ("matlab", "horizon", "% How far the heron sees.\nfunction far = horizon", "end"),
    ("haskell", "Marsh.Heron › horizon", "-- | How far the heron sees.\nhorizon ::", "(height bird)"),
    ("haskell", "Marsh.Heron › instance Bird Heron", "instance Bird Heron", "legs bird"),
    ("ocaml", "horizon", "(* How far the heron sees. *)\nlet horizon", "bird.height"),
    ("ocaml", "Marsh", "module Marsh = struct", "end"),
    ("elixir", "Marsh.Heron › horizon", '@doc "How far the heron sees."\n  @spec', "end"),
    ("erlang", "heron › horizon", "%% How far the heron sees.\nhorizon(Height)", "math:sqrt(Height)."),
    ("clojure", "horizon", ";; How far the heron sees.\n(defn horizon", "height)))"),
    ("dart", "horizon", "// How far the heron sees.\ndouble horizon", "}"),
    ("zig", "horizon", "/// How far the heron sees.\npub fn horizon", "}"),
    ("zig", 'test "horizon is far"', 'test "horizon is far"', "}"),
    ("shell", "horizon", "# How far the heron sees.\nhorizon() {", "}"),
    ("fish", "horizon", "# How far the heron sees.\nfunction horizon", "end"),
    ("powershell", "Get-Horizon", "# How far the heron sees.\nfunction Get-Horizon", "}"),
    ("css", "@media (max-width: 600px)", "@media", "}\n}"),
    ("scss", "standing", "@mixin standing", "}"),
    ("terraform", 'resource "aws_instance" "marsh"', "# Where the heron lives.\nresource", "}\n}"),
    ("make", "heron", "# The heron itself.\nheron: heron.o", "marsh.o"),
    ("cmake", "function(horizon height)", "# How far the heron sees.\nfunction(horizon", "endfunction()"),
    ("docker", "FROM debian:12 AS build", "# Builds the heron.", '/usr/bin/\nCMD ["heron"]'),
    ("protobuf", "marsh › Heron", "// A bird of the marsh.\nmessage Heron", "}"),
    ("graphql", "Heron", "# A bird of the marsh.\ntype Heron", "}"),
    ("pascal", "Horizon", "// How far the heron sees.\nfunction Horizon", "end;"),
    ("pascal", "THeron.Wade", "procedure THeron.Wade", "end;"),
    ("tcl", "horizon", "# How far the heron sees.\nproc horizon", "}"),
    ("vue", "horizon", "// How far the heron sees.\nexport function horizon", "}\n</script>"),
    ("svelte", "horizon", "// How far the heron sees.\n  function horizon", "}\n</script>"),
]


@pytest.mark.parametrize(("syntax", "crumb", "head", "tail"), FUNCTIONS)
def test_definition_is_a_section_with_what_leads_to_it(syntax: str, crumb: str, head: str, tail: str) -> None:
    found = [text.strip() for path, text in cut(SAMPLES[syntax], syntax, SMALL) if path == crumb]
    assert any(text.startswith(head) and text.endswith(tail) for text in found), found


MEMBERS = [
    ("python", "Heron › wade", "def wade(self, depth):"),
    ("javascript", "Heron › catch", "async catch(fish) {"),
    ("typescript", "Marsh › Heron › wade", "@logged()"),
    ("java", "org.marsh › Heron › horizon", "// How far the heron sees."),
    ("kotlin", "org.marsh › Heron › wade", "fun wade("),
    ("scala", "org.marsh › Heron › rest", "def rest()"),
    ("cpp", "marsh › Heron › wade", "void wade("),
    ("objectivec", "Heron › - (double)horizon:(double)height", "// How far the heron sees."),
    ("csharp", "Marsh › Heron › Horizon", "// How far the heron sees."),
    ("rust", "impl fmt::Display for Heron › wade", "fn wade("),
    ("php", "Marsh › Heron › wade", "/** Walks in. */"),
    ("ruby", "Marsh › Heron › hatch", "def self.hatch"),
    ("julia", "Marsh › twice", "macro twice"),
    ("elixir", "Marsh.Heron › wade", "defp wade("),
    ("dart", "Heron › wade", "@override"),
    ("solidity", "Heron › horizon", "// How far the heron sees."),
]


@pytest.mark.parametrize(("syntax", "crumb", "head"), MEMBERS)
def test_member_of_a_long_class_is_a_section_below_it(syntax: str, crumb: str, head: str) -> None:
    found = [text.strip() for path, text in cut(SAMPLES[syntax], syntax, TINY) if path == crumb]
    assert any(text.startswith(head) for text in found), found


@pytest.mark.parametrize("syntax", SAMPLES)
def test_sections_cover_the_text_in_order_and_units_keep_to_the_limit(syntax: str) -> None:
    text = SAMPLES[syntax]
    block = Block(BlockKind.CODE, 0, len(text), line_start=1)
    document = Document(text, (block,), "code", syntax=syntax, is_source=True)
    for budget in (SMALL, TINY, Budget()):
        units = [unit for section in code_sections(document, budget) for unit in section.units]
        assert "".join("".join(text[u.start : u.end].split()) for u in units) == "".join(text.split())
        assert max(unit.tokens for unit in units) <= budget.limit


def test_class_with_small_methods_stays_whole() -> None:
    assert [path for path, _ in cut(SAMPLES["python"], "python", Budget())] == ["", "horizon", "Heron"]


def test_long_function_is_cut_between_statements_and_blocks_stay_whole() -> None:
    blocks = "".join(f"    if level > {n}:\n        climb(level, {n})\n        rest({n})\n" for n in range(9))
    text = f"def climb_all(\n    level: int,\n) -> None:\n    '''Up.'''\n{blocks}"
    ((crumb, whole),) = cut(text, "python", SMALL)
    assert (crumb, whole) == ("climb_all", text.rstrip())
    block = Block(BlockKind.CODE, 0, len(text), line_start=1)
    document = Document(text, (block,), "code", syntax="python", is_source=True)
    (section,) = code_sections(document, SMALL)
    assert text[section.units[0].start : section.units[0].end].endswith(") -> None:")
    assert all(text[unit.start : unit.end].strip().startswith("if level") for unit in section.units[2:])


def test_definitions_inside_a_wrapper_keep_their_names() -> None:
    body = "".join(f"  function step{n}(a) {{\n    return a + {n} * compute(a, {n});\n  }}\n\n" for n in range(6))
    found = cut(f'define(["a"], function (a) {{\n{body}}});\n', "javascript", SMALL)
    assert [path for path, _ in found if path] == [f"step{n}" for n in range(6)]


def test_text_that_the_grammar_cannot_read_has_no_tree() -> None:
    prose = "The heron stands; (in the reeds [all day. It waits, and waits { for a fish.\n" * 20
    assert read_tree(prose, 0, len(prose), "java") is None
    assert read_tree("x = 1\n", 0, 6, "cobol") is None
    assert read_tree("", 0, 0, "python") is None


def test_minified_code_has_no_tree() -> None:
    text = "function a(b){return b+1};" * 200
    assert read_tree(text, 0, len(text), "javascript") is None
    text = "a = 1\n" * 500 + "b = " + "1 + " * 15_000 + "1\n"
    assert read_tree(text, 0, len(text), "python") is None


def test_members_of_a_class_that_the_grammar_misreads_stay_whole() -> None:
    members = [f"  int value{n}() const {{\n    return compute({n}, first, second);\n  }}\n" for n in range(6)]
    found = [text for _, text in cut(f"class MARSH_EXPORT Heron {{\npublic:\n{''.join(members)}}};\n", "cpp", SMALL)]
    assert all(any(member.rstrip() in text for text in found) for member in members)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_and_characters_beyond_ascii_do_not_shift_lines(line_end: str) -> None:
    text = SAMPLES["python"].replace("heron", "鷺🪿").replace("\n", line_end)
    (_, _), (crumb, function), *_ = cut(text, "python", SMALL)
    assert crumb == "horizon"
    assert function.split(line_end)[0] == "# How far the 鷺🪿 sees."
    assert function.endswith("height**0.5")


def test_part_of_a_text_is_read_at_its_place() -> None:
    text = "prose\n\n" + SAMPLES["python"]
    tree = read_tree(text, 7, len(text), "python")
    assert tree is not None
    assert [part.name for part in tree.top()] == ["", "", "horizon", "Heron"]
