"""The aggregator and the analyzer's first map as one function, with a ninth of the multiplications.

Write m for the mean over the layers. A term of q . k_j that does not depend on j drops out of the softmax,
so::

    q . k_j = (W_q m + b_q) . (W_k h_j + b_k)  ->  (M m + c) . h_j    with M = W_k^T W_q, c = W_k^T b_q

and since the weights a_j sum to 1, every map behind them can act on the weighted mean of the raw states::

    W_1 (W_o sum_j a_j (W_v h_j + b_v) + b_o) = P sum_j a_j h_j + W_1 (W_o b_v + b_o)    with P = W_1 W_o W_v

where W_1 is the part of the analyzer's first map that reads the fused state. Folding is done in float64.
"""

from __future__ import annotations

import copy
import math

import torch
from torch import Tensor, nn

from .aggregator import Aggregator
from .analyzer import Analyzer


class Scorer(nn.Module):
    """Token scores straight from layer states: the same function as ``analyzer(aggregator(states), tokens)``.

    Made by ``fold``; holds buffers only, so it never trains. Its dtype is that of the states it wants.
    """

    key_map: Tensor
    key_bias: Tensor
    state_map: Tensor
    token_map: Tensor
    bias: Tensor

    def __init__(self, aggregator: Aggregator, analyzer: Analyzer) -> None:
        super().__init__()
        hidden = aggregator.hidden_size
        if analyzer.hidden_size != hidden:
            raise ValueError(f"the aggregator has hidden size {hidden}, the analyzer {analyzer.hidden_size}")
        self.hidden_size = hidden
        self.n_layers = aggregator.n_layers
        self.kind = aggregator.kind
        self.tail = copy.deepcopy(analyzer).double().eval().requires_grad_(False)
        first = self.tail.map1
        state_map, token_map = first.weight[:, :hidden].clone(), first.weight[:, hidden:].clone()
        bias = first.bias.clone()
        if aggregator.kind == "attention":
            parts = copy.deepcopy(aggregator).double().requires_grad_(False)
            output, value = parts.output, parts.value
            bias = bias + state_map @ (output.weight @ value.bias + output.bias)
            state_map = state_map @ output.weight @ value.weight
            self.register_buffer("key_map", parts.key.weight.T @ parts.query.weight)
            self.register_buffer("key_bias", parts.key.weight.T @ parts.query.bias)
        self.register_buffer("state_map", state_map)
        self.register_buffer("token_map", token_map)
        self.register_buffer("bias", bias)
        self.tail.map1 = nn.Identity()  # type: ignore[assignment]

    def forward(self, states: Tensor, tokens: Tensor) -> Tensor:
        """states (N, B, T, H), tokens (B, T) -> scores (B, T) in (0, 1)."""
        if states.dim() != 4 or states.shape[0] != self.n_layers or states.shape[-1] != self.hidden_size:
            raise ValueError(
                f"states have shape {tuple(states.shape)}; this scorer takes "
                f"(layers {self.n_layers}, batch, tokens, hidden {self.hidden_size})"
            )
        linear = nn.functional.linear
        first = linear(self._mix(states), self.state_map, self.bias)
        first = first + linear(self.tail.embedding(tokens), self.token_map)
        return self.tail.after_first(first)

    def _mix(self, states: Tensor) -> Tensor:
        """(N, B, T, H) -> (B, T, H): the layers' weighted mean, before any map."""
        if self.kind == "last":
            return states[-1]
        mean = states.mean(dim=0)
        if self.kind == "mean":
            return mean
        probe = nn.functional.linear(mean, self.key_map, self.key_bias)
        weights = torch.softmax((states * probe).sum(dim=-1) / math.sqrt(self.hidden_size), dim=0)
        return (weights.unsqueeze(-1) * states).sum(dim=0)


def fold(aggregator: Aggregator, analyzer: Analyzer, dtype: torch.dtype = torch.float32) -> Scorer:
    """The folded scorer of these two networks, in evaluation mode and in ``dtype``; they are left as they
    were."""
    return Scorer(aggregator, analyzer).to(dtype).eval()
