"""The networks of DeepGuard: tensors in, tensors out, plain arguments, no configuration."""

from __future__ import annotations

from .aggregator import AggregationKind, Aggregator
from .analyzer import EMBEDDING_DIM, Analyzer, SeenEmbedding
from .fold import Scorer, fold
from .prior import guidance_bias, permuted, token_prior, unit_prior, update_prior, without

__all__ = [
    "EMBEDDING_DIM",
    "AggregationKind",
    "Aggregator",
    "Analyzer",
    "Scorer",
    "SeenEmbedding",
    "fold",
    "guidance_bias",
    "permuted",
    "token_prior",
    "unit_prior",
    "update_prior",
    "without",
]
