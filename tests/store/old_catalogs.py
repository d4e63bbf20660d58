"""Catalogs as versions before this one made them: their schema as SQLite tells it, and two files of one folder."""

_FIRST = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES('active_table','{"fingerprint": "f00", "dimensions": 8, "base": ""}');
CREATE TABLE roots (
    id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE, away INTEGER NOT NULL DEFAULT 0,
    leaving INTEGER NOT NULL DEFAULT 0, added_at REAL NOT NULL
);
INSERT INTO roots VALUES(1,'/docs',0,0,1760000000.0);
CREATE TABLE files (
    id INTEGER PRIMARY KEY AUTOINCREMENT, root_id INTEGER NOT NULL REFERENCES roots(id) ON DELETE CASCADE,
    path TEXT NOT NULL, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, content_hash TEXT, format TEXT, title TEXT,
    language TEXT, pages INTEGER, state TEXT NOT NULL, chunks INTEGER NOT NULL DEFAULT 0,
    embedded INTEGER NOT NULL DEFAULT 0, attempts INTEGER NOT NULL DEFAULT 0, error_code TEXT, error_text TEXT,
    updated_at REAL NOT NULL{columns}, UNIQUE (root_id, path)
);
INSERT INTO files (id, root_id, path, size, mtime_ns, content_hash, format, title, language, state, chunks, embedded,
    attempts, updated_at) VALUES(3,1,'tea.txt',120,1750000000000000000,'ab12','text','Tea','en','indexed',2,1,1,1.0);
INSERT INTO files (id, root_id, path, size, mtime_ns, state, attempts, error_code, error_text, updated_at)
    VALUES(7,1,'locked.pdf',99,1750000000000000001,'failed',1,'encrypted','It has a password.',1.0);
CREATE INDEX files_by_state ON files(state);
CREATE INDEX files_by_hash ON files(content_hash);
CREATE INDEX files_to_embed ON files(root_id) WHERE embedded < chunks;
PRAGMA user_version = {version};
"""
_ADDED = (", document_date TEXT", ", recognised INTEGER NOT NULL DEFAULT 0")


def old_catalog(version: int) -> str:
    """The SQL of a catalog of one of the versions 1 to 3."""
    return _FIRST.replace("{columns}", "".join(_ADDED[: version - 1])).replace("{version}", str(version))
