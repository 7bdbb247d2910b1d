"""Fuses the top layers' hidden states of a token into one vector (DeepGuard 3.1, Eq. 1)."""

from __future__ import annotations

import math
from typing import Literal, get_args

import torch
from torch import Tensor, nn

AggregationKind = Literal["attention", "mean", "last"]


class Aggregator(nn.Module):
    """Attention of a token's mean state over that token's own layers.

    With h_1..h_N the states of one token in N layers::

        q = W_q mean_j(h_j) + b_q     k_j = W_k h_j + b_k     v_j = W_v h_j + b_v
        a = softmax_j(q . k_j / sqrt(H))          fused = W_o sum_j a_j v_j + b_o

    The paper leaves W_o and the four biases out; its released program has them, and so has this.

    Args:
        hidden_size: H, the width of a state.
        n_layers: N, how many layers are stacked in the input.
        kind: ``attention`` (Eq. 1), ``mean`` (the plain average over the layers) or ``last`` (the last layer of the
            stack); the latter two have no parameters and are rows of the paper's ablation.

    Raises:
        ValueError: a size is not positive, or ``kind`` is unknown.
    """

    def __init__(self, hidden_size: int, n_layers: int, kind: AggregationKind = "attention") -> None:
        super().__init__()
        if hidden_size < 1 or n_layers < 1:
            raise ValueError(f"hidden_size ({hidden_size}) and n_layers ({n_layers}) must be at least 1")
        if kind not in get_args(AggregationKind):
            raise ValueError(f"unknown aggregation {kind!r}; choose one of {', '.join(get_args(AggregationKind))}")
        self.hidden_size = hidden_size
        self.n_layers = n_layers
        self.kind: AggregationKind = kind
        if kind == "attention":
            self.query = nn.Linear(hidden_size, hidden_size)
            self.key = nn.Linear(hidden_size, hidden_size)
            self.value = nn.Linear(hidden_size, hidden_size)
            self.output = nn.Linear(hidden_size, hidden_size)
            for linear in (self.query, self.key, self.value, self.output):
                nn.init.xavier_uniform_(linear.weight)
                nn.init.zeros_(linear.bias)

    def forward(self, states: Tensor) -> Tensor:
        """(N, B, T, H) -> (B, T, H)."""
        self._check(states)
        if self.kind == "mean":
            return states.mean(dim=0)
        if self.kind == "last":
            return states[-1]
        weights = self._weights(states)
        return self.output((weights.unsqueeze(-1) * self.value(states)).sum(dim=0))

    def attention(self, states: Tensor) -> Tensor:
        """(N, B, T, H) -> (N, B, T): each layer's weight for each token, summing to 1 over the layers.

        The two kinds without attention answer with the constant weights that describe them.
        """
        self._check(states)
        if self.kind == "attention":
            return self._weights(states)
        weights = states.new_zeros(states.shape[:-1])
        if self.kind == "mean":
            return weights.fill_(1 / self.n_layers)
        weights[-1] = 1
        return weights

    def _weights(self, states: Tensor) -> Tensor:
        query = self.query(states.mean(dim=0))  # (B, T, H)
        products = (query * self.key(states)).sum(dim=-1)  # (N, B, T)
        return torch.softmax(products / math.sqrt(self.hidden_size), dim=0)

    def _check(self, states: Tensor) -> None:
        if states.dim() != 4 or states.shape[0] != self.n_layers or states.shape[-1] != self.hidden_size:
            raise ValueError(
                f"states have shape {tuple(states.shape)}; this aggregator takes "
                f"(layers {self.n_layers}, batch, tokens, hidden {self.hidden_size})"
            )
