"""what is kept: catalog (SQLite) and vectors (LanceDB)."""
