"""A document into chunks, each of which gets one vector and is shown as one passage."""

from app.chunking.budget import DEFAULT, Budget
from app.chunking.chunker import CHUNKER_VERSION, chunk_document
from app.chunking.model import Chunk

__all__ = ["CHUNKER_VERSION", "DEFAULT", "Budget", "Chunk", "chunk_document"]
