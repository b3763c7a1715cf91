"""The installed command in real terminals; `python -m tests.terminals` goes through all of it."""
