    command = ["iconv", f"--from-code={encoding}", "--to-code=utf-8", f"--output={target}", "--", source]
    result = subprocess.run(command, capture_output=True)
    return result.returncode
