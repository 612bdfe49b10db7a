"""Developer commands: the checks, the evaluation, the benchmark, the training."""
