"""One conversation a file."""
