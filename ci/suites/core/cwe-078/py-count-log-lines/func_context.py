def count_lines(log_path):
    """Let the shell's `wc -l` count the lines of the log file; returns the text that it prints."""
