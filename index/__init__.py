"""Passages in, hits out: words and meaning, fused, over one immutable picture of a generation."""
