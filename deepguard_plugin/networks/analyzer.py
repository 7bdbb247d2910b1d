"""Gives every token a security score in (0, 1); high means secure (DeepGuard 3.2, Eq. 2, appendix C.2)."""

from __future__ import annotations

import torch
from torch import Tensor, nn

EMBEDDING_DIM = 128
EMBEDDING_STD = 0.02
WIDTHS = (512, 256, 128)


class SeenEmbedding(nn.Module):
    """The security embedding E, held for the tokens that training saw and zero for all others.

    A row that no training pair contains never gets a gradient, so in the paper's V x 128 table it stays the
    random vector it began as. Leaving those rows out makes their tokens neutral and a bundle some twenty
    times smaller.

    Args:
        token_ids: (n,) distinct token ids; sorted here.
        vocab_size: V, the width of the model's ``lm_head``.
        dim: width of a row.

    Raises:
        ValueError: ids are not one-dimensional, repeat, or lie outside 0..V-1.
    """

    ids: Tensor
    row_of: Tensor

    def __init__(self, token_ids: Tensor, vocab_size: int, dim: int = EMBEDDING_DIM) -> None:
        super().__init__()
        ids = torch.unique(token_ids.detach().to(device="cpu", dtype=torch.int64))
        if token_ids.dim() != 1 or ids.numel() != token_ids.numel():
            raise ValueError(
                f"token_ids must be a list of distinct ids; got shape {tuple(token_ids.shape)} "
                f"with {ids.numel()} distinct values"
            )
        if ids.numel() and not 0 <= int(ids[0]) <= int(ids[-1]) < vocab_size:
            raise ValueError(
                f"token ids run from {int(ids[0])} to {int(ids[-1])}, outside a vocabulary of {vocab_size}"
            )
        self.vocab_size = vocab_size
        self.dim = dim
        self.register_buffer("ids", ids)
        self.rows = nn.Parameter(torch.empty(ids.numel(), dim).normal_(std=EMBEDDING_STD))
        row_of = torch.full((vocab_size,), -1, dtype=torch.int64)
        row_of[ids] = torch.arange(ids.numel())
        self.register_buffer("row_of", row_of, persistent=False)

    def forward(self, tokens: Tensor) -> Tensor:
        """(B, T) int64 -> (B, T, dim)."""
        if self.rows.shape[0] == 0:
            return self.rows.new_zeros(*tokens.shape, self.dim)
        row = self.row_of[tokens]
        found = nn.functional.embedding(row.clamp(min=0), self.rows)
        return found * (row >= 0).unsqueeze(-1)


class Analyzer(nn.Module):
    """score_t = MLP([fused_t ; E[token_t]]), widths (H + 128) -> 512 -> 256 -> 128 -> 1 with a sigmoid at
    the end.

    LayerNorm, ReLU and dropout follow the first two maps, ReLU the third. Weights start Xavier-uniform,
    biases at zero, the embedding at N(0, 0.02^2).

    Args:
        hidden_size: H, the width of a fused state.
        token_ids: (n,) ids of the tokens that training sees; others get a zero embedding.
        vocab_size: V, the width of the model's ``lm_head``.
        embedding_dim: width of the security embedding.
        dropout: probability in the first two blocks; acts in training mode only.
    """

    def __init__(
        self,
        hidden_size: int,
        token_ids: Tensor,
        vocab_size: int,
        embedding_dim: int = EMBEDDING_DIM,
        dropout: float = 0.1,
    ) -> None:
        super().__init__()
        self.hidden_size = hidden_size
        self.embedding = SeenEmbedding(token_ids, vocab_size, embedding_dim)
        first, second, third = WIDTHS
        self.map1 = nn.Linear(hidden_size + embedding_dim, first)
        self.norm1 = nn.LayerNorm(first)
        self.map2 = nn.Linear(first, second)
        self.norm2 = nn.LayerNorm(second)
        self.map3 = nn.Linear(second, third)
        self.map4 = nn.Linear(third, 1)
        self.dropout = nn.Dropout(dropout)
        for linear in (self.map1, self.map2, self.map3, self.map4):
            nn.init.xavier_uniform_(linear.weight)
            nn.init.zeros_(linear.bias)

    def forward(self, fused: Tensor, tokens: Tensor) -> Tensor:
        """fused (B, T, H), tokens (B, T) -> scores (B, T) in (0, 1)."""
        if fused.shape[:-1] != tokens.shape or fused.shape[-1] != self.hidden_size:
            raise ValueError(
                f"fused states {tuple(fused.shape)} do not go with tokens {tuple(tokens.shape)} "
                f"and hidden size {self.hidden_size}"
            )
        return self.after_first(self.map1(torch.cat((fused, self.embedding(tokens)), dim=-1)))

    def after_first(self, first: Tensor) -> Tensor:
        """Everything behind the first map: (B, T, 512) -> (B, T). Shared with the folded scorer."""
        x = self.dropout(torch.relu(self.norm1(first)))
        x = self.dropout(torch.relu(self.norm2(self.map2(x))))
        x = torch.relu(self.map3(x))
        return torch.sigmoid(self.map4(x)).squeeze(-1)
