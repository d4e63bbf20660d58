"""text -> unit vectors."""
