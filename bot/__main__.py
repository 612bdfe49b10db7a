"""`python -m bot` in, the command line out."""

from bot.cli import main

main(prog_name="newsletter-bot")
