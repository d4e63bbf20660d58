"""Rows of the chunk table: their schema, how a file's chunks become rows, and filter literals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from app.paths import storable
from app.store.pieces import name_words, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from app.chunking.model import Chunk

Row = dict[str, Any]


def chunk_rows(
    file: Row,
    chunks: Iterable[Chunk],
    vectors: Mapping[str, NDArray[np.float16]],
    languages: Sequence[str | None] = (),
) -> tuple[list[Row], int]:
    """Rows of one file and how many of them got a lent vector.

    `file` has file_id, path (absolute), suffix, size (bytes), mtime (UTC datetime) and lang; `vectors` are by hash;
    `languages` has the language of each chunk where they differ from the file's.
    """
    base = {**file, **place(file["path"])}
    rows: list[Row] = []
    for chunk in chunks:
        text_hash = chunk.text_hash
        row = {
            **base,
            "lang": languages[chunk.ordinal] if languages else base["lang"],
            "chunk_id": f"{file['file_id']}:{chunk.ordinal}",
            "ordinal": chunk.ordinal,
            "text": _encodable(chunk.text),
            "heading": _encodable(chunk.heading),
            "pieces": pieces(_encodable(chunk.text)),
            "page": chunk.page,
            "line_start": chunk.line_start,
            "line_end": chunk.line_end,
            "char_start": chunk.char_start,
            "char_end": chunk.char_end,
            "text_hash": text_hash,
            "vector": vectors.get(text_hash),
        }
        rows.append(row)
    return rows, sum(row["vector"] is not None for row in rows)


def place(path: str) -> Row:
    """The columns that tell where a file is, of its absolute path."""
    kept = storable(path)
    return {"path": kept, "name": name_words(kept)}


def quoted(text: str) -> str:
    """A string literal for a LanceDB filter."""
    return "'" + text.replace("'", "''") + "'"


def _encodable(text: str) -> str:
    """The text with the same length, without lone surrogates, which Arrow cannot hold."""
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text


def is_in(column: str, values: Sequence[int] | Sequence[str]) -> str:
    """A filter for rows whose column has one of the values (none, where there are no values)."""
    if not values:
        return "false"
    literals = ",".join(quoted(value) if isinstance(value, str) else str(int(value)) for value in values)
    return f"{column} IN ({literals})"


def chunk_schema(dimensions: int) -> Any:
    """The columns of a chunk table, as a pyarrow schema."""
    import pyarrow as pa  # type: ignore[import-untyped]  # slow: only where the database is open

    texts = ("chunk_id", "path", "suffix", "lang", "text", "heading", "name", "pieces", "text_hash")
    numbers = ("ordinal", "page", "line_start", "line_end", "char_start", "char_end")
    return pa.schema(
        [
            pa.field("file_id", pa.int64()),
            pa.field("size", pa.int64()),
            *(pa.field(name, pa.string()) for name in texts),
            pa.field("mtime", pa.timestamp("us", tz="UTC")),
            *(pa.field(name, pa.int32()) for name in numbers),
            pa.field("vector", pa.list_(pa.float16(), dimensions), nullable=True),
        ]
    )


def to_arrow(rows: Sequence[Row], schema: Any) -> Any:
    """Rows as a pyarrow table of this schema."""
    import pyarrow as pa

    columns = {name: [row.get(name) for row in rows] for name in schema.names if name != "vector"}
    plain = [pa.array(columns[field.name], field.type) for field in schema if field.name != "vector"]
    names = [name for name in schema.names if name != "vector"]
    table = pa.table(plain, names=names)
    vectors = pa.array([row.get("vector") for row in rows], schema.field("vector").type)
    return table.append_column(schema.field("vector"), vectors).select(schema.names)


def readdressed(table: Any, source_id: int, file: Row) -> Any:
    """The rows of one file (out of a pyarrow table with those of several) as the rows of another.

    `file` has file_id, path (absolute), suffix and mtime (UTC datetime).
    """
    import pyarrow as pa
    import pyarrow.compute as pc  # type: ignore[import-untyped]

    rows = table.filter(pc.equal(table["file_id"], source_id))
    values = {**{name: file[name] for name in ("file_id", "suffix", "mtime")}, **place(file["path"])}
    for name, value in values.items():
        at = rows.schema.get_field_index(name)
        rows = rows.set_column(at, rows.schema.field(at), pa.array([value] * rows.num_rows, rows.schema.field(at).type))
    at = rows.schema.get_field_index("chunk_id")
    chunk_ids = [f"{file['file_id']}:{ordinal}" for ordinal in rows["ordinal"].to_pylist()]
    return rows.set_column(at, rows.schema.field(at), pa.array(chunk_ids, pa.string()))


def cut_vectors(column: Any, dimensions: int) -> Any:
    """A vector column (pyarrow) with the first `dimensions` numbers of each vector, at length 1 again; nulls stay.

    A vector whose beginning is all zeros has no direction left and becomes null.
    """
    import pyarrow as pa

    rows = len(column)
    present = column.is_valid().to_numpy(zero_copy_only=False)
    flat = column.flatten().to_numpy(zero_copy_only=False)  # without the nulls
    whole = np.zeros((rows, column.type.list_size), np.float32)
    whole[present] = flat.reshape(-1, column.type.list_size)
    cut = whole[:, :dimensions]
    lengths = np.linalg.norm(cut, axis=1, keepdims=True)
    unit = np.divide(cut, lengths, out=np.zeros_like(cut), where=lengths > 0).astype(np.float16)
    return pa.FixedSizeListArray.from_arrays(pa.array(unit.ravel()), dimensions, mask=pa.array(lengths[:, 0] == 0))


def vectors_from(table: Any, dimensions: int) -> dict[str, NDArray[np.float16]]:
    """Vectors by text hash, out of a pyarrow table with the columns text_hash and vector."""
    if not table.num_rows:
        return {}
    flat = table["vector"].combine_chunks().flatten().to_numpy(zero_copy_only=False)
    matrix = np.asarray(flat, dtype=np.float16).reshape(-1, dimensions)
    return dict(zip(table["text_hash"].to_pylist(), matrix, strict=True))
