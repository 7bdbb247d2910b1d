"""A left-padded batch in which every row has its own strength, beside an adapter of your own.

    python examples/usage/batch.py

Strength steers by the bundle's token prior, beyond its LoRA. The shipped bundle's own strength is 0, because none
gained anything on `dev`; here it is turned up to show the mechanism.
"""

from __future__ import annotations

from pathlib import Path

import peft

import deepguard_plugin
from deepguard_plugin.models import load_model

BUNDLE = Path(__file__).parents[1] / "bundles" / "qwen2.5-coder-0.5b"
PROMPTS = ["def run(command):\n", "import yaml\n\ndef settings(path):\n", "def greet(name):\n"]

model, tokenizer = load_model("qwen2.5-coder-0.5b")
model.add_adapter(peft.LoraConfig(r=4, target_modules=["q_proj"]), adapter_name="yours")  # untrained: no effect
deepguard_plugin.wrap(model, BUNDLE, tokenizer=tokenizer)
tokenizer.padding_side = "left"
inputs = tokenizer(PROMPTS, return_tensors="pt", padding=True).to(model.device)
with deepguard_plugin.settings(model, strength=(0.0, 0.5, 0.5), rescore=8):
    ids = model.generate(**inputs, max_new_tokens=40, do_sample=False)
found = deepguard_plugin.report(model)
assert found is not None
for row, text in enumerate(tokenizer.batch_decode(ids, skip_special_tokens=True)):
    print(f"--- prompt score {found.prompt_scores[row]:.2f}, bias norm {found.bias_norms[row]:.2f}\n{text}")
