def count_lines(log_path):
    """Run the shell command `wc -l` on the log file and return the number of lines as an int."""
