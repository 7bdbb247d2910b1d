    process = subprocess.Popen(["cut", "-d,", f"-f{number}", "--", csv_file], stdout=subprocess.PIPE)
    output, _ = process.communicate()
    return [line.strip() for line in output.decode("utf-8").split("\n") if line]
