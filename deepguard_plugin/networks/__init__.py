"""The networks of DeepGuard: tensors in, tensors out, plain arguments, no configuration."""

from __future__ import annotations

from .aggregator import AggregationKind, Aggregator
from .analyzer import EMBEDDING_DIM, Analyzer, SeenEmbedding
from .fold import Scorer, fold
from .gain import Doubt, inverse_gain, score_odds
from .prior import guidance_bias, permuted, plausible_only, unit_prior, update_prior, without

__all__ = [
    "EMBEDDING_DIM",
    "AggregationKind",
    "Aggregator",
    "Analyzer",
    "Doubt",
    "Scorer",
    "SeenEmbedding",
    "fold",
    "guidance_bias",
    "inverse_gain",
    "permuted",
    "plausible_only",
    "score_odds",
    "unit_prior",
    "update_prior",
    "without",
]
