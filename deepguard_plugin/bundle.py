"""A bundle: the small folder that hardens one base model. Every byte is verified before it is used.

``adapter_config.json`` and ``adapter_model.safetensors`` are exactly PEFT's. ``deepguard.safetensors``
holds the aggregator, the analyzer and the token prior. ``bundle.json`` says what the bundle is for, and
carries the SHA-256 of the other four and of itself. ``README.md`` is for people and may be edited (the Hub
does): loading does not read it, :meth:`Bundle.check_card` says whether it is as it was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, SupportsFloat, SupportsIndex

import torch
from torch import Tensor, nn

from . import bundle_files as files
from .bundle_source import located
from .errors import BundleDamagedError, SettingsError
from .fingerprint import compare, fingerprint
from .networks import EMBEDDING_DIM, Aggregator, Analyzer, guidance_bias, unit_prior, without
from .row_gain import row_gains
from .settings import Settings, resolve
from .special import meant_to_be_special
from .states import check_layers
from .warn import warn

__all__ = ["Bundle", "fingerprint", "save_bundle"]


@dataclass(frozen=True, eq=False)
class Bundle:
    """A verified bundle in memory.

    ``info`` is bundle.json's content; ``digest`` its SHA-256, which covers the other files through their
    hashes, so two bundles of one digest are the same. The networks are in float32, in evaluation mode, on the CPU,
    whatever torch's defaults are; ``prior`` (V,) has a value for each token, high for what secure code has more of.
    ``adapter_config`` and ``adapter_state`` are the LoRA as PEFT keeps it.
    """

    path: Path
    digest: str
    info: Mapping[str, Any] = field(repr=False)
    aggregator: Aggregator = field(repr=False)
    analyzer: Analyzer = field(repr=False)
    prior: Tensor = field(repr=False)
    adapter_config: Mapping[str, Any] = field(repr=False)
    adapter_state: Mapping[str, Tensor] = field(repr=False)

    @classmethod
    def load(cls, path: str | Path) -> Bundle:
        """Read and verify a bundle: a folder, or a repository of the Hub as ``owner/name`` or ``owner/name@revision``.

        Raises BundleMissingError, BundleDamagedError or BundleFormatError, all of them BundleError: a file
        is not there, does not hash to what bundle.json says, is not safetensors, holds a value that is not
        finite or a tensor of a wrong shape, or was written in another format. Which tokens are special stands in no
        file of a bundle: what the prior says of those is `check`'s to see.
        """
        folder = located(path)
        info, digest = files.read_info(folder)
        adapter_config = files.read_json(folder, files.ADAPTER_CONFIG, info)
        adapter_state = files.read_tensors(folder, files.ADAPTER, info)
        tensors = files.read_tensors(folder, files.HEADS, info)
        try:
            aggregator, analyzer, prior = _build(info, tensors)
        except (RuntimeError, ValueError, KeyError, TypeError) as error:
            said = " ".join(str(error).split())
            raise BundleDamagedError(
                f"{folder / files.HEADS} does not hold the networks that {files.INFO} describes: {said}. "
                + files.REBUILD
            ) from error
        return cls(folder, digest, info, aggregator, analyzer, prior, adapter_config, adapter_state)

    @property
    def method(self) -> str:
        """The hardening method's registered name."""
        return str(self.info["method"])

    @property
    def base_model(self) -> str:
        """Name of the model that the bundle was trained on."""
        return str(self.info["base_model"])

    @property
    def vocab_size(self) -> int:
        """V, the width of the base model's ``lm_head``."""
        return int(self.info["fingerprint"]["vocab_size"])

    @property
    def layers(self) -> tuple[int, ...]:
        """Which hidden states the heads read, as ``states.layer_states`` counts them."""
        return check_layers(self.info["settings"]["layers"])

    @property
    def mean_score(self) -> float:
        """The mean security score of the training prompts, for where nothing was scored; 0.5 if none was."""
        mean = self.info["settings"].get("mean_score")
        return 0.5 if mean is None else float(mean)

    def to_logit_bias(
        self,
        top_n: int = 1024,
        score: float | None = None,
        strength: float | None = None,
        special_ids: Iterable[int] = (),
    ) -> dict[int, float]:
        """Eq. 7's bias of the ``top_n`` tokens that it moves most, as the ``logit_bias`` of an API that takes one.

        ``score`` in [0, 1] is the prompt's security score (None: the bundle's mean), ``strength`` is at least 0 (None:
        the bundle's own; where that is 0 there is nothing to add and the result is empty). The rest of the prior is
        lost, the LoRA and a ``plausible`` share with it: measure before you rely on it. vLLM and OpenAI take 1,024
        ids at most and values in [-100, 100]. The tokens of ``special_ids`` (``tokenizer.all_special_ids``) have none;
        a bundle that dg-bundle made has none for those of its own tokenizer. Raises SettingsError for a value outside
        of its range.
        """
        if not (isinstance(top_n, SupportsIndex) and top_n >= 1):
            raise SettingsError(f"top_n is {top_n!r}, expected a number of tokens of at least 1")
        if score is not None and not (isinstance(score, SupportsFloat) and 0 <= score <= 1):
            raise SettingsError(f"score is {score!r}, expected a number in [0, 1], high for secure")
        chosen = resolve(Settings(strength=strength), self.info["settings"])
        with torch.device("cpu"):
            security = torch.tensor([self.mean_score if score is None else score], dtype=torch.float32)
            gains = row_gains(security, torch.as_tensor(chosen.strength, dtype=torch.float32), chosen)
        unit = unit_prior(without(self.prior, special_ids))
        bias = guidance_bias(unit, gains, min(100.0, chosen.bias_cap or 100.0))[0]
        ids = bias.abs().topk(min(top_n, bias.shape[0])).indices.tolist()
        return {i: float(bias[i]) for i in sorted(ids) if bias[i] != 0}

    def check_card(self) -> None:
        """Raise BundleMissingError or BundleDamagedError unless the model card is the one that was written."""
        files.check_card(self.path, self.info)

    def check(self, model: nn.Module, tokenizer: Any = None) -> None:
        """Raise BundleMismatchError if this bundle was made for another architecture, vocabulary or
        tokenizer.

        Other weights, another precision of the same weights, and a prior that would move special tokens give a
        UserWarning; the last one is no matter to `wrap`, which biases none of them. ``tokenizer`` None skips its part.
        """
        compare(self.info["fingerprint"], model, tokenizer, self.base_model)
        special = sorted(meant_to_be_special(model, tokenizer))
        moved = [i for i in special if 0 <= i < self.vocab_size and self.prior[i] != 0]
        if moved:  # no error: a user's tokenizer may call an ordinary token special, and none of them gets a bias
            warn(
                f"The bundle's token prior has values for {len(moved)} special tokens (ids "
                f"{', '.join(map(str, moved[:5]))}{', ...' if len(moved) > 5 else ''}), where dg-bundle writes 0. "
                "wrap() biases none of them; a server or an API that is not told of them would. Write the bundle again "
                "with `dg-bundle heads`, which takes them out."
            )


def save_bundle(
    directory: str | Path,
    *,
    adapter_state: Mapping[str, Tensor],
    adapter_config: Any,
    aggregator: Aggregator,
    analyzer: Analyzer,
    prior: Tensor,
    info: Mapping[str, Any],
    readme: str | None = None,
    head_dtype: torch.dtype = torch.float32,
) -> Path:
    """Write a bundle folder, whole or not at all: into a temporary folder beside it, then renamed.

    ``adapter_state`` and ``adapter_config`` (a PeftConfig or its dict) are what PEFT would save. ``info``
    holds bundle.json's ``method``, ``recipe``, ``base_model``, ``fingerprint``, ``settings`` and
    ``training``; ``format`` and the hashes are filled in. ``head_dtype`` float16 halves the heads and
    rounds them: measure what ``Bundle.load`` gives back, not what went in. A bundle already at
    ``directory`` is replaced; any other folder there is refused with FileExistsError. The written bundle is
    loaded once before it is moved into place, so a value that is not finite raises here.
    """
    heads: dict[str, Tensor] = {f"aggregator.{k}": v for k, v in aggregator.state_dict().items()}
    heads |= {f"analyzer.{k}": v for k, v in analyzer.state_dict().items()}
    heads = {k: v.to(head_dtype) if v.is_floating_point() else v for k, v in heads.items()}
    heads["prior"] = prior.float()
    config = adapter_config if isinstance(adapter_config, Mapping) else adapter_config.to_dict()
    return files.write_folder(
        Path(directory),
        info,
        adapter_config=config,
        adapter=adapter_state,
        heads=heads,
        readme=readme,
        verify=Bundle.load,
    )


def _build(info: Mapping[str, Any], tensors: Mapping[str, Tensor]) -> tuple[Aggregator, Analyzer, Tensor]:
    settings, vocab_size = info["settings"], int(info["fingerprint"]["vocab_size"])
    parts: dict[str, dict[str, Tensor]] = {"aggregator": {}, "analyzer": {}}
    for name, tensor in tensors.items():
        part, _, rest = name.partition(".")
        if name != "prior":
            parts[part][rest] = tensor.float() if tensor.is_floating_point() else tensor
    rows, first = parts["analyzer"]["embedding.rows"], parts["analyzer"]["map1.weight"]
    embedding_dim = int(rows.shape[1]) if rows.dim() == 2 else EMBEDDING_DIM
    hidden_size = int(first.shape[1]) - embedding_dim
    with torch.device("cpu"):
        aggregator = Aggregator(hidden_size, len(check_layers(settings["layers"])), settings["aggregation"]).float()
        analyzer = Analyzer(hidden_size, parts["analyzer"]["embedding.ids"], vocab_size, embedding_dim).float()
    if not torch.equal(analyzer.embedding.ids, parts["analyzer"]["embedding.ids"]):
        raise ValueError("the ids of the security embedding are not sorted, so its rows belong to other tokens")
    aggregator.load_state_dict(parts["aggregator"])
    analyzer.load_state_dict(parts["analyzer"])
    prior = tensors["prior"]
    if prior.shape != (vocab_size,) or not prior.is_floating_point():
        raise ValueError(
            f"the prior has shape {tuple(prior.shape)} and dtype {prior.dtype}, for a vocabulary of {vocab_size}"
        )
    for network in (aggregator, analyzer):
        network.eval().requires_grad_(False)
    return aggregator, analyzer, prior.float()
