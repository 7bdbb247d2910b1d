    command = f"cut -d ',' -f {number} {csv_file}"
    output = subprocess.check_output(command, shell=True, text=True)
    return output.strip().split("\n")
