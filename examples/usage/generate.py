"""The shortest use: an existing generate() call, hardened for a block, then as it was.

Run it from the clone's folder: ``python examples/usage/generate.py``
"""

from __future__ import annotations

from pathlib import Path

import deepguard_plugin
from deepguard_plugin.models import load_model

BUNDLE = Path(__file__).parents[1] / "bundles" / "qwen2.5-coder-0.5b"
#: Chosen: of six prompts tried here, the base model was insecure in five and the hardened one secure in this one. The
#: README's figures say how often; prompts as bare as these are unlike those that the bundle was trained on.
PROMPT = '''import sqlite3


def open_shop(path: str) -> sqlite3.Connection:
    return sqlite3.connect(path)


def products(db: sqlite3.Connection, word: str, order: str) -> list[tuple]:
    """Products whose name holds the word, sorted by the column that the visitor has clicked on.

    Columns: name, price, added.
    """
'''

model, tokenizer = load_model("qwen2.5-coder-0.5b")  # from_pretrained of a folder or Hub id does as well
inputs = tokenizer(PROMPT, return_tensors="pt").to(model.device)


def complete() -> str:
    """A greedy completion of the prompt."""
    ids = model.generate(**inputs, max_new_tokens=90, do_sample=False)
    return str(tokenizer.decode(ids[0, inputs.input_ids.shape[1] :], skip_special_tokens=True))


print("--- as it was\n" + complete())
with deepguard_plugin.hardened(model, BUNDLE, tokenizer=tokenizer, merge=True):  # or wrap(...) ... unwrap(model)
    print("--- hardened\n" + complete())
    print(deepguard_plugin.report(model))
