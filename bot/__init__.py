"""Hits in, messages out: the sentence, the answer, the conversation."""
