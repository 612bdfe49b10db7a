"""One reader a format, all with the same result type."""
