"""A newsletter file in, issues, articles and passages out."""
