"""The weights beside the encoder are those that the rankers use, all of them."""

import tomllib

from index.closer import FUSED
from index.closer import WEIGHTS as CLOSER
from index.encoder import BUNDLED_FOLDER
from index.fitted import FILE
from index.fusion import WEIGHTS as FUSION


def test_every_weight_of_the_file_is_used_by_its_ranker() -> None:
    written = tomllib.loads((BUNDLED_FOLDER / FILE).read_text(encoding="utf-8"))
    used = {
        "fusion": {name: list(line) for name, line in FUSION.items()},
        "closer": CLOSER,
        "beside": {"fused": list(FUSED)},
    }
    assert written == used
