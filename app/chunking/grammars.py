"""Programming languages that are read by their grammar, and the parsers of tree-sitter for them.

A row of the table is a syntax, its grammar in brackets where that has another name, and the kinds of nodes that matter
(`<c`: those of that row as well). A bare kind is a definition, named by
what its fields call its name. Marks before a kind: `=` a definition named by the first line of its text, `~` one where
the words of its first line say whether it is one, `*` a binding, which is a definition when it holds a function or is
too long to be one statement, `^` a line that names the module of all that follows
(`@`: by its text), `+` what leads to the node below
it (comments always do), `/` a node without a meaning of its own, whose children stand in its place.

The kinds are read off the parse trees of the samples in the tests. Left out although there are grammars: SQL
and Fortran (7 to 10 MB each, and dialects end in error nodes), F#.
"""

from __future__ import annotations

import time
import zlib
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

import psutil

from app.chunking.packed_grammars import packed_language

if TYPE_CHECKING:
    from tree_sitter import Language, Node, Point, Range, Tree

_TABLE = """
python: function_definition class_definition decorated_definition *assignment *expression_statement
javascript: function_declaration generator_function_declaration class_declaration method_definition
    *lexical_declaration *variable_declaration *expression_statement *field_definition *pair *export_statement
    +decorator
typescript: function_declaration generator_function_declaration class_declaration method_definition
    *lexical_declaration *variable_declaration *expression_statement *pair *export_statement
    abstract_class_declaration interface_declaration enum_declaration type_alias_declaration internal_module module
    *public_field_definition +decorator
tsx: <typescript
java: class_declaration interface_declaration enum_declaration record_declaration annotation_type_declaration
    method_declaration constructor_declaration compact_constructor_declaration *field_declaration
    ^package_declaration
kotlin: class_declaration object_declaration function_declaration =companion_object =secondary_constructor
    *property_declaration type_alias ^package_header /import_list /import_header
scala: object_definition class_definition trait_definition function_definition enum_definition given_definition
    type_definition *val_definition *var_definition ^package_clause =extension_definition
c: function_definition struct_specifier union_specifier enum_specifier type_definition preproc_function_def
    *declaration /preproc_ifdef /preproc_if /preproc_else /preproc_elif /linkage_specification /declaration_list
cpp: <c class_specifier namespace_definition template_declaration concept_definition *field_declaration
    +access_specifier
objectivec(objc): <c class_interface class_implementation protocol_declaration
    =method_definition /implementation_definition
csharp: class_declaration interface_declaration struct_declaration record_declaration enum_declaration
    method_declaration constructor_declaration destructor_declaration property_declaration operator_declaration
    =indexer_declaration delegate_declaration local_function_statement namespace_declaration
    ^file_scoped_namespace_declaration /preproc_if /preproc_region *field_declaration
go: function_declaration method_declaration *type_declaration *const_declaration *var_declaration ^package_clause
rust: function_item struct_item enum_item union_item trait_item =impl_item mod_item macro_definition type_item
    *const_item *static_item +attribute_item +inner_attribute_item
swift: function_declaration class_declaration protocol_declaration =init_declaration =deinit_declaration
    =subscript_declaration *property_declaration typealias_declaration
php: function_definition class_declaration interface_declaration trait_declaration enum_declaration
    method_declaration *const_declaration *property_declaration *expression_statement namespace_definition
    ^namespace_definition +attribute_list
ruby: method singleton_method class =singleton_class module *assignment
perl: subroutine_declaration_statement method_declaration_statement class_statement *expression_statement
    package_statement ^package_statement
lua: function_declaration *variable_declaration *assignment_statement
r: *binary_operator
julia: module_definition struct_definition abstract_definition function_definition macro_definition *assignment
    *const_statement +string_literal
matlab: function_definition class_definition *assignment
haskell: data_type newtype type_synomym =class =instance function bind *top_splice ^header +signature +haddock
    +pragma /imports /declarations
ocaml: value_definition type_definition module_definition module_type_definition class_definition
    exception_definition
elixir: ~call +unary_operator
erlang: fun_decl record_decl ^module_attribute +spec
clojure: ~list_lit
dart: class_definition mixin_declaration extension_declaration enum_declaration function_signature method_signature
    =getter_signature =setter_signature +annotation
zig: *Decl =TestDecl
shell(bash): function_definition *variable_assignment
fish: function_definition
powershell: function_statement class_statement class_method_definition enum_statement /statement_list
css: =rule_set =media_statement =keyframes_statement =supports_statement =at_rule
scss: <css mixin_statement function_statement
terraform: =block /body
make: rule define_directive *variable_assignment
cmake: =function_def =macro_def
docker(dockerfile): @from_instruction
solidity: contract_declaration interface_declaration library_declaration function_definition modifier_definition
    =constructor_definition struct_declaration enum_declaration event_definition
protobuf(proto): message enum service rpc ^package
graphql: ~definition /document
pascal: ~defProc ~declProc *declType /unit /interface /implementation /declTypes
tcl: procedure =namespace
vue: <typescript =rule_set =media_statement /script_element /style_element
svelte: <vue
"""
# Parts of a file in another language: the kind of node around them, and their syntax.
_EMBEDS = {"script_element": "typescript", "style_element": "scss"}

_MARKS = "=~*^@+/"
_MODULES = ("^", "@")
# Larger files are data or generated. A tree takes about a hundred times the memory of its text.
MAX_BYTES = 1024 * 1024
# Seconds of this thread's own time, so that a busy machine does not change where chunks begin. A text that a grammar
# is made to puzzle over (the 4 MB of a repeated sample of Scala took 3 GB) ends by either of these.
_MAX_SECONDS = 5.0
_MAX_GROWTH = 400 * 1024 * 1024
_CALLS_BETWEEN_LOOKS = 16
# How many times smaller zlib makes a text that only repeats itself; of 6,049 real files of source code it made the best
# 12 times smaller. Nothing in such a text is worth a tree, and it is what parsers choke on: of 30 KB of "/*" lines
# Python's grammar took all memory between two looks.
_MAX_REPETITION = 40
_READ_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Grammar:
    """The kinds of nodes that matter in one language, by their marks in the table."""

    name: str
    kinds: dict[str, str] = field(hash=False)
    modules: dict[str, str] = field(hash=False)
    embeds: dict[str, str] = field(hash=False)


def _read(table: str) -> dict[str, Grammar]:
    rows: dict[str, list[str]] = {}
    found: dict[str, Grammar] = {}
    for row in table.replace("\n    ", " ").strip().splitlines():
        head, _, rest = row.partition(": ")
        syntax, _, name = head.rstrip(")").partition("(")
        kinds = rest.split()
        if kinds[0].startswith("<"):
            kinds[:1] = rows[kinds[0][1:]]
        rows[syntax] = kinds
        found[syntax] = _grammar(name or syntax, kinds)
    return found


def _grammar(name: str, kinds: list[str]) -> Grammar:
    marked = [(kind[0], kind[1:]) if kind[0] in _MARKS else ("", kind) for kind in kinds]
    modules = {kind: mark for mark, kind in marked if mark in _MODULES}
    others = {kind: mark for mark, kind in marked if mark not in _MODULES}
    return Grammar(name, others, modules, {kind: syntax for kind, syntax in _EMBEDS.items() if kind in others})


GRAMMARS = _read(_TABLE)


@cache
def _language(name: str) -> Language:
    """Raises LookupError where there is no such grammar."""
    packed = packed_language(name)
    if packed is not None:
        from tree_sitter import Language

        return Language(packed)
    try:
        from tree_sitter_language_pack import get_language
    except ImportError as error:  # the bundle has its grammars packed
        raise LookupError(name) from error
    return get_language(name)  # type: ignore[arg-type]  # the pack lists its names as a Literal


class _Bounds:
    """Tells the parser when it has taken too much time or memory."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._deadline = time.thread_time() + _MAX_SECONDS
        self._ceiling = self._process.memory_info().rss + _MAX_GROWTH
        self._calls = 0

    def are_passed(self, _offset: int, _has_error: bool) -> bool:
        self._calls += 1
        if self._calls % _CALLS_BETWEEN_LOOKS:
            return False
        return time.thread_time() > self._deadline or self._process.memory_info().rss > self._ceiling


def parse(source: bytes, grammar: Grammar, ranges: list[Range] | None = None) -> Tree | None:
    """The syntax tree of UTF-8 source, or of those `ranges` in it; None where that would take too much."""
    from tree_sitter import Parser

    if len(source) > MAX_BYTES or _repeats_itself(source):
        return None

    def read(offset: int, _: Point) -> bytes:
        return source[offset : offset + _READ_BYTES]

    try:
        parser = Parser(_language(grammar.name), included_ranges=ranges)
        return parser.parse(read, progress_callback=_Bounds().are_passed)
    except (ValueError, LookupError):  # stopped, or a bundle that came without this grammar
        return None
    except (MemoryError, SystemError):  # no memory for the next read; the callback then finds an error set
        return None


def _repeats_itself(source: bytes) -> bool:
    return len(source) > _MAX_REPETITION * len(zlib.compress(source, 1))


def error_share(root: Node, most_nodes: int = 20_000) -> float:
    """The share of the text that the grammar could make nothing of, from 0 to 1.

    What stands whole inside of an error does not count: one macro may turn a header into a single error node.
    """
    size = root.end_byte - root.start_byte
    lost = 0
    waiting = [root]
    for _ in range(most_nodes):
        if not waiting:
            break
        node = waiting.pop()
        if node.is_error:
            lost += _bytes(node) - sum(_bytes(child) for child in node.children if child.child_count)
        waiting.extend(child for child in node.children if child.has_error or child.is_error)
    return lost / size if size else 0.0


def _bytes(node: Node) -> int:
    return node.end_byte - node.start_byte
