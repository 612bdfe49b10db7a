"""Chinese characters in, whether they are simplified, traditional or Japanese forms out.

The national character sets are the evidence: GB 2312 holds the simplified forms and Big5 the
traditional ones, so a character that only one of them has tells them apart, and one that neither
has but Shift JIS does (価, 駅) is a Japanese form. The codecs come with Python; a list of
characters would have to be made and kept.
"""

from typing import Literal

Form = Literal["zh-Hans", "zh-Hant", "ja"]


def form(characters: str) -> Form | None:
    """Say which forms Chinese characters are mostly written in; None where they are common to all.

    >>> form("们"), form("們"), form("価格"), form("人口")
    ('zh-Hans', 'zh-Hant', 'ja', None)
    """
    simplified = _held(characters, "gb2312")
    traditional = _held(characters, "big5")
    japanese = _held(characters, "shift_jis") - simplified - traditional
    counts: dict[Form, int] = {
        "zh-Hans": len(simplified - traditional),
        "zh-Hant": len(traditional - simplified),
        "ja": len(japanese),
    }
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else None


def is_japanese(characters: str) -> bool:
    """Say whether Japanese has all of these characters.

    >>> is_japanese("東京都"), is_japanese("北京们")
    (True, False)
    """
    return all(_can_encode(character, "shift_jis") for character in characters)


def _held(characters: str, codec: str) -> set[int]:
    """List the positions of the characters that a character set holds."""
    return {
        position for position, character in enumerate(characters) if _can_encode(character, codec)
    }


def _can_encode(character: str, codec: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True
