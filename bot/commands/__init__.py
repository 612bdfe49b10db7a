"""What was typed in, what is shown and the exit code out: one command a module."""
