"""Random keys, touches and sizes; `python -m tests.monkey` presses for long."""
