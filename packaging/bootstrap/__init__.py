"""Makes the checkout's `.venv` ready: used by `dev.py` before anything is installed, so standard library only."""
