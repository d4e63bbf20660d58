"""the data folder to another place: checked, copied, verified, and only then left."""
