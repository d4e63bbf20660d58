"""child processes: the extractor of untrusted files and the embedder that holds the model."""
