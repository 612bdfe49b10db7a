"""A tokenizer and a table in, a folder that `SentenceTransformer(folder)` opens out, and back.

The table is stored as sentence-transformers stores model2vec models: `embeddings`,
(rows, dimensions), `mapping`, (tokens), the row of each token, and `weights`, (tokens), its factor.
With weights the rows become float32 when the folder is opened, so float16 and int8 tables give
every reader the same vectors.
"""

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from tokenizers import Tokenizer

from index import encoder
from scripts.training.contrast import Floats
from scripts.training.quantisation import Quantised

# None of 60,000 training texts is cut otherwise for it.
DECIMALS = 4
SCALE = np.float16  # of a token: its length within 0.05 %
_SCORE = re.compile(r'(?<=",)-\d+\.\d+(?=\])')
_NORMALISE = "1_Normalize"
_MODULES = (
    ("", "sentence_transformers.sentence_transformer.modules.static_embedding.StaticEmbedding"),
    (_NORMALISE, "sentence_transformers.base.modules.normalize.Normalize"),
)


def write_model(folder: Path, tokenizer: Tokenizer, table: Quantised) -> None:
    """Write the model files, each whole or not at all; other files in the folder stay."""
    from safetensors.numpy import save_file  # noqa: PLC0415  only training writes models

    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder, prefix=".part-") as part:
        beside = Path(part)
        tokenizer.no_padding()
        tokenizer.no_truncation()
        text = tokenizer.to_str(pretty=False)
        (beside / "tokenizer.json").write_text(rounded(text), encoding="utf-8")
        save_file(
            {
                "embeddings": np.ascontiguousarray(table.rows),
                "mapping": table.row_of,
                "weights": table.scales.astype(SCALE),
            },
            str(beside / "model.safetensors"),
        )
        modules = [
            {"idx": position, "name": str(position), "path": path, "type": kind}
            for position, (path, kind) in enumerate(_MODULES)
        ]
        _write_json(beside / "modules.json", modules)
        _write_json(
            beside / "config_sentence_transformers.json",
            {"model_type": "SentenceTransformer", "similarity_fn_name": "cosine", "prompts": {}},
        )
        (folder / _NORMALISE).mkdir(exist_ok=True)
        _write_json(
            beside / "config.json",
            {"module_input_name": "sentence_embedding", "module_output_name": "sentence_embedding"},
        )
        (beside / "config.json").replace(folder / _NORMALISE / "config.json")
        for file in sorted(beside.iterdir()):
            file.chmod(0o644)
            file.replace(folder / file.name)


def rounded(tokenizer: str) -> str:
    """Round the scores in a tokenizer's JSON to four decimals, which is a third of its bytes.

    >>> rounded('{"vocab":[["a",-5.596772019094702],["b",-6.5]]}')
    '{"vocab":[["a",-5.5968],["b",-6.5]]}'
    """
    return _SCORE.sub(lambda found: str(round(float(found.group()), DECIMALS)), tokenizer)


def read_table(folder: Path) -> Floats:
    """Read the table, (tokens, dimensions), of a folder that `write_model` wrote."""
    rows, scales, row_of = encoder.read_table(folder / "model.safetensors")
    return Quantised(rows=rows, scales=scales, row_of=row_of).restored()


def _write_json(path: Path, value: object) -> None:
    """Write a value as indented JSON."""
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")
