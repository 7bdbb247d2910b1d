"""The plug-in's cost on a GPU: the shapes of larger models, with random weights in bfloat16 and a random bundle.

    python benchmarks/plugin_gpu.py [--calls 6] [--tokens 64] [--prompt 512] [--batch 1 16] [--only NAME]

Times do not depend on what the weights say. Every model is measured with a cache that grows and with a static one,
whose decoding step Transformers compiles. Writes benchmarks/results/plugin-gpu.json after each model. The largest needs
some 60 GB on the device. Not yet run on a GPU: no machine with one was at hand.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "examples"), str(ROOT / "benchmarks")]

from plugin import Models, inputs, measured  # noqa: E402

RESULTS = ROOT / "benchmarks" / "results" / "plugin-gpu.json"
#: Kind of model and its published sizes: width, layers, heads, key heads, feed-forward width, vocabulary.
SHAPES = {
    "deepseek-coder-1.3b": ("llama", 2048, 24, 16, 16, 5504, 32256),
    "deepseek-coder-6.7b": ("llama", 4096, 32, 32, 32, 11008, 32256),
    "qwen2.5-coder-3b": ("qwen2", 2048, 36, 16, 2, 11008, 151936),
    "qwen2.5-coder-7b": ("qwen2", 3584, 28, 28, 4, 18944, 152064),
    "seed-coder-8b": ("llama", 4096, 32, 32, 8, 14336, 155136),
}


def random_model(name: str, device: str = "cuda") -> Any:
    """A model of this shape on the device."""
    import torch
    from transformers import AutoConfig, AutoModelForCausalLM

    kind, width, layers, heads, keys, inner, vocabulary = SHAPES[name]
    config = AutoConfig.for_model(
        kind, hidden_size=width, num_hidden_layers=layers, num_attention_heads=heads, num_key_value_heads=keys,
        intermediate_size=inner, vocab_size=vocabulary, max_position_embeddings=8192, pad_token_id=0,
        bos_token_id=1, eos_token_id=2, tie_word_embeddings=False)  # fmt: skip
    torch.manual_seed(0)
    with torch.device(device):
        model = AutoModelForCausalLM.from_config(config, dtype=torch.bfloat16)
    return model.eval()


def random_bundle(model: Any, folder: Path) -> Path:
    """A bundle for ``model`` with rank 16 on all linear maps and untrained heads."""
    import peft
    import torch

    from deepguard_plugin.bundle import fingerprint, save_bundle
    from deepguard_plugin.networks import Aggregator, Analyzer

    config = peft.LoraConfig(r=16, lora_alpha=32, target_modules="all-linear", task_type="CAUSAL_LM")
    adapted = peft.get_peft_model(model, config)
    state = {k: v.float().cpu() for k, v in peft.get_peft_model_state_dict(adapted).items()}
    named = config.to_dict() | {"target_modules": sorted(adapted.peft_config["default"].target_modules)}
    size, vocabulary = model.config.hidden_size, model.config.vocab_size
    stated = fingerprint(adapted.unload(), None)
    return save_bundle(
        folder, adapter_state=state, adapter_config=named, aggregator=Aggregator(size, 4),
        analyzer=Analyzer(size, torch.arange(10, 5000), vocabulary), prior=torch.rand(vocabulary) * 2 - 1,
        info={"method": "deepguard", "recipe": "random", "base_model": "random", "fingerprint": stated, "training": {},
              "settings": {"layers": [-4, -3, -2, -1], "aggregation": "attention", "strength": 0.0, "rescore": None,
                           "score_floor": 0.05, "bias_cap": 4.0, "mean_score": 0.5}})  # fmt: skip


def main() -> int:
    import torch

    from deepguard_ci.files import write_json
    from deepguard_ci.versions import versions

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=6)
    parser.add_argument("--tokens", type=int, default=64)
    parser.add_argument("--prompt", type=int, default=512)
    parser.add_argument("--batch", type=int, nargs="*", default=[1, 16])
    parser.add_argument("--only", choices=SHAPES, action="append", help="This model alone; may be given again.")
    options = parser.parse_args()
    if not torch.cuda.is_available():
        print("no GPU here: benchmarks/plugin.py measures on a CPU", file=sys.stderr)
        return 2
    shapes: list[dict[str, Any]] = []
    for name in options.only or SHAPES:
        with tempfile.TemporaryDirectory() as folder:
            bundle = random_bundle(random_model(name), Path(folder) / "bundle")
            models = Models.load(partial(random_model, name), bundle)
            for cache in (None, "static"):
                for model in (models.bare, models.apart, models.merged):
                    model.generation_config.cache_implementation = cache
                for batch in options.batch:
                    prompt = inputs(batch, options.prompt, "cuda")
                    found = measured(models, bundle, prompt, options.tokens, options.calls)
                    shape = {"model": name, "batch": batch, "prompt": options.prompt, "cache": cache or "dynamic"}
                    shapes.append({"shape": shape, "device": torch.cuda.get_device_name(), **found})
                    print(json.dumps({"shape": shape, "ratios": found["ratios"]}), flush=True)
                    command = f"python benchmarks/plugin_gpu.py --calls {options.calls} --tokens {options.tokens}"
                    write_json(RESULTS, {"shapes": shapes, "versions": versions(), "command": command})
        del model, models
        torch.cuda.empty_cache()
    return 0


if __name__ == "__main__":
    sys.exit(main())
