def kernel_release() -> str:
    """Run `uname -r` and return what it prints, without the line end."""
