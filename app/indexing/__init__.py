"""scan, watch and the pipeline extract -> chunk -> embed -> store."""
