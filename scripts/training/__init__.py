"""What scripts/train_encoder.py is made of: sentence pairs in, a bundled static encoder out."""
