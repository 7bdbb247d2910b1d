    return subprocess.check_output(f"wc -l {log_path}", shell=True, text=True)
